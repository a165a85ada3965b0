/// In whose words a text stands: whom "I", "we" and "you" mean hangs on it.
enum Voice: Sendable {
  /// Customers are spoken of: "The customer calls."
  case report
  /// A customer tells what happened: "I called, and they put me on hold."
  case story
  /// The organisation addresses the customer: "We have received your order."
  case toCustomer
  /// The customer is called "you", and nobody says "we": "You call your bank."
  case toYou
}

extension ModeReader {
  /// The voice of the tokens up to `end`, by the small words in it; quoted words are somebody else's. O(tokens).
  func readVoice(end: Int) -> Voice {
    // Where nobody says "I", "we" or "you", only a greeting tells.
    if shown.isDisjoint(with: [.first, .ours, .yours]) { return greetsSomebody(end) ? .toCustomer : .report }
    let isMessage = medium?.isOneWay == true
    var selves = 0
    var ours = 0
    var yours = 0
    var yourPlaces = 0
    var owns = false
    var customers = false
    var greets = false
    for index in 0..<min(end, tokens.count) {
      let token = tokens[index]
      guard token.isReadable else { continue }
      if token.has(.first) {
        selves += 1
        if token.has(.determiner) { owns = true }
      }
      if token.has(.ours) { ours += 1 }
      if token.has(.yours) {
        yours += 1
        if isYourPlace(index) { yourPlaces += 1 }
      }
      if token.has(.customer) || token.lemma == Speech.they { customers = true }
      if Self.isGreeting(tokens, index) { greets = true }
    }
    // "They explore your website": a guide for the organisation calls it "you".
    if yours > 0, yours == yourPlaces, customers, selves + ours == 0, !greets { return .report }
    if yours > 0 || greets {
      // "Can you help me with my account?": whoever owns what it is about is the customer.
      if selves > 0, owns && (!greets || yours == 0) || defaultSide == .customer { return .story }
      return selves + ours > 0 || greets || isMessage ? .toCustomer : .toYou
    }
    if selves > 0, isMessage, defaultSide != .customer { return .toCustomer }
    if selves > 0, defaultSide != .organisation { return .story }
    return ours > 0 && !customers && defaultSide == nil && Self.isAboutUs(tokens, end) ? .story : .report
  }

  /// "your website", "your sales team"
  private func isYourPlace(_ index: Int) -> Bool {
    guard tokens[index].has(.determiner) else { return false }
    return tokens[(index + 1)..<min(tokens.count, index + 3)].contains {
      $0.has([.place, .staff]) || Speech.firms.contains($0.lemma)
    }
  }

  private func greetsSomebody(_ end: Int) -> Bool {
    for index in 0..<min(end, tokens.count) where tokens[index].isAny(.startsText) && tokens[index].isReadable {
      if Self.isGreeting(tokens, index) { return true }
    }
    return false
  }

  /// "Hi Sam", "Welcome to the club"; not "Welcome the patient".
  static func isGreeting(_ tokens: ContiguousArray<Token>, _ index: Int) -> Bool {
    guard tokens[index].isAny(.startsText), Speech.greetings.contains(tokens[index].lemma) else { return false }
    guard tokens[index].lemma == Speech.welcome, index + 1 < tokens.count else { return true }
    return tokens[index + 1].isAny(.startsClause) || tokens[index + 1].has([.preposition, .particle])
  }

  /// "We never received a message": who says "we" and speaks of staff, or of what was not done, is no organisation.
  private static func isAboutUs(_ tokens: ContiguousArray<Token>, _ end: Int) -> Bool {
    for index in 0..<min(end, tokens.count) where tokens[index].has(.ours) {
      guard index + 1 < tokens.count, tokens[index].end - tokens[index].start == 2 else { continue }
      let behind = tokens[(index + 1)..<min(tokens.count, index + 4)]
      if behind.contains(where: { $0.form == .past && $0.has([.speaks, .receives, .transacts]) }) { return true }
    }
    return false
  }

  /// The side of a person in this voice.
  func side(_ token: Token) -> Side? {
    switch voice {
    case .story:
      if token.has([.first, .ours]) { return .customer }
      if token.has(.pronoun) { return .organisation }
    case .toCustomer:
      if token.has(.first) { return .organisation }
    case .report, .toYou: break
    }
    if token.has(.customer) { return .customer }
    if token.has(.organisation) { return .organisation }
    if token.has(.others) { return .others }
    return token.has([.pronoun, .yours]) ? .customer : nil
  }

  /// What the organisation's own words to a customer come to: an answer to what the customer said, a question, a
  /// notice, or telling.
  func addressing(_ signs: inout SignSet, promotes: Bool, tellsInPhrase: Bool) -> Mode {
    // What may have gone wrong is spoken of, not told: "If you are still waiting, write again".
    for sign in [Sign.chases, .unresolved, .ignored, .makesRepeat, .notUsed] { signs.remove(sign) }
    let all = nameFinds.union(descriptionFinds)
    if signs.contains(.repliesInQuotes) {
      // "Sorry for the long wait": it is over.
      if !signs.contains(.botWall) { signs.remove(.onHold) }
      return .inbound
    }
    if signs.contains(.asks) || nameFinds.contains(.asks) { return .asks }
    signs.remove(.receivesInPerson)
    if all.contains(.takesIn), all.contains(.matter), !promotes { return .inbound }
    let isProgress = signs.contains(.noticeByName) || headFinds.contains(.noticeNoun)
    if isProgress, !promotes { return .notice }
    if tellsInPhrase { return .tells }
    let isAboutMatter = !all.isDisjoint(with: [.matter, .question])
    if isAboutMatter, !all.isDisjoint(with: [.takesIn, .customerSpeaks, .answer]) { return .inbound }
    if nameFinds.contains(.matter), !promotes, medium?.isOneWay != true { return .inbound }
    let isNamedForMatter = headFinds.contains(.matter) && nameFinds.isDisjoint(with: [.tells, .transacts, .decides])
    if nameFinds.contains(.customerSpeaks) || isNamedForMatter { return .inbound }
    let isMessage =
      medium?.isOneWay == true || greets || !nameFinds.isDisjoint(with: [.tells, .message, .show, .promotion])
    if !isMessage, !promotes, nameFinds.contains(.transacts) || headFinds.contains(.deed), !all.contains(.tells) {
      return .transacts
    }
    return .tells
  }
}
