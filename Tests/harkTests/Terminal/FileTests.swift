import Foundation
import Testing

/// What the editor finds on disk, and what it leaves there.
@Suite(.needsTmux, .serialized) struct FileTests {
  @Test func aFileThatChangedMeanwhileIsNotOverwrittenUnasked() async throws {
    let terminal = try await Terminal.withSample()
    try await terminal.start("hark map.json")
    try await terminal.press("+")
    let theirs = Data(try terminal.folder.read(Terminal.map).replacing("Patrick", with: "Padraig").utf8)
    try terminal.folder.write(Terminal.map, theirs)

    try await terminal.press("C-s")
    try await terminal.expect("map.json was changed on disk meanwhile.", "o overwrite it")
    #expect(try terminal.mapBytes() == theirs)
    try await terminal.press("Escape", "C-s")
    try await terminal.expect("map.json was changed on disk meanwhile.", "● modified")
    #expect(try terminal.mapBytes() == theirs)
    try await terminal.press("o")
    try await terminal.expect("saved map.json")
    let ours = try terminal.folder.read(Terminal.map)
    #expect(ours.contains("Patrick"))
    #expect(!ours.contains("Padraig"))
  }

  @Test func aFileThatIsGoneIsNotMadeAgainUnasked() async throws {
    let terminal = try await Terminal.withSample()
    try await terminal.start("hark map.json")
    try await terminal.press("+")
    try FileManager.default.removeItem(at: terminal.folder.url(Terminal.map))
    try await terminal.press("C-s")
    try await terminal.expect("● modified", "o overwrite it")
    #expect(!FileManager.default.fileExists(atPath: terminal.folder.url(Terminal.map).path))
  }

  @Test func brokenPartsAreShownAndKept() async throws {
    let terminal = try await Terminal()
    try terminal.folder.write(Terminal.map, Self.broken)
    try await terminal.start("hark map.json")
    try await terminal.expect("Hand-merged", "# (unreadable entry)", "broken this touchpoint is text; expected an")
    try await terminal.press("j")
    try await terminal.expect("broken unknown direction \"sideways\"", "broken emotion is \"sad\"")
    try await terminal.press("j")
    try await terminal.expect("─ No id ─", "id")
    try await terminal.press("j")
    try await terminal.expect("broken the id \"bill\" is used twice", "broken painPoints is \"many\"")
    try await terminal.press("m", "C-s")
    try await terminal.expect("saved map.json")
    try await terminal.quit()
    let difference = lines(try terminal.mapBytes()).difference(from: lines(Data(Self.broken.utf8)))
    #expect(difference.removals.isEmpty)
    #expect(difference.insertions.map(\.line) == ["          \"momentOfTruth\": true,"])
  }

  @Test func aNewerMapIsForReadingOnly() async throws {
    let terminal = try await Terminal()
    let text = try String(contentsOf: Built.file("maps/telecom-billing.json"), encoding: .utf8)
    let newer = Data(text.replacing("\"journey-map/1\"", with: "\"journey-map/9\"").utf8)
    try terminal.folder.write(Terminal.map, newer)
    try await terminal.start("hark map.json")
    try await terminal.expect("read-only", "1 Joining")
    for key in ["a", "+", "S", "C-s"] {
      try await terminal.press(key)
      try await terminal.expect("read-only: this map was written by a newer hark")
      try await terminal.press("Escape")
    }
    try await terminal.quit()
    #expect(try terminal.mapBytes() == newer)
  }

  @Test func whatIsNoMapNeverTouchesTheTerminal() async throws {
    let terminal = try await Terminal(160, 24)
    try terminal.folder.write(Terminal.map, "{\"format\": ")
    #expect(try await terminal.sh("hark map.json", status: 2).hasPrefix("hark: map.json"))
    let missing = try await terminal.sh("hark other.json", status: 2)
    #expect(missing == "hark: there is no file other.json; make it with: hark new other.json")
    try await terminal.expectRestored()
  }

  /// A map as a bad merge leaves it, in canonical text.
  private static let broken = """
    {
      "format": "journey-map/1",
      "title": "Hand-merged",
      "state": "now-ish",
      "stages": [
        {
          "id": "asking",
          "name": "Asking",
          "touchpoints": [
            "<<<<<<< ours",
            {
              "id": "bill",
              "name": "Bill arrives",
              "direction": "sideways",
              "emotion": "sad"
            },
            {
              "name": "No id",
              "emotion": 1.50
            },
            {
              "id": "bill",
              "name": "Twice",
              "painPoints": "many"
            }
          ]
        },
        17
      ]
    }

    """
}
