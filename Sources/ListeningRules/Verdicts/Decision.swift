import Journey

/// The decision list of RULES 1: base, then the highest lift, then contradictions, then the lowest cap.
///
/// It is a minimum over caps and a maximum over lifts, so the order of hits cannot change it.
struct Decision: Sendable, Hashable {
  var rung: Rung
  var how: How?
  var scope: ActingScope?
  var confidence = Confidence.stated
  /// The words caps have no effect, because the fields say that something was done.
  var outranksWords = false

  init(_ reading: Reading, _ hits: [Hit], _ forms: FormTable) {
    let base = reading.base
    rung = base.rung
    var basis = base.source
    var isAssumed = base.isAssumed

    var lift: Rung?
    for hit in hits where !hit.isWaived {
      let form = forms[hit]
      guard case .lift(let target) = form.effect else { continue }
      if form.basis == .fields, target.reaches(.acting) { outranksWords = true }
      if let lift, lift.reaches(target) { continue }
      lift = target
    }
    if let lift, !rung.reaches(lift) {
      rung = lift
      basis = Self.basis(of: hits, forms) { $0.effect == .lift(lift) }
      isAssumed = false
    }
    for hit in hits where !hit.isWaived && forms[hit].effect == .unclear {
      rung = .unclear
      basis = .fields
      isAssumed = false
    }

    var cap: Rung?
    for hit in hits where !hit.isWaived {
      let form = forms[hit]
      guard case .cap(let target) = form.effect, !(form.basis == .words && outranksWords) else { continue }
      if let cap, target.reaches(cap) { continue }
      cap = target
    }
    let outranks = outranksWords
    let isInForce = { (form: RuleForm, target: Rung) in
      form.effect == .cap(target) && !(form.basis == .words && outranks)
    }
    if let cap {
      let falls = rung.height == nil ? cap == .talkingAt : !cap.reaches(rung)
      // A cap where the verdict already stands founds it as well: nothing is assumed any more.
      if falls || rung == cap {
        let capBasis = Self.basis(of: hits, forms) { isInForce($0, cap) }
        basis = falls ? capBasis : basis == .fields && !isAssumed ? .fields : capBasis
        isAssumed = false
        rung = cap
      }
    }

    if rung == .talkingAt {
      var votes: Set<How> = []
      if base.rung == .talkingAt, let how = base.how { votes.insert(how) }
      for hit in hits where !hit.isWaived && isInForce(forms[hit], .talkingAt) {
        if let how = forms[hit].how { votes.insert(how) }
      }
      how = votes.count == 1 ? votes.first : base.customerSpeaks || reading.words.customerActs ? .unheard : .speaks
    }
    if rung == .acting { scope = Self.scope(reading.facts) }

    if isAssumed {
      confidence = .assumed
    } else if reading.facts.flags.contains(.hasEvidence), !reading.map.isFuture {
      confidence = .evidenced
    } else {
      confidence = basis == .fields ? .stated : .said
    }
  }

  /// Fields, when any of the hits that matter was read from fields.
  private static func basis(of hits: [Hit], _ forms: FormTable, where matters: (RuleForm) -> Bool) -> Basis {
    for hit in hits where !hit.isWaived {
      let form = forms[hit]
      if form.basis == .fields, matters(form) { return .fields }
    }
    return .words
  }

  private static func scope(_ facts: Facts) -> ActingScope? {
    if facts.decidedBy == .jointly || facts.decidedBy == .customers { return .together }
    switch facts.heard.changed {
    case .cause: return .theCause
    case .case: return .thisCase
    case nil: return facts.heard.resolved == .yes ? .thisCase : nil
    }
  }
}

/// The forms of the active rules, by the hits that name them.
struct FormTable: Sendable {
  private let rules: [Rule]

  init(_ rules: [Rule]) { self.rules = rules }

  subscript(hit: Hit) -> RuleForm { rules[Int(hit.rule)].forms[Int(hit.form)] }
}
