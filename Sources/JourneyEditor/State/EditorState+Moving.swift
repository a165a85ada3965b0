import Journey

extension EditorState {
  /// Moves the selection down (or up) by cards; up from the first card is the stage's heading.
  mutating func moveDown(by steps: Int) {
    if view == .outline { return moveInOutline(by: steps) }
    if pane == .inspector { return moveItem(by: steps) }
    if view == .table { return moveInTable(by: steps) }
    guard let place else { return }
    let touchpoints = document.map.stages[place.stage].touchpoints
    let index = min(max((place.index ?? -1) + steps, -1), touchpoints.count - 1)
    card = index < 0 ? document.map.stages[place.stage].id : touchpoints[index].id
    settle()
  }

  /// Moves the selection to another stage, to the card on the same height.
  mutating func moveRight(by steps: Int) {
    if view == .outline { return moveInOutline(right: steps) }
    if view == .table { return moveInTable(right: steps) }
    guard let place else { return }
    let target = min(max(place.stage + steps, 0), document.map.stages.count - 1)
    guard target != place.stage else { return }
    let stage = document.map.stages[target]
    let offset = place.index.map { $0 - firstCard(ofStage: place.stage) + firstCard(ofStage: target) }
    card =
      offset.flatMap {
        stage.touchpoints.isEmpty ? nil : stage.touchpoints[min(max($0, 0), stage.touchpoints.count - 1)].id
      } ?? stage.id
    pane = .cards
    settle()
  }

  /// Selects the first or last card of the stage; from there the first or last of the map.
  mutating func moveToEnd(last: Bool) {
    if view == .outline { return moveToEndOfOutline(last: last) }
    if pane == .inspector { return moveItem(by: last ? .max / 2 : .min / 2) }
    if view == .table { return moveToEndOfTable(last: last) }
    guard let place else { return }
    let touchpoints = document.map.stages[place.stage].touchpoints
    let target = last ? touchpoints.last?.id : touchpoints.first?.id
    if let target, target != card {
      card = target
    } else if last {
      card = document.map.stages.last.flatMap { $0.touchpoints.last?.id ?? $0.id } ?? card
    } else {
      card = firstCard
    }
    settle()
  }

  /// Moves among the pain points and opportunities of the inspector.
  mutating func moveItem(by steps: Int) {
    let items = items
    guard let item, let index = items.firstIndex(of: item) else { return }
    self.item = items[min(max(index + min(max(steps, -items.count), items.count), 0), items.count - 1)]
    settle()
  }

  /// Gives the keys to the other pane.
  mutating func switchPane() {
    if pane == .inspector {
      pane = .cards
      item = nil
    } else {
      inspectorPage = .fix
      item = items.first
      pane = item == nil ? .cards : .inspector
    }
    settle()
  }

  func firstCard(ofStage index: Int) -> Int { scroll.firstCard[document.map.stages[index].id] ?? 0 }

  /// Keeps the selected card and its column on the screen. O(screen).
  mutating func settleScroll() {
    guard let place else {
      scroll.firstStage = 0
      return
    }
    let layout = self.layout
    let columns = max(layout.columns, 1)
    let lastFirst = max(document.map.stages.count - columns, 0)
    scroll.firstStage = min(max(scroll.firstStage, place.stage - columns + 1, 0), place.stage, max(lastFirst, 0))
    let stage = document.map.stages[place.stage].id
    guard let index = place.index else {
      scroll.firstCard[stage] = 0
      return
    }
    let touchpoints = document.map.stages[place.stage].touchpoints
    let ready = madeReady(inspectorWidth: layout.inspector.width - 2)?.cards ?? [:]
    var first = min(scroll.firstCard[stage] ?? 0, index, max(touchpoints.count - 1, 0))
    // From the selected card upwards: how many cards fit above it.
    var height = 0
    var fitting = index
    while fitting >= 0 {
      height += ready[touchpoints[fitting].id]?.lines.count ?? layout.cardHeight(touchpoints[fitting])
      if height > layout.cards.height { break }
      fitting -= 1
    }
    first = max(first, min(fitting + 1, index))
    if scroll.firstCard[stage] != first { scroll.firstCard[stage] = first }
  }
}
