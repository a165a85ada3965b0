import Testing

@testable import TerminalUI

@Suite struct KeyNameTests {
  @Test(arguments: [
    "a", "A", "+", "-", "^", "é", "界", "Space", "Enter", "Esc", "Tab", "Shift-Tab", "Backspace", "Up", "PgUp",
    "PgDn", "Home", "End", "Ins", "Del", "F1", "F12", "Ctrl-S", "Ctrl-Space", "Ctrl-\\", "Ctrl-_", "Alt-b", "Alt-B",
    "Alt--",
    "Alt-+", "Alt-Enter", "Ctrl-Left", "Shift-Up", "Alt-Ctrl-B", "Alt-Ctrl-Shift-Up",
  ])
  func shownNameIsRead(_ name: String) {
    #expect(Key(name: name)?.name == name)
  }
}
