import Journey
import Testing

@testable import ListeningRules

@Suite struct WaiverTests {
  private func waiver(_ rule: String, until: CalendarDate? = nil) -> Waiver {
    var waiver = Waiver()
    waiver.rule = rule
    waiver.reason = "Agreed with the regulator"
    waiver.until = until
    return waiver
  }

  private func letter(_ waivers: [Waiver]) -> Example {
    Example("Final notice", "You must pay within 7 days.") {
      $0.direction = .outbound
      $0.reply = .nobody
      $0.waivers = waivers
    }
  }

  @Test func changesItsOwnFindingOnly() {
    let before = letter([]).findings()
    let after = letter([waiver("pressure")]).findings()
    #expect(Set(before.map(\.rule)) == Set(after.map(\.rule)))
    #expect(before.count == after.count)
    for finding in after {
      #expect(finding.isWaived == (finding.rule == "pressure"))
      guard let old = before.first(where: { $0.rule == finding.rule }) else { continue }
      #expect(finding.message == old.message && finding.severity == old.severity)
    }
    #expect(after.last?.rule == "pressure")
  }

  @Test func stopsTheEffectAndIsListed() {
    let example = Example("Price rise") {
      $0.direction = .outbound
      $0.reply = .person
      $0.description = "Last chance to keep the old price."
      $0.waivers = [waiver("pressure")]
    }
    #expect(example.verdict?.rung == .informing)
    #expect(example.verdict?.steps.last?.line == "no effect by pressure: waived: Agreed with the regulator")
  }

  @Test func everyTouchpointRuleCanBeWaived() {
    for rule in RuleBook.all where rule.scope == .touchpoint || rule.scope == .linked {
      for example in rule.firing {
        var map = IndexedMap(example.map)
        guard var touchpoint = map.touchpoint(example.subject) else { continue }
        touchpoint.waivers = [waiver(rule.id.rawValue)]
        let value = (try? touchpoint.value(at: ["waivers"])).flatMap { $0 }
        guard (try? map.apply(.set(example.subject, field: ["waivers"], value: value))) != nil else { continue }
        let found = Assessment(map, today: exampleDay).findings(of: example.subject, in: map)
        let counting = found.contains { $0.rule == rule.id && !$0.isWaived }
        #expect(!counting, "\(rule.id)")
        #expect(!found.contains { $0.rule == "waiver-needless" }, "\(rule.id)")
      }
    }
  }

  @Test func expiredNeedlessAndUnknownOnesAreFindings() {
    let past = waiver("pressure", until: CalendarDate(year: 2026, month: 6, day: 14))
    let rules = letter([past, waiver("bot-wall"), waiver("no-such-rule")]).findings().map(\.rule)
    #expect(rules.contains("waiver-expired"))
    #expect(rules.contains("waiver-needless"))
    #expect(rules.contains("waiver-unknown-rule"))
    #expect(letter([past]).findings().contains { $0.rule == "pressure" && !$0.isWaived })
    let today = waiver("pressure", until: exampleDay)
    #expect(letter([today]).findings().contains { $0.rule == "pressure" && $0.isWaived })
  }

  @Test func ofAPainPoint() {
    var accepted = waiver("severe-pain-unanswered")
    accepted.element = "pain"
    let example = Example("Bill") {
      $0.direction = .noMessage
      $0.painPoints = [PainPoint(id: "pain", title: "No detail", severity: 5)]
      $0.waivers = [accepted]
    }
    let found = example.findings()
    #expect(found.contains { $0.rule == "severe-pain-unanswered" && $0.isWaived && $0.element == "pain" })
    #expect(!found.contains { $0.rule == "waiver-needless" })
  }

  @Test func rulesAndGroupsCanBeSwitchedOff() {
    for rule in RuleBook.all {
      var off = RuleSettings()
      off.rules[rule.id] = .off
      var groupOff = RuleSettings()
      groupOff.groupsOff = [rule.group]
      for example in rule.firing {
        #expect(!example.findings(settings: off).contains { $0.rule == rule.id })
        #expect(!example.findings(settings: groupOff).contains { $0.rule == rule.id })
      }
    }
  }

  @Test func severityCanBeLimited() {
    var soft = RuleSettings()
    soft.rules["no-reply-path"] = .on(.note)
    let finding = letter([]).findings(settings: soft).first { $0.rule == "no-reply-path" }
    #expect(finding?.severity == .note)
  }
}
