/// Cuts a text into tokens in one pass over its UTF-8 bytes: no characters, no strings.
struct Tokenizer {
  private let vocabulary: Vocabulary
  /// Letters of scripts other than Latin, and all letters.
  var foreignLetters = 0
  var letters = 0
  /// What any of the tokens shows: passes over them are left out where there is nothing to find.
  private(set) var classes: WordClass = []
  var flags: Token.Flags = []
  /// Small words of other languages, English ones, and those that are both; other words, known or not.
  private var foreignWords = 0
  private var englishWords = 0
  private var sharedWords = 0
  private var knownWords = 0
  private var unknownWords = 0
  // Kept by what reads the marks between words.
  var isQuoted = false
  /// A low quotation mark is open.
  var opensLow = false
  /// A question mark stands before the first word.
  var asksBefore = false
  /// What the next token shows by its place.
  var next: Token.Flags = [.startsSentence, .startsClause]

  init(_ pack: PackTables, customerName: WordKey?) {
    vocabulary = Vocabulary(pack, customerName: customerName)
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
    let vocabulary = vocabulary
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: " ") {
        index &+= 1
      } else if Self.isWordByte(byte) {
        let run = WordRun(bytes, index)
        // Nearly all words are short, and nothing is joined to them.
        let end = index &+ run.length
        if run.isWhole, !Self.joins(bytes[end]) {
          letters &+= run.length
          var token = Token(start: Int32(clamping: index), end: Int32(clamping: end))
          vocabulary.find(run.key, bytes, index, end, &token)
          append(&token, bytes, index, end, &tokens)
          index = end
        } else {
          index = word(bytes, index, &tokens)
        }
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

  /// Reads one word, with the words that hyphens join to it; gives the index behind it.
  mutating func word(
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
    if vocabulary.words[key] != nil { return finish(key, bytes, start, end, &tokens) }
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
    vocabulary.find(key, bytes, start, end, &token)
    if isBeing, vocabulary.language == .english { token.add(.be) }
    append(&token, bytes, start, end, &tokens)
    return stop
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
    count(token)
    flags.formUnion(token.flags)
    tokens.append(token)
  }

  /// Reads what an apostrophe joins to a word; gives the index behind it, and whether it is a form of "be".
  private mutating func tail(
    _ key: inout WordKey, _ bytes: UnsafeBufferPointer<UInt8>, _ end: Int, _ token: inout Token
  ) -> (stop: Int, isBeing: Bool) {
    let after = apostrophe(bytes, end)
    guard after > 0, after < bytes.count, Self.isWordByte(bytes[after]) else { return (stop: end, isBeing: false) }
    let (tail, stop) = vocabulary.elides ? (WordKey(), after) : part(bytes, after)
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

  @inline(__always)
  private mutating func count(_ token: Token) {
    guard token.has([.english, .foreign]) else {
      if token.lemma != 0 || token.has(.number) { knownWords &+= 1 } else { unknownWords &+= 1 }
      return
    }
    switch (token.has(.english), token.has(.foreign)) {
    case (true, true): sharedWords &+= 1
    case (true, false): englishWords &+= 1
    default: foreignWords &+= 1
    }
  }

  /// True for texts with two small words of other languages or more, and more of them than English ones; with one, and
  /// be it one that English has too, where no other word is known: "Demande de conseils".
  var isForeign: Bool {
    if foreignWords >= 2 { return foreignWords > englishWords }
    return foreignWords + sharedWords > 0 && englishWords + knownWords == 0 && unknownWords > 0
  }

  private static let t = WordKey("t")
  private static let s = WordKey("s")
  // I'm, you're
  private static let m = WordKey("m")
  private static let re = WordKey("re")
}
