import Journey

/// Who speaks to whom.
enum Mode: UInt8, Sendable {
  case tells, asks, inbound, twoWay
  /// A routine notice: an echo of the customer's own act or contract.
  case notice
  /// The customer's own act.
  case transacts
  /// The customer speaks, or others do, where the organisation is not addressed.
  case goesPublic
  /// An act without a message.
  case noMessage
  /// Nothing was recognised.
  case unknown
}

/// The first verdict on a touchpoint, before any rule: mode and source, and what the reply and consent fields make
/// of them (RULES 1, "base mode").
struct Base: Sendable {
  var mode: Mode
  var source: Basis
  var rung = Rung.unclear
  var how: How?
  /// The rung hangs on a field that is unset.
  var isAssumed = false
  /// The customer speaks, and the words say that it is not taken in.
  var isUnheard = false
  /// The words lean to no side clearly enough to take it.
  var isUndecided = false

  init(mode: Mode, source: Basis) {
    self.mode = mode
    self.source = source
  }

  init(_ facts: Facts, _ words: Reading.Words) {
    switch facts.direction {
    case .noMessage:
      self.init(mode: .noMessage, source: .fields)
    case _ where facts.act == .echoes:
      self.init(mode: .notice, source: .fields)
    case _ where facts.asks != nil || facts.act == .asks:
      self.init(mode: .asks, source: .fields)
    case .inbound:
      self.init(mode: .inbound, source: .fields)
    case .twoWay:
      self.init(mode: .twoWay, source: .fields)
    case .outbound:
      let isNotice = !facts.isWanted && words.has(.noticeByName) && !words.has(.promotes)
      self.init(mode: isNotice ? .notice : .tells, source: .fields)
    case nil where facts.isOrganisationsAct:
      self.init(mode: .tells, source: .fields)
    case nil:
      self.init(mode: words.mode, source: .words)
      isUnheard = words.isUnheard && facts.reply == nil
      isUndecided = words.isUndecided
    }
    settle(facts)
  }

  private mutating func settle(_ facts: Facts) {
    switch mode {
    case .noMessage, .notice, .transacts: rung = .neither
    case .asks: rung = .hearing
    case .inbound, .twoWay: settleContact(facts)
    case .tells:
      if facts.isWanted || facts.reply == .person {
        rung = .informing
      } else {
        rung = .talkingAt
        how = .speaks
        isAssumed = facts.reply == nil && source == .fields
      }
    case .goesPublic, .unknown: rung = .unclear
    }
  }

  private mutating func settleContact(_ facts: Facts) {
    switch facts.reply {
    case .nobody:
      rung = .talkingAt
      how = mode == .inbound ? .unheard : .speaks
    case .machine: rung = .unclear
    case .person: rung = .hearing
    case nil where isUnheard:
      rung = .talkingAt
      how = .unheard
    case nil:
      rung = facts.medium?.isMachine == true ? .unclear : .hearing
      isAssumed = source == .fields
    }
  }

  /// The customer's side can get in here, before any cap: what counts as a way in.
  var letsCustomerIn: Bool { rung == .hearing }

  /// The customer speaks, or tries to.
  var customerSpeaks: Bool { mode == .inbound || mode == .twoWay }

  /// Why the base is what it is, in plain English.
  func reason(_ facts: Facts) -> String {
    switch mode {
    case .notice where isUndecided, .transacts where isUndecided, .noMessage where isUndecided,
      .unknown where isUndecided:
      "its words take no side clearly"
    case .noMessage: "an act without a message"
    case .notice:
      source == .fields && facts.act == .echoes ? "it only echoes the customer's own act" : "a routine notice"
    case .transacts: "the customer's own act"
    case .asks: "the organisation asks"
    case .goesPublic: "the customer speaks in public, and nothing says who receives it"
    case .unknown: "nothing says who speaks to whom"
    case .inbound where isUnheard: "customer speaks, and by the words nobody takes it in"
    case .inbound, .twoWay:
      switch (facts.reply, rung) {
      case (.nobody, _):
        mode == .inbound ? "customer speaks, nobody receives it" : "two-way by name, nobody receives it"
      case (_, .unclear): "a machine receives it, and nothing says whether it leads to a person"
      default: mode == .inbound ? "customer speaks" : "both sides speak"
      }
    case .tells:
      if facts.isWanted {
        "organisation tells what the customer asked for"
      } else if facts.reply == .person {
        "organisation tells, and a person answers replies"
      } else if isAssumed {
        "organisation tells; whether the customer can answer is not said"
      } else if facts.reply == nil {
        "organisation tells, and no way to answer is named"
      } else {
        "organisation tells, without a way to answer"
      }
    }
  }

  /// The fields that decided, with their values.
  func evidence(_ facts: Facts) -> String {
    guard source == .fields else { return "" }
    var parts: [String] = []
    if facts.act == .echoes { parts.append("act: echoes") }
    if let asks = facts.asks { parts.append("asks: \(asks.rawValue)") }
    if facts.asks == nil, mode == .asks { parts.append("act: asks") }
    if let direction = facts.direction, mode != .asks { parts.append("direction: \(direction.rawValue)") }
    if facts.direction == nil, mode == .tells, let act = facts.act { parts.append("act: \(act.rawValue)") }
    if mode == .tells, let consent = facts.consent { parts.append("consent: \(consent.rawValue)") }
    if mode == .tells || customerSpeaks, let reply = facts.reply { parts.append("reply: \(reply.rawValue)") }
    return parts.joined(separator: ", ")
  }
}
