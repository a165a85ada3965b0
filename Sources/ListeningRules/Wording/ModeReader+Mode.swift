extension ModeReader {
  /// The mode that the finds and signs come to, by the order of the annotation guideline: was the customer's side let
  /// in; did the organisation speak, and only as an echo; is it the customer's own act. Adds the signs of the mode.
  func mode(_ signs: inout SignSet, isMachine: Bool) -> Mode {
    let name = nameFinds
    let text = descriptionFinds
    let all = name.union(text)
    if name.contains(.noticeNoun) || name.contains(.notice) { signs.insert(.noticeByName) }
    if all.contains(.tells) { signs.insert(.tells) }

    if all.contains(.asks) || signs.contains(.asks) { return .asks }
    let isClaim = signs.contains(.claims) && !all.contains(.customerSaid) && !signs.contains(.receivesInPerson)
    if isClaim, all.isDisjoint(with: [.tells, .decides, .transacts]) { return .unknown }
    let takesIn = all.contains(.takesIn) && !isClaim
    if signs.contains(.goesPublic), !takesIn { return .goesPublic }
    if signs.contains(.wanted), !all.isDisjoint(with: [.tells, .message, .noticeNoun]) { return .notice }
    let speaks = all.contains(.customerSpeaks) || signs.contains(.receivesInPerson)
    let reachesPerson = signs.contains(.handsOver) || signs.contains(.receivesInPerson) && !all.contains(.machine)
    if isMachine || all.contains(.machine), !reachesPerson, !takesIn, !all.contains(.tells) {
      return name.contains(.noticeNoun) ? .notice : .unknown
    }
    if speaks || takesIn || signs.contains(.handsOver) || name.contains(.matter) || name.contains(.question) {
      return name.contains(.question) && !speaks ? .asks : .inbound
    }
    return withoutCustomersVoice(signs)
  }

  /// The mode where the customer's side does not get in: a notice, telling, the customer's own act, or nothing known.
  private func withoutCustomersVoice(_ signs: SignSet) -> Mode {
    let name = nameFinds
    let text = descriptionFinds
    let isNotice = signs.contains(.noticeByName) || text.contains(.notice)
    if isNotice, !signs.contains(.promotes), !signs.contains(.pressure) { return .notice }
    if !name.isDisjoint(with: [.tells, .decides]) || signs.contains(.broadcasts) { return .tells }
    if !name.isDisjoint(with: [.show, .message]), name.isDisjoint(with: .transacts) { return .tells }
    if name.contains(.encounter), name.isDisjoint(with: .transacts), !text.contains(.tells) { return .inbound }
    if name.contains(.contact), name.isDisjoint(with: .transacts), !text.contains(.tells) { return .unknown }
    if !name.isDisjoint(with: [.transacts, .deed]), text.isDisjoint(with: [.tells, .decides]) { return .transacts }
    if name.contains(.transacts) { return .transacts }
    if !text.isDisjoint(with: [.tells, .decides, .show]) { return .tells }
    if text.contains(.transacts), text.contains(.customerNamed) { return .transacts }
    if text.contains(.message) { return .tells }
    if !name.union(text).isDisjoint(with: .others) { return .noMessage }
    return name.union(text).isDisjoint(with: [.transacts, .organisationActs, .deed]) ? .unknown : .transacts
  }
}
