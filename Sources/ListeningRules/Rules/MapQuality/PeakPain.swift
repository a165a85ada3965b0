import Journey

extension Rule {
  /// The worst moment of the journey, and nobody is at it.
  static let peakPain = Rule(
    "peak-pain", .mapQuality, "The worst moment is left as it is",
    forms: [
      .fields(
        .warning, .shown, field: ["emotion"],
        looksAt: """
          the lowest emotion of the map (-1 or lower), or a moment of truth at -2, and no opportunity \
          is there or addresses its pain
          """,
        message: "The worst moment of the journey, and no opportunity addresses it.")
    ],
    rationale: """
      People remember the peak and the end (Kahneman's peak-end rule): one big botch-up outweighs \
      average satisfaction.
      """,
    fix: "Add an opportunity here before polishing what is good already.",
    falsePositives: "Of several touchpoints that are equally low, one with an opportunity is enough.",
    firing: [
      Example(subject: "bill") {
        $0.stages = [.example("use", .use, [.felt("bill", -2), .felt("call", -1)])]
      },
      Example(subject: "truth") {
        $0.stages = [
          .example(
            "use", .use,
            [
              .felt("bill", -2) { $0.opportunities = [.example("mend")] },
              .felt("truth", -2) { $0.momentOfTruth = true },
            ])
        ]
      },
      Example(subject: "bill") {
        $0.stages = [
          .example(
            "use", .use,
            [
              .felt("bill", -1) {
                $0.painPoints = [PainPoint(id: "pain", title: "No detail", severity: 3)]
                $0.opportunities = [.example("mend") { $0.status = .dropped }]
              }
            ])
        ]
      },
    ],
    silent: [
      Example(subject: "bill") {
        $0.opportunities = [.example("mend") { $0.addresses = ["pain"] }]
        $0.stages = [
          .example(
            "use", .use,
            [.felt("bill", -2) { $0.painPoints = [PainPoint(id: "pain", title: "No detail", severity: 3)] }])
        ]
      },
      Example(subject: "bill") { $0.stages = [.example("use", .use, [.felt("bill", 0), .felt("call", 1)])] },
      Example(subject: "call") {
        $0.stages = [
          .example("use", .use, [.felt("bill", -2) { $0.opportunities = [.example("mend")] }, .felt("call", -1)])
        ]
      },
    ],
    check: .map { scene in
      var lowest = -1
      var low: [Touchpoint] = []
      var hits: [MapHit] = []
      for stage in scene.journey.stages {
        for t in stage.touchpoints.indices {
          let touchpoint = stage.touchpoints[t]
          guard let emotion = touchpoint.emotion, emotion <= -1, !touchpoint.isBackstage else { continue }
          if emotion < lowest { low = [] }
          if emotion <= lowest {
            lowest = emotion
            low.append(touchpoint)
          }
          if emotion == -2, touchpoint.momentOfTruth == true, !scene.answersPain(of: touchpoint) {
            hits.append(
              MapHit(element: touchpoint.id, message: "A moment of truth at -2, and no opportunity addresses it."))
          }
        }
      }
      if let first = low.first, !low.contains(where: { scene.answersPain(of: $0) }),
        !hits.contains(where: { $0.element == first.id })
      {
        hits.append(
          MapHit(
            element: first.id,
            message: "The lowest point of the journey (emotion \(lowest)), and no opportunity addresses it."))
      }
      return hits
    })
}

extension MapScene {
  /// An opportunity that is not dropped stands on the touchpoint, or addresses a pain of it.
  fileprivate func answersPain(of touchpoint: Touchpoint) -> Bool {
    touchpoint.opportunities.contains { $0.status != .dropped }
      || touchpoint.painPoints.contains { assessment.context.isAddressed($0.id) }
  }
}

extension Touchpoint {
  /// A touchpoint of an example with an emotion.
  static func felt(
    _ id: ElementID, _ emotion: Int, _ fields: (inout Touchpoint) -> Void = { _ in }
  ) -> Touchpoint {
    .example(id, "Touchpoint \(id)") {
      $0.emotion = emotion
      fields(&$0)
    }
  }
}
