// Words that no lexicon has.
extension Tokenizer {
  /// The longest known word of five letters or more that ends this one: "Kundenbefragung" is a Befragung.
  func compound(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> WordTable.Word? {
    var first = max(start, end - 16)
    while end - first >= 5 {
      // Not in the middle of a letter.
      if bytes[first] & 0xC0 != 0x80, let word = words[WordKey(bytes: bytes[first..<end])] {
        return word
      }
      first += 1
    }
    return nil
  }

  /// What form a word that nobody knows seems to have: "plugs", "haggled", "embroidering".
  static func guessedForm(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> WordForm {
    guard end - start > 3 else { return .base }
    switch (bytes[end - 3] | 0x20, bytes[end - 2] | 0x20, bytes[end - 1] | 0x20) {
    case (UInt8(ascii: "i"), UInt8(ascii: "n"), UInt8(ascii: "g")): return .ing
    case (_, UInt8(ascii: "e"), UInt8(ascii: "d")): return .past
    case (_, UInt8(ascii: "s"), UInt8(ascii: "s")), (_, UInt8(ascii: "u"), UInt8(ascii: "s")): return .base
    case (_, UInt8(ascii: "i"), UInt8(ascii: "s")): return .base
    case (_, _, UInt8(ascii: "s")): return .third
    default: return .base
    }
  }
}
