/// The lists of words and phrases that the rules read by, as a team may extend them.
///
/// A list is named by what its words show: `asks`, `pressure`, ... are the English ones, `de.asks` the German one.
/// `masks` holds phrases that mean something else than their words and are not read.
public struct WordLists: Sendable, Hashable {
  /// What is wrong with an addition, and what to do.
  public struct Problem: Error, Hashable, Sendable {
    public let message: String
  }

  /// Phrases for one list.
  public struct Addition: Sendable, Hashable {
    public let list: String
    public let phrases: [String]

    public init(_ phrases: [String], to list: String) {
      self.phrases = phrases
      self.list = list
    }
  }

  let packs: PackSet
  private let additions: [Addition]

  /// The lists that come with the program.
  public static let standard = WordLists(
    packs: PackSet(
      english: .english, german: WordPack.german.compiled(), french: WordPack.french.compiled(),
      spanish: WordPack.spanish.compiled()))

  private init(packs: PackSet) {
    self.packs = packs
    additions = []
  }

  /// Lists are alike when the same was added to them.
  public static func == (left: WordLists, right: WordLists) -> Bool { left.additions == right.additions }

  public func hash(into hasher: inout Hasher) { hasher.combine(additions) }

  /// The names of all lists, in the order of languages.
  public static let names: [String] = PackLanguage.allCases.flatMap { language in
    let signs = builtIn(language).phrases.map { name($0.sign) }
    return (signs + [masks]).map { language == .english ? $0 : "\(language.rawValue).\($0)" }
  }

  /// The phrases that a list comes with, in the notation of word packs; nil when there is no such list.
  public static func phrases(of list: String) -> [String]? {
    guard let (language, name) = split(list) else { return nil }
    let pack = builtIn(language)
    return name == masks ? pack.masks : pack.phrases.first { Self.name($0.sign) == name }?.list
  }

  /// The standard lists and some phrases more. The packs concerned are compiled anew, some milliseconds each: make it
  /// once a run and keep it.
  ///
  /// A phrase is one or more words in their base form (`call back`); `a|b` takes either, `word?` may be missing, `*2`
  /// stands for up to two words, `<customer>`, `<staff>` and `<neg>` for any word of that kind. With `!` before it, a
  /// negation does not cancel it.
  public init(adding additions: [Addition]) throws(Problem) {
    var changed: [PackLanguage: WordPack] = [:]
    for addition in additions {
      let list = addition.list
      let phrases = addition.phrases
      guard let (language, name) = Self.split(list), Self.names.contains(list) else {
        throw Problem(message: "there is no word list \"\(list)\"")
      }
      for phrase in phrases { try Self.check(phrase, list) }
      var pack = changed[language] ?? Self.builtIn(language)
      if name == Self.masks {
        pack.masks += phrases
      } else if let place = pack.phrases.firstIndex(where: { Self.name($0.sign) == name }) {
        pack.phrases[place].list += phrases
      }
      changed[language] = pack
    }
    let standard = Self.standard.packs
    let pack = { (language: PackLanguage) in changed[language]?.compiled() ?? standard[language] }
    self.additions = additions
    packs = PackSet(english: pack(.english), german: pack(.german), french: pack(.french), spanish: pack(.spanish))
  }

  private static let masks = "masks"

  private static func builtIn(_ language: PackLanguage) -> WordPack {
    switch language {
    case .english: .english
    case .german: .german
    case .french: .french
    case .spanish: .spanish
    }
  }

  private static func split(_ list: String) -> (language: PackLanguage, name: String)? {
    guard let dot = list.firstIndex(of: ".") else { return (.english, list) }
    guard let language = PackLanguage(rawValue: String(list[..<dot])), language != .english else { return nil }
    return (language, String(list[list.index(after: dot)...]))
  }

  /// `noReply` as `no-reply`.
  private static func name(_ sign: Sign) -> String {
    var name = ""
    for letter in "\(sign)" {
      if letter.isUppercase { name += "-" }
      name += letter.lowercased()
    }
    return name
  }

  static func check(_ phrase: String, _ list: String) throws(Problem) {
    func problem(_ what: String) -> Problem { Problem(message: "in \(list): \"\(phrase.prefix(60))\" \(what)") }
    let parts = phrase.split(separator: " ").map { part in part.drop { $0 == "!" || $0 == "^" } }
    guard parts.contains(where: { !$0.isEmpty && $0.first != "*" && $0 != "$" }) else {
      throw problem("has no word")
    }
    guard parts.count <= 12 else { throw problem("is too long: at most 12 words") }
    if parts.first?.first == "*" { throw problem("begins with a gap; begin with a word") }
    for part in parts where !part.isEmpty && part != "$" {
      if part.first == "*" {
        guard let gap = Int(part.dropFirst()), (1...9).contains(gap) else {
          throw problem("has a gap that is none: write *1 to *9")
        }
        continue
      }
      for choice in (part.last == "?" ? part.dropLast() : part).split(separator: "|", omittingEmptySubsequences: false)
      {
        try checkWord(choice, isLong: list.hasPrefix("de."), problem)
      }
    }
  }

  private static func checkWord(
    _ choice: Substring, isLong: Bool, _ problem: (String) -> Problem
  ) throws(Problem) {
    if choice.first == "<" {
      guard choice.last == ">", WordClass.names.contains(where: { $0.0 == choice.dropFirst().dropLast() }) else {
        throw problem("names a kind of word that there is not: \(choice)")
      }
      return
    }
    let word = choice.first == "=" ? choice.dropFirst() : choice
    let isWord = word.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "'" || $0 == "&" || $0 == "%" }
    guard !word.isEmpty, isWord else { throw problem("holds something that is no word: \"\(choice)\"") }
    guard isLong || WordKey(word).fits else { throw problem("has a word of more than 16 letters") }
  }
}
