extension ModeReader {
  /// The mode that the finds and signs come to, by the order of the annotation guideline: was the customer's side let
  /// in; did the organisation speak, and only as an echo; is it the customer's own act. Adds the signs of the mode.
  func mode(_ signs: inout SignSet) -> Mode {
    let name = nameFinds
    let text = descriptionFinds
    let all = name.union(text)
    let promotes = signs.contains(.promotes) || all.contains(.promotion)
    if name.contains(.noticeNoun) || name.contains(.notice), !promotes, name.isDisjoint(with: .imposition) {
      signs.insert(.noticeByName)
    }
    let tellsInPhrase = signs.contains(.tells)
    if all.contains(.tells) { signs.insert(.tells) }

    if voice == .toCustomer { return addressing(&signs, promotes: promotes, tellsInPhrase: tellsInPhrase) }
    if isArranging, !asksInText, all.isDisjoint(with: [.takesIn, .customerSaid, .asks]) {
      signs.remove(.receivesInPerson)
      signs.remove(.asks)
      return .transacts
    }
    if tellsInPhrase, !signs.contains(.asks), headFinds.contains(.question) { return .tells }
    if all.contains(.asks) || signs.contains(.asks) || medium == .survey { return .asks }
    let isClaim = signs.contains(.claims) && !all.contains(.customerSaid) && !signs.contains(.receivesInPerson)
    if isClaim, all.isDisjoint(with: [.tells, .decides, .transacts]) { return .unknown }
    let isTold =
      !name.isDisjoint(with: [.tells, .message, .show]) && name.isDisjoint(with: Self.whatIsSaid) && !isToStaff
    let isTakenIn =
      name.contains(.takesIn)
      || text.contains(.takesIn)
        && !(isTold && text.isDisjoint(with: [.matter, .question, .customerSaid, .answer, .trouble]))
    let takesIn = (isTakenIn || signs.contains(.repliesInQuotes) || signs.contains(.playsBack)) && !isClaim
    if signs.contains(.goesPublic), !takesIn { return .goesPublic }
    if signs.contains(.actByOthers), all.isDisjoint(with: [.customerSpeaks, .takesIn, .tells]) { return .noMessage }
    if signs.contains(.wanted), !all.isDisjoint(with: [.tells, .message, .noticeNoun]) { return .notice }
    // Where the name is an act of the customer's own, speaking by the way makes no contact of it.
    let isOwnAct = isCustomersOwnAct || headFinds.contains(.deed) && name.isDisjoint(with: Self.whatIsSaid)
    let isByTheWay =
      isOwnAct && !text.contains(.reportsTrouble)
      && !(text.contains(.customerSaid) && signs.contains(.receivesInPerson))
    let isSaid = name.contains(.customerSpeaks) || text.contains(.customerSaid) || !isTold
    let isReceived = signs.contains(.receivesInPerson) && (!isTold || text.contains(.customerSaid))
    let speaks = all.contains(.customerSpeaks) && !isByTheWay && isSaid || isReceived
    let reachesPerson = signs.contains(.handsOver) || signs.contains(.receivesInPerson) && !all.contains(.machine)
    let isMachine =
      medium?.isMachine == true || name.contains(.machine) || text.contains(.machine) && all.contains(.customerSpeaks)
    if isMachine, !reachesPerson, !takesIn, !all.contains(.tells), !tellsInPhrase, !isCustomersOwnAct,
      !(all.contains(.customerSpeaks) && text.contains(.answer))
    {
      if name.contains(.noticeNoun) { return .notice }
      return name.contains(.organisationActs) ? .transacts : .unknown
    }
    if tellsInPhrase, defaultSide != .customer, name.isDisjoint(with: [.customerSpeaks, .takesIn]),
      !all.contains(.customerSaid)
    {
      return .tells
    }
    let isNamedForMatter = headFinds.contains(.matter) && !(name.contains(.customerNamed) && isCustomersOwnAct)
    // "I asked, and was told to wait"
    if name.contains(.isTold) || text.contains(.isTold) && isSaid, !takesIn, !signs.contains(.handsOver) {
      return .tells
    }
    if speaks || takesIn || signs.contains(.handsOver) || isNamedForMatter || headFinds.contains(.question) {
      return headFinds.contains(.question) && !speaks ? .asks : .inbound
    }
    return withoutCustomersVoice(signs, promotes: promotes)
  }

  /// What names of contacts in which something is said have in them.
  private static let whatIsSaid: Finds = [.matter, .contact, .encounter, .question, .customerSpeaks]

  /// The name says what the customer does, and nobody is addressed.
  private var isCustomersOwnAct: Bool {
    nameFinds.contains(.transacts) && nameFinds.isDisjoint(with: [.customerSpeaks, .tells])
  }

  /// The mode where the customer's side does not get in: a notice, telling, the customer's own act, or nothing known.
  private func withoutCustomersVoice(_ signs: SignSet, promotes: Bool) -> Mode {
    let name = nameFinds
    let text = descriptionFinds
    let head = headFinds
    let isNotice = signs.contains(.noticeByName) || text.contains(.notice)
    let isCustomers =
      !text.isDisjoint(with: [.customerNamed, .transacts, .notice]) && text.isDisjoint(with: [.tells, .decides])
    if !head.isDisjoint(with: .imposition), name.isDisjoint(with: .transacts), !isCustomers { return .tells }
    if defaultSide == .customer, isCustomers, text.contains(.transacts), !name.contains(.tells),
      isNotice || !isNamedForMessage
    {
      return .transacts
    }
    if isNotice, !promotes, !signs.contains(.pressure) { return .notice }
    if promotes, !head.isDisjoint(with: [.promotion, .show, .message]), !name.contains(.customerNamed) {
      return .tells
    }
    if !name.isDisjoint(with: [.tells, .decides]) || beginsWithMessage { return .tells }
    if defaultSide == .organisation, medium?.isOneWay == true { return .tells }
    if signs.contains(.broadcasts), name.isDisjoint(with: .transacts), head.isDisjoint(with: .deed) { return .tells }
    if !head.isDisjoint(with: [.show, .message, .promotion]), name.isDisjoint(with: .transacts) { return .tells }
    if head.contains(.encounter), name.isDisjoint(with: .transacts), !text.contains(.tells) { return .inbound }
    if !name.isDisjoint(with: [.contact, .reachesOut]), name.isDisjoint(with: .transacts), !text.contains(.tells) {
      return .unknown
    }
    if !name.isDisjoint(with: .transacts) || head.contains(.deed),
      text.isDisjoint(with: [.tells, .decides, .obliges, .imposition])
    {
      return .transacts
    }
    if name.contains(.transacts) {
      let isTold = text.contains(.tells) || isReceiving && text.contains(.message)
      let comes = isComing || isReceiving && text.isDisjoint(with: [.notice, .noticeNoun])
      return comes && isTold && text.isDisjoint(with: .customerNamed) ? .tells : .transacts
    }
    // "Panel meets the board: the minutes say what was changed"
    if signs.contains(.tellsWhatChanged), !name.isDisjoint(with: [.customerNamed, .encounter]) { return .inbound }
    if !text.isDisjoint(with: [.tells, .decides, .obliges]) { return .tells }
    if text.contains(.show), text.isDisjoint(with: .customerNamed) { return .tells }
    if text.contains(.transacts), text.contains(.customerNamed) { return .transacts }
    if !text.isDisjoint(with: [.message, .imposition]), defaultSide != .customer { return .tells }
    if defaultSide == .others || !name.union(text).isDisjoint(with: .others) { return .noMessage }
    if !name.union(text).isDisjoint(with: [.transacts, .organisationActs, .deed]) { return .transacts }
    return bySideAndMedium
  }

  /// Nothing is known but who acts and over what: the customer's own act, or one more message of the organisation.
  private var bySideAndMedium: Mode {
    let isPlace = !headFinds.isDisjoint(with: .place)
    switch defaultSide {
    case .customer: return isPlace ? .unknown : .transacts
    case .organisation: return medium?.isOneWay == true && !isPlace ? .tells : .unknown
    case .others: return .noMessage
    case nil: return medium?.isOneWay == true && !isPlace && !nameFinds.contains(.machine) ? .tells : .unknown
    }
  }
}
