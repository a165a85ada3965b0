import Journey
import JourneyFormat
import JourneyStore
import ListeningRules
import TerminalUI

/// The file behind an editing session: where the map came from, and what the disk holds as far as we know.
public final class StoredMap: MapKeeper {
  private let store: MapStore
  private var path: String
  private var identity: FileIdentity?

  init(store: MapStore, path: String, identity: FileIdentity?) {
    self.store = store
    self.path = path
    self.identity = identity
  }

  public func save(_ text: [UInt8], as name: String?, overwriting: Bool) -> SaveOutcome {
    let target = name ?? path
    do throws(StoreProblem) {
      identity = try store.save(
        text, to: target, expecting: target == path ? identity : nil, overwriting: overwriting)
      path = target
      return .saved(name: EditorOpening.fileName(target))
    } catch {
      if let written = error.written {
        identity = written
        path = target
      }
      switch error.code {
      case .changedOnDisk, .gone, .alreadyExists: return .changedOnDisk
      default: return .failed("not saved: \(error.path) \(error.message)")
      }
    }
  }
}

/// A map read from disk and ready to be edited; the terminal is untouched so far.
public struct EditorOpening {
  public let state: EditorState
  public let keeper: StoredMap

  /// Reads a map for the editor. One of a newer format opens read-only.
  ///
  /// - Parameters:
  ///   - element: where to begin; nil = at the first touchpoint.
  ///   - hidesVerdicts: begin without verdicts, as a workshop wants it.
  ///   - today: the day by which findings judge dates.
  /// - Throws: one problem when there is no map to open. No file is changed, but for what a killed save left behind.
  public init(
    _ path: String, at element: ElementID? = nil, hidesVerdicts: Bool = false, today: CalendarDate?,
    store: MapStore = MapStore()
  ) throws(StoreProblem) {
    let file = try store.open(path, acceptsNewer: true)
    let map = file.map.indexed
    let reason = file.map.isNewerFormat ? "read-only: this map was written by a newer hark" : nil
    var teams = TeamRules(store: store)
    var settings = RuleSettings.standard
    var trouble: StoreProblem?
    // One bad word in the settings must not keep a workshop from starting.
    do throws(StoreProblem) { settings = try teams.team(for: path).rules } catch { trouble = error }
    // A large map is judged while the person already looks at it.
    var state = EditorState(
      map: map, file: FileLabel(name: Self.fileName(path), readOnlyReason: reason),
      assessment: Assessment(map, today: today, settings: settings, judged: false), size: Size(width: 80, height: 24),
      at: element)
    if !state.isLarge { state.judgeMore(.max) }
    state.hidesVerdicts = hidesVerdicts
    if let trouble { state.noteProblem("judged by the rule book as it stands: \(trouble)") }
    self.state = state
    keeper = StoredMap(store: store, path: path, identity: file.identity)
  }

  /// Runs the editor on a screen until the person leaves.
  public func run(on screen: any Screen, usesASCII: Bool = false) {
    var state = state
    state.look = Look(usesUnicode: screen.supportsUnicode && !usesASCII)
    EditorSession(state, screen: screen, keeper: keeper).run()
  }

  static func fileName(_ path: String) -> String {
    path.split(separator: "/", omittingEmptySubsequences: true).last.map(String.init) ?? path
  }
}
