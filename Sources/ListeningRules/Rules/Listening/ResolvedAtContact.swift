import Journey

extension Rule {
  /// The customer's matter was resolved here.
  static let resolvedAtContact = Rule(
    "resolved-at-contact", .listening, "Resolved at the contact",
    forms: [
      .fields(
        .pass, .lift(.acting), field: ["heard", "resolved"],
        looksAt: "`heard.resolved: yes`",
        message: "The customer's matter was resolved here.")
    ],
    rationale: """
      Whoever repairs must not be punished for the failure upstream. First contact resolution is \
      judged by the customer.
      """,
    falsePositives: "\"Resolved\" in the words of the organisation alone: say who says so in heard.resolvedSaidBy.",
    firing: [
      Example("Asks for reconnection", "Adviser plays it back, reconnects within the hour, customer confirms.", .acting)
      {
        $0.direction = .inbound
        $0.reply = .person
        $0.demand = .failure
        $0.setHeard {
          $0.acknowledged = .specific
          $0.resolved = .yes
          $0.resolvedSaidBy = .customer
        }
      },
      Example("Rings about the move", nil, .acting) {
        $0.direction = .inbound
        $0.setHeard { $0.resolved = .yes }
      },
      Example("Chat about the tariff", nil, .acting) {
        $0.direction = .twoWay
        $0.setHeard { $0.resolved = .yes }
      },
    ],
    silent: [
      Example("Asks for reconnection", nil, .talkingAt) {
        $0.direction = .inbound
        $0.reply = .person
        $0.demand = .failure
        $0.setHeard {
          $0.acknowledged = .specific
          $0.resolved = .no
        }
      },
      Example("Rings about the move", nil, .hearing) {
        $0.direction = .inbound
        $0.reply = .person
      },
      Example("Chat about the tariff", nil, .talkingAt) {
        $0.direction = .twoWay
        $0.setHeard { $0.resolved = .gaveUp }
      },
    ],
    check: .touchpoint(on: Occasion(when: .isHeard)) { reading in
      reading.facts.heard.resolved == .yes ? .fields() : nil
    })
}
