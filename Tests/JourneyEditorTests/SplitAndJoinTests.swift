import Journey
import JourneyFormat
import Testing

@testable import JourneyEditor

@Suite struct SplitAndJoinTests {
  @Test func splittingAndJoiningAreEachOthersInverse() throws {
    var driver = try EditorDriver()
    driver.press("l")
    let name = driver.state.touchpoint?.name ?? ""
    let pains = driver.state.touchpoint?.painPoints.count
    driver.press("D")
    driver.type("Late letter")
    #expect(driver.screen.contains("and \"Late letter\""))
    driver.press("Enter")
    #expect(driver.state.touchpoint?.name == "Late letter")
    #expect(driver.state.touchpoint?.channel == "post")
    driver.press("k")
    #expect(driver.state.touchpoint?.name == name)
    #expect(driver.state.touchpoint?.painPoints.count == pains)
    driver.press("X")
    #expect(driver.state.touchpoint?.name == name + " / Late letter")
    #expect(driver.state.document.problems().isEmpty)
    driver.press("D Ctrl-U")
    driver.type("only one\n")
    #expect(driver.state.message?.text.contains("not split") == true)
    #expect(driver.screen.contains("only one"), "what was typed stays in the line")
    driver.press("Esc u u")
    #expect(!driver.state.history.isModified)
  }

  @Test func splittingAndJoiningStagesAreEachOthersInverse() throws {
    var driver = try EditorDriver()
    let stages = driver.state.document.map.stages.map { $0.touchpoints.map(\.id) }
    driver.press("j v v k k k k D")
    driver.type("Later\n")
    let halves = driver.state.document.map.stages.prefix(2)
    #expect(halves.map(\.name) == ["Joining", "Later"])
    #expect(halves[0].touchpoints.map(\.id) == [stages[0][0], stages[0][3]])
    #expect(halves[1].touchpoints.map(\.id) == [stages[0][1], stages[0][2]])
    #expect(driver.state.marked.isEmpty)
    driver.press("k p")
    driver.type("Nobody knows who is in charge 4\n")
    driver.press("h k k k k X")
    let joined = driver.state.document.map.stages[0]
    #expect(joined.name == "Joining / Later")
    #expect(joined.touchpoints.map(\.id) == halves[0].touchpoints.map(\.id) + halves[1].touchpoints.map(\.id))
    #expect(joined.painPoints.map(\.title).last == "Nobody knows who is in charge")
    #expect(driver.state.document.map.stages[1].touchpoints.map(\.id) == stages[1])
    #expect(driver.state.document.problems().isEmpty)
    driver.press("u u u")
    #expect(!driver.state.history.isModified)
    driver.press("l l l l k k k k k X")
    #expect(driver.state.message?.text == "there is no stage behind it")
  }

  @Test func joiningKeepsFieldsThatNobodyKnowsAndTellsThoseThatCannotStay() throws {
    let text = #"""
      {"format": "journey-map/1", "title": "T", "state": "current", "stages": [{"id": "s", "name": "S", "touchpoints": [
        {"id": "a", "name": "A", "x-system": "old"},
        {"id": "b", "name": "B", "x-system": "new", "x-owner": {"team": 7}}]}]}
      """#
    var driver = EditorDriver(try MapReader.read(Array(text.utf8)).indexed())
    let before = driver.text
    driver.press("X")
    let joined = driver.state.document
    #expect(joined.map.stages[0].touchpoints.count == 1)
    #expect(joined.value(of: ["x-owner"], in: "a") == .record([.init("team", .integer(7))]))
    #expect(joined.value(of: ["x-system"], in: "a") == .text("old"))
    #expect(driver.state.message?.text.contains("x-system") == true)
    driver.press("u")
    #expect(driver.text == before)
  }

  @Test func joiningKeepsPainsListsAndLinks() throws {
    var driver = try EditorDriver()
    driver.press("l l")
    let (a, b) = (
      driver.state.document.map.stages[2].touchpoints[0], driver.state.document.map.stages[2].touchpoints[1]
    )
    let pointing = driver.state.document.references(to: [b.id]).filter { $0.element != b.id && $0.element != a.id }
    driver.press("X")
    let joined = try #require(driver.state.touchpoint)
    #expect(joined.id == a.id)
    #expect(joined.painPoints.map(\.id) == a.painPoints.map(\.id) + b.painPoints.map(\.id))
    #expect(joined.evidence == a.evidence + b.evidence)
    for link in pointing {
      #expect(driver.state.document.value(of: link.field, in: link.element) == .text(a.id.rawValue))
    }
    #expect(driver.state.document.problems().isEmpty)
    driver.press("u")
    #expect(!driver.state.history.isModified)
  }
}
