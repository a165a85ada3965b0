import Testing

/// Poorer terminals get a poorer picture; what is no terminal gets one clear line.
@Suite(.needsTmux, .serialized) struct TerminalKindTests {
  @Test(arguments: ["vt100", "ansi", "linux", "xterm", "xterm-256color", "screen", "tmux"])
  func everyTypeShowsTheSameText(type: String) async throws {
    let terminal = try await Terminal.withSample()
    try await terminal.start("TERM=\(type) hark map.json")
    try await terminal.press("l")
    try await terminal.expect(screen: try Terminal.golden("journey-80x24"))
    #expect(try colors(terminal.screen(styled: true)).isEmpty == (type == "vt100"))
    try await terminal.quit()
    try await terminal.expectRestored()
  }

  /// Only what changed is sent: what stands there then, styles and all, is what stands there when all is drawn anew.
  @Test(arguments: ["linux", "xterm-256color", "screen", "tmux"])
  func whatIsSentLeavesThePictureThatIsDrawnAnew(type: String) async throws {
    let terminal = try await Terminal.withSample()
    try await terminal.start("TERM=\(type) hark map.json")
    try await terminal.expect("is judged") { $0.contains("talks at") && !$0.contains("judging") }
    for keys in [["l", "j", "j"], ["k", "h"], ["t", "j", "l"], ["o", "j", "j"], ["f", "j"], ["Escape", "e", "j"]] {
      for key in keys { try await terminal.press(key) }
      let sent = try await settled(terminal)
      try await terminal.press("C-l")
      let differing = zip(sent, try await settled(terminal)).enumerated().filter { $1.0 != $1.1 }
      #expect(differing.map(\.offset) == [], "\(keys): \(differing.prefix(5))")
    }
    try await terminal.press("Escape")
    try await terminal.quit()
  }

  /// A sign in the lower right corner would scroll a screen that wraps at once: it is left out there.
  @Test(arguments: ["ansi", "xterm"]) func theCornerIsDrawnWhereItDoesNotScroll(type: String) async throws {
    let terminal = try await Terminal.withSample("telecom-billing", 20, 5)
    try await terminal.start("TERM=\(type) hark map.json")
    try await terminal.press("t", "C")
    try await terminal.expect("is whole, but for the corner of ansi") { screen in
      let rows = screen.split(separator: "\n", omittingEmptySubsequences: false)
      return rows[0].hasPrefix(" Columns  of the tab")
        && rows[4] == (type == "ansi" ? " Space shows or hid" : " Space shows or hide")
    }
    try await terminal.press("Escape")
    try await terminal.quit()
    try await terminal.expectRestored()
  }

  @Test func noColorKeepsBoldAndReverseOnly() async throws {
    let terminal = try await Terminal.withSample()
    try await terminal.start("NO_COLOR=1 hark map.json")
    try await terminal.press("l")
    try await terminal.expect(screen: try Terminal.golden("journey-80x24"))
    let styled = try terminal.screen(styled: true)
    #expect(colors(styled).isEmpty)
    #expect(styled.contains("\u{1B}[1;7m Hark "))
  }

  @Test func aLocaleWithoutUnicodeGetsASCIISigns() async throws {
    let terminal = try await Terminal.withSample("telecom-billing", 120, 40)
    try await terminal.start("LC_ALL=C hark map.json")
    try await terminal.press("l")
    let golden = try Terminal.golden("journey-ascii-120x40")
    try await terminal.expect("is the ASCII frame, with stand-ins for what ASCII cannot say:\n\(golden)") { screen in
      screen.count == golden.count && zip(golden, screen).allSatisfy { $0 == $1 || !$0.isASCII && $1.isASCII }
    }
  }

  @Test(arguments: [
    ("TERM=dumb hark map.json", "hark: a terminal of type TERM=dumb cannot move its cursor; use a full terminal"),
    ("TERM=nosuch hark map.json", "hark: the terminal type TERM=nosuch is unknown here"),
    ("TERM= hark map.json", "hark: TERM is not set"),
    ("hark map.json < /dev/null", "hark: standard input is not a terminal"),
    ("hark map.json > out", "hark: standard output is not a terminal"),
  ])
  func whatIsNoTerminalIsToldOfShow(line: String, message: String) async throws {
    let terminal = try await Terminal.withSample("telecom-billing", 200, 24)
    let said = try await terminal.sh(line, status: 2)
    #expect(said.hasPrefix(message))
    #expect(said.hasSuffix("; to read the map as text: hark show map.json"))
    #expect(said.filter(\.isNewline).isEmpty)
    try await terminal.sh("! test -s out")
    try await terminal.expectRestored()
  }

  @Test func nothingIsSentWhereNobodyLooks() throws {
    let folder = try Folder()
    try folder.write("map.json", SmallMap.text)
    let run = try hark("map.json", in: folder)
    #expect(run.code == 2)
    #expect(run.output.isEmpty)
    #expect(run.error.hasPrefix("hark: standard input is not a terminal"))
    #expect(run.error.hasSuffix("hark show map.json\n"))
    #expect(!run.error.contains("\u{1B}"))
  }

  /// The codes that set a colour; tmux's "default colour" is none.
  private func colors(_ styled: String) -> [Substring] {
    styled.split(separator: "\u{1B}[").dropFirst().compactMap { $0.split(separator: "m").first }
      .flatMap { $0.split(separator: ";") }.filter { ("30"..."38").contains($0) || ("40"..."48").contains($0) }
  }

  /// How the screen looks once nothing more arrives at it.
  private func settled(_ terminal: Terminal) async throws -> [String] {
    var before: [String] = []
    for _ in 0..<100 {
      let now = looks(try terminal.screen(styled: true))
      if now == before { return now }
      before = now
      try await Task.sleep(for: .milliseconds(60))
    }
    return before
  }

  /// Each cell with the style that shows in it: a blank has no weight, and no colour of its own unless it is reversed.
  private func looks(_ styled: String) -> [String] {
    var worn: [String: String] = [:]
    var cells: [String] = []
    var rest = Substring(styled)
    while let sign = rest.popFirst() {
      guard sign == "\u{1B}" else {
        // Blanks that show nothing may be left out at the end of a line.
        if sign.isNewline { while cells.last == "| " { cells.removeLast() } }
        let shown = sign.isWhitespace ? worn.filter { ["4", "7", "bg"].contains($0.key) || worn["7"] != nil } : worn
        cells.append(shown.sorted { $0.key < $1.key }.map { $0.key + $0.value }.joined(separator: ",") + "|\(sign)")
        continue
      }
      let numbers = rest.dropFirst().prefix { $0 != "m" }
      rest = rest.dropFirst(numbers.count + 2)
      for number in numbers.split(separator: ";").map(String.init) {
        switch number {
        case "0": worn = [:]
        case "39": worn["fg"] = nil
        case "49": worn["bg"] = nil
        default:
          let code = Int(number) ?? 0
          worn[code < 30 ? number : (40...49).contains(code) || code >= 100 ? "bg" : "fg"] = code < 30 ? "" : number
        }
      }
    }
    return cells
  }
}
