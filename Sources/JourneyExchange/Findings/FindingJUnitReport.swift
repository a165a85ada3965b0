import Journey
import ListeningRules

/// Findings as JUnit XML: a suite a map, a case a finding; what is severe enough to fail fails, what is waived or known
/// is skipped, a map without findings is one case that passes.
struct FindingJUnitReport: FindingReport {
  private let options: FindingOptions
  private var suites: [String] = []
  private var tests = 0
  private var failures = 0
  private var skipped = 0

  init(_ options: FindingOptions) { self.options = options }

  mutating func add(_ map: LintedMap, to out: (String) -> Void) {
    let findings = map.findings.filter { !$0.finding.isStrength && $0.finding.severity >= options.show }
    var cases: [String] = []
    var failed = 0
    var passedOver = 0
    for placed in findings {
      let finding = placed.finding
      let name = "\(finding.rule): \(map.elementName(finding))"
      let head = "    <testcase classname=\"\(XMLText.attribute(map.name))\" name=\"\(XMLText.attribute(name))\""
      let body = "\(map.name):\(placed.start): \(finding.severity.name): \(finding.sentence)"
      if let waiver = finding.waiver {
        passedOver += 1
        cases.append("\(head)><skipped message=\"\(XMLText.attribute("waived: \(waiver.reason)"))\"/></testcase>")
      } else if placed.isKnown {
        passedOver += 1
        cases.append("\(head)><skipped message=\"known to the baseline\"/></testcase>")
      } else if options.fails(finding.severity) {
        failed += 1
        let message = "message=\"\(XMLText.attribute(finding.message))\" type=\"\(finding.severity.name)\""
        cases.append("\(head)><failure \(message)>\(XMLText.content(body))</failure></testcase>")
      } else {
        cases.append("\(head)><system-out>\(XMLText.content(body))</system-out></testcase>")
      }
    }
    if cases.isEmpty {
      cases.append("    <testcase classname=\"\(XMLText.attribute(map.name))\" name=\"no findings\"/>")
    }
    let sums = "tests=\"\(cases.count)\" failures=\"\(failed)\" errors=\"0\" skipped=\"\(passedOver)\""
    suites.append(
      "  <testsuite name=\"\(XMLText.attribute(map.name))\" \(sums)>\n\(cases.joined(separator: "\n"))\n  </testsuite>")
    tests += cases.count
    failures += failed
    skipped += passedOver
  }

  mutating func end(to out: (String) -> Void) {
    out("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
    out(
      "<testsuites name=\"hark lint\" tests=\"\(tests)\" failures=\"\(failures)\" errors=\"0\" skipped=\"\(skipped)\">")
    for suite in suites { out(suite) }
    out("</testsuites>")
  }
}

/// Texts in XML 1.0: what would be markup is escaped, what XML cannot hold becomes U+FFFD.
enum XMLText {
  static func content(_ text: String) -> String { escaped(text, isAttribute: false) }
  static func attribute(_ text: String) -> String { escaped(text, isAttribute: true) }

  private static func escaped(_ text: String, isAttribute: Bool) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"" where isAttribute: escaped += "&quot;"
      case "\n" where isAttribute, "\t" where isAttribute, "\r": escaped += "&#\(scalar.value);"
      case "\n", "\t": escaped.unicodeScalars.append(scalar)
      case _
      where scalar.value < 0x20 || scalar.value == 0x7F || (0x80...0x9F).contains(scalar.value)
        || scalar.value == 0xFFFE || scalar.value == 0xFFFF:
        escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
