import Journey

extension Rule {
  /// An opportunity under way needs a component of the organisation that blocks, and nothing changes it.
  static let runsOnTheWrongSystem = Rule(
    "runs-on-the-wrong-system", .organisation, "It needs what blocks",
    forms: [
      .fields(
        .warning, .shown, field: ["needs"],
        looksAt: """
          an opportunity planned or doing `needs` a component marked `blocks`, and no opportunity \
          `changes` it
          """,
        message: "It needs a part of the organisation that blocks it.")
    ],
    rationale: """
      Hill and Iqbal: a customer programme runs on the organisation's operating system; a word \
      processor made for one operating system will not run on another.
      """,
    fix: "Add an opportunity that changes the component, and do it first.",
    falsePositives: "Ideas, and opportunities that are dropped or done.",
    firing: [
      Example(subject: "call-back") {
        $0.organisation = .example([.technology: .blocks])
        $0.opportunities = [
          .example("call-back") {
            $0.status = .planned
            $0.needs = [.technology]
          }
        ]
      },
      Example(subject: "call-back") {
        $0.organisation = .example([.culture: .blocks, .processes: .fits])
        $0.opportunities = [
          .example("call-back") {
            $0.status = .doing
            $0.needs = [.processes, .culture]
          }
        ]
      },
      Example(subject: "refund") {
        $0.organisation = .example([.structure: .blocks])
        $0.stages = [
          .example(
            "use", .use,
            [
              .example("bill", "Bill") {
                $0.opportunities = [
                  .example("refund") {
                    $0.status = .planned
                    $0.needs = [.structure]
                  }
                ]
              }
            ])
        ]
      },
    ],
    silent: [
      Example(subject: "call-back") {
        $0.organisation = .example([.technology: .blocks])
        $0.opportunities = [
          .example("call-back") {
            $0.status = .planned
            $0.needs = [.technology]
          }, .example("new-system") { $0.changes = [.technology] },
        ]
      },
      Example(subject: "call-back") {
        $0.organisation = .example([.technology: .strains])
        $0.opportunities = [
          .example("call-back") {
            $0.status = .planned
            $0.needs = [.technology]
          }
        ]
      },
      Example(subject: "call-back") {
        $0.organisation = .example([.technology: .blocks])
        $0.opportunities = [
          .example("call-back") {
            $0.status = .idea
            $0.needs = [.technology]
          }
        ]
      },
    ],
    check: .map { scene in
      let blocking = scene.journey.blockingComponents
      guard !blocking.isEmpty else { return [] }
      let live = scene.journey.liveOpportunities
      let stuck = blocking.filter { component in !live.contains { $0.changes(component) } }
      return live.compactMap { opportunity -> MapHit? in
        guard opportunity.isUnderWay else { return nil }
        let missing = opportunity.needs.filter { stuck.contains($0) }
        guard !missing.isEmpty else { return nil }
        let names = missing.map(\.rawValue).joined(separator: ", ")
        let blocks = missing.count == 1 ? "which blocks" : "which block"
        return MapHit(element: opportunity.id, message: "It needs \(names), \(blocks), and nothing changes that.")
      }
    })
}
