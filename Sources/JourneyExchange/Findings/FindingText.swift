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
    /// It was read from words or a value that can be shown.
    public let hasExcerpt: Bool
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

  /// So many lines of one rule are told before the rest of them is one line.
  static let shownOfARule = 5

  /// A line for each element that has findings, in the order of the file; in a draft, one for all gaps of the map. Of
  /// the lines that name the same rule and are no errors, those behind the fifth are one line.
  /// - Parameters:
  ///   - findings: those to show, of `map`.
  ///   - all: a line for each finding.
  public static func lines(_ findings: [PlacedFinding], of map: LintedMap, all: Bool = false) -> [Line] {
    var worst: [ElementID: (finding: PlacedFinding, count: Int)] = [:]
    var order: [ElementID] = []
    var lines: [Line] = []
    var gaps = 0
    let isDraft = map.map.map.status == .draft && !all
    for finding in findings {
      if isDraft, RuleBook[finding.finding.rule]?.isAboutTheMap == true {
        gaps += 1
      } else if all {
        lines.append(line(finding, more: 0, map))
      } else if let known = worst[finding.finding.element] {
        let isWorse = finding.finding.severity > known.finding.finding.severity
        worst[finding.finding.element] = (isWorse ? finding : known.finding, known.count + 1)
      } else {
        worst[finding.finding.element] = (finding, 1)
        order.append(finding.finding.element)
      }
    }
    lines += brief(order.compactMap { worst[$0] }, map)
    if gaps > 0 { lines.append(gapsLine(gaps, map)) }
    return lines.sorted { $0.position < $1.position }
  }

  /// The lines of elements with their worst finding and how many they have; a rule that has many is told in few.
  private static func brief(_ found: [(finding: PlacedFinding, count: Int)], _ map: LintedMap) -> [Line] {
    var counts: [RuleID: Int] = [:]
    for finding in found.lazy.map(\.finding.finding) where finding.severity < .error {
      counts[finding.rule, default: 0] += 1
    }
    var told: [RuleID: Int] = [:]
    var lines: [Line] = []
    for entry in found {
      let finding = entry.finding.finding
      let count = counts[finding.rule] ?? 0
      // One more than is shown is shown as well: a line that says so takes as much room.
      guard finding.severity < .error, count > shownOfARule + 1 else {
        lines.append(line(entry.finding, more: entry.count - 1, map))
        continue
      }
      let number = told[finding.rule, default: 0] + 1
      told[finding.rule] = number
      if number <= shownOfARule {
        lines.append(line(entry.finding, more: entry.count - 1, map))
      } else if number == shownOfARule + 1 {
        lines.append(restLine(entry.finding, count - shownOfARule, map))
      }
    }
    return lines
  }

  private static func restLine(_ first: PlacedFinding, _ count: Int, _ map: LintedMap) -> Line {
    let finding = first.finding
    let text =
      "\(finding.severity.name) \(finding.rule) \"\(map.elementName(finding))\" and \(count - 1) more: as above; "
      + "list them with --all"
    return Line(
      position: first.start, severity: finding.severity, element: finding.element, text: text.onOneLine,
      more: count - 1, hasExcerpt: false)
  }

  private static func line(_ placed: PlacedFinding, more: Int, _ map: LintedMap) -> Line {
    let finding = placed.finding
    var message = finding.message
    if message.hasSuffix(".") { message.removeLast() }
    let count = more > 0 ? " (+\(more))" : ""
    let fix = finding.fix.isEmpty ? "" : "; fix: \(finding.fix)"
    let text = "\(finding.severity.name) \(finding.rule) \"\(map.elementName(finding))\": \(message)\(fix)\(count)"
    return Line(
      position: placed.start, severity: finding.severity, element: finding.element,
      text: text.onOneLine, more: more, hasExcerpt: placed.end != nil)
  }

  private static func gapsLine(_ count: Int, _ map: LintedMap) -> Line {
    let gaps = count == 1 ? "1 gap" : "\(count) gaps"
    return Line(
      position: TextPosition(line: 1, column: 1), severity: .note, element: .map,
      text: "note map-quality: \(gaps) in the map itself, which is a draft; list them with --all", more: count - 1,
      hasExcerpt: false)
  }
}
