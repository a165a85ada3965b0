extension SafeText {
  /// The text in lines of at most so many columns.
  ///
  /// Lines break at spaces, after hyphens, and around wide characters (Chinese, Japanese, Korean, emoji), but not before
  /// closing punctuation; a longer word is cut. Spaces at a break belong to no line. At least one line, an empty one for
  /// empty text; a column count below 1 counts as 1, and a wide character that cannot fit becomes `�`.
  public func wrapped(to columns: Int) -> [SafeText] {
    let columns = max(1, columns)
    if width <= columns { return [self] }
    var wrapper = Wrapper(columns: columns)
    for character in string { wrapper.take(character) }
    return wrapper.finish()
  }
}

/// Fills lines with words.
private struct Wrapper {
  let columns: Int
  private var lines: [SafeText] = []
  private var line = ""
  private var lineWidth = 0
  /// Spaces after the line that count only when a word follows on it.
  private var gap = 0
  private var word = ""
  private var wordWidth = 0
  private var isAfterWide = false

  init(columns: Int) { self.columns = columns }

  mutating func take(_ character: Character) {
    if character == " " {
      endWord()
      gap += 1
      isAfterWide = false
      return
    }
    var character = character
    var width = TextWidth.of(character)
    if width > columns {
      character = Character(Sanitizer.unprintable)
      width = 1
    }
    if (width > 1 || isAfterWide) && !Self.closing.contains(character) { endWord() }
    if wordWidth + width > columns { endWord() }
    word.append(character)
    wordWidth += width
    if character == "-" { endWord() }
    isAfterWide = width > 1
  }

  mutating func finish() -> [SafeText] {
    endWord()
    if lineWidth > 0 || lines.isEmpty { endLine() }
    return lines
  }

  /// Puts the word on this line or on the next.
  private mutating func endWord() {
    if word.isEmpty { return }
    if lineWidth + gap + wordWidth > columns {
      if lineWidth > 0 { endLine() }
      gap = 0
    }
    line += String(repeating: " ", count: gap) + word
    lineWidth += gap + wordWidth
    gap = 0
    word = ""
    wordWidth = 0
  }

  private mutating func endLine() {
    lines.append(Sanitizer.measured(line))
    line = ""
    lineWidth = 0
  }

  /// Must not start a line after a wide character.
  private static let closing: Set<Character> = [
    "、", "。", "，", "．", "：", "；", "！", "？", "）", "］", "｝", "」", "』", "】", "》", "〉", "ー", "…", "”", "’",
  ]
}
