import Journey

extension Rule {
  /// Nowhere on the map is one customer treated differently from another.
  static let treatsEveryoneAlike = Rule(
    "treats-everyone-alike", .oneSizeFitsAll, "Everyone is treated alike",
    forms: [
      .fields(
        .note, .shown, field: ["stages"],
        looksAt: "at least one touchpoint has `audience: everyone`, none has segment or individual",
        message: "Nowhere on the map are different customers treated differently.")
    ],
    rationale: "Iqbal: \"treating all customers the same, not treating different customers differently\".",
    fix: "Find the touchpoint where customers' needs differ most; say there whom it is for.",
    falsePositives: "Services that owe everybody the same by law.",
    firing: [
      Example {
        $0.stages = [.example("use", .use, [.example("letter", "Letter") { $0.audience = .everyone }])]
      },
      Example {
        $0.stages = [
          .example("buy", .buy, [.example("ad", "Ad") { $0.audience = .everyone }]),
          .example("use", .use, [.example("call", "Call") { $0.direction = .inbound }]),
        ]
      },
      Example {
        $0.stages = [
          .example("use", .use, [.example("ad", "Ad") { $0.audience = .everyone }]),
          .example(
            "help", .help,
            [
              .example("hidden", "Segments are computed") {
                $0.audience = .segment
                $0.visibility = .backstage
              }
            ]),
        ]
      },
    ],
    silent: [
      Example {
        $0.stages = [
          .example(
            "use", .use,
            [
              .example("letter", "Letter") { $0.audience = .everyone },
              .example("talk", "Talk") { $0.audience = .individual },
            ])
        ]
      },
      Example {
        $0.stages = [
          .example("buy", .buy, [.example("ad", "Ad") { $0.audience = .everyone }]),
          .example("use", .use, [.example("offer", "Offer") { $0.audience = .segment }]),
        ]
      },
      Example { $0.stages = [.example("use", .use, [.example("letter", "Letter")])] },
    ],
    check: .map { scene in
      var alike = 0
      for stage in scene.journey.stages {
        for touchpoint in stage.touchpoints where !touchpoint.isBackstage {
          switch touchpoint.audience {
          case .segment, .individual: return []
          case .everyone: alike += 1
          case nil: break
          }
        }
      }
      guard alike > 0 else { return [] }
      let places = alike == 1 ? "One touchpoint is" : "\(alike) touchpoints are"
      return [MapHit(message: "\(places) for everyone, none for a segment or one customer.")]
    })
}
