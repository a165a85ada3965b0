/// What words may be, at a glance: their classes, and a bit for each lemma (several lemmas share one).
///
/// It errs on one side only: masks that do not meet belong to words that do not match.
struct WordMask: Sendable {
  var classes: UInt64
  var lemmas: UInt64

  /// Meets every mask but `none`.
  static let any = WordMask(classes: .max, lemmas: .max, isAny: true)
  static let none = WordMask(classes: 0, lemmas: 0, isAny: false)

  private var isAny = false

  private init(classes: UInt64, lemmas: UInt64, isAny: Bool) {
    self.classes = classes
    self.lemmas = lemmas
    self.isAny = isAny
  }

  @inline(__always)
  init(_ token: Token) {
    classes = token.classes.rawValue
    lemmas = token.lemma == 0 ? 0 : 1 << UInt64(token.lemma & 63)
  }

  /// What a word must show to be that item.
  init(_ item: Pattern.Item) {
    classes = item.classes.rawValue
    lemmas = (item.lemmas + item.forms.map(\.lemma)).reduce(0) { $0 | 1 << UInt64($1 & 63) }
  }

  @inline(__always)
  func meets(_ other: WordMask) -> Bool { isAny || classes & other.classes | lemmas & other.lemmas != 0 }

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
