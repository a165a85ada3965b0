import Journey

/// Where open pain comes from: components of the organisation against stages.
public struct PainByComponent: Sendable, Hashable {
  /// Open pain in one stage that names one component among its causes.
  public struct Cell: Sendable, Hashable {
    public var pains = 0
    /// Of them, those of which it is the main cause.
    public var main = 0
    /// The highest severity, 1 ... 5; 0 = no pain, or none has one.
    public var worst = 0

    public init(pains: Int = 0, main: Int = 0, worst: Int = 0) {
      self.pains = pains
      self.main = main
      self.worst = worst
    }
  }

  /// By component, a cell a stage in the order of the map; behind them one for pain of the map itself.
  public internal(set) var cells: [Component: [Cell]] = [:]
  /// Open pain without a cause.
  public internal(set) var unexplained = 0
  /// Open pain, whatever its causes: by stage, then that of the map itself.
  public internal(set) var open: [Int] = []
  /// By component, the first of the worst pain points that name it.
  public internal(set) var worst: [Component: ElementID] = [:]

  /// O(pain points).
  public init(_ map: JourneyMap) {
    let lists = map.stages.map(\.allPainPoints) + [Array(map.painPoints)]
    for component in Component.allCases { cells[component] = Array(repeating: Cell(), count: lists.count) }
    open = Array(repeating: 0, count: lists.count)
    var severities: [Component: Int] = [:]
    for (index, pains) in lists.enumerated() {
      for pain in pains where pain.isOpen {
        open[index] += 1
        if pain.causes.isEmpty { unexplained += 1 }
        for component in Set(pain.causes) {
          guard var cell = cells[component]?[index] else { continue }
          cell.pains += 1
          if component == pain.causes.first { cell.main += 1 }
          cell.worst = max(cell.worst, pain.severity ?? 0)
          cells[component]?[index] = cell
          guard pain.severity ?? 0 > severities[component] ?? -1 else { continue }
          severities[component] = pain.severity ?? 0
          worst[component] = pain.id
        }
      }
    }
  }

  /// How many open pain points a component causes, by stage, then of the map itself.
  public func counts(_ component: Component) -> [Int] { (cells[component] ?? []).map(\.pains) }

  /// The rows of a table: components with open pain, and those of which the map says how they fit; in the order of the
  /// model.
  public func rows(_ organisation: Organisation?) -> [Component] {
    Component.allCases.filter { organisation?[$0] != nil || counts($0).contains { $0 > 0 } }
  }

  /// Components with open pain, the one with most main causes first; equal ones in the order of the model.
  public var ranked: [Component] {
    func weight(_ component: Component) -> (Int, Int) {
      (cells[component] ?? []).reduce((0, 0)) { ($0.0 + $1.main, $0.1 + $1.pains) }
    }
    return Component.allCases.enumerated().filter { weight($0.element).1 > 0 }
      .sorted { left, right in
        let (first, second) = (weight(left.element), weight(right.element))
        return (second.0, second.1, left.offset) < (first.0, first.1, right.offset)
      }
      .map(\.element)
  }
}
