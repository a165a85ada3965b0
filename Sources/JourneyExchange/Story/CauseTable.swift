import Journey

/// How many open pain points each component of the organisation causes, by stage; the last column is the whole map.
struct CauseTable {
  struct Row {
    let component: Component
    let fit: Fit?
    let note: String?
    var counts: [Int]
  }

  let stages: [String]
  let rows: [Row]

  init(_ map: JourneyMap) {
    let hasWhole = map.painPoints.contains { $0.isOpen && !$0.causes.isEmpty }
    stages = map.stages.map(\.name) + (hasWhole ? ["whole map"] : [])
    var counts: [Component: [Int]] = [:]
    let width = map.stages.count + (hasWhole ? 1 : 0)
    func add(_ pains: ElementList<PainPoint>, _ column: Int) {
      for pain in pains where pain.isOpen {
        for cause in Set(pain.causes) { counts[cause, default: Array(repeating: 0, count: width)][column] += 1 }
      }
    }
    for (index, stage) in map.stages.enumerated() {
      add(stage.painPoints, index)
      for touchpoint in stage.touchpoints { add(touchpoint.painPoints, index) }
    }
    if hasWhole { add(map.painPoints, map.stages.count) }
    rows = Component.allCases.compactMap { component in
      let fit = map.organisation?[component]
      guard fit != nil || counts[component] != nil else { return nil }
      return Row(
        component: component, fit: fit?.fit, note: fit?.note,
        counts: counts[component] ?? Array(repeating: 0, count: width))
    }
  }
}

/// The last line of a document: where it comes from and for whom it is.
struct Footer {
  let parts: [String]

  init(_ source: ExportSource) {
    var parts = [source.map.format + (source.map.schema.map { " (\($0))" } ?? "")]
    if let name = source.name { parts.append(name) }
    if let on = source.map.reviews.last?.on { parts.append("reviewed \(on)") }
    parts.append("for \(source.readership.phrase), \(source.today)")
    parts.append("made with Hark")
    self.parts = parts
  }
}
