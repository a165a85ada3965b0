/// Intervals in which a figure lies for 95 of 100 samples like this one: items drawn with replacement, percentiles of
/// what comes out. The draws are the same in every run.
public struct Bootstrap: Sendable, Hashable {
  public static let draws = 1000

  public let accuracy: ClosedRange<Double>?
  public let committedPrecision: ClosedRange<Double>?
  public let coverage: ClosedRange<Double>?
  /// Of each label's F1.
  public let f1: [Label: ClosedRange<Double>]

  /// O(items x draws).
  init(_ pairs: [(label: Label, predicted: Label)]) {
    var random = Draws()
    var accuracy: [Double] = []
    var precision: [Double] = []
    var coverage: [Double] = []
    var f1: [Label: [Double]] = [:]
    if !pairs.isEmpty {
      for _ in 0..<Self.draws {
        var confusion = Confusion()
        for _ in pairs.indices {
          let pair = pairs[Int.random(in: pairs.indices, using: &random)]
          confusion.add(pair.label, pair.predicted)
        }
        let scores = Scores(confusion)
        if let value = scores.accuracy { accuracy.append(value) }
        if let value = scores.committedPrecision { precision.append(value) }
        if let value = scores.coverage { coverage.append(value) }
        for label in Label.allCases {
          if let value = scores[label].f1 { f1[label, default: []].append(value) }
        }
      }
    }
    self.accuracy = Self.interval(accuracy)
    committedPrecision = Self.interval(precision)
    self.coverage = Self.interval(coverage)
    self.f1 = f1.compactMapValues(Self.interval)
  }

  private static func interval(_ values: [Double]) -> ClosedRange<Double>? {
    guard !values.isEmpty else { return nil }
    let sorted = values.sorted()
    let low = (sorted.count - 1) * 25 / 1000
    return sorted[low]...sorted[sorted.count - 1 - low]
  }

  /// SplitMix64 with a fixed seed.
  private struct Draws: RandomNumberGenerator {
    private var state: UInt64 = 0x4A52_4B20_1995_0001

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }
}
