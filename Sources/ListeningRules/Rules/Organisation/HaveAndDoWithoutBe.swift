import Journey

extension Rule {
  /// There are targets and projects, and nothing touches how people here think.
  static let haveAndDoWithoutBe = Rule(
    "have-and-do-without-be", .organisation, "To have and to do, without to be",
    forms: [
      .fields(
        .note, .shown, field: ["organisation"],
        looksAt: """
          targets and opportunities exist, none of them changes `mindset` or `culture`, and either of \
          these is unset or does not fit
          """,
        message: "Targets and projects, and nothing that changes mindset or culture.")
    ],
    rationale: """
      Be, do, have: what an organisation is decides what it does, and that what it gets. The be part \
      is fundamental (Iqbal).
      """,
    fix: "Say how mindset and culture fit; add an opportunity that changes the one that does not.",
    falsePositives: "Mindset and culture that both fit.",
    firing: [
      Example {
        $0.opportunities = [
          .example("call-back") {
            var measure = Measure()
            measure.name = "Repeat calls"
            measure.to = "5 %"
            $0.measure = measure
          }
        ]
      },
      Example {
        $0.organisation = .example([.mindset: .fits, .culture: .strains])
        $0.opportunities = [.example("call-back") { $0.changes = [.processes] }]
        $0.stages = [.example("use", .use, [.measured("bill")])]
      },
      Example {
        $0.organisation = .example([.mindset: .blocks, .culture: .fits])
        $0.opportunities = [.example("call-back") { $0.changes = [.customer] }]
        $0.stages = [.example("use", .use, [.measured("bill")])]
      },
    ],
    silent: [
      Example {
        $0.opportunities = [.example("call-back") { $0.changes = [.culture] }]
        $0.stages = [.example("use", .use, [.measured("bill")])]
      },
      Example {
        $0.organisation = .example([.mindset: .fits, .culture: .fits])
        $0.opportunities = [.example("call-back")]
        $0.stages = [.example("use", .use, [.measured("bill")])]
      },
      Example { $0.opportunities = [.example("call-back")] },
    ],
    check: .map { scene in
      let journey = scene.journey
      let live = journey.liveOpportunities
      guard !live.isEmpty, !live.contains(where: { $0.changes(.mindset) || $0.changes(.culture) }) else { return [] }
      let wanting = [Component.mindset, .culture].filter { journey.organisation?[$0]?.fit != .fits }
      guard !wanting.isEmpty, journey.hasTargets else { return [] }
      let gaps = wanting.map { component in
        "\(component.rawValue) \(journey.organisation?[component]?.fit.map(\.rawValue) ?? "is not looked at")"
      }
      return [
        MapHit(
          message: "Targets and \(live.count) opportunit\(live.count == 1 ? "y" : "ies"), none changes mindset or "
            + "culture: \(gaps.joined(separator: ", ")).")
      ]
    })
}

extension Touchpoint {
  /// A touchpoint of an example with a target.
  fileprivate static func measured(_ id: ElementID) -> Touchpoint {
    .example(id, "Touchpoint \(id)") {
      var metric = Metric()
      metric.name = "Answered in a day"
      metric.value = 60
      metric.target = 90
      $0.metrics = [metric]
    }
  }
}

extension JourneyMap {
  /// Something on the map is to reach a value.
  fileprivate var hasTargets: Bool {
    func isTarget(_ metric: Metric) -> Bool { metric.target != nil }
    if liveOpportunities.contains(where: { $0.measure?.to != nil }) { return true }
    return stages.contains { stage in
      stage.metrics.contains(where: isTarget) || stage.touchpoints.contains { $0.metrics.contains(where: isTarget) }
    }
  }
}
