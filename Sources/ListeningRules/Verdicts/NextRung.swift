import Journey

/// What a verdict lacks for the next rung: the last line of every explanation, with the fields in braces (see
/// `FieldNames`).
///
/// Several things may hold a verdict down at once. Each is named, and taken for done, until the rules give a better
/// verdict: whoever does what the line says sees the verdict rise.
struct NextRung {
  private let judge: Judge
  private let touchpoint: Touchpoint
  private let decision: Decision
  private var reading: Reading
  private var hits: [Hit]
  /// Rules whose cause only another text, or another way of working, takes away, and that count as mended.
  private var mended: Set<RuleID> = []

  init(_ judge: Judge, _ touchpoint: Touchpoint, _ reading: Reading, _ hits: [Hit], _ decision: Decision) {
    self.judge = judge
    self.touchpoint = touchpoint
    self.reading = reading
    self.hits = hits
    self.decision = decision
  }

  /// The whole line. Asks the rules again for every condition; a few conditions at most.
  mutating func line() -> String {
    var parts: [String] = []
    for _ in 0..<8 {
      let now = Decision(reading, hits, judge.forms)
      if !parts.isEmpty, now.rung.isBetter(than: decision.rung) { break }
      let part = next(now)
      guard !parts.contains(part.text) else { break }
      parts.append(part.text)
      guard part.isCondition else { break }
    }
    return Self.joined(parts)
  }

  /// One thing that is missing.
  private struct Part {
    var text: String
    /// It can be taken for done; else it is a question whose answer decides.
    var isCondition: Bool
  }

  /// What holds `now` where it is; takes it for done.
  private mutating func next(_ now: Decision) -> Part {
    if now.rung != .customerLed, let cap = holdingCap(now) { return meet(cap) }
    switch now.rung {
    case .talkingAt: return fromTalkingAt()
    case .informing: return condition("ask the customer something, {asks}: open, and say who reads the answers")
    case .hearing: return condition("{heard.kept}, or {heard.acknowledged}: specific")
    case .listening: return condition("{heard.action} with {heard.status}: done, or {heard.resolved}: yes")
    case .acting: return condition(missingForCustomerLed)
    case .customerLed: return Part(text: "nothing: there is no higher rung", isCondition: false)
    case .neither: return Part(text: "nothing is missing: there is no message here to be heard", isCondition: false)
    case .unclear: return Part(text: fromUnclear, isCondition: false)
    }
  }

  // MARK: Caps

  /// The cap that keeps `now` at its rung; fields before words, then by name, so that the line does not hang on the
  /// order of rules.
  private func holdingCap(_ now: Decision) -> Hit? {
    hits.lazy.filter { hit in
      let form = judge.forms[hit]
      return !hit.isWaived && form.effect == .cap(now.rung) && !(form.basis == .words && now.outranksWords)
    }.min {
      (judge.forms[$0].basis.rawValue, judge.rules[Int($0.rule)].id.rawValue)
        < (judge.forms[$1].basis.rawValue, judge.rules[Int($1.rule)].id.rawValue)
    }
  }

  /// Lifts a cap: by the fields that its rule names if they are enough, else by what its rule says to do.
  private mutating func meet(_ cap: Hit) -> Part {
    let rule = judge.rules[Int(cap.rule)]
    let namesFields = rule.toRise.map { !FieldNames.fields(in: $0).isEmpty } ?? false
    if namesFields, let toRise = rule.toRise {
      var changed = self
      changed.meetFields(of: toRise)
      if !changed.hits.contains(where: { $0.rule == cap.rule && $0.form == cap.form }) {
        self = changed
        return Part(text: toRise, isCondition: true)
      }
    }
    mended.insert(rule.id)
    hits.removeAll { $0.rule == cap.rule }
    return Part(text: namesFields ? rule.fix : rule.toRise ?? rule.fix, isCondition: true)
  }

  // MARK: Fields

  private mutating func condition(_ text: String) -> Part {
    meetFields(of: text)
    return Part(text: text, isCondition: true)
  }

  /// Takes the fields of a sentence for set as it says, those of the first choice where it gives several.
  private mutating func meetFields(of sentence: String) {
    let choice = sentence.firstRange(of: ", or ").map { String(sentence[..<$0.lowerBound]) } ?? sentence
    for path in FieldNames.fields(in: choice) { reading.facts.meet(path) }
    reading.base = Base(reading.facts, reading.words)
    hits = judge.hits(reading, touchpoint).filter { !mended.contains(judge.rules[Int($0.rule)].id) }
  }

  private mutating func fromTalkingAt() -> Part {
    if reading.base.customerSpeaks {
      return condition("{reply}: person, and say under {heard} what became of it")
    }
    if reading.facts.reply == nil {
      return Part(text: "Can the customer answer this? {reply}: none / machine / person", isCondition: false)
    }
    return condition("{reply}: person, or {consent}: opted-in")
  }

  private var missingForCustomerLed: String {
    let heard = reading.facts.heard
    var missing: [String] = []
    if reading.facts.decidedBy != .customers { missing.append("{decidedBy}: customers") }
    if !heard.hasAction { missing.append("{heard.action}") }
    if heard.status != .done, !(reading.map.isFuture && heard.status == .planned) {
      missing.append("{heard.status}: done")
    }
    if heard.changed != .cause { missing.append("{heard.changed}: cause") }
    if heard.told != true { missing.append("{heard.told}") }
    return missing.joined(separator: ", ")
  }

  private var fromUnclear: String {
    if let contradiction = hits.first(where: { !$0.isWaived && judge.forms[$0].effect == .unclear }) {
      let rule = judge.rules[Int(contradiction.rule)]
      return rule.toRise ?? rule.fix
    }
    return switch reading.base.mode {
    case .inbound, .twoWay: "Can the customer get from the machine to a person? {reply}: person / machine / none"
    case .goesPublic: "Does anybody in the organisation take it in? {direction}, {reply} and {heard}"
    default: "Who speaks to whom? {direction}: outbound / inbound / two-way / none"
    }
  }

  // MARK: The line

  /// `A; and b; and c`: one sentence.
  private static func joined(_ parts: [String]) -> String {
    guard parts.count > 1 else { return parts.first ?? "" }
    return parts.enumerated().map { index, part in
      var part = part
      if part.hasSuffix(".") { part.removeLast() }
      return index == 0 ? part : part.prefix(1).lowercased() + part.dropFirst()
    }.joined(separator: "; and ")
  }
}

extension Rung {
  /// A rung further up, or off the ladder where there is nothing to be said against; `unclear` is never better.
  fileprivate func isBetter(than other: Rung) -> Bool {
    switch (height, other.height) {
    case (let height?, let level?): height > level
    case (let height?, nil): height > 0
    case (nil, _?): self == .neither && other == .talkingAt
    case (nil, nil): self == .neither && other == .unclear
    }
  }
}

extension Facts {
  /// Takes a field of a touchpoint for set as a sentence on what is missing wants it.
  fileprivate mutating func meet(_ path: [String]) {
    switch path {
    case ["reply"]: reply = .person
    case ["consent"]: consent = .askedFor
    case ["asks"]: asks = .open
    case ["channelChoice"]: channelChoice = .free
    case ["decidedBy"]: decidedBy = .customers
    case _ where path.first == "heard":
      heard.isSet = true
      heard.meet(path.dropFirst().first)
    default: break
    }
  }
}

extension HeardFacts {
  fileprivate mutating func meet(_ key: String?) {
    switch key {
    case "kept": kept = true
    case "acknowledged": acknowledged = .specific
    case "owner": hasOwner = true
    case "action": hasAction = true
    case "status": status = .done
    case "changed": changed = .cause
    case "told": told = true
    case "resolved": resolved = .yes
    default: break
    }
  }
}
