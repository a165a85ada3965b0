import Testing

/// The window changes its size under the program; no key is pressed.
@Suite(.needsTmux, .serialized) struct ResizeTests {
  @Test func everySizeIsPaintedAtOnce() async throws {
    let terminal = try await Terminal.withSample()
    try await terminal.start("hark map.json")
    try await terminal.press("l")
    try await terminal.expect(screen: try Terminal.golden("journey-80x24"))
    try terminal.resize(120, 40)
    try await terminal.expect(screen: try Terminal.golden("journey-120x40"))
    try terminal.resize(20, 5)
    try await terminal.expect(screen: try Terminal.golden("narrowed-20x5"))
    try terminal.resize(10, 3)
    try await terminal.expect(screen: "too small\n\n\n")
    try terminal.resize(1, 1)
    try await terminal.expect(screen: "t\n")
    try terminal.resize(80, 24)
    try await terminal.expect(screen: try Terminal.golden("journey-80x24"))
    try await terminal.quit()
    try await terminal.expectRestored()
  }

  @Test func anOpenPromptKeepsItsText() async throws {
    let terminal = try await Terminal.withSample()
    try await terminal.start("hark map.json")
    try await terminal.press("S")
    try await terminal.type("Waiting")
    let before = try await terminal.expect("\n Stage: Waiting\n")
    try terminal.resize(120, 40)
    try await terminal.expect("sits at the bottom of 40 lines") { screen in
      screen.hasSuffix("\n Stage: Waiting\n") && screen.contains("1 Joining               2 Bill arrives")
    }
    try terminal.resize(10, 3)
    try await terminal.expect("too small")
    try terminal.resize(20, 5)
    try await terminal.expect("\n Stage:\n Waiting\n")
    try terminal.resize(80, 24)
    try await terminal.expect(screen: before)
    try await terminal.press("Enter", "Enter")
    try await terminal.expect("2 Waiting", "a add")
  }

  @Test func theHelpIsRedrawn() async throws {
    let terminal = try await Terminal.withSample()
    try await terminal.start("hark map.json")
    try await terminal.press("?")
    let before = try await terminal.expect("Help", "Moving")
    try terminal.resize(40, 12)
    try await terminal.expect(screen: try Terminal.golden("help-40x12"))
    try terminal.resize(80, 24)
    try await terminal.expect(screen: before)
  }
}
