/// Cuts a text into tokens in one pass over its UTF-8 bytes: no characters, no strings.
struct Tokenizer {
  private let words: WordTable
  private let language: PackLanguage
  private let splitsCompounds: Bool
  private let elides: Bool
  /// An empty key where nobody is named: no word has it.
  private let customerName: WordKey
  /// Letters of scripts other than Latin, and all letters.
  private(set) var foreignLetters = 0
  private(set) var letters = 0
  /// What any of the tokens shows: passes over them are left out where there is nothing to find.
  private(set) var classes: WordClass = []
  private(set) var flags: Token.Flags = []
  /// Small words of other languages, and English ones; a word of both says nothing.
  private(set) var foreignWords = 0
  private(set) var englishWords = 0
  private var isQuoted = false
  /// A low quotation mark is open.
  private var opensLow = false
  /// A question mark stands before the first word.
  private var asksBefore = false
  private var next: Token.Flags = [.startsSentence, .startsClause]

  init(_ pack: PackTables, customerName: WordKey?) {
    words = pack.words
    language = pack.language
    splitsCompounds = pack.splitsCompounds
    elides = pack.elides
    self.customerName = customerName ?? WordKey()
  }

  /// Appends the tokens of `bytes`.
  mutating func cut(_ bytes: UnsafeBufferPointer<UInt8>, into tokens: inout ContiguousArray<Token>) {
    isQuoted = false
    opensLow = false
    next = [.startsText, .startsSentence, .startsClause]
    asksBefore = false
    let last = tokens.count - 1
    // Something stands between any two words.
    tokens.append(addingCapacity: bytes.count / 2 + 1) { cut(bytes, into: &$0) }
    if asksBefore, last >= 0 { tokens[last].flags.insert(.endsQuestion) }
  }

  private mutating func cut(_ bytes: UnsafeBufferPointer<UInt8>, into tokens: inout OutputSpan<Token>) {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if Self.isWordByte(byte) {
        let run = WordRun(bytes, index)
        // Nearly all words are short, and nothing is joined to them.
        if run.isWhole, !Self.joins(bytes[index + run.length]) {
          letters += run.length
          var token = Token(start: Int32(clamping: index), end: Int32(clamping: index + run.length))
          find(run.key, bytes, index, index + run.length, &token)
          append(&token, bytes, index, index + run.length, &tokens)
          index += run.length
        } else {
          index = word(bytes, index, &tokens)
        }
      } else if byte == UInt8(ascii: " ") {
        index += 1
      } else if byte < 0x80 {
        punctuation(byte, bytes, index, &tokens)
        index += 1
      } else {
        index = mark(bytes, index, &tokens)
      }
    }
  }

  /// What may join a word to the next.
  @inline(__always)
  private static func joins(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "'") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "&")
  }

  /// An ASCII letter or digit.
  @inline(__always)
  static func isWordByte(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10
  }

  private mutating func punctuation(
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

  /// Reads one word, with the words that hyphens join to it; gives the index behind it.
  private mutating func word(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ tokens: inout OutputSpan<Token>
  ) -> Int {
    var (key, end) = part(bytes, start)
    guard end < bytes.count, bytes[end] == UInt8(ascii: "-") || bytes[end] == UInt8(ascii: "&"),
      end + 1 < bytes.count, Self.isWordByte(bytes[end + 1])
    else { return finish(key, bytes, start, end, &tokens) }
    // e-mail, no-reply, Q&A: one word if the lexicon knows it without the hyphen, else its parts.
    var parts: [(key: WordKey, start: Int, end: Int)] = [(key: key, start: start, end: end)]
    while end + 1 < bytes.count, bytes[end] == UInt8(ascii: "-") || bytes[end] == UInt8(ascii: "&"),
      Self.isWordByte(bytes[end + 1]), parts.count < 4
    {
      let (more, stop) = part(bytes, end + 1)
      parts.append((key: more, start: end + 1, end: stop))
      key.append(more)
      end = stop
    }
    if words[key] != nil { return finish(key, bytes, start, end, &tokens) }
    for part in parts { _ = finish(part.key, bytes, part.start, part.end, &tokens) }
    return end
  }

  /// The letters and digits from `start`, an apostrophe's tail and marked letters included in the end.
  private mutating func part(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> (key: WordKey, end: Int) {
    let run = WordRun(bytes, start)
    letters += run.length
    if run.isWhole { return (key: run.key, end: start + run.length) }
    var key = run.key
    var index = start + run.length
    while index < bytes.count {
      let byte = bytes[index]
      if Self.isWordByte(byte) {
        key.append(byte)
      } else if byte >= 0xC3, byte <= 0xCC, index + 1 < bytes.count {
        // A Latin letter with a mark belongs to the word.
        key.append(byte)
        key.append(byte == 0xC3 ? WordKey.lowered(bytes[index + 1]) : bytes[index + 1])
        index += 1
      } else {
        break
      }
      index += 1
    }
    letters += index - start - run.length
    return (key: key, end: index)
  }

  /// Looks a word up and appends its token; gives the index behind it and its apostrophe.
  private mutating func finish(
    _ key: WordKey, _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int,
    _ tokens: inout OutputSpan<Token>
  ) -> Int {
    var token = Token(start: Int32(clamping: start), end: Int32(clamping: end))
    var key = key
    var stop = end
    var isBeing = false
    if end < bytes.count, bytes[end] == UInt8(ascii: "'") || bytes[end] == 0xE2 {
      (stop, isBeing) = tail(&key, bytes, end, &token)
    }
    find(key, bytes, start, end, &token)
    if isBeing, language == .english { add(.be, &token) }
    append(&token, bytes, start, end, &tokens)
    return stop
  }

  /// Looks a word up, and guesses where nobody knows it.
  @inline(__always)
  private func find(
    _ key: WordKey, _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ token: inout Token
  ) {
    if let word = words[key] {
      take(word, &token)
    } else {
      guess(bytes, start, end, &token)
    }
    if key == customerName { add(.customer, &token) }
  }

  private func guess(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ token: inout Token) {
    if bytes[start] &- UInt8(ascii: "0") < 10 {
      add(.number, &token)
    } else if splitsCompounds, let word = compound(bytes, start, end) {
      take(word, &token)
    } else {
      token.form = Self.guessedForm(bytes, start, end)
    }
  }

  /// Appends a token that has been looked up, with what its letters and its place show.
  @inline(__always)
  private mutating func append(
    _ token: inout Token, _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int,
    _ tokens: inout OutputSpan<Token>
  ) {
    if bytes[start] &- UInt8(ascii: "A") < 26 {
      token.flags.insert(.isCapital)
      if end - start > 1, bytes[end - 1] &- UInt8(ascii: "A") < 26 { token.flags.insert(.isUpper) }
    }
    if isQuoted { token.flags.insert(.isQuoted) }
    token.flags.formUnion(next)
    next = []
    classes.formUnion(token.classes)
    if token.has([.english, .foreign]) { countSmallWord(token) }
    flags.formUnion(token.flags)
    tokens.append(token)
  }

  @inline(__always)
  private func take(_ word: WordTable.Word, _ token: inout Token) {
    token.lemma = word.lemma
    token.form = word.form
    token.classes = word.classes
    token.flags.formUnion(word.flags)
  }

  /// A class that the word has here only.
  private func add(_ some: WordClass, _ token: inout Token) {
    token.classes.formUnion(some)
    token.flags.formUnion([.mayBeginSign, .mayBeginMask])
  }

  /// Reads what an apostrophe joins to a word; gives the index behind it, and whether it is a form of "be".
  private mutating func tail(
    _ key: inout WordKey, _ bytes: UnsafeBufferPointer<UInt8>, _ end: Int, _ token: inout Token
  ) -> (stop: Int, isBeing: Bool) {
    let after = apostrophe(bytes, end)
    guard after > 0, after < bytes.count, Self.isWordByte(bytes[after]) else { return (stop: end, isBeing: false) }
    let (tail, stop) = elides ? (WordKey(), after) : part(bytes, after)
    if tail == Self.t {
      key.append(tail)
      token.end = Int32(clamping: stop)
      token.flags.insert(.isContracted)
    } else if tail == Self.m || tail == Self.re {
      return (stop: stop, isBeing: true)
    } else if tail == Self.s {
      token.flags.insert(.isPossessive)
    }
    return (stop: stop, isBeing: false)
  }

  private mutating func countSmallWord(_ token: Token) {
    guard token.has(.english) != token.has(.foreign) else { return }
    if token.has(.foreign) { foreignWords += 1 } else { englishWords += 1 }
  }

  /// True for texts with two small words of other languages or more, and more of them than English ones.
  var isForeign: Bool { foreignWords >= 2 && foreignWords > englishWords }

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

  /// The index behind an apostrophe at `index`; 0 when there is none.
  private func apostrophe(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    guard index < bytes.count else { return 0 }
    if bytes[index] == UInt8(ascii: "'") { return index + 1 }
    let isCurly =
      index + 2 < bytes.count && bytes[index] == 0xE2 && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x99
    return isCurly ? index + 3 : 0
  }

  /// Reads a scalar beyond ASCII: a letter with a mark, a quotation mark, a letter of another script.
  private mutating func mark(
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

  private static let t = WordKey("t")
  private static let s = WordKey("s")
  // I'm, you're
  private static let m = WordKey("m")
  private static let re = WordKey("re")
}
