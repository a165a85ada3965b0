import Journey
import JourneyExchange

/// What `:export` writes: the map for the team, in the format of the file's ending. `hark export` can do more.
struct MapExport {
  let bytes: [UInt8]
  /// How many kinds of things the format does not carry.
  let lossCount: Int

  /// O(map).
  init(_ map: JourneyMap, as format: ExportFormat, today: CalendarDate, name: String) {
    let (bytes, losses) = format.bytes(of: ExportSource(map, today: today, name: name))
    var summary = LossSummary(keepsAll: false)
    summary.add(losses)
    self.bytes = bytes
    lossCount = summary.lines.count
  }
}

extension EditorState {
  /// What Tab offers where a file is named: the map's own name, with the ending of each format.
  var exportNames: [String] { ["md", "html", "svg", "mmd", "csv"].map { "\(bareName).\($0)" } }

  /// The name of the file without its ending.
  var bareName: String { file.name.hasSuffix(".json") ? String(file.name.dropLast(5)) : file.name }

  /// Asks for an export, or says what a name must end in.
  mutating func export(to path: String) -> [Effect] {
    guard ExportFormat(path: path) != nil else {
      message = Message(kind: .problem, text: "the name says the format: .md, .html, .svg, .mmd or .csv")
      return []
    }
    return [.export(path, overwriting: false)]
  }

  /// What an export to this path says, and how much it leaves out; nil for a name that says no format.
  func exported(to path: String) -> MapExport? {
    guard let format = ExportFormat(path: path), let today = assessment.today else { return nil }
    return MapExport(document.map, as: format, today: today, name: file.name)
  }

  /// The map was exported.
  mutating func noteExported(to path: String, lossCount: Int) {
    var text = "exported to \(path)"
    if lossCount > 0 { text += "; not all of the map: hark export --report lists what is missing" }
    message = Message(kind: .done, text: text)
  }

  /// The map could not be exported; the name is there to be mended.
  mutating func noteNotExported(_ reason: String, to path: String) {
    if layers.isEmpty { open(.prompt(.export(path))) }
    noteProblem(reason)
  }

  /// There is a file of the name that an export was to have.
  mutating func askAboutExistingFile(_ path: String) {
    open(
      .choice(
        ChoiceLayer(
          question: "\(path) is there already.",
          options: [.init("o", "overwrite it", .effect(.export(path, overwriting: true)))])))
  }
}
