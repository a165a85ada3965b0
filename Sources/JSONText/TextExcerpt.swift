/// One line of a text, cut to a sensible length around a place in it, to be shown above a caret.
public struct TextExcerpt: Hashable, Sendable {
  /// The line or a part of it, with `…` where it was cut. Control characters and those that turn the direction of
  /// writing are replaced, one for one, so that it is safe to print.
  public var text: String
  /// How many scalars of `text` stand before the place.
  public var caret: Int

  /// The excerpt of `text` around `position`, or nil when the text has no such line. Linear in the text up to there.
  ///
  /// - Parameters:
  ///   - text: UTF-8, perhaps with a byte-order mark; what is ill-formed is shown as U+FFFD.
  ///   - position: A column behind the end of the line means its end.
  ///   - width: The most scalars to show, at least 3.
  public init?(of text: [UInt8], around position: TextPosition, width: Int = 100) {
    var lines = TextLineCursor(text)
    guard let line = lines.line(position.line) else { return nil }
    self.init(line: line, column: position.column, width: width)
  }

  /// The excerpt of one line, UTF-8 without its line break.
  init(line: ArraySlice<UInt8>, column: Int, width: Int) {
    self.init(line: String(decoding: line, as: UTF8.self).unicodeScalars, column: column, width: max(3, width))
  }

  private init(line: String.UnicodeScalarView, column: Int, width: Int) {
    let count = line.count
    let place = min(max(0, column - 1), count)
    guard count > width else {
      self.init(text: Self.makeSafe(line[...]), caret: place)
      return
    }
    let first = min(max(0, place - width / 2), count - width)
    let last = first + width
    let isCutBefore = first > 0
    let isCutAfter = last < count
    let shown = line.dropFirst(first + (isCutBefore ? 1 : 0)).prefix(
      width - (isCutBefore ? 1 : 0) - (isCutAfter ? 1 : 0))
    self.init(
      text: (isCutBefore ? "…" : "") + Self.makeSafe(shown) + (isCutAfter ? "…" : ""), caret: place - first)
  }

  private init(text: String, caret: Int) {
    self.text = text
    self.caret = caret
  }

  /// The text with everything replaced that a terminal might obey.
  static func makeSafe(_ text: Substring.UnicodeScalarView) -> String {
    guard text.contains(where: isUnsafe) else { return String(text) }
    var safe = String.UnicodeScalarView()
    for scalar in text { safe.append(scalar == "\t" ? " " : isUnsafe(scalar) ? "\u{FFFD}" : scalar) }
    return String(safe)
  }

  /// Whether the scalar is a control character, a line separator or one that turns the direction of writing.
  static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}

/// Finds the lines of a text by their numbers, going forward only: all of them cost one pass.
struct TextLineCursor {
  private let text: ArraySlice<UInt8>
  private var number = 1
  private var start: Int

  /// A byte-order mark is no part of the first line.
  init(_ text: [UInt8]) {
    start = text.starts(with: Byte.orderMark) ? Byte.orderMark.count : 0
    self.text = text[start...]
  }

  /// The bytes of line `number`, without its line break; nil when there is none, or when a later one was asked for before.
  mutating func line(_ wanted: Int) -> ArraySlice<UInt8>? {
    guard wanted >= number else { return nil }
    while number < wanted {
      let end = lineBreak
      guard end < text.endIndex else { return nil }
      let isPair = text[end] == Byte.carriageReturn && end + 1 < text.endIndex && text[end + 1] == Byte.newline
      start = end + (isPair ? 2 : 1)
      number += 1
    }
    return text[start..<lineBreak]
  }

  private var lineBreak: Int {
    text[start...].firstIndex { $0 == Byte.newline || $0 == Byte.carriageReturn } ?? text.endIndex
  }
}
