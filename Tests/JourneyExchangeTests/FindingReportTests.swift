import Foundation
import JSONText
import Journey
import JourneyFormat
import ListeningRules
import Testing

@testable import JourneyExchange

@Suite struct FindingReportTests {
  private static let name = "maps/a b,c:%.json"

  private func linted(
    _ text: String = Sample.bill, baseline: KnownFindings? = nil, _ change: (Finding) -> Finding = { $0 }
  ) throws -> LintedMap {
    let judged = try Judged(text)
    return LintedMap(
      name: Self.name, map: judged.map, document: judged.document,
      findings: judged.assessment.allFindings(in: judged.map).map(change), baseline: baseline)
  }

  private func text(_ style: FindingStyle, _ maps: [LintedMap], _ options: FindingOptions = FindingOptions()) -> String
  {
    var report = style.report(options)
    var lines: [String] = []
    for map in maps { report.add(map) { lines.append($0) } }
    report.end { lines.append($0) }
    return lines.joined(separator: "\n") + "\n"
  }

  /// One map with so many findings of each severity.
  private func many(_ count: Int) throws -> LintedMap {
    let judged = try Judged(Sample.bill)
    let any = try judged.anyFinding()
    var findings: [Finding] = []
    for index in 0..<count {
      for severity in [Severity.note, .warning, .error] {
        var finding = any
        finding.severity = severity
        finding.message = "Number \(index).\n50 % of, it: all"
        finding.waiver = nil
        findings.append(finding)
      }
    }
    return LintedMap(name: Self.name, map: judged.map, document: judged.document, findings: findings)
  }

  private func json(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  // MARK: Text

  @Test func textShowsTheWordsOfErrorsAndWarningsWithACaret() throws {
    let lines = text(.text, [try linted()]).split(separator: "\n")
    let place = try #require(lines.firstIndex { $0.contains("error no-reply-path") })
    #expect(lines[place].hasPrefix("\(Self.name):21:20: error no-reply-path "))
    #expect(lines[place + 1] == "              \"reply\": \"none\",")
    #expect(lines[place + 2] == "                       ^")
    var options = FindingOptions()
    options.showsExcerpts = false
    #expect(!text(.text, [try linted()], options).contains("^"))
  }

  @Test func theGapsOfADraftAreOneLine() throws {
    let draft = Sample.bill.replacingOccurrences(of: "\"validated\"", with: "\"draft\"")
    let brief = text(.text, [try linted(draft)])
    #expect(brief.split(separator: "\n").count { $0.contains("gaps in the map itself") } == 1)
    #expect(!brief.contains("map-without-"))
    var options = FindingOptions()
    options.showsAll = true
    let long = text(.text, [try linted(draft)], options)
    #expect(!long.contains("gaps in the map itself"))
    #expect(long.contains("note severe-pain-unanswered"))
    #expect(long.split(separator: "\n").last == brief.split(separator: "\n").last)
  }

  @Test func whatIsShownIsNotWhatCounts() throws {
    var options = FindingOptions()
    options.show = .error
    let lines = text(.text, [try linted()], options).split(separator: "\n")
    #expect(!lines.dropLast().contains { $0.contains(": warning ") || $0.contains(": note ") })
    #expect(lines.last == text(.text, [try linted()]).split(separator: "\n").last)
  }

  // MARK: GitHub

  @Test func githubHasErrorsFirstAndTenOfAKind() throws {
    let lines = text(.github, [try many(14)]).split(separator: "\n").map(String.init)
    #expect(lines.count == 30)
    #expect(lines[..<10].allSatisfy { $0.hasPrefix("::error ") })
    #expect(lines[10..<20].allSatisfy { $0.hasPrefix("::warning ") })
    #expect(lines[20...].allSatisfy { $0.hasPrefix("::notice ") })
    #expect(lines[9] == "::error title=hark lint::5 more errors; see them all with hark lint")
    #expect(text(.github, [try many(10)]).split(separator: "\n").count { $0.contains(" more ") } == 0)
  }

  @Test func githubCommandsAreEscaped() throws {
    let line = try #require(text(.github, [try many(1)]).split(separator: "\n").first)
    #expect(line.hasPrefix("::error file=maps/a b%2Cc%3A%25.json,line="))
    #expect(line.contains("50 %25 of, it: all"))
    #expect(FindingGitHubReport.data("a\r\nb%") == "a%0D%0Ab%25")
    #expect(FindingGitHubReport.property("a:b,c\n") == "a%3Ab%2Cc%0A")
  }

  // MARK: JUnit

  @Test func junitFailsWhatFailsAndSkipsWhatIsWaived() throws {
    let map = try linted { finding in
      var finding = finding
      if finding.rule == "no-reply-path" {
        finding.waiver = Waiver()
        finding.waiver?.reason = "a < b & \"c\""
      }
      return finding
    }
    let xml = text(.junit, [map])
    #expect(xml.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"hark lint\" "))
    #expect(xml.contains("<skipped message=\"waived: a &lt; b &amp; &quot;c&quot;\"/>"))
    var options = FindingOptions()
    options.failsFrom = nil
    #expect(!text(.junit, [map], options).contains("<failure"))
    options.failsFrom = .note
    let failures = text(.junit, [map], options).components(separatedBy: "<failure ").count - 1
    #expect(failures == map.findings.count { $0.counts })
    #expect(xml.contains("failures=\"\(map.findings.count { $0.counts && $0.finding.severity == .error })\""))
  }

  @Test func aMapWithoutFindingsIsACaseThatPasses() throws {
    let judged = try Judged(Sample.bill)
    let map = LintedMap(name: "a.json", map: judged.map, document: judged.document, findings: [])
    #expect(text(.junit, [map]).contains("<testcase classname=\"a.json\" name=\"no findings\"/>"))
  }

  @Test func xmlHoldsNoCharacterThatItMayNot() {
    #expect(XMLText.content("a\u{0}\u{1B}[31m\u{FFFE}]]>") == "a\u{FFFD}\u{FFFD}[31m\u{FFFD}]]&gt;")
    #expect(XMLText.attribute("a\n\"\t") == "a&#10;&quot;&#9;")
  }

  // MARK: JSON and SARIF

  @Test func jsonSaysEverythingWithItsFormat() throws {
    let map = try linted()
    let report = try json(text(.json, [map, map]))
    #expect(report["format"] as? String == "hark-lint/1")
    let maps = try #require(report["maps"] as? [[String: Any]])
    let findings = try #require(maps.first?["findings"] as? [[String: Any]])
    #expect(findings.count == map.findings.count)
    let reply = try #require(findings.first { $0["rule"] as? String == "no-reply-path" })
    #expect(reply["line"] as? Int == 21 && reply["column"] as? Int == 20 && reply["endColumn"] as? Int == 26)
    #expect(reply["path"] as? String == "stages/s/touchpoints/bill")
    #expect(reply["field"] as? [String] == ["reply"])
    let counts = try #require(report["counts"] as? [String: Int])
    #expect(counts["errors"] == 2 * map.findings.count { $0.counts && $0.finding.severity == .error })
  }

  @Test func sarifDeclaresAllRulesAndTellsKindsApart() throws {
    let map = try linted { finding in
      var finding = finding
      if finding.rule == "peak-pain" {
        finding.waiver = Waiver()
        finding.waiver?.reason = "known"
      }
      return finding
    }
    let report = try json(text(.sarif, [map]))
    #expect(report["version"] as? String == "2.1.0")
    let run = try #require((report["runs"] as? [[String: Any]])?.first)
    #expect(run["columnKind"] as? String == "unicodeCodePoints")
    let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
    let rules = try #require(driver["rules"] as? [[String: Any]])
    #expect(rules.compactMap { $0["id"] as? String } == RuleBook.all.map(\.id.rawValue))
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.count == map.findings.count)
    for (result, placed) in zip(results, map.findings) {
      let kind = result["kind"] as? String
      let level = result["level"] as? String
      #expect((kind == "fail") == (level != "none"))
      if placed.finding.isStrength { #expect(kind == "pass") }
      if placed.finding.rule == "nothing-said" { #expect(kind == "open") }
      let index = try #require(result["ruleIndex"] as? Int)
      #expect(rules[index]["id"] as? String == placed.finding.rule.rawValue)
      let suppressions = try #require(result["suppressions"] as? [[String: Any]])
      #expect(suppressions.isEmpty == !placed.finding.isWaived)
    }
    #expect(text(.sarif, [map]).contains("\"uri\": \"maps/a%20b%2Cc%3A%25.json\""))
    #expect(FindingSARIFReport.uri("/tmp/é") == "file:///tmp/%C3%A9")
  }

  /// The waiver of a rule that does not fire, in a canonical text.
  private static let needless = """
    {
      "format": "journey-map/1",
      "title": "T",
      "state": "current",
      "stages": [
        {
          "id": "s",
          "name": "S",
          "touchpoints": [
            {
              "id": "call",
              "name": "Customer calls the branch 😀",
              "direction": "inbound",
              "waivers": [{ "rule": "pressure", "reason": "old" }, { "rule": "bot-wal", "reason": "typo" }]
            }
          ]
        }
      ]
    }

    """

  @Test func aFixOfSARIFIsTheFixedText() throws {
    let judged = try Judged(Self.needless)
    let map = try linted(Self.needless)
    let canonical = MapWriter.text(of: judged.map.map)
    let text = String(decoding: canonical, as: UTF8.self)
    let source = try Judged(text)
    let fixed = LintedMap(
      name: "a", map: source.map, document: source.document, findings: source.assessment.allFindings(in: source.map))
    let fixer = TextFixer(fixed)
    let fixes = fixed.findings.filter { !$0.finding.edits.isEmpty }
    #expect(fixes.count == 2)
    #expect(map.findings.count == fixed.findings.count)
    for placed in fixes {
      let fix = try #require(fixer.fix(placed.finding.edits))
      var lines = text.components(separatedBy: "\n").map { $0 + "\n" }
      #expect(fix.start.column == 1 && fix.end.column == 1)
      lines.replaceSubrange(fix.start.line - 1..<fix.end.line - 1, with: [fix.text])
      var expected = source.map
      for edit in placed.finding.edits { try expected.apply(edit) }
      #expect(lines.joined().dropLast() == String(decoding: MapWriter.text(of: expected.map), as: UTF8.self))
    }
  }

  @Test func quickFixesAreMadeRoundByRound() throws {
    var map = try Judged(Self.needless).map
    let fixes = QuickFixes.apply(to: &map) { Assessment($0).allFindings(in: $0) }
    // The misspelt waiver is corrected, and then accepts nothing either.
    #expect(fixes.map(\.finding.rule) == ["waiver-unknown-rule", "waiver-needless", "waiver-needless"])
    #expect(map.touchpoint("call")?.waivers.isEmpty == true)
    #expect(QuickFixes.apply(to: &map) { Assessment($0).allFindings(in: $0) }.isEmpty)
  }

  // MARK: Markdown

  @Test func markdownHasARowAnElementAndNoMarkupOfTheMap() throws {
    let nasty = Sample.bill.replacingOccurrences(of: "Looks it up", with: "<b>|*x*|[y](z)")
      .replacingOccurrences(of: "\"direction\": \"none\"", with: "\"direction\": \"outbound\", \"reply\": \"none\"")
    let page = text(.markdown, [try linted(nasty)])
    #expect(page.hasPrefix("## A bill\n\n| Where | Severity | Finding |\n"))
    let rows = page.split(separator: "\n").filter { $0.contains("no-reply-path") }
    #expect(rows.count == 2 && rows.allSatisfy { $0.hasSuffix(" |") })
    #expect(page.contains("\\<b>") && !page.contains(" <b>"))
    #expect(page.contains("*How to read this:* "))
  }

  // MARK: KnownFindings

  @Test func whatTheBaselineKnowsDoesNotCountUntilItsFieldChanges() throws {
    let first = try linted()
    let known = KnownFindings(first.findings.filter(\.counts).map { first.key(of: $0) })
    #expect(try KnownFindings(reading: known.text()) == known)
    let again = try linted(baseline: known)
    #expect(!again.findings.contains { $0.counts })
    // The place, the name and the map around it may change.
    let moved =
      "\n\n"
      + Sample.bill.replacingOccurrences(of: "\"A bill\"", with: "\"Another bill\"")
      .replacingOccurrences(of: "arrives", with: "comes")
    #expect(try linted(moved, baseline: known).findings.filter(\.counts).map(\.finding.rule) == [])
    let changed = Sample.bill.replacingOccurrences(of: "\"severity\": 5", with: "\"severity\": 4")
    let fresh = try linted(changed, baseline: known).findings.filter(\.counts)
    #expect(fresh.map(\.finding.rule) == ["severe-pain-unanswered"])
  }

  @Test(arguments: [
    ("{", "1:2"), ("[]", "1:1"), ("{\"format\": \"x\"}", "1:1"), ("{\"format\": \"hark-baseline/1\"}", "1:1"),
    ("{\"format\": \"hark-baseline/1\", \"findings\": [{\"rule\": \"x\"}]}", "1:44"),
  ])
  func aBrokenBaselineSaysWhere(text: String, place: String) {
    do {
      _ = try KnownFindings(reading: Array(text.utf8))
      Issue.record("accepted")
    } catch {
      #expect(error.position.description == place)
      #expect(!error.message.isEmpty)
    }
  }
}
