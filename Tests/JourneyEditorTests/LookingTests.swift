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
    for page in ["customer", "loop", "fix"] {
      driver.press(".")
      try expectGolden("inspector-\(page)", driver.state.frame())
    }
    driver.press(", , ,")
    #expect(driver.state.inspectorPage == .verdict)
  }

  @Test func helpAndPalette() throws {
    var driver = try EditorDriver()
    driver.press("?")
    driver.type("undo")
    #expect(driver.screen.contains("Undo"))
    driver.press("Esc :")
    driver.type("wsp")
    driver.press("Enter")
    #expect(driver.screen.contains("Who speaks?"))
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
    #expect(driver.screen.contains("not saved"))
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
