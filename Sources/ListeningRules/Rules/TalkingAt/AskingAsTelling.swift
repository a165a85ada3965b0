import Journey

extension Rule {
  /// Chasing for answers, or begging for a score, is telling in the shape of a question.
  static let askingAsTelling = Rule(
    "asking-as-telling", .talkingAt, "The question serves the asker",
    forms: [
      .words(
        .warning, .cap(.talkingAt), .speaks,
        looksAt: "survey or review within a few words of reminder, chase, nudge; begging for a score",
        message: "\"{words}\": this question serves the one who asks.")
    ],
    rationale: """
      Survey fatigue comes from the belief that nothing will be done, not from the number of surveys \
      (McKinsey); begging for a score is known to every auditor of surveys (CXPA).
      """,
    fix: "Stop chasing; ask once, at the moment, one open question; say what the last answers changed.",
    falsePositives: """
      A reminder that the customer set; "no survey reminder is sent"; an annual medication review \
      reminder.
      """,
    firing: [
      Example("Reminder to complete our survey", "Third e-mail this week.", .talkingAt) {
        $0.direction = .outbound
      },
      Example("Dealer asks for ten stars", "Salesman begs for five stars in the survey.", .talkingAt),
      Example("Survey chaser", "Sent to all who have not answered.", .talkingAt),
    ],
    silent: [
      Example("Customer interview", "Researcher asks what nearly made them leave.", .hearing),
      Example("Annual medication review reminder"),
      Example("After the repair", "No survey reminder is sent."),
    ],
    check: .touchpoint(on: Occasion(.chasesForAnswers, .begsForScore)) { reading in
      reading.words.first(of: .chasesForAnswers, .begsForScore).map { .words($0, form: 0) }
    })
}
