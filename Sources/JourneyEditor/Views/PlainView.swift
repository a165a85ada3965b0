import Journey
import ListeningRules
import TerminalUI

// The journey for screen readers: no columns, no lines, one thing a row, the cursor on the thing spoken of.
extension EditorState {
  /// One row of the plain screen.
  private struct Row {
    let text: SafeText
    var isSelected = false
  }

  func drawPlain(_ frame: inout Frame) {
    let title = document.map.title.isEmpty ? file.name : document.map.title
    var head = "Hark: \(title)."
    if let reason = file.readOnlyReason { head += " \(reason)." }
    if history.isModified { head += " Modified." }
    if !marked.isEmpty { head += " \(marked.count) marked." }
    if let count { head += " Count \(count)." }
    frame.put(.singleLine(head), x: 0, y: 0)
    if let message { frame.put(.singleLine(message.text), x: 0, y: 1) }
    let room = max(size.height - 3, 1)
    let cards = plainCards()
    let details = pane == .inspector || cards.count < room ? plainDetails() : []
    let rows = (cards + details).flatMap { row in
      // What does not fit goes on below, so that nothing is left unsaid; the cursor is on its beginning.
      row.text.wrapped(to: max(size.width, 1)).enumerated().map { index, line in
        Row(text: line, isSelected: row.isSelected && index == 0)
      }
    }
    let selected = rows.lastIndex { $0.isSelected } ?? 0
    let first = max(0, min(selected - room / 3, rows.count - room))
    for (offset, row) in rows.dropFirst(first).prefix(room).enumerated() {
      frame.put(row.text, x: 0, y: 2 + offset, maxWidth: size.width)
      if first + offset == selected { frame.setCursor(x: 0, y: 2 + offset) }
    }
    if size.height > 3 { frame.put(hintLine(width: size.width), x: 0, y: size.height - 1, maxWidth: size.width) }
  }

  /// The stage and its cards.
  private func plainCards() -> [Row] {
    guard let place else {
      return [
        Row(text: SafeText("No stage yet. \(keyName("stage.add")) adds the first one."), isSelected: true)
      ]
    }
    let stage = document.map.stages[place.stage]
    var heading = "Stage \(place.stage + 1) of \(document.map.stages.count): \(name(stage.name, stage.rawEntry))."
    heading += " \(stage.touchpoints.count) touchpoints."
    let pains = stage.painPoints.count { $0.isOpen }
    if pains > 0 { heading += " \(pains) open pain points." }
    var rows = [Row(text: .singleLine(heading), isSelected: pane == .cards && card == stage.id)]
    for (index, touchpoint) in stage.touchpoints.enumerated() {
      var parts = ["\(index + 1) of \(stage.touchpoints.count): \(name(touchpoint.name, touchpoint.rawEntry))"]
      parts += plainFacts(touchpoint, assessment.judgement(stage: place.stage, touchpoint: index))
      let text = parts.joined(separator: ". ") + "."
      rows.append(Row(text: .singleLine(text), isSelected: pane == .cards && card == touchpoint.id))
    }
    return rows
  }

  private func name(_ text: String, _ rawEntry: Value?) -> String {
    rawEntry != nil ? "unreadable entry" : text.isEmpty ? "no name" : text
  }

  private func plainFacts(_ touchpoint: Touchpoint, _ judgement: Judgement) -> [String] {
    var facts: [String] = []
    switch judgement.state {
    case .backstage: facts.append("backstage")
    case .broken: facts.append("broken")
    case .pending: facts.append("not judged yet")
    case .judged, .overridden:
      if !hidesVerdicts {
        let words = judgement.how == .unheard ? "does not hear the customer" : judgement.rung.words
        facts.append("\(words), \(judgement.confidence.words)")
      }
    }
    if let emotion = touchpoint.emotion { facts.append("emotion \(emotion.signed)") }
    let pains = CardText.openPains(touchpoint)
    if pains > 0 { facts.append(pains == 1 ? "1 open pain point" : "\(pains) open pain points") }
    if touchpoint.momentOfTruth == true { facts.append("moment of truth") }
    if marks.contains(touchpoint.id) { facts.append("marked") }
    return facts
  }

  /// The inspector's page, line by line.
  private func plainDetails() -> [Row] {
    let lines = inspectorLines(width: size.width)
    guard !lines.isEmpty else { return [] }
    return [Row(text: SafeText("\(inspectorPage.rawValue):"))]
      + lines.map { line in
        Row(
          text: line.line.pieces.map(\.text).joined(),
          isSelected: pane == .inspector && line.item != nil && line.item == item)
      }
  }
}

extension Look {
  /// What is done to every frame at last: the theme, and on the plain screen the cursor on the selected row, so that a
  /// screen reader reads that row.
  /// - Parameter keepsCursor: the cursor stands where it belongs already.
  func finish(_ frame: inout Frame, keepsCursor: Bool) {
    if isPlain, !keepsCursor {
      let row = (1..<max(frame.size.height, 1)).first { y in
        (0..<min(2, frame.size.width)).contains { frame[$0, y]?.style.attributes.contains(.reverse) ?? false }
      }
      // A question stands in the lowest rows and has no selected one.
      frame.setCursor(x: 0, y: row ?? max(frame.size.height - 2, 0))
    }
    if theme != .standard { frame.restyle(frame.bounds) { theme.adapt($0) } }
  }
}
