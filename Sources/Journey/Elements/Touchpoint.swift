/// A touchpoint: one act between the customer and the organisation, or of the customer alone.
public struct Touchpoint: Element {
  public var id = ElementID.map
  public var name = ""
  public var description: String?
  public var when: String?
  public var waitDays: Int?
  public var channel: String?
  public var visibility: Visibility?
  public var direction: Direction?
  public var actor: Actor?
  public var participants: [String] = []
  public var act: Act?
  public var mandated: Bool?
  public var consent: Consent?
  public var audience: Audience?
  public var asks: Asking?
  public var reply: Reply?
  public var channelChoice: ChannelChoice?
  public var demand: Demand?
  public var causedBy: ElementID?
  @Indirect public var heard: Heard?
  public var decidedBy: Decider?
  @Indirect public var contacts: Contacts?
  public var costs: [Cost] = []
  public var expected: String?
  public var thinks: String?
  public var feels: String?
  public var emotion: Int?
  public var importance: Int?
  public var momentOfTruth: Bool?
  public var customerGoal: String?
  public var businessGoal: String?
  public var owner: String?
  public var metrics: [Metric] = []
  public var evidence: [Evidence] = []
  public var painPoints: ElementList<PainPoint> = []
  public var opportunities: ElementList<Opportunity> = []
  public var notes: [Note] = []
  public var waivers: [Waiver] = []
  @Indirect public var verdict: VerdictOverride?
  public var extras = Extras()

  public init() {}

  public init(id: ElementID, name: String) {
    self.id = id
    self.name = name
  }

  public static var kind: ElementKind { .touchpoint }
  public static var recordName: String { "touchpoint" }
  public var displayName: String { name }

  /// Backstage touchpoints are never judged, counted or part of a stretch.
  public var isBackstage: Bool { visibility == .backstage }

  /// Who acts: the field, else what the direction implies.
  public var actingSide: Actor? {
    if let actor { return actor }
    switch direction {
    case .outbound: return .organisation
    case .inbound: return .customer
    case .twoWay, .noMessage, nil: return nil
    }
  }

  /// True when the organisation sends a message or takes part in a dialogue.
  public var organisationSpeaks: Bool {
    switch direction {
    case .outbound, .twoWay: true
    case .inbound, .noMessage: false
    case nil: actor == .organisation || actor == .machine || act != nil
    }
  }

  /// True when the customer sends a message or takes part in a dialogue.
  public var customerSpeaks: Bool { direction == .inbound || direction == .twoWay }

  /// True when anybody says something here.
  public var someoneSpeaks: Bool { organisationSpeaks || customerSpeaks }
}

extension Touchpoint {
  public static let table = FieldTable<Touchpoint>([
    ("Touchpoint", identityFields), ("Who speaks", speakingFields), ("The message", messageFields),
    ("The customer's contact", contactFields), ("What became of it", heardFields), ("Volume and cost", costFields),
    ("How it is for the customer", experienceFields), ("Purpose", purposeFields), ("On this touchpoint", listFields),
  ])

  private static let identityFields: [Field<Touchpoint>] = [
    .elementID(),
    .text(
      "name", "Name", "The act: \"Bank e-mails the rate change\", not \"E-mail\".", required: true,
      get: { $0.name }, set: { $0.name = $1 ?? "" }),
    .longText(
      "description", "Description", "What happens, in plain words.", get: { $0.description },
      set: { $0.description = $1 }),
    .text("when", "When", "When it happens: \"month 11\".", get: { $0.when }, set: { $0.when = $1 }),
    .count(
      "waitDays", "Wait (days)", "Days since the touchpoint before.", get: { $0.waitDays },
      set: { $0.waitDays = $1 }),
    .text(
      "channel", "Channel", "email, phone, sms, post, web, app, chat, chatbot, ivr, branch, in-person, ...",
      get: { $0.channel }, set: { $0.channel = $1 }),
    .choice(
      "visibility", "Visibility", "Whether the customer can see it; backstage is never judged.",
      get: { $0.visibility }, set: { $0.visibility = $1 }),
  ]

  private static let speakingFields: [Field<Touchpoint>] = [
    .choice(
      "direction", "Direction", "Who speaks to whom; none = an act without a message.", get: { $0.direction },
      set: { $0.direction = $1 }),
    .choice(
      "actor", "Actor", "Who acts; derived from the direction unless set.", get: { $0.actor },
      set: { $0.actor = $1 }),
    .texts(
      "participants", "Participants", "Who takes part, by name.", get: { $0.participants },
      set: { $0.participants = $1 }),
    .choice(
      "act", "Act", "What the organisation does; echoes = a receipt of the customer's own act.",
      get: { $0.act }, set: { $0.act = $1 }
    ).asked { $0.organisationSpeaks || $0.actingSide == .organisation },
  ]

  private static let messageFields: [Field<Touchpoint>] = [
    .flag(
      "mandated", "Mandated", "Law or safety requires this message.", get: { $0.mandated },
      set: { $0.mandated = $1 }
    ).asked { $0.organisationSpeaks },
    .choice(
      "consent", "Consent", "Did the customer want it?", get: { $0.consent }, set: { $0.consent = $1 }
    ).asked { $0.organisationSpeaks },
    .choice(
      "audience", "Audience", "Treated the same, or differently.", get: { $0.audience },
      set: { $0.audience = $1 }
    ).asked { $0.organisationSpeaks },
    .choice(
      "asks", "Asks", "May the customer answer in own words? A score is not words.", get: { $0.asks },
      set: { $0.asks = $1 }
    ).asked { $0.organisationSpeaks },
    .choice(
      "reply", "Reply reaches", "What a customer who answers reaches.", get: { $0.reply },
      set: { $0.reply = $1 }
    ).asked { $0.someoneSpeaks },
  ]

  private static let contactFields: [Field<Touchpoint>] = [
    .choice(
      "channelChoice", "Channel choice", "May the customer choose the channel?", get: { $0.channelChoice },
      set: { $0.channelChoice = $1 }
    ).asked { $0.customerSpeaks },
    .choice(
      "demand", "Demand", "A contact the customer wanted, or one that a failure made necessary.",
      get: { $0.demand }, set: { $0.demand = $1 }
    ).asked { $0.customerSpeaks },
    .reference(
      "causedBy", "Caused by", to: .touchpoint, "The touchpoint whose failure made it necessary.",
      get: { $0.causedBy }, set: { $0.causedBy = $1 }
    ).asked { $0.demand == .failure || $0.causedBy != nil },
  ]

  private static let heardFields: [Field<Touchpoint>] = [
    .record(
      "heard", "Heard", "What became of what the customer said.", get: { $0.heard }, set: { $0.heard = $1 }
    ).asked { $0.someoneSpeaks || $0.heard != nil },
    .choice(
      "decidedBy", "Decided by", "Who decided what was decided here.", get: { $0.decidedBy },
      set: { $0.decidedBy = $1 }
    ).asked { $0.act == .decides || $0.decidedBy != nil || $0.heard?.action != nil },
  ]

  private static let costFields: [Field<Touchpoint>] = [
    .record(
      "contacts", "Contacts", "How many customers it happens to, how often, and what one costs.",
      get: { $0.contacts }, set: { $0.contacts = $1 }),
    .records(
      "costs", "Other costs", "Costs beside the contacts, such as the press office.", get: { $0.costs },
      set: { $0.costs = $1 }),
  ]

  private static let experienceFields: [Field<Touchpoint>] = [
    .text(
      "expected", "Expected", "What the customer expected here.", get: { $0.expected },
      set: { $0.expected = $1 }),
    .text(
      "thinks", "Thinks", "In the customer's words.", get: { $0.thinks }, set: { $0.thinks = $1 }),
    .text("feels", "Feels", "\"exasperated\".", get: { $0.feels }, set: { $0.feels = $1 }),
    .scale(
      "emotion", "Emotion", -2...2, "Very negative (-2) to very positive (+2); the curve breaks where it is unset.",
      get: { $0.emotion }, set: { $0.emotion = $1 }),
    .scale(
      "importance", "Importance", 1...5, "To the customer; not all touchpoints matter equally.",
      get: { $0.importance }, set: { $0.importance = $1 }),
    .flag(
      "momentOfTruth", "Moment of truth", "It weighs out of proportion on the whole experience.",
      get: { $0.momentOfTruth }, set: { $0.momentOfTruth = $1 }),
  ]

  private static let purposeFields: [Field<Touchpoint>] = [
    .text(
      "customerGoal", "Customer's goal", "What the customer wants to get done.", get: { $0.customerGoal },
      set: { $0.customerGoal = $1 }),
    .text(
      "businessGoal", "Business goal", "What the organisation wants out of it.", get: { $0.businessGoal },
      set: { $0.businessGoal = $1 }),
    .text("owner", "Owner", "Who can change it.", get: { $0.owner }, set: { $0.owner = $1 }),
    .records(
      "metrics", "Metrics", "What is measured here.", get: { $0.metrics }, set: { $0.metrics = $1 }),
  ]

  private static let listFields: [Field<Touchpoint>] = [
    .records(
      "evidence", "Evidence", "How we know; it never moves a verdict.", get: { $0.evidence },
      set: { $0.evidence = $1 }),
    .elements(
      .painPoints, "Pain points", "What hurts here.", get: { $0.painPoints }, set: { $0.painPoints = $1 }),
    .elements(
      .opportunities, "Opportunities", "What could change here.", get: { $0.opportunities },
      set: { $0.opportunities = $1 }),
    .records("notes", "Notes", "The workshop's parking lot.", get: { $0.notes }, set: { $0.notes = $1 }),
    .records(
      "waivers", "Waivers", "Findings accepted here, with a reason.", get: { $0.waivers },
      set: { $0.waivers = $1 }),
    .record(
      "verdict", "Verdict by a person", "A person's verdict with a reason; shown as such.",
      get: { $0.verdict }, set: { $0.verdict = $1 }),
  ]
}
