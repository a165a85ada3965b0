/// A key, or a key with others held down.
///
/// Terminals do not tell all keys apart: Ctrl-I is Tab, Ctrl-M Enter, Ctrl-[ Escape, and Ctrl ignores Shift on letters;
/// those arrive as the plainer key. Letters under ``control(_:)`` are lower case.
public enum Key: Hashable, Sendable {
  case character(Character)
  case enter, escape, tab, backTab, backspace
  case up, down, left, right
  case home, end, pageUp, pageDown, insert, delete
  /// F1 and up.
  case function(Int)
  /// Ctrl with a letter, Space, `\`, `]`, `^` or `_`, or where the terminal tells, with a named key.
  indirect case control(Key)
  /// Alt (Meta, Option) with any key, Ctrl included: `.alt(.control("b"))`.
  indirect case alt(Key)
  /// Shift with a named key; with a character the terminal sends another character.
  indirect case shift(Key)

  public static let space = Key.character(" ")

  /// The character that a text field inserts for this key, nil when there is none.
  public var insertedCharacter: Character? {
    if case .character(let character) = self { character } else { nil }
  }
}

extension Key: ExpressibleByExtendedGraphemeClusterLiteral {
  /// `"s"` is the key of that character, so that `.control("s")` reads well.
  public init(extendedGraphemeClusterLiteral value: Character) { self = .character(value) }
}
