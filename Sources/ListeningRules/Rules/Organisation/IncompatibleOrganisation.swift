import Journey

extension Rule {
  /// One component of the organisation hurts all along the journey, or blocks it, and nothing planned changes it.
  static let incompatibleOrganisation = Rule(
    "incompatible-organisation", .organisation, "The organisation does not fit the journey",
    forms: [
      .fields(
        .warning, .shown, field: ["organisation"],
        looksAt: """
          open pain of severity 4 or 5 in two or more stages has the same main cause; or a component \
          is marked `blocks` and nothing planned changes it
          """,
        message: "A part of the organisation does not fit the journey it has to carry.")
    ],
    rationale: """
      A programme fails where it does not fit the operating system it is put on: objectives, mindset, \
      culture, structure, processes, technology (Iqbal; Hill).
      """,
    fix: "Change the component, or plan to: mending one touchpoint after the other will not do.",
    falsePositives: "Pain that is fixed; a component that something planned, being done or done changes.",
    firing: [
      Example {
        $0.stages = [
          .example("buy", .buy, [.painful("ad", cause: .processes)]),
          .example("use", .use, [.painful("bill", cause: .processes)]),
        ]
      },
      Example { $0.organisation = .example([.mindset: .blocks]) },
      Example {
        $0.organisation = .example([.mindset: .blocks])
        $0.opportunities = [
          .example("talk") {
            $0.status = .idea
            $0.changes = [.mindset]
          }
        ]
      },
    ],
    silent: [
      Example {
        $0.stages = [
          .example("buy", .buy, [.painful("ad", cause: .processes)]),
          .example("use", .use, [.painful("bill", cause: .technology)]),
        ]
      },
      Example {
        $0.stages = [
          .example("use", .use, [.painful("ad", cause: .processes), .painful("bill", cause: .processes)])
        ]
      },
      Example {
        $0.organisation = .example([.mindset: .blocks, .culture: .strains])
        $0.opportunities = [
          .example("talk") {
            $0.status = .planned
            $0.changes = [.mindset]
          }
        ]
      },
    ],
    check: .map { scene in
      let journey = scene.journey
      var stagesInPain: [Component: Int] = [:]
      for stage in journey.stages {
        var causes: Set<Component> = []
        for pain in stage.allPainPoints where pain.isOpen && (pain.severity ?? 0) >= 4 {
          if let main = pain.causes.first { causes.insert(main) }
        }
        for cause in causes { stagesInPain[cause, default: 0] += 1 }
      }
      let blocking = journey.blockingComponents
      let live = journey.liveOpportunities
      return Component.allCases.compactMap { component -> MapHit? in
        var reasons: [String] = []
        if let count = stagesInPain[component], count >= 2 {
          reasons.append("it is the main cause of severe open pain in \(count) stages")
        }
        let isBeingChanged = live.contains { $0.isCommitted && $0.changes(component) }
        if blocking.contains(component), !isBeingChanged {
          reasons.append("it blocks, and nothing planned changes it")
        }
        guard !reasons.isEmpty else { return nil }
        let name = component.rawValue.capitalizedFirst
        return MapHit(
          field: ["organisation", component.rawValue], message: "\(name): \(reasons.joined(separator: "; ")).")
      }
    })
}

extension Touchpoint {
  /// A touchpoint of an example with one severe open pain.
  fileprivate static func painful(_ id: ElementID, cause: Component) -> Touchpoint {
    .example(id, "Touchpoint \(id)") {
      var pain = PainPoint(id: ElementID("pain-\(id)"), title: "It hurts", severity: 4)
      pain.causes = [cause]
      $0.painPoints = [pain]
    }
  }
}
