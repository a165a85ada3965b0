import Foundation
import Testing

/// `show`, `lint` and `why`: what they print is tested with the texts; here their ways in and out.
@Suite struct ReadingCommandTests {
  private func folder() throws -> Folder {
    let folder = try Folder()
    try folder.write("a.json", SmallMap.text)
    return folder
  }

  @Test func showPrintsOneThingAfterTheOther() throws {
    let folder = try folder()
    let run = try hark("show", "a.json", in: folder)
    #expect(run.code == 0)
    #expect(run.error.isEmpty)
    #expect(run.output.hasPrefix("A bill I do not understand\nA journey as it is; draft\n"))
    #expect(
      run.output.contains(
        """

          1.1 Bill arrives (bill)
            Scene: channel post; the organisation speaks to the customer
            Emotion: -1, negative
            Verdict: talks at the customer (from the fields): held down by no-reply-path: reply: none
            To rise: 
        """))
    #expect(run.output == (try hark(["show", "-"], input: Data(SmallMap.text.utf8)).output))
  }

  @Test func lintPrintsOneLineAnElementAndFailsAtErrors() throws {
    let folder = try folder()
    let run = try hark("lint", "a.json", in: folder)
    #expect(run.code == 1)
    #expect(run.error.isEmpty)
    let lines = run.output.split(separator: "\n")
    let bill = lines.filter { $0.contains("\"Bill arrives\"") }
    #expect(bill.count == 1)
    // The worst of the bill stands on its field `reply`, on line 16.
    #expect(bill.first?.hasPrefix("a.json:16:20: error no-reply-path \"Bill arrives\": ") == true)
    #expect(lines.last?.hasPrefix("1 map: 1 error, ") == true)
  }

  @Test(arguments: [("error", 1), ("warning", 1), ("note", 1), ("never", 0)])
  func failOnSaysFromWhereOn(limit: String, code: Int32) throws {
    let folder = try folder()
    #expect(try hark("lint", "--fail-on", limit, "a.json", in: folder).code == code)
  }

  @Test func lintTellsThatBrokenPartsAreNotJudged() throws {
    let folder = try Folder()
    try folder.write("x.json", ValidateTests.broken)
    let run = try hark("lint", "--fail-on", "never", "x.json", in: folder)
    #expect(run.error == "hark: x.json: 5 touchpoints are broken and not judged; see hark validate x.json\n")
    #expect(run.code == 0)
  }

  @Test func whyArguesAndNamesWhatWouldRaise() throws {
    let folder = try folder()
    for (id, head) in [("bill", "talking-at  Bill arrives"), ("calls", "")] {
      let run = try hark("why", "a.json", id, in: folder)
      #expect(run.code == 0)
      let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.first?.hasPrefix(head) == true)
      #expect(lines.dropFirst().first?.hasPrefix("  starts as ") == true)
      #expect(lines.dropLast().last?.hasPrefix("  to rise: ") == true)
    }
  }

  @Test func verdictsOnAFutureMapAreHeadedAsDesigned() throws {
    let future = SmallMap.text.replacingOccurrences(of: "\"current\"", with: "\"future\"")
    #expect(try hark("why", "-", "bill", input: future).output.hasPrefix("talking-at, as designed  Bill arrives\n"))
  }

  @Test func whatIsBrokenOnStandardInputIsLookedAtThere() throws {
    let run = try hark("lint", "--fail-on", "never", "-", input: ValidateTests.broken)
    #expect(run.error == "hark: standard input: 5 touchpoints are broken and not judged; see hark validate -\n")
  }

  @Test func anUnknownTouchpointIsAnsweredWithTheNearest() throws {
    let folder = try folder()
    let near = try hark("why", "a.json", "bil", in: folder)
    #expect(near.error == "hark: a.json has no touchpoint \"bil\"; did you mean \"bill\"?\n")
    #expect(near.code == 2)
    let far = try hark("why", "a.json", "quite-else", in: folder)
    #expect(far.error == "hark: a.json has no touchpoint \"quite-else\"; see its ids with: hark show a.json\n")
    let stage = try hark("why", "a.json", "asking", in: folder)
    #expect(
      stage.error
        == "hark: \"asking\" is a stage; verdicts are on touchpoints; see their ids with: hark show a.json\n")
    #expect(stage.code == 2)
  }

  @Test func theSameMapAndDayGiveTheSameBytes() throws {
    for command in [["show"], ["lint", "--fail-on", "never"]] {
      let runs = try (0..<2).map { _ in
        try hark(command + ["maps/telecom-billing.json", "--today", "2026-10-01"]).output
      }
      #expect(runs[0] == runs[1])
      #expect(!runs[0].isEmpty)
    }
  }
}
