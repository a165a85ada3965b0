import Journey

extension Rule {
  /// What it costs that questions are not handled the first time.
  static let failureCosts = Rule(
    "failure-costs", .failureDemand, "What failures cost",
    forms: [
      .fields(
        .note, .shown, field: ["stages"],
        looksAt: """
          failure contacts with `contacts`: a case, a year where `contacts.share` and \
          `customersPerYear` say how many, by the touchpoint where they began, and what is not counted
          """,
        message: "Contacts that a failure made necessary cost something.")
    ],
    rationale: """
      Hill: the cost of "not handling [the] enquiry competently on the first contact or any subsequent \
      contact".
      """,
    fix: "Mend the touchpoint that causes most of them; this is what that is worth.",
    falsePositives: "Nothing is estimated: what has no number is listed as not counted.",
    firing: [
      Example { $0.stages = [.example("use", .use, [.failure("call", cost: 6.5)])] },
      Example {
        $0.customersPerYear = 1000
        $0.stages = [.example("use", .use, [.failure("call", cost: 4, share: 0.1)])]
      },
      Example { $0.stages = [.example("use", .use, [.failure("call", cost: nil, times: 3)])] },
    ],
    silent: [
      Example {
        $0.stages = [
          .example(
            "use", .use,
            [
              .example("call", "Rings") {
                $0.direction = .inbound
                $0.demand = .failure
              }
            ])
        ]
      },
      Example {
        $0.stages = [
          .example(
            "use", .use,
            [
              .example("call", "Rings") {
                $0.direction = .inbound
                $0.demand = .value
                $0.contacts = .example(cost: 3)
              }
            ])
        ]
      },
      Example { $0.stages = [.example("use", .use, [.example("bill", "Bill") { $0.contacts = .example(cost: 3) }])] },
    ],
    check: .map { scene in
      let costs = scene.assessment.failureCosts(in: scene.map)
      let isCounted = costs.causes.contains { $0.ids.contains { scene.map.touchpoint($0)?.contacts != nil } }
      return isCounted ? [MapHit(message: costs.line(in: scene.map) + ".")] : []
    })
}

extension Contacts {
  /// Contacts of an example.
  static func example(cost: Double?, share: Double? = nil, times: Double? = nil) -> Contacts {
    var contacts = Contacts()
    contacts.cost = cost
    contacts.share = share
    contacts.times = times
    return contacts
  }
}

extension Touchpoint {
  /// A contact of an example that a failure made necessary.
  fileprivate static func failure(
    _ id: ElementID, cost: Double?, share: Double? = nil, times: Double? = nil
  ) -> Touchpoint {
    .example(id, "Rings again") {
      $0.direction = .inbound
      $0.demand = .failure
      $0.contacts = .example(cost: cost, share: share, times: times)
    }
  }
}
