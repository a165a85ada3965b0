import Journey

/// What the assessment keeps of one touchpoint: small, without text.
struct Row: Sendable, Hashable {
  var judgement = Judgement()
  /// What other touchpoints read of this one.
  var visible = Visible()
  /// What this one reads of others.
  var links = Links()
  /// What the balance counts.
  var tally = Tally()
}

/// What a touchpoint shows to those linked to it or after it.
struct Visible: OptionSet, Sendable, Hashable {
  let rawValue: UInt16
  /// The customer's contact.
  static let isCustomersContact = Visible(rawValue: 1 << 0)
  /// It ends with the customer's matter open.
  static let leavesOpen = Visible(rawValue: 1 << 1)
  /// It ends with the customer's matter said to be unresolved.
  static let isUnresolved = Visible(rawValue: 1 << 2)
  /// It puts right what was open.
  static let resolves = Visible(rawValue: 1 << 3)
  /// The loop with the customer is closed here.
  static let isClosed = Visible(rawValue: 1 << 4)
  static let hasOpenPain = Visible(rawValue: 1 << 5)
  /// It stands on stage and can be judged.
  static let isOnStage = Visible(rawValue: 1 << 6)

  /// What decides whether something is open before a touchpoint.
  static let openness: Visible = [.leavesOpen, .isUnresolved, .resolves, .isOnStage]

  init(rawValue: UInt16) { self.rawValue = rawValue }

  init(_ touchpoint: borrowing Touchpoint) {
    var visible: Visible = .isOnStage
    let heard = touchpoint.heard.map { HeardFacts($0) } ?? HeardFacts()
    let customerSpeaks = touchpoint.customerSpeaks
    if customerSpeaks, touchpoint.actor != .organisation, touchpoint.actor != .machine {
      visible.insert(.isCustomersContact)
    }
    if heard.isUnresolved { visible.insert([.isUnresolved, .leavesOpen]) }
    if customerSpeaks, heard.status == .open, heard.resolved == nil { visible.insert(.leavesOpen) }
    if heard.resolved == .yes || heard.isClosed && !heard.isUnresolved { visible.insert(.resolves) }
    if heard.isClosed || heard.resolved == .yes { visible.insert(.isClosed) }
    for index in 0..<touchpoint.painPoints.count where touchpoint.painPoints[index].isOpen {
      visible.insert(.hasOpenPain)
    }
    self = visible
  }
}

/// What the balance of a stage and of the map counts of a touchpoint beside its verdict.
struct Tally: OptionSet, Sendable, Hashable {
  let rawValue: UInt8
  /// The base mode, before caps, lets the customer in.
  static let letsIn = Tally(rawValue: 1 << 0)
  /// The customer speaks, or tries to.
  static let customerSpeaks = Tally(rawValue: 1 << 1)
  /// A contact that a failure made necessary.
  static let isFailure = Tally(rawValue: 1 << 2)
  /// It asks, or takes in what the customer says: a loop to be closed.
  static let opensLoop = Tally(rawValue: 1 << 3)
  /// The loop is closed, here or where `heard.ref` says.
  static let closesLoop = Tally(rawValue: 1 << 4)
  /// A person answers what the customer replies.
  static let personAnswers = Tally(rawValue: 1 << 5)
  /// A rule of its looks at whether something is open before it.
  static let caresAboutOpen = Tally(rawValue: 1 << 6)
  static let organisationLed = Tally(rawValue: 1 << 7)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(_ reading: Reading) {
    var tally = Tally()
    let facts = reading.facts
    if reading.base.letsCustomerIn { tally.insert(.letsIn) }
    if reading.base.customerSpeaks { tally.insert(.customerSpeaks) }
    if reading.base.customerSpeaks, facts.demand == .failure || facts.flags.contains(.hasCause) {
      tally.insert(.isFailure)
    }
    if reading.base.letsCustomerIn || reading.base.mode == .asks { tally.insert(.opensLoop) }
    if facts.heard.told == true, facts.heard.status == .done || facts.heard.status == .declined {
      tally.insert(.closesLoop)
    }
    if reading.links.contains(.isClosedElsewhere) { tally.insert(.closesLoop) }
    if facts.reply == .person { tally.insert(.personAnswers) }
    if facts.organisationSpeaks || reading.base.mode == .tells { tally.insert(.organisationLed) }
    if reading.looksAtOpenness { tally.insert(.caresAboutOpen) }
    self = tally
  }
}

extension Reading {
  /// A rule on this touchpoint may look at whether something is open before it.
  var looksAtOpenness: Bool {
    facts.act == .enforces || facts.act == .sells || has(.enforces) || has(.promotes)
      || facts.isCustomersOwnAct && (facts.emotion ?? 0) < 0 || (facts.waitDays ?? 0) > 14
  }
}

/// What the assessment keeps of one stage: ids and rows in the order of the map.
struct StageRows: Sendable {
  var id: ElementID
  var ids: ContiguousArray<ElementID> = []
  var rows: ContiguousArray<Row> = []
}
