import Journey
import Testing

@testable import JourneyEditor

@Suite struct MarkTests {
  @Test func questionsAreAboutWhatIsMarkedWhereverTheCursorIs() throws {
    var driver = try EditorDriver()
    driver.press("v v j")
    let touchpoints = { (driver: EditorDriver) in driver.state.document.map.stages[0].touchpoints }
    let third = touchpoints(driver)[3]
    #expect(driver.state.card == third.id, "the cursor is on one that is not marked")
    driver.press("i")
    #expect(driver.screen.contains("Importance of 2 touchpoints:"))
    driver.press("5")
    #expect(touchpoints(driver)[0].importance == 5 && touchpoints(driver)[1].importance == 5)
    driver.press("s o p")
    #expect(touchpoints(driver)[0].direction == .outbound && touchpoints(driver)[1].reply == .person)
    #expect(touchpoints(driver)[3] == third)
    driver.press("u u")
    #expect(!driver.state.history.isModified)
  }
}

/// The form of several touchpoints at once.
@Suite struct MarkedFormTests {
  @Test func editingWithMarksIsAboutAllOfThemWhereverOneStands() throws {
    var driver = try EditorDriver()
    let ids = driver.state.document.map.stages[0].touchpoints.prefix(2).map(\.id)
    // Marking goes on to the next card, which is not marked.
    driver.press("2 v")
    #expect(!driver.state.marks.contains(driver.state.card))
    driver.press("e")
    #expect(driver.screen.contains("2 touchpoints: what is set here is set on all"))
    #expect(driver.screen.contains("(differs) web"))
    for _ in 0..<10 where !driver.screen.contains("email, phone") { driver.press("j") }
    driver.press("Enter")
    #expect(driver.screen.contains("Channel of 2 touchpoints:"))
    driver.press("Ctrl-U")
    driver.type("fax\n")
    #expect(ids.allSatisfy { driver.state.document.touchpoint($0)?.channel == "fax" })
    #expect(!driver.screen.contains("(differs) fax"))
    driver.press("Esc u")
    #expect(!driver.state.history.isModified)
  }

  @Test func anEntryIsAddedToAllAndReplacesNone() throws {
    var driver = try EditorDriver()
    driver.press("l 2 v e G")
    for _ in 0..<40 where !driver.screen.contains("How we know; it never moves a verdict") { driver.press("k") }
    let marked = driver.state.marked
    let before = marked.map { driver.state.document.touchpoint($0)?.evidence ?? [] }
    try #require(marked.count == 2 && before[0] != before[1])
    driver.press("Enter a l j Enter")
    driver.type("Seen twice\n")
    driver.press("Esc Esc")
    for (index, id) in marked.enumerated() {
      let now = driver.state.document.touchpoint(id)?.evidence ?? []
      #expect(Array(now.dropLast()) == before[index])
      #expect(now.last?.text == "Seen twice")
    }
    driver.press("Esc u")
    #expect(!driver.state.history.isModified)
  }
}
