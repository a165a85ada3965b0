/// A stage of the journey: a step the customer takes, with the touchpoints in it.
public struct Stage: Element {
  public var id = ElementID.map
  public var name = ""
  public var description: String?
  public var kind: StageKind?
  public var customerGoal: String?
  public var metrics: [Metric] = []
  public var painPoints: ElementList<PainPoint> = []
  public var opportunities: ElementList<Opportunity> = []
  public var notes: [Note] = []
  public var waivers: [Waiver] = []
  public var touchpoints: ElementList<Touchpoint> = []
  public var extras = Extras()

  public init() {}

  public init(id: ElementID, name: String) {
    self.id = id
    self.name = name
  }

  public static var kind: ElementKind { .stage }
  public static var recordName: String { "stage" }
  public var displayName: String { name }
}

extension Stage {
  public static let table = FieldTable<Stage>([("Stage", stageFields), ("In this stage", listFields)])

  private static let stageFields: [Field<Stage>] = [
    .elementID(),
    .text(
      "name", "Name", "The customer's step, not a department.", required: true, get: { $0.name },
      set: { $0.name = $1 ?? "" }),
    .longText(
      "description", "Description", "What happens in this stage.", get: { $0.description },
      set: { $0.description = $1 }),
    .choice(
      "kind", "Kind", "Where in the relationship the stage lies.", get: { $0.kind }, set: { $0.kind = $1 }),
    .text(
      "customerGoal", "Customer's goal", "What the customer wants to get done here.",
      get: { $0.customerGoal }, set: { $0.customerGoal = $1 }),
    .records(
      "metrics", "Metrics", "What is measured about this stage.", get: { $0.metrics }, set: { $0.metrics = $1 }),
  ]

  private static let listFields: [Field<Stage>] = [
    .elements(
      .painPoints, "Pain points", "Pains of the whole stage.", get: { $0.painPoints },
      set: { $0.painPoints = $1 }),
    .elements(
      .opportunities, "Opportunities", "Opportunities of the whole stage.", get: { $0.opportunities },
      set: { $0.opportunities = $1 }),
    .records("notes", "Notes", "The workshop's parking lot.", get: { $0.notes }, set: { $0.notes = $1 }),
    .records(
      "waivers", "Waivers", "Findings about the stage accepted here, with a reason.", get: { $0.waivers },
      set: { $0.waivers = $1 }),
    .elements(
      .touchpoints, "Touchpoints", "The stage's touchpoints in the customer's order.", required: true,
      get: { $0.touchpoints }, set: { $0.touchpoints = $1 }),
  ]
}

extension Field where Owner: Element {
  /// The id row that stages, touchpoints, pain points and opportunities share.
  static func elementID() -> Field {
    Field(
      FieldInfo("id", "Id", .id, "Stable and unique in the map; renaming never changes it.", required: true),
      get: { $0.id.rawValue.isEmpty ? nil : .text($0.id.rawValue) },
      set: { owner, value in
        guard case .text(let text)? = value, !text.isEmpty else { return value == nil }
        owner.id = ElementID(text)
        return true
      })
  }
}
