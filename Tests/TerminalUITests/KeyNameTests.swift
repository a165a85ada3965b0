import Testing

@testable import TerminalUI

@Suite struct KeyNameTests {
  @Test(arguments: [
    "a", "A", "+", "-", "^", "é", "界", "Space", "Enter", "Esc", "Tab", "Shift-Tab", "Backspace", "Up", "Down", "Left",
    "Right", "PgUp", "PgDn", "Home", "End", "Ins", "Del", "F1", "F12", "Ctrl-S", "Ctrl-Space", "Ctrl-\\", "Ctrl-_",
    "Alt-b",
    "Alt-B", "Alt--", "Alt-+", "Alt-Enter", "Ctrl-Left", "Shift-Up", "Alt-Ctrl-B", "Alt-Ctrl-Shift-Up", "Shift-F5",
    "Alt-Shift-Tab",
  ])
  func shownNamesAreRead(_ name: String) {
    #expect(Key(name: name)?.name == name)
  }

  @Test(arguments: [
    ("C-s", Key.control("s")), ("ctrl+S", .control("s")), ("^S", .control("s")), ("Control-s", .control("s")),
    ("A-b", .alt("b")), ("M-b", .alt("b")), ("Meta-B", .alt("B")), ("S-Tab", .backTab), ("return", .enter),
    ("PAGEUP", .pageUp),
    ("Delete", .delete), ("C-A-x", .alt(.control("x"))), ("M-C-x", .alt(.control("x"))), ("S-a", "A"), ("C-i", .tab),
    ("C-m", .enter), ("C-[", .escape), ("C-/", .control("_")), ("C--", .control("-")), ("Ctrl-Shift-a", .control("a")),
    ("f5", .function(5)), ("C-Space", .control(.space)), ("C-@", .control(.space)),
  ])
  func otherSpellingsAreRead(_ name: String, _ key: Key) {
    #expect(Key(name: name) == key)
  }

  @Test(arguments: ["", "Foo", "Ctrl-", "C-C-a", "F0", "F13", "F05", "\u{1B}", "ab", "Hyper-x", "C-é", "-a", "Shift-1"])
  func whatIsNoKeyIsRefused(_ name: String) {
    #expect(Key(name: name) == nil)
  }
}
