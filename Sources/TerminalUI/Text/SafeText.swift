/// Text that can be shown on a terminal: the only text a ``Frame`` takes.
///
/// Text from a file, an argument or the environment may hold characters that move the cursor, hide or reorder what
/// follows, or on whose width terminals disagree. Making a `SafeText` replaces them once, so that whatever is drawn
/// takes exactly ``width`` columns:
///
/// - control characters become pictures of themselves (`␛`), line ends and tabs likewise or a space;
/// - bidirectional controls and others that move or hide text become `␦`, what cannot be printed `�`;
/// - a combining mark without a base gets one (`◌`), and more than four marks on one base are cut;
/// - emoji sequences become their parts: joiners, variation selectors and skin tones are left out, since a terminal
///   that draws a sequence narrower or wider than ncurses counts spoils the whole row.
///
/// Making safe what is safe changes nothing.
public struct SafeText: Hashable, Sendable {
  /// What line ends and tabs become.
  public enum LineBreaks: Hashable, Sendable {
    /// Pictures: `␊`, `␉`.
    case visible
    /// One space each (`\r\n` is one).
    case space
  }

  /// The text as it is drawn.
  public let string: String
  /// Columns that it takes. O(1).
  public let width: Int
  let shape: Shape

  /// What the text is made of; simpler shapes are measured, cut and drawn faster.
  enum Shape: UInt8, Hashable, Comparable {
    /// Each byte is one character of one column.
    case ascii
    /// Each scalar is one character and has a ``TextWidth/simple(_:)`` width.
    case simple
    /// Anything else; characters may have several scalars.
    case complex

    static func < (one: Shape, other: Shape) -> Bool { one.rawValue < other.rawValue }
  }

  /// Makes hostile text safe. O(n).
  public init(_ hostile: String, lineBreaks: LineBreaks = .visible) {
    self = Sanitizer.gridText(hostile, lineBreaks: lineBreaks)
  }

  /// Makes hostile text safe on one line: line ends and tabs become spaces.
  public static func singleLine(_ hostile: String) -> SafeText { SafeText(hostile, lineBreaks: .space) }

  /// The lines of hostile text, each safe; tabs become spaces. At least one line.
  public static func lines(_ hostile: String) -> [SafeText] {
    hostile.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { SafeText(String($0), lineBreaks: .space) }
  }

  /// Makes a text of several lines safe to print on standard output or error: newlines and tabs stay, emoji sequences
  /// stay whole, everything that could steer the terminal becomes visible. O(n).
  public static func terminalOutput(_ hostile: String) -> String { Sanitizer.streamText(hostile) }

  /// Text that is known to be safe.
  init(safe string: String, width: Int, shape: Shape) {
    self.string = string
    self.width = width
    self.shape = shape
  }

  public static let empty = SafeText(safe: "", width: 0, shape: .ascii)

  /// So many spaces; none when the number is negative.
  public static func spaces(_ count: Int) -> SafeText {
    let count = max(0, count)
    return SafeText(safe: String(repeating: " ", count: count), width: count, shape: .ascii)
  }

  public var isEmpty: Bool { string.isEmpty }
}

extension SafeText: ExpressibleByStringLiteral, ExpressibleByStringInterpolation, CustomStringConvertible {
  /// Literals and interpolations are made safe too.
  public init(stringLiteral value: String) { self.init(value) }
  public var description: String { string }
}

extension SafeText {
  public static func + (left: SafeText, right: SafeText) -> SafeText {
    // Safe texts never start with a mark that would join what stands before, so their widths add up.
    SafeText(
      safe: left.string + right.string, width: left.width + right.width, shape: max(left.shape, right.shape))
  }

  public static func += (left: inout SafeText, right: SafeText) { left = left + right }

  /// The text so many times.
  public func repeated(_ count: Int) -> SafeText {
    let count = max(0, count)
    return SafeText(safe: String(repeating: string, count: count), width: width * count, shape: shape)
  }
}

extension Sequence where Element == SafeText {
  /// All of them in one, with a separator between each two.
  public func joined(separator: SafeText = .empty) -> SafeText {
    var string = ""
    var width = 0
    var shape = separator.shape
    var isFirst = true
    for text in self {
      if !isFirst {
        string += separator.string
        width += separator.width
      }
      isFirst = false
      string += text.string
      width += text.width
      shape = Swift.max(shape, text.shape)
    }
    return SafeText(safe: string, width: width, shape: shape)
  }
}
