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

  /// Puts one mask a token into `masks`: all words behind it in its sentence. Longer lists are left as they are at
  /// their end. O(tokens).
  static func sentences(of tokens: ContiguousArray<Token>, into masks: inout ContiguousArray<WordMask>) {
    let missing = tokens.count - masks.count
    if missing > 0 { masks.append(contentsOf: repeatElement(none, count: missing)) }
    masks.withUnsafeMutableBufferPointer { masks in
      var later = none
      for index in tokens.indices.reversed() {
        masks[index] = later
        if tokens[index].flags.contains(.startsSentence) {
          later = none
        } else {
          later.formUnion(WordMask(tokens[index]))
        }
      }
    }
  }
}
