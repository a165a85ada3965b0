import Journey
import ListeningRules

extension EditorState {
  /// Does something as one undo step and says so. Says why not when it cannot be done, and changes nothing.
  @discardableResult
  mutating func perform(_ label: String, _ edits: [Edit], then next: ElementID? = nil, says: String? = nil) -> Bool {
    if let reason = file.readOnlyReason {
      message = Message(kind: .problem, text: reason)
      return false
    }
    do throws(EditError) {
      try history.perform(edits, label: label, cursor: focus, then: next ?? focus, on: &document)
    } catch {
      message = Message(kind: .problem, text: error.message)
      return false
    }
    if !edits.isEmpty { unkept.append(EditStep(label: label, edits: edits)) }
    judge(after: edits)
    message = says.map { Message(kind: .done, text: $0) }
    go(to: next ?? focus)
    return true
  }

  /// Lets verdicts and what is drawn up of the map follow edits that were made.
  mutating func judge(after edits: [Edit]) {
    assessment.update(after: edits, in: document)
    lookahead = nil
    isBalanceStale = true
    if edits.contains(where: mayChangeNotes) { areNotesStale = true }
    if !isLarge { countProblems() }
    if !isLarge { settleBalance() }
    noteEdited()
  }

  /// Whether an edit that was made can have changed how many notes are open: counting them looks at every touchpoint.
  private func mayChangeNotes(_ edit: Edit) -> Bool {
    switch edit {
    case .set(_, let field, _, _): field.first == "notes"
    case .remove: openNotes > 0
    case .insert(let element, _, _, _): element.hasNotes
    case .move: false
    }
  }

  /// Undoes the last step, or says that there is none.
  mutating func undoOrSay() {
    if let reason = Need.undoable(self) { message = Message(kind: .notice, text: reason) } else { undo() }
  }

  /// Does again what was undone, or says that nothing was.
  mutating func redoOrSay() {
    if let reason = Need.redoable(self) { message = Message(kind: .notice, text: reason) } else { redo() }
  }

  mutating func undo() {
    replay(.undone, "undone") { (history: inout History, document: inout IndexedMap) throws(EditError) in
      try history.undo(on: &document)
    }
  }

  mutating func redo() {
    replay(.redone, "done again") { (history: inout History, document: inout IndexedMap) throws(EditError) in
      try history.redo(on: &document)
    }
  }

  private mutating func replay(
    _ kind: EditStep.Kind, _ word: String,
    _ move: (inout History, inout IndexedMap) throws(EditError) -> History.Replay?
  ) {
    do throws(EditError) {
      guard let replay = try move(&history, &document) else { return }
      unkept.append(EditStep(kind, label: replay.label, edits: replay.edits))
      judge(after: replay.edits)
      message = Message(kind: .done, text: "\(word): \(replay.label)")
      go(to: replay.cursor)
    } catch {
      message = Message(kind: .problem, text: error.message)
    }
  }

  /// Gives what was done since the last time, for the journal.
  mutating func takeUnkept() -> [EditStep] {
    defer { unkept = [] }
    return unkept
  }

  /// Selects an element: its card, and itself in the inspector where it is a pain point or an opportunity.
  mutating func go(to id: ElementID) {
    guard document.contains(id) else {
      settle()
      return
    }
    card = document.card(of: id)
    if card != id {
      item = id
      pane = .inspector
      inspectorPage = .fix
    } else if pane == .cards || item.map({ !document.contains($0) || document.card(of: $0) != card }) ?? false {
      item = nil
      pane = .cards
    }
    if card == .map, view != .outline { card = firstCard }
    settle()
  }

  /// Brings selection and scrolling back to what exists and fits, after any change.
  mutating func settle() {
    if !document.contains(card) || (card == .map && !document.map.stages.isEmpty && view != .outline) {
      card = firstCard
    }
    if let id = item, !document.contains(id) || document.card(of: id) != card { item = nil }
    if pane == .inspector, item == nil { item = items.first }
    if item == nil { pane = .cards }
    if readInspector.card != card { readInspector = InspectorReading() }
    switch view {
    case .journey: settleScroll()
    case .outline: settleOutline()
    case .table: settleTable()
    }
  }

  /// The pain points and opportunities of the card, in the order of the inspector.
  var items: [ElementID] {
    guard let holder = document.address(of: card)?.asHolder else { return [] }
    return document.map.painPoints(of: holder).map(\.id) + document.map.opportunities(of: holder).map(\.id)
  }

  /// The stage of the card and the card's index in it; nil index for the stage itself.
  var place: (stage: Int, index: Int?)? {
    switch document.address(of: card) {
    case .stage(let stage): (stage, nil)
    case .touchpoint(let stage, let index): (stage, index)
    default: nil
    }
  }

  /// The stage the card is, or is in.
  var currentStage: ElementID? {
    place.map { document.map.stages[$0.stage].id }
  }

  var touchpoint: Touchpoint? { document.touchpoint(card) }
}

extension Address {
  /// The address as a holder of pain points and opportunities; nil for those themselves.
  var asHolder: Holder? {
    switch self {
    case .map: .map
    case .stage(let stage): .stage(stage)
    case .touchpoint(let stage, let index): .touchpoint(stage: stage, index)
    case .painPoint, .opportunity: nil
    }
  }
}
