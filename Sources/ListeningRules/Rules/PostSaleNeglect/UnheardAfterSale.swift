import Journey

extension Rule {
  /// A stage after the sale has ways in, and all of them end unheard.
  static let unheardAfterSale = Rule(
    "unheard-after-sale", .postSaleNeglect, "A way in, and nobody took it in",
    forms: [
      .fields(
        .error, .shown, field: ["touchpoints"],
        looksAt: "a stage after the sale with a way in, whose ways in all end at talking-at",
        message: "There is a way in; nobody took it in.")
    ],
    rationale: """
      Hill: "incompetent, bullying and selfish behaviour" met a customer who had done nothing but \
      ask.
      """,
    fix: "Give the person who answers the power and the data to put it right.",
    falsePositives: "Contacts whose outcome nobody has written down yet: fill in heard.",
    firing: [
      Example(subject: "help") {
        $0.stages = [
          .example(
            "help", .help,
            [
              .example("call", "Calls to ask") {
                $0.direction = .inbound
                $0.setHeard { $0.resolved = .no }
              }
            ])
        ]
      },
      Example(subject: "complaining") {
        $0.stages = [
          .example(
            "complaining", .complain,
            [
              .example("call", "Complains") {
                $0.direction = .inbound
                $0.setHeard { $0.resolved = .gaveUp }
              },
              .example("letter", "Final demand") { $0.direction = .outbound },
            ])
        ]
      },
      Example(subject: "using") {
        $0.stages = [
          .example(
            "using", .use,
            [
              .example("form", "Web form") {
                $0.direction = .inbound
                $0.channelChoice = .forced
              }
            ])
        ]
      },
    ],
    silent: [
      Example(subject: "help") {
        $0.stages = [
          .example(
            "help", .help,
            [
              .example("call", "Calls to ask") { $0.direction = .inbound },
              .example("again", "Calls for more") {
                $0.direction = .inbound
                $0.setHeard { $0.resolved = .no }
              },
            ])
        ]
      },
      Example(subject: "using") {
        $0.stages = [.example("using", .use, [.example("letter", "Price letter") { $0.direction = .outbound }])]
      },
      Example(subject: "joining") {
        $0.stages = [
          .example(
            "joining", .onboard,
            [
              .example("call", "Calls to ask") {
                $0.direction = .inbound
                $0.setHeard { $0.resolved = .no }
              }
            ])
        ]
      },
    ],
    check: .stage { scene in
      guard scene.stage.isAfterSale else { return [] }
      let ways = scene.rows.filter { $0.judgement.counts && $0.tally.contains(.letsIn) }
      guard !ways.isEmpty, ways.allSatisfy({ $0.judgement.rung == .talkingAt }) else { return [] }
      return [
        MapHit(message: "There \(ways.count == 1 ? "is a way in" : "are \(ways.count) ways in"); nobody took it in.")
      ]
    })
}
