import Journey

extension Rule {
  /// Help is measured by what it costs the organisation.
  static let serviceAsCost = Rule(
    "service-as-cost", .postSaleNeglect, "Service as a cost to be cut",
    forms: [
      .words(
        .warning, .cap(.hearing),
        looksAt: "cut calls, discourage contact, handling time, cost to serve, cost per contact",
        message: "\"{words}\": help is measured by what it costs.")
    ],
    rationale: """
      Hill: "most companies consider post-sale customer service to be an unnecessary cost to be got \
      rid of".
      """,
    fix: "State the customer's gain; measure resolved and repeated contacts.",
    falsePositives: "Removing the cause of calls is good: \"fix the bill so nobody needs to call\".",
    firing: [
      Example("Help pages", "Goal: reduce calls and cut cost to serve."),
      Example("Calls the helpline", "An adviser answers.", .hearing) {
        $0.businessGoal = "Lower cost per contact"
      },
      Example("Calls the helpline", "An adviser answers.") {
        var metric = Metric()
        metric.name = "Average handling time"
        metric.value = 4
        $0.metrics = [metric]
      },
    ],
    silent: [
      Example(
        "Help pages", "Written from the 20 questions customers ask most; each page ends with a person.", .hearing),
      Example("Clear bill", "The bill is fixed so that nobody needs to call."),
      Example("Calls the helpline", "An adviser answers; there is no target for cost to serve.", .hearing),
    ],
    check: .touchpoint { reading in reading.has(.serviceAsCost) ? .words(.serviceAsCost, form: 0) : nil })
}
