/// What words may be, at a glance: their classes, and a bit for each lemma (several lemmas share one).
///
/// It errs on one side only: masks that do not meet belong to words that do not match.
struct WordMask: Sendable {
  var classes: UInt64 = 0
  var lemmas: UInt64

  /// A bit that every word shows, and the end of a sentence too.
  private static let always: UInt64 = 1 << 63

  /// What asks for nothing: all that is seen meets it.
  static let any = WordMask(lemmas: always)
  /// What is seen where no word stands.
  static let none = WordMask(lemmas: always)

  private init(lemmas: UInt64) { self.lemmas = lemmas }

  /// What a word shows.
  @inline(__always)
  init(_ token: Token) {
    classes = token.classes.rawValue
    lemmas = token.lemma == 0 ? Self.always : Self.always | Self.bit(token.lemma)
  }

  /// What a word must show to be that item.
  init(_ item: Pattern.Item) {
    classes = item.classes.rawValue
    lemmas = (item.lemmas + item.forms.map(\.lemma)).reduce(0) { $0 | Self.bit($1) }
  }

  @inline(__always)
  private static func bit(_ lemma: UInt16) -> UInt64 { 1 << UInt64(min(lemma & 63, 62)) }

  @inline(__always)
  func meets(_ other: WordMask) -> Bool { common(other) != 0 }

  /// 0 where nothing is common to both.
  @inline(__always)
  func common(_ other: WordMask) -> UInt64 { classes & other.classes | lemmas & other.lemmas }

  @inline(__always)
  mutating func formUnion(_ other: WordMask) {
    classes |= other.classes
    lemmas |= other.lemmas
  }

  /// How many words show it, roughly: those of a class are many.
  var commonness: Int { classes.nonzeroBitCount * 64 + lemmas.nonzeroBitCount }
}

/// What a word of a text shows, and all words behind it in its sentence.
struct WordSurroundings: Sendable {
  var own = WordMask.none
  var behind = WordMask.none

  /// Puts those of each token into `places`. Longer lists are left as they are at their end. O(tokens).
  static func fill(_ places: inout ContiguousArray<WordSurroundings>, from tokens: ContiguousArray<Token>) {
    let missing = tokens.count - places.count
    if missing > 0 { places.append(contentsOf: repeatElement(WordSurroundings(), count: missing)) }
    tokens.withUnsafeBufferPointer { tokens in
      places.withUnsafeMutableBufferPointer { places in
        var behind = WordMask.none
        for index in tokens.indices.reversed() {
          let own = WordMask(tokens[index])
          places[index] = WordSurroundings(own: own, behind: behind)
          if tokens[index].flags.contains(.startsSentence) { behind = .none } else { behind.formUnion(own) }
        }
      }
    }
  }
}
