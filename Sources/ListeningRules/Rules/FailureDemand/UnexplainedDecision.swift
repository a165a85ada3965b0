import Journey

extension Rule {
  /// A charge, a cut or a refusal comes without an explanation.
  static let unexplainedDecision = Rule(
    "unexplained-decision", .failureDemand, "Decided without a word",
    forms: [
      .words(
        .warning, .cap(.talkingAt), .speaks,
        looksAt: """
          unexpected, unexplained or retrospective bill, charge, disconnection; charged without \
          notice
          """,
        message: "\"{words}\": decided without an explanation.")
    ],
    rationale: """
      Hill: a "retrospective bill for GBP90 for services mysteriously not billed". DART: \
      transparency.
      """,
    fix: "Tell before you charge; explain; offer a person.",
    falsePositives: "A wrong bill corrected before it was sent.",
    toRise: "explain before deciding",
    firing: [
      Example("Retrospective bill", "GBP90 for services not billed a year ago.", .talkingAt) {
        $0.direction = .outbound
      },
      Example("Unexplained charge", "On the card statement.", .talkingAt),
      Example("Retrospective bill", "GBP90 for services not billed a year ago, no explanation.", .talkingAt),
    ],
    silent: [
      Example("Monthly bill", "Each line says what it is for and who to ask.", .neither) {
        $0.direction = .outbound
        $0.reply = .person
      },
      Example("Monthly bill", nil, .neither),
      Example("Change of tariff", "No unexpected charges."),
    ],
    check: .touchpoint(on: Occasion(.unexplained)) { reading in
      reading.has(.unexplained) && !reading.facts.customerSpeaks ? .words(.unexplained, form: 0) : nil
    })
}
