import Journey

// The workshop's parking lot: notes on any element, open until somebody settles them.

extension JourneyMap {
  /// The notes that are not settled, on every element of the map. O(elements).
  var openNotes: Int {
    var count = 0
    visitNotes { _, notes in count += notes.count { $0.done != true } }
    return count
  }

  /// Goes through the elements that have notes, in the order of the map. O(elements).
  fileprivate func visitNotes(_ visit: (ElementID, [Note]) -> Void) {
    if !notes.isEmpty { visit(.map, notes) }
    visitHeldNotes(painPoints, opportunities, visit)
    for index in stages.indices { stages[index].visitNotes(visit) }
  }
}

extension Stage {
  fileprivate func visitNotes(_ visit: (ElementID, [Note]) -> Void) {
    if !notes.isEmpty { visit(id, notes) }
    visitHeldNotes(painPoints, opportunities, visit)
    for index in touchpoints.indices { touchpoints[index].visitNotes(visit) }
  }
}

extension Touchpoint {
  fileprivate borrowing func visitNotes(_ visit: (ElementID, [Note]) -> Void) {
    if !notes.isEmpty { visit(id, notes) }
    visitHeldNotes(painPoints, opportunities, visit)
  }
}

/// The notes on pain points and opportunities.
private func visitHeldNotes(
  _ pains: ElementList<PainPoint>, _ opportunities: ElementList<Opportunity>, _ visit: (ElementID, [Note]) -> Void
) {
  if !pains.isEmpty { for pain in pains where !pain.notes.isEmpty { visit(pain.id, pain.notes) } }
  if !opportunities.isEmpty {
    for opportunity in opportunities where !opportunity.notes.isEmpty { visit(opportunity.id, opportunity.notes) }
  }
}

extension AnyElement {
  /// Whether it, or what it holds, has a note. O(elements held).
  var hasNotes: Bool {
    var isFound = false
    let found: (ElementID, [Note]) -> Void = { _, _ in isFound = true }
    switch self {
    case .stage(let stage): stage.visitNotes(found)
    case .touchpoint(let touchpoint): touchpoint.visitNotes(found)
    case .painPoint(let pain): return !pain.notes.isEmpty
    case .opportunity(let opportunity): return !opportunity.notes.isEmpty
    }
    return isFound
  }
}

extension EditorState {
  /// Lists the open notes of the map. O(elements).
  mutating func openNoteList() {
    var rows: [PickLayer.Row] = []
    document.map.visitNotes { id, notes in
      for (index, note) in notes.enumerated() where note.done != true {
        let whose = [id == .map ? "the whole map" : document.element(id)?.displayName, note.by, note.on?.description]
        rows.append(
          PickLayer.Row(
            title: note.text, detail: whose.compactMap { $0 }.joined(separator: look.separator),
            choice: .note(id, index: index)))
      }
    }
    guard !rows.isEmpty else {
      message = Message(kind: .notice, text: "no note is open; \(keyName("note.add")) adds one")
      return
    }
    open(.pick(PickLayer(title: "Notes", rows: rows)))
  }

  /// Asks what to do with a note.
  mutating func ask(aboutNote index: Int, of id: ElementID) {
    guard case .list(let notes)? = document.value(of: ["notes"], in: id), notes.indices.contains(index),
      case .record(let members) = notes[index]
    else { return }
    let text = members.first { $0.key == "text" }?.value.text ?? ""
    open(
      .choice(
        ChoiceLayer(
          question: "\"\(text)\"",
          options: [.init("g", "go there", .goTo(id)), .init("d", "done, it is settled", .settleNote(id, index))])))
  }

  /// Goes to an element from a list.
  mutating func goThere(_ id: ElementID) {
    guard id != .map || view == .outline else { return openForm(.map) }
    item = nil
    pane = .cards
    go(to: id)
    guard pane == .cards, document.kind(of: id) == .touchpoint else { return }
    // The notes are shown at the end of that page.
    inspectorPage = .customer
    readInspector = InspectorReading(card: id, page: .customer, lines: .max)
  }

  /// Marks a note as done, as one undo step.
  mutating func settleNote(_ index: Int, of id: ElementID) {
    guard case .list(var notes)? = document.value(of: ["notes"], in: id), notes.indices.contains(index),
      case .record(var members) = notes[index]
    else { return }
    members.removeAll { $0.key == "done" }
    members.append(Member("done", .flag(true)))
    notes[index] = .record(members)
    perform(
      "settle a note", [.set(id, field: ["notes"], value: .list(notes))],
      says: "settled, \(keyName("history.undo")) undoes")
  }
}
