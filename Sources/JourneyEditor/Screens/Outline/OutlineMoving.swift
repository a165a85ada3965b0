import Journey

/// What the outline keeps besides the selection.
public struct OutlineState: Sendable, Hashable {
  /// Stages whose touchpoints are not shown.
  public internal(set) var folded: Set<ElementID> = []
  /// The element on the first row.
  var top = ElementID.map
}

// The outline is never built: its rows are found one after the other from the selection. A step costs a look into
// the index, whatever the size of the map.
extension EditorState {
  /// The row below: into the element, else behind it.
  func outlineRow(after id: ElementID) -> ElementID? {
    guard let address = document.address(of: id) else { return nil }
    let map = document.map
    switch address {
    case .map: return firstItem(of: .map) ?? map.stages.first?.id
    case .stage(let s):
      if outline.folded.contains(id) { return stageStart(s + 1) }
      return firstItem(of: .stage(s)) ?? map.stages[s].touchpoints.first?.id ?? stageStart(s + 1)
    case .touchpoint(let s, let t):
      return firstItem(of: .touchpoint(stage: s, t)) ?? touchpointStart(s, t + 1)
    case .painPoint(let holder, let index):
      let pains = map.painPoints(of: holder)
      if index + 1 < pains.count { return pains[index + 1].id }
      return map.opportunities(of: holder).first?.id ?? outlineRow(behind: holder)
    case .opportunity(let holder, let index):
      let opportunities = map.opportunities(of: holder)
      return index + 1 < opportunities.count ? opportunities[index + 1].id : outlineRow(behind: holder)
    }
  }

  /// The row above.
  func outlineRow(before id: ElementID) -> ElementID? {
    guard let address = document.address(of: id) else { return nil }
    let map = document.map
    switch address {
    case .map: return nil
    case .stage(let s): return s > 0 ? lastRow(ofStage: s - 1) : lastItem(of: .map) ?? .map
    case .touchpoint(let s, let t):
      if t > 0 { return lastRow(of: .touchpoint(stage: s, t - 1)) }
      return lastItem(of: .stage(s)) ?? map.stages[s].id
    case .painPoint(let holder, let index):
      return index > 0 ? map.painPoints(of: holder)[index - 1].id : document.parent(of: id)
    case .opportunity(let holder, let index):
      if index > 0 { return map.opportunities(of: holder)[index - 1].id }
      return map.painPoints(of: holder).last?.id ?? document.parent(of: id)
    }
  }

  private func stageStart(_ s: Int) -> ElementID? {
    document.map.stages.indices.contains(s) ? document.map.stages[s].id : nil
  }

  private func touchpointStart(_ s: Int, _ t: Int) -> ElementID? {
    let touchpoints = document.map.stages[s].touchpoints
    return t < touchpoints.count ? touchpoints[t].id : stageStart(s + 1)
  }

  /// The row behind the items of an element.
  private func outlineRow(behind holder: Address.Holder) -> ElementID? {
    switch holder {
    case .map: stageStart(0)
    case .stage(let s): touchpointStart(s, 0)
    case .touchpoint(let s, let t): touchpointStart(s, t + 1)
    }
  }

  private func firstItem(of holder: Address.Holder) -> ElementID? {
    document.map.painPoints(of: holder).first?.id ?? document.map.opportunities(of: holder).first?.id
  }

  private func lastItem(of holder: Address.Holder) -> ElementID? {
    document.map.opportunities(of: holder).last?.id ?? document.map.painPoints(of: holder).last?.id
  }

  private func lastRow(of holder: Address.Holder) -> ElementID? {
    if let item = lastItem(of: holder) { return item }
    if case .touchpoint(let s, let t) = holder { return document.map.stages[s].touchpoints[t].id }
    return nil
  }

  private func lastRow(ofStage s: Int) -> ElementID? {
    let stage = document.map.stages[s]
    if outline.folded.contains(stage.id) { return stage.id }
    if !stage.touchpoints.isEmpty { return lastRow(of: .touchpoint(stage: s, stage.touchpoints.count - 1)) }
    return lastItem(of: .stage(s)) ?? stage.id
  }

  // MARK: Moving

  mutating func moveInOutline(by steps: Int) {
    var row = focus
    for _ in 0..<abs(steps) {
      guard let next = steps > 0 ? outlineRow(after: row) : outlineRow(before: row) else { break }
      row = next
    }
    selectInOutline(row)
  }

  /// Into the tree and unfolding, or out of it and folding.
  mutating func moveInOutline(right steps: Int) {
    for _ in 0..<min(abs(steps), 1000) { if steps > 0 { stepInto() } else { stepOut() } }
  }

  private mutating func stepInto() {
    let id = focus
    if document.kind(of: id) == .stage, outline.folded.remove(id) != nil { return settle() }
    let isLeaf = document.kind(of: id) == .painPoint || document.kind(of: id) == .opportunity
    if !isLeaf, let next = outlineRow(after: id), document.parent(of: next) == id { return selectInOutline(next) }
    // A leaf leads on to the next stage.
    if let place, let next = stageStart(place.stage + 1) { selectInOutline(next) }
  }

  private mutating func stepOut() {
    let id = focus
    if case .stage(let s)? = document.address(of: id) {
      if !outline.folded.contains(id), !document.map.stages[s].touchpoints.isEmpty {
        outline.folded.insert(id)
        return settle()
      }
      return selectInOutline(s > 0 ? document.map.stages[s - 1].id : .map)
    }
    if let parent = document.parent(of: id) { selectInOutline(parent) }
  }

  mutating func moveToEndOfOutline(last: Bool) {
    guard last, !document.map.stages.isEmpty else { return selectInOutline(.map) }
    selectInOutline(lastRow(ofStage: document.map.stages.count - 1) ?? .map)
  }

  /// Selects a row: a card, or an item, that then has the keys as it has in the inspector.
  mutating func selectInOutline(_ id: ElementID) {
    let isItem = document.kind(of: id) == .painPoint || document.kind(of: id) == .opportunity
    card = document.card(of: id)
    item = isItem ? id : nil
    pane = isItem ? .inspector : .cards
    settle()
  }

  /// Unfolds what hides the selection, and keeps it on the screen. O(screen).
  mutating func settleOutline() {
    if let place, focus != document.map.stages[place.stage].id {
      outline.folded.remove(document.map.stages[place.stage].id)
    }
    let height = max(layout.cards.height, 1)
    if !document.contains(outline.top) { outline.top = focus }
    outline.top = settledTop(outline.top, selected: focus, height: height) { $0.outlineRow(before: $1) }
  }
}
