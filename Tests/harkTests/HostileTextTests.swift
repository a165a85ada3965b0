import Foundation
import Testing

/// Texts of a map must not be able to steer the terminal or to pass for lines of ours.
@Suite struct HostileTextTests {
  private static let evil =
    "x\\u001b[31m\\u0007\\u202e\\u009b2J\\nmaps/good.json:1:1: error forged\\r\\t\u{1F468}\u{200D}\u{1F467}"

  private static let map = """
    {"format": "journey-map/1", "title": "\(evil)", "state": "current", "x-\\u001b[31m": 1,
     "persona": {"name": "\(evil)", "goals": ["\(evil)"]},
     "stages": [{"id": "s", "name": "\(evil)", "touchpoints": [
       {"id": "t", "name": "\(evil)", "channel": "\(evil)", "direction": "outbound", "reply": "none", "feels": "\(evil)",
        "painPoints": [{"id": "p", "title": "\(evil)", "severity": 3}]},
       {"id": "\(evil)", "name": "n", "direction": "\(evil)"}]}]}
    """

  @Test(arguments: [
    ["show", "x.json"], ["lint", "x.json"], ["why", "x.json", "t"], ["validate", "x.json"], [],
    ["lint", "--all", "x.json"], ["lint", "--format", "json", "x.json"], ["lint", "--format", "sarif", "x.json"],
    ["lint", "--format", "github", "x.json"], ["lint", "--format", "junit", "x.json"],
    ["lint", "--format", "markdown", "x.json"], ["rules", "\u{1B}[31m"],
    ["lint", "--baseline", "\u{1B}[31m", "x.json"],
    ["why", "x.json", "\u{1B}[31m"], ["apply", "x.json", "edits"], ["apply", "--dry-run", "x.json", "good"],
    ["show", "no\u{1B}[2J\nsuch.json"], ["new", "x.json", "-t", "\u{1B}]0;x\u{7}"],
  ])
  func nothingThatSteersIsPrinted(arguments: [String]) throws {
    let folder = try Folder()
    try folder.write("x.json", Self.map)
    try folder.write("edits", "{\"remove\": \"\\u001b[31m\"}")
    try folder.write("good", "{\"set\": \"t\", \"field\": [\"feels\"], \"value\": \"\(Self.evil)!\"}")
    let run = try hark(arguments, in: folder)
    #expect(!(run.output + run.error).isEmpty)
    for scalar in (run.output + run.error).unicodeScalars {
      let isSafe =
        scalar == "\n" || !(scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar == "\u{202E}")
      #expect(isSafe, "U+\(String(scalar.value, radix: 16))")
    }
    for line in run.output.split(separator: "\n") {
      #expect(!line.hasPrefix("maps/good.json"), "a forged line")
    }
    #expect(run.error.split(separator: "\n").count <= 1)
  }

  @Test func otherScriptsAndEmojiStay() throws {
    let text = "料金について電話する שלום \u{1F468}\u{200D}\u{1F467}"
    let run = try hark("show", "-", input: SmallMap.with("\"owner\": \"\(text)\""))
    #expect(run.output.contains(text))
  }
}
