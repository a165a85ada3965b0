import Journey
import TerminalUI

/// Something a person can do: declared once, and read by the keymap, the hint bar, the help, the palette and the docs.
public final class Command: Sendable {
  /// Its name in the config file, such as `emotion.up`.
  public let id: String
  /// What the hint bar says: one or two words.
  public let hint: String
  /// What the help says.
  public let title: String
  public let group: Group
  /// The default keys; each is one key or a run of keys.
  public let keys: [[Key]]
  /// Whether the hint bar offers it, and how early: lower comes first.
  public let rank: Int?
  /// Why it can do nothing right now; nil when it can.
  let disabled: @Sendable (EditorState) -> String?
  let run: @Sendable (inout EditorState, _ count: Int?) -> [Effect]

  public enum Group: String, CaseIterable, Sendable {
    case moving = "Moving"
    case mapping = "Mapping"
    case marking = "Several at once, copying, reshaping"
    case judging = "Who speaks, how it feels"
    case pains = "Pain points and opportunities"
    case undoing = "Undoing"
    case looking = "Looking"
    case screens = "Screens and views"
    case file = "File and program"
  }

  init(
    _ id: String, _ hint: String, _ title: String, _ group: Group, keys: [[Key]], rank: Int? = nil,
    disabled: @escaping @Sendable (EditorState) -> String? = { _ in nil },
    run: @escaping @Sendable (inout EditorState, _ count: Int?) -> [Effect]
  ) {
    self.id = id
    self.hint = hint
    self.title = title
    self.group = group
    self.keys = keys
    self.rank = rank
    self.disabled = disabled
    self.run = run
  }

  /// The keys as a person reads them: `d d`, `Ctrl-S`.
  public var keyNames: [String] { keys.map { run in run.map(\.name).joined(separator: " ") } }

  /// A command that changes the state and asks for nothing outside.
  static func change(
    _ id: String, _ hint: String, _ title: String, _ group: Group, keys: [[Key]], rank: Int? = nil,
    disabled: @escaping @Sendable (EditorState) -> String? = { _ in nil },
    _ body: @escaping @Sendable (inout EditorState, _ count: Int) -> Void
  ) -> Command {
    Command(id, hint, title, group, keys: keys, rank: rank, disabled: disabled) { state, count in
      body(&state, count ?? 1)
      return []
    }
  }
}

/// The reasons for which commands are disabled, each said once.
enum Need {
  static func toWrite(_ state: EditorState) -> String? { state.file.readOnlyReason }

  static func touchpoint(_ state: EditorState) -> String? {
    if let reason = toWrite(state) { return reason }
    return state.pane == .cards && state.touchpoint == nil ? noTouchpoint(state) : onlyCards(state)
  }

  /// Why no touchpoint is selected, and how to come to one.
  private static func noTouchpoint(_ state: EditorState) -> String? {
    guard let place = state.place else { return stage(state) }
    return state.document.map.stages[place.stage].touchpoints.isEmpty
      ? "this stage has no touchpoint yet; \(state.keyName("touchpoint.add")) adds one"
      : "the stage itself is selected; \(state.keyName("move.down")) goes to its touchpoints"
  }

  /// Somewhere to go to.
  static func somewhere(_ state: EditorState) -> String? {
    state.document.map.stages.isEmpty && state.view != .outline ? stage(state) : nil
  }

  static func onlyCards(_ state: EditorState) -> String? {
    guard state.pane == .inspector else { return nil }
    guard state.view == .outline else {
      return "the inspector has the keys; \(state.keyName("pane.next")) goes back to the cards"
    }
    let what = state.document.kind(of: state.focus) == .painPoint ? "a pain point" : "an opportunity"
    return "\(what) is selected; \(state.keyName("move.left")) goes to what has it"
  }

  static func stage(_ state: EditorState) -> String? {
    if state.place != nil { return nil }
    return state.document.map.stages.isEmpty
      ? "the map has no stage yet; \(state.keyName("stage.add")) adds one"
      : "the map itself is selected; \(state.keyName("move.down")) goes to its stages"
  }

  static func stageToWrite(_ state: EditorState) -> String? { toWrite(state) ?? stage(state) ?? onlyCards(state) }

  /// Something with a form: in the outline the map too.
  static func form(_ state: EditorState) -> String? {
    state.card == .map && state.view == .outline ? nil : stage(state)
  }

  /// Something that can have pain points and opportunities.
  static func holder(_ state: EditorState) -> String? {
    toWrite(state) ?? (state.card == .map && !state.document.map.stages.isEmpty ? nil : stage(state))
  }

  static func painPoint(_ state: EditorState) -> String? {
    state.document.kind(of: state.focus) == .painPoint
      ? toWrite(state)
      : "select a pain point first: \(state.keyName("pane.next")), then \(state.keyName("move.down")) and \(state.keyName("move.up"))"
  }

  /// What can go up and down in its list: in the outline stages too, which stand side by side elsewhere.
  static func movable(_ state: EditorState) -> String? {
    if state.pane == .inspector { return toWrite(state) }
    guard state.marks.isEmpty, state.touchpoint == nil, state.place != nil else { return touchpoint(state) }
    if let reason = toWrite(state) { return reason }
    if state.view == .outline { return nil }
    return "stages stand side by side: \(state.keyName("element.move-left")) and "
      + "\(state.keyName("element.move-right")) move this one"
  }

  /// Something with an importance or a severity.
  static func weighable(_ state: EditorState) -> String? {
    element(state) ?? (state.pane == .cards ? touchpoint(state) : nil)
  }

  static func items(_ state: EditorState) -> String? {
    state.pane == .cards && state.items.isEmpty
      ? "no pain point or opportunity here; \(state.keyName("pain.add")) adds a pain point" : nil
  }

  static func undoable(_ state: EditorState) -> String? { state.history.canUndo ? nil : "nothing to undo" }

  /// What the table alone can do.
  static func table(_ state: EditorState) -> String? {
    state.view == .table ? nil : "only in the table; \(state.keyName("view.table")) shows it"
  }

  static func redoable(_ state: EditorState) -> String? { state.history.canRedo ? nil : "nothing to do again" }

  static func element(_ state: EditorState) -> String? {
    if let reason = toWrite(state) { return reason }
    guard state.focus == .map else { return nil }
    return state.document.map.stages.isEmpty
      ? "there is nothing to change here yet; \(state.keyName("stage.add")) adds a stage"
      : "the map itself is selected; \(state.keyName("map.edit")) edits it"
  }
}
