import Journey
import Workers

extension Assessment {
  /// Reads what links the elements of a map; judges nothing. O(elements), without a look at the texts.
  mutating func index(_ map: IndexedMap) {
    let journey = map.map
    context.note(holder: .map, journey.painPoints, journey.opportunities)
    var linking: [(stage: Int, index: Int)] = []
    stages.reserveCapacity(journey.stages.count)
    for s in journey.stages.indices {
      context.note(holder: journey.stages[s].id, journey.stages[s].painPoints, journey.stages[s].opportunities)
      let count = journey.stages[s].touchpoints.count
      stages.append(StageRows(id: journey.stages[s].id))
      expect(count)
    }
    for part in Self.looks(at: map) {
      if part.span.rows.lowerBound == 0 {
        stages[part.span.stage].ids = part.ids
        stages[part.span.stage].rows = part.rows
      } else {
        stages[part.span.stage].ids += part.ids
        stages[part.span.stage].rows += part.rows
      }
      let touchpoints = journey.stages[part.span.stage].touchpoints
      for t in part.holding { touchpoints.lend(t) { _ = noteElements(of: $0) } }
      for t in part.linked where touchpoints.lend(t, to: { context.note($0.id, Context.Outgoing($0)) }) {
        linking.append((stage: part.span.stage, index: t))
      }
    }
    for (s, t) in linking {
      refreshLinks(s, t, map)
      for id in context.neighbours(of: stages[s].ids[t]) {
        if case .touchpoint(let s, let t)? = map.address(of: id) { refreshLinks(s, t, map) }
      }
    }
    _ = refreshOpenness()
  }

  /// What a first look at some touchpoints of a stage gives.
  private struct Look: Sendable {
    var span: RowSpan
    var ids: ContiguousArray<ElementID> = []
    var rows: ContiguousArray<Row> = []
    /// The places of those with pain points or opportunities, and of those that name others.
    var holding: [Int] = []
    var linked: [Int] = []
  }

  /// Looks at all touchpoints, in the order of the map; large maps are shared out among the processors.
  private static func looks(at map: IndexedMap) -> [Look] {
    let spans = map.map.stages.indices.map { RowSpan(stage: $0, rows: 0..<map.map.stages[$0].touchpoints.count) }
    guard let shares = RowSpan.shares(of: spans) else { return spans.map { look(at: $0, map) } }
    return Workers.map(shares) { share in share.map { look(at: $0, map) } }.flatMap { $0 }
  }

  private static func look(at span: RowSpan, _ map: IndexedMap) -> Look {
    var look = Look(span: span)
    look.ids.reserveCapacity(span.rows.count)
    look.rows.reserveCapacity(span.rows.count)
    let touchpoints = map.map.stages[span.stage].touchpoints
    for t in span.rows {
      touchpoints.lend(t) { touchpoint in
        var row = Row()
        Self.look(at: touchpoint, map, &row)
        look.ids.append(touchpoint.id)
        look.rows.append(row)
        if touchpoint.painPoints.count + touchpoint.opportunities.count > 0 { look.holding.append(t) }
        if !Context.Outgoing(touchpoint).isEmpty { look.linked.append(t) }
      }
    }
    return look
  }

  @discardableResult
  mutating func noteElements(of touchpoint: borrowing Touchpoint) -> [ElementID] {
    context.note(holder: touchpoint.id, touchpoint.painPoints, touchpoint.opportunities)
  }

  /// What others may read of a touchpoint. One that is kept out of judging shows nothing.
  static func look(at touchpoint: borrowing Touchpoint, _ map: IndexedMap, _ row: inout Row) {
    row.visible = []
    if touchpoint.isBackstage { return }
    if touchpoint.isBroken(in: map) { return }
    row.visible = Visible(touchpoint)
  }

  /// Computes anew what the touchpoint reads of those it is linked to. True when that has changed.
  @discardableResult
  mutating func refreshLinks(_ s: Int, _ t: Int, _ map: IndexedMap) -> Bool {
    let id = stages[s].ids[t]
    var links = stages[s].rows[t].links.intersection([.isAfterOpen, .isRemediedLater])
    let out = context.outgoing[id]
    if let cause = out?.cause, case .touchpoint(let cs, let ct)? = map.address(of: cause) {
      let visible = stages[cs].rows[ct].visible
      if visible.contains(.isCustomersContact), (cs, ct) < (s, t) { links.insert(.isCausedByContact) }
      if visible.contains(.hasOpenPain) { links.insert(.isCausePainful) }
    }
    if let ref = out?.ref, case .touchpoint(let rs, let rt)? = map.address(of: ref),
      stages[rs].rows[rt].visible.contains(.isClosed)
    {
      links.insert(.isClosedElsewhere)
    }
    let contacts = context.contacts(causedBy: id)
    if !contacts.isEmpty {
      links.insert(.causesContacts)
      for contact in contacts {
        guard case .touchpoint(let cs, let ct)? = map.address(of: contact) else { continue }
        if (cs, ct) > (s, t), stages[cs].rows[ct].visible.contains(.isOnStage) { links.insert(.isContradictedLater) }
      }
    }
    guard links != stages[s].rows[t].links else { return false }
    stages[s].rows[t].links = links
    return true
  }

  /// Passes over all rows to see what is open before each, and which first contact was put right only later. Gives
  /// the rows for which that has changed and to which it matters. O(touchpoints), a few bytes each.
  mutating func refreshOpenness() -> [(stage: Int, index: Int)] {
    var changed: [(stage: Int, index: Int)] = []
    var remedied: [(stage: Int, index: Int)] = []
    var remediedBefore: [(stage: Int, index: Int)] = []
    /// The first contact of a question that nothing has put right yet.
    var waiting: (stage: Int, index: Int)?
    var isOpen = false
    for s in stages.indices {
      stages[s].rows.withUnsafeMutableBufferPointer { rows in
        for t in rows.indices {
          let before = rows[t].links
          if before.contains(.isRemediedLater) { remediedBefore.append((stage: s, index: t)) }
          var links = before.subtracting([.isAfterOpen, .isRemediedLater])
          if isOpen { links.insert(.isAfterOpen) }
          if links != before {
            rows[t].links = links
            let isTurned = links.contains(.isAfterOpen) != before.contains(.isAfterOpen)
            if isTurned, rows[t].tally.contains(.caresAboutOpen) { changed.append((stage: s, index: t)) }
          }
          let visible = rows[t].visible
          guard visible.contains(.isOnStage) else { continue }
          if visible.contains(.resolves) {
            if let waiting { remedied.append(waiting) }
            waiting = nil
            isOpen = false
          } else if visible.contains(.leavesOpen) {
            if visible.contains(.isUnresolved), waiting == nil { waiting = (stage: s, index: t) }
            isOpen = true
          }
        }
      }
    }
    for place in remedied { stages[place.stage].rows[place.index].links.insert(.isRemediedLater) }
    // Both lists are in the order of the map: what stands in one of them only has changed.
    var old = remediedBefore[...]
    for place in remedied {
      while let first = old.first, first < place { changed.append(old.removeFirst()) }
      if let first = old.first, first == place { old.removeFirst() } else { changed.append(place) }
    }
    changed += old
    return changed
  }
}
