import Journey
import JourneyExchange
import JourneyFormat
import Testing

typealias Export = ExportFormat

/// The formats, written in memory.
extension ExportFormat {
  static let day = CalendarDate(year: 2026, month: 10, day: 5)

  func written(
    _ map: JourneyMap, for readership: Readership = .team, keepsPrivate: Bool = false,
    options: MarkdownOptions = MarkdownOptions(), earlier: EarlierMap? = nil
  ) throws -> (text: [UInt8], losses: [Loss]) {
    let source = ExportSource(
      map, for: readership, keepsPrivate: keepsPrivate, today: try #require(Self.day), name: "map.json",
      earlier: earlier)
    var all = ExportOptions()
    all.markdown = options
    let (text, losses) = bytes(of: source, all)
    return (text, losses)
  }

  static func sample(_ name: String) throws -> JourneyMap {
    try MapReader.read(MapReader.parse(Files.sample(name))).indexed().map
  }
}
