import Journey

/// Judges one touchpoint at a time: reads fields and words, asks the rules, decides.
struct Judge: Sendable {
  /// The rules that are on.
  let rules: [Rule]
  let forms: FormTable
  let settings: RuleSettings
  let today: CalendarDate?
  var map: MapFacts
  /// Names of the customer beside the common ones, such as the persona's.
  var reader: TextReader
  private let touchpointChecks: [TouchpointCheck]
  /// Rules that read texts as they stand; none is on unless a team wants it.
  private let textChecks: [(rule: UInt8, check: @Sendable (Touchpoint) -> Hit?)]
  /// Severities of the rules on waivers, where they are on.
  private let waiverSeverities: [WaiverTrouble: Severity]
  private let painChecks: [(rule: UInt8, check: @Sendable (PainPoint, ElementSurroundings) -> Bool)]
  private let opportunityChecks: [(rule: UInt8, check: @Sendable (Opportunity, ElementSurroundings) -> Bool)]
  /// Room for the hits of one touchpoint, used again and again.
  private var spareHits: [Hit] = []

  init(_ map: JourneyMap, settings: RuleSettings, today: CalendarDate?, book: [Rule] = RuleBook.all) {
    let active = book.filter { settings.isOn($0) }
    rules = Array(active.prefix(255))
    forms = FormTable(rules) { settings.severity($0, $1) }
    self.settings = settings
    self.today = today
    var touchpoint: [TouchpointCheck] = []
    var text: [(rule: UInt8, check: @Sendable (Touchpoint) -> Hit?)] = []
    var waivers: [WaiverTrouble: Severity] = [:]
    var pain: [(rule: UInt8, check: @Sendable (PainPoint, ElementSurroundings) -> Bool)] = []
    var opportunity: [(rule: UInt8, check: @Sendable (Opportunity, ElementSurroundings) -> Bool)] = []
    for (index, rule) in rules.enumerated() {
      switch rule.check {
      case .touchpoint(let occasion, let check), .linked(let occasion, let check):
        touchpoint.append(TouchpointCheck(rule: UInt8(index), occasion: occasion, check: check))
      case .text(let check): text.append((rule: UInt8(index), check: check))
      case .waivers(let trouble): waivers[trouble] = forms.brief(Hit(rule: UInt8(index))).severity
      case .painPoint(let check): pain.append((rule: UInt8(index), check: check))
      case .opportunity(let check): opportunity.append((rule: UInt8(index), check: check))
      case .stage, .map: break
      }
    }
    touchpointChecks = touchpoint
    textChecks = text
    waiverSeverities = waivers
    painChecks = pain
    opportunityChecks = opportunity
    self.map = MapFacts()
    reader = TextReader(
      packs: PackSet(team: settings.words), languages: settings.languages, channels: settings.channels)
    refresh(map)
  }

  /// Takes in what the map says about all its touchpoints.
  mutating func refresh(_ map: JourneyMap) {
    self.map = MapFacts(
      isFuture: map.isFuture, isDraft: map.status == .draft,
      readsWords: settings.reads(language: map.language))
    reader.setCustomerName(map.persona?.name)
    reader.setLanguage(map.language)
  }

  /// How severe a hit on a touchpoint is here.
  func severity(_ hit: Hit) -> Severity {
    let severity = forms.brief(hit).severity
    return map.isDraft ? inDraft(rules[Int(hit.rule)], severity) : severity
  }

  /// A severity as it counts here: in a draft the gaps of the map itself are notes.
  func inDraft(_ rule: Rule, _ severity: Severity) -> Severity {
    map.isDraft && rule.isAboutTheMap ? min(severity, .note) : severity
  }

  /// Everything that rules read of a touchpoint.
  mutating func reading(_ touchpoint: borrowing Touchpoint, _ links: Links) -> Reading {
    var reading = Reading(facts: Facts(touchpoint))
    if !settings.channels.isEmpty, let channel = touchpoint.channel { reading.facts.medium = settings.medium(channel) }
    if map.readsWords {
      reading.words = reader.read(touchpoint, reading.facts.medium)
    } else {
      reading.words.isCovered = false
    }
    reading.links = links
    reading.map = map
    reading.base = Base(reading.facts, reading.words)
    return reading
  }

  /// The rules that fire on a reading, waived ones marked.
  func hits(_ reading: Reading, _ touchpoint: borrowing Touchpoint) -> [Hit] {
    var found: [Hit] = []
    collect(reading, touchpoint, into: &found)
    return found
  }

  private func collect(_ reading: Reading, _ touchpoint: borrowing Touchpoint, into found: inout [Hit]) {
    let hasWaivers = !touchpoint.waivers.isEmpty
    let cues = Cues(reading)
    for rule in touchpointChecks where rule.occasion.arises(in: reading, cues) {
      guard var hit = rule.check(reading) else { continue }
      hit.rule = rule.rule
      if hasWaivers { hit.isWaived = waiver(for: rules[Int(rule.rule)], on: nil, in: touchpoint.waivers) != nil }
      found.append(hit)
    }
    for (rule, check) in textChecks {
      guard var hit = check(copy touchpoint) else { continue }
      hit.rule = rule
      if hasWaivers { hit.isWaived = waiver(for: rules[Int(rule)], on: nil, in: touchpoint.waivers) != nil }
      found.append(hit)
    }
  }

  /// The waiver that accepts findings of a rule here today; nil element = the holder itself.
  func waiver(for rule: Rule, on element: ElementID?, in waivers: [Waiver]) -> Waiver? {
    waivers.first { waiver in
      rule.answers(to: waiver.rule) && waiver.element == element && !waiver.reason.isEmpty && !isExpired(waiver)
    }
  }

  func isExpired(_ waiver: Waiver) -> Bool {
    guard let until = waiver.until, let today else { return false }
    return until < today
  }

  /// Judges the touchpoint of a row, whose links are known.
  mutating func judge(_ row: inout Row, _ touchpoint: borrowing Touchpoint, _ context: Context) {
    guard row.visible.contains(.isOnStage) else {
      // `look` has found it to be kept out of judging; what remains is why.
      row.judgement = Judgement()
      row.judgement.state = touchpoint.isBackstage ? .backstage : .broken
      row.tally = Tally()
      return
    }
    let reading = reading(touchpoint, row.links)
    // The list leaves the judge while it is filled: filled in place, each call would copy the whole judge.
    var hits: [Hit] = []
    swap(&hits, &spareHits)
    defer { swap(&hits, &spareHits) }
    hits.removeAll(keepingCapacity: true)
    collect(reading, touchpoint, into: &hits)
    row.judgement = judgement(reading, hits, touchpoint, context)
    row.tally = Tally(reading)
  }

  /// The short verdict on a touchpoint, given the rules that fire on it.
  func judgement(
    _ reading: Reading, _ hits: [Hit], _ touchpoint: borrowing Touchpoint, _ context: Context
  ) -> Judgement {
    let decision = Decision(reading, hits, forms)
    var judgement = Judgement()
    judgement.state = .judged
    judgement.rung = decision.rung
    judgement.how = decision.how
    judgement.scope = decision.scope
    judgement.confidence = decision.confidence
    if let override = touchpoint.verdict, let rung = override.value, !override.reason.isEmpty {
      judgement.state = .overridden
      judgement.rung = rung
      judgement.how = rung == .talkingAt ? decision.how ?? (reading.base.customerSpeaks ? .unheard : .speaks) : nil
      judgement.scope = nil
      judgement.confidence = .stated
    }
    for hit in hits where !hit.isWaived { judgement.count(severity(hit)) }
    for hit in elementHits(touchpoint, context) where hit.waiver == nil { judgement.count(hit.severity) }
    for problem in waiverTroubles(touchpoint, hits, context) { judgement.count(problem.severity) }
    return judgement
  }

  /// The rules that fire on the pain points and opportunities of a touchpoint.
  func elementHits(_ touchpoint: borrowing Touchpoint, _ context: Context) -> [ElementHit] {
    guard touchpoint.painPoints.count + touchpoint.opportunities.count > 0 else { return [] }
    return elementHits(touchpoint.painPoints, touchpoint.opportunities, touchpoint.waivers, context)
  }

  /// The rules that fire on pain points and opportunities of one holder.
  func elementHits(
    _ pains: ElementList<PainPoint>, _ opportunities: ElementList<Opportunity>, _ waivers: [Waiver],
    _ context: Context
  ) -> [ElementHit] {
    var found: [ElementHit] = []
    var surroundings = ElementSurroundings(map: map, today: today)
    for index in pains.indices {
      let id = pains[index].id
      surroundings.isAddressed = context.isAddressed(id)
      for (rule, check) in painChecks where check(pains[index], surroundings) {
        found.append(hit(rule, on: id, waivers))
      }
    }
    for index in opportunities.indices {
      for (rule, check) in opportunityChecks where check(opportunities[index], surroundings) {
        found.append(hit(rule, on: opportunities[index].id, waivers))
      }
    }
    return found
  }

  private func hit(_ index: UInt8, on element: ElementID, _ waivers: [Waiver]) -> ElementHit {
    let rule = rules[Int(index)]
    let waiver = waivers.isEmpty ? nil : waiver(for: rule, on: element, in: waivers)
    return ElementHit(
      rule: index, element: element, severity: severity(Hit(rule: index)), waiver: waiver)
  }

  /// Waivers of a touchpoint that accept nothing, are past their day or name no rule.
  ///
  /// Whether a waiver of a rule on the whole map accepts something only the whole map shows: those are left out.
  func waiverTroubles(_ touchpoint: borrowing Touchpoint, _ hits: [Hit], _ context: Context) -> [WaiverProblem] {
    guard !touchpoint.waivers.isEmpty else { return [] }
    let accepted = Set(hits.lazy.filter(\.isWaived).map { rules[Int($0.rule)].id })
    let elements = elementHits(touchpoint, context)
    return waiverTroubles(touchpoint.waivers) { waiver, rule in
      rule.scope == .map || waiver.element == nil && accepted.contains(rule.id)
        || elements.contains { $0.waiver == waiver }
    }
  }

  /// What is wrong with waivers; `isUsed` says whether one of a rule that is on accepts something.
  func waiverTroubles(_ waivers: [Waiver], isUsed: (Waiver, Rule) -> Bool) -> [WaiverProblem] {
    var found: [WaiverProblem] = []
    for (index, waiver) in waivers.enumerated() {
      guard let trouble = trouble(with: waiver, isUsed), let severity = waiverSeverities[trouble] else { continue }
      found.append(
        WaiverProblem(index: index, trouble: trouble, severity: map.isDraft ? min(severity, .note) : severity))
    }
    return found
  }

  private func trouble(with waiver: Waiver, _ isUsed: (Waiver, Rule) -> Bool) -> WaiverTrouble? {
    guard let rule = RuleBook[waiver.rule] else { return .unknownRule }
    guard settings.isOn(rule) else { return nil }
    if isExpired(waiver) { return .expired }
    return isUsed(waiver, rule) ? nil : .needless
  }
}

extension Judgement {
  mutating func count(_ severity: Severity) {
    if severity == .pass {
      strengthCount = strengthCount == .max ? .max : strengthCount + 1
    } else {
      findingCount = findingCount == .max ? .max : findingCount + 1
      worst = max(worst ?? .note, severity)
    }
  }
}

/// A rule on touchpoints and its place among the active rules.
struct TouchpointCheck: Sendable {
  var rule: UInt8
  var occasion: Occasion
  var check: @Sendable (Reading) -> Hit?
}

/// A rule that fired on a pain point or opportunity.
struct ElementHit {
  var rule: UInt8
  var element: ElementID
  var severity: Severity
  var waiver: Waiver?
}

/// What rules on pain points and opportunities may know of the map around them.
struct ElementSurroundings {
  var map: MapFacts
  var today: CalendarDate?
  /// An opportunity that is not dropped addresses this pain point.
  var isAddressed = false
}

/// What can be wrong with a waiver.
enum WaiverTrouble: Sendable {
  case expired, needless, unknownRule
}

/// A waiver, by its place in its list, and what is wrong with it.
struct WaiverProblem: Sendable {
  var index: Int
  var trouble: WaiverTrouble
  var severity: Severity
}
