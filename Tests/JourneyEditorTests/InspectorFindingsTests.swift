import JourneyFormat
import TerminalUI
import Testing

@testable import JourneyEditor

@Suite struct InspectorFindingsTests {
  private func driver() throws -> EditorDriver {
    let text = """
      {"format": "journey-map/1", "title": "T", "stages": [{"id": "sales", "name": "Sales", "touchpoints": [
        {"id": "call", "name": "Rings the shop", "channel": "phone"},
        {"id": "call-2", "name": "Rings the shop", "channel": "phone"}]}]}
      """
    return EditorDriver(try MapReader.read(Array(text.utf8)).indexed(), size: Size(width: 120, height: 40))
  }

  @Test func aTouchpointShowsWhatRulesOnItsStageFoundOnIt() throws {
    var driver = try driver()
    #expect(!driver.screen.contains("stands twice"))
    driver.press("j")
    #expect(driver.screen.contains("\"Rings the shop\" stands twice in this stage."))
    driver.press("R Ctrl-U")
    driver.type("Rings once more")
    driver.press("Enter")
    while driver.state.isBusy { driver.state.work(.max) }
    #expect(!driver.screen.contains("stands twice"))
  }

  @Test func aStageShowsItsOwnFindings() throws {
    var driver = try driver()
    driver.press("k")
    #expect(driver.screen.contains("Fix: "))
    #expect(!driver.screen.contains("stands twice"))
    driver.press("V")
    #expect(!driver.screen.contains("Fix: "))
  }
}
