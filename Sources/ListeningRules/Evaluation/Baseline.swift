/// Simple ways of guessing a label, to see what the rules are worth.
public enum Baseline: String, Sendable, Hashable, CaseIterable {
  /// The commonest label of the table, for all.
  case majority
  case alwaysNeither = "always-neither"
  /// More "we" than "you" is talking at, more "you" than "we" listening, else neither.
  case pronounRatio = "pronoun-ratio"
  /// Who speaks to whom, by the words, without any rule.
  case directionAlone = "direction-alone"
}

/// Counts the pronouns of a text.
struct PronounRatio {
  private(set) var ours = 0
  private(set) var yours = 0

  /// Counts "we, us, our" and "you, your" among the words of a text.
  mutating func count(_ text: String) {
    for word in text.lowercased().split(whereSeparator: { !$0.isLetter }) {
      switch word {
      case "we", "us", "our", "ours", "ourselves": ours += 1
      case "you", "your", "yours", "yourself", "yourselves": yours += 1
      default: break
      }
    }
  }

  var label: Label { ours == yours ? .neither : ours > yours ? .talkingAt : .listening }
}
