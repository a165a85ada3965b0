/// What an act of the organisation comes to.
extension ModeReader {
  func organisation(_ index: Int) -> Finds {
    let token = tokens[index]
    if voice == .story, Speech.remedies.contains(token.lemma) { return .takesIn }
    if token.has(.asks) { return asking(index) }
    if token.lemma == Speech.say, token.form == .past, voice != .toCustomer { return .tells }
    let object = object(index)
    if isGettingInTouch(index) { return .reachesOut }
    if token.has(.takesIn), !token.has(.tells) {
      let isRoutine = isAnyones(token) && object.isDisjoint(with: Self.whatIsHeard.union(.customer))
      return isRoutine && !object.isDisjoint(with: [.echo, .deed, .thing, .notice]) ? .organisationActs : .takesIn
    }
    if token.has([.tells, .speaks]), !object.isDisjoint(with: .input), token.has(.speaks) { return .asks }
    if token.has(.speaks), token.has(.receives) { return .takesIn }
    // "talks through the brochure", "rings about an upgrade"
    if token.has(.speaks), !token.has(.tells), !object.isDisjoint(with: [.show, .promotion]),
      object.isDisjoint(with: Self.whatIsHeard)
    {
      return .tells
    }
    if isTakingUp(index) { return .takesIn }
    if token.has(.tells) {
      if HandingOver.lemmas.contains(token.lemma), isThing(object) || isSendingWhatIsNamed(index) {
        return .organisationActs
      }
      if !object.isDisjoint(with: .question) { return .asks }
      // "Writes to the tenant with the findings"
      if token.has(.speaks), !object.isDisjoint(with: .answer), isTowardsCustomer(index) { return .takesIn }
      if token.has(.takesIn), !object.isDisjoint(with: [.matter, .trouble, .answer]) { return .takesIn }
      return !object.isDisjoint(with: .notice) && object.isDisjoint(with: [.show, .promotion]) ? .notice : .tells
    }
    if token.has(.decides), !token.has(.transacts) || !object.isDisjoint(with: [.customer, .thing]) { return .decides }
    // "Team calls leavers": whether to ask or to tell is not said.
    return token.has(.speaks) ? .reachesOut : .organisationActs
  }

  /// "takes up each point", "looks into it", "goes into what she wrote": verbs that take in with the word behind them.
  func isTakingUp(_ index: Int) -> Bool {
    guard index + 2 < tokens.count, !isStart(index + 1) else { return false }
    let next = tokens[index + 1].lemma
    switch tokens[index].lemma {
    case Speech.take: return next == Speech.up
    case Speech.look, Speech.go: return next == Speech.into
    case Speech.see: return next == Speech.to
    default: return false
    }
  }

  /// "Payment: sent within a week": what is sent is what the name says, and no message.
  func isSendingWhatIsNamed(_ index: Int) -> Bool {
    guard HandingOver.lemmas.contains(tokens[index].lemma), isWithoutObject(index) else { return false }
    return headFinds.contains(.deed)
      && headFinds.isDisjoint(with: [.message, .show, .promotion, .question, .imposition])
  }

  func isFormFilling(_ object: WordClass) -> Bool {
    !object.isDisjoint(with: [.paper, .input])
      && object.isDisjoint(with: [
        .message, .show, .promotion, .question, .answer, .notice, .customer, .yours, .contact,
      ])
  }

  /// A key or a parcel, and no message with it.
  private func isThing(_ object: WordClass) -> Bool {
    !object.isDisjoint(with: .physical)
      && object.isDisjoint(with: [.message, .show, .promotion, .question, .input, .answer, .notice, .matter])
  }

  /// The organisation asks: for what the customer has to say, or only for what it wants done?
  func asking(_ index: Int) -> Finds {
    let object = object(index)
    if !object.isDisjoint(with: [.question, .input]) { return .asks }
    if (index + 1..<min(tokens.count, index + 4)).contains(where: { Speech.demanded.contains(tokens[$0].lemma) }) {
      return .tells
    }
    // "invite" and its like ask when there is something to say, else they send word.
    if tokens[index].has(.tells) { return object.isDisjoint(with: [.matter, .speaks]) ? .tells : .asks }
    return isAskedToDo(index) ? .tells : .asks
  }

  /// "asked to pay", "asks her to sign": told to do something, other than to say something.
  private func isAskedToDo(_ index: Int) -> Bool {
    var place = index + 1
    while place + 1 < tokens.count, place < index + 5, !tokens[place].isAny(.startsSentence) {
      let next = tokens[place + 1]
      if tokens[place].has(.preposition), tokens[place].end - tokens[place].start == 2, next.has(.anyVerb),
        next.form == .base
      {
        return !next.has([.speaks, .takesIn]) && !next.has(.receives)
      }
      place += 1
    }
    return false
  }
}
