import Journey

extension Rule {
  /// Touchpoint after touchpoint without one that listens.
  static let longStretchUnheard = Rule(
    "long-stretch-unheard", .loopNotClosed, "A long stretch unheard",
    forms: [
      .fields(
        .warning, .shown, field: ["stages"],
        looksAt: "the longest stretch unheard is three touchpoints or longer",
        message: "A long stretch unheard.")
    ],
    rationale: """
      The longest monologue is the sharper diagnostic beside the ratio of talking to listening \
      (Gong).
      """,
    fix: "Put one question with an owner into the stretch.",
    falsePositives: "`neither` touchpoints neither break nor lengthen it.",
    firing: [
      Example {
        $0.stages = [
          .example(
            "billing", .use,
            [
              .example("bill", "Bill") {
                $0.direction = .outbound
                $0.reply = .nobody
              },
              .example("call", "Rings") {
                $0.direction = .inbound
                $0.setHeard { $0.resolved = .no }
              },
              .example("demand", "Demand") { $0.direction = .outbound },
            ])
        ]
      },
      Example {
        $0.stages = [
          .example(
            "buying", .buy,
            [
              .example("ad", "TV ad"), .example("offer", "Offer by post") { $0.direction = .outbound },
              .example("visit", "Customer visits the shop") { $0.direction = .noMessage },
              .example("pitch", "Sales pitch") { $0.direction = .outbound },
            ])
        ]
      },
      Example {
        $0.stages = [
          .example(
            "using", .use,
            [
              .example("form", "Form") { $0.direction = .inbound }, .example("box", "Box") { $0.direction = .inbound },
              .example("letter", "Letter") { $0.direction = .outbound },
            ])
        ]
      },
    ],
    silent: [
      Example {
        $0.stages = [
          .example(
            "billing", .use,
            [
              .example("bill", "Monthly bill") { $0.direction = .outbound },
              .example("call", "Rings") {
                $0.direction = .inbound
                $0.reply = .person
              },
              .example("reminder", "Reminder") { $0.direction = .outbound },
            ])
        ]
      },
      Example {
        $0.stages = [
          .example(
            "using", .use,
            [
              .example("form", "Form") { $0.direction = .inbound },
              .example("answer", "Answer") {
                $0.direction = .outbound
                $0.reply = .person
              },
              .example("letter", "Letter") { $0.direction = .outbound },
              .example("box", "Box") { $0.direction = .inbound },
            ])
        ]
      },
      Example {
        $0.stages = [.example("empty", .use, [])]
      },
    ],
    check: .map { scene in
      guard let stretch = scene.assessment.balance(in: scene.map).longestStretch, stretch.count >= 3 else { return [] }
      let (first, last) = (scene.name(of: stretch.first), scene.name(of: stretch.last))
      return [MapHit(message: "\(stretch.line), from \"\(first)\" to \"\(last)\".")]
    })
}
