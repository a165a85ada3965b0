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
  func meets(_ other: WordMask) -> Bool { classes & other.classes | lemmas & other.lemmas != 0 }

  @inline(__always)
  mutating func formUnion(_ other: WordMask) {
    classes |= other.classes
    lemmas |= other.lemmas
  }

  /// Calls `body` with one mask a token: all words behind it in its sentence. O(tokens), on the stack.
  static func withSentences(of tokens: UnsafeBufferPointer<Token>, _ body: (UnsafeBufferPointer<WordMask>) -> Void) {
    withUnsafeTemporaryAllocation(of: WordMask.self, capacity: tokens.count) { masks in
      var later = WordMask.none
      for index in tokens.indices.reversed() {
        masks.initializeElement(at: index, to: later)
        if tokens[index].flags.contains(.startsSentence) {
          later = .none
        } else {
          later.formUnion(WordMask(tokens[index]))
        }
      }
      body(UnsafeBufferPointer(masks))
    }
  }
}
