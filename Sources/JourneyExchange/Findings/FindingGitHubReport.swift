import Journey
import ListeningRules

/// Findings as workflow commands of GitHub Actions: errors first, and of each kind no more than the ten that GitHub
/// shows; the tenth says how many there are besides.
struct FindingGitHubReport: FindingReport {
  static let shownOfAKind = 10

  private let options: FindingOptions
  private var commands: [Severity: [String]] = [:]

  init(_ options: FindingOptions) { self.options = options }

  mutating func add(_ map: LintedMap, to out: (String) -> Void) {
    for placed in options.shown(map) {
      let finding = placed.finding
      var place = "file=\(Self.property(map.name)),line=\(placed.start.line),col=\(placed.start.column)"
      if let end = placed.end, end.line == placed.start.line { place += ",endColumn=\(end.column)" }
      let name = map.elementName(finding)
      commands[finding.severity, default: []].append(
        "::\(Self.kind(finding.severity)) \(place),title=\(Self.property("\(finding.rule): \(name)"))"
          + "::\(Self.data(finding.sentence))")
    }
  }

  mutating func end(to out: (String) -> Void) {
    for severity in [Severity.error, .warning, .note] {
      let found = commands[severity] ?? []
      let fits = found.count <= Self.shownOfAKind
      for command in found.prefix(fits ? found.count : Self.shownOfAKind - 1) { out(command) }
      if !fits {
        let more = found.count - Self.shownOfAKind + 1
        out("::\(Self.kind(severity)) title=hark lint::\(more) more \(severity.name)s; see them all with hark lint")
      }
    }
  }

  private static func kind(_ severity: Severity) -> String { severity == .note ? "notice" : severity.name }

  /// A message, escaped as workflow commands want it; a tab becomes a space.
  static func data(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": escaped += "%25"
      case "\r": escaped += "%0D"
      case "\n": escaped += "%0A"
      case "\t": escaped += " "
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// A property's value: a colon or comma would end it.
  static func property(_ text: String) -> String {
    var escaped = ""
    for character in data(text) {
      switch character {
      case ":": escaped += "%3A"
      case ",": escaped += "%2C"
      default: escaped.append(character)
      }
    }
    return escaped
  }
}
