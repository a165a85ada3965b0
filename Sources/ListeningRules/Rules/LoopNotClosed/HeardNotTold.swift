import Journey

extension Rule {
  /// Something was done or declined, and the customer does not know.
  static let heardNotTold = Rule(
    "heard-not-told", .loopNotClosed, "Not told what came of it",
    forms: [
      .fields(
        .note, .cap(.acting), field: ["heard", "told"],
        looksAt: "`heard.action` or `declined` is set, and `told` is not",
        message: "The customer was not told what was done, planned or declined.")
    ],
    rationale: "Closing the loop is with the customer; \"sharing feedback internally is not the same\" (Thum).",
    fix: "Tell the people who said it what changed, or why not.",
    falsePositives: "Anonymous feedback: tell everyone.",
    toRise: "{heard.told}",
    firing: [
      Example("Exit call", nil, .acting) {
        $0.direction = .twoWay
        $0.reply = .person
        $0.setHeard {
          $0.owner = "Ops"
          $0.action = "New bill"
          $0.status = .done
        }
      },
      Example("Idea for the app", nil, .hearing) {
        $0.direction = .inbound
        $0.setHeard {
          $0.status = .declined
          $0.reason = "Too few"
        }
      },
      Example("Tariff council", nil, .acting) {
        $0.direction = .twoWay
        $0.decidedBy = .customers
        $0.setHeard {
          $0.action = "New tariff"
          $0.changed = .cause
          $0.status = .done
        }
      },
    ],
    silent: [
      Example("Exit call", nil, .acting) {
        $0.direction = .twoWay
        $0.reply = .person
        $0.setHeard {
          $0.owner = "Ops"
          $0.action = "New bill"
          $0.status = .done
          $0.told = true
        }
      },
      Example("Idea for the app", nil, .hearing) {
        $0.direction = .inbound
        $0.setHeard { $0.status = .open }
      },
      Example("Exit call", nil, .listening) {
        $0.direction = .twoWay
        $0.reply = .person
        $0.setHeard { $0.kept = true }
      },
    ],
    check: .touchpoint(on: Occasion(when: .isHeard)) { reading in
      let heard = reading.facts.heard
      return heard.told != true && (heard.hasAction || heard.status == .declined) && heard.resolved != .yes
        ? .fields() : nil
    })
}
