/// How many stages a map has, how many touchpoints each, and how much is said of a touchpoint.
struct MapShape: Sendable, Hashable {
  let stages: Int
  let touchpoints: Int
  /// Sentences in each description, at least and at most.
  let sentences: ClosedRange<Int>

  /// Few stages with very many touchpoints, 49 MB.
  static let long = MapShape(stages: 5, touchpoints: 20_000, sentences: 1...2)
  /// Very many stages, 49 MB.
  static let wide = MapShape(stages: 1000, touchpoints: 100, sentences: 1...2)
  /// A map as a team draws it, 60 KB.
  static let small = MapShape(stages: 5, touchpoints: 20, sentences: 2...3)

  /// `small`, or stages and touchpoints as in `5x20000`.
  init?(_ text: String) {
    if text == "small" {
      self = .small
      return
    }
    let parts = text.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    guard parts.count == 2, parts.allSatisfy({ $0 > 0 }) else { return nil }
    self.init(stages: parts[0], touchpoints: parts[1], sentences: 1...2)
  }

  private init(stages: Int, touchpoints: Int, sentences: ClosedRange<Int>) {
    self.stages = stages
    self.touchpoints = touchpoints
    self.sentences = sentences
  }

  var name: String { "\(stages)x\(touchpoints)" }
}
