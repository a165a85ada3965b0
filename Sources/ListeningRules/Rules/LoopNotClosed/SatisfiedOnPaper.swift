import Journey

extension Rule {
  /// The numbers are met where customers feel bad.
  static let satisfiedOnPaper = Rule(
    "satisfied-on-paper", .loopNotClosed, "Satisfied on paper",
    forms: [
      .fields(
        .note, .shown, field: ["stages"],
        looksAt: "metrics that meet their targets at touchpoints whose emotion is -1 or lower",
        message: "Metrics meet their targets where customers feel bad.")
    ],
    rationale: "Averages of satisfaction and what is felt diverge: a score is not a voice.",
    fix: "Measure there what the customer came for; read what they say beside the number.",
    falsePositives: "A metric that has nothing to do with the customer: leave its target out of the map.",
    firing: [
      Example { $0.stages = [.example("use", .use, [.measured("call", -2, 90, 80)])] },
      Example { $0.stages = [.example("use", .use, [.measured("call", -1, 3, 4, .lower)])] },
      Example {
        $0.stages = [
          .example("buy", .buy, [.measured("ad", 1, 90, 80)]), .example("use", .use, [.measured("bill", -1, 5, 5)]),
        ]
      },
    ],
    silent: [
      Example { $0.stages = [.example("use", .use, [.measured("call", -2, 70, 80)])] },
      Example { $0.stages = [.example("use", .use, [.measured("call", 0, 90, 80)])] },
      Example { $0.stages = [.example("use", .use, [.measured("call", -2, 5, 4, .lower)])] },
    ],
    check: .map { scene in
      var found: [String] = []
      for stage in scene.journey.stages {
        for t in stage.touchpoints.indices where !stage.touchpoints[t].metrics.isEmpty {
          let touchpoint = stage.touchpoints[t]
          guard let emotion = touchpoint.emotion, emotion <= -1, !touchpoint.isBackstage,
            let metric = touchpoint.metrics.first(where: \.meetsTarget)
          else { continue }
          found.append("\"\(metric.name)\" at \"\(touchpoint.name)\" (emotion \(emotion))")
        }
      }
      guard !found.isEmpty else { return [] }
      let more = found.count > 3 ? " and \(found.count - 3) more" : ""
      return [
        MapHit(message: "On target where customers feel bad: \(found.prefix(3).joined(separator: ", "))\(more).")
      ]
    })
}

extension Metric {
  /// The last value reaches the target; more is better unless the metric says otherwise.
  fileprivate var meetsTarget: Bool {
    guard let value, let target else { return false }
    return better == .lower ? value <= target : value >= target
  }
}

extension Touchpoint {
  /// A touchpoint of an example with an emotion and a metric.
  fileprivate static func measured(
    _ id: ElementID, _ emotion: Int, _ value: Double, _ target: Double, _ better: Better? = nil
  ) -> Touchpoint {
    .felt(id, emotion) {
      var metric = Metric()
      metric.name = "Answered"
      metric.value = value
      metric.target = target
      metric.better = better
      $0.metrics = [metric]
    }
  }
}
