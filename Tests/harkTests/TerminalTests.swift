import Foundation
import Testing

/// The command on a terminal of its own, made by Python.
@Suite(.enabled(if: Tools.canMakeTerminals, "python3 with its module pty is missing"))
struct TerminalTests {
  private func onTerminal(_ arguments: [String], type: String, in folder: Folder) throws -> HarkRun {
    let script = """
      import os, pty, sys
      sys.exit(os.waitstatus_to_exitcode(pty.spawn(sys.argv[1:])))
      """
    return try Tools.python(script, [Built.command.path] + arguments, in: folder, environment: ["TERM": type])
  }

  @Test func aTerminalThatCannotMoveItsCursorIsLeftUntouched() throws {
    let folder = try Folder()
    try folder.write("a.json", SmallMap.text)
    for type in ["dumb", "no-such-terminal"] {
      let run = try onTerminal(["a.json"], type: type, in: folder)
      #expect(run.code == 2)
      #expect(run.output.hasPrefix("hark: "))
      #expect(run.output.hasSuffix("; to read the map as text: hark show a.json\r\n"))
      #expect(!run.output.contains("\u{1B}"), "no escape sequence was sent")
      #expect(run.output.split(separator: "\r\n").count == 1)
    }
  }

  @Test func whatCannotBeOpenedIsToldBeforeTheTerminalIsTouched() throws {
    let folder = try Folder()
    try folder.write("a.json", SmallMap.text)
    try folder.write("torn.json", "{\"format\": \"journey-map/1\", ")
    let cases = [
      (["torn.json"], "hark: torn.json:1:29: found the end of the text"),
      (["a.json", "--at", "bil"], "hark: a.json has no element \"bil\"; did you mean \"bill\"?"),
      (["-"], "hark: the editor cannot take its map from standard input; name a file"),
    ]
    for (arguments, message) in cases {
      let run = try onTerminal(arguments, type: "xterm", in: folder)
      #expect(run.code == 2)
      #expect(run.output.hasPrefix(message))
      #expect(!run.output.contains("\u{1B}"))
    }
  }
}
