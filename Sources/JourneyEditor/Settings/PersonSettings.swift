import TerminalUI

/// What a person has settled for all maps, in `config.json`: keys, colours, signs, the mouse.
public struct PersonSettings: Sendable, Hashable {
  public var theme = Theme.standard
  public var glyphs = GlyphChoice.automatic
  /// Whether a click selects and the wheel scrolls.
  public var usesMouse = false
  /// One thing a line, for screen readers.
  public var isPlain = false
  /// Where else goes what is copied.
  public var clipboard = ClipboardChoice.file
  /// By command: the keys that lead to it instead of the default ones.
  public var keys: [String: Keys] = [:]

  /// Keys of one command, and where the file says so.
  public struct Keys: Sendable, Hashable {
    public var runs: [[Key]]
    /// From 1.
    public var line: Int

    public init(_ runs: [[Key]], line: Int) {
      self.runs = runs
      self.line = line
    }
  }

  public init() {}
}

/// A set of colours and attributes. Nothing means anything by colour alone in any of them.
public enum Theme: String, CaseIterable, Sendable, Hashable {
  /// The terminal's own 16 colours.
  case standard = "default"
  /// Nothing dim, bright colours.
  case highContrast = "high-contrast"
  /// No colours.
  case mono

  /// The style as this theme shows it.
  func adapt(_ style: Style) -> Style {
    switch self {
    case .standard: return style
    case .mono: return Style(style.attributes)
    case .highContrast:
      var style = style
      style.attributes.subtract(.dim)
      if let bright = Self.bright[style.foreground] {
        style.foreground = bright
        style.attributes.insert(.bold)
      }
      if style.attributes.contains(.reverse) { style.attributes.insert(.bold) }
      return style
    }
  }

  private static let bright: [Color: Color] = [
    .red: .brightRed, .green: .brightGreen, .yellow: .brightYellow, .blue: .brightBlue, .magenta: .brightMagenta,
    .cyan: .brightCyan,
  ]
}

/// Where copied elements go. Hark's own file is always written: only from there can they be pasted as elements.
public enum ClipboardChoice: String, CaseIterable, Sendable, Hashable {
  /// The file alone: nothing of a map leaves for other programs unless the person wants it.
  case file
  /// Their names also to the terminal's clipboard, by OSC 52; works through ssh.
  case terminal = "osc52"
}

/// Which signs are drawn.
public enum GlyphChoice: String, CaseIterable, Sendable, Hashable {
  /// As the locale allows.
  case automatic = "auto"
  case unicode
  case ascii
}
