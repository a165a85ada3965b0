/// Who speaks to whom in a language of which only phrases are known, no grammar: the mode that its signs come to.
struct PhraseModes {
  let signs: SignSet
  let defaultSide: Side?
  let medium: Medium?

  var customerActs: Bool { signs.contains(.receivesInPerson) || signs.contains(.transacts) }
  var organisationActs: Bool { signs.contains(.tells) || signs.contains(.asks) }

  /// In the order of the annotation guideline, as for English.
  var mode: Mode {
    if signs.contains(.asks), !signs.contains(.chasesForAnswers) { return .asks }
    if signs.contains(.claims), !signs.contains(.tells) { return .unknown }
    let speaks = signs.contains(.receivesInPerson)
    if signs.contains(.goesPublic), !speaks { return .goesPublic }
    if speaks || signs.contains(.handsOver) { return .inbound }
    if signs.contains(.noticeByName), !signs.contains(.promotes), !signs.contains(.pressure) { return .notice }
    if signs.contains(.tells) { return .tells }
    if signs.contains(.transacts) { return .transacts }
    if signs.contains(.broadcasts) || signs.contains(.promotes) { return .tells }
    switch defaultSide {
    case .customer: return .transacts
    case .organisation: return medium?.isOneWay == true ? .tells : .unknown
    case .others: return .noMessage
    case nil: return .unknown
    }
  }
}
