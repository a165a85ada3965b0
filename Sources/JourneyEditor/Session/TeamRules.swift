import JourneyStore
import ListeningRules

/// The settings that hold for a map, and where they come from.
public struct Team: Sendable {
  /// The settings file; nil where there is none, and the rule book holds as it stands.
  public let path: String?
  /// What the file says; nil without one.
  public let settings: TeamSettings?

  /// What to judge with.
  public var rules: RuleSettings { settings?.rules ?? .standard }
}

/// What came of reading the team's settings.
public enum TeamReading: Sendable {
  case found(Team)
  /// Why they cannot be read, in one line.
  case failed(String)
}

/// Finds the settings of the team for maps: the nearest `hark.json` in the map's folder or above. A file is read once
/// for all maps that it holds for.
public struct TeamRules {
  private let store: MapStore
  private var byFolder: [String: Team] = [:]
  private var byFile: [String: TeamSettings] = [:]

  public init(store: MapStore = MapStore()) { self.store = store }

  /// - Parameter path: of the map; nil = it stands in the working folder, as standard input does.
  /// - Throws: the first thing that is wrong in the settings, with its place.
  public mutating func team(for path: String?) throws(StoreProblem) -> Team {
    let folder = path.map {
      $0.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    }
    let key = path?.hasPrefix("/") == true ? "/" + (folder ?? "") : folder ?? ""
    if let known = byFolder[key] { return known }
    let team = try read(path)
    byFolder[key] = team
    return team
  }

  private mutating func read(_ path: String?) throws(StoreProblem) -> Team {
    guard let file = try store.teamFile(for: path) else { return Team(path: nil, settings: nil) }
    if let known = byFile[file.path] { return Team(path: file.path, settings: known) }
    switch TeamSettings.read(file.bytes) {
    case .success(let settings):
      byFile[file.path] = settings
      return Team(path: file.path, settings: settings)
    case .failure(let problems):
      throw StoreProblem(.badSettings, file.path, at: problems.all.first?.position, problems.summary)
    }
  }
}
