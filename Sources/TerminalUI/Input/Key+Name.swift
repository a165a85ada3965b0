// The names of keys in help, hints and the config file.
extension Key: CustomStringConvertible {
  /// The name that help shows and ``init(name:)`` reads: `a`, `+`, `Space`, `Enter`, `PgUp`, `F5`, `Ctrl-S`, `Alt-b`,
  /// `Shift-Tab`, `Ctrl-Alt-Left`.
  public var name: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .function(let number): "F\(number)"
    case .control(.character(let letter)) where letter.isLetter: "Ctrl-\(letter.uppercased())"
    case .control(let key): "Ctrl-\(key.name)"
    case .alt(let key): "Alt-\(key.name)"
    case .shift(let key): "Shift-\(key.name)"
    case .backTab: "Shift-Tab"
    default: Self.names.first { $0.key == self }?.spellings.first ?? ""
    }
  }

  public var description: String { name }

  /// The key of a name as people write it in a config file; nil when there is no such key.
  ///
  /// Read besides ``name``: `C-s`, `Ctrl+S`, `^S`, `Control-S`; `A-b`, `M-b`, `Meta-b`; `S-Tab`; other spellings such as
  /// `Esc`, `Return`, `PageUp`, `Del`. Upper and lower case count for single characters only (and not under Ctrl).
  public init?(name: String) {
    guard let key = Self.parse(Substring(name)) else { return nil }
    self = key
  }

  /// First spelling: the name shown.
  private static let names: [(key: Key, spellings: [String])] = [
    (.enter, ["Enter", "Return", "Ret", "CR"]),
    (.escape, ["Esc", "Escape"]),
    (.tab, ["Tab"]),
    (.backTab, ["Shift-Tab", "BackTab", "BTab"]),
    (.backspace, ["Backspace", "BS"]),
    (.up, ["Up"]), (.down, ["Down"]), (.left, ["Left"]), (.right, ["Right"]),
    (.home, ["Home"]), (.end, ["End"]),
    (.pageUp, ["PgUp", "PageUp"]), (.pageDown, ["PgDn", "PageDown", "PgDown"]),
    (.insert, ["Ins", "Insert"]), (.delete, ["Del", "Delete"]),
    (.space, ["Space", "SPC"]),
  ]

  private static let modifiers: [(prefixes: [String], apply: @Sendable (Key) -> Key?)] = [
    (["control", "ctrl", "c"], { .control($0) }),
    (["alt", "meta", "a", "m"], { .alt($0) }),
    (["shift", "s"], { .shift($0) }),
  ]

  private static func parse(_ name: Substring) -> Key? {
    if name.count == 1, let character = name.first {
      let isPrintable = character.unicodeScalars.allSatisfy { Sanitizer.standIn(for: $0) == nil }
      return isPrintable ? .character(character) : nil
    }
    if name.first == "^" { return parse(name.dropFirst()).flatMap { Key.control($0).normalized } }
    let lowercased = name.lowercased()
    if let named = names.first(where: { $0.spellings.contains { $0.lowercased() == lowercased } }) { return named.key }
    if lowercased.first == "f", let number = Int(lowercased.dropFirst()), (1...12).contains(number) {
      return lowercased == "f\(number)" ? .function(number) : nil
    }
    guard let separator = name.firstIndex(where: { $0 == "-" || $0 == "+" }) else { return nil }
    let prefix = name[..<separator].lowercased()
    guard let modifier = modifiers.first(where: { $0.prefixes.contains(prefix) }) else { return nil }
    guard let rest = parse(name[name.index(after: separator)...]) else { return nil }
    return modifier.apply(rest)?.normalized
  }

  /// The one form in which a key with modifiers arrives and is compared: Alt outermost, then Ctrl, then Shift; without
  /// those that a terminal cannot tell. Nil when the combination means nothing.
  var normalized: Key? {
    switch self {
    case .alt(let key):
      guard let key = key.normalized else { return nil }
      if case .alt = key { return nil }
      return .alt(key)
    case .control(.alt(let key)): return Key.alt(.control(key)).normalized
    case .control(.control): return nil
    case .control(.character(let character)): return Self.control(of: character)
    case .control(let key):
      guard let key = key.normalized else { return nil }
      // What Ctrl and a shifted letter send is what Ctrl and the letter send.
      if case .character = key { return Key.control(key).normalized }
      return .control(key)
    case .shift(.alt(let key)): return Key.alt(.shift(key)).normalized
    case .shift(.control(let key)): return Key.control(.shift(key)).normalized
    case .shift(.shift): return nil
    case .shift(.tab): return .backTab
    case .shift(.character(let character)):
      guard character.isLetter, let upper = character.uppercased().first else { return nil }
      return .character(upper)
    default: return self
    }
  }

  /// What the terminal sends for Ctrl and a character.
  private static func control(of character: Character) -> Key? {
    guard let ascii = character.asciiValue, let lower = character.lowercased().first else { return nil }
    switch lower {
    case "i": return .tab
    case "j", "m": return .enter
    case "h": return .backspace
    case "[": return .escape
    case "a"..."z", " ", "\\", "]", "^", "_": return .control(.character(lower))
    case "@": return .control(.space)
    case "/": return .control("_")
    case "?": return .backspace
    default: return ascii >= 0x40 ? nil : .control(.character(lower))
    }
  }
}
