/// The words and phrases of one language, as data: what a text may show, and by which words.
struct WordPack: Sendable {
  /// Words by class.
  let words: [(classes: WordClass, list: String)]
  /// Phrases by the sign they give.
  let phrases: [(sign: Sign, list: [String])]
  /// Phrases that mean something else than their words: left out before anything is read.
  let masks: [String]
  /// Signs that count inside quotation marks too.
  let readInQuotes: SignSet

  /// The pack compiled: what a reader works with.
  func compiled() -> CompiledPack {
    var lexicon = Lexicon()
    for (classes, list) in words { lexicon.add(list, classes) }
    var signs: [Pattern] = []
    for (sign, list) in phrases {
      for phrase in list { signs.append(Pattern(phrase, sign, &lexicon)) }
    }
    let maskPatterns = masks.map { Pattern($0, .claims, &lexicon) }
    lexicon.finish()
    let count = lexicon.lemmaCount
    return CompiledPack(
      lexicon: lexicon, signs: PatternIndex(signs, lemmaCount: count),
      masks: PatternIndex(maskPatterns, lemmaCount: count), readInQuotes: readInQuotes)
  }
}

/// A word pack ready to read with; shared by all readers.
final class CompiledPack: Sendable {
  let lexicon: Lexicon
  let signs: PatternIndex
  let masks: PatternIndex
  let readInQuotes: SignSet

  init(lexicon: Lexicon, signs: PatternIndex, masks: PatternIndex, readInQuotes: SignSet) {
    self.lexicon = lexicon
    self.signs = signs
    self.masks = masks
    self.readInQuotes = readInQuotes
  }

  static let english = WordPack.english.compiled()
}
