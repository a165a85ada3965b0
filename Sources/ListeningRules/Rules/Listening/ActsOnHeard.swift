import Journey

extension Rule {
  /// What the customer said led to an action that is done.
  static let actsOnHeard = Rule(
    "acts-on-heard", .listening, "Something was done because of it",
    forms: [
      .fields(
        .pass, .lift(.acting), field: ["heard", "action"],
        looksAt: "`heard.action` with `heard.status: done` (in a future map `planned` counts)",
        message: "Something was done because of what the customer said.")
    ],
    rationale: """
      Canons 6-7: consideration and response; the outer loop. Iqbal: "changing the organisation to \
      meet the customer's needs".
      """,
    falsePositives: "An action unrelated to what was heard: the reviewer's call. Words alone never reach this rung.",
    firing: [
      Example("Exit call", nil, .acting) {
        $0.direction = .twoWay
        $0.reply = .person
        $0.setHeard {
          $0.owner = "Ops"
          $0.action = "Bill layout changed"
          $0.changed = .cause
          $0.status = .done
        }
      },
      Example("Complaint letter", nil, .acting) {
        $0.direction = .inbound
        $0.setHeard {
          $0.action = "Fee refunded"
          $0.changed = .case
          $0.status = .done
        }
      },
      Example(subject: "idea-box") {
        $0.state = .future
        $0.stages = [
          .example(
            "use", .use,
            [
              .example("idea-box", "Idea box") {
                $0.direction = .inbound
                $0.setHeard {
                  $0.action = "Shorter form"
                  $0.status = .planned
                }
              }
            ])
        ]
      },
    ],
    silent: [
      Example("Exit call", "We act on feedback.", .listening) {
        $0.direction = .twoWay
        $0.reply = .person
        $0.setHeard {
          $0.kept = true
          $0.owner = "Ops"
          $0.action = "Review bill layout"
          $0.status = .planned
        }
      },
      Example("Complaint letter", nil, .hearing) {
        $0.direction = .inbound
        $0.setHeard { $0.action = "Look into it" }
      },
      Example("Idea box", nil, .hearing) {
        $0.direction = .inbound
        $0.setHeard { $0.status = .done }
      },
    ],
    check: .touchpoint(on: Occasion(when: .isHeard)) { reading in
      let heard = reading.facts.heard
      guard heard.hasAction else { return nil }
      return heard.status == .done || reading.map.isFuture && heard.status == .planned ? .fields() : nil
    })
}
