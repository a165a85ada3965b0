/// Something about a touchpoint's words that may speak for one of the labels. What a clue is worth is learned from
/// labelled texts and stands, one clue a line, in `EnglishClues`.
struct Clue: Hashable, Sendable {
  var kind: Kind
  /// A word's bytes, as its `WordKey` packs them; of other kinds a number.
  var low: UInt64
  var high: UInt64 = 0
  /// Of words: 0 as it is, 1 = negated; of a text's first word its form + 2.
  var variant: UInt8 = 0

  /// What a clue is about. The names stand in the list of weights.
  enum Kind: UInt8, Sendable, CaseIterable {
    // One of a few, or several of some: the number is a bit's.
    case mode, side, medium, voice, shape, length, sign
    case nameFind, headFind, textFind
    case nameClass, textClass, negatedInName, negatedInText, firstClass, openingClass
    // Words
    case name, text, first, opening
    // Who does what kind of thing to whom
    case nameAct, textAct
    // How the frames read it, on what medium: "Set up the profile" in an e-mail is said to the customer.
    case modeOnMedium
  }
}

extension Clue {
  /// How the frames read it, and on what medium; nil: none is known.
  init(_ mode: Mode, on medium: Medium?) {
    self.init(kind: .modeOnMedium, low: UInt64(mode.rawValue) << 8 | UInt64(Self.bit(medium)))
  }

  /// The bit of a medium among the clues of its kind; the last means none.
  static func bit(_ medium: Medium?) -> UInt8 { medium?.rawValue ?? UInt8(Medium.allCases.count) }
}

/// Takes in clues as they are met.
protocol ClueSink {
  /// Several clues of a kind at once: one for each bit that is set.
  mutating func add(_ kind: Clue.Kind, bits: UInt64)
  mutating func add(_ clue: Clue)
}

/// What the shape of a text says.
struct TextShape: OptionSet, Sendable {
  let rawValue: UInt64
  static let isDescribed = TextShape(rawValue: 1 << 0)
  static let isBare = TextShape(rawValue: 1 << 1)
  static let beginsWithMessage = TextShape(rawValue: 1 << 2)
  static let greets = TextShape(rawValue: 1 << 3)
  static let isArranging = TextShape(rawValue: 1 << 4)
}

/// Who does what kind of thing, and to whom or with what, packed into a number.
struct ClueAct: Hashable, Sendable {
  /// 0 customer, 1 organisation, 2 others, 3 nobody is named.
  var who: UInt8
  var isPassive: Bool
  var isNegated: Bool
  /// The place of the verb's class in `verbs`; 15 = none.
  var verb: UInt8
  /// 0...3 as in `who`; 4 + the place of the noun's class in `nouns`; 31 = not asked.
  var object: UInt8

  static let verbs: [WordClass] = [.tells, .asks, .speaks, .takesIn, .receives, .transacts, .decides]
  static let nouns: [WordClass] = [
    .message, .notice, .question, .matter, .show, .place, .promotion, .encounter, .trouble, .thing, .deed, .contact,
    .echo, .imposition, .answer,
  ]

  var packed: UInt64 {
    UInt64(who) | (isPassive ? 4 : 0) | (isNegated ? 8 : 0) | UInt64(verb) << 4 | UInt64(object) << 8
  }

  init(who: UInt8, isPassive: Bool, isNegated: Bool, verb: UInt8, object: UInt8) {
    self.who = who
    self.isPassive = isPassive
    self.isNegated = isNegated
    self.verb = verb
    self.object = object
  }

  init(packed: UInt64) {
    who = UInt8(packed & 3)
    isPassive = packed & 4 != 0
    isNegated = packed & 8 != 0
    verb = UInt8(packed >> 4 & 15)
    object = UInt8(packed >> 8 & 31)
  }

  /// The place of the first class of a list that a word has.
  static func place(_ classes: WordClass, _ list: [WordClass], none: UInt8) -> UInt8 {
    for index in list.indices where !classes.isDisjoint(with: list[index]) { return UInt8(index) }
    return none
  }
}

extension Side {
  /// For clues; nobody is 3.
  var number: UInt8 {
    switch self {
    case .customer: 0
    case .organisation: 1
    case .others: 2
    }
  }
}
