import Journey
import JourneyTestSupport
import Testing

@testable import ListeningRules

/// Rules are asked only when there is an occasion: a rule that would have fired is never left out.
@Suite struct OccasionTests {
  private let judge = Judge(JourneyMap(), settings: .standard, today: exampleDay)

  /// The rules that fire without an occasion, when all are asked.
  private func unasked(_ reading: Reading) -> [RuleID] {
    let cues = Cues(reading)
    return RuleBook.all.filter { rule in
      switch rule.check {
      case .touchpoint(let occasion, let check), .linked(let occasion, let check):
        check(reading) != nil && !occasion.arises(in: reading, cues)
      default: false
      }
    }.map(\.id)
  }

  @Test func noRuleThatFiresOnAnExampleIsLeftOut() {
    var judge = judge
    var asked = 0
    for example in RuleBook.all.flatMap({ $0.firing + $0.silent }) {
      for stage in example.map.stages {
        for touchpoint in stage.touchpoints {
          for links in [Links(), Links(rawValue: .max)] {
            #expect(unasked(judge.reading(touchpoint, links)) == [], "\(example.label)")
            asked += 1
          }
        }
      }
    }
    #expect(asked > 500)
  }

  @Test func noRuleThatFiresOnRandomFieldsAndWordsIsLeftOut() {
    var judge = judge
    let texts = RuleBook.all.flatMap { $0.firing + $0.silent }.compactMap { IndexedMap($0.map).touchpoint($0.subject) }
    for seed in 1...40 {
      var maker = RandomMapMaker(seed: UInt64(seed))
      for stage in maker.map().stages {
        for var touchpoint in stage.touchpoints {
          let text = texts[maker.random.below(texts.count)]
          (touchpoint.name, touchpoint.description) = (text.name, text.description)
          let links = Links(rawValue: UInt8(maker.random.below(128)))
          #expect(unasked(judge.reading(touchpoint, links)) == [], "\(touchpoint)")
        }
      }
    }
  }

  @Test func mostRulesAreNotAskedOnMostTouchpoints() {
    var judge = judge
    var asked = 0
    var all = 0
    for example in RuleBook.all.flatMap(\.silent) {
      guard let touchpoint = IndexedMap(example.map).touchpoint(example.subject) else { continue }
      let reading = judge.reading(touchpoint, [])
      let cues = Cues(reading)
      for rule in RuleBook.all {
        guard case .touchpoint(let occasion, _) = rule.check else { continue }
        all += 1
        asked += occasion.arises(in: reading, cues) ? 1 : 0
      }
    }
    #expect(asked * 3 < all)
  }
}
