import Journey

/// How the journey stands on the screen; the same commands work on the selection in all of them.
public enum MainView: String, Sendable, Hashable, CaseIterable {
  /// Stages side by side, touchpoints as cards in them.
  case journey
  /// An indented tree.
  case outline
  /// One touchpoint a line.
  case table
}

extension EditorState {
  /// A screen that holds fewer columns shows the outline unless told otherwise.
  static let narrow = 48

  /// What is shown now: what was chosen, else by the width.
  public var view: MainView { chosenView ?? (size.width < Self.narrow && !look.isPlain ? .outline : .journey) }

  /// Shows the map in another way, or, when it is shown so already, as stages side by side.
  mutating func show(_ view: MainView) {
    chosenView = self.view == view ? .journey : view
    settle()
  }
}

/// What is visible of a list of lines.
enum ListWindow {
  /// The first line to show, so that the selected one is on the screen and the window moves as little as it can.
  static func first(_ old: Int, selected: Int, count: Int, height: Int) -> Int {
    let height = max(height, 1)
    let nearest = min(max(old, selected - height + 1), selected)
    return max(0, min(nearest, count - height))
  }
}
