// What stands between words: punctuation, quotation marks, letters of other scripts.
extension Tokenizer {
  /// Reads an ASCII byte that is no letter.
  mutating func punctuation(
    _ byte: UInt8, _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ tokens: inout OutputSpan<Token>
  ) {
    switch byte {
    case UInt8(ascii: "."):
      let isInside = index + 1 < bytes.count && Self.isWordByte(bytes[index + 1])
      if !isInside { next.formUnion([.startsSentence, .startsClause]) }
    case UInt8(ascii: "?"):
      // A question mark that begins a text is that of the text before it.
      if tokens.isEmpty { asksBefore = true } else { tokens[tokens.count - 1].flags.insert(.endsQuestion) }
      flags.insert(.endsQuestion)
      next.formUnion([.startsSentence, .startsClause])
    case UInt8(ascii: "!"), UInt8(ascii: ";"), UInt8(ascii: "\n"):
      next.formUnion([.startsSentence, .startsClause])
    case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "/"):
      next.insert(.startsClause)
    case UInt8(ascii: "-"):
      if index > 0, bytes[index - 1] == UInt8(ascii: " ") { next.insert(.startsClause) }
    case UInt8(ascii: "\""):
      isQuoted.toggle()
      next.insert(.startsClause)
    case UInt8(ascii: "'"):
      // An opening mark stands before a word, a closing one behind; apostrophes inside words are read with the word.
      let opens =
        (index == 0 || !Self.isWordByte(bytes[index - 1])) && index + 1 < bytes.count
        && Self.isWordByte(bytes[index + 1])
      if opens { isQuoted = hasClosingMark(bytes, index + 1) } else if isQuoted { isQuoted = false }
      next.insert(.startsClause)
    default: break
    }
  }

  /// True when a single quotation mark closes within 400 bytes: without one it is an apostrophe ('til).
  private func hasClosingMark(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    let end = min(bytes.count, start + 400)
    for index in start..<end where bytes[index] == UInt8(ascii: "'") {
      if index + 1 == bytes.count || !Self.isWordByte(bytes[index + 1]) { return true }
    }
    return false
  }

  /// The index behind an apostrophe at `index`; 0 when there is none.
  func apostrophe(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    guard index < bytes.count else { return 0 }
    if bytes[index] == UInt8(ascii: "'") { return index + 1 }
    let isCurly =
      index + 2 < bytes.count && bytes[index] == 0xE2 && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x99
    return isCurly ? index + 3 : 0
  }

  /// Reads a scalar beyond ASCII: a letter with a mark, a quotation mark, a letter of another script.
  mutating func mark(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ tokens: inout OutputSpan<Token>
  ) -> Int {
    let byte = bytes[index]
    switch byte {
    case 0xC2:
      // « and » (C2 AB, C2 BB); other signs of that row are nothing.
      if index + 1 < bytes.count, bytes[index + 1] == 0xAB || bytes[index + 1] == 0xBB {
        isQuoted = bytes[index + 1] == 0xAB
        next.insert(.startsClause)
      }
      return index + 2
    case 0xC3...0xCC: return word(bytes, index, &tokens)
    case 0xCD...0xDF:
      foreignLetters += 1
      letters += 1
      return index + 2
    case 0xE2:
      if index + 2 < bytes.count, bytes[index + 1] == 0x80 { general(bytes[index + 2]) }
      // An arrow leads on to another step.
      if index + 2 < bytes.count, bytes[index + 1] == 0x86 { next.insert(.startsClause) }
      return index + 3
    case 0xE0...0xEF:
      let isLatin = byte == 0xE1 && index + 1 < bytes.count && (0xB8...0xBB).contains(bytes[index + 1])
      if isLatin || byte != 0xEF {
        letters += 1
        foreignLetters += isLatin ? 0 : 1
      }
      return index + 3
    default: return index + (byte >= 0xF0 ? 4 : 1)
    }
  }

  /// General punctuation U+2000 ... U+203F, by its last byte.
  private mutating func general(_ byte: UInt8) {
    switch byte {
    case 0x9E:
      isQuoted = true
      opensLow = true
    case 0x9C where opensLow:
      // „...“
      isQuoted = false
      opensLow = false
    case 0x9C, 0x98: isQuoted = true
    case 0x9D, 0x99: isQuoted = false
    case 0x93, 0x94: break
    default: return
    }
    next.insert(.startsClause)
  }
}
