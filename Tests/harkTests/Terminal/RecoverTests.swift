import Foundation
import Testing

/// What becomes of an editor that was killed, from the command line and in the next editor.
@Suite(.needsTmux, .serialized) struct RecoverTests {
  /// A terminal in which an editor was killed after two changes.
  private func killed() async throws -> Terminal {
    let terminal = try await Terminal.withSample("telecom-billing", 100, 30)
    try await terminal.start("hark map.json; stty sane")
    try await terminal.press("l", "+", "m")
    try terminal.signal(SIGKILL)
    try await terminal.expectEnd()
    try terminal.send(bytes: "0a")
    try await terminal.expectPrompt()
    return terminal
  }

  @Test func theNextEditorOffersWhatWasNotSaved() async throws {
    let terminal = try await killed()
    let before = try terminal.mapBytes()
    try await terminal.start("hark map.json")
    try await terminal.expect("Hark ended without saving on ", "2 changes can be brought back", "r bring back")
    try await terminal.press("r")
    try await terminal.expect("2 changes are back", "● modified")
    #expect(try terminal.mapBytes() == before)
    try await terminal.press("C-s")
    try await terminal.expect("saved map.json")
    try await terminal.quit()
    #expect(try terminal.journals().isEmpty)
    #expect(try terminal.mapBytes() != before)
    #expect(try await terminal.sh("ls -A") == "map.json")
  }

  @Test func theCommandLineListsShowsTakesAndDiscards() async throws {
    let terminal = try await killed()
    let list = try terminal.run("recover")
    #expect(list.code == 0 && list.output.contains("/map.json  "))
    #expect(list.output.contains("  2 changes can be brought back  ("))
    let shown = try terminal.run("recover", "map.json").output
    #expect(shown.contains("what would change:") && shown.contains("emotion of \"Retrospective bill\": -1 -> 0"))
    #expect(try terminal.run("recover", "other.json").output == "Nothing was left of other.json.\n")

    #expect(try terminal.run("recover", "map.json", "-o", "copy.json").code == 0)
    #expect(try terminal.journals().map(\.state) == ["ready"])
    let taken = try terminal.run("recover", "map.json", "--take")
    #expect(taken.output == "2 changes brought back into map.json\n")
    #expect(try terminal.folder.bytes("copy.json") == terminal.mapBytes())
    #expect(try terminal.journals().isEmpty)
    let nothing = try terminal.run("recover", "map.json", "--take")
    #expect(nothing.code == 2 && nothing.error.contains("there is nothing to bring back"))
    #expect(try terminal.run("recover").output == "No journals: nothing was left unsaved.\n")
  }

  @Test func ofAChangedFileOnlyWhatFitsIsTakenAndOnlyWhenAskedFor() async throws {
    let terminal = try await killed()
    let theirs = try terminal.folder.read(Terminal.map).replacing("Patrick", with: "Padraig")
    try terminal.folder.write(Terminal.map, theirs)
    #expect(try terminal.run("recover", "map.json").output.contains("2 changes; the file has changed since"))
    let refused = try terminal.run("recover", "map.json", "--take")
    #expect(refused.code == 2 && refused.error.contains("--partly takes what still fits"))
    #expect(try terminal.folder.read(Terminal.map) == theirs)
    #expect(try terminal.run("recover", "map.json", "--take", "--partly").code == 0)
    let text = try terminal.folder.read(Terminal.map)
    #expect(text.contains("Padraig") && text.contains("\"momentOfTruth\"") && text != theirs)
  }

  @Test func discardingIsForGood() async throws {
    let terminal = try await killed()
    let before = try terminal.mapBytes()
    #expect(try terminal.run("recover", "map.json", "--discard").code == 0)
    #expect(try terminal.journals().isEmpty)
    try await terminal.start("hark map.json")
    try await terminal.quit()
    #expect(try terminal.mapBytes() == before)
  }

  @Test(arguments: [SIGTERM, SIGHUP]) func anEditorThatIsToldToEndKeepsItsChanges(_ signal: Int32) async throws {
    let terminal = try await Terminal.withSample()
    try await terminal.start("hark map.json")
    try await terminal.press("+")
    try terminal.signal(signal)
    try await terminal.expectEnd()
    try await terminal.expectPrompt()
    #expect(try terminal.screen().contains("hark: ended without saving; your changes are kept"))
    #expect(try terminal.journals().map(\.changes) == [1])
    #expect(try await terminal.sh("ls -A") == "map.json", "the lock is gone")
  }

  @Test func aSecondEditorIsToldWhoHasTheMap() async throws {
    let first = try await Terminal.withSample()
    try await first.start("hark map.json")
    let second = try await Terminal(100, 30)
    let map = first.folder.url(Terminal.map).path
    try await second.start("hark \(map)")
    try await second.expect("map.json is being edited by ", "(process \(try first.process)", "r open read-only")
    try await second.press("r", "+")
    try await second.expect("read-only")
    try await second.quit()
    #expect(try second.run("validate", map).code == 0, "reading needs no lock")
    try await first.quit()
    try await second.start("hark \(map)")
    #expect(try !second.screen().contains("being edited"))
    try await second.quit()
  }

  @Test func optionsThatExcludeEachOtherAreRefused() throws {
    #expect(try hark("recover", "map.json", "--take", "--discard").code == 2)
    #expect(try hark("recover", "--take").code == 2)
  }
}
