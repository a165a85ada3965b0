import Journey

extension Rule {
  /// Leaving is harder than joining was.
  static let hardExit = Rule(
    "hard-exit", .mouldingTheCustomer, "Easy in, hard out",
    forms: [
      .words(
        .error, .cap(.talkingAt), .speaks,
        looksAt: """
          cancel, unsubscribe, opt-out near: only by letter, must call, hidden, retention script, \
          penalty
          """,
        message: "\"{words}\": leaving is made hard.")
    ],
    rationale: "Roach motel and obstruction (Brignull); FCA Consumer Duty: \"sludge practices\".",
    fix: "As easy out as in; ask why, without a condition.",
    falsePositives: "Security checks when an account is closed; statutory notice periods.",
    firing: [
      Example(
        "Cancel subscription", "Customers cancel only by phone; the retention script makes three offers.", .talkingAt),
      Example(
        "Cancel contract", "Cancel only by registered letter; retention team talks customers out of it.", .talkingAt),
      Example("Leaves the list", "The unsubscribe link is hidden in grey.", .talkingAt),
    ],
    silent: [
      Example("Cancel subscription", "One click; we ask why, in an optional box.", .hearing),
      Example("Leaves the list", "Unsubscribe in one click."),
      Example("Cancels the trip", "The fare is paid back at once."),
    ],
    check: .touchpoint(on: Occasion(.hardExit)) { reading in
      reading.has(.hardExit) ? .words(.hardExit, form: 0) : nil
    })
}
