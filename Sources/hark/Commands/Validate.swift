import ArgumentParser
import JSONText
import Journey
import JourneyFormat

/// `hark validate`: every problem of the maps at its place.
struct Validate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List what is wrong in maps: line, column, code, element.",
    discussion: "Exit code 1 when there are problems, 2 when a file is no map at all or cannot be read.")

  enum Style: String, CaseIterable, ExpressibleByArgument { case text, json }

  @Argument(help: ArgumentHelp("Maps, folders of maps, or - for standard input.", valueName: "path"))
  var paths: [String]

  @Flag(help: "Count notes, such as unknown keys, as problems.")
  var strict = false

  @Flag(help: "Save the maps with what has an obvious fix fixed; then list the rest.")
  var fix = false

  @Option(help: "How to print.")
  var format = Style.text

  @OptionGroup var limit: SizeLimit

  func validate() throws {
    if fix, paths.contains(MapFile.standardInput) {
      throw ValidationError("--fix saves files, and \"-\" is standard input: name a file")
    }
  }

  func run() throws {
    let output = Output()
    let fixes = fix
    var walk = try MapWalk(paths, limit.bytes, output)
    let isStrict = strict
    var report = ProblemReport(style: format)
    var found = false
    var isFatal = false
    walk.forEachText { text throws(Failure) in
      switch text {
      case .failure(let fatal):
        isFatal = true
        report.add(ReportedProblem(fatal), output)
      case .success(let read):
        let file = fixes ? try Self.fixed(read) : read
        let problems = file.map.locatedProblems(in: file.document).sorted { $0.position < $1.position }
        for problem in problems {
          found = found || isStrict || !problem.problem.isNote
          report.add(ReportedProblem(problem, in: file), output)
        }
      }
    }
    report.finish(output)
    try walk.end(found: found, isFatal: isFatal)
  }

  /// The file with its obvious fixes made and saved; each is told on standard error.
  private static func fixed(_ file: MapFile) throws(Failure) -> MapFile {
    var map = file.map
    let made = map.mend()
    guard !made.isEmpty else { return file }
    try file.save(MapWriter.text(of: map.map))
    for (problem, fix) in made { StandardError.tell("\(file.name): \(fix.does) (\(problem.message))") }
    return try MapFile.open(file.name)
  }
}

/// A problem as `validate` prints it.
private struct ReportedProblem {
  let file: String
  let position: TextPosition
  let severity: String
  let code: String
  let elementPath: String
  let key: String?
  let message: String
  /// What would mend it, and whether that is obvious.
  var fix: ProblemFix?

  init(_ fatal: FatalMap) {
    file = fatal.file
    position = fatal.position
    severity = "fatal"
    code = fatal.code
    elementPath = ""
    key = nil
    message = fatal.message
  }

  init(_ located: LocatedProblem, in map: MapFile) {
    file = map.name
    position = located.position
    severity = located.problem.isNote ? "note" : "error"
    code = located.problem.code.rawValue
    elementPath = located.elementPath
    key = located.problem.key
    message = located.problem.message
    fix = map.map.fixes(for: located.problem).first
  }

  /// `maps/bill.json:12:7: error unknown-choice stages/a/touchpoints/b: unknown direction ...`
  var line: String {
    let place = elementPath.isEmpty ? "" : " \(elementPath)"
    let fix = fix.map { " [\($0.isForPeople ? "in the editor" : "--fix"): \($0.does)]" } ?? ""
    return "\(file):\(position): \(severity) \(code)\(place): \(message)\(fix)".onOneLine
  }

  func write(to json: inout JSONWriter) {
    json.beginObject(foldable: false)
    func add(_ key: String, _ text: String) {
      json.key(key)
      json.string(text)
    }
    add("file", file)
    json.key("line")
    json.number(position.line)
    json.key("column")
    json.number(position.column)
    add("severity", severity)
    add("code", code)
    add("element", elementPath)
    if let key { add("key", key) }
    add("message", message)
    if let fix {
      add("fix", fix.does)
      json.key("isFixObvious")
      json.bool(!fix.isForPeople)
    }
    json.endObject()
  }
}

/// Problems as lines, or as one JSON list.
private struct ProblemReport {
  let style: Validate.Style
  private var json = JSONWriter(style: .canonical)

  init(style: Validate.Style) {
    self.style = style
    if style == .json { json.beginArray() }
  }

  mutating func add(_ problem: ReportedProblem, _ output: Output) {
    switch style {
    case .text: output.line(problem.line)
    case .json: problem.write(to: &json)
    }
  }

  mutating func finish(_ output: Output) {
    guard style == .json else { return }
    json.endArray()
    output.bytes(json.finish())
  }
}
