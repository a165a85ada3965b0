import Journey
import JourneyExchange
import JourneyFormat
import Testing

/// The formats, written in memory.
enum Export: String, CaseIterable, Sendable {
  case markdown, html, svg, mermaid, csv

  static let day = CalendarDate(year: 2026, month: 10, day: 5)

  func written(
    _ map: JourneyMap, for readership: Readership = .team, keepsPrivate: Bool = false,
    options: MarkdownOptions = MarkdownOptions()
  ) throws -> (text: [UInt8], losses: [Loss]) {
    let source = ExportSource(
      map, for: readership, keepsPrivate: keepsPrivate, today: try #require(Self.day), name: "map.json")
    var text: [UInt8] = []
    var losses = source.withheld
    let sink = TextSink { text += $0 }
    switch self {
    case .markdown: MarkdownExport.write(source, options, to: sink) { losses.append($0) }
    case .html: HTMLExport.write(source, to: sink) { losses.append($0) }
    case .svg: SVGExport.write(source, to: sink) { losses.append($0) }
    case .mermaid:
      let (diagram, lost) = MermaidJourney.write(source.map)
      text = Array(diagram.utf8)
      losses += lost
    case .csv:
      let (table, lost) = CSVTable.write(source.map, includesPrivate: true)
      text = table
      losses += lost
    }
    return (text, losses)
  }

  static func sample(_ name: String) throws -> JourneyMap {
    try MapReader.read(MapReader.parse(Files.sample(name))).indexed.map
  }
}
