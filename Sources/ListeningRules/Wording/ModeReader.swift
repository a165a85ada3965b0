/// Whose act a verb is.
enum Side: Sendable {
  case customer, organisation, others
}

/// Finds out from words who speaks to whom: who is the subject of which verb, and what the message is called.
struct ModeReader {
  let tokens: ContiguousArray<Token>
  let shown: WordClass
  /// Whose act it is when no subject is named.
  private(set) var defaultSide: Side?
  let medium: Medium?
  /// In whose words the text stands.
  private(set) var voice = Voice.report
  /// The side of the last subject, for sentences that leave theirs out.
  var lastSide: Side?
  private(set) var nameFinds: Finds = []
  private(set) var descriptionFinds: Finds = []
  /// What the heads of the name's noun phrases are: of "webinar registration" the registration, not the webinar.
  private(set) var headFinds: Finds = []
  /// The name begins with what the message is called: "E-mail when the shop opens".
  private(set) var beginsWithMessage = false
  /// The description greets somebody: it is the message itself.
  private(set) var greets = false
  /// The name says to whom of the organisation something goes: "Message to the adviser".
  private(set) var isToStaff = false
  /// The name says that a meeting or a call is being arranged: "Book a consultation".
  private(set) var isArranging = false

  /// The name says that the customer comes to where somebody may speak: "Visits the showroom".
  private(set) var isComing = false
  /// It is said that a message comes from the customer.
  private(set) var isFromCustomer = false
  /// The name says that the customer gets something: what, the description says.
  private(set) var isReceiving = false
  /// A phrase of the description asks.
  var asksInText = false

  /// The acts that were met, each with its verb's place and its subject: who reads clues wants them.
  private(set) var acts = SIMD16<UInt16>()
  private(set) var actCount = 0

  /// What was found in one text.
  struct Finds: OptionSet {
    let rawValue: UInt32
    static let asks = Finds(rawValue: 1 << 0)
    static let customerSpeaks = Finds(rawValue: 1 << 1)
    /// The organisation takes something in: listens, answers, logs.
    static let takesIn = Finds(rawValue: 1 << 2)
    static let tells = Finds(rawValue: 1 << 3)
    static let notice = Finds(rawValue: 1 << 4)
    static let transacts = Finds(rawValue: 1 << 5)
    static let others = Finds(rawValue: 1 << 6)
    static let decides = Finds(rawValue: 1 << 7)
    static let organisationActs = Finds(rawValue: 1 << 8)
    static let customerNamed = Finds(rawValue: 1 << 9)
    /// The customer is named as the one who speaks.
    static let customerSaid = Finds(rawValue: 1 << 10)
    /// The organisation gets in touch; what for is not said.
    static let reachesOut = Finds(rawValue: 1 << 11)
    /// Somebody must do something.
    static let obliges = Finds(rawValue: 1 << 12)
    /// A reply, a solution, an apology is spoken of.
    static let answer = Finds(rawValue: 1 << 13)
    /// A fault, a problem.
    static let trouble = Finds(rawValue: 1 << 14)
    /// The customer is told, informed, shown: what is told is what the organisation has to say.
    static let isTold = Finds(rawValue: 1 << 15)
    // Nouns
    static let message = Finds(rawValue: 1 << 16)
    static let noticeNoun = Finds(rawValue: 1 << 17)
    static let question = Finds(rawValue: 1 << 18)
    static let matter = Finds(rawValue: 1 << 19)
    static let show = Finds(rawValue: 1 << 20)
    static let place = Finds(rawValue: 1 << 21)
    static let encounter = Finds(rawValue: 1 << 22)
    static let machine = Finds(rawValue: 1 << 23)
    static let promotion = Finds(rawValue: 1 << 24)
    static let deed = Finds(rawValue: 1 << 25)
    static let contact = Finds(rawValue: 1 << 26)
    static let imposition = Finds(rawValue: 1 << 27)
    /// The customer speaks of what went wrong: that is never by the way.
    static let reportsTrouble = Finds(rawValue: 1 << 28)
    /// In the order of the bits.
    static let names =
      """
      asks customerSpeaks takesIn tells notice transacts others decides organisationActs
      customerNamed customerSaid reachesOut obliges answer trouble isTold message noticeNoun
      question matter show place encounter machine promotion deed contact imposition
      reportsTrouble
      """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init)
    static let nouns: Finds = [
      .message, .noticeNoun, .question, .matter, .show, .place, .encounter, .promotion, .deed, .contact, .imposition,
    ]
  }

  /// - Parameter shown: at least what any of the tokens shows.
  init(tokens: ContiguousArray<Token>, shown: WordClass, defaultSide: Side?, medium: Medium?) {
    self.tokens = tokens
    self.shown = shown
    self.defaultSide = defaultSide
    self.medium = medium
  }

  /// The customer is the one who acts or speaks.
  var customerActs: Bool {
    !nameFinds.union(descriptionFinds).isDisjoint(with: [.customerSpeaks, .customerNamed])
  }

  /// The customer is named as the one who speaks.
  var customerSaid: Bool { nameFinds.union(descriptionFinds).contains(.customerSaid) }

  /// The name is what a message of the organisation is called, whatever the customer does with it.
  var isNamedForMessage: Bool {
    !nameFinds.isDisjoint(with: [.message, .show, .promotion])
      && nameFinds.isDisjoint(with: [.customerSpeaks, .customerSaid, .matter, .transacts]) && !isToStaff
  }

  /// The organisation does something.
  var organisationActs: Bool {
    !nameFinds.union(descriptionFinds).isDisjoint(with: [.takesIn, .tells, .asks, .decides, .organisationActs])
  }

  /// Keeps an act for whoever reads clues; more than sixteen say nothing new.
  mutating func keepAct(_ index: Int, _ side: Side?, isPassive: Bool) {
    guard actCount < acts.scalarCount, index < 1 << 8 else { return }
    acts[actCount] = UInt16(index) | UInt16(side?.number ?? 3) << 8 | (isPassive ? 1 << 10 : 0)
    actCount += 1
  }

  /// "told her to", "announced that"
  private func leadsOn(_ index: Int) -> Bool {
    for place in (index + 1)..<max(index + 1, min(tokens.count, index + 4)) {
      if tokens[place].isAny(.startsSentence) { return false }
      if tokens[place].has(.relative) { return true }
      if tokens[place].has(.preposition), place + 1 < tokens.count, isVerb(place + 1) { return true }
    }
    return false
  }

  /// "Credit check", "Order processing": a verb that stands as a noun names what is done.
  private func namesDeed(_ index: Int) -> Bool {
    let token = tokens[index]
    return index > 0 && token.has(.transacts) && !token.has([.anyNoun, .speaks, .tells, .asks, .takesIn])
      && (token.form == .base || token.form == .ing) && !isStart(index)
  }

  /// "to the adviser"
  private func goesTo(_ index: Int) -> Bool {
    let place = tokens[index - 1].has(.determiner) ? index - 2 : index - 1
    return place >= 0 && tokens[place].lemma == Speech.to
  }

  /// "Message from a tenant", "First contact by the client"
  private func isSender(_ index: Int) -> Bool {
    let token = tokens[index]
    guard index >= 2, !token.flags.contains(.isPossessive), !token.has(.pronoun),
      index + 1 >= tokens.count || isStart(index + 1) || tokens[index + 1].has([.preposition, .auxiliary, .be])
    else { return false }
    let place = tokens[index - 1].has(.determiner) ? index - 2 : index - 1
    return place > 0 && (tokens[place].lemma == Speech.from || tokens[place].lemma == Speech.by) && !isStart(place)
      && (tokens[place - 1].has([.message, .matter, .answer, .contact])
        || Speech.accounts.contains(tokens[place - 1].lemma) || tokens[place - 1].lemma == Speech.contact)
      && !tokens[place - 1].flags.contains(.isNegated)
  }

  /// "Receives a notification", by an agent: the agent is whom the customer has it from.
  private func isReceiver(_ end: Int) -> Bool {
    tokens[0..<min(end, tokens.count)].contains {
      $0.isAny(.startsSentence) && ($0.form == .third || $0.form == .ing && $0.isAny(.startsText)) && $0.has(.receives)
        && !$0.has(.takesIn) && $0.isReadable
    }
  }

  /// Reads the tokens up to `end`; those from `descriptionStart` on are the description's.
  mutating func read(descriptionStart: Int?, end: Int) {
    if defaultSide == .organisation, isReceiver(end) { defaultSide = .customer }
    voice = readVoice(end: end)
    var head: Finds = []
    var isReport = false
    var isBehindPreposition = false
    let must = HandingOver.must
    for index in 0..<min(end, tokens.count) {
      let token = tokens[index]
      guard token.isReadable else { continue }
      let isName = index < descriptionStart ?? end
      // Most words of a description say nothing here.
      guard isName || token.has(Self.speaking) || token.isAny(Self.starting) || token.lemma == 0 || token.lemma == must
      else { continue }
      if index == 0 || index == 1 && tokens[0].has(.determiner), token.has([.message, .show]), !token.has(.notice),
        token.form == .base || token.form == .third,
        defaultSide != .customer,
        token.lemma != Speech.update, tokens.count == index + 1 || !tokens[index + 1].has(.determiner)
      {
        beginsWithMessage = true
      }
      if Self.isGreeting(tokens, index) { greets = true }
      if isName, isBehindPreposition, token.has(.staff), goesTo(index) { isToStaff = true }
      var finds: Finds = []
      if token.has(.customer), isSender(index) {
        finds.formUnion([.customerSpeaks, .customerSaid])
        isFromCustomer = true
      }
      if token.has(.machine) { finds.insert(.machine) }
      if token.lemma == must, !isName, !token.flags.contains(.isNegated) { finds.insert(.obliges) }
      if token.isAny([.startsSentence, .startsClause]) || token.has(.conjunction) {
        headFinds.formUnion(head)
        head = []
        isBehindPreposition = false
      } else if token.has(.preposition) {
        isBehindPreposition = true
      }
      if isName, token.form != .past, index == 0 || tokens[index - 1].has(.customer),
        Speech.arranging.contains(token.lemma)
      {
        isArranging = true
      }
      if isName, token.form != .past, index < 2 {
        if Speech.coming.contains(token.lemma) { isComing = true }
        if token.has(.receives) { isReceiving = true }
      }
      if token.isAny(.startsSentence) { isReport = false }
      // Asked here too, because few words get any further.
      if token.has(.anyVerb) || token.lemma == 0 && token.form == .third, isVerb(index) {
        var found = act(index, isName: isName)
        // "They told us to call": what somebody is told to say is not said.
        if isReport { found.subtract([.customerSpeaks, .customerSaid, .takesIn, .asks]) }
        if found.contains(.tells), token.form == .past, leadsOn(index) { isReport = true }
        finds.formUnion(found)
      } else if !token.flags.contains(.isNegated) {
        let nouns = isName ? namesDeed(index) ? .deed : Self.nouns(token) : Self.nouns(token)
        if isName, !isBehindPreposition, !nouns.isEmpty { head = nouns }
        finds.formUnion(nouns)
      }
      if isName { nameFinds.formUnion(finds) } else { descriptionFinds.formUnion(finds) }
    }
    headFinds.formUnion(head)
  }

  /// What the words are that are looked at in a description, unless nobody knows them or something starts with them.
  private static let speaking = WordClass.anyVerb.union(.anyNoun).union([
    .machine, .customer, .conjunction, .preposition,
  ])
  private static let starting: Token.Flags = [.startsSentence, .startsClause, .startsText]

  private static func nouns(_ token: Token) -> Finds {
    guard token.has(.anyNoun), token.form == .base || token.form == .third else { return [] }
    var finds: Finds = []
    if token.has(.message) { finds.insert(.message) }
    if token.has(.notice) { finds.insert(.noticeNoun) }
    if token.has(.question) { finds.insert(.question) }
    if token.has(.matter) { finds.insert(.matter) }
    if token.has(.show) { finds.insert(.show) }
    if token.has(.place) { finds.insert(.place) }
    if token.has(.encounter) { finds.insert(.encounter) }
    if token.has(.promotion) { finds.insert(.promotion) }
    if token.has(.deed) { finds.insert(.deed) }
    if token.has(.contact) { finds.insert(.contact) }
    if token.has(.answer) { finds.insert(.answer) }
    if token.has(.trouble) { finds.insert(.trouble) }
    if token.has(.imposition) { finds.insert(.imposition) }
    return finds
  }
}
