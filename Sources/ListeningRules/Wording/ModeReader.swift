/// Whose act a verb is.
enum Side: Sendable {
  case customer, organisation, others
}

/// Finds out from words who speaks to whom: who is the subject of which verb, and what the message is called.
struct ModeReader {
  private let tokens: ContiguousArray<Token>
  private let defaultSide: Side?
  /// The side of the last subject, for sentences that leave theirs out.
  private var lastSide: Side?
  private(set) var nameFinds: Finds = []
  private(set) var descriptionFinds: Finds = []

  /// What was found in one text.
  struct Finds: OptionSet {
    let rawValue: UInt32
    static let asks = Finds(rawValue: 1 << 0)
    static let customerSpeaks = Finds(rawValue: 1 << 1)
    /// The organisation takes something in: listens, answers, logs.
    static let takesIn = Finds(rawValue: 1 << 2)
    static let tells = Finds(rawValue: 1 << 3)
    static let notice = Finds(rawValue: 1 << 4)
    static let transacts = Finds(rawValue: 1 << 5)
    static let others = Finds(rawValue: 1 << 6)
    static let decides = Finds(rawValue: 1 << 7)
    static let organisationActs = Finds(rawValue: 1 << 8)
    static let customerNamed = Finds(rawValue: 1 << 9)
    // Nouns
    static let message = Finds(rawValue: 1 << 16)
    static let noticeNoun = Finds(rawValue: 1 << 17)
    static let question = Finds(rawValue: 1 << 18)
    static let matter = Finds(rawValue: 1 << 19)
    static let show = Finds(rawValue: 1 << 20)
    static let place = Finds(rawValue: 1 << 21)
    static let encounter = Finds(rawValue: 1 << 22)
    static let machine = Finds(rawValue: 1 << 23)
    static let promotion = Finds(rawValue: 1 << 24)
    static let deed = Finds(rawValue: 1 << 25)
    static let contact = Finds(rawValue: 1 << 26)
    /// The customer is named as the one who speaks.
    static let customerSaid = Finds(rawValue: 1 << 10)
    static let verbs: Finds = [.asks, .customerSpeaks, .takesIn, .tells, .notice, .transacts, .others, .decides]
  }

  init(tokens: ContiguousArray<Token>, defaultSide: Side?) {
    self.tokens = tokens
    self.defaultSide = defaultSide
  }

  /// The customer is the one who acts or speaks.
  var customerActs: Bool {
    !nameFinds.union(descriptionFinds).isDisjoint(with: [.customerSpeaks, .customerNamed])
  }

  /// The customer is named as the one who speaks.
  var customerSaid: Bool { nameFinds.union(descriptionFinds).contains(.customerSaid) }

  /// The organisation does something.
  var organisationActs: Bool {
    !nameFinds.union(descriptionFinds).isDisjoint(with: [.takesIn, .tells, .asks, .decides, .organisationActs])
  }

  /// Reads the tokens up to `end`; those from `descriptionStart` on are the description's.
  mutating func read(descriptionStart: Int?, end: Int) {
    for index in 0..<min(end, tokens.count) {
      let token = tokens[index]
      guard token.isReadable else { continue }
      let isName = index < descriptionStart ?? end
      var finds: Finds = []
      if token.has(.machine) { finds.insert(.machine) }
      if token.has(.anyVerb), isVerb(index) {
        finds.formUnion(act(index, isName: isName))
      } else if !token.flags.contains(.isNegated) {
        finds.formUnion(Self.nouns(token))
      }
      if isName { nameFinds.formUnion(finds) } else { descriptionFinds.formUnion(finds) }
    }
  }

  private static func nouns(_ token: Token) -> Finds {
    guard token.has(.anyNoun), token.form == .base || token.form == .third else { return [] }
    var finds: Finds = []
    if token.has(.message) { finds.insert(.message) }
    if token.has(.notice) { finds.insert(.noticeNoun) }
    if token.has(.question) { finds.insert(.question) }
    if token.has(.matter) { finds.insert(.matter) }
    if token.has(.show) { finds.insert(.show) }
    if token.has(.place) { finds.insert(.place) }
    if token.has(.encounter) { finds.insert(.encounter) }
    if token.has(.promotion) { finds.insert(.promotion) }
    if token.has(.deed) { finds.insert(.deed) }
    if token.has(.contact) { finds.insert(.contact) }
    return finds
  }

  // MARK: Verbs

  private func isStart(_ index: Int) -> Bool { tokens[index].isAny([.startsSentence, .startsClause]) }

  /// Whether a word that may be a verb is one here.
  private func isVerb(_ index: Int) -> Bool {
    let token = tokens[index]
    let isAlsoNoun = token.has(.anyNoun)
    if isStart(index) {
      switch token.form {
      case .third, .past: return true
      case .ing: return !isAlsoNoun || index + 1 < tokens.count && tokens[index + 1].has([.preposition, .determiner])
      case .base: return isVerbFirst(index)
      }
    }
    let before = tokens[index - 1]
    if before.has(.determiner) || before.flags.contains(.isPossessive) { return false }
    switch token.form {
    case .past: return true
    case .ing: return before.has(.be) || Self.isPerson(before)
    case .third:
      if before.has(.adverb), index >= 2 { return Self.isPerson(tokens[index - 2]) }
      return Self.isPerson(before) && before.form == .base || before.has(.conjunction) || before.has(.relative)
        || before.flags.contains(.isCapital) && !before.has(.anyNoun) && !isAlsoNoun
    case .base:
      if before.has([.auxiliary, .adverb]) || before.has(.negator) { return true }
      if before.has(.preposition) { return isInfinitive(index) }
      return Self.isPerson(before) && (before.form == .third || before.has([.pronoun, .ours, .yours]))
        || before.has(.conjunction) && !isAlsoNoun
    }
  }

  /// "to ask", not "to support".
  private func isInfinitive(_ index: Int) -> Bool {
    tokens[index - 1].end - tokens[index - 1].start == 2 && !tokens[index].has(.anyNoun)
      || index + 1 < tokens.count && tokens[index + 1].has([.determiner, .preposition, .customer, .pronoun])
  }

  /// "Compare plans", not "Order confirmation".
  private func isVerbFirst(_ index: Int) -> Bool {
    let token = tokens[index]
    guard index + 1 < tokens.count, !tokens[index + 1].flags.contains(.startsText) else {
      return !token.has(.anyNoun)
    }
    let next = tokens[index + 1]
    if next.has([.determiner, .preposition, .adverb]) { return true }
    if token.has(.anyNoun) { return false }
    // "Exit call", "Follow-up survey": what names the kind of a contact is no verb of its own.
    return token.has(.tells) || !next.has([.encounter, .question, .contact])
  }

  private static func isPerson(_ token: Token) -> Bool {
    token.has([.customer, .staff, .machine, .ours, .yours, .pronoun, .others])
  }

  private static func side(_ token: Token) -> Side? {
    if token.has(.customer) { return .customer }
    if token.has(.organisation) { return .organisation }
    if token.has(.others) { return .others }
    return token.has([.pronoun, .yours]) ? .customer : nil
  }

  private struct Subject {
    var side: Side?
    var isPassive = false
    /// "customers who asked for alerts": an earlier act that says which customers are meant.
    var isEarlier = false
  }

  private func subject(_ index: Int) -> Subject {
    var subject = Subject()
    var place = index - 1
    let lowest = max(0, index - 7)
    guard !isStart(index) else { return subject }
    while place >= lowest {
      let token = tokens[place]
      if token.flags.contains(.isMasked) { break }
      if token.has(.be), tokens[index].form == .past { subject.isPassive = true }
      if token.has(.relative), place == index - 1 {
        subject.isEarlier = true
        return subject
      }
      if let side = Self.side(token), !token.flags.contains(.isPossessive) {
        let isObject = place > 0 && tokens[place - 1].has(.preposition)
        if !isObject || isStart(place) {
          subject.side = side
          return subject
        }
      }
      if isStart(place) { break }
      place -= 1
    }
    return subject
  }

  private mutating func act(_ index: Int, isName: Bool) -> Finds {
    let token = tokens[index]
    let subject = subject(index)
    if subject.isEarlier { return [] }
    if let side = subject.side, !subject.isPassive { lastSide = side }
    if token.flags.contains(.isNegated) { return [] }
    if subject.isPassive { return passive(token, subject) }
    switch subject.side ?? defaultSide ?? (isName ? nil : lastSide) {
    case .organisation: return organisation(token)
    case .customer: return customer(index, isNamed: subject.side != nil)
    case .others: return token.has([.speaks, .tells, .asks, .transacts]) ? .others : []
    case nil: return unnamed(index)
    }
  }

  /// "is asked", "are informed": the subject is the one it is done to.
  private func passive(_ token: Token, _ subject: Subject) -> Finds {
    guard subject.side == .customer else { return token.has(.takesIn) ? .takesIn : [] }
    if token.has(.asks) { return .asks }
    if token.has(.tells) { return .tells }
    return token.has(.decides) ? .decides : []
  }

  private func organisation(_ token: Token) -> Finds {
    if token.has(.asks) { return .asks }
    if token.has(.takesIn) { return .takesIn }
    if token.has(.tells) { return .tells }
    if token.has(.decides) { return .decides }
    // "Team calls leavers": whether to ask or to tell is not said.
    return token.has(.speaks) ? [] : .organisationActs
  }

  private func customer(_ index: Int, isNamed: Bool) -> Finds {
    let token = tokens[index]
    if !isNamed, isTold(index) { return token.has(.asks) ? .asks : .tells }
    if token.has(.speaks) { return isNamed ? [.customerSpeaks, .customerNamed, .customerSaid] : .customerSpeaks }
    if token.has(.receives) { return received(index) }
    if token.has([.transacts, .tells, .takesIn]) { return [.transacts, .customerNamed] }
    return token.has(.decides) ? .transacts : []
  }

  /// A verb without a subject: a bare verb-first name is the customer's act, verbs of sending the organisation's.
  private func unnamed(_ index: Int) -> Finds {
    let token = tokens[index]
    if token.has(.tells), !token.has([.speaks, .transacts]) || token.form == .base && !token.has(.speaks) {
      return .tells
    }
    if isTold(index) { return token.has(.asks) ? .asks : .tells }
    if token.has(.speaks) { return .customerSpeaks }
    if token.has(.asks) { return .asks }
    if token.has(.takesIn) { return .takesIn }
    if token.has(.receives) { return received(index) }
    if token.has(.decides) { return .decides }
    return token.has(.transacts) ? .transacts : []
  }

  /// "Told to send papers", "Asked for feedback": a name that begins so says what is done to the customer.
  private func isTold(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.form == .past, isStart(index), token.has([.tells, .asks]), index + 1 < tokens.count else {
      return false
    }
    return tokens[index + 1].has([.preposition, .relative])
  }

  /// What a customer gets: a notice, a message, or a thing.
  private func received(_ index: Int) -> Finds {
    var finds: Finds = []
    for place in (index + 1)..<max(index + 1, min(tokens.count, index + 7)) {
      let token = tokens[place]
      if token.flags.contains(.startsSentence) { break }
      if token.has(.notice) { return .notice }
      if token.has([.message, .show, .promotion]) { finds = .tells }
    }
    return finds.isEmpty ? .transacts : finds
  }
}
