/// What reading needs of a word pack, as plain values: copying them counts no references. They point into memory that
/// ends with the pack.
struct PackTables: Sendable {
  let language: PackLanguage
  let words: WordTable
  let signs: PatternIndex
  let masks: PatternIndex
  /// Signs that count inside quotation marks too.
  let readInQuotes: SignSet
  /// The base form of each word that is known, by its number.
  let baseKeys: FixedList<WordKey>

  init(
    _ language: PackLanguage, _ lexicon: Lexicon, signs: [Pattern], masks: [Pattern], readInQuotes: SignSet
  ) {
    self.language = language
    self.readInQuotes = readInQuotes
    baseKeys = FixedList(lexicon.baseKeys)
    let signs = PatternIndex(signs, lemmaCount: lexicon.lemmaCount)
    let masks = PatternIndex(masks, lemmaCount: lexicon.lemmaCount)
    words = WordTable(lexicon.entries) { lemma, classes in
      var flags: Token.Flags = []
      if signs.mayHold(lemma, classes) { flags.insert(.mayHoldSign) }
      if masks.mayHold(lemma, classes) { flags.insert(.mayHoldMask) }
      return flags
    }
    self.signs = signs
    self.masks = masks
  }

  /// Of a pack without words; never given back.
  static let none = PackTables(
    .english, Lexicon(inflects: false, splitsCompounds: false), signs: [], masks: [], readInQuotes: SignSet())

  /// German writes compounds as one word: the end of a long one says what it is.
  var splitsCompounds: Bool { language == .german }

  /// French elides: what stands behind an apostrophe is a word of its own.
  var elides: Bool { language == .french }

  func free() {
    words.free()
    signs.free()
    masks.free()
    baseKeys.free()
  }
}
