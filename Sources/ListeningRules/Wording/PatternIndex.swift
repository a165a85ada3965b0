/// The phrases of a pack, each by its rarest word, so that a text asks each of its words only for phrases that hang on it.
struct PatternIndex {
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

  /// A phrase that hangs on some word, as it is looked at first: that its second rarest word is missing near by refuses
  /// most phrases before any of their words is compared.
  private struct Hook {
    var phrase: Int32
    /// How many words before this one the phrase begins.
    var back = Distances()
    /// What the second word shows, and how many words behind this one it stands.
    var other = WordMask.any
    var ahead = Distances()

    /// Whether the second word may stand where it has to, seen from a word.
    @inline(__always)
    func mayHold(at word: UnsafePointer<WordMask>) -> Bool {
      var place = word + Int(ahead.least)
      let last = word + Int(ahead.most)
      repeat {
        if other.meets(place.pointee) { return true }
        place += 1
      } while place <= last
      return false
    }
  }

  /// How far apart two words of a phrase may stand: from the least to the most.
  private struct Distances: Sendable {
    var least: Int32 = 0
    var most: Int32 = 0

    init() {}

    /// Of the words before and behind these items.
    init(over items: ArraySlice<Pattern.Item>) {
      for item in items {
        least += item.isNeeded ? 1 : 0
        most += item.gap == 0 ? 1 : Int32(item.gap)
      }
    }

    static prefix func - (some: Distances) -> Distances {
      var turned = Distances()
      turned.least = -some.most
      turned.most = -some.least
      return turned
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
  private let hooks: FixedList<Hook>
  /// The places in these of the phrases that hang on each lemma, and behind the lemmas on each class.
  private let hooksOf: FixedList<Range<Int32>>
  private let lemmaCount: Int
  private let hookClasses: WordClass

  init(_ patterns: [Pattern], lemmaCount: Int) {
    let build = Building(patterns, lemmaCount: lemmaCount)
    let (hooks, ranges) = build.hooksInOrder()
    self.hooks = FixedList(hooks)
    hooksOf = FixedList(ranges)
    self.lemmaCount = lemmaCount
    phrases = FixedList(build.phrases)
    items = FixedList(build.items)
    lemmas = FixedList(build.lemmas)
    spellings = FixedList(build.spellings)
    hookClasses = build.classes
  }

  func free() {
    phrases.free()
    items.free()
    lemmas.free()
    spellings.free()
    hooks.free()
    hooksOf.free()
  }

  /// The arrays while they are being filled.
  private struct Building {
    var phrases: ContiguousArray<Phrase> = []
    var items: ContiguousArray<Item> = []
    var lemmas: ContiguousArray<UInt16> = []
    var spellings: ContiguousArray<Spelling> = []
    /// What hangs on each lemma and, counted on behind the lemmas, on each class; in no order.
    private var hung: ContiguousArray<(on: Int, hook: Hook)> = []
    private let lemmaCount: Int
    private(set) var classes: WordClass = []
    /// How many items each lemma may be: a word that many phrases speak of stands in many texts.
    private var uses: [Int]

    init(_ patterns: [Pattern], lemmaCount: Int) {
      self.lemmaCount = lemmaCount
      uses = Array(repeating: 0, count: lemmaCount)
      for pattern in patterns {
        for item in pattern.items {
          for lemma in item.lemmas { uses[Int(lemma)] += 1 }
          for form in item.forms { uses[Int(form.lemma)] += 1 }
        }
      }
      for pattern in patterns { append(pattern) }
    }

    private mutating func append(_ pattern: Pattern) {
      let place = Int32(phrases.count)
      let first = Int32(items.count)
      for item in pattern.items { append(item) }
      phrases.append(
        Phrase(
          sign: pattern.sign, items: first..<Int32(items.count), ignoresNegation: pattern.ignoresNegation,
          isAtStart: pattern.isAtStart, isAtEnd: pattern.isAtEnd))
      hang(place, pattern.items)
    }

    /// Hangs a phrase on the rarest of the words that it needs; where it needs none, on each.
    private mutating func hang(_ phrase: Int32, _ items: [Pattern.Item]) {
      var needed: [(index: Int, commonness: Int)] = []
      for index in items.indices where items[index].isNeeded {
        needed.append((index: index, commonness: commonness(of: items[index])))
      }
      guard let rarest = needed.min(by: { $0.commonness < $1.commonness })?.index else {
        for item in items { hang(Hook(phrase: phrase), on: item) }
        return
      }
      var hook = Hook(phrase: phrase, back: Distances(over: items[..<rarest]))
      needed.removeAll { $0.index == rarest }
      if let second = needed.min(by: { $0.commonness < $1.commonness })?.index {
        let ahead =
          second > rarest ? Distances(over: items[rarest..<second]) : -Distances(over: items[second..<rarest])
        // One that may stand far away refuses little.
        if ahead.least >= -WordMasks.reach, ahead.most <= WordMasks.reach {
          hook.other = WordMask(items[second])
          hook.ahead = ahead
        }
      }
      hang(hook, on: items[rarest])
    }

    /// How many words of a text may be this item, roughly: those of a class are many.
    private func commonness(of item: Pattern.Item) -> Int {
      var count = item.classes.rawValue.nonzeroBitCount * 64
      for lemma in item.lemmas { count += uses[Int(lemma)] }
      for form in item.forms { count += uses[Int(form.lemma)] }
      return count
    }

    private mutating func hang(_ hook: Hook, on item: Pattern.Item) {
      for (place, lemma) in item.lemmas.enumerated() where !item.lemmas[..<place].contains(lemma) {
        hung.append((on: Int(lemma), hook: hook))
      }
      for (place, form) in item.forms.enumerated() {
        let isHung = item.lemmas.contains(form.lemma) || item.forms[..<place].contains { $0.lemma == form.lemma }
        if !isHung { hung.append((on: Int(form.lemma), hook: hook)) }
      }
      classes.formUnion(item.classes)
      var rest = item.classes.rawValue
      while rest != 0 {
        hung.append((on: lemmaCount + rest.trailingZeroBitCount, hook: hook))
        rest &= rest - 1
      }
    }

    /// The hooks lemma by lemma and class by class, those of each in the order of the phrases, and where they lie.
    func hooksInOrder() -> (hooks: ContiguousArray<Hook>, ranges: ContiguousArray<Range<Int32>>) {
      var ranges = ContiguousArray<Range<Int32>>(repeating: 0..<0, count: lemmaCount + 64)
      for (place, _) in hung { ranges[place] = 0..<(ranges[place].upperBound + 1) }
      var end: Int32 = 0
      for place in ranges.indices {
        let count = ranges[place].upperBound
        ranges[place] = end..<end
        end += count
      }
      var hooks = ContiguousArray(repeating: Hook(phrase: 0), count: hung.count)
      for (place, hook) in hung {
        hooks[Int(ranges[place].upperBound)] = hook
        ranges[place] = ranges[place].lowerBound..<(ranges[place].upperBound + 1)
      }
      return (hooks: hooks, ranges: ranges)
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

  /// Whether a phrase may hang on a word of this lemma (0 = unknown) and these classes.
  func mayHold(_ lemma: UInt16, _ classes: WordClass) -> Bool {
    !classes.isDisjoint(with: hookClasses) || lemma != 0 && !hooksOf[Int(lemma)].isEmpty
  }

  /// Calls `body` with each phrase found; in no order, and with some more than once. Words that are masked, and quoted
  /// ones unless the sign reads quotations, match nothing; a match stays inside one sentence; one under a negation counts
  /// only when the phrase says so.
  ///
  /// - Parameters:
  ///   - flag: what words show on which a phrase may hang.
  ///   - words: at least what each of the tokens shows.
  @inline(__always)
  func find(
    in tokens: UnsafeBufferPointer<Token>, _ words: WordMasks, hangingOn flag: Token.Flags, readInQuotes: SignSet,
    _ body: (PhraseMatch) -> Void
  ) {
    let matcher = PatternMatcher(tokens: tokens, phrases: self)
    words.withFirst { first in
      for index in tokens.indices where tokens[index].flags.intersection([flag, .isMasked]) == flag {
        var range = tokens[index].lemma == 0 ? 0..<0 : hooksOf[Int(tokens[index].lemma)]
        var classes = tokens[index].classes.intersection(hookClasses).rawValue
        // First the phrases that hang on the word, then class by class those that hang on one of its classes.
        while true {
          for place in Int(range.lowerBound)..<Int(range.upperBound) where hooks[place].mayHold(at: first + index) {
            let hook = hooks[place]
            let phrase = phrases[Int(hook.phrase)]
            let last = index - Int(hook.back.least)
            var start = max(index - Int(hook.back.most), 0)
            while start <= last {
              let end = matcher.match(phrase, start, readsQuotes: readInQuotes.contains(phrase.sign))
              if end > 0 { body(PhraseMatch(sign: phrase.sign, first: start, end: end, phrase: hook.phrase)) }
              start += 1
            }
          }
          if classes == 0 { break }
          range = hooksOf[lemmaCount + classes.trailingZeroBitCount]
          classes &= classes - 1
        }
      }
    }
  }
}
