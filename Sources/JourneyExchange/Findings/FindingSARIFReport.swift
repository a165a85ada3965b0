import JSONText
import Journey
import JourneyFormat
import ListeningRules

/// Findings as SARIF 2.1.0 (OASIS): all rules declared, strengths as `pass`, missing evidence as `open`, waivers as
/// suppressions, quick fixes as fixes. Columns count Unicode code points.
struct FindingSARIFReport: FindingReport {
  /// Fixes are texts before and after; no more of them are worked out for one map.
  static let mostFixes = 100

  private let options: FindingOptions
  private var json = JSONWriter(style: .canonical, endsLines: true)

  init(_ options: FindingOptions) {
    self.options = options
    json.beginObject(foldable: false)
    json.add("$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json")
    json.add("version", "2.1.0")
    json.key("runs")
    json.beginArray()
    json.beginObject(foldable: false)
    json.object("tool", foldable: false) { json in
      json.object("driver", foldable: false) { json in
        json.add("name", "hark")
        json.add("version", options.version)
        json.add("semanticVersion", options.version)
        json.array("rules") { json in
          for rule in RuleBook.all { Self.declare(rule, &json) }
        }
      }
    }
    json.add("columnKind", "unicodeCodePoints")
    json.key("results")
    json.beginArray()
  }

  mutating func add(_ map: LintedMap, to out: (String) -> Void) {
    let fixer = TextFixer(map)
    var fixes = 0
    for placed in map.findings where placed.finding.isStrength || placed.finding.severity >= options.show {
      var fix: TextFix?
      if placed.counts, !placed.finding.edits.isEmpty, fixes < Self.mostFixes {
        fix = fixer.fix(placed.finding.edits)
        fixes += 1
      }
      Self.write(placed, map, fix, &json)
    }
  }

  mutating func end(to out: (String) -> Void) {
    json.endArray()
    json.endObject()
    json.endArray()
    json.endObject()
    var text = String(decoding: json.finish(), as: UTF8.self)
    if text.hasSuffix("\n") { text.removeLast() }
    out(text)
  }

  // MARK: Rules

  private static func declare(_ rule: Rule, _ json: inout JSONWriter) {
    json.object(foldable: false) { json in
      json.add("id", rule.id.rawValue)
      if !rule.aliases.isEmpty {
        json.array("deprecatedIds") { json in
          for alias in rule.aliases { json.string(alias.rawValue) }
        }
      }
      json.object("shortDescription") { $0.add("text", rule.title) }
      json.object("fullDescription", foldable: false) { $0.add("text", rule.rationale) }
      json.object("help", foldable: false) { json in
        json.add("text", RuleText.lines(rule).joined(separator: "\n"))
        json.add("markdown", RuleMarkdown.section(rule, level: 1))
      }
      json.object("defaultConfiguration") { json in
        json.add("enabled", !rule.isOffByDefault)
        json.add("level", level(rule.severity))
      }
      json.object("properties") { json in
        json.array("tags") { $0.string(rule.group.rawValue) }
      }
    }
  }

  private static func level(_ severity: Severity) -> String { severity == .pass ? "none" : severity.name }

  // MARK: Results

  private static func write(_ placed: PlacedFinding, _ map: LintedMap, _ fix: TextFix?, _ json: inout JSONWriter) {
    let finding = placed.finding
    let rule = RuleBook[finding.rule]
    json.object(foldable: false) { json in
      json.add("ruleId", finding.rule.rawValue)
      if let index = RuleBook.all.firstIndex(where: { $0.id == finding.rule }) { json.add("ruleIndex", index) }
      let kind = finding.isStrength ? "pass" : rule?.asksForEvidence == true ? "open" : "fail"
      json.add("kind", kind)
      json.add("level", kind == "fail" ? finding.severity.name : "none")
      json.object("message", foldable: false) { $0.add("text", finding.sentence) }
      json.array("locations") { json in
        json.object(foldable: false) { json in
          json.object("physicalLocation", foldable: false) { json in
            json.object("artifactLocation") { $0.add("uri", uri(map.name)) }
            region("region", placed.start, placed.end, &json)
          }
          if finding.element != .map {
            json.array("logicalLocations") { json in
              json.object(foldable: false) { json in
                json.add("name", map.elementName(finding))
                json.add("fullyQualifiedName", map.map.path(of: finding.element))
              }
            }
          }
        }
      }
      json.object("partialFingerprints") { $0.add("harkFinding/v1", map.key(of: placed).text) }
      // An empty list says that nothing is suppressed; without one a viewer could not know.
      json.array("suppressions") { json in
        if let waiver = finding.waiver {
          json.object {
            $0.add("kind", "inSource")
            $0.add("justification", waiver.reason)
          }
        } else if placed.isKnown {
          json.object {
            $0.add("kind", "external")
            $0.add("justification", "known to the baseline")
          }
        }
      }
      if let fix { write(fix, map, &json) }
    }
  }

  private static func write(_ fix: TextFix, _ map: LintedMap, _ json: inout JSONWriter) {
    json.array("fixes") { json in
      json.object(foldable: false) { json in
        json.object("description") { $0.add("text", "Apply the quick fix.") }
        json.array("artifactChanges") { json in
          json.object(foldable: false) { json in
            json.object("artifactLocation") { $0.add("uri", uri(map.name)) }
            json.array("replacements") { json in
              json.object(foldable: false) { json in
                region("deletedRegion", fix.start, fix.end, &json)
                json.object("insertedContent", foldable: false) { $0.add("text", fix.text) }
              }
            }
          }
        }
      }
    }
  }

  private static func region(_ key: String, _ start: TextPosition, _ end: TextPosition?, _ json: inout JSONWriter) {
    json.object(key) { json in
      json.add("startLine", start.line)
      json.add("startColumn", start.column)
      if let end {
        json.add("endLine", end.line)
        json.add("endColumn", end.column)
      }
    }
  }

  /// The file's name as a URI reference: relative as it was given, else with the scheme `file`.
  static func uri(_ path: String) -> String {
    var uri = path.hasPrefix("/") ? "file://" : ""
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "/"):
        uri.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        uri += "%" + (digits.utf8.count < 2 ? "0" : "") + digits
      }
    }
    return uri
  }
}
