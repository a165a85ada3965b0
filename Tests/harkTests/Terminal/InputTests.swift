import Testing

/// What a terminal may send besides keys. The bytes go past tmux's own reading of keys.
@Suite(.needsTmux, .serialized) struct InputTests {
  @Test func bytesThatAreNoTextAreDropped() async throws {
    let terminal = try await Terminal.withSample()
    try await terminal.start("hark map.json")
    try await terminal.press("a")
    // A broken character, bytes that begin none, a surrogate, NUL, an unknown sequence and one that never ends.
    try terminal.send(bytes: "61 c3 28 ff fe 62 ed a0 80 63 00 64 1b 5b 39 39 39 7e 65 1b 5b 31 3b")
    try await terminal.expect("Touchpoint: a(bcde")
    try terminal.send(bytes: "c3")
    try terminal.send(bytes: "a9 21")
    try await terminal.expect("Touchpoint: a(bcdeé!")
  }

  @Test func aLoneEscapeIsAKeyAndOneWithALetterIsAlt() async throws {
    let terminal = try await Terminal.withSample()
    try await terminal.start("hark map.json")
    try await terminal.press("a")
    try await terminal.type("one two three")
    try terminal.send(bytes: "1b 62 21")
    try await terminal.expect("Touchpoint: one two !three")
    try await terminal.press("Escape")
    try await terminal.expect("the screen without a prompt") { !$0.contains("Touchpoint:") }
  }

  @Test func aLongPasteArrivesWhole() async throws {
    let terminal = try await Terminal.withSample()
    try await terminal.start("hark map.json")
    try await terminal.press("a")
    try terminal.paste(String(repeating: "漢字 ", count: 12_000) + "the end")
    try await terminal.expect("漢字 the end\n")
  }

  @Test func theMouseSelectsACard() async throws {
    let terminal = try await Terminal.withSample()
    let settings = #"{ "mouse": true }"#
    try await terminal.sh("mkdir -p $XDG_CONFIG_HOME/hark; echo '\(settings)' > $XDG_CONFIG_HOME/hark/config.json")
    try await terminal.start("hark map.json")
    let before = try await terminal.expect("1/5 · 1/")
    // Button 1 goes down far outside, then down and up in the second column.
    try terminal.send(bytes: "1b 5b 4d 20 ff ff 1b 5b 4d 20 35 28 1b 5b 4d 23 35 28")
    let after = try await terminal.expect("2/5 · ")
    #expect(before != after)
  }
}
