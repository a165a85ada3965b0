import ArgumentParser
import JourneyExchange
import ListeningRules

/// `hark lint`: what the rules find in maps.
struct Lint: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List findings: where maps talk at the customer, and what to do about it.",
    discussion: """
      One line an element: its worst finding, and how many more there are. Waived findings and strengths are left out.
      """)

  /// The severity from which on findings fail the command.
  enum Limit: String, CaseIterable, ExpressibleByArgument {
    case error, warning, note, never

    func isReached(by severity: Severity) -> Bool {
      switch self {
      case .error: severity >= .error
      case .warning: severity >= .warning
      case .note: severity >= .note
      case .never: false
      }
    }
  }

  @Argument(help: ArgumentHelp("Maps, folders of maps, or - for standard input.", valueName: "path"))
  var paths: [String]

  @Option(help: "Exit with 1 from this severity on.")
  var failOn = Limit.error

  @OptionGroup var today: Today

  @OptionGroup var limit: SizeLimit

  func run() throws {
    let day = try today.date()
    let output = Output()
    var walk = try MapWalk(paths, limit.bytes, output)
    let limit = failOn
    var tally = FindingText.Tally()
    var maps = 0
    var fails = false
    walk.forEachMap { file in
      maps += 1
      let assessment = Assessment(file.map, today: day)
      tellBroken(assessment.balance(in: file.map).counts.broken, in: file, output)
      let found = FindingText.counting(assessment.allFindings(in: file.map))
      for finding in found {
        tally.add(finding.severity)
        fails = fails || limit.isReached(by: finding.severity)
      }
      for line in FindingText.lines(found, in: file.map, file.document) {
        output.line("\(file.name.onOneLine):\(line.position): \(line.text)")
      }
    }
    if maps > 0 { output.line("\(maps) map\(maps == 1 ? "" : "s"): \(tally.words)") }
    try walk.end(found: fails)
  }

  /// Says that parts of a map are not judged, because silence there would pass for praise.
  private func tellBroken(_ count: Int, in file: MapFile, _ output: Output) {
    guard count > 0 else { return }
    output.flush()
    let broken = count == 1 ? "1 touchpoint is broken and" : "\(count) touchpoints are broken and"
    StandardError.tell("\(file.name): \(broken) not judged; see hark validate \(file.name)")
  }
}
