import Journey
import TerminalUI

// The mouse, where it was asked for: a click selects, the wheel moves the selection as the arrows do.
extension EditorState {
  mutating func handle(_ event: MouseEvent) -> [Effect] {
    switch event.kind {
    case .scrollUp: return scroll(down: false)
    case .scrollDown: return scroll(down: true)
    case .press:
      if layers.isEmpty, !look.isPlain { click(event.position) }
      return []
    case .release: return []
    }
  }

  private mutating func scroll(down: Bool) -> [Effect] {
    message = nil
    guard let layer = layers.last else {
      moveDown(by: down ? 1 : -1)
      return []
    }
    // In a prompt and in a question there are no rows.
    guard let scope = layer.scope else { return [] }
    let command: LayerCommand.ID = scope.isTyped ? (down ? .typingDown : .typingUp) : (down ? .down : .up)
    return keymap.keys(command, in: scope).first.map { handleInLayer($0) } ?? []
  }

  private mutating func click(_ position: Position) {
    let layout = self.layout
    guard !layout.isTooSmall else { return }
    message = nil
    if position.y >= layout.inspector.y, position.y < layout.inspector.maxY {
      clickInspector(row: position.y - layout.inspector.y, layout)
    } else if view != .journey {
      clickRow(position.y - layout.cards.y, layout)
    } else if let column = (0..<layout.columns).first(where: { index in
      let (x, width) = layout.column(index)
      return position.x >= x && position.x < x + width
    }) {
      click(stage: scroll.firstStage + column, y: position.y, layout)
    }
  }

  /// A click on a row of the outline or the table.
  private mutating func clickRow(_ row: Int, _ layout: JourneyLayout) {
    guard row >= 0, row < layout.cards.height else { return }
    if view == .table {
      guard let id = tableRow(onScreen: row) else { return }
      return select(id)
    }
    var id: ElementID? = outline.top
    for _ in 0..<row { id = id.flatMap { outlineRow(after: $0) } }
    if let id { selectInOutline(id) }
  }

  private mutating func click(stage index: Int, y: Int, _ layout: JourneyLayout) {
    guard index < document.map.stages.count else { return }
    let stage = document.map.stages[index]
    if y == layout.headings.y { return select(stage.id) }
    guard y >= layout.cards.y, y < layout.cards.maxY else { return }
    var top = layout.cards.y
    for touchpoint in stage.touchpoints.dropFirst(firstCard(ofStage: index)) {
      top += layout.cardHeight(touchpoint)
      if y < top { return select(touchpoint.id) }
      if top >= layout.cards.maxY { return }
    }
  }

  private mutating func select(_ id: ElementID) {
    pane = .cards
    item = nil
    card = id
    settle()
  }

  private mutating func clickInspector(row: Int, _ layout: JourneyLayout) {
    let lines = inspectorLines(width: layout.inspector.width - 2)
    let first = firstInspectorLine(of: lines, height: layout.inspector.height)
    guard lines.indices.contains(first + row), let id = lines[first + row].item else { return }
    inspectorPage = .fix
    item = id
    pane = .inspector
    settle()
  }
}
