import Journey
import ListeningRules
import TerminalUI

extension CommandTable {
  static let shapingCommands: [Command] = [
    .change(
      "touchpoint.mark", "mark", "Mark this touchpoint and go on; commands then act on all marked ones", .marking,
      keys: [["v"]], disabled: Need.touchpoint
    ) { $0.toggleMarks($1) },
    .change(
      "touchpoint.split", "split", "Split this card in two; a stage: its marked cards go to the second", .marking,
      keys: [["D"]], disabled: Need.stageToWrite
    ) { state, _ in state.openSplit() },
    .change(
      "touchpoint.join", "join", "Join this card, or stage, with the next; with a count that many", .marking,
      keys: [["X"]], disabled: Need.stageToWrite
    ) { $0.joinWithNext($1) },
    .change(
      "touchpoint.cause", "cause", "Pick the touchpoint whose failure made this contact necessary", .judging,
      keys: [["B"]], disabled: Need.touchpoint
    ) { state, _ in state.openCausePicker() },
    .change(
      "evidence.add", "evidence", "Add evidence: how we know", .judging, keys: [["E"]], disabled: evidenceHolder
    ) { state, _ in state.openEvidence() },
    .change(
      "finding.fix", "quick fix", "Apply the quick fix of a finding, or of a problem of the file, here", .judging,
      keys: [["!"]], disabled: Need.toWrite
    ) { state, _ in state.openQuickFixes(of: state.focus) },
    .change(
      "findings.waive", "waive", "Accept a finding, with a reason", .judging, keys: [["w"]], disabled: Need.toWrite
    ) { state, _ in state.openWaiver(of: state.focus) },
    .change(
      "problem.list", "problems", "Problems: what in the file is broken, and what mends it", .looking, keys: [["b"]]
    ) { state, _ in state.openProblems() },
    .change(
      "note.list", "notes", "To talk about: the open notes of the map (parking lot)", .looking, keys: [["T"]],
      disabled: noNote
    ) { state, _ in state.openNoteList() },
    .change(
      "text.replace", "replace", "Find and replace in every text of the map, with a preview", .looking,
      keys: [["&"]], disabled: Need.toWrite
    ) { state, _ in state.open(.prompt(.replaceFind)) },
    .change(
      "history.list", "undo list", "Every step of this session, to go back (or forth) to one", .undoing,
      keys: [["U"]],
      disabled: nothingDone
    ) { state, _ in state.openUndoList() },
  ]

  private static func noNote(_ state: EditorState) -> String? {
    state.openNotes > 0 ? nil : "no note is open; \(state.keyName("note.add")) adds one"
  }

  private static func nothingDone(_ state: EditorState) -> String? {
    state.history.steps.isEmpty ? "nothing was done yet" : nil
  }

  private static func evidenceHolder(_ state: EditorState) -> String? {
    if let reason = Need.toWrite(state) { return reason }
    switch state.document.kind(of: state.focus) {
    case .touchpoint, .painPoint: return nil
    default: return "evidence belongs to a touchpoint or a pain point; select one"
    }
  }
}

extension EditorState {
  // MARK: Split and join

  mutating func openSplit() {
    open(.prompt(.split(card, name: document.element(card)?.displayName ?? "")))
  }

  /// The names on the two sides of ` / `; nil where there is none, or a side is empty.
  static func halves(of text: String) -> (first: String, second: String)? {
    let characters = Array(text)
    for index in characters.indices.dropFirst().dropLast().reversed()
    where characters[index] == "/" && characters[index - 1] == " " && characters[index + 1] == " " {
      let first = trimmed(String(characters[..<index]))
      let second = trimmed(String(characters[(index + 1)...]))
      return first.isEmpty || second.isEmpty ? nil : (first, second)
    }
    return nil
  }

  /// Makes two touchpoints of one: everything stays on the first; the second has its channel and who speaks.
  mutating func split(_ id: ElementID, into text: String) {
    guard let halves = Self.halves(of: text) else {
      message = Message(kind: .problem, text: "not split: put \" / \" between the two names")
      return
    }
    if document.stage(id) != nil { return splitStage(id, halves) }
    guard let old = document.touchpoint(id), let stage = document.parent(of: id) else { return }
    let fresh = document.freshID(for: halves.second, kind: .touchpoint)
    var second = Touchpoint(id: fresh, name: halves.second)
    second.channel = old.channel
    second.visibility = old.visibility
    second.direction = old.direction
    second.actor = old.actor
    second.participants = old.participants
    second.owner = old.owner
    perform(
      "split \(quoted(id))",
      [
        .set(id, field: ["name"], value: .text(halves.first)),
        .insert(.touchpoint(second), into: stage, list: .touchpoints, after: id),
      ], then: fresh, says: "split in two; the first keeps pain points and evidence, \(keyName("history.undo")) undoes")
  }

  /// Makes two stages of one: the marked touchpoints go to the second, all else stays on the first.
  private mutating func splitStage(_ id: ElementID, _ halves: (first: String, second: String)) {
    guard let stage = document.stage(id) else { return }
    let fresh = document.freshID(for: halves.second, kind: .stage)
    let leaving = stage.touchpoints.map(\.id).filter(marks.contains)
    var edits: [Edit] = [
      .set(id, field: ["name"], value: .text(halves.first)),
      .insert(.stage(Stage(id: fresh, name: halves.second)), into: .map, list: .stages, after: id),
    ]
    var after: ElementID?
    for touchpoint in leaving {
      edits.append(.move(touchpoint, into: fresh, list: .touchpoints, after: after))
      after = touchpoint
    }
    let went = leaving.compactMap { document.element($0) }.inWords
    let says =
      leaving.isEmpty
      ? "every card stayed in the first: \(keyName("touchpoint.mark")) marks some, "
        + "\(keyName("element.move-right")) moves them" : "\(went) went to the second"
    guard
      perform(
        "split \(quoted(id))", edits, then: fresh, says: "split in two, \(keyName("history.undo")) undoes; \(says)")
    else { return }
    marks.subtract(leaving)
  }

  /// Makes one card of this and the next, or one stage: lists run together, of single fields the first's stay.
  mutating func joinWithNext(_ count: Int) {
    let what = touchpoint == nil ? "stage" : "touchpoint"
    let ids = Array(siblings(of: card).drop { $0 != card }.prefix(max(count, 1) + 1))
    guard ids.count > 1 else {
      let place = touchpoint == nil ? "" : " in this stage"
      message = Message(kind: .notice, text: "there is no \(what) behind it\(place)")
      return
    }
    var joining = Joining(document, into: card)
    for id in ids.dropFirst() { joining.take(id) }
    var says = "joined \(ids.count) \(what)s, \(keyName("history.undo")) undoes"
    if !joining.lost.isEmpty { says += "; of \(joining.lost.joined(separator: ", ")) only the first's stayed" }
    perform("join \(ids.count) \(what)s", joining.edits, then: card, says: says)
  }

  // MARK: Causes, evidence, quick fixes

  /// Every other touchpoint: those before this one first, the nearest on top; then those behind it.
  mutating func openCausePicker() {
    guard let entry = FieldEntry.of("causedBy", card, in: document) else { return }
    openPicker(for: entry, path: ["causedBy"], of: card)
  }

  mutating func openEvidence() {
    guard let entry = FieldEntry.of("evidence", focus, in: document) else { return }
    let list = RecordsLayer(element: focus, entry: entry)
    open(.record(RecordLayer(list: list, index: nil, members: [])))
  }

  /// Offers the quick fixes of an element: of what is broken in it, and of what was found on it, also by the rules on its
  /// stage and on the whole map.
  mutating func openQuickFixes(of id: ElementID) {
    var rows = problemFixes(of: id)
    if hidesVerdicts, rows.isEmpty {
      message = Message(kind: .notice, text: "findings are hidden; \(keyName("verdicts.hide")) shows them")
      return
    }
    if !hidesVerdicts {
      var found = assessment.findings(of: id, in: document)
      found += (findingsFromAbove[id] ?? []).filter { !found.contains($0) }
      for finding in found where !finding.edits.isEmpty && !finding.isWaived {
        rows.append(
          PickLayer.Row(
            title: finding.quickFix, detail: "\(finding.rule): \(finding.message)",
            choice: .edits(finding.edits, label: "fix \(finding.rule)")))
      }
    }
    guard !rows.isEmpty else {
      message = Message(
        kind: .notice,
        text: "nothing here has a quick fix; \(keyName("screen.findings")) lists what to do, with those of the map")
      return
    }
    open(.pick(PickLayer(title: "Quick fix", rows: rows)))
  }

  // MARK: Undo list

  mutating func openUndoList() {
    var rows = history.steps.enumerated().map { index, step in
      PickLayer.Row(
        title: step.label, detail: index < history.position ? "" : "undone", choice: .position(index + 1))
    }
    rows.insert(PickLayer.Row(title: "(as it was opened)", detail: "", choice: .position(0)), at: 0)
    var layer = PickLayer(title: "Undo list", rows: rows.reversed())
    layer.selected = history.steps.count - history.position
    open(.pick(layer))
  }

  /// Undoes or does again until so many steps are done.
  mutating func goTo(position: Int) {
    let start = history.position
    while history.position > position, history.canUndo {
      let before = history.position
      undo()
      guard history.position < before else { return }
    }
    while history.position < position, history.canRedo {
      let before = history.position
      redo()
      guard history.position > before else { return }
    }
    let steps = abs(history.position - start)
    guard steps > 0 else {
      message = Message(kind: .notice, text: "the map is there already")
      return
    }
    let what = steps == 1 ? "1 step" : "\(steps) steps"
    message = Message(
      kind: .done,
      text: history.position < start ? "\(what) undone, \(keyName("history.redo")) does again" : "\(what) done again")
  }
}
