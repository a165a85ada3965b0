/// Where an element stands right now, by index. Addresses go stale with the next edit; ids do not.
public enum Address: Hashable, Sendable {
  case map
  case stage(Int)
  case touchpoint(stage: Int, Int)
  case painPoint(Holder, Int)
  case opportunity(Holder, Int)

  /// What can hold pain points and opportunities.
  public enum Holder: Hashable, Sendable {
    case map
    case stage(Int)
    case touchpoint(stage: Int, Int)
  }

  /// The address as a holder of pain points and opportunities; nil for those themselves.
  var holder: Holder? {
    switch self {
    case .map: .map
    case .stage(let stage): .stage(stage)
    case .touchpoint(let stage, let index): .touchpoint(stage: stage, index)
    case .painPoint, .opportunity: nil
    }
  }

  /// The element's own index in its list; 0 for the map.
  public var index: Int {
    switch self {
    case .map: 0
    case .stage(let index), .touchpoint(_, let index), .painPoint(_, let index), .opportunity(_, let index): index
    }
  }

  /// The path from the map's root to the element, as keys and indexes of the file.
  public var path: [PathStep] {
    switch self {
    case .map: []
    case .stage(let index): [.key("stages"), .index(index)]
    case .touchpoint(let stage, let index): Address.stage(stage).path + [.key("touchpoints"), .index(index)]
    case .painPoint(let holder, let index): holder.address.path + [.key("painPoints"), .index(index)]
    case .opportunity(let holder, let index): holder.address.path + [.key("opportunities"), .index(index)]
    }
  }
}

extension Address.Holder {
  public var address: Address {
    switch self {
    case .map: .map
    case .stage(let stage): .stage(stage)
    case .touchpoint(let stage, let index): .touchpoint(stage: stage, index)
    }
  }
}

/// One step of a path through a map's JSON.
public enum PathStep: Hashable, Sendable {
  case key(String)
  case index(Int)
}

/// Something done to an element whatever its type.
protocol ElementMutation {
  associatedtype Outcome
  func apply<E: Element>(to element: inout E) throws(EditError) -> Outcome
}

extension JourneyMap {
  /// Changes the element at `address` in place. O(1) beside the change itself.
  mutating func modify<M: ElementMutation>(_ address: Address, _ mutation: M) throws(EditError) -> M.Outcome {
    switch address {
    case .map: try mutation.apply(to: &self)
    case .stage(let s): try mutation.apply(to: &stages[s])
    case .touchpoint(let s, let t): try mutation.apply(to: &stages[s].touchpoints[t])
    case .painPoint(.map, let i): try mutation.apply(to: &painPoints[i])
    case .painPoint(.stage(let s), let i): try mutation.apply(to: &stages[s].painPoints[i])
    case .painPoint(.touchpoint(let s, let t), let i):
      try mutation.apply(to: &stages[s].touchpoints[t].painPoints[i])
    case .opportunity(.map, let i): try mutation.apply(to: &opportunities[i])
    case .opportunity(.stage(let s), let i): try mutation.apply(to: &stages[s].opportunities[i])
    case .opportunity(.touchpoint(let s, let t), let i):
      try mutation.apply(to: &stages[s].touchpoints[t].opportunities[i])
    }
  }

  /// Shows `visitor` the element at `address`.
  public func visit(_ address: Address, _ visitor: some ElementVisitor) {
    switch address {
    case .map: visitor.visit(self, at: 0)
    case .stage(let s): visitor.visit(stages[s], at: s)
    case .touchpoint(let s, let t): visitor.visit(stages[s].touchpoints[t], at: t)
    case .painPoint(let holder, let i): visitor.visit(painPoints(of: holder)[i], at: i)
    case .opportunity(let holder, let i): visitor.visit(opportunities(of: holder)[i], at: i)
    }
  }

  /// The pain points of the map, a stage or a touchpoint.
  public func painPoints(of holder: Address.Holder) -> ElementList<PainPoint> {
    switch holder {
    case .map: painPoints
    case .stage(let s): stages[s].painPoints
    case .touchpoint(let s, let t): stages[s].touchpoints[t].painPoints
    }
  }

  /// The opportunities of the map, a stage or a touchpoint.
  public func opportunities(of holder: Address.Holder) -> ElementList<Opportunity> {
    switch holder {
    case .map: opportunities
    case .stage(let s): stages[s].opportunities
    case .touchpoint(let s, let t): stages[s].touchpoints[t].opportunities
    }
  }

  /// Calls `body` with one list of pain points, in place.
  mutating func withPainPoints<R>(of holder: Address.Holder, _ body: (inout ElementList<PainPoint>) -> R) -> R {
    switch holder {
    case .map: body(&painPoints)
    case .stage(let s): body(&stages[s].painPoints)
    case .touchpoint(let s, let t): body(&stages[s].touchpoints[t].painPoints)
    }
  }

  /// Calls `body` with one list of opportunities, in place.
  mutating func withOpportunities<R>(of holder: Address.Holder, _ body: (inout ElementList<Opportunity>) -> R) -> R {
    switch holder {
    case .map: body(&opportunities)
    case .stage(let s): body(&stages[s].opportunities)
    case .touchpoint(let s, let t): body(&stages[s].touchpoints[t].opportunities)
    }
  }
}
