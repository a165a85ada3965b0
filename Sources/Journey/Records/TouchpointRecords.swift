/// How many customers a touchpoint happens to, and what one contact costs.
public struct Contacts: Record {
  public var share: Double?
  public var times: Double?
  public var cost: Double?
  public var customerCost: Double?
  public var customerMinutes: Double?
  public var extras = Extras()

  public init() {}

  public static var recordName: String { "contacts" }

  public static let table = FieldTable<Contacts>([
    .number(
      "share", "Share", 0...1, "Share of customers it happens to, 0 ... 1.", get: { $0.share },
      set: { $0.share = $1 }),
    .number(
      "times", "Times", 0 ... .infinity, "How often it happens to each of them.", get: { $0.times },
      set: { $0.times = $1 }),
    .number(
      "cost", "Cost", 0 ... .infinity, "What one costs the organisation.", get: { $0.cost },
      set: { $0.cost = $1 }),
    .number(
      "customerCost", "Customer's cost", 0 ... .infinity, "What one costs the customer.",
      get: { $0.customerCost }, set: { $0.customerCost = $1 }),
    .number(
      "customerMinutes", "Customer's minutes", 0 ... .infinity, "The customer's time for one.",
      get: { $0.customerMinutes }, set: { $0.customerMinutes = $1 }),
  ])
}

/// A cost beside the contacts.
public struct Cost: Record {
  public var bears: CostBearer?
  public var what = ""
  public var amount: Double?
  public var per: CostUnit?
  public var basis: CostBasis?
  public var extras = Extras()

  public init() {}

  public static var recordName: String { "cost" }

  public static let table = FieldTable<Cost>([
    .choice("bears", "Borne by", "Who bears it.", required: true, get: { $0.bears }, set: { $0.bears = $1 }),
    .text("what", "What", "What for.", required: true, get: { $0.what }, set: { $0.what = $1 ?? "" }),
    .number(
      "amount", "Amount", 0 ... .infinity, "In the map's currency.", get: { $0.amount },
      set: { $0.amount = $1 }),
    .choice("per", "Per", "What the amount is for.", required: true, get: { $0.per }, set: { $0.per = $1 }),
    .choice("basis", "Basis", "How it is known.", required: true, get: { $0.basis }, set: { $0.basis = $1 }),
  ])
}

/// Something measured.
public struct Metric: Record {
  public var name = ""
  public var value: Double?
  public var unit: String?
  public var target: Double?
  public var better: Better?
  public var extras = Extras()

  public init() {}

  public static var recordName: String { "metric" }

  public static let table = FieldTable<Metric>([
    .text("name", "Name", "What is measured.", required: true, get: { $0.name }, set: { $0.name = $1 ?? "" }),
    .number(
      "value", "Value", -.infinity ... .infinity, "The last value.", required: true, get: { $0.value },
      set: { $0.value = $1 }),
    .text("unit", "Unit", "Of value and target.", get: { $0.unit }, set: { $0.unit = $1 }),
    .number(
      "target", "Target", -.infinity ... .infinity, "What it should be.", get: { $0.target },
      set: { $0.target = $1 }),
    .choice("better", "Better", "Which way is better.", get: { $0.better }, set: { $0.better = $1 }),
  ])
}

/// How we know: a quote, an observation, a metric, or so far only an assumption.
public struct Evidence: Record {
  public var kind: EvidenceKind?
  public var text = ""
  public var by: EvidenceSource?
  public var source: String?
  public var date: CalendarDate?
  public var count: Int?
  public var isPrivate: Bool?
  public var extras = Extras()

  public init() {}

  public static var recordName: String { "evidence" }

  public static let table = FieldTable<Evidence>([
    .choice("kind", "Kind", "What it is.", required: true, get: { $0.kind }, set: { $0.kind = $1 }),
    .longText(
      "text", "Text", "What was said, seen or measured.", required: true, get: { $0.text },
      set: { $0.text = $1 ?? "" }),
    .choice("by", "By", "Whose words or observation.", get: { $0.by }, set: { $0.by = $1 }),
    .text("source", "Source", "Where it can be looked up.", get: { $0.source }, set: { $0.source = $1 }),
    .date("date", "Date", "When.", get: { $0.date }, set: { $0.date = $1 }),
    .count("count", "People", "How many people.", get: { $0.count }, set: { $0.count = $1 }),
    .flag(
      "private", "Private", "Stays out of every export.", get: { $0.isPrivate }, set: { $0.isPrivate = $1 }),
  ])
}

/// An entry of the workshop's parking lot.
public struct Note: Record {
  public var text = ""
  public var by: String?
  public var on: CalendarDate?
  public var done: Bool?
  public var extras = Extras()

  public init() {}

  public static var recordName: String { "note" }

  public static let table = FieldTable<Note>([
    .longText("text", "Text", "What to come back to.", required: true, get: { $0.text }, set: { $0.text = $1 ?? "" }),
    .text("by", "By", "Who raised it.", get: { $0.by }, set: { $0.by = $1 }),
    .date("on", "On", "When.", get: { $0.on }, set: { $0.on = $1 }),
    .flag("done", "Done", "Settled.", get: { $0.done }, set: { $0.done = $1 }),
  ])
}

/// A finding that is accepted here, with a reason.
public struct Waiver: Record {
  public var rule = ""
  public var reason = ""
  public var element: ElementID?
  public var by: String?
  public var until: CalendarDate?
  public var extras = Extras()

  public init() {}

  public static var recordName: String { "waiver" }

  public static let table = FieldTable<Waiver>([
    .text("rule", "Rule", "The rule's id.", required: true, get: { $0.rule }, set: { $0.rule = $1 ?? "" }),
    .longText(
      "reason", "Reason", "Why it is accepted.", required: true, get: { $0.reason },
      set: { $0.reason = $1 ?? "" }),
    .text(
      "element", "Element", "The id of the pain point or opportunity of mine that it is about.",
      get: { $0.element?.rawValue }, set: { $0.element = $1.map { ElementID($0) } }),
    .text("by", "By", "Who accepted it.", get: { $0.by }, set: { $0.by = $1 }),
    .date("until", "Until", "The last day on which it holds.", get: { $0.until }, set: { $0.until = $1 }),
  ])
}

/// A person's verdict instead of the rules'.
public struct VerdictOverride: Record {
  public var value: Rung?
  public var reason = ""
  public var by: String?
  public var on: CalendarDate?
  public var extras = Extras()

  public init() {}

  public static var recordName: String { "verdict" }

  public static let table = FieldTable<VerdictOverride>([
    .choice("value", "Verdict", "The rung.", required: true, get: { $0.value }, set: { $0.value = $1 }),
    .longText(
      "reason", "Reason", "Why the rules are overruled.", required: true, get: { $0.reason },
      set: { $0.reason = $1 ?? "" }),
    .text("by", "By", "Whose verdict.", get: { $0.by }, set: { $0.by = $1 }),
    .date("on", "On", "When.", get: { $0.on }, set: { $0.on = $1 }),
  ])
}

/// How we shall know that an opportunity worked.
public struct Measure: Record {
  public var name = ""
  public var from: String?
  public var to: String?
  public var extras = Extras()

  public init() {}

  public static var recordName: String { "measure" }

  public static let table = FieldTable<Measure>([
    .text("name", "Name", "What is measured.", required: true, get: { $0.name }, set: { $0.name = $1 ?? "" }),
    .text("from", "From", "Today, with its unit: \"12 %\".", get: { $0.from }, set: { $0.from = $1 }),
    .text("to", "To", "Aimed at, with its unit.", get: { $0.to }, set: { $0.to = $1 }),
  ])
}

/// What a merge could not decide: the values of the base and of the other side; ours stands in the map.
public struct Conflict: Record {
  public var id = ""
  public var field: [String] = []
  public var base: Value?
  public var theirs: Value?
  public var extras = Extras()

  public init() {}

  public static var recordName: String { "conflict" }

  public static let table = FieldTable<Conflict>([
    .text(
      "id", "Id", "The element; empty for the map itself.", get: { $0.id }, set: { $0.id = $1 ?? "" }),
    .texts("field", "Field", "The path of the field.", get: { $0.field }, set: { $0.field = $1 }),
    Field(
      FieldInfo("base", "Base", .anything, "The value both sides started from."), get: { $0.base },
      set: {
        $0.base = $1
        return true
      }),
    Field(
      FieldInfo("theirs", "Theirs", .anything, "The other side's value."), get: { $0.theirs },
      set: {
        $0.theirs = $1
        return true
      }),
  ])
}
