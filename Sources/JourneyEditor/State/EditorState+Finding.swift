import Journey
import ListeningRules

extension EditorState {
  /// Looks for text and goes to the first match at or behind `start`.
  mutating func find(_ text: String, from start: ElementID) {
    search.text = text
    message = nil
    guard let query = SearchQuery(text) else {
      search.found = []
      return go(to: start)
    }
    search.found = document.search(query)
    search.foundAt = history.position
    guard !search.found.isEmpty else {
      message = Message(kind: .notice, text: "nothing found")
      return go(to: start)
    }
    go(to: match(from: start, by: 0) ?? start)
  }

  /// Goes to the next match, round the end of the map.
  mutating func goToMatch(by steps: Int) {
    if search.foundAt != history.position, let query = SearchQuery(search.text) {
      search.found = document.search(query)
      search.foundAt = history.position
    }
    guard let next = match(from: focus, by: steps) else {
      message = Message(kind: .notice, text: "nothing found for \"\(search.text)\"")
      return
    }
    go(to: next)
    let index = (search.found.firstIndex(of: next) ?? 0) + 1
    message = Message(kind: .notice, text: "\(index) of \(search.found.count) for \"\(search.text)\"")
  }

  /// The match so many steps behind an element; 0: at it or the first behind it.
  private func match(from id: ElementID, by steps: Int) -> ElementID? {
    let found = search.found
    guard !found.isEmpty else { return nil }
    let here = order(of: id)
    let first = found.partitioningIndex { !(order(of: $0).lexicographicallyPrecedes(here)) }
    let isHere = first < found.count && found[first] == id
    var index = first
    if steps > 0 { index = first + (isHere ? steps : steps - 1) }
    if steps < 0 { index = first + steps }
    return found[(index % found.count + found.count) % found.count]
  }

  /// The first row of the screen in a list whose rows follow the map: ``ListWindow`` for rows that have no number.
  /// `above` gives the row before one. O(height).
  func settledTop(
    _ top: ElementID, selected: ElementID, height: Int,
    above: (borrowing EditorState, ElementID) -> ElementID?
  ) -> ElementID {
    var row = selected
    for _ in 0..<height - 1 where row != top {
      guard let next = above(self, row) else { break }
      row = next
    }
    if row == top { return top }
    return order(of: selected).lexicographicallyPrecedes(order(of: top)) ? selected : row
  }

  /// Where an element stands in the map, comparable.
  func order(of id: ElementID) -> [Int] {
    guard let address = document.address(of: id) else { return [] }
    return address.path.map { step in
      switch step {
      case .index(let index): index
      // In file order: pains and opportunities of an element come before its touchpoints or stages.
      case .key(let key): key == "painPoints" ? 0 : key == "opportunities" ? 1 : 2
      }
    }
  }

  /// Goes to the next touchpoint that talks at the customer or does not hear.
  mutating func goToFinding(by steps: Int) {
    guard !hidesVerdicts else {
      message = Message(kind: .notice, text: "verdicts are hidden; \(keyName("verdicts.hide")) shows them")
      return
    }
    guard let place else { return }
    var position = (stage: place.stage, index: place.index ?? (steps > 0 ? -1 : 0))
    var left = abs(steps)
    let stages = document.map.stages
    let total = stages.reduce(0) { $0 + $1.touchpoints.count }
    for _ in 0...total + stages.count {
      position.index += steps > 0 ? 1 : -1
      while position.index >= stages[position.stage].touchpoints.count || position.index < 0 {
        position.stage = (position.stage + (steps > 0 ? 1 : stages.count - 1)) % stages.count
        position.index = steps > 0 ? 0 : stages[position.stage].touchpoints.count - 1
        if stages[position.stage].touchpoints.isEmpty { break }
      }
      guard stages[position.stage].touchpoints.indices.contains(position.index) else { continue }
      let id = stages[position.stage].touchpoints[position.index].id
      if assessment.judgement(stage: position.stage, touchpoint: position.index).rung == .talkingAt { left -= 1 }
      if left == 0 {
        pane = .cards
        inspectorPage = .verdict
        return go(to: id)
      }
    }
    message = Message(kind: .notice, text: "no touchpoint talks at the customer")
  }
}

extension RandomAccessCollection where Index == Int {
  /// The first index for which `predicate` holds, in a collection ordered by it. O(log n).
  func partitioningIndex(where predicate: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if predicate(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
