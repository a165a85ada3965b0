import Journey
import Testing

@testable import ListeningRules

/// Far enough ahead for dates of the examples to be past.
let exampleDay = CalendarDate(year: 2026, month: 6, day: 15)

extension Example {
  /// What is found on the subject of the example.
  func findings(settings: RuleSettings = .standard) -> [Finding] {
    let indexed = IndexedMap(map)
    return Assessment(indexed, today: exampleDay, settings: settings).findings(of: subject, in: indexed)
  }

  var verdict: Verdict? {
    let indexed = IndexedMap(map)
    return Assessment(indexed, today: exampleDay).explain(subject, in: indexed)
  }

  /// How a failure names it.
  var label: String {
    guard let touchpoint = IndexedMap(map).touchpoint(subject) else { return "map: \(map.title)" }
    return "\(touchpoint.name) - \(touchpoint.description ?? "")"
  }
}

@Suite struct RuleExampleTests {
  @Test(arguments: RuleBook.all.indices) func firesOnItsFiringExamples(index: Int) {
    let rule = RuleBook.all[index]
    #expect(rule.firing.count >= 3)
    for example in rule.firing {
      let found = example.findings().contains { $0.rule == rule.id }
      #expect(found, "\(rule.id) is silent on: \(example.label)")
    }
  }

  @Test(arguments: RuleBook.all.indices) func isSilentOnItsSilentExamples(index: Int) {
    let rule = RuleBook.all[index]
    #expect(rule.silent.count >= 3)
    for example in rule.silent {
      let found = example.findings().contains { $0.rule == rule.id }
      #expect(!found, "\(rule.id) fires on: \(example.label)")
    }
  }

  @Test(arguments: RuleBook.all.indices) func examplesHaveTheVerdictTheySay(index: Int) {
    let rule = RuleBook.all[index]
    for example in rule.firing + rule.silent {
      guard let rung = example.rung else { continue }
      let verdict = example.verdict
      let steps = verdict?.steps.map(\.line) ?? []
      #expect(verdict?.rung == rung, "\(rule.id): \(example.label) \(steps)")
    }
  }

  @Test func idsAreUniqueKebabCaseAndForGood() {
    var seen: Set<RuleID> = []
    for rule in RuleBook.all {
      #expect(ElementID(rule.id.rawValue).isWellFormed)
      for id in [rule.id] + rule.aliases { #expect(seen.insert(id).inserted, "\(id) twice") }
    }
  }

  @Test(arguments: RuleBook.all.indices) func everyWeaknessHasAFixAndAReason(index: Int) {
    let rule = RuleBook.all[index]
    #expect(!rule.title.isEmpty && !rule.rationale.isEmpty && !rule.forms.isEmpty)
    #expect(rule.severity == .pass || !rule.fix.isEmpty, "\(rule.id) has no fix")
  }

  /// Ids are for good: a rule that goes leaves an alias behind.
  @Test func noRuleIsLost() {
    let ids = """
      acquisition-heavy acts-on-heard asked-not-used asking-as-telling asks-openly blames-customer
      bot-wall broadcast-unasked channel-not-act chasing-contact claims-without-evidence
      customer-does-our-work customers-decide declined-with-reason duplicate-touchpoint
      enforces-while-open expectation-gap failure-demand failure-without-cause field-contradicts-words
      fixed-case-not-cause forced-channel gave-in hard-exit heard-not-told hears-in-person
      hold-and-recordings inside-out language-not-covered late-remedy long-stretch-unheard
      makes-customer-repeat map-stale map-stops-at-sale map-without-customers map-without-owner
      map-without-persona named-owner new-customers-favoured no-reply-path no-way-in-after-sale
      nothing-said opportunity-overdue opportunity-without-date opportunity-without-measure
      opportunity-without-owner own-words-kept pain-without-cause pain-without-evidence plays-it-back
      pressure public-before-fixed resolved-at-contact resolved-says-who same-for-all score-without-words
      sells-into-trouble service-as-cost severe-pain-unanswered silence tells-what-changed
      two-way-in-name-only unexplained-decision unheard-after-sale unresolved-first-contact
      """
    for id in ids.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      #expect(RuleBook[String(id)] != nil, "\(id) is gone")
    }
    #expect(RuleBook.all.count == 65)
  }
}
