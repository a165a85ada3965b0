import ArgumentParser
import Journey
import JourneyExchange
import JourneyFormat
import JourneyStore
import ListeningRules

/// `hark lint`: what the rules find in maps.
struct Lint: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List findings: where maps talk at the customer, and what to do about it.",
    discussion: """
      One line an element: its worst finding, and how many more there are. Waived findings and strengths are left out. \
      Rules and severities are those of the team's hark.json, in the map's folder or above; see hark rules. Exit code 1 \
      when a finding is as severe as --fail-on says.
      """)

  /// The severity from which on findings fail the command.
  enum Limit: String, CaseIterable, ExpressibleByArgument {
    case error, warning, note, never

    var severity: Severity? { Severity.allCases.first { $0.name == rawValue } }
  }

  /// The severity from which on findings are shown.
  enum Shown: String, CaseIterable, ExpressibleByArgument {
    case error, warning, note

    var severity: Severity { Severity.allCases.first { $0.name == rawValue } ?? .note }
  }

  @Argument(help: ArgumentHelp("Maps, folders of maps, or - for standard input.", valueName: "path"))
  var paths: [String]

  @Option(help: "How to print: text, json, sarif, github, junit or markdown.")
  var format = FindingStyle.text

  @Option(help: "Exit with 1 from this severity on.")
  var failOn = Limit.error

  @Option(help: "Show findings from this severity on.")
  var show = Shown.note

  @Flag(help: "Every finding on a line of its own, the gaps of draft maps too.")
  var all = false

  @Flag(inversion: .prefixedNo, help: "Text: show the words of errors and warnings in their line of the file.")
  var excerpts = true

  @Option(help: ArgumentHelp("Findings that this file knows do not count.", valueName: "file"))
  var baseline: String?

  @Option(help: ArgumentHelp("Write what counts now to this file, to be used as --baseline.", valueName: "file"))
  var writeBaseline: String?

  @Flag(help: "Save the maps with what has an obvious fix fixed; then list the rest.")
  var fix = false

  @OptionGroup var today: Today

  @OptionGroup var limit: SizeLimit

  func validate() throws {
    if fix, paths.contains(MapFile.standardInput) {
      throw ValidationError("--fix saves files, and \"-\" is standard input: name a file")
    }
  }

  func run() throws {
    let today = try today.date()
    let judging = Judging(today: today)
    let known = try baseline.map { try Self.read($0) }
    let output = Output()
    var walk = try MapWalk(paths, limit.bytes, output)
    var options = FindingOptions()
    options.show = show.severity
    options.failsFrom = failOn.severity
    options.showsAll = all
    options.showsExcerpts = excerpts
    options.version = Hark.version
    var report = format.report(options)
    var keys: [FindingKey] = []
    var fails = false
    let isRecording = writeBaseline != nil
    // JSON escapes by itself what could steer a terminal; all else of a text stays as it is.
    let isJSON = format == .json || format == .sarif
    let tell: (String) -> Void = { isJSON ? output.bytes(Array(($0 + "\n").utf8)) : output.line($0) }
    let lint: @Sendable (MapFile, RuleSettings) -> Linted = { file, settings in
      let (assessment, findings) = Assessment.lint(file.map, today: today, settings: settings)
      let map = LintedMap(
        name: file.name, map: file.map, document: file.document, findings: findings, baseline: known)
      return Linted(map: map, broken: assessment.balance(in: file.map).counts.broken)
    }
    let take = { (linted: Linted) in
      let map = linted.map
      Self.tellBroken(linted.broken, in: map.name, output)
      for placed in map.findings {
        if placed.counts, let limit = options.failsFrom, placed.finding.severity >= limit { fails = true }
        if isRecording, placed.counts || placed.isKnown, !placed.finding.isStrength, !placed.finding.isWaived {
          keys.append(map.key(of: placed))
        }
      }
      report.add(map, to: tell)
    }
    if fix {
      walk.forEachMap { file throws(Failure) in
        take(lint(try Self.fixed(file, judging), try judging.team(for: file.name).rules))
      }
    } else {
      walk.forEachMap(
        prepare: { path throws(Failure) in try judging.team(for: path).rules },
        work: { file, settings throws(Failure) in lint(file, settings) }, take)
    }
    report.end(to: tell)
    if let writeBaseline {
      try Self.write(KnownFindings(keys), writeBaseline)
      return try walk.end(found: false)
    }
    try walk.end(found: fails)
  }

  /// What was found in one map, and how many of its touchpoints could not be judged.
  private struct Linted: Sendable {
    var map: LintedMap
    var broken: Int
  }

  /// The file with its quick fixes made and saved; each is told on standard error.
  private static func fixed(_ file: MapFile, _ judging: Judging) throws(Failure) -> MapFile {
    let settings = try judging.team(for: file.name).rules
    var map = file.map
    let fixes = QuickFixes.apply(to: &map, judge: { judging.findings(in: $0, settings) }, where: { !$0.isFixForPeople })
    guard !fixes.isEmpty else { return file }
    try file.save(MapWriter.text(of: map.map))
    for fix in fixes {
      let name = map.element(fix.finding.element)?.displayName ?? map.map.title
      StandardError.tell("\(file.name): fixed \(fix.finding.rule) \"\(name)\": \(fix.finding.message)")
    }
    return try MapFile.open(file.name)
  }

  private static func read(_ path: String) throws(Failure) -> KnownFindings {
    let bytes: [UInt8]
    do throws(StoreProblem) { bytes = try MapStore().loadBytes(path).bytes } catch { throw Failure(error) }
    do throws(KnownFindings.Problem) {
      return try KnownFindings(reading: bytes)
    } catch {
      throw Failure("\(path):\(error.position): \(error.message)")
    }
  }

  private static func write(_ baseline: KnownFindings, _ path: String) throws(Failure) {
    do throws(StoreProblem) {
      _ = try MapStore().save(baseline.text(), to: path, expecting: nil, overwriting: true)
    } catch {
      throw Failure(error)
    }
    let count = baseline.keys.count
    StandardError.tell("wrote \(count == 1 ? "1 finding" : "\(count) findings") to \(path)")
  }

  /// Says that parts of a map are not judged, because silence there would pass for praise.
  private static func tellBroken(_ count: Int, in file: String, _ output: Output) {
    guard count > 0 else { return }
    output.flush()
    let path = file == MapFile.standardInputName ? MapFile.standardInput : file
    let broken = count == 1 ? "1 touchpoint is broken and" : "\(count) touchpoints are broken and"
    StandardError.tell("\(file): \(broken) not judged; see hark validate \(path)")
  }
}

extension FindingStyle: ExpressibleByArgument {}
