import Journey

extension Rule {
  /// A stage after the sale has no touchpoint that lets the customer in.
  static let noWayInAfterSale = Rule(
    "no-way-in-after-sale", .postSaleNeglect, "No way in after the sale",
    forms: [
      .fields(
        .error, .shown, field: ["touchpoints"],
        looksAt: """
          a stage of kind use, help, complain, renew or leave, none of whose touchpoints lets the \
          customer in (base mode, before caps)
          """,
        message: "After the sale there is no way in.")
    ],
    rationale: """
      Hill: service after the sale is "part of the bargain". ISO 10002: visibility and \
      accessibility.
      """,
    fix: "Add a human way in, and say where it is.",
    falsePositives: "A stage still being mapped (status: draft: a note).",
    firing: [
      Example(subject: "ownership") {
        $0.stages = [.example("ownership", .use, [.example("letter", "Price letter") { $0.direction = .outbound }])]
      },
      Example(subject: "help") {
        $0.stages = [.example("help", .help, [.example("faq", "FAQ") { $0.direction = .noMessage }])]
      },
      Example(subject: "leaving") {
        $0.stages = [
          .example(
            "leaving", .leave,
            [
              .example("form", "Sends the form") {
                $0.direction = .inbound
                $0.reply = .nobody
              }
            ])
        ]
      },
    ],
    silent: [
      Example(subject: "ownership") {
        $0.stages = [
          .example(
            "ownership", .use,
            [
              .example("letter", "Price letter") { $0.direction = .outbound },
              .example("call", "Calls to ask about the bill") {
                $0.direction = .inbound
                $0.reply = .person
              },
            ])
        ]
      },
      Example(subject: "sale") {
        $0.stages = [.example("sale", .buy, [.example("ad", "Ad") { $0.direction = .outbound }])]
      },
      Example(subject: "empty") { $0.stages = [.example("empty", .use, [])] },
    ],
    check: .stage { scene in
      guard scene.stage.isAfterSale else { return [] }
      let judged = scene.rows.filter(\.judgement.counts)
      guard !judged.isEmpty,
        !judged.contains(where: { $0.tally.contains(.letsIn) || $0.judgement.rung.reaches(.hearing) })
      else { return [] }
      return [
        MapHit(
          message: judged.count == 1
            ? "One touchpoint after the sale, and it does not let the customer in."
            : "\(judged.count) touchpoints after the sale, and none lets the customer in.")
      ]
    })
}
