import Journey

extension Rule {
  /// Touchpoints of a stage say what the business wants and not what the customer wants.
  static let insideOut = Rule(
    "inside-out", .organisation, "Seen from inside",
    forms: [
      .fields(
        .warning, .shown, field: ["touchpoints"],
        looksAt: "touchpoints with `businessGoal` and without `customerGoal`; once a stage",
        message: "Seen from inside: the business goal is there, the customer's goal is not.")
    ],
    rationale: "A balanced, mutual exchange of value; a company-first focus was the failing of CRM.",
    fix: "Say what the customer wants to get done there.",
    falsePositives: "Touchpoints backstage, which no customer comes to with a goal.",
    firing: [
      Example(subject: "use") {
        $0.stages = [.example("use", .use, [.example("bill", "Bill") { $0.businessGoal = "Collect" }])]
      },
      Example(subject: "use") {
        $0.stages = [.example("use", .use, [.example("letter", "Bill") { $0.businessGoal = "Retain" }])]
      },
      Example(subject: "use") {
        $0.stages = [.example("use", .use, [.example("ad", "Bill") { $0.businessGoal = "Win" }])]
      },
    ],
    silent: [
      Example(subject: "use") {
        $0.stages = [
          .example(
            "use", .use,
            [
              .example("bill", "Bill") {
                $0.businessGoal = "Collect"
                $0.customerGoal = "Understand"
              }
            ])
        ]
      },
      Example(subject: "use") {
        $0.stages = [.example("use", .use, [.example("bill", "Bill") { $0.customerGoal = "Understand" }])]
      },
      Example(subject: "use") {
        $0.stages = [.example("use", .use, [.example("bill", "Bill")])]
      },
    ],
    check: .stage { scene in
      let names = scene.stage.touchpoints.lazy
        .filter { !$0.isBackstage && $0.businessGoal != nil && $0.customerGoal == nil }.map(\.name)
      guard let first = names.first else { return [] }
      let count = names.count
      let more = count > 1 ? " and \(count - 1) more" : ""
      return [MapHit(message: "\"\(first)\"\(more): the business goal is there, the customer's goal is not.")]
    })
}
