import Journey

/// The readable name of a rule, kebab-case and for good: `no-reply-path`.
public struct RuleID: RawRepresentable, Hashable, Sendable, CustomStringConvertible, ExpressibleByStringLiteral {
  public let rawValue: String

  public init(rawValue: String) { self.rawValue = rawValue }
  public init(_ rawValue: String) { self.rawValue = rawValue }
  public init(stringLiteral value: String) { rawValue = value }

  public var description: String { rawValue }
}

/// What a rule is about.
public enum RuleGroup: String, Sendable, Hashable, CaseIterable {
  case talkingAt = "talking-at"
  case listening
  case oneSizeFitsAll = "one-size-fits-all"
  case mouldingTheCustomer = "moulding-the-customer"
  case conquestOverRelationship = "conquest-over-relationship"
  case postSaleNeglect = "post-sale-neglect"
  case failureDemand = "failure-demand"
  case loopNotClosed = "loop-not-closed"
  case organisation
  case mapQuality = "map-quality"
}

/// What a rule looks at, and so what has to be judged again after an edit.
public enum RuleScope: String, Sendable, Hashable {
  /// One touchpoint alone.
  case touchpoint
  /// A touchpoint and those it is linked to, or that come before it.
  case linked
  /// One pain point or opportunity.
  case element
  /// One stage.
  case stage
  /// The whole map.
  case map
}

/// What a hit does to the verdict.
public enum Effect: Sendable, Hashable {
  /// The verdict may not be above this rung.
  case cap(Rung)
  /// Evidence for this rung and all below it.
  case lift(Rung)
  /// No verdict can be given.
  case unclear
  /// Shown; moves nothing.
  case shown
}

/// One way in which a rule fires.
public final class RuleForm: Sendable {
  public let basis: Basis
  /// Already one lower for words.
  public let severity: Severity
  public let effect: Effect
  /// Of a cap at talking-at: which way.
  public let how: How?
  /// What it looks at, in the words of the rule book.
  public let looksAt: String
  /// What a finding says; `{words}` stands for the words found.
  public let message: String
  /// The field that a hit on fields names; of words, the span says it.
  public let field: [String]

  private init(
    _ basis: Basis, _ severity: Severity, _ effect: Effect, _ how: How?, _ looksAt: String, _ message: String,
    _ field: [String]
  ) {
    self.basis = basis
    self.severity = severity
    self.effect = effect
    self.how = how
    self.looksAt = looksAt
    self.message = message
    self.field = field
  }

  /// A form that reads fields.
  static func fields(
    _ severity: Severity, _ effect: Effect, _ how: How? = nil, field: [String] = [], looksAt: String, message: String
  ) -> RuleForm {
    RuleForm(.fields, severity, effect, how, looksAt, message, field)
  }

  /// A form that reads words; `severity` is that of a hit on fields.
  static func words(
    _ severity: Severity, _ effect: Effect, _ how: How? = nil, looksAt: String, message: String
  ) -> RuleForm {
    RuleForm(.words, severity.onWords, effect, how, looksAt, message, [])
  }
}

/// One rule: its declaration is its documentation, its examples are its tests.
public final class Rule: Sendable, Identifiable {
  public let id: RuleID
  /// Former ids, understood in waivers and settings for good.
  public let aliases: [RuleID]
  public let group: RuleGroup
  public let title: String
  public let forms: [RuleForm]
  /// Why it matters, with its source.
  public let rationale: String
  /// What to do about it; empty for strengths.
  public let fix: String
  /// Where it is known to be wrong or to stay silent.
  public let falsePositives: String
  /// What a verdict capped by this rule needs in order to rise; the fix when nil.
  public let toRise: String?
  private let makeFiring: @Sendable () -> [Example]
  private let makeSilent: @Sendable () -> [Example]
  /// Off unless a team switches it on.
  public let isOffByDefault: Bool
  /// It says what is missing for a judgement, not what is wrong.
  public let asksForEvidence: Bool
  let check: Check
  /// What a finding says where the form's fixed message does not do.
  let tell: (@Sendable (Scene, Hit) -> String)?
  /// What it can mend by itself; nil for most.
  public let quickFix: QuickFix?

  init(
    _ id: RuleID, aliases: [RuleID] = [], _ group: RuleGroup, _ title: String, forms: [RuleForm], rationale: String,
    fix: String = "", falsePositives: String = "", toRise: String? = nil,
    firing: @autoclosure @escaping @Sendable () -> [Example], silent: @autoclosure @escaping @Sendable () -> [Example],
    isOffByDefault: Bool = false, asksForEvidence: Bool = false, check: Check,
    tell: (@Sendable (Scene, Hit) -> String)? = nil,
    quickFix: QuickFix? = nil
  ) {
    self.id = id
    self.aliases = aliases
    self.group = group
    self.title = title
    self.forms = forms
    self.rationale = rationale
    self.fix = fix
    self.falsePositives = falsePositives
    self.toRise = toRise
    makeFiring = firing
    makeSilent = silent
    self.isOffByDefault = isOffByDefault
    self.asksForEvidence = asksForEvidence
    self.check = check
    self.tell = tell
    self.quickFix = quickFix
  }

  /// Small maps on which it fires; made anew at every call.
  public var firing: [Example] { makeFiring() }
  /// Small maps on which it stays silent, its known false positives among them; made anew at every call.
  public var silent: [Example] { makeSilent() }

  /// The worst severity the rule can have.
  public var severity: Severity { forms.map(\.severity).max() ?? .note }

  public var scope: RuleScope {
    switch check {
    case .touchpoint, .text, .waivers: .touchpoint
    case .linked: .linked
    case .painPoint, .opportunity: .element
    case .stage: .stage
    case .map: .map
    }
  }
}

/// What a rule's check may read. Every check is pure.
enum Check: Sendable {
  case touchpoint(on: Occasion = .any, @Sendable (Reading) -> Hit?)
  case linked(on: Occasion = .any, @Sendable (Reading) -> Hit?)
  /// Reads texts as they stand; too slow to be on for every map.
  case text(@Sendable (Touchpoint) -> Hit?)
  /// Looks at the waivers themselves; the judge knows which of them accept something.
  case waivers(WaiverTrouble)
  case painPoint(@Sendable (PainPoint, ElementSurroundings) -> Bool)
  case opportunity(@Sendable (Opportunity, ElementSurroundings) -> Bool)
  /// Messages about one stage.
  case stage(@Sendable (StageScene) -> [MapHit])
  /// Messages about the map, or about elements of it that only the whole map shows.
  case map(@Sendable (MapScene) -> [MapHit])
}

/// A rule that fired on a touchpoint: which form, and for words which sign.
struct Hit: Sendable, Hashable {
  var form: UInt8
  var sign: Sign?
  /// The rule's place among the active rules; set by the judge.
  var rule: UInt8 = 0
  var isWaived = false

  /// The first form of a rule, by its place among the active ones.
  init(rule: UInt8) {
    form = 0
    self.rule = rule
  }

  init(form: UInt8, sign: Sign?) {
    self.form = form
    self.sign = sign
  }

  /// A hit of form `form` on fields.
  static func fields(_ form: UInt8 = 0) -> Hit { Hit(form: form, sign: nil) }

  /// A hit of form `form` on the words that show `sign`.
  static func words(_ sign: Sign, form: UInt8 = 1) -> Hit { Hit(form: form, sign: sign) }
}

/// A rule that fired on a stage or the map.
struct MapHit: Sendable {
  var element: ElementID = .map
  var field: [String] = []
  var message: String
  var form: UInt8 = 0
}
