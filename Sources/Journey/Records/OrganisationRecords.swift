/// The "operating system" that the journey runs on.
public struct Organisation: Record {
  public var name: String?
  @Indirect public var objectives: ComponentFit?
  @Indirect public var mindset: ComponentFit?
  @Indirect public var culture: ComponentFit?
  @Indirect public var structure: ComponentFit?
  @Indirect public var processes: ComponentFit?
  @Indirect public var technology: ComponentFit?
  public var extras = Extras()

  public init() {}

  public static var recordName: String { "organisation" }

  /// How well one component fits.
  public subscript(component: Component) -> ComponentFit? {
    switch component {
    case .objectives: objectives
    case .mindset: mindset
    case .culture: culture
    case .structure: structure
    case .processes: processes
    case .technology: technology
    }
  }

  public static let table = FieldTable<Organisation>([
    .text("name", "Name", "Of the organisation.", get: { $0.name }, set: { $0.name = $1 }),
    .record(
      "objectives", "Objectives", "Strategic objectives.", get: { $0.objectives }, set: { $0.objectives = $1 }),
    .record("mindset", "Mindset", "Executive mindset.", get: { $0.mindset }, set: { $0.mindset = $1 }),
    .record("culture", "Culture", "How people here are.", get: { $0.culture }, set: { $0.culture = $1 }),
    .record(
      "structure", "Structure", "Who belongs where.", get: { $0.structure }, set: { $0.structure = $1 }),
    .record(
      "processes", "Processes", "How work is done.", get: { $0.processes }, set: { $0.processes = $1 }),
    .record(
      "technology", "Technology", "What it runs on.", get: { $0.technology }, set: { $0.technology = $1 }),
  ])
}

/// How well one component of the organisation fits the journey.
public struct ComponentFit: Record {
  public var fit: Fit?
  public var note: String?
  public var extras = Extras()

  public init() {}

  public static var recordName: String { "componentFit" }

  public static let table = FieldTable<ComponentFit>([
    .choice(
      "fit", "Fit", "Whether it fits, strains or blocks the journey.", required: true, get: { $0.fit },
      set: { $0.fit = $1 }),
    .longText("note", "Note", "Why.", get: { $0.note }, set: { $0.note = $1 }),
  ])
}

/// Whose journey it is.
public struct Persona: Record {
  public var name = ""
  public var segment: String?
  public var description: String?
  public var goals: [String] = []
  public var quote: String?
  public var extras = Extras()

  public init() {}

  public static var recordName: String { "persona" }

  public static let table = FieldTable<Persona>([
    .text(
      "name", "Name", "Of the persona.", required: true, get: { $0.name }, set: { $0.name = $1 ?? "" }),
    .text(
      "segment", "Segment", "Which customers the persona stands for.", get: { $0.segment },
      set: { $0.segment = $1 }),
    .longText(
      "description", "Description", "Who that is.", get: { $0.description }, set: { $0.description = $1 }),
    .texts("goals", "Goals", "What the persona wants.", get: { $0.goals }, set: { $0.goals = $1 }),
    .text("quote", "Quote", "In the persona's words.", get: { $0.quote }, set: { $0.quote = $1 }),
  ])
}

/// How we know what the map says.
public struct Research: Record {
  public var customers: Int?
  public var methods: [String] = []
  public var from: CalendarDate?
  public var to: CalendarDate?
  public var madeWith: Making?
  public var extras = Extras()

  public init() {}

  public static var recordName: String { "research" }

  public static let table = FieldTable<Research>([
    .count(
      "customers", "Customers", "How many customers were asked or watched.", get: { $0.customers },
      set: { $0.customers = $1 }),
    .texts("methods", "Methods", "How.", get: { $0.methods }, set: { $0.methods = $1 }),
    .date("from", "From", "First day.", get: { $0.from }, set: { $0.from = $1 }),
    .date("to", "To", "Last day.", get: { $0.to }, set: { $0.to = $1 }),
    .choice(
      "madeWith", "Made with", "By the organisation alone, with customers asked, or together.",
      get: { $0.madeWith }, set: { $0.madeWith = $1 }),
  ])
}

/// One time the map was held against reality.
public struct Review: Record {
  public var on: CalendarDate?
  public var by = ""
  public var outcome: String?
  public var extras = Extras()

  public init() {}

  public static var recordName: String { "review" }

  public static let table = FieldTable<Review>([
    .date("on", "On", "The day of the review.", required: true, get: { $0.on }, set: { $0.on = $1 }),
    .text("by", "By", "Who reviewed.", required: true, get: { $0.by }, set: { $0.by = $1 ?? "" }),
    .longText("outcome", "Outcome", "What it brought.", get: { $0.outcome }, set: { $0.outcome = $1 }),
  ])
}
