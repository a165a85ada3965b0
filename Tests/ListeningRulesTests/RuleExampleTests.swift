import Journey
import Testing

@testable import ListeningRules

/// Far enough ahead for dates of the examples to be past.
let exampleDay = CalendarDate(year: 2026, month: 6, day: 15)

extension Example {
  /// What is found on the subject of the example, by rules on the whole map too.
  func findings(settings: RuleSettings = .standard) -> [Finding] {
    let indexed = IndexedMap(map)
    let assessment = Assessment(indexed, today: exampleDay, settings: settings)
    let own = assessment.findings(of: subject, in: indexed)
    guard subject != .map else { return own }
    return own + assessment.findings(of: .map, in: indexed).filter { $0.element == subject }
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

extension RuleSettings {
  /// The standard, with one rule on that may be off by default.
  static func with(_ rule: Rule) -> RuleSettings {
    var settings = RuleSettings.standard
    if rule.isOffByDefault { settings.rules[rule.id] = .on(nil) }
    return settings
  }
}

@Suite struct RuleExampleTests {
  @Test func onlyTheMeasuredWeakRuleIsOff() {
    let off = RuleBook.all.filter(\.isOffByDefault)
    #expect(off.map(\.id) == ["our-words-about-us"])
    for example in off.flatMap(\.firing) { #expect(!example.findings().contains { $0.rule == "our-words-about-us" }) }
  }

  @Test(arguments: RuleBook.all.indices) func firesOnItsFiringExamples(index: Int) {
    let rule = RuleBook.all[index]
    #expect(rule.firing.count >= 3)
    for example in rule.firing {
      let found = example.findings(settings: .with(rule)).contains { $0.rule == rule.id }
      #expect(found, "\(rule.id) is silent on: \(example.label)")
    }
  }

  @Test(arguments: RuleBook.all.indices) func isSilentOnItsSilentExamples(index: Int) {
    let rule = RuleBook.all[index]
    #expect(rule.silent.count >= 3)
    for example in rule.silent {
      let found = example.findings(settings: .with(rule)).contains { $0.rule == rule.id }
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
    #expect(!rule.falsePositives.isEmpty, "\(rule.id) does not say where it may be wrong")
  }

  /// Ids are for good: a rule that goes leaves an alias behind.
  @Test func noRuleIsLost() {
    let ids = """
      acquisition-heavy acts-on-heard asked-not-used asking-as-telling asks-openly blames-customer
      bot-wall broadcast-unasked channel-not-act chasing-contact claims-without-evidence
      customer-does-our-work customers-decide declined-with-reason department-stage duplicate-touchpoint
      enforces-while-open expectation-gap failure-costs failure-demand failure-without-cause
      field-contradicts-words fixed-case-not-cause forced-channel gave-in hard-exit
      have-and-do-without-be heard-not-told hears-in-person hold-and-recordings
      incompatible-organisation inside-out language-not-covered late-remedy long-stretch-unheard
      makes-customer-repeat map-stale map-stops-at-sale map-without-customers map-without-owner
      map-without-persona moulds-the-customer named-owner never-beyond-hearing new-customers-favoured
      no-reply-path no-way-in-after-sale nothing-said opportunity-overdue opportunity-without-date
      opportunity-without-measure opportunity-without-owner our-words-about-us own-words-kept
      pain-without-cause pain-without-evidence peak-pain plays-it-back pressure public-before-fixed
      resolved-at-contact resolved-says-who runs-on-the-wrong-system same-for-all satisfied-on-paper
      score-without-words sells-into-trouble service-as-cost severe-pain-unanswered silence
      tells-what-changed treats-everyone-alike two-way-in-name-only unexplained-decision
      unheard-after-sale unresolved-first-contact waiver-expired waiver-needless waiver-unknown-rule
      """
    for id in ids.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      #expect(RuleBook[String(id)] != nil, "\(id) is gone")
    }
    #expect(RuleBook.all.count == 79)
  }
}
