import Journey
import JourneyFormat
import TerminalUI
import Testing

@testable import JourneyEditor

@Suite struct TutorTests {
  @Test func theMapOfTheTourIsCanonicalAndWithoutProblems() throws {
    let driver = try EditorDriver.tutor()
    #expect(driver.text == TutorMap.text)
    #expect(driver.state.document.problems().isEmpty)
  }

  @Test func everyStepIsTickedOffByDoingIt() throws {
    var driver = try EditorDriver.tutor()
    // What is to be done, step by step; something else in between ticks nothing off.
    let steps = [
      "l", ".", "]", "a", "s c p n", "p", "+", "u", "Ctrl-R", ":", "?", "Esc", "Ctrl-S",
    ]
    for (number, keys) in steps.enumerated() {
      #expect(driver.state.tutor?.done == number, "before step \(number + 1)")
      driver.press("k j")
      #expect(driver.state.tutor?.done == number, "moving is not step \(number + 1)")
      driver.press(keys)
      // A long page is read on first.
      for _ in 0..<4 where keys == "." && driver.state.inspectorPage == .verdict { driver.press(".") }
      switch keys {
      case "a": driver.type("Calls to cancel @phone < -2\n\n")
      case "p": driver.type("No way to pause without a call 4\n")
      case ":": driver.type("note\nAsk how many call\n")
      default: break
      }
      if driver.effects.last == .save(as: nil, overwriting: false, thenQuit: false) {
        driver.state.noteSaved(as: "tutor.json")
      }
    }
    #expect(driver.state.tutor?.isFinished == true)
    #expect(driver.screen.contains("That is all it takes."))
    #expect(driver.state.frame().size == Size(width: 80, height: 24))
  }

  @Test func everyTaskNamesKeysThatThereAre() throws {
    let driver = try EditorDriver.tutor()
    for text in Tutor.steps.flatMap({ [$0.task, $0.brief] }) {
      var rest = text[...]
      while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
        let id = String(rest[rest.index(after: open)..<close])
        #expect(CommandTable.command(id)?.keys.isEmpty == false, "\(id)")
        rest = rest[rest.index(after: close)...]
      }
    }
    #expect(!driver.screen.contains("{"))
  }

  @Test(arguments: [Size(width: 80, height: 12), Size(width: 48, height: 10)])
  func aLowScreenShowsEveryTaskInALine(size: Size) throws {
    var driver = try EditorDriver.tutor()
    driver.handle(.resize(size))
    #expect(driver.state.frame().size == size)
    let last = driver.state.frame().row(at: size.height - 1)
    #expect(last.hasPrefix(" 1/14 Go to the stage"))
    for number in Tutor.steps.indices {
      driver.state.tutor?.done = number
      let line = driver.state.frame().row(at: size.height - 1)
      #expect(line.hasPrefix(" \(number + 1)/14 ") && !line.contains("{"))
      #expect(!line.contains("…") || size.width < 80, "\(line)")
    }
  }

  @Test func aTinyScreenShowsTheMapWithoutTheTour() throws {
    var driver = try EditorDriver.tutor()
    for size in [Size(width: 20, height: 5), Size(width: 40, height: 7), Size(width: 0, height: 0)] {
      driver.handle(.resize(size))
      #expect(driver.state.frame().size == size)
      #expect(!driver.screen.contains("Tutor"))
    }
  }
}
