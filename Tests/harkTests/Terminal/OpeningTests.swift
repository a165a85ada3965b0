import Testing

/// The built program on a real terminal shows what the tests without one saw.
@Suite(.needsTmux, .serialized) struct OpeningTests {
  @Test func theScreenAtRestIsTheGoldenFrame() async throws {
    let terminal = try await Terminal.withSample()
    try await terminal.start("hark map.json")
    try await terminal.expect(
      "I want to know what this bill is for", "talks at 4", " +2 ", "○─○──○──╮", "1 Joining", "◦ Orders the",
      "◦ neither", "starts as neither: an act without a message")
    try await terminal.press("l")
    try await terminal.expect(screen: try Terminal.golden("journey-80x24"))
    try await terminal.quit()
    try await terminal.expectRestored()
  }

  @Test func aLargerWindowShowsMore() async throws {
    let terminal = try await Terminal.withSample("telecom-billing", 120, 40)
    try await terminal.start("hark map.json")
    try await terminal.press("l")
    try await terminal.expect(screen: try Terminal.golden("journey-120x40"))
    try await terminal.expect("capped at talking-at by no-reply-path: Nobody can answer (reply: none)")
  }

  @Test func lookingAroundLeavesTheFileAlone() async throws {
    let terminal = try await Terminal.withSample()
    let before = try terminal.mapBytes()
    try await terminal.start("hark map.json")
    try await terminal.press("j", "l", "Down", "Right", "Tab", "Escape", "]", ".", "?", "Escape", ":", "Escape", "C-s")
    try await terminal.expect("nothing to save")
    try await terminal.quit()
    #expect(try terminal.mapBytes() == before)
    #expect(try await terminal.sh("ls -A") == "map.json", "nothing else is left in the folder")
  }
}

extension Terminal {
  /// Leaves a program that has nothing to ask.
  func quit(sourceLocation: SourceLocation = #_sourceLocation) async throws {
    try send(["q"])
    try await expectPrompt(sourceLocation: sourceLocation)
  }
}
