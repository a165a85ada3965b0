import Journey
import JourneyFormat
import JourneyTestSupport
import ListeningRules
import TerminalUI
import Testing

@testable import JourneyEditor

/// A map that somebody broke by hand: the editor says so, goes there, and mends it.
@Suite struct ProblemsTests {
  private static let broken = """
    {
      "format": "journey-map/1", "title": "By hand", "state": "Current",
      "stages": [
        { "id": "s", "name": "Asking", "touchpoints": [
          { "id": "a", "name": "Phones", "direction": "outbond", "emotion": 3, "causedBy": "calls-agian" },
          { "id": "a", "name": "Calls again",
            "painPoints": [{ "id": "p", "title": "Slow", "severity": 9 }] }
        ] }
      ]
    }
    """

  /// The broken map with names of one's own.
  static func brokenMap(named first: String, _ second: String) throws -> IndexedMap {
    let text = broken.replacing("\"Phones\"", with: "\"\(first)\"").replacing("Calls again", with: second)
    return try MapReader.read(Array(text.utf8)).indexed()
  }

  private func editor(_ size: Size = Size(width: 80, height: 24)) throws -> EditorDriver {
    EditorDriver(try MapReader.read(Array(Self.broken.utf8)).indexed(), size: size)
  }

  @Test func theyAreToldOnOpeningAndCountedInTheHeader() throws {
    var driver = try editor()
    driver.state.noteOpened()
    #expect(driver.screen.contains("6 problems in the file: b lists them and what mends them"))
    try expectGolden("problems-opened", driver.state.frame())
    driver.press("j k")
    #expect(driver.screen.contains("6 problems"))
    #expect(driver.screen.contains("(!: Set Direction"))
    driver = try EditorDriver()
    driver.state.noteOpened()
    #expect(driver.state.message == nil)
  }

  @Test func aMapThatIsShownBeforeItIsJudgedTellsThemWhenItIs() throws {
    let map = try editor().state.document
    var state = EditorState(
      map: map, file: FileLabel(name: "map.json", isLocked: true),
      assessment: Assessment(map, today: nil, judged: false), size: Size(width: 120, height: 24))
    state.noteOpened()
    #expect(state.message?.text.contains("problem") == false, "nothing is counted for the first paint")
    while state.isBusy { state.work(2000) }
    #expect(state.problemCount == 6)
    #expect(state.message?.text.hasPrefix("map.json is read-only") == true)
    #expect(state.message?.text.hasSuffix("6 problems in the file: b lists them and what mends them") == true)
    _ = state.handle(.key("j"))
    state.work(2000)
    #expect(state.message == nil, "told once")
  }

  @Test func theListMendsOneAfterTheOther() throws {
    var driver = try editor()
    let before = driver.text
    driver.press("b")
    try expectGolden("problems-list", driver.state.frame())
    driver.type("emotion")
    driver.press("Enter")
    #expect(driver.screen.contains("1 Set Emotion to 2   2 Clear Emotion: 3 goes   e edit the field   g go there"))
    driver.press("1")
    #expect(driver.state.document.touchpoint("a")?.emotion == 2)
    #expect(driver.screen.contains("5 problems"), "the list stays, without it")
    driver.press("Esc u")
    #expect(driver.text == before)
    #expect(driver.screen.contains("6 problems"))
  }

  @Test func allThatIsObviousIsOneStep() throws {
    var driver = try editor()
    let before = driver.text
    driver.press("b Enter")
    #expect(driver.state.history.steps.count == 1)
    #expect(driver.state.document.map.state == .current)
    #expect(driver.state.document.touchpoint("a")?.direction == .outbound)
    #expect(driver.state.problemCount == 3)
    driver.press("Esc u")
    #expect(driver.text == before)
    driver.press("Ctrl-R")
    #expect(driver.state.problemCount == 3)
  }

  @Test func goingThereAndEditingTheField() throws {
    var driver = try editor()
    driver.press("b")
    driver.type("severity")
    driver.press("Enter g")
    #expect(driver.state.item == "p")
    driver.press("b")
    driver.type("no touchpoint")
    driver.press("Enter e")
    #expect(driver.screen.contains("Caused by:"), "the picker of that field is open")
    driver.press("Enter")
    #expect(driver.state.document.touchpoint("a")?.causedBy == "calls-again")
  }

  @Test func theFormMarksWhatIsBroken() throws {
    var driver = try editor()
    driver.press("e")
    #expect(driver.screen.contains("(broken) outbond"))
    for _ in 0..<20 where !driver.screen.contains("Broken: unknown direction") { driver.press("j") }
    #expect(driver.screen.contains("Broken: unknown direction \"outbond\": did you mean \"outbound\"?"))
    driver.press("! Enter")
    #expect(driver.state.document.touchpoint("a")?.direction == .outbound)
    #expect(!driver.screen.contains("(broken) outbond"))
  }

  @Test(arguments: [Size(width: 40, height: 12), Size(width: 20, height: 5)])
  func smallScreensShowThemToo(size: Size) throws {
    var driver = try editor(size)
    driver.press("b Down Down")
    try expectGolden("problems-list-\(size.width)x\(size.height)", driver.state.frame())
    driver.press("Enter")
    try expectGolden("problems-question-\(size.width)x\(size.height)", driver.state.frame())
    driver.press("Esc Esc")
    #expect(driver.state.layers.isEmpty)
  }

  @Test func aFileThatIsReadOnlyIsToldAndSavedElsewhere() throws {
    var driver = try EditorDriver()
    driver.state.file.isLocked = true
    driver.state.noteOpened()
    #expect(
      driver.state.message?.text
        == "telecom-billing.json is read-only: Ctrl-W saves what you change under another name")
    driver.press("+")
    #expect(driver.screen.contains("read-only file"))
    driver.press("Ctrl-S")
    driver.state.noteNotSaved("not saved: map.json is read-only")
    #expect(driver.screen.contains("Save as:"))
    #expect(driver.screen.contains("not saved: map.json is read-only"))
    driver.type("mine.json\n")
    #expect(driver.effects.last == .save(as: "mine.json", overwriting: false, thenQuit: false))
    driver.state.noteSaved(as: "mine.json")
    #expect(!driver.screen.contains("read-only"))
  }

  @Test func whoeverSavesElsewhereInOrderToQuitQuits() throws {
    var driver = try EditorDriver()
    driver.press("+ q s")
    #expect(driver.effects.last == .save(as: nil, overwriting: false, thenQuit: true))
    driver.state.noteNotSaved("not saved: no room", thenQuit: true)
    #expect(driver.screen.contains("Save as, then quit:"))
    #expect(driver.screen.contains("not saved: no room"))
    driver.type("elsewhere/mine\n")
    #expect(driver.effects.last == .save(as: "elsewhere/mine.json", overwriting: false, thenQuit: true))
    driver.state.askAboutChangedFile(as: "elsewhere/mine.json", thenQuit: true)
    driver.press("a")
    driver.type("my.map\n")
    #expect(driver.effects.last == .save(as: "my.map", overwriting: false, thenQuit: true), "an ending is left alone")
  }

  @Test func unknownKeysAreListedAndCountForNothing() throws {
    let text =
      #"{"format": "journey-map/1", "title": "T", "state": "current", "ownr": "Ann", "x-team": 1, "stages": []}"#
    var driver = EditorDriver(try MapReader.read(Array(text.utf8)).indexed())
    driver.state.noteOpened()
    #expect(driver.state.message == nil)
    #expect(driver.state.problemCount == 0)
    driver.press("b")
    #expect(driver.screen.contains("2 unknown keys"))
    driver.type("ownr")
    driver.press("Enter 1 Esc")
    #expect(driver.state.document.map.owner == "Ann")
    driver.press("u")
    #expect(!driver.state.history.isModified)
  }

  @Test func randomKeysNeverBreakMoreAndCanBeUndone() throws {
    var driver = try editor()
    let before = driver.text
    var random = SeededGenerator(seed: 7)
    let bound = CommandTable.all.filter { $0.group != .file }.flatMap(\.keys).flatMap { $0 }
    let keys =
      bound + LayerCommandTable.all.flatMap(\.keys).filter { $0 != .control("o") } + [
        .enter, .escape, "b", "b", "!", "1", "2", "e", "g", .enter, .down, .down,
      ]
    var most = driver.state.problemCount
    for count in 0..<4000 {
      driver.handle(.key(keys[random.below(keys.count)]))
      if count % 60 == 0 { driver.press("Esc Esc Esc Esc Esc 3 0 0 u") }
      let problems = driver.state.document.problems().count { !$0.isNote }
      #expect(driver.state.problemCount == problems, "key \(count)")
      #expect(problems <= most, "key \(count)")
      most = max(problems, 6)
    }
    for _ in 0..<12 { driver.press("Esc") }
    #expect(driver.state.layers.isEmpty)
    while driver.state.history.canUndo { driver.state.undo() }
    #expect(driver.text == before)
  }
}
