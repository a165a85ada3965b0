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
    let (read, reading) = try Clock.cpuMilliseconds { try MapReader.read(bytes) }
    tell("read", reading)
    tell("read-elapsed", Double(Clock.now() - start) / 1e6)
    start = Clock.now()
    let (assessment, judging) = Clock.cpuMilliseconds { Assessment(read.indexed) }
    tell("judge", judging)
    tell("judge-elapsed", Double(Clock.now() - start) / 1e6)
    let (balance, balancing) = Clock.cpuMilliseconds { assessment.balance(in: read.indexed) }
    tell("balance", balancing)
    if balance.counts.pending > 0 { tell("unjudged", Double(balance.counts.pending)) }
    let (text, writing) = Clock.cpuMilliseconds { MapWriter.text(of: read.indexed.map) }
    tell("write", writing)
    if text != bytes { tell("changed-bytes", 1) }
  }

  /// Keys from the event to the frame; `change` is what it costs that the cells which changed are sent.
  func keys(_ rounds: Int) throws {
    let map = try MapReader.read(bytes).indexed
    let middle = map.map.stages.count / 2
    let stage = map.map.stages[middle]
    let start = stage.touchpoints[stage.touchpoints.count / 2].id
    var state = EditorState(
      map: map, file: FileLabel(name: "map.json"), assessment: Assessment(map), size: Size(width: 80, height: 24),
      at: start)
    while state.isBusy { state.work(.max) }
    var shown = state.frame()
    func press(_ key: Key, _ name: String) {
      let (frame, cost) = Clock.cpuMilliseconds {
        _ = state.handle(.key(key))
        return state.frame()
      }
      tell(name, cost)
      tell(name + "-cells", Double(Self.changedBytes(from: shown, to: frame)))
      shown = frame
    }
    let moves: [Character] = ["j", "j", "j", "k", "k", "l", "j", "h"]
    for round in 0..<rounds {
      press(.character(moves[round % moves.count]), "move")
      press(.character(round % 2 == 0 ? "+" : "-"), "set")
      press(.character("u"), "undo-set")
      press(.character("J"), "shift")
      press(.character("u"), "undo-shift")
      if round % 4 == 0 {
        _ = state.handle(.key(.character("d")))
        press(.character("d"), "remove")
        // Where others name it, it asks first.
        if !state.layers.isEmpty { _ = state.handle(.key(.escape)) } else { press(.character("u"), "undo-remove") }
      }
    }
  }

  /// The UTF-8 of the cells in which two frames differ.
  private static func changedBytes(from one: Frame, to other: Frame) -> Int {
    var bytes = 0
    for y in 0..<other.size.height {
      for x in 0..<other.size.width {
        guard let new = other[x, y] else { continue }
        if let old = one[x, y], old == new { continue }
        bytes += new.text.utf8.count
      }
    }
    return bytes
  }
}
