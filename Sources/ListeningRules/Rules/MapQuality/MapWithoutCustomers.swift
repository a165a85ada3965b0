import Journey

extension Rule {
  /// No customer was asked, and none is quoted.
  static let mapWithoutCustomers = Rule(
    "map-without-customers", .mapQuality, "Drawn about customers, without any",
    forms: [
      .fields(
        .warning, .shown, field: ["research"],
        looksAt: "not a draft, no `research.customers`, and no customer's quote",
        message: "Drawn about customers, without any.")
    ],
    rationale: "A map that the organisation makes alone is itself talking at.",
    fix: "Ask some customers; note how many, and quote them.",
    falsePositives: "Drafts and future maps.",
    firing: [
      Example {
        $0.title = "Bill"
      },
      Example {
        $0.status = .validated
      },
      Example {
        $0.stages = [.example("use", .use, [.example("bill", "Bill")])]
      },
    ],
    silent: [
      Example {
        $0.status = .draft
      },
      Example {
        var research = Research()
        research.customers = 6
        $0.research = research
      },
      Example {
        $0.stages = [
          .example(
            "use", .use,
            [
              .example("bill", "Bill") {
                var evidence = Evidence()
                evidence.kind = .quote
                evidence.text = "It said services."
                evidence.by = .customer
                $0.evidence = [evidence]
              }
            ])
        ]
      },
    ],
    check: .map { scene in
      let journey = scene.journey
      guard journey.status != .draft, !journey.isFuture, (journey.research?.customers ?? 0) == 0 else { return [] }
      func isQuote(_ evidence: Evidence) -> Bool { evidence.kind == .quote && evidence.by == .customer }
      for s in journey.stages.indices {
        for t in journey.stages[s].touchpoints.indices {
          if journey.stages[s].touchpoints[t].evidence.contains(where: isQuote) { return [] }
          let pains = journey.stages[s].touchpoints[t].painPoints
          if pains.contains(where: { $0.evidence.contains(where: isQuote) }) { return [] }
        }
      }
      return [MapHit(message: "Drawn about customers, without any: no customer was asked, and none is quoted.")]
    })
}
