/// Which rules a team has switched off, on, or given another severity.
public struct RuleSettings: Sendable, Hashable {
  public enum Choice: Sendable, Hashable {
    case off
    /// On; a weakness is at most this severe. Strengths stay strengths.
    case on(Severity?)
  }

  /// By rule, aliases included.
  public var rules: [RuleID: Choice] = [:]
  /// Whole groups that are off.
  public var groupsOff: Set<RuleGroup> = []
  /// The words that rules read by.
  public var words = WordLists.standard

  public init() {}

  /// As the rule book declares it.
  public static let standard = RuleSettings()

  func isOn(_ rule: Rule) -> Bool {
    switch choice(for: rule) {
    case .off?: false
    case .on?: true
    case nil: !rule.isOffByDefault && !groupsOff.contains(rule.group)
    }
  }

  func severity(_ rule: Rule, _ form: RuleForm) -> Severity {
    guard form.severity != .pass, case .on(let limit?)? = choice(for: rule), limit != .pass else {
      return form.severity
    }
    return min(form.severity, limit)
  }

  private func choice(for rule: Rule) -> Choice? {
    guard !rules.isEmpty else { return nil }
    return rules[rule.id] ?? rule.aliases.lazy.compactMap { rules[$0] }.first
  }
}
