import Journey
import JourneyExchange
import JourneyFormat
import Testing

@testable import ListeningRules

/// Quick fixes: each settles its finding, is taken back whole, and does nothing the second time.
@Suite struct QuickFixTests {
  /// A map on which a rule offers its quick fix.
  struct Case: CustomTestStringConvertible {
    let rule: RuleID
    let example: Example
    var testDescription: String { rule.rawValue }
  }

  private static let past = CalendarDate(year: 2020, month: 1, day: 1)

  static let cases = [
    Case(
      rule: "waiver-expired",
      example: Example("Final notice") {
        $0.direction = .outbound
        $0.waivers = [.example("pressure", until: past), .example("no-reply-path", until: past)]
      }),
    Case(
      rule: "waiver-needless", example: Example("Customer calls the branch") { $0.waivers = [.example("pressure")] }),
    Case(
      rule: "waiver-unknown-rule",
      example: Example("Final notice") {
        $0.direction = .outbound
        $0.waivers = [.example("presure")]
      }),
    Case(
      rule: "field-contradicts-words",
      example: Example("Renewal letter", "Insurer sends a renewal letter.") { $0.direction = .inbound }),
    Case(rule: "map-stops-at-sale", example: Example { $0.stages = [.example("pay", .buy, [])] }),
    Case(
      rule: "severe-pain-unanswered",
      example: Example("Bill") {
        $0.painPoints = [PainPoint(id: "pain", title: "No detail", severity: 5)]
        $0.opportunities = [Opportunity(id: "detail", title: "Detail on the bill")]
      }),
    Case(
      rule: "opportunity-without-owner",
      example: Example("Bill") {
        $0.owner = "Ana"
        $0.opportunities = [Opportunity(id: "detail", title: "Detail on the bill")]
        $0.opportunities[0].status = .planned
      }),
  ]

  private static func findings(_ map: IndexedMap) -> [Finding] {
    Assessment(map, today: exampleDay).allFindings(in: map)
  }

  private static func rungs(_ map: IndexedMap) -> [ElementID: Rung] {
    var rungs: [ElementID: Rung] = [:]
    let assessment = Assessment(map, today: exampleDay)
    for touchpoint in map.map.stages.flatMap(\.touchpoints) {
      rungs[touchpoint.id] = assessment.judgement(of: touchpoint.id, in: map)?.rung
    }
    return rungs
  }

  @Test func eachRuleWithAQuickFixIsTriedHere() {
    #expect(Set(Self.cases.map(\.rule)) == Set(RuleBook.all.filter { $0.quickFix != nil }.map(\.id)))
    for rule in RuleBook.all {
      guard let quickFix = rule.quickFix else { continue }
      #expect(!quickFix.does.isEmpty && quickFix.does.last != ".")
    }
  }

  @Test(arguments: cases) func itSettlesTheFinding(it: Case) throws {
    let before = IndexedMap(it.example.map)
    let found = Self.findings(before).filter { $0.rule == it.rule && !$0.edits.isEmpty }
    #expect(!found.isEmpty)
    for finding in found { #expect(finding.quickFix == RuleBook[it.rule]?.quickFix?.does) }
    var map = before
    let fixes = QuickFixes.apply(to: &map, judge: Self.findings, where: { $0.rule == it.rule })
    #expect(fixes.count == found.count)
    #expect(!Self.findings(map).contains { $0.rule == it.rule })
    #expect(QuickFixes.apply(to: &map, judge: Self.findings, where: { $0.rule == it.rule }) == [])
  }

  @Test(arguments: cases) func takenBackItLeavesTheSameBytes(it: Case) throws {
    var map = IndexedMap(it.example.map)
    let bytes = MapWriter.text(of: map.map)
    let finding = try #require(Self.findings(map).first { $0.rule == it.rule && !$0.edits.isEmpty })
    var inverses: [Edit] = []
    for edit in finding.edits { inverses.append(try map.apply(edit)) }
    #expect(MapWriter.text(of: map.map) != bytes)
    for inverse in inverses.reversed() { _ = try map.apply(inverse) }
    #expect(MapWriter.text(of: map.map) == bytes)
  }

  /// `lint --fix` runs unseen: what it does may raise no verdict.
  @Test(arguments: cases) func withoutAPersonNoVerdictMoves(it: Case) {
    var map = IndexedMap(it.example.map)
    let before = Self.rungs(map)
    let fixes = QuickFixes.apply(to: &map, judge: Self.findings, where: { !$0.isFixForPeople })
    #expect(fixes.isEmpty == (RuleBook[it.rule]?.quickFix?.isForPeople == true))
    #expect(Self.rungs(map) == before)
  }

  /// Where it is not obvious what to do, nothing is offered.
  @Test func nothingIsOfferedThatSomebodyHasToDecide() {
    let unsure = [
      Example("Bill") { $0.waivers = [.example("no-such-rule-at-all")] },
      Example("Bill") {
        $0.painPoints = [PainPoint(id: "pain", title: "No detail", severity: 5)]
        $0.opportunities = [Opportunity(id: "one", title: "Detail"), Opportunity(id: "two", title: "A call")]
      },
      Example("Bill") {
        $0.opportunities = [Opportunity(id: "detail", title: "Detail on the bill")]
        $0.opportunities[0].status = .planned
      },
    ]
    for example in unsure {
      let found = Self.findings(IndexedMap(example.map)).filter { $0.rule != "map-stops-at-sale" }
      #expect(!found.isEmpty && found.allSatisfy(\.edits.isEmpty), "\(example.label)")
    }
  }
}
