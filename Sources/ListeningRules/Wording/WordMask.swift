/// What words may be, at a glance: their classes, and a bit for each lemma (several lemmas share one).
///
/// It errs on one side only: masks that do not meet belong to words that do not match.
struct WordMask: Sendable {
  var classes: UInt64 = 0
  var lemmas: UInt64

  /// A bit that every word shows.
  private static let always: UInt64 = 1 << 63

  /// What asks for nothing: all that is seen meets it.
  static let any = WordMask(lemmas: always)

  /// What is seen where no word stands.
  fileprivate static let none = WordMask(lemmas: 0)

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
}

/// What each word of a text shows, with room before the first and behind the last: whoever looks a few words around may
/// look beyond the text.
struct WordMasks: Sendable {
  /// How far around a word one may look.
  static let reach = 16
  private var masks = ContiguousArray(repeating: WordMask.none, count: 2 * reach)

  /// Takes in another text. O(tokens).
  mutating func fill(from tokens: ContiguousArray<Token>) {
    let count = tokens.count + 2 * Self.reach
    if masks.count < count { masks.append(contentsOf: repeatElement(.none, count: count - masks.count)) }
    masks.withUnsafeMutableBufferPointer { masks in
      tokens.withUnsafeBufferPointer { tokens in
        for index in tokens.indices { masks[index + Self.reach] = WordMask(tokens[index]) }
      }
      for index in (count - Self.reach)..<count { masks[index] = .none }
    }
  }

  /// Lends what the first word shows; the others stand behind it.
  @inline(__always)
  func withFirst(_ body: (UnsafePointer<WordMask>) -> Void) {
    masks.withUnsafeBufferPointer { masks in
      if let base = masks.baseAddress { body(base + Self.reach) }
    }
  }
}
