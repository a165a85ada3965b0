import JSONText
import Journey
import JourneyFormat
import ListeningRules

/// The findings of a map as lines of text, one an element: the worst, and how many more there are.
public enum FindingText {
  /// One line: `12:7: error no-reply-path "Price-rise e-mail": ...; fix: ... (+2)`, to be put behind the file's name.
  public struct Line: Hashable, Sendable {
    public let position: TextPosition
    public let severity: Severity
    public let element: ElementID
    /// What stands behind the position.
    public let text: String
    /// How many more findings the element has.
    public let more: Int
  }

  /// How many findings there are of each severity, waived ones and strengths aside.
  public struct Tally: Hashable, Sendable {
    public private(set) var errors = 0
    public private(set) var warnings = 0
    public private(set) var notes = 0

    public init() {}

    public mutating func add(_ severity: Severity) {
      switch severity {
      case .error: errors += 1
      case .warning: warnings += 1
      case .note: notes += 1
      case .pass: break
      }
    }

    /// `9 errors, 1 warning, 0 notes`.
    public var words: String {
      func count(_ number: Int, _ word: String) -> String { "\(number) \(word)\(number == 1 ? "" : "s")" }
      return [count(errors, "error"), count(warnings, "warning"), count(notes, "note")].joined(separator: ", ")
    }
  }

  /// What counts: neither waived nor a strength.
  public static func counting(_ findings: [Finding]) -> [Finding] { findings.filter { !$0.isWaived && !$0.isStrength } }

  /// A line for each element that has findings, in the order of the file.
  /// - Parameter findings: those that count, of one map, in any order.
  /// - Parameter document: the text that the map was read from.
  public static func lines(_ findings: [Finding], in map: IndexedMap, _ document: JSONDocument) -> [Line] {
    var worst: [ElementID: (finding: Finding, count: Int)] = [:]
    var order: [ElementID] = []
    for finding in findings {
      if let known = worst[finding.element] {
        let isWorse = finding.severity > known.finding.severity
        worst[finding.element] = (isWorse ? finding : known.finding, known.count + 1)
      } else {
        worst[finding.element] = (finding, 1)
        order.append(finding.element)
      }
    }
    let shown = order.compactMap { worst[$0] }
    let positions = FindingPlaces(document).positions(of: shown.map(\.finding), in: map)
    let lines = zip(shown, positions).map { shown, position in
      Line(
        position: position, severity: shown.finding.severity, element: shown.finding.element,
        text: text(of: shown.finding, more: shown.count - 1, in: map), more: shown.count - 1)
    }
    return lines.sorted { $0.position < $1.position }
  }

  private static func text(of finding: Finding, more: Int, in map: IndexedMap) -> String {
    let name = map.element(finding.element)?.displayName ?? map.map.title
    var message = finding.message
    if message.hasSuffix(".") { message.removeLast() }
    let count = more > 0 ? " (+\(more))" : ""
    let fix = finding.fix.isEmpty ? "" : "; fix: \(finding.fix)"
    let text = "\(finding.severity.name) \(finding.rule) \"\(name)\": \(message)\(fix)\(count)"
    return String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
  }
}
