import Journey

/// A weakness, a strength or a gap that a rule found on one element.
///
/// Where it stands in a file is found from `element`, `field` and `span` when it is printed.
public struct Finding: Sendable, Hashable {
  public var rule: RuleID
  public var severity: Severity
  public var basis: Basis
  /// The touchpoint, stage, pain point, opportunity or map it stands on.
  public var element: ElementID
  /// The path of the field it was read from, such as `["heard", "resolved"]`; empty when it is about the element.
  public var field: [String]
  /// The words it was read from, as UTF-8 offsets into the text of `field`; nil for hits on fields.
  public var span: Range<Int>?
  /// What is wrong, argued, in one or two plain sentences.
  public var message: String
  /// What to do about it; empty for strengths.
  public var fix: String
  /// The quick fix, where one is obvious.
  public var edits: [Edit]
  /// What the edits do; empty where there are none.
  public var quickFix: String
  /// Only a person may ask for the quick fix; see ``QuickFix/isForPeople``.
  public var isFixForPeople: Bool
  /// The waiver under which it is accepted; nil when it counts.
  public var waiver: Waiver?

  init(
    severity: Severity, basis: Basis, element: ElementID, field: [String], span: Range<Int>?, message: String,
    rule: Rule, edits: [Edit], waiver: Waiver?
  ) {
    self.rule = rule.id
    self.severity = severity
    self.basis = basis
    self.element = element
    self.field = field
    self.span = span
    self.message = message
    fix = rule.fix
    self.edits = edits
    quickFix = edits.isEmpty ? "" : rule.quickFix?.does ?? ""
    isFixForPeople = rule.quickFix?.isForPeople ?? false
    self.waiver = waiver
  }

  public var isWaived: Bool { waiver != nil }
  public var isStrength: Bool { severity == .pass }
}
