import Journey

extension Rule {
  /// The message speaks of the organisation and hardly of the customer. Measured to be weak: off, and moves nothing.
  static let ourWordsAboutUs = Rule(
    "our-words-about-us", .talkingAt, "Our words, about us",
    forms: [
      .words(
        .note, .shown,
        looksAt: """
          the organisation's quoted message: four or more of we, us, our, and more than twice as many \
          as you, your
          """,
        message: "The message says \"we\" and \"our\" more than twice as often as \"you\".")
    ],
    rationale: """
      The we-we calculator (FutureNow). Measured weak: on 2,860 texts rated by people, you against \
      we correlates r = .05 with receptiveness. So it is off unless a team switches it on, and it \
      never moves a verdict.
      """,
    fix: "Start from the customer's task; count what you ask, not what you say.",
    falsePositives: "Everything short; a \"we\" that means us together; quoted customers.",
    firing: [
      Example("Welcome letter", "\"We are proud of our history. We lead our market and our awards show it.\"") {
        $0.direction = .outbound
      },
      Example("Brochure", "It reads: \"Our bank, our people, our branches, our promise.\"") {
        $0.direction = .outbound
      },
      Example("About us page") {
        $0.direction = .outbound
        var evidence = Evidence()
        evidence.kind = .quote
        evidence.by = .organisation
        evidence.text = "We were founded in 1901. We grew. Our values are ours; we live them for you."
        $0.evidence = [evidence]
      },
    ],
    silent: [
      Example("Welcome letter", "\"Tell us what you need; your adviser will call you when you want.\"") {
        $0.direction = .outbound
      },
      Example("Letter", "We wrote it, we printed it, we posted it, and our team is proud of us.") {
        $0.direction = .outbound
      },
      Example("Complaint", "\"We waited, we rang, we wrote, we gave up; our money is gone.\"") {
        $0.direction = .inbound
      },
    ],
    isOffByDefault: true,
    check: .text { touchpoint in
      guard touchpoint.direction != .inbound else { return nil }
      var count = PronounCount()
      for text in [touchpoint.name, touchpoint.description ?? ""] { count.add(quotedIn: text) }
      for evidence in touchpoint.evidence where evidence.kind == .quote && evidence.by == .organisation {
        count.add(evidence.text[...])
      }
      guard count.ours >= 4, count.ours > 2 * count.yours else { return nil }
      return Hit(form: 0, sign: nil)
    })
}

/// English pronouns of the first and the second person in a message.
private struct PronounCount {
  private(set) var ours = 0
  private(set) var yours = 0

  /// Counts what stands between double quotation marks, straight or curly.
  mutating func add(quotedIn text: String) {
    let parts = text.split(omittingEmptySubsequences: false) { "\"\u{201C}\u{201D}".contains($0) }
    for (index, part) in parts.enumerated() where index % 2 == 1 && index < parts.count - 1 { add(part) }
  }

  mutating func add(_ message: Substring) {
    for word in message.split(whereSeparator: { !$0.isLetter }) {
      switch word.lowercased() {
      case "we", "us", "our", "ours": ours += 1
      case "you", "your", "yours": yours += 1
      default: break
      }
    }
  }
}
