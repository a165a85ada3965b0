import Journey
import JourneyEditor
import JourneyStore
import ListeningRules

/// Judges maps for commands: by the rules of the team that each map belongs to, on one day.
final class Judging {
  private let today: CalendarDate?
  private var teams = TeamRules()

  init(today: CalendarDate? = nil) { self.today = today }

  /// The team's settings for the map at `path`; `-` stands in the working folder.
  func team(for path: String) throws(Failure) -> Team {
    do throws(StoreProblem) {
      return try teams.team(for: path == MapFile.standardInput ? nil : path)
    } catch {
      throw Failure(error)
    }
  }

  func assess(_ file: MapFile) throws(Failure) -> Assessment { try assess(file.map, of: file) }

  /// Judges a map by the rules that hold for the file it came from.
  func assess(_ map: IndexedMap, of file: MapFile) throws(Failure) -> Assessment {
    try assess(map, from: file.identity == nil ? MapFile.standardInput : file.name)
  }

  /// Judges a map by the rules that hold where it came from.
  func assess(_ map: IndexedMap, from path: String) throws(Failure) -> Assessment {
    Assessment(map, today: today, settings: try team(for: path).rules)
  }

  /// Everything that is found in a map by these rules.
  func findings(in map: IndexedMap, _ settings: RuleSettings) -> [Finding] {
    Assessment(map, today: today, settings: settings).allFindings(in: map)
  }
}
