import Journey
import Testing

@testable import ListeningRules

/// Phrases hang on their rarest word: what is found so is what is found by trying each phrase at each word.
@Suite struct PhraseTests {
  private struct Place: Hashable {
    var phrase: Int32
    var first: Int
    var end: Int
  }

  /// Every phrase of `patterns` in a text, by the index and by trying.
  private func places(
    _ patterns: PatternIndex, _ flag: Token.Flags, in text: String, _ pack: PackTables
  ) -> (found: Set<Place>, tried: Set<Place>) {
    var tokenizer = Tokenizer(pack, customerName: nil)
    var tokens: ContiguousArray<Token> = []
    text.withBytes { tokenizer.cut($0, into: &tokens) }
    var words = WordMasks()
    words.fill(from: tokens)
    var found: Set<Place> = []
    var tried: Set<Place> = []
    tokens.withUnsafeBufferPointer { tokens in
      patterns.find(in: tokens, words, hangingOn: flag, readInQuotes: .all) { match in
        found.insert(Place(phrase: match.phrase, first: match.first, end: match.end))
      }
      let matcher = PatternMatcher(tokens: tokens, phrases: patterns)
      for place in 0..<patterns.phrases.count {
        for start in tokens.indices {
          let end = matcher.match(patterns.phrases[place], start, readsQuotes: true)
          if end > 0 { tried.insert(Place(phrase: Int32(place), first: start, end: end)) }
        }
      }
    }
    return (found, tried)
  }

  @Test(arguments: PackLanguage.allCases) func noPhraseIsMissedByWhatItHangsOn(language: PackLanguage) {
    let compiled = CompiledPack.standard(language)
    let pack = compiled.tables
    var count = 0
    for example in RuleBook.all.flatMap({ $0.firing + $0.silent }) {
      for touchpoint in example.map.stages.flatMap(\.touchpoints) {
        let text = touchpoint.name + ". " + (touchpoint.description ?? "")
        for (patterns, flag) in [(pack.signs, Token.Flags.mayHoldSign), (pack.masks, .mayHoldMask)] {
          let (found, tried) = places(patterns, flag, in: text, pack)
          #expect(found == tried, "\(text)")
          count += tried.count
        }
      }
    }
    withExtendedLifetime(compiled) {}
    if language == .english { #expect(count > 300) }
  }

  @Test func phrasesWithGapsAndOptionalWordsAreFoundFromWhereverTheyHang() {
    let pack = WordPack(
      language: .english, words: [([], "red green blue grey white")],
      phrases: [
        (.claims, ["red? green? blue *2 white", "red *3 green", "blue *40 white", "grey", "white red? blue?"])
      ], masks: [], readInQuotes: SignSet())
    let compiled = pack.compiled()
    let many = String(repeating: "x ", count: 40)
    let texts = [
      "red one two three green", "red one two three four green", "blue \(many)white", "blue x \(many)white", "grey",
      "red blue one two white", "red green blue white", "white blue. Red. Green", "white red blue", "",
    ]
    var count = 0
    for text in texts {
      let (found, tried) = places(compiled.tables.signs, .mayHoldSign, in: text, compiled.tables)
      #expect(found == tried, "\(text)")
      count += found.count
    }
    #expect(count > 10)
    withExtendedLifetime(compiled) {}
  }

  @Test func aPhraseThatNeedsNoWordHangsOnEach() {
    let compiled = WordPack(
      language: .english, words: [([], "red green")], phrases: [(.claims, ["red? green?"])], masks: [],
      readInQuotes: SignSet()
    ).compiled()
    for (text, first) in [("a red one", 1), ("a green one", 1), ("one", nil)] {
      let found = places(compiled.tables.signs, .mayHoldSign, in: text, compiled.tables).found
      #expect(found.map(\.first) == (first.map { [$0] } ?? []), "\(text)")
    }
    withExtendedLifetime(compiled) {}
  }
}
