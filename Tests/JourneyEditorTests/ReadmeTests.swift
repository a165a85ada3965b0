import Foundation
import TerminalUI
import Testing

@testable import JourneyEditor

/// The parts of the README that come from the program: stale = a failing test; `HARK_RECORD=1` writes them anew.
@Suite(.serialized) struct ReadmeTests {
  @Test func theReadmeShowsTheRealScreen() throws {
    var driver = try EditorDriver(size: Size(width: 80, height: 24))
    driver.press("l")
    try expectReadme("screen", "```text\n\(driver.screen)\n```")
  }

  @Test func theReadmeKeyTableIsTheCommandTable() throws {
    try expectReadme("keys", Keymap.standard.markdown.joined(separator: "\n"))
  }

  @Test func thePersonsSettingsInTheReadmeAreGood() throws {
    let readme = try String(
      contentsOf: samples.deletingLastPathComponent().appendingPathComponent("README.md"), encoding: .utf8)
    let blocks = readme.components(separatedBy: "```json\n").dropFirst().map { $0.components(separatedBy: "```")[0] }
    let block = try #require(blocks.first { $0.contains("\"theme\"") })
    let settings = try PersonSettings(reading: Array(block.utf8))
    #expect(settings.theme == .highContrast && !settings.keys.isEmpty)
  }

  private func expectReadme(_ part: String, _ text: String) throws {
    let file = samples.deletingLastPathComponent().appendingPathComponent("README.md")
    let readme = try String(contentsOf: file, encoding: .utf8)
    let (begin, end) = ("<!-- \(part): begin -->\n", "<!-- \(part): end -->")
    let start = try #require(readme.range(of: begin))
    let stop = try #require(readme.range(of: end))
    let wanted = text + "\n"
    guard readme[start.upperBound..<stop.lowerBound] != wanted else { return }
    if ProcessInfo.processInfo.environment["HARK_RECORD"] != nil {
      let new = readme.replacingCharacters(in: start.upperBound..<stop.lowerBound, with: wanted)
      try Data(new.utf8).write(to: file)
    }
    Issue.record("the \(part) in the README is stale; HARK_RECORD=1 swift test --filter JourneyEditorTests writes it")
  }
}
