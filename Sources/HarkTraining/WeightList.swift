import ListeningRules

/// What was learned: clues with a weight for each label.
struct WeightList {
  /// Clues that fewer examples have are chance.
  private static let leastExamples = 20
  /// As many clues as are kept, the heaviest; more of them teach nothing that shows on other texts.
  private static let mostClues = 3000
  /// Small weights spread over many clues carry over to other texts better than large ones on a few.
  private static let penalty = 100.0
  /// How the frames read a text is known before; its clues may weigh more.
  private static let penaltyOfMode = 16.0

  /// In the order of the clues' names.
  private(set) var weights: [(clue: String, scores: [Int])] = []
  private var bias: [Int] = []
  private static let labels = Label.allCases

  init(learning examples: [TrainingText]) {
    var counts: [String: Int] = [:]
    for example in examples {
      for clue in example.clues { counts[clue, default: 0] += 1 }
    }
    let known = counts.filter { $0.value >= Self.leastExamples }.keys.sorted()
    let first = Self.fit(examples, known)
    let heaviest = known.indices.sorted { (Self.weight(first, $0), $1) > (Self.weight(first, $1), $0) }
    let kept = heaviest.prefix(Self.mostClues).map { known[$0] }.sorted()
    let fitted = Self.fit(examples, kept)
    for (place, clue) in kept.enumerated() {
      weights.append((clue: clue, scores: Self.thousandths(fitted, place)))
    }
    bias = Self.thousandths(fitted, kept.count)
  }

  private static func fit(_ examples: [TrainingText], _ clues: [String]) -> [Double] {
    let places = Dictionary(uniqueKeysWithValues: clues.enumerated().map { ($1, $0) })
    let regression = LogisticRegression(
      features: examples.map { $0.clues.compactMap { places[$0] }.sorted() }, labels: examples.map(\.label),
      weights: examples.map(\.weight), classes: labels.count,
      penalties: clues.map { $0.hasPrefix("mode ") ? penaltyOfMode : penalty })
    return regression.fit()
  }

  /// How far a clue's weights are from saying nothing.
  private static func weight(_ fitted: [Double], _ place: Int) -> Double {
    let own = fitted[place * labels.count..<(place + 1) * labels.count]
    let mean = own.reduce(0, +) / Double(labels.count)
    return own.map { abs($0 - mean) }.max() ?? 0
  }

  private static func thousandths(_ fitted: [Double], _ place: Int) -> [Int] {
    fitted[place * labels.count..<(place + 1) * labels.count].map { Int(($0 * 1000).rounded()) }
  }

  /// How well the label with the largest sum fits, and what taking a side at some margins comes to.
  func scores(_ examples: [TrainingText]) -> String {
    let table = Dictionary(uniqueKeysWithValues: weights.map { ($0.clue, $0.scores) })
    var judged: [(label: Int, best: Int, margin: Int)] = []
    for example in examples {
      var sums = bias
      for clue in example.clues {
        guard let scores = table[clue] else { continue }
        for place in sums.indices { sums[place] += scores[place] }
      }
      let order = sums.indices.sorted { (sums[$0], $1) > (sums[$1], $0) }
      judged.append((label: example.label, best: order[0], margin: sums[order[0]] - sums[order[1]]))
    }
    let right = judged.count { $0.label == $0.best }
    var parts = ["accuracy \(Self.share(right, of: judged.count))"]
    let sides = judged.count { Self.labels[$0.label].isCommitted }
    for margin in [0, 200, 400, 600, 800] {
      let taken = judged.filter { Self.labels[$0.best].isCommitted && $0.margin >= margin }
      let hits = taken.count { $0.best == $0.label }
      let covered = taken.count { Self.labels[$0.label].isCommitted }
      parts.append("\(margin): \(Self.share(hits, of: taken.count))/\(Self.share(covered, of: sides))")
    }
    return parts.joined(separator: "  ")
  }

  /// In hundredths, rounded: `0.85`.
  private static func share(_ some: Int, of all: Int) -> String {
    let hundredths = (some * 200 + all) / max(1, all * 2)
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }

  /// The Swift file with the list.
  var source: String {
    var lines = ["bias - " + bias.map(String.init).joined(separator: " ")]
    lines += weights.map { "\($0.clue) " + $0.scores.map(String.init).joined(separator: " ") }
    return """
      // Made by Tests/regenerate from labelled tables; change those.

      enum EnglishClues {
        /// Clue by clue what it is worth for talking at, listening, neither, unclear; see `ClueWeights`.
        static let list = #\"\"\"
      \(lines.map { "    " + $0 }.joined(separator: "\n"))
          \"\"\"#
      }

      """
  }
}
