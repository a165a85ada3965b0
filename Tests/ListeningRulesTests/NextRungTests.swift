import Journey
import JourneyTestSupport
import Testing

@testable import ListeningRules

/// Whoever does what "to rise" says sees the verdict rise.
@Suite struct NextRungTests {
  /// What a sentence asks for: the fields it names with their values, those of the first choice where it gives several.
  private static func edits(_ sentence: String, on id: ElementID) -> [Edit] {
    let values: [String: Value] = [
      "heard.kept": .flag(true), "heard.told": .flag(true), "heard.owner": .text("Ana"),
      "heard.action": .text("Bill changed"), "heard.acknowledged": .text("specific"), "heard.status": .text("done"),
      "heard.resolved": .text("yes"), "heard.changed": .text("cause"), "reply": .text("person"),
      "consent": .text("asked-for"), "asks": .text("open"), "channelChoice": .text("free"),
      "decidedBy": .text("customers"),
    ]
    return sentence.split(separator: "; and ").flatMap { part -> [Edit] in
      let choice = part.firstRange(of: ", or ").map { part[..<$0.lowerBound] } ?? part
      return choice.split(separator: "(").dropFirst().compactMap { piece in
        let key = String(piece.prefix { $0 != ")" })
        return values[key].map { .set(id, field: key.split(separator: ".").map(String.init), value: $0) }
      }
    }
  }

  private static let ladder: [Rung] = [.talkingAt, .informing, .hearing, .listening, .acting, .customerLed]

  /// Sets the fields that the line names; nil where it asks a question or names none, and where it wants more than
  /// fields.
  private static func rungs(of id: ElementID, in map: IndexedMap) throws -> (before: Verdict, after: Verdict)? {
    guard let before = Assessment(map, today: exampleDay).explain(id, in: map), before.state == .judged,
      ladder.contains(before.rung), before.rung != .customerLed, !before.toRise.contains("?")
    else { return nil }
    let parts = before.toRise.split(separator: "; and ")
    guard parts.allSatisfy({ !edits(String($0), on: id).isEmpty }) else { return nil }
    var changed = map
    for edit in edits(before.toRise, on: id) { try changed.apply(edit) }
    guard let after = Assessment(changed, today: exampleDay).explain(id, in: changed) else { return nil }
    return (before: before, after: after)
  }

  @Test func doingWhatTheLineSaysRaisesTheVerdict() throws {
    var maps = RuleBook.all.flatMap { ($0.firing + $0.silent).map(\.map) }
    for seed in 0..<150 {
      var maker = RandomMapMaker(seed: UInt64(seed))
      maker.makesUnknownKeys = false
      maps.append(maker.map())
    }
    var tried = 0
    var several = 0
    for journey in maps {
      let map = IndexedMap(journey)
      for stage in journey.stages {
        for touchpoint in stage.touchpoints {
          guard let (before, after) = try Self.rungs(of: touchpoint.id, in: map) else { continue }
          tried += 1
          if before.toRise.contains("; and ") { several += 1 }
          #expect(
            (after.rung.height ?? -1) > (before.rung.height ?? -1)
              || before.rung == .talkingAt && after.rung == .neither,
            "\(touchpoint.name) (\(before.title)): \(before.toRise) gives \(after.title): \(after.toRise)")
        }
      }
    }
    #expect(tried > 300 && several > 30, "\(tried) tried, \(several) of them held by more than one thing")
  }

  @Test func everythingThatHoldsAVerdictDownIsNamed() {
    let push = Example("Push for card insurance") {
      $0.direction = .outbound
      $0.consent = .unasked
      $0.reply = .nobody
    }
    #expect(
      push.verdict?.toRise == "Consent (consent): asked-for or opted-in; and Reply reaches (reply): person")
    let letter = Example("Final demand", "You must pay within 7 days.") { $0.direction = .outbound }
    #expect(
      letter.verdict?.toRise
        == "Say what happens, offer a choice and a person: replace the deadline by a question; and can the customer "
        + "answer this? Reply reaches (reply): none / machine / person")
  }

  @Test func whatAPersonDecidedOnlyAPersonChanges() {
    let example = Example("Price letter") {
      $0.direction = .outbound
      $0.reply = .nobody
      var verdict = VerdictOverride()
      verdict.value = .hearing
      verdict.reason = "A coupon for answers is enclosed"
      $0.verdict = verdict
    }
    #expect(
      example.verdict?.toRise
        == "Verdict by a person (verdict) stands until a person changes it; the rules say talking-at")
  }
}
