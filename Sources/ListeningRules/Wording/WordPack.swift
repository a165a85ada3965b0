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
    let masks = self.masks.map { Pattern($0, .claims, &lexicon) }
    lexicon.finish()
    return CompiledPack(language: language, lexicon, signs: signs, masks: masks, readInQuotes: readInQuotes)
  }

  /// A list of phrases that is written one a line.
  static func lines(_ text: String) -> [String] { text.split(separator: "\n").map(String.init) }
}

/// A word pack ready to read with; shared by all readers.
final class CompiledPack: Sendable {
  let language: PackLanguage
  /// False when a word was left out because there was no room for it.
  let hasRoom: Bool
  /// Readers copy these, so as not to count references to the pack for every word; they hold on to the pack as long.
  let tables: PackTables

  init(language: PackLanguage, _ lexicon: Lexicon, signs: [Pattern], masks: [Pattern], readInQuotes: SignSet) {
    self.language = language
    hasRoom = lexicon.hasRoom
    tables = PackTables(language, lexicon, signs: signs, masks: masks, readInQuotes: readInQuotes)
  }

  deinit { tables.free() }

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
