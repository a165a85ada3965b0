import Journey
import Testing

@testable import ListeningRules

/// What holds for every rule that reads words, over its own firing examples.
@Suite struct WordFormTests {
  /// The firing examples that a rule finds in words, one touchpoint each.
  private static let cases: [(rule: RuleID, map: JourneyMap)] = RuleBook.all.flatMap { rule in
    rule.firing.compactMap { example in
      guard example.map.stages.count == 1, example.map.stages[0].touchpoints.count == 1, !rule.isOffByDefault,
        fires(rule.id, example.map)
      else { return nil }
      return (rule: rule.id, map: example.map)
    }
  }

  private static func fires(_ rule: RuleID, _ map: JourneyMap) -> Bool {
    let indexed = IndexedMap(map)
    let id = map.stages[0].touchpoints[0].id
    return Assessment(indexed).findings(of: id, in: indexed).contains { $0.rule == rule && $0.basis == .words }
  }

  private func changed(_ map: JourneyMap, _ text: (String) -> String) -> JourneyMap {
    var map = map
    map.stages[0].touchpoints[0].name = text(map.stages[0].touchpoints[0].name)
    if let description = map.stages[0].touchpoints[0].description {
      map.stages[0].touchpoints[0].description = text(description)
    }
    return map
  }

  @Test func thereAreManyOfThem() {
    #expect(Self.cases.count > 60)
    #expect(Set(Self.cases.map(\.rule)).count > 25)
  }

  @Test func pictographsAndMarksBeforeThemChangeNothing() {
    for (rule, map) in Self.cases where rule != "channel-not-act" && rule != "nothing-said" {
      #expect(Self.fires(rule, changed(map) { "👩‍👩‍👧 \($0) é 🏳️‍🌈" }), "\(rule): \(map.stages[0].touchpoints[0].name)")
    }
  }

  @Test func capitalsChangeNothing() {
    for (rule, map) in Self.cases {
      #expect(Self.fires(rule, changed(map) { $0.uppercased() }), "\(rule): \(map.stages[0].touchpoints[0].name)")
    }
  }

  @Test func inALanguageWithoutWordsNoneFires() {
    for (rule, map) in Self.cases where rule != "language-not-covered" && rule != "nothing-said" {
      var other = map
      other.language = "fi"
      #expect(!Self.fires(rule, other), "\(rule)")
    }
  }

  @Test func insideQuotationMarksOnlyTheMessagesOwnWordsCount() {
    let counts = WordPack.english.readInQuotes
    for (rule, map) in Self.cases {
      let touchpoint = map.stages[0].touchpoints[0]
      guard !(touchpoint.name + (touchpoint.description ?? "")).contains("\""), touchpoint.businessGoal == nil,
        touchpoint.metrics.isEmpty
      else { continue }
      var judge = Judge(map, settings: .standard, today: nil)
      let reading = judge.reading(touchpoint, [])
      guard let hit = judge.hits(reading, touchpoint).first(where: { judge.rules[Int($0.rule)].id == rule }),
        let sign = hit.sign, !counts.contains(sign), sign != .bareMedium
      else { continue }
      let quoted = changed(map) { "\"\($0)\"" }
      var again = Judge(quoted, settings: .standard, today: nil)
      #expect(!again.reading(quoted.stages[0].touchpoints[0], []).has(sign), "\(rule): \(touchpoint.name)")
    }
  }
}
