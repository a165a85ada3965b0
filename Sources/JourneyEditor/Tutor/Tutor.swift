import Journey

/// A guided tour through the editor: one thing to do at a time, ticked off when the state shows that it was done.
public struct Tutor: Sendable {
  /// One thing to do. `{touchpoint.add}` in the task stands for the keys of that command.
  struct Step: Sendable {
    let task: String
    /// The task in a few words, for low screens.
    let brief: String
    let isDone: @Sendable (EditorState) -> Bool
  }

  /// How many steps are done.
  public internal(set) var done = 0
  static var count: Int { steps.count }

  public init() {}

  var step: Step { Self.steps[min(done, Self.steps.count - 1)] }
  public var isFinished: Bool { done >= Self.steps.count - 1 }

  /// Ticks off the step at hand if it was done.
  mutating func advance(_ state: EditorState) {
    if !isFinished, step.isDone(state) { done += 1 }
  }

  static let steps: [Step] = lookingSteps + mappingSteps + safetySteps

  private static let lookingSteps = [
    Step(
      task: "Columns are stages, cards in them are touchpoints. Go to the stage \"Renewal\" with {move.right} or the "
        + "right arrow; {move.left}, {move.down} and {move.up} go the other ways.",
      brief: "Go to the stage \"Renewal\": {move.right}"
    ) { $0.currentStage == "renewal" },
    Step(
      task: "The lower part says what is known of the card, and why it talks at the customer. It has four pages: "
        + "read on to \"Customer\" with the key {inspector.next}",
      brief: "Read on to the page \"Customer\": {inspector.next}"
    ) { $0.inspectorPage == .customer },
    Step(
      task: "Go to the next touchpoint that talks at the customer: {finding.next}",
      brief: "Go to the next that talks at: {finding.next}"
    ) {
      $0.card == "charge" || $0.card == "survey"
    },
  ]

  private static let mappingSteps = [
    Step(
      task: "Now map what happened next. Press {touchpoint.add} and type: Calls to cancel @phone < -2   then Enter. "
        + "An empty Enter ends. (@ is the channel, < says that the customer speaks.)",
      brief: "{touchpoint.add}, then type: Calls to cancel @phone < -2   Enter, Enter"
    ) { state in state.layers.isEmpty && state.touchpoints { $0.direction == .inbound && $0.emotion == -2 } },
    Step(
      task: "Who heard it? Press {touchpoint.who-speaks}, then c (the customer speaks), p (a person answers), n (it "
        + "was not resolved). The verdict follows at once.",
      brief: "Who heard it? {touchpoint.who-speaks}, then c p n"
    ) { state in state.touchpoints { $0.reply == .person && $0.heard?.resolved == .no } },
    Step(
      task:
        "What hurts there? Press {pain.add} and type a pain point; a number from 1 to 5 at its end is the severity.",
      brief: "What hurts? {pain.add}, some words, Enter"
    ) { state in state.touchpoints { !$0.painPoints.isEmpty } },
    Step(
      task: "Change how it felt: {emotion.up} and {emotion.down} move the curve above.",
      brief: "Change how it felt: {emotion.up} {emotion.down}"
    ) { state in
      state.history.steps.contains { $0.label.hasPrefix("emotion") }
    },
  ]

  private static let safetySteps = [
    Step(
      task: "Nothing is lost: {history.undo} takes back the last step.", brief: "Take it back: {history.undo}"
    ) { $0.history.canRedo },
    Step(task: "And {history.redo} does it again.", brief: "Do it again: {history.redo}") { !$0.history.canRedo },
    Step(
      task: "You need not remember keys. Press {palette.open}, type: note   press Enter, and write a note for later.",
      brief: "{palette.open}, type: note  Enter; write a note"
    ) { state in state.document.map.openNotes > 0 },
    Step(
      task: "{help.open} shows every key; typing searches it.", brief: "See every key: {help.open}"
    ) { state in
      if case .list(let list)? = state.layers.last { list.purpose == .help } else { false }
    },
    Step(task: "Esc always leads out. Leave the help.", brief: "Leave the help: Esc") { $0.layers.isEmpty },
    Step(
      task: "Save with {file.save}. This map is a copy for practice.", brief: "Save: {file.save}"
    ) { state in
      !state.history.isModified && state.history.position > 0
    },
    Step(
      task: "That is all it takes. {program.quit} leaves; hark new journey.json -t blank begins a map of your own.",
      brief: "That is all it takes. {program.quit} leaves."
    ) { _ in false },
  ]
}

extension EditorState {
  /// Begins the guided tour.
  public mutating func startTutor() { tutor = Tutor() }

  /// Ticks off the step of the tour that was done.
  mutating func advanceTutor() {
    guard var tour = tutor else { return }
    tour.advance(self)
    tutor = tour
  }

  /// The rows that the tour takes at the bottom of a screen: its tasks in full, or in a line.
  func guideRows(_ height: Int) -> Int { tutor == nil || height < 8 ? 0 : height < 14 ? (look.isPlain ? 2 : 1) : 4 }

  /// The task at hand with the keys as they are bound.
  var tutorTask: String {
    guard let tutor else { return "" }
    var text = guideRows < 4 ? tutor.step.brief : tutor.step.task
    for binding in keymap.bindings {
      text = text.replacing("{\(binding.command.id)}", with: binding.names.first ?? binding.command.hint)
    }
    return text
  }

  /// Whether there is a touchpoint like this.
  fileprivate func touchpoints(_ like: (Touchpoint) -> Bool) -> Bool {
    document.map.stages.contains { $0.touchpoints.contains(where: like) }
  }
}
