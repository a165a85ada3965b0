import Journey
import ListeningRules

/// The balance as one sentence.
struct BalanceSentence {
  /// Up to where the names of the stretch begin, so that a writer may set them apart.
  let counts: String
  let stretch: (words: String, first: String, last: String)?

  /// Nil when nothing was judged.
  init?(_ source: ExportSource) {
    let balance = source.assessment.balance(in: source.judged)
    let counts = balance.counts
    guard counts.all > 0 else { return nil }
    var parts: [String] = []
    parts.append("talks at the customer " + (counts.talksAt == 1 ? "once" : "\(Amount.grouped(counts.talksAt)) times"))
    parts.append(counts.doesNotHear == 0 ? "" : "does not hear \(Amount.count(counts.doesNotHear, "contact"))")
    if counts.listens > 0 { parts.append("listens at \(Self.few(counts.listens))") }
    parts.append(counts.acts == 0 ? "acts on none" : "acts on \(Self.few(counts.acts))")
    if counts.customerLed > 0 { parts.append("lets customers lead at \(Self.few(counts.customerLed))") }
    parts.removeAll { $0.isEmpty }
    let text = Self.joined(parts)
    self.counts = text.prefix(1).uppercased() + text.dropFirst()
    if let stretch = balance.longestStretch, stretch.count > 1 {
      let speaks =
        stretch.customerSpeaks == 0
        ? "" : ", and in \(Self.few(stretch.customerSpeaks)) of them the customer was trying to speak"
      self.stretch = (
        "the longest stretch unheard runs \(Amount.grouped(stretch.count)) touchpoints\(speaks)",
        source.title(of: stretch.first), source.title(of: stretch.last)
      )
    } else {
      stretch = nil
    }
  }

  static func few(_ number: Int) -> String {
    let words = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
    return words.indices.contains(number) ? words[number] : Amount.grouped(number)
  }

  static func joined(_ parts: [String]) -> String {
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + " and " + last
  }
}
