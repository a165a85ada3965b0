/// What a program hears from its terminal.
public enum Event: Hashable, Sendable {
  case key(Key)
  /// Text from the clipboard in one piece, line ends as `\n`. Hostile like any text from outside. Cut at
  /// ``Event/longestPaste`` characters.
  case paste(String)
  /// The terminal has another size now; also what ``Screen/size`` answers.
  case resize(Size)
  /// ^C, or SIGINT from elsewhere.
  case interrupt
  /// SIGTERM: save and leave.
  case terminate
  /// The terminal is gone: hang-up, or the end of input. Comes again at each further call.
  case hangUp
  /// The program was stopped and goes on. The screen has repainted itself already.
  case resumed
  /// Nothing happened for as long as the caller wanted to wait.
  case timer
  /// Only when the mouse was asked for.
  case mouse(MouseEvent)

  /// The key that was pressed, if it was one.
  public var key: Key? { if case .key(let key) = self { key } else { nil } }

  /// How many scalars of one paste are kept.
  public static let longestPaste = 1 << 20
}

/// What the mouse did, and where.
public struct MouseEvent: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// A release may be missing when it follows the press at once.
    case press, release, scrollUp, scrollDown
  }

  public var position: Position
  public var kind: Kind

  public init(_ kind: Kind, at position: Position) {
    self.kind = kind
    self.position = position
  }
}
