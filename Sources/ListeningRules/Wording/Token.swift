/// A word of a text: where it stands and what it may be.
struct Token: Sendable {
  var start: Int32
  var end: Int32
  /// 0 = unknown word.
  var lemma: UInt16 = 0
  var form = WordForm.base
  var flags: Flags = []
  var classes: WordClass = []

  struct Flags: OptionSet, Sendable {
    let rawValue: UInt16
    static let isQuoted = Flags(rawValue: 1 << 0)
    static let startsSentence = Flags(rawValue: 1 << 1)
    /// Behind a comma, dash, bracket or colon.
    static let startsClause = Flags(rawValue: 1 << 2)
    static let isNegated = Flags(rawValue: 1 << 3)
    static let isMasked = Flags(rawValue: 1 << 4)
    static let isCapital = Flags(rawValue: 1 << 5)
    static let isPossessive = Flags(rawValue: 1 << 6)
    /// It was contracted with "not": don't
    static let isContracted = Flags(rawValue: 1 << 7)
    static let startsText = Flags(rawValue: 1 << 8)
    /// A question mark stands behind it.
    static let endsQuestion = Flags(rawValue: 1 << 9)
    /// All of its letters are capitals: an abbreviation, or a name in a table that shouts.
    static let isUpper = Flags(rawValue: 1 << 10)
    /// A phrase may hang on it that gives a sign, or one that masks its words.
    static let mayHoldSign = Flags(rawValue: 1 << 11)
    static let mayHoldMask = Flags(rawValue: 1 << 12)
  }

  var isReadable: Bool { isDisjoint([.isMasked, .isQuoted]) }

  func isDisjoint(_ some: Flags) -> Bool { flags.isDisjoint(with: some) }
  func has(_ some: WordClass) -> Bool { !classes.isDisjoint(with: some) }
  func isAny(_ flag: Flags) -> Bool { !flags.isDisjoint(with: flag) }
}
