import Journey

/// What the fields of a touchpoint say, in one small value without text: what rules on fields read.
struct Facts: Sendable {
  var direction: Direction?
  var actor: Actor?
  var act: Act?
  var consent: Consent?
  var audience: Audience?
  var asks: Asking?
  var reply: Reply?
  var channelChoice: ChannelChoice?
  var demand: Demand?
  var decidedBy: Decider?
  var medium: Medium?
  var emotion: Int8?
  var waitDays: Int32?
  var flags: Flags = []
  var heard = HeardFacts()

  struct Flags: OptionSet, Sendable {
    let rawValue: UInt16
    static let mandated = Flags(rawValue: 1 << 0)
    static let hasCause = Flags(rawValue: 1 << 1)
    static let hasExpectation = Flags(rawValue: 1 << 2)
    static let hasCustomerGoal = Flags(rawValue: 1 << 3)
    static let hasBusinessGoal = Flags(rawValue: 1 << 4)
    static let hasMetrics = Flags(rawValue: 1 << 5)
    /// A quote, an observation or a metric, not only an assumption.
    static let hasEvidence = Flags(rawValue: 1 << 6)
    static let hasCustomerQuote = Flags(rawValue: 1 << 7)
    static let hasOpportunity = Flags(rawValue: 1 << 9)
    static let hasDescription = Flags(rawValue: 1 << 10)
    static let isMomentOfTruth = Flags(rawValue: 1 << 11)
    /// A metric counts handling time, containment or cost.
    static let countsCost = Flags(rawValue: 1 << 12)
    /// A metric counts what the customer got out of it.
    static let countsOutcome = Flags(rawValue: 1 << 13)
  }

  init(_ touchpoint: borrowing Touchpoint) {
    direction = touchpoint.direction
    actor = touchpoint.actor
    act = touchpoint.act
    consent = touchpoint.consent
    audience = touchpoint.audience
    asks = touchpoint.asks
    reply = touchpoint.reply
    channelChoice = touchpoint.channelChoice
    demand = touchpoint.demand
    decidedBy = touchpoint.decidedBy
    if let channel = touchpoint.channel { medium = Medium(channel: channel) }
    emotion = touchpoint.emotion.map { Int8(clamping: $0) }
    waitDays = touchpoint.waitDays.map { Int32(clamping: $0) }
    if let record = touchpoint.heard { heard = HeardFacts(record) }
    if touchpoint.mandated == true { flags.insert(.mandated) }
    if touchpoint.causedBy != nil { flags.insert(.hasCause) }
    if touchpoint.expected != nil { flags.insert(.hasExpectation) }
    if touchpoint.customerGoal != nil { flags.insert(.hasCustomerGoal) }
    if touchpoint.businessGoal != nil { flags.insert(.hasBusinessGoal) }
    if touchpoint.description != nil { flags.insert(.hasDescription) }
    if touchpoint.momentOfTruth == true { flags.insert(.isMomentOfTruth) }
    if !touchpoint.metrics.isEmpty {
      flags.insert(.hasMetrics)
      for metric in touchpoint.metrics { flags.formUnion(Self.whatCounts(metric.name)) }
    }
    if touchpoint.opportunities.count > 0 { flags.insert(.hasOpportunity) }
    for evidence in touchpoint.evidence where evidence.kind != .assumption && evidence.kind != nil {
      flags.insert(.hasEvidence)
      if evidence.kind == .quote, evidence.by == .customer { flags.insert(.hasCustomerQuote) }
    }
  }

  /// What a metric counts, by its name in English.
  private static func whatCounts(_ name: String) -> Flags {
    guard name.utf8.count <= 200 else { return [] }
    let words = name.lowercased()
    var flags: Flags = []
    if costWords.contains(where: { words.contains($0) }) { flags.insert(.countsCost) }
    if outcomeWords.contains(where: { words.contains($0) }) { flags.insert(.countsOutcome) }
    return flags
  }

  private static let costWords = [
    "handling time", "handle time", "aht", "containment", "deflect", "cost per", "cost to serve",
  ]
  private static let outcomeWords = [
    "resol", "satisf", "csat", "nps", "effort", "first contact", "first-contact", "repeat", "fcr", "put right",
    "recommend",
  ]

  /// The organisation sends a message or takes part in a dialogue, by the fields.
  var organisationSpeaks: Bool {
    switch direction {
    case .outbound, .twoWay: true
    case .inbound, .noMessage: false
    case nil: isOrganisationsAct
    }
  }

  /// The customer sends a message or takes part in a dialogue, by the fields.
  var customerSpeaks: Bool { direction == .inbound || direction == .twoWay }

  /// A contact by the customer: the customer speaks, and it is not the organisation that began.
  var isCustomersContact: Bool { customerSpeaks && actor != .organisation && actor != .machine }

  /// Without a direction, an act that only an organisation does of its own accord.
  var isOrganisationsAct: Bool {
    switch act {
    case .tells, .sells, .enforces, .decides: true
    case .asks, .serves, .echoes, nil: false
    }
  }

  /// The message is one of those that need no answer: a receipt, or one that law or safety requires.
  var needsNoAnswer: Bool { act == .echoes || flags.contains(.mandated) }

  /// The customer asked for the message.
  var isWanted: Bool { consent == .askedFor || consent == .optedIn }

  /// The customer's own act without a message.
  var isCustomersOwnAct: Bool { direction == .noMessage && (actor == .customer || actor == nil && act == nil) }
}

/// What the `heard` record says, without its texts.
struct HeardFacts: Sendable {
  var isSet = false
  var kept: Bool?
  var acknowledged: Acknowledgement?
  var changed: Changed?
  var status: HeardStatus?
  var told: Bool?
  var resolved: Resolution?
  var resolvedSaidBy: ResolutionSource?
  var hasOwner = false
  var hasAction = false
  var hasReason = false
  var hasRef = false

  init() {}

  init(_ heard: borrowing Heard) {
    isSet = true
    kept = heard.kept
    acknowledged = heard.acknowledged
    changed = heard.changed
    status = heard.status
    told = heard.told
    resolved = heard.resolved
    resolvedSaidBy = heard.resolvedSaidBy
    hasOwner = heard.owner != nil
    hasAction = heard.action != nil
    hasReason = heard.reason != nil
    hasRef = heard.ref != nil
  }

  /// The customer's matter was left unresolved here.
  var isUnresolved: Bool { resolved == .no || resolved == .gaveUp }

  /// The loop with the customer is closed: done, or declined with a reason, and told.
  var isClosed: Bool { told == true && (status == .done || status == .declined) }
}
