import Journey
import JourneyFormat
import Testing

@testable import ListeningRules

@Suite struct BalanceTests {
  private func touchpoint(_ id: ElementID, _ fields: (inout Touchpoint) -> Void) -> Touchpoint {
    .example(id, "Point \(id)", fields)
  }

  private func balance(_ touchpoints: [Touchpoint]) -> (stage: StageBalance, map: MapBalance) {
    let map = IndexedMap(Example(touchpoints, subject: "x").map)
    let assessment = Assessment(map)
    return (assessment.balance(ofStage: 0), assessment.balance(in: map))
  }

  private var letter: Touchpoint {
    touchpoint("letter") {
      $0.direction = .outbound
      $0.reply = .nobody
    }
  }
  private var call: Touchpoint {
    touchpoint("call") {
      $0.direction = .inbound
      $0.reply = .person
    }
  }
  private var unheard: Touchpoint {
    touchpoint("unheard") {
      $0.direction = .inbound
      $0.setHeard { $0.resolved = .no }
    }
  }
  private var own: Touchpoint { touchpoint("own") { $0.direction = .noMessage } }
  private var answered: Touchpoint {
    touchpoint("answered") {
      $0.direction = .outbound
      $0.reply = .person
    }
  }
  private var acting: Touchpoint {
    touchpoint("acting") {
      $0.direction = .inbound
      $0.setHeard {
        $0.action = "Refund"
        $0.changed = .case
        $0.status = .done
        $0.told = true
      }
    }
  }

  @Test func countsInRungOrder() {
    let counts = balance([letter, call, unheard, own, answered, acting]).map.counts
    #expect(
      counts.line
        == "talks at 1 · does not hear 1 · informs 1 | can get in 1 · listens 0 · acts 1 | neither 1 · unclear 0")
    #expect(counts.ratio == "2 : 1")
  }

  @Test func aStageThatSpeaksAndHearsNothingTalksAt() {
    #expect(balance([letter, answered, own]).stage.rung == .talkingAt)
    #expect(balance([own]).stage.rung == .neither)
    #expect(balance([]).stage.rung == .unclear)
  }

  @Test func aStageIsItsMedianAndTheLowerOfTwo() {
    let two = balance([letter, call]).stage
    #expect(two.rung == .talkingAt)
    #expect(two.best == "call")
    #expect(two.worst == "letter")
    #expect(balance([letter, call, acting]).stage.rung == .hearing)
  }

  @Test func belowHalfCoverageAStageIsUnclear() {
    let blank = [touchpoint("a") { _ in }, touchpoint("b") { _ in }]
    #expect(balance(blank + [letter]).stage.rung == .unclear)
    #expect(balance([blank[0], letter]).stage.rung == .talkingAt)
  }

  @Test func theLongestStretchUnheard() {
    let stretch = balance([acting, letter, own, unheard, answered, call]).map.longestStretch
    #expect(stretch == MapBalance.Stretch(first: "letter", last: "unheard", count: 2, customerSpeaks: 1))
    #expect(stretch?.line == "2 touchpoints, in 1 of them the customer was trying to speak")
    #expect(balance([acting, own]).map.longestStretch == nil)
  }

  @Test func firstChanceLoopsAndFailures() {
    let map = balance([letter, unheard, call, acting]).map
    #expect(map.firstChance == MapBalance.Place(id: "call", position: 3))
    #expect(map.loops == 3)
    #expect(map.loopsClosed == 1)
    #expect(map.inbound == 3)
    #expect(map.failures == 0)
  }
}

/// What failures cost, and where pain comes from.
@Suite struct FailureCostTests {
  private func contact(_ id: ElementID, _ cause: ElementID?, _ fields: (inout Contacts) -> Void) -> Touchpoint {
    .example(id, "Contact \(id)") {
      $0.direction = .inbound
      $0.demand = .failure
      $0.causedBy = cause
      var contacts = Contacts()
      fields(&contacts)
      $0.contacts = contacts
    }
  }

  private func costs(_ touchpoints: [Touchpoint], customers: Double? = nil) -> FailureCosts {
    var map = Example(touchpoints, subject: .map).map
    map.customersPerYear = customers
    map.currency = "GBP"
    let indexed = IndexedMap(map)
    return Assessment(indexed).failureCosts(in: indexed)
  }

  @Test func aChainOfCausesIsCountedWhereItBegan() {
    let bill = Touchpoint.example("bill", "Bill") { $0.direction = .outbound }
    let found = costs([
      bill, contact("call", "bill") { $0.cost = 5 },
      contact("again", "call") {
        $0.times = 3
        $0.cost = 5
      },
      contact("visit", nil) { $0.cost = 30 },
    ])
    #expect(found.causes.map(\.id) == ["bill", nil])
    #expect(found.causes.map(\.contacts) == [4, 1])
    #expect(found.causes.first?.ids == ["call", "again"])
    #expect(found.aCase.organisation == 50)
    #expect(found.contacts == 5)
  }

  @Test func aRingOfCausesEnds() {
    let found = costs([
      contact("one", "two") { $0.cost = 1 }, contact("two", "three") { $0.cost = 1 },
      contact("three", "one") { $0.cost = 1 },
    ])
    #expect(found.contacts == 3)
  }

  @Test func moneyIsMultipliedOnlyWhereAShareSaysByHowMany() {
    let shared = contact("call", nil) {
      $0.cost = 5
      $0.times = 2
      $0.share = 0.1
    }
    let unshared = contact("visit", nil) { $0.cost = 100 }
    #expect(costs([shared, unshared], customers: 1000).aYear.organisation == 1000)
    #expect(costs([shared, unshared], customers: 1000).contactsPerYear == 200)
    #expect(costs([unshared], customers: 1000).aYear.isEmpty)
    #expect(costs([unshared], customers: 1000).contactsPerYear == nil)
    #expect(costs([unshared], customers: 1000).causes.map(\.withoutShare) == [1])
    #expect(costs([shared]).aYear.isEmpty)
  }

  @Test func whatHasNoNumberIsNamed() {
    var press = Cost()
    press.bears = .organisation
    press.what = "Press office"
    press.per = .case
    press.basis = .unknown
    var call = contact("call", nil) { $0.times = 2 }
    call.costs = [press]
    let found = costs([call])
    #expect(found.notCounted == ["Press office", "handling \"Contact call\""])
    #expect(found.aCase.isEmpty)
    #expect(found.causes.map(\.withoutAmount) == [1])
  }

  @Test func painIsCountedByComponentAndStage() {
    var open = PainPoint(id: "a", title: "A", severity: 4)
    open.causes = [.processes, .culture]
    var other = PainPoint(id: "b", title: "B", severity: 2)
    other.causes = [.processes]
    var fixed = PainPoint(id: "c", title: "C", severity: 5)
    fixed.causes = [.mindset]
    fixed.status = .fixed
    var map = JourneyMap()
    map.stages = [.example("use", .use, [.example("bill", "Bill") { $0.painPoints = [open, fixed] }])]
    map.painPoints = [other, PainPoint(id: "d", title: "D", severity: 1)]
    let pains = PainByComponent(map)
    #expect(pains.ranked == [.processes, .culture])
    #expect(pains.cells[.processes] == [.init(pains: 1, main: 1, worst: 4), .init(pains: 1, main: 1, worst: 2)])
    #expect(pains.cells[.culture]?[0] == .init(pains: 1, main: 0, worst: 4))
    #expect(pains.unexplained == 1)
  }

  @Test func stagesAreKnownByTheirNames() {
    for (name, kind) in [
      ("Awareness", StageKind.aware), ("Comparing offers", .consider), ("Purchase", .buy), ("Onboarding", .onboard),
      ("Using it", .use), ("Getting support", .help), ("Complaint", .complain), ("Renewal", .renew),
      ("Leaving", .leave),
    ] {
      #expect(StageKind(name: name) == kind, "\(name)")
    }
    for name in ["Somewhere", "Buying support", "", "客户"] { #expect(StageKind(name: name) == nil, "\(name)") }
  }
}
