import Journey

extension Rule {
  /// The customer speaks, and a person receives it.
  static let hearsInPerson = Rule(
    "hears-in-person", .listening, "A person receives it",
    forms: [
      .fields(
        .pass, .lift(.hearing), field: ["reply"],
        looksAt: "`direction` inbound or two-way with `reply: person`",
        message: "The customer speaks, and a person receives it."),
      .words(
        .pass, .lift(.hearing),
        looksAt: "customer calls, asks, tells, with agent, branch, phone, live chat, in person",
        message: "\"{words}\": somebody is there to hear it."),
    ],
    rationale: """
      Macnamara's canons 1-3: recognition, acknowledgement and attention need a receiver. ISO 10002: \
      accessibility.
      """,
    falsePositives: "Phone menus (bot-wall caps); repeated calls (chasing-contact caps).",
    firing: [
      Example("Calls support", "Customer explains the fault to an adviser by phone.", .hearing),
      Example("Live chat with an agent", nil, .hearing),
      Example("Rings about the move", nil, .hearing) {
        $0.direction = .inbound
        $0.reply = .person
      },
    ],
    silent: [
      Example("FAQ page", "Customer reads articles.", .neither),
      Example("Feedback box in the app", nil, .hearing) {
        $0.direction = .inbound
      },
      Example("Return the phone", "Customer returns the phone in the shop.", .neither),
    ],
    check: .touchpoint(on: Occasion(.handsOver, .receivesInPerson, when: .personAnswers)) { reading in
      let facts = reading.facts
      if facts.customerSpeaks, facts.reply == .person { return .fields() }
      // Where fields say who receives it, words do not know better; a machine in between has to lead to a person.
      guard facts.direction == nil, facts.reply == nil, facts.act == nil || facts.act == .serves else { return nil }
      if reading.has(.handsOver) { return .words(.handsOver) }
      guard reading.has(.receivesInPerson), facts.medium?.isMachine != true, reading.base.mode == .inbound else {
        return nil
      }
      return .words(.receivesInPerson)
    })
}
