/// A place in a text as editors and compilers tell it: line and column, both counted from 1.
///
/// A column counts Unicode scalars, so that one place has one number whatever the width of its characters on a screen.
/// Lines end with `\n`, `\r\n` or `\r`.
public struct TextPosition: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The line, from 1.
  public var line: Int
  /// The column in Unicode scalars, from 1.
  public var column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// `line:column`, as in `12:7`.
  public var description: String { "\(line):\(column)" }

  public static func < (left: TextPosition, right: TextPosition) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// Walks forward through UTF-8 and knows the position of every offset that it stops at.
struct TextPositionCursor {
  private(set) var position: TextPosition
  private var offset = 0

  init(firstLine: Int = 1) {
    position = TextPosition(line: firstLine, column: 1)
  }

  /// Moves on to `target`, which is not before the last target; past the end means the end. Linear in the way moved.
  mutating func advance(to target: Int, in text: UnsafeBufferPointer<UInt8>) {
    let target = min(target, text.count)
    guard target > offset else { return }
    let breaks = Self.countLineBreaks(in: text, from: offset, to: target)
    if breaks > 0 {
      var lineStart = target
      while !endsLine(lineStart - 1, in: text) { lineStart -= 1 }
      position.line += breaks
      position.column = 1 + Self.countScalars(in: text, from: lineStart, to: target)
    } else {
      position.column += Self.countScalars(in: text, from: offset, to: target)
    }
    offset = target
  }

  /// Whether the byte at `index` is the last one of a line break: of `\r\n` that is the `\n`.
  private func endsLine(_ index: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    text[index] == Byte.newline
      || (text[index] == Byte.carriageReturn && (index + 1 == text.count || text[index + 1] != Byte.newline))
  }

  private static func countLineBreaks(in text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int {
    let newlines = count(
      in: text, from: start, to: end, eight: { $0.count(of: Byte.newline) }, one: { $0 == Byte.newline })
    var returns = count(
      in: text, from: start, to: end, eight: { $0.count(of: Byte.carriageReturn) }, one: { $0 == Byte.carriageReturn })
    guard returns > 0 else { return newlines }
    for index in start..<end where text[index] == Byte.carriageReturn {
      if index + 1 < text.count, text[index + 1] == Byte.newline { returns -= 1 }
    }
    return newlines + returns
  }

  static func countScalars(in text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int {
    count(in: text, from: start, to: end, eight: { $0.countScalars() }, one: { $0 & 0b1100_0000 != 0b1000_0000 })
  }

  /// Adds up what `eight` counts in eight bytes at once and, where there are not eight any more, `one` in one.
  @inline(__always)
  private static func count(
    in text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int, eight: (EightBytes) -> Int, one: (UInt8) -> Bool
  ) -> Int {
    guard let base = text.baseAddress else { return 0 }
    var sum = 0
    var index = start
    while index &+ 8 <= end {
      sum &+= eight(EightBytes(base, at: index))
      index &+= 8
    }
    while index < end {
      sum &+= one(base[index]) ? 1 : 0
      index &+= 1
    }
    return sum
  }
}
