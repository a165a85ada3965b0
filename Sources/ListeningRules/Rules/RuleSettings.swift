/// Which rules a team has switched off, on, or given another severity.
public struct RuleSettings: Sendable, Hashable {
  public enum Choice: Sendable, Hashable {
    case off
    /// On; the worst forms of a weakness get this severity, milder ones are at most that. Strengths stay strengths.
    case on(Severity?)
  }

  /// By rule, aliases included.
  public var rules: [RuleID: Choice] = [:]
  /// Whole groups that are off.
  public var groupsOff: Set<RuleGroup> = []
  /// Words that a team adds to the word packs.
  public internal(set) var words: TeamWords?
  /// Languages whose words are read; nil = every one that has a word pack.
  public var languages: Set<String>?
  /// Channels as a team calls them, in lower case.
  var channels: [String: Medium] = [:]

  public init() {}

  /// As the rule book declares it.
  public static let standard = RuleSettings()

  /// The rule is asked.
  public func isOn(_ rule: Rule) -> Bool {
    switch choice(for: rule) {
    case .off?: false
    case .on?: true
    case nil: !rule.isOffByDefault && !groupsOff.contains(rule.group)
    }
  }

  /// How severe a hit of this form is.
  public func severity(_ rule: Rule, _ form: RuleForm) -> Severity {
    guard form.severity != .pass, case .on(let limit?)? = choice(for: rule), limit != .pass else {
      return form.severity
    }
    return form.severity == rule.severity ? limit : min(form.severity, limit)
  }

  /// What the touchpoint's channel is, by the team's names or the common ones.
  func medium(_ channel: String) -> Medium? {
    channels.isEmpty ? Medium(channel: channel) : channels[channel.lowercased()] ?? Medium(channel: channel)
  }

  /// Words of texts in this language are read.
  func reads(language: String?) -> Bool {
    guard TextReader.covers(language: language) else { return false }
    guard let languages, let language, !language.isEmpty else { return languages?.isEmpty != true }
    return languages.contains { language.lowercased().hasPrefix($0) }
  }

  private func choice(for rule: Rule) -> Choice? {
    guard !rules.isEmpty else { return nil }
    return rules[rule.id] ?? rule.aliases.lazy.compactMap { rules[$0] }.first
  }
}
