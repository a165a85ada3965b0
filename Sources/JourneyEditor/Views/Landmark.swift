import Journey

/// What a screen reader has to be told of when it changes: the screen that one is on, and the stage.
struct Landmark: Sendable, Hashable {
  /// How many layers lie below the one that covers the screen, and what that is.
  let depth: Int
  let screen: String?
  let view: MainView
  let stage: ElementID?
  /// How many steps of the tour are done.
  let tourSteps: Int

  func isSameScreen(as other: Landmark) -> Bool {
    depth == other.depth && screen == other.screen && view == other.view
  }
}

extension EditorState {
  var landmark: Landmark {
    let top = layers.lastIndex { $0.coversScreen }
    return Landmark(
      depth: top ?? -1, screen: top.flatMap { layers[$0].screenName }, view: view, stage: currentStage,
      tourSteps: tutor?.done ?? 0)
  }

  /// What the plain screen says before the selected row: where the last key led to, and what it did.
  var saidBefore: PlainScreen.Before {
    var before = PlainScreen.Before(isNew: landmarkBefore.map { !landmark.isSameScreen(as: $0) } ?? true)
    if let message { before.facts.append(message.text) }
    if let pendingKey { before.facts.append("\(pendingKey.name), and one more key") }
    if let count { before.facts.append("\(count) times") }
    if case .findings(let layer)? = layers.last, layer.isTyping {
      before.facts.append(layer.filter.text.isEmpty ? "filter, nothing typed" : "filter: \(layer.filter.text)")
    }
    return before
  }
}

extension Layer {
  /// What a screen is told from the one before by; the words that narrow it make it no other.
  fileprivate var screenName: String? {
    switch self {
    case .list(let list): list.purpose == .help ? "help" : "palette"
    case .pick(let pick): pick.title
    case .findings: "findings"
    default: scope?.rawValue
    }
  }
}
