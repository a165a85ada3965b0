import Journey
import JourneyTestSupport
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
      // What is wrong with a waiver cannot be waived.
      if case .waivers = rule.check { continue }
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

/// What a waiver does to a whole map, over random maps.
@Suite struct WaiverPropertyTests {
  @Test(arguments: 0..<12) func aWaiverChangesItsOwnFindingOnly(seed: Int) throws {
    var maker = RandomMapMaker(seed: UInt64(seed))
    maker.makesUnknownKeys = false
    let map = IndexedMap(maker.map())
    let before = Assessment(map, today: exampleDay)
    let ids = map.subtree(of: .map).filter { map.kind(of: $0) == .touchpoint }
    var random = SeededGenerator(seed: UInt64(seed))
    for id in ids.shuffled(using: &random).prefix(4) {
      let found = before.findings(of: id, in: map).filter {
        !$0.isWaived && $0.element == id && $0.rule.rawValue.hasPrefix("waiver-") == false
      }
      guard let finding = found.randomElement(using: &random), var touchpoint = map.touchpoint(id) else { continue }
      touchpoint.waivers.append(.example(finding.rule.rawValue))
      var changed = map
      let value = try touchpoint.value(at: ["waivers"])
      try changed.apply(.set(id, field: ["waivers"], value: value), strictly: false)
      let after = Assessment(changed, today: exampleDay)
      for other in ids {
        let old = before.findings(of: other, in: map)
        let new = after.findings(of: other, in: changed)
        #expect(Self.unwaived(old) == Self.unwaived(new), "\(other) by \(finding.rule)")
        let waived = new.filter { new in new.isWaived && !old.contains { $0.rule == new.rule && $0.isWaived } }
        #expect(waived.map(\.rule) == (other == id ? [finding.rule] : []))
      }
    }
  }

  /// What was found, whether waived or not.
  private static func unwaived(_ findings: [Finding]) -> Set<Finding> {
    Set(
      findings.map { finding in
        var finding = finding
        finding.waiver = nil
        return finding
      })
  }
}

/// Waivers of stages and of the map.
@Suite struct HolderWaiverTests {
  private func found(_ map: JourneyMap, _ id: ElementID = .map) -> [Finding] {
    let indexed = IndexedMap(map)
    return Assessment(indexed, today: exampleDay).findings(of: id, in: indexed)
  }

  @Test func aFindingOfTheMapOnATouchpointIsWaivedThere() throws {
    var map = try #require(Rule.peakPain.firing.first).map
    #expect(found(map).contains { $0.rule == "peak-pain" && $0.element == "bill" && !$0.isWaived })
    map.stages[0].touchpoints[0].waivers = [.example("peak-pain")]
    #expect(found(map).contains { $0.rule == "peak-pain" && $0.isWaived })
    #expect(!found(map).contains { $0.rule == "waiver-needless" })
    #expect(!found(map, "bill").contains { $0.rule == "waiver-needless" })
    map.stages[0].touchpoints[1].waivers = [.example("peak-pain")]
    let needless = found(map).filter { $0.rule == "waiver-needless" }
    #expect(needless.map(\.element) == ["call"])
  }

  @Test func aWaiverOnTheMapAcceptsARuleOfTheMapEverywhere() throws {
    var map = try #require(Rule.runsOnTheWrongSystem.firing.first).map
    map.waivers = [.example("runs-on-the-wrong-system")]
    #expect(found(map).contains { $0.rule == "runs-on-the-wrong-system" && $0.isWaived })
    var named = Waiver.example("runs-on-the-wrong-system")
    named.element = "call-back"
    map.waivers = [named]
    #expect(found(map).contains { $0.rule == "runs-on-the-wrong-system" && $0.isWaived })
    named.element = "another"
    map.waivers = [named]
    #expect(found(map).contains { $0.rule == "runs-on-the-wrong-system" && !$0.isWaived })
    #expect(found(map).contains { $0.rule == "waiver-needless" })
  }

  /// Ids are for good: a rule that was renamed answers to its former name too.
  @Test func aFormerNameStillCounts() throws {
    let base = Rule.pressure
    let renamed = Rule(
      "pressing", aliases: ["pressure"], base.group, base.title, forms: base.forms, rationale: base.rationale,
      firing: base.firing, silent: base.silent, check: base.check)
    let letter = Example("Final notice") {
      $0.direction = .outbound
      $0.waivers = [.example("pressure")]
    }
    let map = IndexedMap(letter.map)
    let found = Assessment(map, today: exampleDay, book: [renamed]).findings(of: letter.subject, in: map)
    #expect(found.filter { $0.rule == "pressing" }.map(\.isWaived) == [true])
    var settings = RuleSettings()
    settings.rules["pressure"] = .off
    #expect(!settings.isOn(renamed))
  }

  @Test func troublesOfStagesHaveQuickFixes() throws {
    var map = try #require(Rule.departmentStage.firing.first).map
    map.stages[0].waivers = [.example("department-stage"), .example("inside-out"), .example("departmnt-stage")]
    let troubles = found(map, "Sales").filter { $0.rule.rawValue.hasPrefix("waiver-") }
    #expect(Set(troubles.map(\.rule)) == ["waiver-needless", "waiver-unknown-rule"])
    for trouble in troubles {
      var indexed = IndexedMap(map)
      for edit in trouble.edits { try indexed.apply(edit, strictly: false) }
      let count = trouble.rule == "waiver-needless" ? 2 : 3
      #expect(indexed.map.stages[0].waivers.count == count)
      #expect(indexed.map.stages[0].waivers.last?.rule == "departm\(count == 2 ? "" : "e")nt-stage")
    }
  }
}
