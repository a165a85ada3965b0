import Foundation
import Journey
import JourneyFormat
import Testing

@testable import ListeningRules

/// The yardstick of RULES: the billing map that the essay tells.
@Suite struct TelecomTests {
  private static func telecom() throws -> IndexedMap {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let data = try Data(contentsOf: root.appending(path: "maps/telecom-billing.json"))
    return try MapReader.read([UInt8](data)).indexed()
  }

  @Test(arguments: [
    ("orders-the-line", "neither"), ("order-confirmation", "neither"), ("line-installed", "neither"),
    ("retrospective-bill", "talking-at"), ("looks-it-up", "neither"), ("phones-to-ask", "talking-at (unheard)"),
    ("calls-again", "talking-at (unheard)"), ("disconnection", "talking-at"),
    ("rings-for-reconnection", "talking-at (unheard)"), ("final-demand", "talking-at"), ("late-fee", "talking-at"),
    ("pays-exasperated", "neither"), ("posts-a-video", "neither"), ("papers-and-tv-report", "neither"),
    ("refund-from-ceo", "acting (this case)"),
  ])
  func verdicts(id: String, title: String) throws {
    let map = try Self.telecom()
    #expect(Assessment(map).explain(ElementID(id), in: map)?.title == title)
  }

  @Test func findingsOfTheStory() throws {
    let map = try Self.telecom()
    let assessment = Assessment(map)
    func found(_ id: ElementID, _ rule: RuleID) -> Finding? {
      assessment.findings(of: id, in: map).first { $0.rule == rule }
    }
    #expect(
      found("phones-to-ask", "late-remedy")?.message
        == "Put right at \"Refund from CEO\", 17 more contacts and 81 days later, only after it was public.")
    #expect(
      found("pays-exasperated", "gave-in")?.message
        == "Counts as success in \"Overdue bills collected\"; the customer gave in.")
    #expect(
      found("disconnection", "enforces-while-open")?.message
        == "It penalises the customer while \"Phones to ask\" (phones-to-ask) is open.")
    #expect(found("posts-a-video", "public-before-fixed")?.isWaived == true)
    #expect(found("refund-from-ceo", "late-remedy") == nil)
    #expect(found("retrospective-bill", "failure-demand") != nil)
  }

  @Test func theCallSaysWhyAndWhatIsMissing() throws {
    let map = try Self.telecom()
    let verdict = try #require(Assessment(map).explain("phones-to-ask", in: map))
    #expect(
      verdict.steps.map(\.line) == [
        "starts as hearing: customer speaks (direction: inbound, reply: person)",
        "lifted to hearing by hears-in-person: reply: person",
        "capped at talking-at by unresolved-first-contact: heard.resolved: no",
      ])
    #expect(verdict.toRise == "Heard/Resolved (heard.resolved): yes, said by the customer")
    #expect(verdict.toRiseInForm == "Heard/Resolved: yes, said by the customer")
  }
}
