import Journey
import JourneyEditor
import JourneyFormat
import ListeningRules
import TerminalUI

/// What is measured inside a process of its own, in milliseconds of computing; a line of text for each value.
struct ModelMeasures {
  let bytes: [UInt8]
  let tell: (_ name: String, _ value: Double) -> Void

  /// Reading, judging and writing.
  func whole() throws {
    let (_, parsing) = try Clock.cpuMilliseconds { try MapReader.parse(bytes) }
    tell("parse", parsing)
    var start = Clock.now()
    let (map, reading) = try Clock.cpuMilliseconds { try MapReader.read(bytes).indexed() }
    tell("read", reading)
    tell("read-elapsed", Double(Clock.now() - start) / 1e6)
    start = Clock.now()
    let (assessment, judging) = Clock.cpuMilliseconds { Assessment(map) }
    tell("judge", judging)
    tell("judge-elapsed", Double(Clock.now() - start) / 1e6)
    let (balance, balancing) = Clock.cpuMilliseconds { assessment.balance(in: map) }
    tell("balance", balancing)
    if balance.counts.pending > 0 { tell("unjudged", Double(balance.counts.pending)) }
    let (text, writing) = Clock.cpuMilliseconds { MapWriter.text(of: map.map) }
    tell("write", writing)
    if text != bytes { tell("changed-bytes", 1) }
  }

  /// Keys from the event to the frame.
  func keys(_ rounds: Int) throws {
    let moves: [Key] = ["j", "j", "j", "k", "k", "l", "j", "h"]
    var editor = try Editor(bytes, tell) { map in
      let stage = map.stages[map.stages.count / 2]
      return stage.touchpoints[stage.touchpoints.count / 2].id
    }
    for round in 0..<rounds {
      editor.press(moves[round % moves.count], "move")
      editor.press(round % 2 == 0 ? "+" : "-", "set")
      editor.press("u", "undo-set")
      editor.press("J", "shift")
      editor.press("u", "undo-shift")
      guard round % 4 == 0 else { continue }
      editor.press("d")
      editor.press("d", "remove")
      // Where others name it, it asks first.
      if editor.state.layers.isEmpty { editor.press("u", "undo-remove") } else { editor.press(.escape) }
    }
    editor = try Editor(bytes, tell, at: Self.namedCard)
    for _ in 0..<rounds / 4 {
      for key in ["d", "d"] as [Key] { editor.press(key) }
      editor.press("c", "remove-named")
      editor.press("u", "undo-remove-named")
    }
  }

  /// The first card that another one names as its cause.
  private static func namedCard(_ map: JourneyMap) -> ElementID? {
    map.stages.lazy.flatMap(\.touchpoints).compactMap(\.causedBy).first
  }

  /// An editor without a terminal.
  private struct Editor {
    var state: EditorState
    private let tell: (_ name: String, _ value: Double) -> Void

    init(
      _ bytes: [UInt8], _ tell: @escaping (_ name: String, _ value: Double) -> Void,
      at place: (JourneyMap) -> ElementID?
    ) throws {
      // Nothing else may hold the map: the first edit would copy it.
      let map = try MapReader.read(bytes).indexed()
      let (assessment, start) = (Assessment(map), place(map.map))
      state = EditorState(
        map: consume map, file: FileLabel(name: "map.json"), assessment: assessment,
        size: Size(width: 80, height: 24), at: start)
      while state.isBusy { state.work(.max) }
      self.tell = tell
    }

    mutating func press(_ key: Key) { _ = state.handle(.key(key)) }

    mutating func press(_ key: Key, _ name: String) {
      let (_, cost) = Clock.cpuMilliseconds {
        press(key)
        return state.frame()
      }
      tell(name, cost)
    }
  }
}
