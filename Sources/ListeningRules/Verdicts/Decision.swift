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
    let effects = Effects(hits, forms)
    outranksWords = effects.fields.lifts.reach(.acting)
    rung = base.rung
    var basis = base.source
    var isAssumed = base.isAssumed

    if let lift = effects.fields.lifts.union(effects.words.lifts).highest, !rung.reaches(lift) {
      rung = lift
      basis = effects.fields.lifts.contains(lift) ? .fields : .words
      isAssumed = false
    }
    // What is unclear from its words alone is not founded on fields by a rule that says so.
    if effects.contradicts, rung != .unclear {
      rung = .unclear
      basis = .fields
      isAssumed = false
    }

    let words = outranksWords ? Effects.Part() : effects.words
    if let cap = effects.fields.caps.union(words.caps).lowest {
      let falls = rung.height == nil ? cap == .talkingAt : !cap.reaches(rung)
      // A cap where the verdict already stands founds it as well: nothing is assumed any more.
      if falls || rung == cap {
        let capBasis = effects.fields.caps.contains(cap) ? Basis.fields : .words
        basis = falls ? capBasis : basis == .fields && !isAssumed ? .fields : capBasis
        isAssumed = false
        rung = cap
      }
    }

    if rung == .talkingAt {
      var votes = effects.fields.votes.union(words.votes)
      if base.rung == .talkingAt, let how = base.how { votes.insert(how) }
      how = votes.only ?? (base.customerSpeaks || reading.words.customerActs ? .unheard : .speaks)
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

  private static func scope(_ facts: Facts) -> ActingScope? {
    if facts.decidedBy == .jointly || facts.decidedBy == .customers { return .together }
    switch facts.heard.changed {
    case .cause: return .theCause
    case .case: return .thisCase
    case nil: return facts.heard.resolved == .yes ? .thisCase : nil
    }
  }
}
