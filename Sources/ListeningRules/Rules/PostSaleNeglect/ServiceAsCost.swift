import Journey

extension Rule {
  /// Help is measured by what it costs the organisation.
  static let serviceAsCost = Rule(
    "service-as-cost", .postSaleNeglect, "Service as a cost to be cut",
    forms: [
      .fields(
        .warning, .cap(.hearing), field: ["metrics"],
        looksAt: """
          where the customer speaks or is served, `metrics` of handling time, containment or cost and \
          none of what the customer got out of it
          """,
        message: "Help is measured by time and cost, and by nothing that the customer gets out of it."),
      .words(
        .warning, .cap(.hearing),
        looksAt: "cut calls, discourage contact, handling time, cost to serve, cost per contact",
        message: "\"{words}\": help is measured by what it costs."),
    ],
    rationale: """
      Hill: "most companies consider post-sale customer service to be an unnecessary cost to be got \
      rid of".
      """,
    fix: "State the customer's gain; measure resolved and repeated contacts.",
    falsePositives: "Removing the cause of calls is good: \"fix the bill so nobody needs to call\".",
    firing: [
      Example("Rings the helpline", nil, .hearing) {
        $0.direction = .inbound
        $0.reply = .person
        $0.metrics = [.example("AHT, seconds"), .example("Calls a day")]
        $0.setHeard { $0.kept = true }
      },
      Example("Help pages", "Goal: reduce calls and cut cost to serve."),
      Example("Calls the helpline", "An adviser answers.", .hearing) {
        $0.businessGoal = "Lower cost per contact"
      },
      Example("Calls the helpline", "An adviser answers.") {
        $0.metrics = [.example("Average handling time")]
      },
    ],
    silent: [
      Example("Calls the helpline", "An adviser answers.", .hearing) {
        $0.direction = .inbound
        $0.reply = .person
        $0.metrics = [.example("Average handling time"), .example("Resolved at first contact")]
      },
      Example(
        "Help pages", "Written from the 20 questions customers ask most; each page ends with a person.", .hearing),
      Example("Clear bill", "The bill is fixed so that nobody needs to call."),
      Example("Calls the helpline", "An adviser answers; there is no target for cost to serve.", .hearing),
    ],
    check: .touchpoint(on: Occasion(.serviceAsCost, when: .countsCost)) { reading in
      let facts = reading.facts
      if facts.flags.contains(.countsCost), !facts.flags.contains(.countsOutcome),
        facts.customerSpeaks || facts.act == .serves
      {
        return .fields()
      }
      guard reading.has(.serviceAsCost), !facts.flags.contains(.countsOutcome) else { return nil }
      return .words(.serviceAsCost)
    })
}

extension Metric {
  /// A metric of an example.
  fileprivate static func example(_ name: String) -> Metric {
    var metric = Metric()
    metric.name = name
    metric.value = 4
    return metric
  }
}
