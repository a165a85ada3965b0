/// What an act comes to, by whose it is and what it is done with.
extension ModeReader {
  mutating func act(_ index: Int, isName: Bool) -> Finds {
    let token = tokens[index]
    // "logs in", "signs up": no matter is logged.
    if token.lemma == Speech.log, index + 1 < tokens.count, tokens[index + 1].has(.particle) { return .transacts }
    let subject = subject(index)
    if isFollowingUp(index), subject.side ?? defaultSide == .organisation || isName && token.form == .base {
      keepAct(index, .organisation, isPassive: false)
      return followingUp(index)
    }
    keepAct(index, subject.side ?? defaultSide, isPassive: subject.isPassive)
    if subject.isEarlier { return [] }
    if let side = subject.side, !subject.isPassive { lastSide = side }
    if token.flags.contains(.isNegated) { return [] }
    if subject.isPassive { return passive(index, subject) }
    if isShortPassive(index, subject) {
      // "a workshop offered by the library" says which workshop.
      let isAside = token.has(.tells) && index + 1 < tokens.count && tokens[index + 1].lemma == Speech.by
      return isAside ? [] : passive(index, subject)
    }
    // "Answered within a day": somebody took it in.
    if subject.side == nil, token.form == .past, token.has(.takesIn), isStart(index), !isName, isWithoutObject(index) {
      return passive(index, subject)
    }
    // "She looks into it": whoever takes a matter in is not the one who brought it.
    if subject.isPronoun || subject.isName, token.has(.takesIn), !token.has(.speaks), !isName, !isAnyones(token) {
      return .takesIn
    }
    let side = subject.side ?? defaultSide ?? (isName && voice != .story ? nil : lastSide)
    // "They gave each customer a gift": who acts towards the customer is somebody else.
    if subject.isPronoun, side == .customer, voice != .story, isTowardsCustomer(index) { return organisation(index) }
    // "They told her", "Acme called me": so is whoever speaks to one who was spoken of.
    if subject.isPronoun || subject.isName, side == .customer, isTowardsSpokenOf(index) {
      return organisation(index)
    }
    // "Rings the customer about a delivery": an act towards the customer is the organisation's.
    if subject.side == nil, side == .customer, token.form == .third, isTowardsCustomer(index) {
      return organisation(index)
    }
    switch side {
    case .organisation: return organisation(index)
    case .customer: return customer(index, isNamed: subject.side != nil)
    case .others: return token.has([.speaks, .tells, .asks, .transacts]) ? .others : []
    case nil: return unnamed(index)
    }
  }

  private func isFollowingUp(_ index: Int) -> Bool {
    tokens[index].lemma == Speech.follow && index + 1 < tokens.count && tokens[index + 1].lemma == Speech.up
  }

  /// "Follow up on the proposal" is one more message; "Follow up on the complaint" answers one.
  private func followingUp(_ index: Int) -> Finds {
    guard !tokens[index].flags.contains(.isNegated) else { return [] }
    let object = object(index)
    if !object.isDisjoint(with: [.question, .input]) { return .asks }
    return object.isDisjoint(with: [.matter, .trouble, .answer]) ? .tells : .takesIn
  }

  /// "told her", "called me"
  private func isTowardsSpokenOf(_ index: Int) -> Bool {
    guard index + 1 < tokens.count, tokens[index].has([.speaks, .tells]), tokens[index].form != .base else {
      return false
    }
    return Speech.objects.contains(tokens[index + 1].lemma) || tokens[index + 1].lemma == Speech.her
  }

  func isTowardsCustomer(_ index: Int) -> Bool {
    guard index + 1 < tokens.count, tokens[index].has([.speaks, .tells, .asks]) else { return false }
    var place = index + 1
    // "to the customer", "each of the customers"
    while place + 1 < tokens.count, place < index + 4, tokens[place].has([.determiner, .preposition]),
      !tokens[place].isAny(.startsSentence), !tokens[place].has(.first)
    {
      place += 1
    }
    let next = tokens[place]
    return (next.has(.customer) || voice == .story && next.has(.first)) && !next.flags.contains(.isPossessive)
  }

  /// "Propose slots to the customer"
  private func isForCustomer(_ index: Int) -> Bool {
    for place in (index + 1)..<max(index + 1, min(tokens.count - 1, index + 6)) {
      if tokens[place].isAny(.startsSentence) { return false }
      guard tokens[place].has(.preposition) else { continue }
      let next = tokens[place + 1].has(.determiner) && place + 2 < tokens.count ? tokens[place + 2] : tokens[place + 1]
      if next.has(.customer), !next.flags.contains(.isPossessive) { return true }
    }
    return false
  }

  /// "Fee demanded", "Documents requested", "Complaint logged".
  private func isShortPassive(_ index: Int, _ subject: Subject) -> Bool {
    subject.side == nil && tokens[index].form == .past && !isStart(index) && tokens[index - 1].has(.anyNoun)
      && !Self.isPerson(tokens[index - 1])
  }

  /// "is asked", "are informed": the subject is the one it is done to.
  private func passive(_ index: Int, _ subject: Subject) -> Finds {
    let token = tokens[index]
    guard subject.side == .customer else {
      let what = topic(index)
      // "Complaint received"
      if token.has(.receives), !what.isDisjoint(with: .matter) { return .takesIn }
      // "The complaint is checked", "will be registered"
      if !what.isDisjoint(with: .matter), Speech.processing.contains(token.lemma) { return .takesIn }
      if token.has(.takesIn), !token.has(.tells) {
        return isAnyones(token) && what.isDisjoint(with: Self.whatIsHeard) ? .organisationActs : .takesIn
      }
      if !what.isDisjoint(with: [.matter, .trouble]), token.has(.speaks) || HandingOver.lemmas.contains(token.lemma) {
        return .customerSpeaks
      }
      if HandingOver.lemmas.contains(token.lemma),
        what.isDisjoint(with: [.message, .show, .answer, .question, .input]),
        !what.isDisjoint(with: [.echo, .thing, .physical])
      {
        return .organisationActs
      }
      if token.has([.tells, .asks, .speaks]) {
        if !what.isDisjoint(with: [.question, .input]) { return .asks }
        if !what.isDisjoint(with: .answer) { return .takesIn }
        return what.isDisjoint(with: .notice) ? .tells : .notice
      }
      if token.has(.transacts) { return .organisationActs }
      return token.has(.decides) ? .decides : []
    }
    if token.has(.asks) { return asking(index) }
    if token.has(.takesIn), !token.has([.tells, .transacts]) { return .takesIn }
    if token.has(.tells) { return [.tells, .isTold] }
    // "will be contacted in writing": spoken to; in a letter, told.
    if token.has(.speaks) { return object(index).isDisjoint(with: [.oneWay, .message]) ? .reachesOut : .tells }
    return token.has(.decides) ? .decides : []
  }

  /// The kinds of the words that a passive is about: those before it in its sentence.
  private func topic(_ index: Int) -> WordClass {
    var classes: WordClass = []
    var place = index - 1
    while place >= max(0, index - 6) {
      if !tokens[place].flags.contains(.isNegated) { classes.formUnion(tokens[place].classes) }
      if tokens[place].isAny(.startsSentence) { break }
      place -= 1
    }
    return classes
  }

  private func customer(_ index: Int, isNamed: Bool) -> Finds {
    let token = tokens[index]
    if !isNamed, isTold(index) { return token.has(.asks) ? asking(index) : .tells }
    // "writes down the date": for nobody but oneself.
    if Speech.notes.contains(token.lemma), index + 1 < tokens.count, tokens[index + 1].lemma == Speech.down {
      return [.transacts, .customerNamed]
    }
    let said: Finds = isNamed ? [.customerSpeaks, .customerNamed, .customerSaid] : .customerSpeaks
    if token.has(.speaks) {
      let object = object(index, window: Speech.withoutListener.contains(token.lemma) ? 6 : 3)
      // Among themselves, or to a machine that nobody reads: who receives it is not said here.
      if !object.isDisjoint(with: .others) { return .others }
      // "Customer queries"
      let isMatter = token.form == .third && token.has([.matter, .question]) && isAlsoNounAtEnd(index)
      guard isMatter || isSaidToSomebody(index) else { return [.transacts, .customerNamed] }
      let isAboutTrouble = !object.isDisjoint(with: [.trouble, .matter])
      return isAboutTrouble ? said.union(.reportsTrouble) : said
    }
    if isGettingInTouch(index) { return said }
    if token.has(.receives) { return received(index) }
    let object = object(index)
    if token.has(.tells) || token.has(.transacts) {
      let tells: WordClass = [.question, .matter, .input]
      if isHandingOver(token), !object.isDisjoint(with: tells) || isAbout(index, Speech.accounts),
        object.isDisjoint(with: .others)
      {
        return said
      }
      if isAttending(token), !object.isDisjoint(with: .encounter) || isWithStaff(index) { return said }
      if isAttending(token), !object.isDisjoint(with: .show), object.isDisjoint(with: .deed) { return .tells }
      return [.transacts, .customerNamed]
    }
    if token.has(.takesIn) { return [.transacts, .customerNamed] }
    return token.has(.decides) || token.lemma == 0 ? .transacts : []
  }

  /// "gets in touch"
  func isGettingInTouch(_ index: Int) -> Bool {
    tokens[index].lemma == Speech.get && index + 2 < tokens.count && tokens[index + 2].lemma == Speech.touch
  }

  /// One of some words stands close behind: "answers the survey's questions".
  private func isAbout(_ index: Int, _ words: LemmaSet) -> Bool {
    for place in (index + 1)..<max(index + 1, min(tokens.count, index + 5)) {
      if isStart(place) { return false }
      if words.contains(tokens[place].lemma) { return true }
    }
    return false
  }

  /// A verb of giving something: what is given says whether it is a message.
  private func isHandingOver(_ token: Token) -> Bool {
    token.has(.tells) || HandingOver.lemmas.contains(token.lemma)
  }

  private func isAttending(_ token: Token) -> Bool { HandingOver.attending.contains(token.lemma) }

  /// "with an adviser" close behind.
  private func isWithStaff(_ index: Int) -> Bool {
    for place in (index + 1)..<max(index + 1, min(tokens.count - 1, index + 6)) {
      if tokens[place].isAny(.startsSentence) { return false }
      if tokens[place].has(.preposition) {
        for next in (place + 1)..<min(tokens.count, place + 4) where tokens[next].has(.staff) { return true }
      }
    }
    return false
  }

  /// What customers say when they speak up, or what they turn to somebody with.
  static let whatIsHeard: WordClass = [
    .matter, .question, .input, .trouble, .answer, .contact, .encounter,
  ]

  /// A verb that takes something in when the organisation does it to words, and is anybody's act otherwise.
  func isAnyones(_ token: Token) -> Bool { Speech.anyones.contains(token.lemma) }

  /// "Writes to the bank", "Describes the problem"; not "Writes a blog post", "Consults the manual": verbs that need
  /// no listener speak to the organisation only when it, or a matter for it, stands behind them.
  private func isSaidToSomebody(_ index: Int) -> Bool {
    guard Speech.withoutListener.contains(tokens[index].lemma) else { return true }
    let object = object(index)
    if tokens[(index + 1)..<min(tokens.count, index + 6)].contains(where: { Speech.unheard.contains($0.lemma) }) {
      return false
    }
    if !object.isDisjoint(with: [.staff, .ours, .matter, .question, .trouble, .input, .answer]) { return true }
    if tokens[index].has(.takesIn), isAbout(index, Speech.questions) { return true }
    guard tokens[index].lemma != Speech.say else { return false }
    let behind = tokens[(index + 1)..<min(tokens.count, index + 3)]
    return behind.contains { $0.flags.contains(.isQuoted) }
  }

  /// A verb without a subject: a bare verb-first name is the customer's act, verbs of sending the organisation's.
  private func unnamed(_ index: Int) -> Finds {
    let token = tokens[index]
    if token.has(.asks), token.has(.tells) { return asking(index) }
    if token.has(.tells), !token.has([.speaks, .transacts]) {
      let object = object(index)
      // "Provide information", "Upload documents": a form is filled in.
      if HandingOver.lemmas.contains(token.lemma), isFormFilling(object) { return .transacts }
      if isSendingWhatIsNamed(index) { return .organisationActs }
      if !object.isDisjoint(with: .question) { return object.isDisjoint(with: .message) ? .customerSpeaks : .asks }
      return !object.isDisjoint(with: .notice) && object.isDisjoint(with: [.show, .promotion]) ? .notice : .tells
    }
    if isTold(index) { return token.has(.asks) ? asking(index) : .tells }
    if token.has(.asks), isTowardsCustomer(index) { return asking(index) }
    if token.has(.speaks) {
      if isTowardsCustomer(index) {
        // "Respond to customers"; "Write to the complainant with the findings": an answer to what was said
        if !token.has(.asks), token.has(.takesIn) || !object(index).isDisjoint(with: .answer) { return .takesIn }
        return !object(index).isDisjoint(with: .input) ? .asks : token.has(.tells) ? .tells : .reachesOut
      }
      let window = Speech.withoutListener.contains(token.lemma) ? 6 : 3
      if !object(index, window: window).isDisjoint(with: .others) { return .others }
      if token.has(.tells), isForCustomer(index) { return .tells }
      return isSaidToSomebody(index) ? .customerSpeaks : .transacts
    }
    if token.has(.asks) { return asking(index) }
    if token.has(.takesIn) {
      // "Learn about plans", "Fix errors": a bare verb is the customer's, unless it takes in what customers say.
      let object = object(index)
      let hears = !object.isDisjoint(with: [.matter, .question, .customer])
      // "Listens to music": no one is heard.
      if token.lemma == Speech.listen, token.form != .past, !hears,
        object.isDisjoint(with: Self.whatIsHeard.union(.organisation))
      {
        return .transacts
      }
      return hears || !isAnyones(token) ? .takesIn : .transacts
    }
    if isGettingInTouch(index) { return .customerSpeaks }
    if token.has(.receives) { return received(index) }
    if token.has(.transacts) || token.lemma == 0 { return customer(index, isNamed: false) }
    return token.has(.decides) ? .decides : []
  }

  /// "Told to send papers", "Asked for feedback": a name that begins so says what is done to the customer.
  private func isTold(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.form == .past, isStart(index), token.has([.tells, .asks]), index + 1 < tokens.count else {
      return false
    }
    return tokens[index + 1].has([.preposition, .relative])
  }

  /// What a customer gets: a notice, a question, an answer, a message, or a thing.
  private func received(_ index: Int) -> Finds {
    if tokens[index].lemma == Speech.notice { return [.transacts, .customerNamed] }
    // "hears 'all our lines are busy'"
    if index + 1 < tokens.count, tokens[index + 1].flags.contains(.isQuoted) { return [.tells, .isTold] }
    let object = object(index)
    // "a notification with feedback": what comes with a message is said, not asked for.
    let isMessage =
      index + 2 < tokens.count && object.isSuperset(of: [.message, .question])
      && (tokens[index + 1].has(.message) || tokens[index + 2].has(.message)) && !tokens[index + 1].has(.question)
    if !object.isDisjoint(with: .question), !isMessage { return .asks }
    if !object.isDisjoint(with: [.notice, .echo]), object.isDisjoint(with: [.show, .promotion, .imposition]) {
      return .notice
    }
    if !object.isDisjoint(with: [.message, .show, .promotion, .imposition]) { return .tells }
    if !object.isDisjoint(with: .answer) { return .takesIn }
    return .transacts
  }

  /// The kinds of the words behind a verb, up to the end of its sentence; negated ones left out.
  func object(_ index: Int, window: Int = 6) -> WordClass {
    var classes: WordClass = []
    for place in (index + 1)..<max(index + 1, min(tokens.count, index + 1 + window)) {
      let token = tokens[place]
      if token.isAny(.startsSentence) { break }
      if !token.flags.contains(.isNegated) { classes.formUnion(token.classes) }
    }
    return classes
  }
}
