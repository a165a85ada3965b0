import Journey

extension JourneyMap {
  /// Every opportunity that is not dropped: the map's, the stages', the touchpoints'.
  var liveOpportunities: [Opportunity] {
    var found = opportunities.filter { $0.status != .dropped }
    for stage in stages {
      found += stage.opportunities.lazy.filter { $0.status != .dropped }
      for t in stage.touchpoints.indices where !stage.touchpoints[t].opportunities.isEmpty {
        found += stage.touchpoints[t].opportunities.lazy.filter { $0.status != .dropped }
      }
    }
    return found
  }

  /// The components of the organisation that are marked as blocking.
  var blockingComponents: Set<Component> {
    guard let organisation else { return [] }
    return Set(Component.allCases.filter { organisation[$0]?.fit == .blocks })
  }
}

extension Stage {
  /// The pain points of the stage and of its touchpoints.
  var allPainPoints: [PainPoint] {
    var found = Array(painPoints)
    for t in touchpoints.indices where !touchpoints[t].painPoints.isEmpty { found += touchpoints[t].painPoints }
    return found
  }
}

extension Opportunity {
  /// Somebody is at it, or will be.
  var isUnderWay: Bool { status == .planned || status == .doing }
  /// More than an idea.
  var isCommitted: Bool { isUnderWay || status == .done }

  func changes(_ component: Component) -> Bool { changes.contains { $0.rawValue == component.rawValue } }
}

extension String {
  /// The text with its first letter in upper case.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
