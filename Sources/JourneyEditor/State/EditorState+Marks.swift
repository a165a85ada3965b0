import Journey

// Several touchpoints at once: those marked with `v`, or as many as a count says.
extension EditorState {
  /// The marked touchpoints in the order of the map.
  var marked: [ElementID] {
    guard !marks.isEmpty else { return [] }
    return marks.filter { document.kind(of: $0) == .touchpoint }
      .sorted { order(of: $0).lexicographicallyPrecedes(order(of: $1)) }
  }

  /// What a command acts on: the marked touchpoints; else what is selected and, with a count, those behind it.
  func chosen(_ count: Int = 1) -> [ElementID] {
    if pane == .cards {
      let marked = marked
      if !marked.isEmpty { return marked }
    }
    guard focus != .map else { return [] }
    guard count > 1 else { return [focus] }
    let siblings = siblings(of: focus)
    guard let index = siblings.firstIndex(of: focus) else { return [focus] }
    return Array(siblings[index..<min(index + count, siblings.count)])
  }

  /// The elements of the list that an element stands in, itself included.
  func siblings(of id: ElementID) -> [ElementID] {
    switch document.address(of: id) {
    case .stage: document.map.stages.map(\.id)
    case .touchpoint(let stage, _): document.map.stages[stage].touchpoints.map(\.id)
    case .painPoint(let holder, _): document.map.painPoints(of: holder).map(\.id)
    case .opportunity(let holder, _): document.map.opportunities(of: holder).map(\.id)
    case .map, nil: []
    }
  }

  /// The touchpoints that a field set on `id` is set on: all marked ones when it is one of them.
  func targets(of id: ElementID) -> [ElementID] {
    guard marks.contains(id), pane == .cards else { return [id] }
    return marked
  }

  /// What a question is about: where touchpoints are marked, one of those; see ``targets(of:)``.
  var markedOrFocus: ElementID { pane == .cards ? marked.first ?? focus : focus }

  /// "Bill arrives", or 3 touchpoints.
  func inWords(_ ids: [ElementID]) -> String {
    ids.count == 1 ? quoted(ids[0]) : ids.compactMap { document.element($0) }.inWords
  }

  /// Marks the selected touchpoint, or takes its mark away, and goes to the next.
  mutating func toggleMarks(_ count: Int) {
    guard let place, let index = place.index else { return }
    let touchpoints = document.map.stages[place.stage].touchpoints
    let isMarking = !marks.contains(card)
    let last = min(index + count, touchpoints.count) - 1
    for position in index...last {
      if isMarking { marks.insert(touchpoints[position].id) } else { marks.remove(touchpoints[position].id) }
    }
    card = touchpoints[min(last + 1, touchpoints.count - 1)].id
    settle()
    let number = marked.count
    message = Message(
      kind: .notice,
      text: number == 0 ? "no marks" : "\(number) marked; what you do now is done to all of them, Esc ends")
  }

  /// Moves the marked touchpoints down (or up) in the stage of the selected one, gathered in one run.
  mutating func moveMarked(down steps: Int) {
    guard let place else { return }
    let stage = document.map.stages[place.stage]
    let all = stage.touchpoints.map(\.id)
    let moving = marked
    let rest = all.filter { !marks.contains($0) }
    let inStage = all.indices.filter { marks.contains(all[$0]) }
    let edge = (steps > 0 ? inStage.last : inStage.first) ?? place.index ?? 0
    let before = all[..<edge].count { !marks.contains($0) }
    move(moving, into: stage, behind: min(max(before + steps, 0), rest.count), of: rest, steps > 0 ? "down" : "up")
  }

  /// Moves the marked touchpoints to another stage, in one run.
  mutating func moveMarked(right steps: Int) {
    guard let place else { return }
    let target = min(max(place.stage + steps, 0), document.map.stages.count - 1)
    let stage = document.map.stages[target]
    let rest = stage.touchpoints.map(\.id).filter { !marks.contains($0) }
    move(marked, into: stage, behind: rest.count, of: rest, "to \"\(stage.name.brief)\"")
  }

  private mutating func move(
    _ ids: [ElementID], into stage: Stage, behind count: Int, of rest: [ElementID], _ whereTo: String
  ) {
    var after = count > 0 ? rest[count - 1] : nil
    let there = stage.touchpoints.map(\.id)
    guard Array(rest[..<count]) + ids + Array(rest[count...]) != there else {
      message = Message(kind: .notice, text: "they stand there already")
      return
    }
    var edits: [Edit] = []
    for id in ids {
      edits.append(.move(id, into: stage.id, list: .touchpoints, after: after))
      after = id
    }
    let what = inWords(ids)
    perform(
      "move \(what)", edits, then: ids.first ?? card,
      says: "moved \(what) \(whereTo), \(keyName("history.undo")) undoes")
  }
}
