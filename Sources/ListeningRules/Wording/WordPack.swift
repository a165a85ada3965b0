/// A language that has a word pack.
enum PackLanguage: String, Sendable, Hashable, CaseIterable {
  case english = "en"
  case german = "de"
  case french = "fr"
  case spanish = "es"

  /// The language of a tag such as `de` or `de-CH`; nil when there is no pack for it.
  init?(tag: String) {
    let bytes = Array(tag.utf8.prefix(3))
    guard bytes.count >= 2, bytes.count == 2 || bytes[2] == UInt8(ascii: "-") || bytes[2] == UInt8(ascii: "_") else {
      return nil
    }
    self.init(rawValue: String(decoding: bytes.prefix(2), as: UTF8.self).lowercased())
  }
}

/// The words and phrases of one language, as data: what a text may show, and by which words.
struct WordPack: Sendable {
  let language: PackLanguage
  /// Words by class.
  var words: [(classes: WordClass, list: String)]
  /// Phrases by the sign they give.
  var phrases: [(sign: Sign, list: [String])]
  /// Phrases that mean something else than their words: left out before anything is read.
  let masks: [String]
  /// Signs that count inside quotation marks too.
  let readInQuotes: SignSet

  /// The pack of a language as it comes with the program.
  static func standard(_ language: PackLanguage) -> WordPack {
    switch language {
    case .english: english
    case .german: german
    case .french: french
    case .spanish: spanish
    }
  }

  /// The pack compiled: what a reader works with.
  func compiled() -> CompiledPack {
    var lexicon = Lexicon(inflects: language == .english, splitsCompounds: language == .german)
    for (classes, list) in words { lexicon.add(list, classes) }
    var signs: [Pattern] = []
    for (sign, list) in phrases {
      for phrase in list { signs.append(Pattern(phrase, sign, &lexicon)) }
    }
    let maskPatterns = masks.map { Pattern($0, .claims, &lexicon) }
    lexicon.finish()
    let count = lexicon.lemmaCount
    return CompiledPack(
      language: language, lexicon: lexicon, signs: PatternIndex(signs, lemmaCount: count),
      masks: PatternIndex(maskPatterns, lemmaCount: count), readInQuotes: readInQuotes)
  }

  /// A list of phrases that is written one a line.
  static func lines(_ text: String) -> [String] { text.split(separator: "\n").map(String.init) }
}

/// A word pack ready to read with; shared by all readers.
final class CompiledPack: Sendable {
  let language: PackLanguage
  let lexicon: Lexicon
  let signs: PatternIndex
  let masks: PatternIndex
  let readInQuotes: SignSet
  /// The base form of each word that is known, by its number.
  let baseKeys: ContiguousArray<WordKey>

  init(language: PackLanguage, lexicon: Lexicon, signs: PatternIndex, masks: PatternIndex, readInQuotes: SignSet) {
    self.language = language
    self.lexicon = lexicon
    self.signs = signs
    self.masks = masks
    self.readInQuotes = readInQuotes
    baseKeys = lexicon.baseKeys
  }

  /// German writes compounds as one word: the end of a long one says what it is.
  var splitsCompounds: Bool { language == .german }

  /// French elides: what stands behind an apostrophe is a word of its own.
  var elides: Bool { language == .french }

  static let english = WordPack.english.compiled()
  private static let german = WordPack.german.compiled()
  private static let french = WordPack.french.compiled()
  private static let spanish = WordPack.spanish.compiled()

  /// The pack of a language as it comes with the program.
  static func standard(_ language: PackLanguage) -> CompiledPack {
    switch language {
    case .english: english
    case .german: german
    case .french: french
    case .spanish: spanish
    }
  }
}

/// The packs that texts are read with: those of a team where it has added words, else the standard ones, each compiled
/// when it is first needed.
struct PackSet: Sendable {
  private let team: TeamWords?

  init(team: TeamWords? = nil) { self.team = team }

  subscript(language: PackLanguage) -> CompiledPack { team?.packs[language] ?? .standard(language) }
}
