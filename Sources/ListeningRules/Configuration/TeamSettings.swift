import JSONText
import Journey

/// What is wrong in a team's `hark.json`, with its place.
public struct TeamSettingsProblem: Error, Hashable, Sendable {
  /// Line and column in Unicode scalars, from 1.
  public let position: TextPosition
  /// What, what was expected, and what was probably meant.
  public let message: String
}

/// A team's settings, as its `hark.json` has them.
///
/// ```json
/// {
///   "rules": { "our-words-about-us": "on", "pressure": "off", "silence": "note" },
///   "groups": { "conquest-over-relationship": "off" },
///   "languages": ["en"],
///   "words": { "broadcasts": ["mailshot"], "customer": ["claimant"] },
///   "channels": { "kiosk": "branch", "Servicenummer": "phone" },
///   "actors": { "Sarah": "customer", "Frontstage": "organisation" }
/// }
/// ```
public struct TeamSettings: Sendable {
  /// What the rules are judged with.
  public let rules: RuleSettings
  /// Where each rule is set, by its present id.
  public let rulePlaces: [RuleID: TextPosition]
  /// Where each group is set.
  public let groupPlaces: [RuleGroup: TextPosition]
  /// Which channel each of the team's own is, in the order of the file.
  public let channels: [(name: String, channel: String)]

  /// The keys a settings file may have, in the order of the documentation.
  public static let keys = ["$schema", "rules", "groups", "languages", "words", "channels", "actors"]

  /// Reads a settings file, or gives everything that is wrong in it, in the order of the text.
  public static func read(_ bytes: [UInt8]) -> Result<TeamSettings, TeamSettingsProblems> {
    do throws(JSONSyntaxError) {
      var reader = TeamSettingsReader(try JSONDocument(parsing: bytes))
      let settings = reader.read()
      guard reader.problems.isEmpty else {
        return .failure(TeamSettingsProblems(all: reader.problems.sorted { $0.position < $1.position }))
      }
      return .success(settings)
    } catch {
      return .failure(
        TeamSettingsProblems(all: [TeamSettingsProblem(position: error.position, message: error.message)]))
    }
  }
}

/// Everything that is wrong in a settings file; at least one problem.
public struct TeamSettingsProblems: Error, Hashable, Sendable {
  public let all: [TeamSettingsProblem]

  /// All of them in one line, the first without its place: `unknown setting "ruls"; 3:13: "groups" is an object ...`.
  public var summary: String {
    let shown = all.prefix(10).enumerated().map { $0 == 0 ? $1.message : "\($1.position): \($1.message)" }
    let more = all.count > shown.count ? "; and \(all.count - shown.count) more" : ""
    return shown.joined(separator: "; ") + more
  }
}

/// One reading of a settings file.
private struct TeamSettingsReader {
  private(set) var problems: [TeamSettingsProblem] = []
  private let document: JSONDocument
  private var settings = RuleSettings()
  private var rulePlaces: [RuleID: TextPosition] = [:]
  private var groupPlaces: [RuleGroup: TextPosition] = [:]
  private var words = TeamWords.Lists()
  private var channels: [(name: String, channel: String)] = []

  init(_ document: JSONDocument) { self.document = document }

  mutating func read() -> TeamSettings {
    for (key, node) in members(of: document.root, "settings are an object such as {\"rules\": {\"pressure\": \"off\"}}")
    {
      switch document.string(key) ?? "" {
      case "$schema": break
      case "rules": readRules(node)
      case "groups": readGroups(node)
      case "languages": readLanguages(node)
      case "words": readWords(node)
      case "channels": readChannels(node)
      case "actors": readActors(node)
      case let other: unknown("setting", other, TeamSettings.keys, at: key)
      }
    }
    if !words.isEmpty { settings.words = TeamWords(words) }
    return TeamSettings(rules: settings, rulePlaces: rulePlaces, groupPlaces: groupPlaces, channels: channels)
  }

  private mutating func readRules(_ node: JSONNode) {
    let choices = ["on", "off", "error", "warning", "note"]
    for (key, value) in members(of: node, "\"rules\" is an object of rules, each on, off or a severity") {
      let name = document.string(key) ?? ""
      guard let rule = RuleBook[name] else {
        unknown("rule", name, RuleBook.all.map(\.id.rawValue), at: key)
        continue
      }
      let isStrength = rule.severity == .pass
      guard let choice = choice(value, of: isStrength ? ["on", "off"] : choices, "rule \"\(name)\"") else { continue }
      if rulePlaces[rule.id] != nil {
        report("rule \"\(rule.id)\" is set twice, by its present and a former name", at: key)
      }
      rulePlaces[rule.id] = document.position(of: key)
      switch choice {
      case "off": settings.rules[rule.id] = .off
      case "on": settings.rules[rule.id] = .on(nil)
      default: settings.rules[rule.id] = .on(Severity.allCases.first { $0.name == choice })
      }
    }
  }

  private mutating func readGroups(_ node: JSONNode) {
    for (key, value) in members(of: node, "\"groups\" is an object of groups, each on or off") {
      let name = document.string(key) ?? ""
      guard let group = RuleGroup(rawValue: name) else {
        unknown("group", name, RuleGroup.allCases.map(\.rawValue), at: key)
        continue
      }
      guard let choice = choice(value, of: ["on", "off"], "group \"\(name)\"") else { continue }
      groupPlaces[group] = document.position(of: key)
      if choice == "off" { settings.groupsOff.insert(group) }
    }
  }

  private mutating func readLanguages(_ node: JSONNode) {
    let known = TextReader.languages
    var languages: Set<String> = []
    for entry in elements(of: node, "\"languages\" is a list such as [\"en\"]") {
      guard let name = text(entry, "a language") else { continue }
      if known.contains(name) { languages.insert(name) } else { unknown("language", name, known, at: entry) }
    }
    settings.languages = languages
  }

  private mutating func readWords(_ node: JSONNode) {
    let lists = TeamWords.listNames
    for (key, value) in members(of: node, "\"words\" is an object of lists of words") {
      let name = document.string(key) ?? ""
      guard lists.contains(name) else {
        unknown("list of words", name, lists, at: key, otherwise: "; the rule book ends with their names")
        continue
      }
      for entry in elements(of: value, "\"\(name)\" is a list of words and phrases") {
        guard let phrase = text(entry, "a word or phrase") else { continue }
        if let trouble = TeamWords.trouble(with: phrase, in: name) {
          report("\"\(phrase)\" \(trouble)", at: entry)
        } else {
          words.add(phrase, to: name)
        }
      }
    }
  }

  private mutating func readChannels(_ node: JSONNode) {
    let known = Medium.channelNames
    for (key, value) in members(of: node, "\"channels\" is an object such as {\"kiosk\": \"branch\"}") {
      let name = document.string(key) ?? ""
      guard let channel = text(value, "a channel") else { continue }
      guard known.contains(channel), let medium = Medium(channel: channel) else {
        unknown("channel", channel, known, at: value)
        continue
      }
      if name.isEmpty { report("a channel has a name", at: key) }
      settings.channels[name.lowercased()] = medium
      channels.append((name: name, channel: channel))
    }
  }

  private mutating func readActors(_ node: JSONNode) {
    for (key, value) in members(of: node, "\"actors\" is an object such as {\"Sarah\": \"customer\"}") {
      let name = document.string(key) ?? ""
      guard let actor = choice(value, of: Actor.allCases.map(\.rawValue), "actor \"\(name)\""),
        let actor = Actor(rawValue: actor)
      else { continue }
      if let trouble = TeamWords.trouble(with: name, in: "customer") {
        report("\"\(name)\" \(trouble)", at: key)
      } else {
        words.add(name, as: actor)
      }
    }
  }

  // MARK: Values

  private mutating func members(of node: JSONNode, _ expected: String) -> [(key: JSONNode, value: JSONNode)] {
    guard document.kind(of: node) == .object else {
      report(expected, at: node)
      return []
    }
    return Array(document.members(of: node))
  }

  private mutating func elements(of node: JSONNode, _ expected: String) -> [JSONNode] {
    guard document.kind(of: node) == .array else {
      report(expected, at: node)
      return []
    }
    return Array(document.elements(of: node))
  }

  private mutating func text(_ node: JSONNode, _ what: String) -> String? {
    let text = document.string(node)
    if text == nil { report("expected \(what), written as a text", at: node) }
    return text
  }

  private mutating func choice(_ node: JSONNode, of choices: [String], _ what: String) -> String? {
    let text = document.string(node)
    if let text, choices.contains(text) { return text }
    let near = text.flatMap { nearest(to: $0, among: choices) }.map { ": did you mean \"\($0)\"?" }
    report("\(what): expected one of \(choices.joined(separator: ", "))" + (near ?? ""), at: node)
    return nil
  }

  private mutating func unknown(
    _ what: String, _ name: String, _ known: [String], at node: JSONNode, otherwise: String = ""
  ) {
    let near = nearest(to: name, among: known).map { ": did you mean \"\($0)\"?" }
    let few = known.count <= 16 ? "; expected one of \(known.joined(separator: ", "))" : otherwise
    report("unknown \(what) \"\(name)\"" + (near ?? few), at: node)
  }

  private mutating func report(_ message: String, at node: JSONNode) {
    problems.append(TeamSettingsProblem(position: document.position(of: node), message: message))
  }
}
