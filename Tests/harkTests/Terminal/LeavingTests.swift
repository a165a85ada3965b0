import Glibc
import Testing

/// Every way out gives the terminal back as it was.
@Suite(.needsTmux, .serialized) struct LeavingTests {
  @Test func quittingAsksWhenSomethingIsNotSaved() async throws {
    let terminal = try await Terminal.withSample()
    let before = try terminal.mapBytes()
    try await terminal.start("hark map.json")
    try await terminal.press("+", "q")
    try await terminal.expect("Unsaved changes in map.json.", "d quit without saving")
    try await terminal.press("Escape")
    try await terminal.expect("is back") { $0.contains("● modified") && !$0.contains("Unsaved") }
    try await terminal.press("q")
    try terminal.send(["d"])
    try await terminal.expectPrompt()
    #expect(try terminal.mapBytes() == before)
    try await terminal.expectRestored()
  }

  @Test func quittingMaySaveFirst() async throws {
    let terminal = try await Terminal.withSample()
    let before = try terminal.mapBytes()
    try await terminal.start("hark map.json")
    try await terminal.press("+", "q")
    try terminal.send(["s"])
    try await terminal.expectPrompt()
    let difference = lines(try terminal.mapBytes()).difference(from: lines(before))
    #expect(difference.removals.map(\.line) == ["          \"emotion\": 1,"])
    #expect(difference.insertions.map(\.line) == ["          \"emotion\": 2,"])
  }

  @Test func suspendingGivesTheShellAndComingBackTheScreen() async throws {
    let terminal = try await Terminal.withSample()
    try await terminal.start("hark map.json")
    try await terminal.press("l")
    let screen = try Terminal.golden("journey-80x24")
    try await terminal.expect(screen: screen)
    try terminal.send(["C-z"])
    try await terminal.expectPrompt(status: 128 + Int(SIGTSTP))
    try await terminal.expect("hark waits in the background; fg brings it back")
    try await terminal.expectRestored()
    try terminal.send(["fg", "Enter"])
    try await terminal.expect(screen: screen)

    try terminal.send(["C-z"])
    try await terminal.expectPrompt(status: 128 + Int(SIGTSTP))
    try terminal.resize(120, 40)
    try terminal.send(["fg", "Enter"])
    try await terminal.expect(screen: try Terminal.golden("journey-120x40"))
    try await terminal.press("+")
    try await terminal.expect("● modified", "emotion 0")
  }

  @Test(arguments: [SIGTERM, SIGSEGV, SIGABRT]) func aSignalLeavesNothingOnTheTerminal(_ signal: Int32) async throws {
    let terminal = try await Terminal.withSample()
    let before = try terminal.mapBytes()
    try await terminal.start("hark map.json")
    try await terminal.press("+", "S")
    try terminal.signal(signal)
    try await terminal.expectEnd()
    try await terminal.expectPrompt(status: signal == SIGTERM ? 0 : 128 + Int(signal))
    let isCrash = signal != SIGTERM
    #expect(try terminal.screen().contains("hark: crashed; open the map again to bring back") == isCrash)
    try await terminal.expectRestored()
    #expect(try terminal.mapBytes() == before)
  }

  @Test func aClosedWindowEndsTheProcess() async throws {
    let terminal = try await Terminal.withSample()
    let before = try terminal.mapBytes()
    try await terminal.start("hark map.json")
    try await terminal.press("+")
    terminal.hangUp()
    try await terminal.expectEnd()
    #expect(try terminal.mapBytes() == before)
  }

  @Test func aClosedWindowEndsTheProcessWithoutItsSignal() async throws {
    let terminal = try await Terminal.withSample()
    try await terminal.start("trap '' HUP; hark map.json")
    try await terminal.press("+")
    terminal.hangUp()
    try await terminal.expectEnd()
  }

  @Test func controlCLeavesAPromptAndAsksTwiceAtRest() async throws {
    let terminal = try await Terminal.withSample()
    try await terminal.start("hark map.json")
    try await terminal.press("+", "S", "C-c")
    try await terminal.expect("is at rest") { !$0.contains("Stage:") }
    try await terminal.press("C-c")
    try await terminal.expect("Ctrl-C again (or q) quits")
    try await terminal.press("C-c")
    try await terminal.expect("Unsaved changes in map.json.")
  }
}
