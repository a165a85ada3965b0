import TerminalUI

/// What a key would do that is likely to come, found out and drawn while nobody waits for it.
struct Foresight {
  /// The key; nil once it has come.
  private(set) var key: Key?
  private var state: EditorState
  private var sketch: ScreenSketch

  /// Finds out what a key would do. Nil when it would do more than move: that is done when it is asked for.
  init?(of key: Key, in now: EditorState, drawnOn picture: ScreenSketch) {
    guard now.isMove(key) else { return nil }
    (self.key, state, sketch) = (key, now, picture)
    guard state.handle(.key(key)).isEmpty, state.unkept.isEmpty, !state.showsMuch else { return nil }
    state.draw(on: &sketch)
  }

  /// Makes what was foreseen the present, and holds on to what was before: to let go of it takes longer than a key may.
  mutating func comesTrue(in now: inout EditorState, on picture: inout ScreenSketch) {
    swap(&now, &state)
    swap(&picture, &sketch)
    key = nil
  }
}

extension EditorState {
  /// Whether a key only goes from one thing to the next, so that whoever pressed it is likely to press it again.
  fileprivate func isMove(_ key: Key) -> Bool {
    guard layers.isEmpty else { return [.up, .down, .left, .right, .pageUp, .pageDown].contains(key) }
    guard pendingKey == nil, count == nil, case .command(let command) = keymap.match(key, after: nil) else {
      return false
    }
    return command.group == .moving
  }

  /// Whether the screen says something of a whole stage of a large map, which takes longer than a key may wait.
  fileprivate var showsMuch: Bool { isLarge && layers.isEmpty && touchpoint == nil }
}
