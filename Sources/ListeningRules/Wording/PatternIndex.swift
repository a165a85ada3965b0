/// The phrases of a pack by their first word, so that a text asks each of its words only for phrases that begin with it.
struct PatternIndex: Sendable {
  /// One phrase; its items lie at `items`.
  struct Phrase: Sendable {
    var sign: Sign
    var items: Range<Int32>
    var ignoresNegation: Bool
    var isAtStart: Bool
    var isAtEnd: Bool
  }

  struct Item: Sendable {
    /// What a word must show to be this one.
    var mask: WordMask
    var lemmas: Range<Int32>
    var forms: Range<Int32>
    var gap: Int32
    var isOptional: Bool

    /// A word, and one that must be there.
    var isNeeded: Bool { gap == 0 && !isOptional }
  }

  /// A phrase that begins with some word, as it is looked at first: two masks refuse most phrases before any of their
  /// words is compared.
  private struct Start {
    /// What the word behind the first one must show.
    var next = WordMask.any
    /// What must stand somewhere behind it in the sentence.
    var later = WordMask.any

    /// In one comparison: what the processor cannot foresee costs it more than both masks do.
    @inline(__always)
    func mayBegin(before word: WordMask, in sentence: WordMask) -> Bool {
      min(next.common(word), later.common(sentence)) != 0
    }
  }

  /// A word in one of its forms.
  struct Spelling: Sendable {
    var lemma: UInt16
    var form: WordForm
  }

  let phrases: FixedList<Phrase>
  let items: FixedList<Item>
  let lemmas: FixedList<UInt16>
  let spellings: FixedList<Spelling>
  private let starts: FixedList<Start>
  private let begun: FixedList<Int32>
  /// The places in these of the phrases that begin with a lemma, or a class.
  private let startsOfLemma: FixedList<Range<Int32>>
  private let startsOfClass: FixedList<Range<Int32>>
  private let firstClasses: WordClass

  init(_ patterns: [Pattern], lemmaCount: Int) {
    var build = Building(lemmaCount: lemmaCount)
    for pattern in patterns { build.append(pattern) }
    var begun: ContiguousArray<Int32> = []
    func range(_ phrases: [Int32]) -> Range<Int32> {
      begun += phrases
      return Int32(begun.count - phrases.count)..<Int32(begun.count)
    }
    startsOfLemma = FixedList(build.byLemma.map(range))
    startsOfClass = FixedList(build.byClass.map(range))
    starts = FixedList(begun.map { build.starts[Int($0)] })
    self.begun = FixedList(begun)
    phrases = FixedList(build.phrases)
    items = FixedList(build.items)
    lemmas = FixedList(build.lemmas)
    spellings = FixedList(build.spellings)
    firstClasses = build.firstClasses
  }

  func free() {
    phrases.free()
    items.free()
    lemmas.free()
    spellings.free()
    starts.free()
    begun.free()
    startsOfLemma.free()
    startsOfClass.free()
  }

  /// The arrays while they are being filled.
  private struct Building {
    var phrases: ContiguousArray<Phrase> = []
    var items: ContiguousArray<Item> = []
    var lemmas: ContiguousArray<UInt16> = []
    var spellings: ContiguousArray<Spelling> = []
    /// How each phrase begins, and which begin with a lemma or a class.
    var starts: ContiguousArray<Start> = []
    var byLemma: [[Int32]]
    var byClass: [[Int32]] = Array(repeating: [], count: 64)
    var firstClasses: WordClass = []

    init(lemmaCount: Int) { byLemma = Array(repeating: [], count: lemmaCount + 1) }

    mutating func append(_ pattern: Pattern) {
      let place = Int32(phrases.count)
      let first = Int32(items.count)
      for item in pattern.items { append(item) }
      let phrase = Phrase(
        sign: pattern.sign, items: first..<Int32(items.count), ignoresNegation: pattern.ignoresNegation,
        isAtStart: pattern.isAtStart, isAtEnd: pattern.isAtEnd)
      let needed = pattern.items.indices.filter { !pattern.items[$0].isOptional && pattern.items[$0].gap == 0 }
      var start = Start()
      var masks = needed.dropFirst().map { WordMask(pattern.items[$0]) }
      if needed.starts(with: [0, 1]) { start.next = masks.removeFirst() }
      if let rarest = masks.min(by: { $0.commonness < $1.commonness }) { start.later = rarest }
      phrases.append(phrase)
      starts.append(start)
      for item in pattern.items {
        for lemma in Set(item.lemmas + item.forms.map(\.lemma)) { byLemma[Int(lemma)].append(place) }
        for bit in 0..<64 where item.classes.rawValue & (1 << UInt64(bit)) != 0 {
          byClass[bit].append(place)
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
          mask: WordMask(item), lemmas: firstLemma..<Int32(lemmas.count),
          forms: firstForm..<Int32(spellings.count), gap: Int32(item.gap), isOptional: item.isOptional))
    }
  }

  /// Whether a phrase may begin with a word of this lemma (0 = unknown) and these classes.
  func mayBegin(_ lemma: UInt16, _ classes: WordClass) -> Bool {
    !classes.isDisjoint(with: firstClasses) || lemma != 0 && !startsOfLemma[Int(lemma)].isEmpty
  }

  /// Calls `body` with each phrase found, as sign, first token and token behind the last. Words that are masked, and
  /// quoted ones unless the sign reads quotations, match nothing; a match stays inside one sentence; one under a
  /// negation counts only when the phrase says so.
  ///
  /// - Parameters:
  ///   - flag: what words show with which a phrase may begin.
  ///   - places: at least what the words showed when the text was cut.
  @inline(__always)
  func find(
    in tokens: UnsafeBufferPointer<Token>, _ places: UnsafeBufferPointer<WordSurroundings>,
    beginningWith flag: Token.Flags, readInQuotes: SignSet, _ body: (_ sign: Sign, _ first: Int, _ end: Int) -> Void
  ) {
    let matcher = PatternMatcher(tokens: tokens, phrases: self)
    for index in tokens.indices where tokens[index].flags.intersection([flag, .isMasked]) == flag {
      let next = index + 1 < tokens.count ? places[index + 1].own : WordMask.none
      let sentence = places[index].behind
      var range = tokens[index].lemma == 0 ? 0..<0 : startsOfLemma[Int(tokens[index].lemma)]
      var classes = tokens[index].classes.intersection(firstClasses).rawValue
      // First the phrases that begin with the word, then class by class those that begin with one of its classes.
      while true {
        for place in Int(range.lowerBound)..<Int(range.upperBound)
        where starts[place].mayBegin(before: next, in: sentence) {
          let phrase = phrases[Int(begun[place])]
          let end = matcher.match(phrase, index, readsQuotes: readInQuotes.contains(phrase.sign))
          if end > 0 { body(phrase.sign, index, end) }
        }
        if classes == 0 { break }
        range = startsOfClass[classes.trailingZeroBitCount]
        classes &= classes - 1
      }
    }
  }
}
