import Journey
import ListeningRules

/// What a map tells whoever decides: balance, stretches, ways in, loops, what failure costs and where it is caused,
/// which part of the organisation the pain comes from, and where to start. Facts only: how they are said is for others.
public struct MapReport: Sendable {
  public struct StageLine: Sendable {
    public let id: ElementID
    public let name: String
    public let balance: StageBalance
    public let openPains: Int
  }

  /// How often the parts of the organisation cause pain, stage by stage.
  public struct ComponentLine: Sendable {
    public let component: Component
    public let fit: Fit?
    /// Open pain points that it causes, by stage; the last number is the pains of the whole map.
    public let counts: [Int]
    /// The worst of them.
    public let worst: ElementID?
  }

  /// Something to begin with: an opportunity, or an open pain point that none addresses.
  public struct Start: Sendable {
    public let id: ElementID
    public let title: String
    public let isOpportunity: Bool
    /// The severity of the worst open pain point that it removes, or its own.
    public let severity: Int?
    public let owner: String?
    public let due: CalendarDate?
    public let impact: Int?
    public let effort: Int?
  }

  public let balance: MapBalance
  public let stages: [StageLine]
  public let failures: FailureDemand
  public let components: [ComponentLine]
  /// At most ``startLimit``, the first one first: by the worst pain removed, then impact, then least effort.
  public let starts: [Start]
  /// Open pain points of the whole map.
  public let openPains: Int

  public static let startLimit = 7

  /// Draws the report up. O(elements).
  public init(_ map: IndexedMap, _ assessment: Assessment) {
    balance = assessment.balance(in: map)
    let pains = OpenPains(map.map)
    stages = map.map.stages.indices.map { index in
      StageLine(
        id: map.map.stages[index].id, name: map.map.stages[index].name,
        balance: assessment.balance(ofStage: index), openPains: pains.perColumn[index])
    }
    failures = FailureDemand(map)
    components = pains.components(map.map.organisation)
    starts = pains.starts(map.map)
    openPains = pains.perColumn.reduce(0, +)
  }
}

/// The open pain points of a map, looked at once.
private struct OpenPains {
  private struct Pain {
    let id: ElementID
    let title: String
    let severity: Int
  }

  /// By stage; the last is the whole map's.
  private(set) var perColumn: [Int]
  private var counts: [Component: [Int]] = [:]
  private var worst: [Component: Pain] = [:]
  private var all: [Pain] = []
  private var severities: [ElementID: Int] = [:]

  init(_ map: JourneyMap) {
    perColumn = Array(repeating: 0, count: map.stages.count + 1)
    for s in map.stages.indices {
      add(map.stages[s].painPoints, s)
      for t in 0..<map.stages[s].touchpoints.count { add(map.stages[s].touchpoints[t].painPoints, s) }
    }
    add(map.painPoints, map.stages.count)
  }

  private mutating func add(_ list: ElementList<PainPoint>, _ column: Int) {
    for pain in list where pain.isOpen {
      let entry = Pain(id: pain.id, title: pain.title, severity: pain.severity ?? 0)
      perColumn[column] += 1
      all.append(entry)
      severities[pain.id] = entry.severity
      var seen: Set<Component> = []
      for cause in pain.causes where seen.insert(cause).inserted {
        counts[cause, default: Array(repeating: 0, count: perColumn.count)][column] += 1
        if entry.severity > worst[cause]?.severity ?? -1 { worst[cause] = entry }
      }
    }
  }

  func components(_ organisation: Organisation?) -> [MapReport.ComponentLine] {
    Component.allCases.compactMap { component in
      let fit = organisation?[component]
      guard fit != nil || counts[component] != nil else { return nil }
      return MapReport.ComponentLine(
        component: component, fit: fit?.fit, counts: counts[component] ?? Array(repeating: 0, count: perColumn.count),
        worst: worst[component]?.id)
    }
  }

  func starts(_ map: JourneyMap) -> [MapReport.Start] {
    var ranked: [(key: [Int], start: MapReport.Start)] = []
    var addressed: Set<ElementID> = []
    func add(_ list: ElementList<Opportunity>) {
      for item in list where item.status != .done && item.status != .dropped {
        let removed = item.addresses.compactMap { severities[$0] }
        addressed.formUnion(item.addresses)
        let worst = removed.max()
        let start = MapReport.Start(
          id: item.id, title: item.title, isOpportunity: true, severity: worst, owner: item.owner, due: item.due,
          impact: item.impact, effort: item.effort)
        ranked.append((key: [-(worst ?? 0), -(item.impact ?? 0), item.effort ?? 6, 0], start: start))
      }
    }
    add(map.opportunities)
    for s in map.stages.indices {
      add(map.stages[s].opportunities)
      for t in 0..<map.stages[s].touchpoints.count { add(map.stages[s].touchpoints[t].opportunities) }
    }
    for pain in all where !addressed.contains(pain.id) {
      let start = MapReport.Start(
        id: pain.id, title: pain.title, isOpportunity: false, severity: pain.severity == 0 ? nil : pain.severity,
        owner: nil, due: nil, impact: nil, effort: nil)
      ranked.append((key: [-pain.severity, 0, 6, 1], start: start))
    }
    let sorted = ranked.enumerated().sorted { left, right in
      left.element.key == right.element.key
        ? left.offset < right.offset : left.element.key.lexicographicallyPrecedes(right.element.key)
    }
    return sorted.prefix(MapReport.startLimit).map(\.element.start)
  }
}
