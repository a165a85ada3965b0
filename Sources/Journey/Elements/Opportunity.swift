/// Something that could be changed, on a touchpoint, a stage or the whole map.
public struct Opportunity: Element {
  public var id = ElementID.map
  public var title = ""
  public var description: String?
  public var impact: Int?
  public var effort: Int?
  public var status: OpportunityStatus?
  public var owner: String?
  public var due: CalendarDate?
  public var addresses: [ElementID] = []
  public var needs: [Component] = []
  public var changes: [ChangeTarget] = []
  @Indirect public var measure: Measure?
  public var result: String?
  public var votes: Int?
  public var notes: [Note] = []
  public var extras = Extras()

  public init() {}

  public init(id: ElementID, title: String) {
    self.id = id
    self.title = title
  }

  public static var kind: ElementKind { .opportunity }
  public static var recordName: String { "opportunity" }
  public var displayName: String { title }

  public static let table = FieldTable<Opportunity>([("Opportunity", whatFields), ("Change", changeFields)])

  private static let whatFields: [Field<Opportunity>] = [
    .elementID(),
    .text(
      "title", "Title", "What to change, in one line.", required: true, get: { $0.title },
      set: { $0.title = $1 ?? "" }),
    .longText(
      "description", "Description", "More about it.", get: { $0.description }, set: { $0.description = $1 }),
    .scale(
      "impact", "Impact", 1...5, "What it would do for the customer.", get: { $0.impact },
      set: { $0.impact = $1 }),
    .scale("effort", "Effort", 1...5, "What it would take.", get: { $0.effort }, set: { $0.effort = $1 }),
    .choice(
      "status", "Status", "How far it has come.", get: { $0.status }, set: { $0.status = $1 }),
    .text("owner", "Owner", "Who does it.", get: { $0.owner }, set: { $0.owner = $1 }),
    .date("due", "Due", "By when.", get: { $0.due }, set: { $0.due = $1 }),
  ]

  private static let changeFields: [Field<Opportunity>] = [
    .references(
      "addresses", "Addresses", to: .painPoint, "The pain points it removes.", get: { $0.addresses },
      set: { $0.addresses = $1 }),
    .choices(
      "needs", "Needs", "Components of the organisation it must run on.", get: { $0.needs },
      set: { $0.needs = $1 }),
    .choices(
      "changes", "Changes", "Who has to change: components of the organisation, or the customer.",
      get: { $0.changes }, set: { $0.changes = $1 }),
    .record(
      "measure", "Measure", "How we shall know that it worked.", get: { $0.measure },
      set: { $0.measure = $1 }),
    .text("result", "Result", "What it did.", get: { $0.result }, set: { $0.result = $1 }),
    .count("votes", "Votes", "Of a workshop.", get: { $0.votes }, set: { $0.votes = $1 }),
    .records("notes", "Notes", "The workshop's parking lot.", get: { $0.notes }, set: { $0.notes = $1 }),
  ]
}
