import Journey

extension Rule {
  /// The wish was weighed, declined with a reason, and the customer was told.
  static let declinedWithReason = Rule(
    "declined-with-reason", .listening, "Declined, and told why",
    forms: [
      .fields(
        .pass, .lift(.listening), field: ["heard", "reason"],
        looksAt: "`heard.status: declined` with `reason` and `told`",
        message: "It was declined with a reason, and the customer was told.")
    ],
    rationale: """
      Canons 5-7: consideration and response. A reasoned no that reaches the customer is an answer; \
      silence is not.
      """,
    falsePositives: "A reason that is only a reference to a policy is the reviewer's call.",
    firing: [
      Example("Asks for a later due date", nil, .listening) {
        $0.direction = .inbound
        $0.reply = .person
        $0.setHeard {
          $0.status = .declined
          $0.reason = "The law sets the date"
          $0.told = true
        }
      },
      Example("Idea for the app", nil, .listening) {
        $0.direction = .inbound
        $0.setHeard {
          $0.status = .declined
          $0.reason = "Too few would use it"
          $0.told = true
        }
      },
      Example("Request at the council", nil, .listening) {
        $0.direction = .twoWay
        $0.setHeard {
          $0.status = .declined
          $0.reason = "Outvoted"
          $0.told = true
        }
      },
    ],
    silent: [
      Example("Asks for a later due date", nil, .hearing) {
        $0.direction = .inbound
        $0.reply = .person
        $0.setHeard {
          $0.status = .declined
          $0.reason = "The law sets the date"
        }
      },
      Example("Idea for the app", nil, .hearing) {
        $0.direction = .inbound
        $0.setHeard {
          $0.status = .declined
          $0.told = true
        }
      },
      Example("Idea for the shop", nil, .hearing) {
        $0.direction = .inbound
        $0.setHeard { $0.status = .open }
      },
    ],
    check: .touchpoint(on: Occasion(when: .isHeard)) { reading in
      let heard = reading.facts.heard
      return heard.status == .declined && heard.hasReason && heard.told == true ? .fields() : nil
    })
}
