/// What is known of the words of a text.
struct Vocabulary {
  let words: WordTable
  let language: PackLanguage
  /// An empty key where nobody is named: no word has it.
  private let customerName: WordKey
  private let splitsCompounds: Bool
  let elides: Bool

  init(_ pack: PackTables, customerName: WordKey?) {
    words = pack.words
    language = pack.language
    self.customerName = customerName ?? WordKey()
    splitsCompounds = pack.splitsCompounds
    elides = pack.elides
  }

  /// Looks a word up, and guesses where nobody knows it.
  @inline(__always)
  func find(
    _ key: WordKey, _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ token: inout Token
  ) {
    if let word = words[key] {
      token.take(word)
    } else {
      guess(bytes, start, end, &token)
    }
    if key == customerName { token.add(.customer) }
  }

  private func guess(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ token: inout Token) {
    if bytes[start] &- UInt8(ascii: "0") < 10 {
      token.add(.number)
    } else if splitsCompounds, let word = compound(bytes, start, end) {
      token.take(word)
    } else {
      token.form = Self.guessedForm(bytes, start, end)
    }
  }

  /// The longest known word of five letters or more that ends this one: "Kundenbefragung" is a Befragung.
  private func compound(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> WordTable.Word? {
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
  private static func guessedForm(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> WordForm {
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

extension Token {
  @inline(__always)
  fileprivate mutating func take(_ word: WordTable.Word) {
    lemma = word.lemma
    form = word.form
    classes = word.classes
    flags.formUnion(word.flags)
  }

  /// A class that the word has here only.
  mutating func add(_ some: WordClass) {
    classes.formUnion(some)
    flags.formUnion([.mayHoldSign, .mayHoldMask])
  }
}
