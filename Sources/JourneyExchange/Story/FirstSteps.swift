import Journey
import ListeningRules

/// Where to start: at most three things to do, with who, by when, what it removes and how it will be known.
///
/// Opportunities come first: those that remove the worst open pain, then by impact, least effort, votes, and place in
/// the map. Where there are fewer than three, the fixes of the worst findings follow.
struct FirstStep {
  let what: String
  let owner: String?
  let due: CalendarDate?
  let isOverdue: Bool
  /// The titles of the open pain points that it removes, with the severity; or the finding.
  let removes: [(title: String, severity: Int?)]
  let measure: String?

  static let limit = 3
  static let order = "Ordered by the worst pain removed, then impact, then least effort."

  static func of(_ source: ExportSource) -> [FirstStep] {
    let pains = PainIndex(source.map)
    var ranked: [(key: [Int], step: Opportunity)] = []
    func add(_ list: ElementList<Opportunity>) {
      for item in list where item.status != .done && item.status != .dropped {
        let worst = item.addresses.compactMap { pains.open[$0]?.severity ?? 0 }.max() ?? 0
        let key = [-worst, -(item.impact ?? 0), item.effort ?? 6, -(item.votes ?? 0)]
        ranked.append((key, item))
        guard ranked.count > 64 else { continue }
        ranked = best(ranked)
      }
    }
    add(source.map.opportunities)
    for stage in source.map.stages {
      add(stage.opportunities)
      for touchpoint in stage.touchpoints { add(touchpoint.opportunities) }
    }
    var steps = best(ranked).map { ranked in
      let item = ranked.step
      return FirstStep(
        what: item.title, owner: item.owner, due: item.due,
        isOverdue: item.due.map { $0 < source.today } ?? false,
        removes: item.addresses.compactMap { id in pains.open[id].map { ($0.title, $0.severity) } },
        measure: item.measure.map(Self.words))
    }
    if steps.count < limit { steps += fixes(source, limit - steps.count) }
    return steps
  }

  static func words(_ measure: Measure) -> String {
    switch (measure.from, measure.to) {
    case (let from?, let to?): "\(measure.name): \(from) → \(to)"
    case (let from?, nil): "\(measure.name): \(from) today"
    case (nil, let to?): "\(measure.name): → \(to)"
    case (nil, nil): measure.name
    }
  }

  /// A stable choice: entries with equal keys stay in the order of the map.
  private static func best(_ ranked: [(key: [Int], step: Opportunity)]) -> [(key: [Int], step: Opportunity)] {
    let sorted = ranked.enumerated().sorted { left, right in
      left.element.key == right.element.key
        ? left.offset < right.offset : left.element.key.lexicographicallyPrecedes(right.element.key)
    }
    return sorted.prefix(limit).map(\.element)
  }

  private static func fixes(_ source: ExportSource, _ count: Int) -> [FirstStep] {
    var steps: [FirstStep] = []
    for (s, stage) in source.map.stages.enumerated() {
      for (t, touchpoint) in stage.touchpoints.enumerated() {
        guard steps.count < count else { return steps }
        guard source.assessment.judgement(stage: s, touchpoint: t).worst == .error else { continue }
        let found = source.findings(of: touchpoint.id).first { !$0.isWaived && $0.severity == .error }
        guard let found, !found.fix.isEmpty else { continue }
        steps.append(
          FirstStep(
            what: "\(touchpoint.name): \(found.fix)", owner: touchpoint.owner, due: nil, isOverdue: false,
            removes: [(found.message, nil)], measure: nil))
      }
    }
    return steps
  }
}

/// The open pain points by id.
struct PainIndex {
  private(set) var open: [ElementID: PainPoint] = [:]

  init(_ map: JourneyMap) {
    add(map.painPoints)
    for stage in map.stages {
      add(stage.painPoints)
      for touchpoint in stage.touchpoints { add(touchpoint.painPoints) }
    }
  }

  private mutating func add(_ list: ElementList<PainPoint>) {
    for pain in list where pain.isOpen { open[pain.id] = pain }
  }
}
