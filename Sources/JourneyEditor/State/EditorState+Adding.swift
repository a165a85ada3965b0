import Journey

// What is typed into prompts becomes elements and notes.
extension EditorState {
  /// Adds touchpoints behind (or before) the selected card as one undo step.
  @discardableResult
  mutating func addTouchpoints(_ entries: [QuickEntry], before: Bool) -> Bool {
    guard let place, let stage = currentStage else { return false }
    let touchpoints = document.map.stages[place.stage].touchpoints
    var after = place.index.map { touchpoints[$0].id }
    if before, let index = place.index { after = index > 0 ? touchpoints[index - 1].id : nil }
    var edits: [Edit] = []
    var taken: Set<ElementID> = []
    for entry in entries {
      let id = document.freshID(for: entry.name, kind: .touchpoint, beside: taken)
      taken.insert(id)
      edits.append(.insert(.touchpoint(entry.touchpoint(id: id)), into: stage, list: .touchpoints, after: after))
      after = id
    }
    pane = .cards
    let what = entries.count == 1 ? "\"\(entries[0].name)\"" : "\(entries.count) touchpoints"
    return perform("add \(what)", edits, then: after, says: "added \(what)")
  }

  /// Adds stages behind the current one as one undo step.
  @discardableResult
  mutating func addStages(_ names: [String]) -> Bool {
    var edits: [Edit] = []
    var taken: Set<ElementID> = []
    var after = currentStage
    for name in names {
      let id = document.freshID(for: name, kind: .stage, beside: taken)
      taken.insert(id)
      edits.append(.insert(.stage(Stage(id: id, name: name)), into: .map, list: .stages, after: after))
      after = id
    }
    pane = .cards
    let what = names.count == 1 ? "stage \"\(names[0])\"" : "\(names.count) stages"
    return perform(
      "add \(what)", edits, then: after,
      // Where stages go on being added, this key would be typed.
      says: "added \(what)" + (names.count > 1 ? "; \(keyName("touchpoint.add")) adds touchpoints" : ""))
  }

  mutating func addPain(_ text: String, to holder: ElementID) {
    var words = text.split(separator: " ")
    var severity = 3
    if words.count > 1, let last = words.last, let number = Int(last), (1...5).contains(number) {
      severity = number
      words.removeLast()
    }
    let title = words.joined(separator: " ")
    let id = document.freshID(for: title, kind: .painPoint)
    let last = document.address(of: holder)?.asHolder.flatMap { document.map.painPoints(of: $0).last?.id }
    let pain = PainPoint(id: id, title: title, severity: severity)
    inspectorPage = .fix
    perform(
      "add pain point \"\(title)\"", [.insert(.painPoint(pain), into: holder, list: .painPoints, after: last)],
      then: holder,
      // Where touchpoints go on being added, these keys would be typed.
      says: "added pain point, severity \(severity)"
        + (layers.isEmpty ? "; \(keyName("pane.next")), then \(keyName("element.weight")) changes it" : ""))
  }

  mutating func addOpportunity(_ title: String, to holder: ElementID) {
    let id = document.freshID(for: title, kind: .opportunity)
    let last = document.address(of: holder)?.asHolder.flatMap { document.map.opportunities(of: $0).last?.id }
    inspectorPage = .fix
    perform(
      "add opportunity \"\(title)\"",
      [.insert(.opportunity(Opportunity(id: id, title: title)), into: holder, list: .opportunities, after: last)],
      then: holder, says: "added opportunity")
  }

  mutating func addNote(_ text: String, to id: ElementID) {
    var notes: [Value] = []
    if case .list(let old)? = document.value(of: ["notes"], in: id) { notes = old }
    notes.append(.record([Member("text", .text(text))]))
    perform(
      "add note", [.set(id, field: ["notes"], value: .list(notes))],
      says: "noted; \(keyName("note.list")) lists the open notes")
  }
}
