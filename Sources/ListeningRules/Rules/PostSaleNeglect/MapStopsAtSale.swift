import Journey

extension Rule {
  /// Nothing on the map happens after the customer has bought.
  static let mapStopsAtSale = Rule(
    "map-stops-at-sale", .postSaleNeglect, "The map stops at the sale",
    forms: [
      .fields(
        .warning, .shown, field: ["stages"],
        looksAt: """
          the last stage is aware, consider or buy, and no stage lies after the sale (`kind`, else the \
          stage's name)
          """,
        message: "The map stops at the sale.")
    ],
    rationale: """
      Hill: customers look for support "particularly ... in the long period of ownership after the \
      sale".
      """,
    fix: "Add the stages of use, help, change and leaving.",
    falsePositives: "A map about buying on purpose: scope: purchase.",
    firing: [
      Example {
        $0.stages = [.example("see", .aware, []), .example("weigh", .consider, []), .example("pay", .buy, [])]
      },
      Example {
        $0.stages = [.example("pay", .buy, [])]
      },
      Example {
        $0.stages = [.example("onboard", .onboard, []), .example("pay", .buy, [])]
      },
      Example { $0.stages = [.example("Awareness", nil, []), .example("Purchase", nil, [])] },
    ],
    silent: [
      Example {
        $0.stages = [
          .example("see", .aware, []), .example("pay", .buy, []), .example("live", .use, []),
          .example("go", .leave, []),
        ]
      },
      Example {
        $0.scope = .purchase
        $0.stages = [.example("pay", .buy, [])]
      },
      Example {
        $0.stages = [.example("somewhere", nil, [])]
      },
      Example { $0.stages = [.example("Purchase", nil, []), .example("Getting support", nil, [])] },
    ],
    check: .map { scene in
      let kinds = scene.journey.stages.map(\.place)
      guard scene.journey.scope != .purchase, let last = kinds.last, last?.isBeforeSale == true,
        !kinds.contains(where: { $0?.isAfterSale == true })
      else { return [] }
      return [MapHit(message: "The last stage is the sale: nothing on the map happens after the customer has bought.")]
    },
    quickFix: QuickFix("Say that the map is about buying on purpose", isForPeople: true) { _, id in
      [.set(id, field: ["scope"], value: .text(MapScope.purchase.rawValue))]
    })
}
