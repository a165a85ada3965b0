extension SafeText {
  /// The text in lines of at most so many columns.
  ///
  /// Lines break at spaces, after hyphens, and around wide characters (Chinese, Japanese, Korean, emoji), but not before
  /// closing punctuation; a longer word is cut. Spaces at a break belong to no line. At least one line, an empty one for
  /// empty text; a column count below 1 counts as 1, and a wide character that cannot fit becomes `�`. O(text).
  ///
  /// - Parameter first: the columns of the first line, where it has fewer or more than the others.
  public func wrapped(to columns: Int, first: Int? = nil) -> [SafeText] {
    let (columns, first) = (max(1, columns), max(1, first ?? columns))
    if width <= first { return [self] }
    var text = self
    if shape == .complex || shape == .simple && min(columns, first) < 2 { text = fitting(in: min(columns, first)) }
    var wrapper = Wrapper(columns: first, further: columns)
    if shape == .ascii {
      for byte in text.string.utf8 { wrapper.take(ascii: byte) }
    } else {
      for character in text.string { wrapper.take(character) }
    }
    let utf8 = text.string.utf8
    return wrapper.finish().map { line in
      let start = utf8.index(utf8.startIndex, offsetBy: line.lowerBound)
      let string = String(text.string[start..<utf8.index(start, offsetBy: line.count)])
      return shape == .ascii
        ? SafeText(safe: string, width: line.count, shape: .ascii) : Sanitizer.measured(string)
    }
  }

  /// The text with `�` for each character that is wider than so many columns.
  private func fitting(in columns: Int) -> SafeText {
    guard string.contains(where: { TextWidth.of($0) > columns }) else { return self }
    let fitting = string.map { TextWidth.of($0) > columns ? Character(Sanitizer.unprintable) : $0 }
    return Sanitizer.measured(String(fitting))
  }
}

/// Finds where lines begin and end. A line is a stretch of the text, so only places are kept, in bytes of UTF-8.
private struct Wrapper {
  /// The columns of the line at hand, and of those below it.
  private var columns: Int
  private let further: Int
  private var lines: [Range<Int>] = []
  private var line = 0..<0
  private var lineWidth = 0
  /// The word is what was taken behind this place; between the line and it are spaces.
  private var wordStart = 0
  private var wordWidth = 0
  private var end = 0
  private var isAfterWide = false

  init(columns: Int, further: Int) {
    self.columns = columns
    self.further = further
  }

  mutating func take(ascii byte: UInt8) {
    if byte == UInt8(ascii: " ") { return takeSpace() }
    take(bytes: 1, width: 1)
    if byte == UInt8(ascii: "-") { endWord() }
  }

  mutating func take(_ character: Character) {
    if character == " " {
      isAfterWide = false
      return takeSpace()
    }
    let width = TextWidth.of(character)
    if (width > 1 || isAfterWide) && !Self.closing.contains(character) { endWord() }
    take(bytes: character.utf8.count, width: width)
    if character == "-" { endWord() }
    isAfterWide = width > 1
  }

  mutating func finish() -> [Range<Int>] {
    endWord()
    if lineWidth > 0 || lines.isEmpty { endLine() }
    return lines
  }

  private mutating func takeSpace() {
    endWord()
    end += 1
    wordStart = end
  }

  private mutating func take(bytes: Int, width: Int) {
    if wordWidth + width > columns { endWord() }
    end += bytes
    wordWidth += width
  }

  /// Puts the word on this line or on the next.
  private mutating func endWord() {
    if wordStart == end { return }
    var gap = wordStart - line.upperBound
    if lineWidth + gap + wordWidth > columns {
      if lineWidth > 0 { endLine() }
      line = wordStart..<wordStart
      gap = 0
    }
    line = line.lowerBound..<end
    lineWidth += gap + wordWidth
    wordStart = end
    wordWidth = 0
  }

  private mutating func endLine() {
    lines.append(line)
    lineWidth = 0
    columns = further
  }

  /// Must not start a line after a wide character.
  private static let closing: Set<Character> = [
    "、", "。", "，", "．", "：", "；", "！", "？", "）", "］", "｝", "」", "』", "】", "》", "〉", "ー", "…", "”", "’",
  ]
}
