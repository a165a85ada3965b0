/// How often each label was given each verdict.
public struct Confusion: Sendable, Hashable {
  /// By label, then by prediction, both in the order of `Label.allCases`.
  private var counts = [Int](repeating: 0, count: Label.allCases.count * Label.allCases.count)

  public init() {}

  public init(_ pairs: some Sequence<(label: Label, predicted: Label)>) {
    for pair in pairs { add(pair.label, pair.predicted) }
  }

  public mutating func add(_ label: Label, _ predicted: Label) { counts[Self.place(label, predicted)] += 1 }

  /// How many items of a label were predicted so.
  public func count(_ label: Label, _ predicted: Label) -> Int { counts[Self.place(label, predicted)] }

  public var total: Int { counts.reduce(0, +) }

  private static func place(_ label: Label, _ predicted: Label) -> Int {
    number(label) * Label.allCases.count + number(predicted)
  }

  private static func number(_ label: Label) -> Int {
    switch label {
    case .talkingAt: 0
    case .listening: 1
    case .neither: 2
    case .unclear: 3
    }
  }
}

/// Precision, recall and their harmonic mean, each 0 ... 1; nil where nothing was there to count.
public struct LabelScores: Sendable, Hashable {
  public var precision: Double?
  public var recall: Double?
  public var f1: Double?
}

/// The figures of RULES, "How well it judges", each 0 ... 1; nil where nothing was there to count.
public struct Scores: Sendable, Hashable {
  /// The share of items that got their label.
  public let accuracy: Double?
  /// Of the items predicted talking_at or listening, the share that is right.
  public let committedPrecision: Double?
  /// Of the items labelled talking_at or listening, the share that was predicted as one of the two.
  public let coverage: Double?
  private let byLabel: [Label: LabelScores]

  public init(_ confusion: Confusion) {
    var right = 0
    var committed = 0
    var committedRight = 0
    var sided = 0
    var covered = 0
    var byLabel: [Label: LabelScores] = [:]
    for label in Label.allCases {
      let hits = confusion.count(label, label)
      let labelled = Label.allCases.reduce(0) { $0 + confusion.count(label, $1) }
      let predicted = Label.allCases.reduce(0) { $0 + confusion.count($1, label) }
      right += hits
      if label.isCommitted {
        committed += predicted
        committedRight += hits
        sided += labelled
        covered += confusion.count(label, .talkingAt) + confusion.count(label, .listening)
      }
      var scores = LabelScores(precision: Self.share(hits, predicted), recall: Self.share(hits, labelled))
      scores.f1 = labelled + predicted == 0 ? nil : 2 * Double(hits) / Double(labelled + predicted)
      byLabel[label] = scores
    }
    accuracy = Self.share(right, confusion.total)
    committedPrecision = Self.share(committedRight, committed)
    coverage = Self.share(covered, sided)
    self.byLabel = byLabel
  }

  public subscript(label: Label) -> LabelScores { byLabel[label] ?? LabelScores() }

  private static func share(_ part: Int, _ whole: Int) -> Double? { whole == 0 ? nil : Double(part) / Double(whole) }
}
