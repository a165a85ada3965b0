import Foundation
import Journey
import JourneyStore
import ListeningRules
import TerminalUI
import Testing

@testable import JourneyEditor

@Suite struct TeamRulesTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "hark-team-\(UUID().uuidString)")

  private func write(_ name: String, _ text: String) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: folder.appending(path: name))
  }

  /// A session on a small map, whose keys are pressed after `change` has been made to the settings.
  private func session(_ keys: [Key], after change: () throws -> Void) throws -> EditorState {
    try write(
      "map.json",
      """
      {"format": "journey-map/1", "title": "T", "stages": [{"id": "buy", "name": "Buy", "touchpoints": [
        {"id": "ad", "name": "Spring newsletter", "direction": "outbound", "reply": "none"}]}]}
      """)
    let opening = try EditorOpening(folder.appending(path: "map.json").path, today: nil)
    try change()
    let start = opening.state
    let session = EditorSession(
      try #require(start), screen: MemoryScreen(events: keys.map { .key($0) }), keeper: opening.keeper)
    session.run()
    try FileManager.default.removeItem(at: folder)
    return session.state
  }

  private let isOff = #"{"rules": {"no-reply-path": "off", "broadcast-unasked": "off"}}"#

  @Test func settingsAreReadAgainWhenAsked() throws {
    let before = try session(["@"]) {}
    #expect(before.message?.text == "nothing has changed in the rule book; there is no hark.json")
    let state = try session(["@"]) { try write("hark.json", isOff) }
    #expect(state.message?.text.hasPrefix("judged by ") == true)
    let (old, new) = (
      before.assessment.findings(of: "ad", in: before.document), state.assessment.findings(of: "ad", in: state.document)
    )
    #expect(old.contains { $0.rule == "no-reply-path" })
    #expect(!new.contains { $0.rule == "no-reply-path" })
    #expect(state.assessment.isComplete)
  }

  @Test func whoComesBackFromTheShellIsJudgedByWhatWasChangedMeanwhile() throws {
    let state = try session([.control("z")]) { try write("hark.json", isOff) }
    #expect(state.message?.text.hasPrefix("judged by ") == true)
    #expect(try session([.control("z")]) {}.message == nil)
  }

  @Test func badSettingsLeaveTheRulesAsTheyWere() throws {
    let state = try session(["@"]) { try write("hark.json", #"{"rules": {"no-such-rule": "off"}}"#) }
    #expect(state.message?.text.hasPrefix("the rules stay as they were: ") == true)
    #expect(state.message?.text.contains("hark.json:1:") == true)
    #expect(state.assessment.settings == .standard)
  }
}
