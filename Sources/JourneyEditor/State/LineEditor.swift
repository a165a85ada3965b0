import TerminalUI

/// A line of text being typed, with the keys people know from readline.
public struct LineEditor: Sendable, Hashable {
  public private(set) var characters: [Character]
  /// The place of the cursor: 0 ... the number of characters.
  public private(set) var cursor: Int
  private var killed: [Character] = []
  private let allowsLineBreaks: Bool

  public init(_ text: String = "", allowsLineBreaks: Bool = false) {
    characters = Array(text)
    cursor = characters.count
    self.allowsLineBreaks = allowsLineBreaks
  }

  public var text: String { String(characters) }

  /// Inserts at the cursor; line breaks become spaces where a line cannot hold them.
  public mutating func insert(_ text: String) {
    let new = text.map { (character: Character) -> Character in
      character.isNewline && !allowsLineBreaks ? " " : character
    }
    characters.insert(contentsOf: new, at: cursor)
    cursor += new.count
  }

  /// Puts a text in place of the characters of a range; the cursor stands behind it.
  public mutating func replace(_ range: Range<Int>, with text: String) {
    let range = range.clamped(to: 0..<characters.count)
    characters.removeSubrange(range)
    cursor = range.lowerBound
    insert(text)
  }

  /// Takes a key and says whether it was one of a line's.
  public mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    case .left, .control("b"): cursor = max(cursor - 1, 0)
    case .right, .control("f"): cursor = min(cursor + 1, characters.count)
    case .home, .control("a"): cursor = 0
    case .end, .control("e"): cursor = characters.count
    case .alt("b"), .control(.left): cursor = wordStart
    case .alt("f"), .control(.right): cursor = wordEnd
    case .backspace, .control("h"): if cursor > 0 { remove(cursor - 1..<cursor, keeps: false) }
    case .delete, .control("d"): if cursor < characters.count { remove(cursor..<cursor + 1, keeps: false) }
    case .control("w"), .alt(.backspace): remove(wordStart..<cursor)
    case .alt("d"): remove(cursor..<wordEnd)
    case .control("u"): remove(0..<cursor)
    case .control("k"): remove(cursor..<characters.count)
    case .control("y"): insert(String(killed))
    case .alt(.enter) where allowsLineBreaks: insert("\n")
    default: return false
    }
    return true
  }

  /// Puts the cursor at a place, or at the nearest there is.
  mutating func move(to place: Int) { cursor = min(max(place, 0), characters.count) }

  /// Takes a text that Ctrl-Y brings back.
  mutating func keep(_ text: String) { killed = Array(text) }

  private mutating func remove(_ range: Range<Int>, keeps: Bool = true) {
    guard !range.isEmpty else { return }
    if keeps { killed = Array(characters[range]) }
    characters.removeSubrange(range)
    cursor = range.lowerBound
  }

  private var wordStart: Int {
    var index = cursor
    while index > 0, !isWord(index - 1) { index -= 1 }
    while index > 0, isWord(index - 1) { index -= 1 }
    return index
  }

  private var wordEnd: Int {
    var index = cursor
    while index < characters.count, !isWord(index) { index += 1 }
    while index < characters.count, isWord(index) { index += 1 }
    return index
  }

  private func isWord(_ index: Int) -> Bool { characters[index].isLetter || characters[index].isNumber }
}
