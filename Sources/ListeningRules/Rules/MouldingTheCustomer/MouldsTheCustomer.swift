import Journey

extension Rule {
  /// Most opportunities want the customer to change, and nobody else.
  static let mouldsTheCustomer = Rule(
    "moulds-the-customer", .mouldingTheCustomer, "The customer is the one to change",
    forms: [
      .fields(
        .warning, .shown, field: ["opportunities"],
        looksAt: "more than half of the opportunities have `changes: [\"customer\"]` and nothing else",
        message: "Most opportunities change the customer and nothing else.")
    ],
    rationale: """
      Iqbal: "moulding the customer to meet the organisation's needs", instead of changing the \
      organisation to meet the customer's.
      """,
    fix: "For each of them ask what in the organisation makes customers behave so, and change that.",
    falsePositives: "Dropped opportunities do not count.",
    firing: [
      Example { $0.opportunities = [.example("teach") { $0.changes = [.customer] }] },
      Example {
        $0.opportunities = [
          .example("teach") { $0.changes = [.customer] }, .example("nudge") { $0.changes = [.customer] },
          .example("mend") { $0.changes = [.processes] },
        ]
      },
      Example {
        $0.opportunities = [
          .example("teach") { $0.changes = [.customer] },
          .example("mend") {
            $0.changes = [.processes]
            $0.status = .dropped
          },
        ]
      },
    ],
    silent: [
      Example {
        $0.opportunities = [
          .example("teach") { $0.changes = [.customer] }, .example("mend") { $0.changes = [.processes] },
        ]
      },
      Example { $0.opportunities = [.example("both") { $0.changes = [.customer, .technology] }] },
      Example { $0.opportunities = [.example("unsaid")] },
    ],
    check: .map { scene in
      let live = scene.journey.liveOpportunities
      let moulding = live.count { $0.changes == [.customer] }
      guard moulding * 2 > live.count else { return [] }
      return [
        MapHit(
          message: "\(moulding) of \(live.count) opportunities change the customer and nothing of the organisation.")
      ]
    })
}
