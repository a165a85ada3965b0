// Which language a text is in, and whether there are words to read it with.
extension TextReader {
  /// The languages that there is a word pack for.
  static let languages = PackLanguage.allCases.map(\.rawValue)

  /// True when there is a word pack for a language tag; no tag means that the texts decide.
  static func covers(language: String?) -> Bool {
    guard let language, !language.isEmpty else { return true }
    return PackLanguage(tag: language) != nil
  }

  /// Only clear evidence of another language counts: another script, or its small words, more of them than English
  /// ones. The absence of English words says nothing about a short text.
  func isCovered(_ tokenizer: Tokenizer) -> Bool {
    if let languages, !languages.contains(pack.language.rawValue) { return false }
    if tokenizer.foreignLetters * 10 > tokenizer.letters * 3 { return false }
    return pack.language != .english || !tokenizer.isForeign
  }

  /// The language with a pack that nearly all of the small words belong to, when they are not English.
  func otherLanguage() -> PackLanguage? {
    let says = tokens.contains { $0.has(.foreign) && !$0.has(.english) }
    var all = 0
    var counts: [(language: PackLanguage, count: Int)] = [(.german, 0), (.french, 0), (.spanish, 0)]
    for token in tokens where token.has(.foreign) && !(says && token.has(.english)) {
      all += 1
      if token.has(.german) { counts[0].count += 1 }
      if token.has(.french) { counts[1].count += 1 }
      if token.has(.spanish) { counts[2].count += 1 }
    }
    guard let best = counts.max(by: { $0.count < $1.count }), best.count * 3 >= all * 2 else { return nil }
    return languages?.contains(best.language.rawValue) == false ? nil : best.language
  }
}
