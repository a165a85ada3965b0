import Journey
import ListeningRules

/// How many open pain points each component of the organisation causes, by stage; the last column is the whole map.
struct CauseTable {
  struct Row {
    let component: Component
    let fit: Fit?
    let note: String?
    let counts: [Int]
  }

  let stages: [String]
  let rows: [Row]

  init(_ map: JourneyMap) {
    let pains = PainByComponent(map)
    let components = pains.rows(map.organisation)
    let hasWhole = components.contains { pains.counts($0).last ?? 0 > 0 }
    stages = map.stages.map(\.name) + (hasWhole ? ["whole map"] : [])
    let width = stages.count
    rows = components.map { component in
      let fit = map.organisation?[component]
      return Row(
        component: component, fit: fit?.fit, note: fit?.note, counts: Array(pains.counts(component).prefix(width)))
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
