import Journey

/// Something to begin with: an opportunity that is not ended, or an open pain point that none addresses.
public struct StartingPoint: Sendable {
  public enum Kind: Sendable {
    case opportunity(Opportunity)
    case pain(PainPoint)
  }

  public let kind: Kind
  /// The open pain points that it removes; of a pain point, itself.
  public let removes: [PainPoint]

  public var id: ElementID {
    switch kind {
    case .opportunity(let opportunity): opportunity.id
    case .pain(let pain): pain.id
    }
  }

  /// The severity of the worst pain that it removes.
  public var severity: Int? { removes.compactMap(\.severity).max() }

  /// How the order is made, for those who read it.
  public static let order = "Ordered by the worst pain removed, then impact, then least effort."

  /// The first `limit` of a map: by the worst pain removed, then impact, least effort, votes, and place in the map;
  /// opportunities before pain points. O(elements).
  public static func first(_ limit: Int, of map: JourneyMap, withPains: Bool) -> [StartingPoint] {
    var open: [ElementID: PainPoint] = [:]
    var pains: [PainPoint] = []
    for pain in map.everyPainPoint where pain.isOpen {
      open[pain.id] = pain
      pains.append(pain)
    }
    var ranked: [(key: [Int], point: StartingPoint)] = []
    func add(_ point: StartingPoint, _ key: [Int]) {
      ranked.append((key: key, point: point))
      if ranked.count > 64 + 2 * limit { ranked = best(limit, of: ranked) }
    }
    var addressed: Set<ElementID> = []
    for item in map.everyOpportunity where item.status != .done && item.status != .dropped {
      addressed.formUnion(item.addresses)
      let point = StartingPoint(kind: .opportunity(item), removes: item.addresses.compactMap { open[$0] })
      add(point, [-(point.severity ?? 0), -(item.impact ?? 0), item.effort ?? 6, 0, -(item.votes ?? 0)])
    }
    for pain in pains where withPains && !addressed.contains(pain.id) {
      add(StartingPoint(kind: .pain(pain), removes: [pain]), [-(pain.severity ?? 0), 0, 6, 1, 0])
    }
    return best(limit, of: ranked).map(\.point)
  }

  /// A stable choice: entries with equal keys stay in the order of the map.
  private static func best(
    _ limit: Int, of ranked: [(key: [Int], point: StartingPoint)]
  ) -> [(key: [Int], point: StartingPoint)] {
    let sorted = ranked.enumerated().sorted { left, right in
      left.element.key == right.element.key
        ? left.offset < right.offset : left.element.key.lexicographicallyPrecedes(right.element.key)
    }
    return sorted.prefix(limit).map(\.element)
  }
}

extension JourneyMap {
  /// All pain points: the map's own, then those of the stages with their touchpoints.
  fileprivate var everyPainPoint: [PainPoint] { Array(painPoints) + stages.flatMap(\.allPainPoints) }

  /// All opportunities, in the same order.
  fileprivate var everyOpportunity: [Opportunity] {
    Array(opportunities)
      + stages.flatMap { stage in
        Array(stage.opportunities) + stage.touchpoints.flatMap { Array($0.opportunities) }
      }
  }
}
