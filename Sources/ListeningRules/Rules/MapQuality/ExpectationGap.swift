import Journey

extension Rule {
  /// What the customer expected did not come, and no opportunity takes it up.
  static let expectationGap = Rule(
    "expectation-gap", .mapQuality, "Expected, and not met",
    forms: [
      .fields(
        .note, .shown, field: ["expected"],
        looksAt: "`expected` is set, emotion -1 or lower, no opportunity",
        message: "The customer expected something else, and no opportunity takes it up.")
    ],
    rationale: "Hill: \"the divide between what customers expect and what they experience\".",
    fix: "Add an opportunity that closes the gap, or say beforehand what will happen.",
    falsePositives: "An expectation that was met although the customer feels bad for another reason.",
    firing: [
      Example("Bill") {
        $0.direction = .outbound
        $0.expected = "The usual sum"
        $0.emotion = -1
      },
      Example("Call") {
        $0.direction = .inbound
        $0.expected = "An answer"
        $0.emotion = -2
      },
      Example("Visit") {
        $0.direction = .noMessage
        $0.expected = "Somebody there"
        $0.emotion = -1
      },
    ],
    silent: [
      Example("Bill") {
        $0.direction = .outbound
        $0.expected = "The usual sum"
        $0.emotion = 0
      },
      Example("Call") {
        $0.direction = .inbound
        $0.emotion = -2
      },
      Example("Visit") {
        $0.expected = "Somebody there"
        $0.emotion = -1
        $0.opportunities = [Opportunity(id: "staff", title: "Staff the desk")]
      },
    ],
    check: .touchpoint(on: Occasion(when: .isExpected)) { reading in
      let facts = reading.facts
      guard facts.flags.contains(.hasExpectation), let emotion = facts.emotion, emotion <= -1 else { return nil }
      return facts.flags.contains(.hasOpportunity) ? nil : .fields()
    })
}
