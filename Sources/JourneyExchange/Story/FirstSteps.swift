import Journey
import ListeningRules

/// Where to start: at most three things to do, with who, by when, what it removes and how it will be known.
///
/// Opportunities come first, in the order of ``StartingPoint``. Where there are fewer than three, the fixes of the worst
/// findings follow.
struct FirstStep {
  let what: String
  let owner: String?
  let due: CalendarDate?
  let isOverdue: Bool
  /// The titles of the open pain points that it removes, with the severity; or the finding.
  let removes: [(title: String, severity: Int?)]
  let measure: String?

  static let limit = 3
  static func of(_ source: ExportSource) -> [FirstStep] {
    var steps = StartingPoint.first(limit, of: source.map, withPains: false).compactMap { start -> FirstStep? in
      guard case .opportunity(let item) = start.kind else { return nil }
      return FirstStep(
        what: item.title, owner: item.owner, due: item.due,
        isOverdue: item.due.map { $0 < source.today } ?? false,
        removes: start.removes.map { ($0.title, $0.severity) }, measure: item.measure.map(Self.words))
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
