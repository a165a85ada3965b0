import Journey

extension Rule {
  /// The customer was told what became of it.
  static let tellsWhatChanged = Rule(
    "tells-what-changed", .listening, "The customer hears back",
    forms: [
      .fields(
        .pass, .shown, field: ["heard", "told"],
        looksAt: "`heard.told: true` with an action or a reason",
        message: "The customer was told what became of it."),
      .words(
        .pass, .lift(.listening),
        looksAt: "\"you said, we did\", tells them what changed (words support listening only)",
        message: "\"{words}\": the customer hears what changed."),
    ],
    rationale: "The loop is closed only when the customer hears back (closed-loop practice).",
    falsePositives: "Internal sharing is not telling; claims of public relations.",
    firing: [
      Example("Follow-up call", "Adviser calls them back.", .acting) {
        $0.direction = .outbound
        $0.reply = .person
        $0.setHeard {
          $0.owner = "Ana"
          $0.action = "Refund paid"
          $0.changed = .case
          $0.status = .done
          $0.told = true
        }
      },
      Example("You said, we did", "Poster in the branch: you said, we did.", .listening),
      Example("Idea for the app", nil, .listening) {
        $0.direction = .inbound
        $0.setHeard {
          $0.status = .declined
          $0.reason = "Too few"
          $0.told = true
        }
      },
    ],
    silent: [
      Example("Dashboard for managers", "Scores are shared inside the company.", .unclear),
      Example("Follow-up call", nil, .acting) {
        $0.direction = .outbound
        $0.reply = .person
        $0.setHeard {
          $0.action = "Refund paid"
          $0.status = .done
        }
      },
      Example("Idea for the app", nil, .hearing) {
        $0.direction = .inbound
        $0.setHeard { $0.told = true }
      },
    ],
    check: .touchpoint(on: Occasion(.tellsWhatChanged, when: .isHeard)) { reading in
      let heard = reading.facts.heard
      if heard.told == true, heard.hasAction || heard.hasReason { return .fields() }
      return reading.has(.tellsWhatChanged) && heard.told == nil ? .words(.tellsWhatChanged) : nil
    })
}
