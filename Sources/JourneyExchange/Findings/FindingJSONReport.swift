import JSONText
import Journey
import JourneyFormat
import ListeningRules

/// Findings as one JSON text, `hark-lint/1`: everything that was found, what is waived or known too.
struct FindingJSONReport: FindingReport {
  private let options: FindingOptions
  private var json = JSONWriter(style: .canonical, endsLines: true)
  private var tally = FindingText.Tally()

  init(_ options: FindingOptions) {
    self.options = options
    json.beginObject(foldable: false)
    json.add("format", "hark-lint/1")
    json.object("tool") {
      $0.add("name", "hark")
      $0.add("version", options.version)
    }
    json.key("maps")
    json.beginArray()
  }

  mutating func add(_ map: LintedMap, to out: (String) -> Void) {
    let findings = map.findings.filter { $0.finding.isStrength || $0.finding.severity >= options.show }
    for placed in map.findings where placed.counts { tally.add(placed.finding.severity) }
    json.object(foldable: false) { json in
      json.add("file", map.name)
      json.add("title", map.map.map.title)
      json.array("findings") { json in
        for placed in findings { Self.write(placed, map, &json) }
      }
    }
  }

  mutating func end(to out: (String) -> Void) {
    json.endArray()
    json.object("counts") {
      $0.add("errors", tally.errors)
      $0.add("warnings", tally.warnings)
      $0.add("notes", tally.notes)
    }
    json.endObject()
    var text = String(decoding: json.finish(), as: UTF8.self)
    if text.hasSuffix("\n") { text.removeLast() }
    out(text)
  }

  private static func write(_ placed: PlacedFinding, _ map: LintedMap, _ json: inout JSONWriter) {
    let finding = placed.finding
    json.object(foldable: false) { json in
      json.add("rule", finding.rule.rawValue)
      if let rule = RuleBook[finding.rule] { json.add("group", rule.group.rawValue) }
      json.add("severity", finding.severity.name)
      json.add("basis", finding.basis == .words ? "words" : "fields")
      json.add("element", finding.element.rawValue)
      json.add("path", map.map.path(of: finding.element))
      json.add("name", map.elementName(finding))
      json.array("field") { json in
        for key in finding.field { json.string(key) }
      }
      json.add("line", placed.start.line)
      json.add("column", placed.start.column)
      if let end = placed.end {
        json.add("endLine", end.line)
        json.add("endColumn", end.column)
      }
      json.add("message", finding.message)
      if !finding.fix.isEmpty { json.add("fix", finding.fix) }
      if !finding.edits.isEmpty {
        json.array("edits") { json in
          for edit in finding.edits { json.write(EditText.value(of: edit)) }
        }
      }
      if let waiver = finding.waiver {
        json.object("waiver") { json in
          json.add("reason", waiver.reason)
          if let by = waiver.by { json.add("by", by) }
          if let until = waiver.until { json.add("until", until.description) }
        }
      }
      json.add("key", map.key(of: placed).text)
      if placed.isKnown { json.add("known", true) }
    }
  }
}
