import Foundation
import JSONText
import Journey
import JourneyExchange
import JourneyFormat
import ListeningRules
import Testing

/// A map read from its text, with what is found in it.
struct Judged {
  let document: JSONDocument
  let map: IndexedMap
  let assessment: Assessment

  init(_ text: String) throws {
    document = try MapReader.parse(Array(text.utf8))
    map = try MapReader.read(document).indexed()
    assessment = Assessment(map)
  }

  var shown: [String] {
    var lines: [String] = []
    MapText.write(map, assessment) { lines.append($0) }
    return lines
  }

  /// A finding to be changed into any other.
  func anyFinding() throws -> Finding { try #require(assessment.allFindings(in: map).first) }
}

enum Sample {
  static let bill = """
    {
      "format": "journey-map/1",
      "title": "A bill",
      "scenario": "First line.\\nSecond\\tline.",
      "persona": { "name": "Pat", "segment": "first year", "goals": ["Know why"], "quote": "I am asking." },
      "state": "current",
      "status": "validated",
      "owner": "Ines",
      "painPoints": [{ "id": "w", "title": "Nobody owns it", "severity": 5, "causes": ["structure"] }],
      "stages": [
        {
          "id": "s",
          "name": "Asking",
          "kind": "help",
          "touchpoints": [
            {
              "id": "bill",
              "name": "Bill \\"arrives\\" \\u00e9\\ud83d\\ude00 x",
              "channel": "post",
              "direction": "outbound",
              "reply": "none",
              "feels": "puzzled",
              "emotion": -2,
              "importance": 5,
              "momentOfTruth": true,
              "painPoints": [{ "id": "p", "title": "No reason\\nis given", "severity": 3, "status": "fixed" }],
              "opportunities": [{ "id": "o", "title": "Say why", "impact": 5, "effort": 2, "status": "planned" }],
              "verdict": { "value": "talking-at", "reason": "agreed with the team", "by": "Ines" }
            },
            { "id": "ledger", "name": "Ledger closes", "visibility": "backstage" },
            { "id": "odd", "name": "Odd", "direction": "outbond" },
            { "id": "looks", "name": "Looks it up", "direction": "none" }
          ]
        }
      ]
    }
    """
}

@Suite struct PlainTextTests {
  @Test func aMapIsShownOneThingAfterTheOther() throws {
    let judged = try Judged(Sample.bill)
    #expect(
      judged.shown.filter { !$0.hasPrefix("    To rise: ") && !$0.hasPrefix("Longest stretch") } == [
        "A bill",
        "A journey as it is; validated; owner Ines",
        "Scenario: First line.",
        "  Second line.",
        "Persona: Pat, first year",
        "  Goal: Know why",
        "  Says: \"I am asking.\"",
        "Verdicts: talks at 1, neither 1",
        "Talking at against listening or above: 1 : 0",
        "First chance to be heard: none in 2",
        "Ways in after the sale: none",
        "Open pain from structure: the map 1",
        "Pain: Nobody owns it (w); severity 5 of 5; cause structure",
        "",
        "Stage 1 of 1: Asking (s), kind help",
        "  Verdicts: talks at 1, neither 1",
        "  Comes to: talking-at",
        "",
        "  1.1 Bill \"arrives\" é😀 x (bill)",
        "    Scene: channel post; the organisation speaks to the customer",
        "    Emotion: -2, very negative; feels puzzled",
        "    Importance: 5 of 5, moment of truth",
        "    Verdict: talks at the customer (a person's verdict): agreed with the team (Ines)",
        "    Pain: No reason is given (p); severity 3 of 5; fixed",
        "    Opportunity: Say why (o); planned; impact 5 of 5; effort 2 of 5",
        "",
        "  1.2 Ledger closes (ledger)",
        "    Scene: who speaks to whom is not set; backstage",
        "    Verdict: none. The customer cannot see it: backstage is never judged.",
        "",
        "  1.3 Odd (odd)",
        "    Scene: who speaks to whom is not set",
        "    Verdict: none. Mend the fields that cannot be read; until then it is not judged.",
        "",
        "  1.4 Looks it up (looks)",
        "    Scene: an act without a message",
        "    Verdict: neither talks at nor listens (from the fields): an act without a message (direction: none)",
      ])
    #expect(judged.shown.contains { $0.hasPrefix("Longest stretch unheard: 1 touchpoint, ") })
    #expect(judged.shown.count { $0.hasPrefix("    To rise: ") } == 1)
  }

  @Test func theBalanceOfTheBillingMapIsTold() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let judged = try Judged(String(contentsOf: root.appending(path: "maps/telecom-billing.json"), encoding: .utf8))
    #expect(
      BalanceText.lines(judged.map, judged.assessment) == [
        "Verdicts: talks at 4, does not hear 3, acts 1, neither 7",
        "Talking at against listening or above: 7 : 1",
        "Longest stretch unheard: 7 touchpoints, in 3 of them the customer was trying to speak, from \"Retrospective bill\" to \"Late fee\"",
        "First chance to be heard: \"Refund from CEO\", number 15 of 15",
        "Ways in after the sale: \"Phones to ask\", \"Calls again\", \"Rings for reconnection\"",
        "Loops closed with the customer: 1 of 3",
        "Contacts that a failure made necessary: 3 of 3 places where customers speak (Seddon found 40-60 % of contacts)",
        "What failures cost: 18 failure contacts a case, 45,840 a year; known 121.50 GBP a case, 304,440 GBP a year; each customer 189.80 GBP and 10 h 37 min; other costs named 2,040 GBP a case; caused at \"Retrospective bill\" 15, \"Disconnection\" 3; not counted: Reputation and lost sales",
        "Open pain from processes (strains): \"Bill arrives\" 1, \"Cut off\" 2, \"Going public\" 1",
        "Open pain from technology (blocks): \"Bill arrives\" 3, \"Asking why\" 2",
        "Open pain from structure (blocks): \"Asking why\" 2, \"Going public\" 1, the map 1",
        "Open pain from objectives (strains): \"Asking why\" 1, \"Cut off\" 1, \"Going public\" 1",
        "Open pain from culture (strains): \"Cut off\" 1, the map 1",
        "Open pain from mindset (strains): \"Cut off\" 2, \"Going public\" 1",
      ])
    #expect(
      BalanceText.lines(ofStage: 4, judged.map, judged.assessment) == [
        "Verdicts: acts 1, neither 2", "Comes to: acting", "Customers quoted: 1",
      ])
  }

  @Test func aFutureMapSaysSo() throws {
    let judged = try Judged(Sample.bill.replacingFirst("\"current\"", "\"future\""))
    #expect(judged.shown[1] == "A journey as it is meant to be; validated; owner Ines")
    #expect(judged.shown.contains("Verdicts as designed: talks at 1, neither 1"))
  }

  @Test func whyArguesAndAlwaysSaysWhatWouldRaise() throws {
    let judged = try Judged(Sample.bill)
    for id: ElementID in ["bill", "ledger", "odd", "looks"] {
      let lines = try #require(WhyText.lines(id, judged.map, judged.assessment))
      #expect(lines.count >= 2)
      #expect(lines.last?.hasPrefix("  to rise: ") == true)
    }
    let bill = try #require(WhyText.lines("bill", judged.map, judged.assessment))
    #expect(bill[0] == "talking-at  Bill \"arrives\" é😀 x")
    #expect(bill[1] == "  a person's verdict: agreed with the team (Ines)")
    #expect(WhyText.lines("ledger", judged.map, judged.assessment)?.first == "no verdict  Ledger closes")
    #expect(WhyText.lines("s", judged.map, judged.assessment) == nil)
    #expect(WhyText.lines("nobody", judged.map, judged.assessment) == nil)
  }
}

extension String {
  func replacingFirst(_ old: String, _ new: String) -> String {
    let bytes = Array(utf8)
    let wanted = Array(old.utf8)
    for start in bytes.indices.dropLast(wanted.count - 1) where bytes[start...].starts(with: wanted) {
      return String(decoding: bytes[..<start] + new.utf8 + bytes[(start + wanted.count)...], as: UTF8.self)
    }
    return self
  }
}
