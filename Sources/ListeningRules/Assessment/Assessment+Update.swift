import Journey

extension Assessment {
  /// Brings the assessment up to date after an edit. `map` is the map after it.
  public mutating func update(after edit: Edit, in map: IndexedMap) { update(after: [edit], in: map) }

  /// Brings the assessment up to date after edits that were applied as one step (undo and redo included).
  /// `map` is the map after all of them.
  ///
  /// It costs the touched touchpoints and those linked to them. Two edits cost more: one that opens or closes a
  /// customer's question passes once over all rows; one that changes how the whole map is read (its language, state,
  /// status or persona) leaves touchpoints to `judgeNext` when there are more than 2,000.
  public mutating func update(after edits: [Edit], in map: IndexedMap) {
    var change = Change()
    for edit in edits { note(edit, map, &change) }
    if change.isStructural { arrange(edits, map, &change) }
    if change.rereadsMap {
      judge.refresh(map.map)
      postponeAll()
    }
    settle(change, map)
    if change.rereadsMap, touchpointCount <= 2000 { judgeAll(map) }
  }

  /// What a list of edits touches.
  private struct Change {
    var touched: Set<ElementID> = []
    /// Touchpoints that were not there before: judged at once.
    var fresh: Set<ElementID> = []
    /// Touchpoints whose links must be looked at.
    var linked: Set<ElementID> = []
    var isStructural = false
    var isOrderChanged = false
    var rereadsMap = false
  }

  private func note(_ edit: Edit, _ map: IndexedMap, _ change: inout Change) {
    switch edit {
    case .set(.map, let field, _, _):
      if let key = field.first, ["state", "status", "language", "persona"].contains(key) { change.rereadsMap = true }
    case .set(let id, let field, _, _):
      change.touched.insert(map.card(of: id))
      // Whoever names an id that is accepted, or is a proposal again, is whole, or broken.
      if field.first == "id" { change.touched.formUnion(context.neighbours(of: id)) }
    case .insert(_, let parent, let list, _), .move(_, let parent, let list, _):
      change.touched.insert(edit.subject)
      if let holder = context.holder(of: edit.subject) { change.touched.insert(holder) }
      if list == .stages || list == .touchpoints { change.isStructural = true } else { change.touched.insert(parent) }
    case .remove(let id):
      change.isStructural = true
      if let holder = context.holder(of: id) { change.touched.insert(holder) }
    }
  }

  private mutating func settle(_ change: Change, _ map: IndexedMap) {
    var change = change
    var toJudge: Set<ElementID> = change.fresh
    var isOpennessChanged = change.isOrderChanged
    for id in change.touched {
      // Pain points that become addressed, or stop being, change the findings of whatever holds them.
      for pain in noteElements(of: id, map) where map.contains(pain) { toJudge.insert(map.card(of: pain)) }
      guard case .touchpoint(let s, let t)? = map.address(of: id) else { continue }
      toJudge.insert(id)
      let before = stages[s].rows[t].visible
      let neighboursBefore = context.neighbours(of: id)
      Self.look(at: map.map.stages[s].touchpoints[t], map, &stages[s].rows[t])
      let isLinkChanged = context.note(id, Context.Outgoing(map.map.stages[s].touchpoints[t]))
      let after = stages[s].rows[t].visible
      if before.intersection(.openness) != after.intersection(.openness) { isOpennessChanged = true }
      if before != after || isLinkChanged || change.isOrderChanged {
        change.linked.insert(id)
        change.linked.formUnion(neighboursBefore)
        change.linked.formUnion(context.neighbours(of: id))
      }
    }
    for id in change.linked {
      guard case .touchpoint(let s, let t)? = map.address(of: id) else { continue }
      if refreshLinks(s, t, map) { toJudge.insert(id) }
    }
    if isOpennessChanged {
      for (s, t) in refreshOpenness() { toJudge.insert(stages[s].ids[t]) }
    }
    for id in toJudge {
      guard case .touchpoint(let s, let t)? = map.address(of: id) else { continue }
      // What still waits goes on waiting.
      if stages[s].rows[t].judgement.state != .pending || change.fresh.contains(id) { judgeRow(s, t, map) }
    }
  }

  private mutating func noteElements(of holder: ElementID, _ map: IndexedMap) -> [ElementID] {
    switch map.address(of: holder) {
    case .map: context.note(holder: holder, map.map.painPoints, map.map.opportunities)
    case .stage(let s): context.note(holder: holder, map.map.stages[s].painPoints, map.map.stages[s].opportunities)
    case .touchpoint(let s, let t): noteElements(of: map.map.stages[s].touchpoints[t])
    case .painPoint, .opportunity, nil: []
    }
  }
}

// MARK: Order and membership

extension Assessment {
  /// Brings ids and rows into the order of the map after elements were inserted, removed or moved.
  private mutating func arrange(_ edits: [Edit], _ map: IndexedMap, _ change: inout Change) {
    var named: Set<ElementID> = []
    for edit in edits {
      switch edit {
      case .insert(_, let parent, .touchpoints, _), .move(_, let parent, .touchpoints, _): named.insert(parent)
      default: break
      }
    }
    let isAlone = edits.count == 1
    if isAlone, let edit = edits.first, moveWithinStage(edit, map) {
      change.isOrderChanged = true
      return
    }
    var limbo: [ElementID: Row] = [:]
    arrangeStages(map, &limbo, &change)
    var gaps: [(stage: Int, range: Range<Int>)] = []
    for s in stages.indices {
      let list = map.map.stages[s].touchpoints
      guard stages[s].ids.count != list.count || named.contains(stages[s].id) else { continue }
      let range = takeOut(s, list, isAlone: isAlone, &limbo)
      gaps.append((stage: s, range: range))
    }
    for (s, range) in gaps { fill(s, range, map, &limbo, &change) }
    for (id, row) in limbo {
      forget(id, &change, map)
      if !row.visible.isDisjoint(with: [.leavesOpen, .resolves]) { change.isOrderChanged = true }
      if row.judgement.state == .pending { expect(-1) }
    }
  }

  /// Moves the row of a touchpoint that was moved inside its stage. False for any other edit.
  private mutating func moveWithinStage(_ edit: Edit, _ map: IndexedMap) -> Bool {
    guard case .move(let id, let parent, .touchpoints, _) = edit,
      case .touchpoint(let s, let t)? = map.address(of: id), stages.indices.contains(s), stages[s].id == parent,
      stages.count == map.map.stages.count, let before = stages[s].ids.firstIndex(of: id)
    else { return false }
    stages[s].ids.insert(stages[s].ids.remove(at: before), at: t)
    stages[s].rows.insert(stages[s].rows.remove(at: before), at: t)
    return true
  }

  /// A touchpoint is gone: those linked to it have to be looked at anew.
  private mutating func forget(_ id: ElementID, _ change: inout Change, _ map: IndexedMap) {
    let neighbours = context.neighbours(of: id)
    change.touched.formUnion(neighbours)
    change.linked.formUnion(neighbours)
    context.note(id, nil)
    for pain in context.note(holder: id, [], []) where map.contains(pain) { change.touched.insert(map.card(of: pain)) }
  }

  /// Brings the stages themselves into the order of the map; the rows of a stage that is gone go into limbo.
  private mutating func arrangeStages(
    _ map: IndexedMap, _ limbo: inout [ElementID: Row], _ change: inout Change
  ) {
    let now = map.map.stages
    guard now.count != stages.count || !now.indices.allSatisfy({ now[$0].id == stages[$0].id }) else { return }
    change.isOrderChanged = true
    var before: [ElementID: StageRows] = [:]
    for stage in stages { before[stage.id] = stage }
    stages = now.map { before.removeValue(forKey: $0.id) ?? StageRows(id: $0.id) }
    for (id, stage) in before {
      for (id, row) in zip(stage.ids, stage.rows) { limbo[id] = row }
      for pain in context.note(holder: id, [], []) where map.contains(pain) {
        change.touched.insert(map.card(of: pain))
      }
    }
    // Whether a cause comes before its contact may have changed for all.
    for (id, out) in context.outgoing {
      change.linked.insert(id)
      if let cause = out.cause { change.linked.insert(cause) }
    }
  }

  /// Takes the part of a stage's rows that differs from the map into limbo; gives the part of the map that is to fill
  /// the gap. O(log n) comparisons when a single element was inserted or removed, else O(n).
  private mutating func takeOut(
    _ s: Int, _ list: ElementList<Touchpoint>, isAlone: Bool, _ limbo: inout [ElementID: Row]
  ) -> Range<Int> {
    let ids = stages[s].ids
    let common = min(ids.count, list.count)
    var start = 0
    if isAlone, abs(ids.count - list.count) == 1 {
      // Ids are unique, so behind one insertion or removal none is at its former place.
      var low = 0
      var high = common
      while low < high {
        let middle = (low + high) / 2
        if ids[middle] == list[middle].id { low = middle + 1 } else { high = middle }
      }
      start = low
    } else {
      while start < common, ids[start] == list[start].id { start += 1 }
    }
    var tail = isAlone && abs(ids.count - list.count) == 1 ? common - start : 0
    if tail == 0 {
      while tail < common - start, ids[ids.count - 1 - tail] == list[list.count - 1 - tail].id { tail += 1 }
    }
    let leaving = start..<(ids.count - tail)
    for index in leaving { limbo[ids[index]] = stages[s].rows[index] }
    stages[s].ids.removeSubrange(leaving)
    stages[s].rows.removeSubrange(leaving)
    return start..<(list.count - tail)
  }

  /// Fills a gap from limbo, and with new rows where the map has new touchpoints.
  private mutating func fill(
    _ s: Int, _ range: Range<Int>, _ map: IndexedMap, _ limbo: inout [ElementID: Row], _ change: inout Change
  ) {
    guard !range.isEmpty else { return }
    var ids: [ElementID] = []
    var rows: [Row] = []
    for t in range {
      let id = map.map.stages[s].touchpoints[t].id
      ids.append(id)
      if let row = limbo.removeValue(forKey: id) {
        rows.append(row)
      } else {
        rows.append(Row())
        expect(1)
        change.fresh.insert(id)
        change.touched.insert(id)
        // Whoever named it while it was missing was broken.
        change.touched.formUnion(context.neighbours(of: id))
      }
    }
    change.isOrderChanged = true
    stages[s].ids.insert(contentsOf: ids, at: range.lowerBound)
    stages[s].rows.insert(contentsOf: rows, at: range.lowerBound)
  }
}
