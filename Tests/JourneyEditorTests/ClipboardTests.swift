import Journey
import JourneyFormat
import TerminalUI
import Testing

@testable import JourneyEditor

@Suite struct ClipboardTests {
  @Test func aCopyHasAnIdOfItsOwnAndWhatItHolds() throws {
    var driver = try EditorDriver()
    let before = driver.text
    driver.press("l y")
    let copied = try #require(driver.state.touchpoint)
    driver.press("l P")
    let pasted = try #require(driver.state.touchpoint)
    #expect(pasted.name == copied.name)
    #expect(pasted.id != copied.id)
    #expect(pasted.painPoints.count == copied.painPoints.count)
    #expect(Set(pasted.painPoints.map(\.id)).isDisjoint(with: copied.painPoints.map(\.id)))
    #expect(driver.state.currentStage == driver.state.document.map.stages[2].id)
    #expect(driver.state.document.problems().isEmpty)
    driver.press("u")
    #expect(driver.text == before)
  }

  @Test func linksInsideTheCopyFollowIt() throws {
    var driver = try EditorDriver()
    driver.press("l k k k k k k y P")
    let stages = driver.state.document.map.stages
    let (old, new) = (stages[1], stages[2])
    #expect(old.name == new.name && old.id != new.id)
    let inside = Set(new.touchpoints.map(\.id))
    for (before, after) in zip(old.touchpoints, new.touchpoints) {
      for (mine, theirs) in zip(before.opportunities, after.opportunities) where !mine.addresses.isEmpty {
        let pains = Set(after.painPoints.map(\.id)).union(stages.flatMap { $0.painPoints.map(\.id) })
        #expect(theirs.addresses != mine.addresses)
        #expect(theirs.addresses.allSatisfy { pains.contains($0) })
      }
      if let cause = before.causedBy, old.touchpoints.contains(where: { $0.id == cause }) {
        #expect(after.causedBy.map { inside.contains($0) } == true)
      }
    }
    #expect(driver.state.document.problems().isEmpty)
  }

  @Test func whatIsCutComesBackUnderItsIdElsewhere() throws {
    var driver = try EditorDriver()
    let id = driver.state.card
    driver.press("x")
    #expect(!driver.state.document.contains(id))
    driver.press("l P")
    #expect(driver.state.document.contains(id))
    #expect(driver.state.card == id)
    driver.press("u u")
    #expect(!driver.state.history.isModified)
  }

  @Test func cuttingWhatOthersNameAsks() throws {
    var driver = try EditorDriver()
    driver.press("l x")
    #expect(driver.screen.contains("clear the links and cut"))
    #expect(driver.clipboard == nil)
    driver.press("c")
    #expect(!driver.state.document.contains("retrospective-bill"))
    #expect(driver.state.document.problems().isEmpty)
    #expect(driver.clipboard != nil)
  }

  @Test func linksThatLeadNowhereInAnotherMapAreDroppedAndSaidSo() throws {
    var driver = try EditorDriver()
    driver.press("l l")
    let copied = try #require(driver.state.touchpoint)
    #expect(copied.causedBy != nil)
    driver.press("y")
    var other = try EditorDriver("citizen-benefit")
    other.clipboard = driver.clipboard
    other.press("P")
    #expect(other.state.touchpoint?.name == copied.name)
    #expect(other.state.touchpoint?.causedBy == nil)
    #expect(other.state.message?.text.contains("dropped") == true)
    #expect(other.state.document.problems().isEmpty)
  }

  @Test func aCountCopiesThatManyAndPainsGoToTheCard() throws {
    var driver = try EditorDriver()
    driver.press("3 y l P")
    #expect(driver.state.message?.text.hasPrefix("pasted 3 touchpoints") == true)
    driver.press("u Tab y")
    let pain = driver.state.focus
    driver.press("Tab h P")
    #expect(driver.state.document.parent(of: driver.state.focus) == driver.state.card)
    #expect(driver.state.focus != pain)
    #expect(
      driver.state.document.element(driver.state.focus)?.displayName
        == driver.state.document.element(pain)?.displayName)
  }

  @Test func otherProgramsGetAnOutlineOfNames() throws {
    var driver = try EditorDriver()
    driver.press("l k k k k k k y")
    guard case .copy(_, let outline)? = driver.effects.last else {
      Issue.record("nothing was copied")
      return
    }
    let stage = driver.state.document.map.stages[1]
    let lines = outline.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    #expect(lines.first == stage.name)
    for touchpoint in stage.touchpoints {
      let row = try #require(lines.firstIndex(of: "  " + touchpoint.name))
      #expect(
        lines[(row + 1)...].prefix(touchpoint.painPoints.count) == touchpoint.painPoints.map { "    " + $0.title }[...])
    }
    var hostile = EditorDriver(IndexedMap(makeScriptsMap()))
    hostile.press("k k k k y")
    guard case .copy(_, let text)? = hostile.effects.last else {
      Issue.record("nothing was copied")
      return
    }
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0 == "\u{202E}" })
  }

  @Test(arguments: ClipboardChoice.allCases) func theTerminalsClipboardIsTouchedOnlyWhenThePersonWantsIt(
    choice: ClipboardChoice
  ) throws {
    let driver = try EditorDriver()
    let screen = MemoryScreen()
    let person = MemoryPersonKeeper()
    screen.press(.character("l"), .character("y"))
    let session = EditorSession(
      driver.state, screen: screen, keeper: NoKeeper(), person: person, clipboard: choice)
    session.run()
    let name = try #require(session.state.touchpoint?.name)
    #expect(screen.copied.map { $0.hasPrefix(name + "\n") } == (choice == .terminal ? true : nil))
    #expect(person.files[.clipboard] != nil, "Hark's own clipboard has it in any case")
  }

  @Test func whatIsTooLongForTheTerminalSaysSoAndCanStillBePasted() throws {
    var map = JourneyMap()
    let name = String(repeating: "x", count: 1000)
    map.stages = [Stage(id: "s", name: "S")]
    map.stages[0].touchpoints = ElementList((0..<80).map { Touchpoint(id: ElementID("t\($0)"), name: name) })
    let driver = EditorDriver(IndexedMap(map))
    let screen = MemoryScreen(events: [.key(.up), .key(.character("y"))])
    let person = MemoryPersonKeeper()
    let session = EditorSession(driver.state, screen: screen, keeper: NoKeeper(), person: person, clipboard: .terminal)
    session.run()
    #expect(screen.copied == nil)
    #expect(session.state.message?.text.contains("too long for the terminal") == true)
    #expect(person.files[.clipboard] != nil)
  }

  @Test func whatSomethingElseWroteOnTheScreenCanBeDrawnOver() throws {
    let driver = try EditorDriver()
    let screen = MemoryScreen(events: [.key(.control("l"))])
    EditorSession(driver.state, screen: screen, keeper: NoKeeper(), person: MemoryPersonKeeper()).run()
    #expect(screen.redrawCount == 1)
  }

  @Test(arguments: [
    "", "nonsense", "{\"remove\": \"x\"}\n", "{\"insert\": \"\", \"list\": \"touchpoints\"}\n",
    "{\"insert\": \"\", \"list\": \"touchpoints\", \"element\": {\"id\": \"A B\", \"name\": \"\", \"emotion\": 99}}\n",
    "{\"insert\": \"\", \"list\": \"stages\", \"element\": {\"id\": \"\", \"touchpoints\": 7}}\n",
  ])
  func aHostileClipboardChangesNothingAndSaysWhy(text: String) throws {
    var driver = try EditorDriver()
    let before = driver.text
    driver.clipboard = Array(text.utf8)
    driver.press("P")
    #expect(driver.text == before)
    #expect(driver.state.message != nil)
  }

  @Test func aClipboardWithTheSameIdTwiceIsPastedWithTwoIds() throws {
    var driver = try EditorDriver()
    let line = "{\"insert\": \"\", \"list\": \"touchpoints\", \"element\": {\"id\": \"new-one\", \"name\": \"New\"}}\n"
    driver.clipboard = Array((line + line).utf8)
    driver.press("P")
    #expect(driver.state.document.contains("new-one"))
    #expect(driver.state.document.contains("new"))
  }
}
