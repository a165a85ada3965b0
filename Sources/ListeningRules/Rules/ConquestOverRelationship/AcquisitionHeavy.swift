import Journey

extension Rule {
  /// Most of the map lies before the sale.
  static let acquisitionHeavy = Rule(
    "acquisition-heavy", .conquestOverRelationship, "The map is about winning customers",
    forms: [
      .fields(
        .note, .shown,
        looksAt: """
          more than 60 % of the touchpoints before the sale, or more than twice as many led by the \
          organisation before as after
          """,
        message: "Most of the map lies before the sale.")
    ],
    rationale: "Iqbal: conquest. Hill: \"the long period of ownership after the sale\".",
    fix: "Map the time of ownership; move effort there.",
    falsePositives: "Maps about buying on purpose: set scope.",
    firing: [
      Example {
        $0.stages = [
          .example("buy", .buy, [.example("ad", "Ad"), .example("shop", "Shop"), .example("till", "Till")]),
          .example("use", .use, [.example("first-use", "First use")]),
        ]
      },
      Example {
        $0.stages = [
          .example("aware", .aware, [.example("one", "One"), .example("two", "Two")]),
          .example("help", .help, []),
        ]
      },
      Example {
        $0.stages = [
          .example("aware", .aware, [.example("one", "One") { $0.direction = .outbound }]),
          .example(
            "buy", .buy,
            [.example("two", "Two") { $0.direction = .outbound }, .example("six", "Six") { $0.direction = .outbound }]),
          .example(
            "use", .use,
            [
              .example("three", "Three") { $0.direction = .outbound }, .example("four", "Four"),
              .example("five", "Five"),
            ]),
        ]
      },
    ],
    silent: [
      Example {
        $0.stages = [
          .example("buy", .buy, [.example("ad", "Ad")]),
          .example("use", .use, [.example("first-use", "First use")]),
        ]
      },
      Example {
        $0.scope = .purchase
        $0.stages = [.example("buy", .buy, [.example("ad", "Ad")])]
      },
      Example {
        $0.stages = [.example("somewhere", nil, [.example("ad", "Ad")])]
      },
    ],
    check: .map { scene in
      guard scene.journey.scope != .purchase else { return [] }
      var before = (all: 0, led: 0)
      var after = (all: 0, led: 0)
      for (stage, rows) in zip(scene.journey.stages, scene.assessment.stages) {
        guard let kind = stage.place else { continue }
        for row in rows.rows where row.judgement.counts {
          let led = row.tally.contains(.organisationLed) ? 1 : 0
          if kind.isBeforeSale {
            before = (before.all + 1, before.led + led)
          } else {
            after = (after.all + 1, after.led + led)
          }
        }
      }
      let all = before.all + after.all
      guard all > 0, before.all * 10 > all * 6 || before.led > max(after.led, 1) * 2 else { return [] }
      return [
        MapHit(
          message:
            "\(before.all) of \(all) touchpoints lie before the sale, \(before.led) of them led by the organisation.")
      ]
    })
}
