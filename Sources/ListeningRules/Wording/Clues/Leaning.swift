import Journey

/// What the clues of a text come to.
struct Leaning: Sendable, Hashable {
  /// What the words speak for; `neither` or `unclear` where they speak for a side too faintly to take it.
  let label: Label
  /// A side came first, but was too faint.
  let isUndecided: Bool
  /// Of `neither` and `unclear` one is only a little likelier.
  let isFaint: Bool

  /// How much more a side must have than whatever comes next before it is taken, in the thousandths of `ClueWeights`.
  /// Chosen on touchpoints of public maps so that few verdicts are wrong and most touchpoints of a side get one.
  static let leastMargin: Int32 = 700
  /// What it counts that the frames take a text for a side; more in a name of few words, which has few clues.
  static let frames: Int32 = 250
  static let framesOfName: Int32 = 500

  /// Sums up what the clues come to, beside what the frames take the text for.
  init(_ clues: ClueWeights.Scores, frames mode: Mode, isShortName: Bool) {
    var scores = clues
    let weight = isShortName ? Self.framesOfName : Self.frames
    switch mode {
    case .tells: scores[0] += weight
    case .asks, .inbound, .twoWay: scores[1] += weight
    case .notice: scores[2] += weight
    default: break
    }
    let labels = Label.allCases
    var best = 0
    for place in 1..<4 where scores[place] > scores[best] { best = place }
    var margin = Int32.max
    for place in 0..<4 where place != best { margin = min(margin, scores[best] - scores[place]) }
    isUndecided = labels[best].isCommitted && margin < Self.leastMargin
    label = isUndecided ? scores[2] >= scores[3] ? .neither : .unclear : labels[best]
    isFaint = abs(scores[2] - scores[3]) < Self.leastMargin
  }
}

extension SignSet {
  /// Signs that decide by themselves: a rule caps at them, whatever the rest of the text says.
  static let decisive = SignSet([
    .noReply, .pressure, .chasesForAnswers, .begsForScore, .botWall, .onHold, .twoWayOff, .readsScript, .cannedReply,
    .makesRepeat, .sellsIntoTrouble, .forcedChannel, .hardExit, .chases, .unresolved, .unexplained, .ignored, .notUsed,
    .onlyAfterPublic, .bareMedium, .announced,
  ])
  /// Signs by which a rule takes one side, and which are not taken where the whole text speaks against that side.
  static let takeListening: [Sign] = [.asks, .receivesInPerson, .keepsWords, .playsBack, .customersDecide, .handsOver]
  static let takeTalkingAt: [Sign] = [.broadcasts]

  func isDisjoint(with other: SignSet) -> Bool { bits & other.bits == 0 }
}

extension ModeReader {
  /// The frames have settled what the text is, as the annotation guideline wants it: clues have no say.
  ///
  /// A sign decides by itself; a claim is no act; a public complaint has no receiver; of a contact nothing is known but
  /// that there was one; asking is denied; it is said whom a message is from, or it answers one; customers only read a
  /// message, or come and are told.
  func isSettled(_ mode: Mode, _ signs: SignSet) -> Bool {
    guard signs.isDisjoint(with: .decisive) else { return true }
    switch mode {
    case .goesPublic: return true
    case .tells:
      return takesNothingIn && (isNamedForMessage && customerActs || isComing && descriptionFinds.contains(.tells))
    case .inbound: return isFromCustomer || voice == .toCustomer && signs.contains(.repliesInQuotes)
    case .noMessage: return signs.contains(.actByOthers)
    case .unknown: return signs.contains(.claims) || isContactOfNoKnownAim || deniesAsking
    case .transacts: return deniesAsking || customersListen
    default: return false
    }
  }

  /// "Newsletter: opens it", "Visits the showroom: salesman presents the range"; no word of an answer or a question
  private var takesNothingIn: Bool {
    descriptionFinds.isDisjoint(with: [.takesIn, .customerSpeaks, .asks, .matter, .answer])
  }

  /// "Agent contacts the tenant", with no word of what for
  private var isContactOfNoKnownAim: Bool {
    let finds = nameFinds.union(descriptionFinds)
    return finds.contains(.reachesOut)
      && finds.isSubset(of: [.reachesOut, .contact, .organisationActs, .customerNamed])
  }

  /// "Listens to music on the train": who listens is no organisation that does.
  private var customersListen: Bool {
    nameFinds.isDisjoint(with: .takesIn)
      && tokens.contains { $0.lemma == Speech.listen && $0.form != .past && $0.isReadable }
      && !tokens.contains { $0.has(.staff) }
  }

  /// "No survey is sent", "We do not ask"
  private var deniesAsking: Bool {
    tokens.contains { $0.has([.asks, .question]) && $0.flags.contains(.isNegated) && $0.isReadable }
  }
}

extension Reading.Words {
  /// Takes over what the clues come to: the mode, and away with signs of the other side.
  mutating func settle(_ leaning: Leaning) {
    let label = leaning.label
    // Whoever asks does not cease to, unless something speaks for talking at.
    if mode == .asks, !label.isCommitted { return }
    if label != .listening { for sign in SignSet.takeListening { signs.remove(sign) } }
    if label != .talkingAt { for sign in SignSet.takeTalkingAt { signs.remove(sign) } }
    let framed = mode
    switch label {
    case .talkingAt:
      guard mode != .tells else { return }
      isUnheard = customerActs && !organisationActs && !isNamedForMessage
      mode = isUnheard ? .inbound : .tells
    case .listening:
      if mode != .asks { mode = signs.contains(.asks) && !customerActs ? .asks : .inbound }
    case .neither:
      // Next to nothing is known: that is said rather than guessed.
      if mode == .unknown, leaning.isFaint { return }
      if mode != .notice, mode != .noMessage {
        let others: Mode = organisationActs && !customerActs ? .noMessage : .transacts
        mode = signs.contains(.noticeByName) ? .notice : others
      }
    case .unclear:
      // What the customer does is written: it is known to be no message.
      if mode == .transacts, customerActs, !organisationActs { return }
      if mode != .goesPublic { mode = .unknown }
    }
    if mode == .tells { signs.insert(.tells) }
    isUndecided = leaning.isUndecided || label == .neither && mode != framed
  }
}
