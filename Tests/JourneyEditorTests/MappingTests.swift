import Journey
import JourneyFormat
import JourneyTestSupport
import TerminalUI
import Testing

@testable import JourneyEditor

@Suite struct MappingTests {
  @Test func aStageThreeTouchpointsAndAPainAreAddedUndoneAndDoneAgain() throws {
    var driver = try EditorDriver()
    let before = driver.text
    driver.press("S")
    driver.type("Moving on\n\n")
    driver.press("a")
    driver.type("Asks to leave @phone < -1\n")
    driver.type("Bank sends forms @post >\n")
    driver.type("Posts the forms |\n\n")
    driver.press("p")
    driver.type("Leaving takes three forms 4\n")
    let after = driver.text
    let added = after.split(separator: "\n").filter { line in !before.contains(line) }
    #expect(added.contains { $0.contains("\"id\": \"moving-on\"") })
    #expect(
      after.contains(
        "\"name\": \"Asks to leave\",\n          \"channel\": \"phone\",\n          \"direction\": \"inbound\""))
    #expect(after.contains("\"severity\": 4"))
    #expect(driver.state.history.isModified)
    driver.press("5 u")
    #expect(driver.text == before)
    #expect(!driver.state.history.isModified)
    driver.press("5 Ctrl-R")
    #expect(driver.text == after)
    try expectGolden("mapping-after-adding", driver.state.frame())
  }

  @Test func emotionStepsStopAtTheEndOfTheScale() throws {
    var driver = try EditorDriver()
    driver.press("l + + +")
    #expect(driver.state.touchpoint?.emotion == 2)
    driver.press("+")
    #expect(driver.state.message?.text.contains("end of the scale") == true)
    driver.press("9 -")
    #expect(driver.state.touchpoint?.emotion == -2)
  }

  @Test func whoSpeaksIsThreeLettersAndOneUndoStep() throws {
    var driver = try EditorDriver()
    let before = driver.text
    driver.press("s o n")
    #expect(driver.state.touchpoint?.direction == .outbound)
    #expect(driver.state.touchpoint?.reply == .nobody)
    #expect(driver.state.layers.isEmpty)
    driver.press("u")
    #expect(driver.text == before)
    driver.press("s c p n")
    #expect(driver.state.touchpoint?.heard?.resolved == .no)
    driver.press("s n")
    #expect(driver.state.touchpoint?.direction == .noMessage)
  }

  @Test func aVerdictFollowsTheEditAtOnce() throws {
    var driver = try EditorDriver()
    driver.press("S")
    driver.type("Later\n\n")
    driver.press("a")
    driver.type("Bank sends news @email >\n\n")
    driver.press("s o n")
    #expect(driver.state.assessment.judgement(of: driver.state.card, in: driver.state.document)?.rung == .talkingAt)
    driver.press("s o p")
    #expect(driver.state.assessment.judgement(of: driver.state.card, in: driver.state.document)?.rung == .informing)
  }

  @Test func removingWhatOthersNameAsTheirCauseAsksFirst() throws {
    var driver = try EditorDriver()
    driver.press("l d d")
    #expect(driver.screen.contains("clear the links"))
    driver.press("Esc")
    #expect(driver.state.document.contains("retrospective-bill"))
    driver.press("d d c")
    #expect(!driver.state.document.contains("retrospective-bill"))
    #expect(driver.state.document.problems().isEmpty)
    driver.press("u")
    #expect(driver.state.document.contains("retrospective-bill"))
    #expect(!driver.state.history.isModified)
  }

  @Test func aStageWithTouchpointsAsksBeforeItGoes() throws {
    var driver = try EditorDriver()
    driver.press("k d d")
    #expect(driver.screen.contains("holds 4 touchpoints"))
    driver.press("d")
    #expect(!driver.state.document.contains("joining"))
    #expect(driver.state.document.kind(of: driver.state.card) != nil)
  }

  @Test func cardsMoveWithinAndAcrossStagesAndStagesMoveToo() throws {
    var driver = try EditorDriver()
    let first = driver.state.card
    driver.press("J")
    #expect(driver.state.document.map.stages[0].touchpoints[1].id == first)
    #expect(driver.state.message?.text == "moved, u undoes")
    driver.press("L")
    #expect(driver.state.document.parent(of: first) == driver.state.document.map.stages[1].id)
    driver.press("H K")
    #expect(driver.state.document.map.stages[0].touchpoints[0].id == first)
    driver.press("k L")
    #expect(driver.state.document.map.stages[1].name == "Joining")
    driver.press("u u u u u")
    #expect(!driver.state.history.isModified)
  }

  @Test func painPointsAreEditedAndRemovedInTheInspector() throws {
    var driver = try EditorDriver()
    driver.press("l Tab")
    #expect(driver.state.pane == .inspector)
    driver.press("i 2")
    guard case .painPoint(let pain)? = driver.state.document.element(driver.state.focus) else {
      Issue.record("no pain point selected")
      return
    }
    #expect(pain.severity == 2)
    driver.press("R Ctrl-U")
    driver.type("The line says nothing\n")
    #expect(driver.state.document.element(pain.id)?.displayName == "The line says nothing")
    driver.press("d d")
    #expect(driver.screen.contains("clear the links"), "an opportunity addresses it")
    driver.press("c")
    #expect(!driver.state.document.contains(pain.id))
    driver.press("u u u")
    #expect(!driver.state.history.isModified)
  }

  @Test func theFormEditsDescriptionAndChoices() throws {
    var driver = try EditorDriver()
    driver.press("l e j Enter Ctrl-U")
    driver.type("One line for a year of service")
    driver.press("Enter")
    #expect(driver.state.touchpoint?.description == "One line for a year of service")
    driver.press("Esc")
    #expect(driver.state.layers.isEmpty)
  }

  @Test func evidenceIsAddedEditedAndRemovedInTheForm() throws {
    var driver = try EditorDriver()
    let before = driver.text
    driver.press("l j e G")
    for _ in 0..<30 where !driver.screen.contains("How we know; it never moves a verdict") { driver.press("k") }
    let count = driver.state.touchpoint?.evidence.count ?? 0
    driver.press("Enter a l j Enter")
    driver.type("He said so twice\n")
    try expectGolden("form-record", driver.state.frame())
    driver.press("Esc")
    #expect(driver.state.touchpoint?.evidence.count == count + 1)
    #expect(driver.state.touchpoint?.evidence.last?.kind == .quote)
    try expectGolden("form-records", driver.state.frame())
    driver.press("a j Enter")
    driver.type("no kind yet\n")
    driver.press("Esc")
    #expect(driver.screen.contains("Kind is missing"))
    driver.press("Enter")
    #expect(driver.screen.contains("new entry"))
    driver.press("Esc Esc")
    #expect(driver.state.touchpoint?.evidence.count == count + 1)
    driver.press("Esc Esc u")
    #expect(driver.text == before)
  }

  @Test func aPastedListMakesOneTouchpointALineInOneStep() throws {
    var driver = try EditorDriver()
    let count = driver.state.document.map.stages[0].touchpoints.count
    driver.press("a")
    _ = driver.state.handle(.paste("Calls < -1\r\nWaits |\n\n  Calls again <\n"))
    #expect(driver.state.document.map.stages[0].touchpoints.count == count + 3)
    driver.press("Esc u")
    #expect(driver.state.document.map.stages[0].touchpoints.count == count)
  }

  @Test func aMapThatIsReadOnlySaysSo() throws {
    var driver = try EditorDriver()
    driver.state.file.readOnlyReason = "written by a newer hark: read-only"
    for keys in ["+", "a", "d d", "s", "p", "S", "J"] {
      driver.press(keys)
      #expect(driver.state.message?.text == "written by a newer hark: read-only", "\(keys)")
    }
  }

  @Test func anEmptyMapCanBeFilled() {
    var driver = EditorDriver(IndexedMap(JourneyMap()))
    #expect(driver.screen.contains("S adds the first one"))
    driver.press("a + d d p j l G e")
    driver.press("S")
    driver.type("First\n\n")
    driver.press("a")
    driver.type("Something happens\n\n")
    #expect(driver.state.document.map.stages[0].touchpoints[0].name == "Something happens")
  }
}

/// What was typed is not lost.
@Suite struct TypingTests {
  @Test func whatCannotBeTakenStaysInTheLineWithTheReason() throws {
    var driver = try EditorDriver(size: Size(width: 120, height: 40))
    driver.press("l l e G k k k")
    driver.press("Enter")
    driver.type("Ruth Abara\n")
    #expect(driver.state.message?.kind == .problem)
    #expect(driver.screen.contains("By: Ruth Abara"))
    driver.press("Esc Esc Esc")
    #expect(driver.state.layers.isEmpty && !driver.state.history.isModified)
  }

  @Test func theMapTooHasNotes() throws {
    var driver = EditorDriver(IndexedMap(JourneyMap()))
    driver.press("c")
    driver.type("Who comes to the workshop?\n")
    #expect(driver.state.document.map.notes.map(\.text) == ["Who comes to the workshop?"])
    driver = try EditorDriver()
    let count = driver.state.document.map.notes.count
    driver.press("o g c")
    driver.type("Ask Ines\n")
    #expect(driver.state.document.map.notes.count == count + 1)
  }

  @Test func onAPainPointTheKeysOfCardsSayWhereToGo() throws {
    var driver = try EditorDriver()
    driver.press("l Tab s")
    #expect(driver.state.message?.text == "the inspector has the keys; Tab goes back to the cards")
    driver.press("w")
    #expect(
      driver.screen.contains("Why is no-reply-path accepted on \"Retrospective bill\"?"),
      "nothing was found on the pain point itself")
    driver.press("Esc o s")
    #expect(driver.state.message?.text == "a pain point is selected; h goes to what has it")
    driver.press("h s")
    #expect(driver.screen.contains("Who speaks at \"Retrospective bill\"?"))
  }

  @Test func escapeWithNothingToLeaveSaysHowToQuit() throws {
    var driver = try EditorDriver()
    driver.press("Esc")
    #expect(driver.state.message?.text == "nothing to leave here; q quits")
    driver.press("Esc")
    #expect(driver.state.message == nil, "it takes away what is said first")
    driver.press("t Esc")
    #expect(driver.state.message == nil)
    driver.press("3 Esc")
    #expect(driver.state.message == nil)
  }

  @Test func aPromptThatWasLeftGivesBackWhatWasTyped() throws {
    var driver = try EditorDriver()
    driver.press("p")
    driver.type("Nobody calls back")
    driver.press("Esc")
    #expect(driver.state.message?.text.contains("Ctrl-Y") == true)
    driver.press("p Ctrl-Y")
    #expect(driver.screen.contains("Pain point: Nobody calls back"))
    driver.press("Esc p Esc")
    #expect(driver.state.message == nil, "nothing was typed")
  }

  @Test func aFileThatWasChangedMeanwhileIsComparedOrSavedElsewhere() throws {
    var driver = try EditorDriver()
    driver.press("+")
    driver.state.askAboutChangedFile(as: nil, thenQuit: false)
    driver.press("c")
    #expect(driver.effects.last == .compare(with: .disk))
    driver.state.askAboutChangedFile(as: nil, thenQuit: false)
    driver.press("a")
    #expect(driver.screen.contains("Save as:"))
    driver.press("Esc")
    driver.state.askAboutChangedFile(as: "other.json", thenQuit: true)
    #expect(driver.screen.contains("other.json is there already."))
    driver.press("o")
    #expect(driver.effects.last == .save(as: "other.json", overwriting: true, thenQuit: true))
  }
}

/// The parking lot.
@Suite struct NoteTests {
  @Test func notesOnEveryElementAreCountedListedAndSettled() throws {
    var driver = try EditorDriver()
    let before = driver.state.openNotes
    driver.press("l c")
    driver.type("ask Legal\n")
    // On a pain point too.
    driver.press("Tab c")
    driver.type("who owns this?\n")
    #expect(driver.state.openNotes == before + 2)
    driver.press("Esc g g T")
    #expect(driver.screen.contains("ask Legal  Retrospective bill"))
    driver.type("owns")
    driver.press("Enter")
    #expect(driver.screen.contains("\"who owns this?\""))
    driver.press("g")
    #expect(driver.state.document.kind(of: driver.state.focus) == .painPoint)
    driver.press("Esc T")
    driver.type("legal")
    driver.press("Enter g")
    #expect(driver.state.card == "retrospective-bill" && driver.screen.contains("ask Legal"))
    driver.press("T")
    driver.type("legal")
    driver.press("Enter d")
    #expect(driver.state.openNotes == before + 1)
    #expect(driver.state.touchpoint?.notes.last?.done == true)
    driver.press("u")
    #expect(driver.state.openNotes == before + 2)
    driver.press("u u")
    #expect(!driver.state.history.isModified && driver.state.openNotes == before)
  }

  @Test func withoutANoteTheListSaysHowToAddOne() {
    var driver = EditorDriver(IndexedMap(JourneyMap()))
    driver.press("T")
    #expect(driver.state.message?.text == "no note is open; c adds one")
  }
}
