import Journey

/// How well the rules judge a table of labelled touchpoints.
///
/// Each item is judged alone: nothing links it to the others.
public struct Evaluation: Sendable {
  /// One item and its verdict.
  public struct Judged: Sendable {
    public let item: LabelledItem
    public let rung: Rung
    public let predicted: Label
    /// Who speaks to whom, by the words: `tells`, `asks`, `inbound`, ...
    public let mode: String
    /// The rules that fired.
    public let rules: [RuleID]

    public var isRight: Bool { item.label == predicted }
  }

  /// How often something spoke for a label, and how often the label was that one.
  public struct Tally: Sendable, Hashable {
    public var fired = 0
    public var hits = 0
    public var misses = 0
  }

  public let items: [Judged]
  public let confusion: Confusion
  public let scores: Scores
  public let intervals: Bootstrap
  public let baselines: [Baseline: Scores]
  /// Of each rule that fired, in the order of the rule book; a rule that speaks for no label has neither hits nor
  /// misses.
  public let rules: [(rule: RuleID, tally: Tally)]
  /// Of each mode, in the order in which they are declared.
  public let modes: [(mode: String, tally: Tally)]

  /// - Parameter language: of all texts, such as `de`; nil = each text decides.
  public init(_ labelled: [LabelledItem], settings: RuleSettings = .standard, language: String? = nil) {
    var map = JourneyMap()
    map.language = language
    var judge = Judge(map, settings: settings, today: nil)
    var items: [Judged] = []
    var rules = [Tally](repeating: Tally(), count: judge.rules.count)
    var modes: [Mode: Tally] = [:]
    var directions: [(label: Label, predicted: Label)] = []
    var pronouns: [(label: Label, predicted: Label)] = []
    for item in labelled {
      let touchpoint = item.touchpoint
      let reading = judge.reading(touchpoint, [])
      let hits = judge.hits(reading, touchpoint)
      let rung = Decision(reading, hits, judge.forms).rung
      for hit in hits {
        rules[Int(hit.rule)].count(judge.forms[hit].effect.label, item.label)
      }
      let direction = Label(reading.base.rung)
      modes[reading.base.mode, default: Tally()].count(direction, item.label)
      directions.append((item.label, direction))
      var ratio = PronounRatio()
      ratio.count(item.name)
      if let description = item.description { ratio.count(description) }
      pronouns.append((item.label, ratio.label))
      items.append(
        Judged(
          item: item, rung: rung, predicted: Label(rung), mode: "\(reading.base.mode)",
          rules: hits.map { judge.rules[Int($0.rule)].id }))
    }
    self.items = items
    let pairs = items.map { (label: $0.item.label, predicted: $0.predicted) }
    confusion = Confusion(pairs)
    scores = Scores(confusion)
    intervals = Bootstrap(pairs)
    baselines = Self.baselines(labelled, directions, pronouns)
    self.rules = judge.rules.indices.filter { rules[$0].fired > 0 }.map { (rule: judge.rules[$0].id, tally: rules[$0]) }
    self.modes = modes.sorted { $0.key.rawValue < $1.key.rawValue }.map { (mode: "\($0.key)", tally: $0.value) }
  }

  private static func baselines(
    _ items: [LabelledItem], _ directions: [(label: Label, predicted: Label)],
    _ pronouns: [(label: Label, predicted: Label)]
  ) -> [Baseline: Scores] {
    var counts: [Label: Int] = [:]
    for item in items { counts[item.label, default: 0] += 1 }
    // Of equally common labels the first one.
    var majority = Label.talkingAt
    for label in Label.allCases where counts[label, default: 0] > counts[majority, default: 0] { majority = label }
    return [
      .majority: Scores(Confusion(items.map { ($0.label, majority) })),
      .alwaysNeither: Scores(Confusion(items.map { ($0.label, .neither) })),
      .pronounRatio: Scores(Confusion(pronouns)),
      .directionAlone: Scores(Confusion(directions)),
    ]
  }
}

extension Evaluation.Tally {
  mutating func count(_ spokenFor: Label?, _ label: Label) {
    fired += 1
    guard let spokenFor else { return }
    if spokenFor == label { hits += 1 } else { misses += 1 }
  }
}

extension Effect {
  /// The label that the effect speaks for; a cap at hearing leaves the label open.
  fileprivate var label: Label? {
    switch self {
    case .lift(let rung): Label(rung)
    case .cap(.talkingAt): .talkingAt
    case .unclear: .unclear
    case .cap, .shown: nil
    }
  }
}
