import Journey

/// What the clues of a text come to.
struct Leaning: Sendable, Hashable {
  /// What the words speak for; `neither` or `unclear` where they speak for a side too faintly to take it.
  let label: Label

  /// How much more a side must have than whatever comes next before it is taken, in the thousandths of `ClueWeights`.
  /// Chosen so that about seven in ten texts of a side get it.
  static let leastMargin: Int32 = 400

  init(_ scores: ClueWeights.Scores) {
    let labels = Label.allCases
    var best = 0
    for place in 1..<4 where scores[place] > scores[best] { best = place }
    var margin = Int32.max
    for place in 0..<4 where place != best { margin = min(margin, scores[best] - scores[place]) }
    if labels[best].isCommitted, margin < Self.leastMargin {
      label = scores[2] >= scores[3] ? .neither : .unclear
    } else {
      label = labels[best]
    }
  }
}

extension SignSet {
  /// Signs that decide by themselves: a rule caps at them, whatever the rest of the text says.
  static let decisive = SignSet([
    .noReply, .pressure, .chasesForAnswers, .begsForScore, .botWall, .onHold, .twoWayOff, .readsScript, .cannedReply,
    .makesRepeat, .sellsIntoTrouble, .forcedChannel, .hardExit, .chases, .unresolved, .unexplained, .ignored, .notUsed,
    .onlyAfterPublic, .bareMedium,
  ])
  /// Signs by which a rule takes one side, and which are not taken where the whole text speaks against that side.
  static let takeListening: [Sign] = [.asks, .receivesInPerson, .keepsWords, .playsBack, .customersDecide, .handsOver]
  static let takeTalkingAt: [Sign] = [.broadcasts, .promotes]

  func isDisjoint(with other: SignSet) -> Bool { bits & other.bits == 0 }
}

extension Reading.Words {
  /// Takes over what the clues come to: the mode, and away with signs of the other side.
  mutating func settle(_ leaning: Leaning) {
    let label = leaning.label
    if label != .listening { for sign in SignSet.takeListening { signs.remove(sign) } }
    if label != .talkingAt { for sign in SignSet.takeTalkingAt { signs.remove(sign) } }
    switch label {
    case .talkingAt:
      guard mode != .tells else { return }
      isUnheard = customerActs && !organisationActs
      mode = isUnheard ? .inbound : .tells
    case .listening:
      if mode != .asks { mode = signs.contains(.asks) && !customerActs ? .asks : .inbound }
    case .neither:
      if mode != .notice, mode != .noMessage { mode = signs.contains(.noticeByName) ? .notice : .transacts }
    case .unclear:
      if mode != .goesPublic { mode = .unknown }
    }
    if mode == .tells { signs.insert(.tells) }
  }
}
