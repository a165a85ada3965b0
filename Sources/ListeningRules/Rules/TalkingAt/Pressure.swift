import Journey

extension Rule {
  /// A threat, a deadline or false urgency takes the place of a question.
  static let pressure = Rule(
    "pressure", .talkingAt, "Presses instead of asking",
    forms: [
      .words(
        .warning, .cap(.talkingAt), .speaks,
        looksAt: """
          final notice, act now, last chance, must pay, threatens, countdown (quotations of the \
          message count)
          """,
        message: "\"{words}\" presses the customer instead of asking.")
    ],
    rationale: """
      False urgency and obstruction are catalogued dark patterns (Brignull); winning compliance is \
      two-way asymmetric at best. Hill: "incompetent, bullying and selfish behaviour".
      """,
    fix: "Say what happens, offer a choice and a person: replace the deadline by a question.",
    falsePositives: """
      Legal, safety and medical instructions ("must not drive"): set mandated. The customer's own \
      "must".
      """,
    firing: [
      Example("Final reminder letter", "\"You must pay within 7 days or lose your service.\"", .talkingAt) {
        $0.direction = .outbound
      },
      Example("Push notification", "20% off today only, act now.", .talkingAt),
      Example("Terms update e-mail", "You must accept the new terms.", .talkingAt),
    ],
    silent: [
      Example("Late-payment call", "Agent asks what happened and agrees a plan with the customer.", .hearing),
      Example("Discharge letter", "\"You must not drive for 24 hours.\"") {
        $0.direction = .outbound
        $0.mandated = true
      },
      Example("Terms explained", "No pressure: the adviser explains each line and waits."),
    ],
    check: .touchpoint(on: Occasion(.pressure)) { reading in
      !reading.facts.flags.contains(.mandated) && reading.has(.pressure) ? .words(.pressure, form: 0) : nil
    })
}
