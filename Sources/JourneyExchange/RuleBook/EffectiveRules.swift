import JSONText
import ListeningRules

/// Which rules apply to a map, how severe they are, and whence.
public enum EffectiveRules {
  /// - Parameter team: the settings, and the file they stand in; nil where there is none.
  public static func lines(_ team: (path: String, settings: TeamSettings)?) -> [String] {
    let width = RuleBook.all.map(\.id.rawValue.count).max() ?? 0
    var lines = [team.map { "Settings: \($0.path)" } ?? "Settings: none; the rule book as it stands"]
    let settings = team?.settings.rules ?? .standard
    for rule in RuleBook.all {
      let name = rule.id.rawValue + String(repeating: " ", count: width - rule.id.rawValue.count)
      let worst = rule.forms.map { settings.severity(rule, $0) }.max() ?? .note
      let state = settings.isOn(rule) ? worst.name : "off"
      let padded = state + String(repeating: " ", count: max(0, 7 - state.count))
      lines.append("\(name)  \(padded)  \(source(of: rule, team))")
    }
    if let languages = settings.languages {
      lines.append(
        "Words are read in: \(languages.isEmpty ? "no language" : languages.sorted().joined(separator: ", "))")
    }
    for (list, phrases) in settings.words?.added ?? [] {
      lines.append("Words added to \(list): \(phrases.joined(separator: ", "))")
    }
    for (name, channel) in team?.settings.channels ?? [] { lines.append("Channel \(name) is \(channel)") }
    return lines
  }

  private static func source(of rule: Rule, _ team: (path: String, settings: TeamSettings)?) -> String {
    guard let team else { return "rule book" }
    if let place = team.settings.rulePlaces[rule.id] { return "\(team.path):\(place)" }
    if let place = team.settings.groupPlaces[rule.group] {
      return "\(team.path):\(place) (group \(rule.group.rawValue))"
    }
    return "rule book"
  }
}
