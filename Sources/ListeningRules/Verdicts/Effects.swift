import Journey

/// The effects of the hits that count, gathered in one pass: which rungs they lift to and cap at.
struct Effects {
  /// The effects of hits on fields, or of those on words.
  struct Part {
    fileprivate(set) var lifts = RungSet()
    fileprivate(set) var caps = RungSet()
    /// Which ways of talking at the customer the caps at it are about.
    fileprivate(set) var votes = HowSet()

    fileprivate mutating func take(_ form: FormTable.Brief) {
      switch form.effect {
      case .lift(let rung): lifts.insert(rung)
      case .cap(let rung):
        caps.insert(rung)
        if rung == .talkingAt, let how = form.how { votes.insert(how) }
      case .unclear, .shown: break
      }
    }
  }

  private(set) var fields = Part()
  private(set) var words = Part()
  /// Fields and words say different things.
  private(set) var contradicts = false

  init(_ hits: [Hit], _ forms: FormTable) {
    for hit in hits where !hit.isWaived {
      let form = forms.brief(hit)
      if form.effect == .unclear { contradicts = true }
      if form.basis == .fields { fields.take(form) } else { words.take(form) }
    }
  }
}

/// Some rungs of the ladder; those that stand beside it are never in it.
struct RungSet {
  /// A bit for each rung, by its height.
  private var bits: UInt8 = 0

  mutating func insert(_ rung: Rung) {
    if let height = rung.height { bits |= 1 << UInt8(height) }
  }

  func contains(_ rung: Rung) -> Bool { rung.height.map { bits & 1 << UInt8($0) != 0 } ?? false }

  func union(_ other: RungSet) -> RungSet {
    var all = self
    all.bits |= other.bits
    return all
  }

  /// One of them is this rung or above it.
  func reach(_ rung: Rung) -> Bool { highest?.reaches(rung) ?? false }

  var highest: Rung? { bits == 0 ? nil : Rung(height: 7 - bits.leadingZeroBitCount) }
  var lowest: Rung? { bits == 0 ? nil : Rung(height: bits.trailingZeroBitCount) }
}

/// None, one or both of the ways of talking at a customer.
struct HowSet {
  private var bits: UInt8 = 0

  mutating func insert(_ how: How) { bits |= 1 << how.rawValue }

  func union(_ other: HowSet) -> HowSet {
    var all = self
    all.bits |= other.bits
    return all
  }

  /// The one that is in it, when it is alone.
  var only: How? { bits == 1 || bits == 2 ? How(rawValue: bits >> 1) : nil }
}

/// The forms of the active rules, by the hits that name them.
struct FormTable: Sendable {
  /// What decides, of one form.
  struct Brief: Sendable {
    let basis: Basis
    let effect: Effect
    let how: How?
    let severity: Severity
  }

  private let rules: [Rule]
  /// Of all forms, rule by rule, and where those of each rule begin.
  private let briefs: ContiguousArray<Brief>
  private let first: ContiguousArray<UInt16>

  /// - Parameter severity: of a form, as the team wants it.
  init(_ rules: [Rule], severity: (Rule, RuleForm) -> Severity) {
    self.rules = rules
    var briefs: ContiguousArray<Brief> = []
    first = ContiguousArray(
      rules.map { rule in
        let place = UInt16(briefs.count)
        for form in rule.forms {
          briefs.append(
            Brief(basis: form.basis, effect: form.effect, how: form.how, severity: severity(rule, form)))
        }
        return place
      })
    self.briefs = briefs
  }

  subscript(hit: Hit) -> RuleForm { rules[Int(hit.rule)].forms[Int(hit.form)] }

  func brief(_ hit: Hit) -> Brief { briefs[Int(first[Int(hit.rule)]) + Int(hit.form)] }
}
