/// When a rule is asked at all: when one of its signs, or of its cues, is there. Without them it has nothing to say, and
/// most rules have nothing to say on most touchpoints.
struct Occasion: Sendable {
  private let signs: SignSet
  private let cues: Cues

  /// Whenever a touchpoint is judged.
  static let any = Occasion(when: .isJudged)

  init(_ signs: Sign..., when cues: Cues = []) {
    self.signs = SignSet(signs)
    self.cues = cues
  }

  /// - Parameter cues: those of the reading.
  func arises(in reading: Reading, _ cues: Cues) -> Bool {
    !signs.isDisjoint(with: reading.words.signs) || !self.cues.isDisjoint(with: cues)
  }
}

/// What fields and links show at a glance.
struct Cues: OptionSet, Sendable {
  let rawValue: UInt16
  static let isJudged = Cues(rawValue: 1 << 0)
  /// It is said what became of what the customer said.
  static let isHeard = Cues(rawValue: 1 << 1)
  /// Another touchpoint has a say.
  static let isLinked = Cues(rawValue: 1 << 2)
  static let asks = Cues(rawValue: 1 << 3)
  static let nobodyAnswers = Cues(rawValue: 1 << 4)
  static let personAnswers = Cues(rawValue: 1 << 5)
  static let machineReceives = Cues(rawValue: 1 << 6)
  static let isUnasked = Cues(rawValue: 1 << 7)
  static let isForEveryone = Cues(rawValue: 1 << 8)
  static let isForced = Cues(rawValue: 1 << 9)
  static let isFailure = Cues(rawValue: 1 << 10)
  static let isPublic = Cues(rawValue: 1 << 11)
  static let isExpected = Cues(rawValue: 1 << 12)
  static let countsCost = Cues(rawValue: 1 << 13)
  /// Its texts are in a language without a word pack.
  static let isUnread = Cues(rawValue: 1 << 14)
  /// Nothing says who speaks to whom.
  static let isUnknown = Cues(rawValue: 1 << 15)

  init(rawValue: UInt16) { self.rawValue = rawValue }

  init(_ reading: Reading) {
    let facts = reading.facts
    var cues: Cues = .isJudged
    if facts.heard.isSet { cues.insert(.isHeard) }
    if !reading.links.isEmpty { cues.insert(.isLinked) }
    if facts.asks != nil { cues.insert(.asks) }
    if facts.reply == .nobody { cues.insert(.nobodyAnswers) }
    if facts.reply == .person { cues.insert(.personAnswers) }
    if facts.medium?.isMachine == true { cues.insert(.machineReceives) }
    if facts.consent == .unasked { cues.insert(.isUnasked) }
    if facts.audience == .everyone { cues.insert(.isForEveryone) }
    if facts.channelChoice == .forced { cues.insert(.isForced) }
    if facts.demand == .failure { cues.insert(.isFailure) }
    if facts.actor == .public { cues.insert(.isPublic) }
    if facts.flags.contains(.hasExpectation) { cues.insert(.isExpected) }
    if facts.flags.contains(.countsCost) { cues.insert(.countsCost) }
    if !reading.words.isCovered { cues.insert(.isUnread) }
    if reading.base.mode == .unknown { cues.insert(.isUnknown) }
    self = cues
  }
}
