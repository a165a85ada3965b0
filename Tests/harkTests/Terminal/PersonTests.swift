import Foundation
import Testing

/// What belongs to the person: settings, clipboard, the tour; with the built program on a real terminal.
@Suite(.needsTmux, .serialized) struct PersonTests {
  @Test func whatIsCopiedInOneMapIsPastedInAnother() async throws {
    let terminal = try await Terminal.withSample()
    try terminal.folder.write("other.json", Data(contentsOf: Built.file("maps/citizen-benefit.json")))
    try await terminal.start("hark map.json")
    try await terminal.press("l", "y")
    try await terminal.expect("copied \"Retrospective bill\"")
    try await terminal.quit()
    #expect(try await terminal.sh("stat -c %a \"$XDG_STATE_HOME/hark/clipboard.jsonl\"") == "600")
    try await terminal.start("hark other.json")
    try await terminal.press("P")
    try await terminal.expect("pasted \"Retrospective bill\"", "● modified")
    try await terminal.press("C-s")
    try await terminal.quit()
    #expect(try terminal.folder.read("other.json").contains("\"id\": \"retrospective-bill\""))
    #expect(try await terminal.sh("hark validate --strict other.json; echo valid").hasSuffix("valid"))
  }

  @Test func whatIsCopiedIsOnTheTerminalsClipboardWhereThePersonWantsIt() async throws {
    let terminal = try await Terminal.withSample()
    try terminal.acceptClipboard()
    try await terminal.start("hark map.json")
    try await terminal.press("l", "y")
    try await terminal.quit()
    #expect(try terminal.clipboard() == nil, "not without being asked")
    let settings = #"{ "clipboard": "osc52" }"#
    try await terminal.sh("mkdir -p $XDG_CONFIG_HOME/hark; echo '\(settings)' > $XDG_CONFIG_HOME/hark/config.json")
    try await terminal.start("hark map.json")
    try await terminal.press("l", "y")
    try await terminal.expect("copied \"Retrospective bill\"")
    #expect(try terminal.clipboard()?.hasPrefix("Retrospective bill\n  ") == true)
    try await terminal.quit()
    try await terminal.expectRestored()
  }

  @Test func promptsRememberFromSessionToSession() async throws {
    let terminal = try await Terminal.withSample()
    try await terminal.start("hark map.json")
    try await terminal.press("/")
    try await terminal.type("refund from")
    try await terminal.press("Enter")
    try await terminal.quit()
    try await terminal.start("hark map.json")
    try await terminal.press("/", "Up")
    try await terminal.expect("Find: refund from")
  }

  @Test func settledKeysAndSignsAreFollowed() async throws {
    let terminal = try await Terminal.withSample()
    let settings = #"{ "glyphs": "ascii", "keys": { "history.undo": "z" } }"#
    try await terminal.sh("mkdir -p $XDG_CONFIG_HOME/hark; echo '\(settings)' > $XDG_CONFIG_HOME/hark/config.json")
    try await terminal.start("hark map.json")
    try await terminal.press("l", "+", "u")
    try await terminal.expect("u does nothing here", "> Retrospective")
    try await terminal.press("z")
    try await terminal.expect("undone: emotion")
  }

  @Test func settledKeysAreFollowedInsideFormsListsAndTheLibrary() async throws {
    let terminal = try await Terminal.withSample()
    let settings = #"{ "keys": { "form.clear": "F2", "findings.waive": "z", "list.down": "s", "library.new": "F3" } }"#
    try await terminal.sh("mkdir -p $XDG_CONFIG_HOME/hark; echo '\(settings)' > $XDG_CONFIG_HOME/hark/config.json")
    try await terminal.start("hark")
    try await terminal.expect("F3 new map")
    try await terminal.press("n")
    try await terminal.expect("n does nothing here; Enter opens, F3 new map")
    try terminal.send(["q"])
    try await terminal.expectPrompt()
    try await terminal.start("hark map.json")
    try await terminal.press("l", "e")
    try await terminal.expect("F2 clears")
    try await terminal.press("s", "s", "x")
    try await terminal.expect("x does nothing here; Enter edits, Left/Right change, F2 clears")
    try await terminal.press("F2")
    try await terminal.expect("cleared")
    try await terminal.press("Escape", "f")
    try await terminal.expect("z waives")
    try await terminal.press("w")
    try await terminal.expect("w does nothing here", "z waives")
    try await terminal.press("z")
    try await terminal.expect("Why is ")
  }

  @Test func thePlainScreenPutsTheCursorOnWhatIsSpokenOf() async throws {
    let terminal = try await Terminal.withSample()
    try await terminal.start("hark map.json --plain-screen")
    try await terminal.press("l")
    try await terminal.expect("Stage Bill arrives, 2 of 5, 2 touchpoints. Retrospective bill, 1 of 2. talks at")
  }

  @Test func theTourTicksOffWhatIsDone() async throws {
    let terminal = try await Terminal()
    try await terminal.start("hark tutor")
    try await terminal.expect("Tutor: step 1 of")
    try await terminal.press("l")
    try await terminal.expect("Tutor: step 2 of")
    try await terminal.quit()
    #expect(try await terminal.sh("ls -A") == "", "the map of the tour is kept elsewhere")
  }

  @Test func theMapIsExportedFromTheEditor() async throws {
    let terminal = try await Terminal.withSample()
    try await terminal.start("hark map.json")
    try await terminal.press("C-e")
    try await terminal.type("map.txt")
    try await terminal.press("Enter")
    try await terminal.expect("the name says the format", "Export to: map.txt")
    try await terminal.press("C-u")
    try await terminal.type("map.md")
    try await terminal.press("Enter")
    try await terminal.expect("exported to map.md")
    try await terminal.press("C-e", "Up", "Enter")
    try await terminal.expect("map.md is there already.", "o overwrite it")
    try await terminal.press("o")
    try await terminal.expect("exported to map.md")
    try await terminal.quit()
    let written = try terminal.folder.bytes("map.md")
    try await terminal.sh("hark export map.json -o same.md 2>/dev/null")
    #expect(try terminal.folder.bytes("same.md") == written)
  }
}
