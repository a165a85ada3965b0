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
