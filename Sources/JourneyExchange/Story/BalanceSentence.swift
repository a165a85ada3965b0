import Journey
import ListeningRules

/// The balance as one sentence.
struct BalanceSentence {
  /// What happens how often.
  let counts: String
  let stretch: (length: String, first: String, last: String, tail: String)?

  /// Nil when nothing was judged.
  init?(_ source: ExportSource) {
    let balance = source.assessment.balance(in: source.judged)
    let counts = balance.counts
    guard counts.all > 0 else { return nil }
    var parts: [String] = []
    parts.append(Self.times("talks at the customer", counts.talksAt))
    parts.append(counts.doesNotHear == 0 ? "" : "does not hear \(Amount.count(counts.doesNotHear, "contact"))")
    if counts.listens > 0 { parts.append("listens at \(Self.few(counts.listens))") }
    parts.append("acts on " + (counts.acts == 0 ? "none" : Self.few(counts.acts)))
    if counts.customerLed > 0 { parts.append("lets customers lead at \(Self.few(counts.customerLed))") }
    parts.removeAll { $0.isEmpty }
    let text = Self.joined(parts)
    self.counts = text.prefix(1).uppercased() + text.dropFirst()
    if let stretch = balance.longestStretch, stretch.count > 1 {
      let speaks = stretch.customerSpeaks
      self.stretch = (
        "the longest stretch unheard runs \(Amount.grouped(stretch.count)) touchpoints",
        source.title(of: stretch.first), source.title(of: stretch.last),
        speaks == 0
          ? ""
          : ", and in \(speaks == stretch.count ? "all" : Self.few(speaks)) of them the customer was trying to speak"
      )
    } else {
      stretch = nil
    }
  }

  /// The whole sentence; `name` sets the names of touchpoints apart.
  func text(counts mark: (String) -> String = { $0 }, name: (String) -> String) -> String {
    guard let stretch else { return mark(counts) + "." }
    return "\(mark(counts)); \(stretch.length), from \(name(stretch.first)) to \(name(stretch.last))\(stretch.tail)."
  }

  private static func times(_ what: String, _ count: Int) -> String {
    switch count {
    case 0: "never \(what)"
    case 1: "\(what) once"
    default: "\(what) \(Amount.grouped(count)) times"
    }
  }

  static func few(_ number: Int) -> String { number == 1 ? "one" : Amount.grouped(number) }

  static func joined(_ parts: [String]) -> String {
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + " and " + last
  }
}
