import JSONText
import Journey
import JourneyExchange
import ListeningRules
import Testing

@Suite struct FindingTextTests {
  private func finding(
    _ judged: Judged, _ severity: Severity, _ message: String, on element: ElementID, field: [String] = [],
    span: Range<Int>? = nil
  ) throws -> Finding {
    var finding = try judged.anyFinding()
    finding.rule = "a-rule"
    finding.severity = severity
    finding.message = message
    finding.fix = "Mend it."
    finding.element = element
    finding.field = field
    finding.span = span
    finding.waiver = nil
    return finding
  }

  private func linted(_ judged: Judged, _ findings: [Finding]) -> LintedMap {
    LintedMap(name: "a.json", map: judged.map, document: judged.document, findings: findings)
  }

  @Test func anElementHasOneLineWithItsWorst() throws {
    let judged = try Judged(Sample.bill)
    let findings = try [
      finding(judged, .note, "Small.", on: "bill"), finding(judged, .error, "Large.", on: "bill", field: ["reply"]),
      finding(judged, .warning, "Middling.", on: "bill"), finding(judged, .warning, "On the map.", on: .map),
      finding(judged, .note, "On a pain\nof it.", on: "p"),
    ]
    let map = linted(judged, findings)
    let lines = FindingText.lines(map.findings, of: map)
    #expect(
      lines.map { "\($0.position): \($0.text)" } == [
        "1:1: warning a-rule \"A bill\": On the map; fix: Mend it.",
        "21:20: error a-rule \"Bill \"arrives\" é😀 x\": Large; fix: Mend it. (+2)",
        "26:26: note a-rule \"No reason is given\": On a pain of it; fix: Mend it.",
      ])
    #expect(lines.map(\.more) == [0, 2, 0])
  }

  /// The name is written `Bill \"arrives\" \u00e9\ud83d\ude00 x` and means `Bill "arrives" é😀 x`.
  @Test(arguments: [
    (0, 20), (5, 25), (6, 27), (13, 34), (14, 36), (15, 37), (17, 43), (21, 55), (22, 56),
  ])
  func wordsStandWhereTheyAreWritten(offset: Int, column: Int) throws {
    let judged = try Judged(Sample.bill)
    let finding = try finding(judged, .note, "x", on: "bill", field: ["name"], span: offset..<offset + 1)
    let placed = linted(judged, [finding]).findings.first
    #expect(placed?.start == TextPosition(line: 18, column: column))
    #expect(placed?.end.map { $0 > TextPosition(line: 18, column: column) } == true)
  }

  @Test func aFieldThatIsNotThereStandsAtItsElement() throws {
    let judged = try Judged(Sample.bill)
    let finding = try finding(judged, .note, "x", on: "looks", field: ["heard", "owner"], span: 0..<3)
    let placed = linted(judged, [finding]).findings.first
    #expect(placed?.start == TextPosition(line: 32, column: 9))
    #expect(placed?.end == nil)
  }

  @Test func waivedFindingsAndStrengthsDoNotCount() throws {
    let judged = try Judged(Sample.bill)
    var waived = try finding(judged, .error, "x", on: "bill")
    waived.waiver = Waiver()
    let findings = try [waived, finding(judged, .pass, "x", on: "bill"), finding(judged, .note, "y", on: "bill")]
    let map = linted(judged, findings)
    #expect(map.findings.filter(\.counts).map(\.finding.message) == ["y"])
  }

  @Test func countsAreToldInWords() {
    var tally = FindingText.Tally()
    for severity: Severity in [.error, .warning, .warning, .pass] { tally.add(severity) }
    #expect(tally.words == "1 error, 2 warnings, 0 notes")
  }
}
