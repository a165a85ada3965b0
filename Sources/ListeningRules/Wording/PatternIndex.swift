/// The phrases of a pack by their first word, so that a text asks each of its words only for phrases that begin with it.
///
/// Everything lies in flat arrays of plain values: matching touches no reference counts.
final class PatternIndex: Sendable {
  /// One phrase; its items lie at `items`.
  struct Phrase: Sendable {
    var sign: Sign
    var items: Range<Int32>
    var ignoresNegation: Bool
    var isAtStart: Bool
    var isAtEnd: Bool
  }

  struct Item: Sendable {
    var classes: WordClass
    var lemmas: Range<Int32>
    var forms: Range<Int32>
    var gap: Int32
    var isOptional: Bool
  }

  /// A phrase that begins with some word, as it is looked at first: two masks refuse most phrases before any of their
  /// words is compared.
  struct Start: Sendable {
    /// What the word behind the first one must show.
    var next = WordMask.any
    /// What must stand somewhere behind it in the sentence.
    var later = WordMask.any
    var phrase: Int32
  }

  /// A word in one of its forms.
  struct Spelling: Sendable {
    var lemma: UInt16
    var form: WordForm
  }

  let phrases: ContiguousArray<Phrase>
  private let items: ContiguousArray<Item>
  private let lemmas: ContiguousArray<UInt16>
  private let spellings: ContiguousArray<Spelling>
  /// By the lemma and by the class that phrases begin with.
  private let starts: ContiguousArray<Start>
  private let startsOfLemma: ContiguousArray<Range<Int32>>
  private let startsOfClass: ContiguousArray<Range<Int32>>
  private let firstClasses: WordClass

  init(_ patterns: [Pattern], lemmaCount: Int) {
    var build = Building(lemmaCount: lemmaCount)
    for pattern in patterns { build.append(pattern) }
    var starts: ContiguousArray<Start> = []
    func range(_ numbers: [Start]) -> Range<Int32> {
      starts += numbers
      return Int32(starts.count - numbers.count)..<Int32(starts.count)
    }
    startsOfLemma = ContiguousArray(build.byLemma.map(range))
    startsOfClass = ContiguousArray(build.byClass.map(range))
    self.starts = starts
    phrases = build.phrases
    items = build.items
    lemmas = build.lemmas
    spellings = build.spellings
    firstClasses = build.firstClasses
  }

  /// The arrays while they are being filled.
  private struct Building {
    var phrases: ContiguousArray<Phrase> = []
    var items: ContiguousArray<Item> = []
    var lemmas: ContiguousArray<UInt16> = []
    var spellings: ContiguousArray<Spelling> = []
    var byLemma: [[Start]]
    var byClass: [[Start]] = Array(repeating: [], count: 64)
    var firstClasses: WordClass = []

    init(lemmaCount: Int) { byLemma = Array(repeating: [], count: lemmaCount + 1) }

    mutating func append(_ pattern: Pattern) {
      var start = Start(phrase: Int32(phrases.count))
      let first = Int32(items.count)
      for item in pattern.items { append(item) }
      let phrase = Phrase(
        sign: pattern.sign, items: first..<Int32(items.count), ignoresNegation: pattern.ignoresNegation,
        isAtStart: pattern.isAtStart, isAtEnd: pattern.isAtEnd)
      let needed = pattern.items.indices.filter { !pattern.items[$0].isOptional && pattern.items[$0].gap == 0 }
      if needed.count > 1, let last = needed.last { start.later = WordMask(pattern.items[last]) }
      if needed.starts(with: [0, 1]) { start.next = WordMask(pattern.items[1]) }
      phrases.append(phrase)
      for item in pattern.items {
        for lemma in Set(item.lemmas + item.forms.map(\.lemma)) { byLemma[Int(lemma)].append(start) }
        for bit in 0..<64 where item.classes.rawValue & (1 << UInt64(bit)) != 0 {
          byClass[bit].append(start)
          firstClasses.formUnion(WordClass(rawValue: 1 << UInt64(bit)))
        }
        if !item.isOptional { break }
      }
    }

    private mutating func append(_ item: Pattern.Item) {
      let firstLemma = Int32(lemmas.count)
      let firstForm = Int32(spellings.count)
      lemmas += item.lemmas
      spellings += item.forms.map { Spelling(lemma: $0.lemma, form: $0.form) }
      items.append(
        Item(
          classes: item.classes, lemmas: firstLemma..<Int32(lemmas.count), forms: firstForm..<Int32(spellings.count),
          gap: Int32(item.gap), isOptional: item.isOptional))
    }
  }

  /// Calls `body` with each phrase found, as sign, first token and token behind the last. Words that are masked, and
  /// quoted ones unless the sign reads quotations, match nothing; a match stays inside one sentence; one under a
  /// negation counts only when the phrase says so.
  func find(
    in tokens: UnsafeBufferPointer<Token>, readInQuotes: SignSet,
    _ body: (_ sign: Sign, _ first: Int, _ end: Int) -> Void
  ) {
    withBuffers { phrases, items, lemmas, spellings in
      let matcher = PatternMatcher(tokens: tokens, items: items, lemmas: lemmas, spellings: spellings)
      starts.withUnsafeBufferPointer { starts in
        WordMask.withSentences(of: tokens) { later in
          for index in tokens.indices where !tokens[index].flags.contains(.isMasked) {
            let next = index + 1 < tokens.count ? WordMask(tokens[index + 1]) : WordMask.none
            forEachStart(tokens[index]) { places in
              for place in places where starts[place].next.meets(next) && starts[place].later.meets(later[index]) {
                let phrase = phrases[Int(starts[place].phrase)]
                let end = matcher.match(phrase, index, readsQuotes: readInQuotes.contains(phrase.sign))
                if end > 0 { body(phrase.sign, index, end) }
              }
            }
          }
        }
      }
    }
  }

  private func withBuffers(
    _ body: (
      UnsafeBufferPointer<Phrase>, UnsafeBufferPointer<Item>, UnsafeBufferPointer<UInt16>,
      UnsafeBufferPointer<Spelling>
    ) -> Void
  ) {
    phrases.withUnsafeBufferPointer { phrases in
      items.withUnsafeBufferPointer { items in
        lemmas.withUnsafeBufferPointer { lemmas in
          spellings.withUnsafeBufferPointer { spellings in body(phrases, items, lemmas, spellings) }
        }
      }
    }
  }

  /// Calls `body` with the places in `starts` of the phrases that may begin with a word.
  @inline(__always)
  private func forEachStart(_ token: Token, _ body: (Range<Int>) -> Void) {
    if token.lemma != 0, Int(token.lemma) < startsOfLemma.count {
      let range = startsOfLemma[Int(token.lemma)]
      body(Int(range.lowerBound)..<Int(range.upperBound))
    }
    var bits = token.classes.intersection(firstClasses).rawValue
    while bits != 0 {
      let range = startsOfClass[bits.trailingZeroBitCount]
      body(Int(range.lowerBound)..<Int(range.upperBound))
      bits &= bits - 1
    }
  }
}

/// Matches one phrase against the tokens from one place on.
struct PatternMatcher {
  let tokens: UnsafeBufferPointer<Token>
  let items: UnsafeBufferPointer<PatternIndex.Item>
  let lemmas: UnsafeBufferPointer<UInt16>
  let spellings: UnsafeBufferPointer<PatternIndex.Spelling>

  /// The index behind the match that begins at `start`; 0 when there is none.
  func match(_ phrase: PatternIndex.Phrase, _ start: Int, readsQuotes: Bool) -> Int {
    if phrase.isAtStart, !tokens[start].flags.contains(.startsText) { return 0 }
    let end = match(phrase, start, start, Int(phrase.items.lowerBound), readsQuotes)
    if end == 0 { return 0 }
    if phrase.isAtEnd, end < tokens.count, !tokens[end].flags.contains(.startsText) { return 0 }
    if !phrase.ignoresNegation {
      for place in start..<end where tokens[place].flags.contains(.isNegated) { return 0 }
    }
    return end
  }

  private func match(
    _ phrase: PatternIndex.Phrase, _ start: Int, _ index: Int, _ place: Int, _ readsQuotes: Bool
  ) -> Int {
    var index = index
    var place = place
    while place < Int(phrase.items.upperBound) {
      let item = items[place]
      if item.gap > 0 { return skip(phrase, start, index, place, readsQuotes) }
      let isHere = isHere(item, start, index, readsQuotes)
      if item.isOptional {
        if isHere {
          let end = match(phrase, start, index + 1, place + 1, readsQuotes)
          if end > 0 { return end }
        }
        place += 1
        continue
      }
      guard isHere else { return 0 }
      index += 1
      place += 1
    }
    return index
  }

  /// Leaves out up to `gap` words, as few as possible.
  private func skip(
    _ phrase: PatternIndex.Phrase, _ start: Int, _ index: Int, _ place: Int, _ readsQuotes: Bool
  ) -> Int {
    for skipped in 0...Int(items[place].gap) {
      let next = index + skipped
      if next > tokens.count { break }
      if skipped > 0, next - 1 > start, tokens[next - 1].flags.contains(.startsSentence) { break }
      let end = match(phrase, start, next, place + 1, readsQuotes)
      if end > 0 { return end }
    }
    return 0
  }

  @inline(__always)
  private func isHere(_ item: PatternIndex.Item, _ start: Int, _ index: Int, _ readsQuotes: Bool) -> Bool {
    guard index < tokens.count else { return false }
    let token = tokens[index]
    if !token.flags.isDisjoint(with: readsQuotes ? .isMasked : [.isMasked, .isQuoted]) { return false }
    if index != start, token.flags.contains(.startsSentence) { return false }
    if !item.classes.isDisjoint(with: token.classes) { return true }
    guard token.lemma != 0 else { return false }
    for place in item.lemmas where lemmas[Int(place)] == token.lemma { return true }
    for place in item.forms {
      let spelling = spellings[Int(place)]
      if spelling.lemma == token.lemma, spelling.form == token.form { return true }
    }
    return false
  }
}
