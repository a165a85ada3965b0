import ArgumentParser
import Journey
import JourneyExchange
import JourneyStore

/// `hark export`: a map as a document for people, or for another program.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a map as Markdown, HTML, SVG, Mermaid or CSV.",
    discussion: """
      Without -o the document goes to standard output. What it does not carry is told on standard error, and all of it \
      in --report. Evidence marked private is left out unless --private is given.
      """)

  @Argument(help: "The map, or - for standard input.")
  var file: String

  @Option(
    help: ArgumentHelp(
      "markdown, html, svg, mermaid or csv (default: by the name of OUT, else markdown).", valueName: "format"),
    transform: { try ExportFormat.ofOption($0) })
  var to: ExportFormat?

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The file to write; one that is there is replaced.", valueName: "out"))
  var output: String?

  @Option(
    name: .customLong("for"),
    help: "team: all; board: no waivers, notes, names; public: also no costs, sources, notes on the organisation.")
  var readership = Readership.team

  @Flag(name: .customLong("private"), help: "Keep evidence that is marked private (never for the public).")
  var keepsPrivate = false

  @Option(
    help: ArgumentHelp(
      "An earlier state of the map, to show which verdicts have changed (a future map shows it from the map it answers).",
      valueName: "map"))
  var since: String?

  @Option(help: ArgumentHelp("Write what was not carried, element by element, as JSON.", valueName: "file.json"))
  var report: String?

  @Option(
    help: ArgumentHelp(
      "Of Markdown: only these, by commas: \(MarkdownOptions.Section.allNames).", valueName: "sections"),
    transform: { try MarkdownOptions.Section.set($0) })
  var sections: Set<MarkdownOptions.Section>?

  @Flag(name: .customLong("no-mermaid"), help: "Of Markdown: without the drawing that GitHub makes.")
  var leavesOutMermaid = false

  @Option(help: "Of Markdown: the level of the first heading, 1 to 6.")
  var level = 1

  @Flag(help: "Of Mermaid: draw touchpoints without an emotion as neutral instead of leaving them out.")
  var neutral = false

  @Flag(help: "Of CSV: begin with a byte-order mark, for spreadsheets.")
  var bom = false

  @OptionGroup var today: Today

  func validate() throws {
    guard (1...6).contains(level) else { throw ValidationError("--level is from 1 to 6") }
  }

  func run() throws {
    let day = try today.date()
    let format = try to ?? ExportFormat.guessed(from: output) ?? .markdown
    if let output, output != MapFile.standardInput, output == file {
      throw Failure("the export would replace the map itself", todo: "choose another name for -o")
    }
    let source = try MapFile.open(file, acceptsNewer: true)
    let export = ExportSource(
      source.map.map, for: readership, keepsPrivate: keepsPrivate, today: day,
      settings: try Judging().team(for: file).rules, name: source.identity == nil ? nil : source.name,
      earlier: try earlier(source))
    var losses = LossSummary(keepsAll: report != nil)
    if source.isNewerFormat {
      losses.add(Loss(.map, "format", .notCarried, "What only a newer hark knows is carried as it stands."))
    }
    var options = ExportOptions()
    options.markdown = MarkdownOptions(
      sections: sections ?? Set(MarkdownOptions.Section.allCases), hasMermaid: !leavesOutMermaid, level: level)
    options.drawsUnsetAsNeutral = neutral
    options.hasByteOrderMark = bom
    let target = ExportTarget(output)
    format.write(export, options, lose: { losses.add($0) }, to: { target.take($0) })
    try target.finish()
    if let report { try write(losses.report(map: source.name, format: format.rawValue, for: readership), to: report) }
    for line in losses.lines { StandardError.tell(line) }
  }

  /// The map to show changes from: the one asked for, else the one that a future map answers, where it can be read.
  private func earlier(_ source: MapFile) throws -> EarlierMap? {
    if let since { return EarlierMap(try MapFile.open(since, acceptsNewer: true).map.map, .cameBefore) }
    guard source.identity != nil, source.map.map.isFuture, let path = source.map.map.basedOn,
      path != MapFile.standardInput
    else { return nil }
    let folder = file.lastIndex(of: "/").map { String(file[...$0]) } ?? ""
    do {
      return EarlierMap(
        try MapFile.open(path.hasPrefix("/") ? path : folder + path, acceptsNewer: true).map.map, .isAnswered)
    } catch {
      StandardError.tell("\(path), which the map answers, cannot be read: no before and after is shown")
      return nil
    }
  }

  private func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    do throws(StoreProblem) {
      _ = try MapStore().save(bytes, to: path, expecting: nil, overwriting: true)
    } catch {
      throw Failure(error)
    }
  }
}

extension Readership: ExpressibleByArgument {}

extension ExportFormat {
  /// By its name or by the ending of its files.
  fileprivate static func ofOption(_ word: String) throws -> ExportFormat {
    if let format = ExportFormat(named: word) { return format }
    let names = allCases.map(\.rawValue)
    let meant = nearest(to: word.lowercased(), among: names).map { "; did you mean \"\($0)\"?" } ?? ""
    throw ValidationError("\"\(word)\" is none of \(names.joined(separator: ", "))\(meant)")
  }

  /// By the ending of the file to write; nil without a file.
  fileprivate static func guessed(from path: String?) throws -> ExportFormat? {
    guard let path else { return nil }
    guard let format = ExportFormat(path: path) else {
      throw Failure("\(path) does not say what to write", todo: "add --to markdown, html, svg, mermaid or csv")
    }
    return format
  }
}

extension MarkdownOptions.Section {
  static var allNames: String { allCases.map(\.rawValue).joined(separator: ",") }

  static func set(_ text: String) throws -> Set<MarkdownOptions.Section> {
    let names = text.split(separator: ",").map { $0.lowercased().filter { $0 != " " } }
    var result: Set<MarkdownOptions.Section> = []
    for name in names {
      guard let section = MarkdownOptions.Section(rawValue: name) else {
        throw ValidationError("\"\(name)\" is no section; there are \(allNames)")
      }
      result.insert(section)
    }
    return result
  }
}

/// Where an export goes: standard output as it comes, or a file that is saved whole when it is done.
private final class ExportTarget {
  private let path: String?
  private let output = Output()
  private var bytes: [UInt8] = []

  init(_ path: String?) { self.path = path == MapFile.standardInput ? nil : path }

  func take(_ piece: [UInt8]) {
    if path == nil { output.bytes(piece) } else { bytes += piece }
  }

  func finish() throws(Failure) {
    guard let path else { return try output.finish() }
    do throws(StoreProblem) {
      _ = try MapStore().save(bytes, to: path, expecting: nil, overwriting: true)
    } catch {
      throw Failure(error)
    }
  }
}
