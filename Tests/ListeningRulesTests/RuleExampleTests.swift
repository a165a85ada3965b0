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
}
