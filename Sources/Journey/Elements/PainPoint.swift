/// Something that hurts the customer, on a touchpoint, a stage or the whole map.
public struct PainPoint: Element {
  public var id = ElementID.map
  public var title = ""
  public var description: String?
  public var severity: Int?
  public var share: Double?
  public var causes: [Component] = []
  public var status: PainStatus?
  public var votes: Int?
  public var evidence: [Evidence] = []
  public var notes: [Note] = []
  public var extras = Extras()

  public init() {}

  public init(id: ElementID, title: String, severity: Int) {
    self.id = id
    self.title = title
    self.severity = severity
  }

  public static var kind: ElementKind { .painPoint }
  public static var recordName: String { "painPoint" }
  public var displayName: String { title }

  /// A pain is open until it is said to be fixed.
  public var isOpen: Bool { status != .fixed }

  public static let table = FieldTable<PainPoint>([
    .elementID(),
    .text(
      "title", "Title", "What hurts, in one line.", required: true, get: { $0.title },
      set: { $0.title = $1 ?? "" }),
    .longText(
      "description", "Description", "More about it.", get: { $0.description }, set: { $0.description = $1 }),
    .scale(
      "severity", "Severity", 1...5, "1 annoys ... 5 breaks trust.", required: true, get: { $0.severity },
      set: { $0.severity = $1 }),
    .number(
      "share", "Share of customers", 0...1, "Of the customers who pass here, 0 ... 1.", get: { $0.share },
      set: { $0.share = $1 }),
    .choices(
      "causes", "Causes", "Components of the organisation that cause it, the main one first.",
      get: { $0.causes }, set: { $0.causes = $1 }),
    .choice(
      "status", "Status", "Whether it still hurts.", get: { $0.status }, set: { $0.status = $1 }),
    .count("votes", "Votes", "Of a workshop.", get: { $0.votes }, set: { $0.votes = $1 }),
    .records(
      "evidence", "Evidence", "How we know.", get: { $0.evidence }, set: { $0.evidence = $1 }),
    .records("notes", "Notes", "The workshop's parking lot.", get: { $0.notes }, set: { $0.notes = $1 }),
  ])
}
