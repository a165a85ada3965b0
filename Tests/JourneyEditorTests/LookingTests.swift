import Journey
import TerminalUI
import Testing

@testable import JourneyEditor

@Suite struct LookingTests {
  @Test func searchGoesAlongAsOneTypesAndEscReturns() throws {
    var driver = try EditorDriver()
    let start = driver.state.card
    driver.press("/")
    driver.type("refund from")
    #expect(driver.state.card == "refund-from-ceo")
    driver.press("Esc")
    #expect(driver.state.card == start)
    driver.press("/")
    driver.type("CALL\n")
    #expect(driver.state.search.found.count > 2)
    let first = driver.state.focus
    driver.press("n")
    #expect(driver.state.focus != first)
    driver.press("N")
    #expect(driver.state.focus == first)
  }

  @Test func hiddenVerdictsLeaveNoTraceOnTheScreen() throws {
    var driver = try EditorDriver(size: Size(width: 120, height: 40))
    driver.press("l")
    #expect(driver.screen.contains("talks at"))
    driver.press("V j k")
    let screen = driver.screen
    for word in ["talks at", "does not hear", "►", "✗", "unheard", "no-reply-path"] {
      #expect(!screen.contains(word), "\(word)")
    }
    driver.press("V")
    #expect(driver.screen.contains("talks at"))
  }

  @Test func theInspectorTurnsPages() throws {
    var driver = try EditorDriver(size: Size(width: 120, height: 40))
    driver.press("l l")
    for page in ["Customer", "Loop", "Fix"] {
      for _ in 0..<4 where driver.state.inspectorPage.rawValue != page { driver.press(".") }
      try expectGolden("inspector-\(page.lowercased())", driver.state.frame())
    }
    driver.press(", , ,")
    #expect(driver.state.inspectorPage == .verdict)
  }

  @Test func aPageThatIsLongerThanItsRoomIsReadOnBeforeTheNextOne() throws {
    var driver = try EditorDriver()
    driver.press("l")
    let lines = driver.state.inspectorLines(width: 78).map { $0.line.words }
    #expect(lines.count > 7)
    #expect(driver.screen.contains(". more ↓"))
    var seen = ""
    var presses = 0
    while driver.state.inspectorPage == .verdict, presses < 20 {
      seen += driver.screen
      driver.press(".")
      presses += 1
    }
    #expect(presses > 1 && driver.state.inspectorPage == .customer)
    let words = Set(seen.split { $0 == " " || $0 == "\n" })
    for line in lines { #expect(line.split(separator: " ").allSatisfy(words.contains), "\(line)") }
    driver.press(",")
    #expect(driver.state.inspectorPage == .verdict)
    // Another card begins at the top.
    driver.press(". j k")
    #expect(driver.screen.contains("► talks at the customer"))
    // A count turns pages at once.
    driver.press("2 .")
    #expect(driver.state.inspectorPage == .loop)
  }

  @Test func whatDoesNotFitOnOneRowIsStillSaid() throws {
    for size in [Size(width: 40, height: 12), Size(width: 20, height: 5)] {
      var driver = try EditorDriver(size: size)
      for (keys, answers) in [
        ("s", ["o us", "c the customer", "b both", "n no message", "Enter skip", "Esc go back"]),
        ("Esc + q", ["s save and quit", "d quit without"]),
      ] {
        driver.press(keys)
        for answer in answers { #expect(driver.screen.contains(answer), "\(answer) at \(size)") }
      }
    }
    var driver = try EditorDriver(size: Size(width: 40, height: 12))
    driver.press("l s")
    let words = driver.screen.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
    #expect(words.contains("the stage itself is selected; j goes to its touchpoints"), "\(driver.screen)")
  }

  @Test func aLongChannelLeavesTheNameInSight() throws {
    var driver = try EditorDriver()
    let edit = Edit.set("orders-the-line", field: ["channel"], value: .text(String(repeating: "every way ", count: 20)))
    driver.state.perform("channel", [edit])
    driver.show(.outline)
    #expect(driver.screen.contains("Orders the line"))
  }

  @Test func helpFindsWordsAndSaysARowInFull() throws {
    var driver = try EditorDriver()
    driver.press("?")
    driver.type("stage")
    #expect(!driver.screen.contains("Sort the table"), "letters here and there are no word")
    driver.press("Ctrl-U")
    driver.type("stays open")
    let whole = "Add touchpoints after this one (stays open; Enter on nothing ends) in the settings: touchpoint.add"
    #expect(driver.screen.split { $0 == " " || $0 == "\n" }.joined(separator: " ").contains(whole))
    driver.press("Ctrl-U")
    driver.type("undolst")
    #expect(driver.screen.contains("Every step of this session"), "letters find what was misspelt")
  }

  @Test func helpInAFormIsAboutItsKeysAndChangesNothing() throws {
    var driver = try EditorDriver()
    driver.press("l e ?")
    #expect(driver.screen.contains("Keys in: form"))
    #expect(driver.screen.contains("Edit a text in your own editor"))
    #expect(!driver.screen.contains("Add a stage"))
    let before = driver.state.document.map
    driver.press("Enter")
    guard case .form? = driver.state.layers.last else {
      Issue.record("Enter leads back to the form")
      return
    }
    #expect(driver.state.document.map == before)
  }

  @Test func helpAndPalette() throws {
    var driver = try EditorDriver()
    driver.press("?")
    driver.type("undo")
    #expect(driver.screen.contains("Undo"))
    driver.press("Esc :")
    driver.type("wsp")
    driver.press("Enter")
    #expect(driver.screen.contains("Who speaks at"))
  }

  @Test func theHelpNamesEveryCommandWithItsKeys() throws {
    var driver = try EditorDriver(size: Size(width: 100, height: 90))
    driver.press("?")
    let screen = driver.screen
    for command in CommandTable.all {
      #expect(screen.contains(command.title), "\(command.id)")
      for key in command.keyNames.prefix(1) { #expect(screen.contains(key), "\(command.id): \(key)") }
    }
  }

  @Test func noKeyMeansTwoThings() {
    var seen: [[Key]: String] = [:]
    for command in CommandTable.all {
      for run in command.keys {
        #expect(seen[run] == nil, "\(command.id) and \(seen[run] ?? "")")
        #expect(run.count == 1 || seen[[run[0]]] == nil)
        seen[run] = command.id
      }
    }
    #expect(Set(CommandTable.all.map(\.id)).count == CommandTable.all.count)
  }

  @Test func quittingAsksOnlyWhenSomethingIsNotSaved() throws {
    var driver = try EditorDriver()
    driver.press("q")
    #expect(driver.effects == [.quit])
    driver = try EditorDriver()
    driver.press("l + q")
    #expect(driver.effects.isEmpty)
    #expect(driver.screen.contains("Unsaved changes in telecom-billing.json."))
    driver.press("Esc j q s")
    #expect(driver.effects == [.save(as: nil, overwriting: false, thenQuit: true)])
  }

  @Test func anySizeIsDrawnWithoutHarm() throws {
    var driver = try EditorDriver()
    driver.press("l l j")
    for width in [0, 1, 2, 5, 19, 20, 21, 33, 47, 60, 80, 200] {
      for height in [0, 1, 2, 4, 5, 6, 9, 10, 12, 16, 20, 30, 60] {
        _ = driver.state.handle(.resize(Size(width: width, height: height)))
        #expect(driver.state.frame().size == Size(width: width, height: height))
        for keys in ["?", ":", "e", "a", "s", "/", "S", "d d"] {
          driver.press(keys)
          _ = driver.state.frame()
          driver.press("Esc Esc")
        }
      }
    }
    #expect(!driver.state.history.isModified)
  }
}
