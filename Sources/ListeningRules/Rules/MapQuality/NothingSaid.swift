import Journey

extension Rule {
  /// Neither field nor word says what happens.
  static let nothingSaid = Rule(
    "nothing-said", .mapQuality, "Nothing to go by",
    forms: [
      .fields(
        .warning, .unclear, field: ["name"],
        looksAt: "no description, no direction, no verb or known noun in the name",
        message: "Neither field nor word says who does what to whom.")
    ],
    rationale: "A verdict needs evidence: say nothing rather than guess.",
    fix: "Say who does what to whom; set direction.",
    falsePositives: "Names in a language without a word list: set direction, and words are not needed.",
    toRise: "Who speaks to whom? {direction}: outbound / inbound / two-way / none",
    firing: [
      Example("Step 4", nil, .unclear),
      Example("Onboarding", nil, .unclear),
      Example("Phase B", nil, .unclear),
    ],
    silent: [
      Example("Step 4", "Customer phones to change the date.", .hearing),
      Example("Step 4", nil, .hearing) {
        $0.direction = .inbound
      },
      Example("TV ad", nil, .talkingAt),
    ],
    asksForEvidence: true,
    check: .touchpoint(on: Occasion(when: .isUnknown)) { reading in
      guard reading.words.isCovered, reading.map.readsWords, reading.base.mode == .unknown else { return nil }
      return reading.words.signs.isEmpty && !reading.facts.flags.contains(.hasDescription) && !reading.facts.heard.isSet
        ? .fields() : nil
    })
}
