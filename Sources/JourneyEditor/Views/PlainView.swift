import Journey
import ListeningRules
import TerminalUI

// The map for screen readers: no columns, no lines, one thing a row, the cursor on the thing spoken of.
extension EditorState {
  func drawPlain(_ frame: inout Frame) {
    let title = document.map.title.isEmpty ? file.name : document.map.title
    var head =
      switch view {
      case .journey: "Hark: \(title)."
      case .outline: "Outline: \(title)."
      case .table: "\(plainTableHead): \(title)."
      }
    if let reason = file.readOnlyReason { head += " \(reason)." }
    if history.isModified { head += " Modified." }
    if !marked.isEmpty { head += " \(marked.count) marked." }
    if let count { head += " Count \(count)." }
    let cards =
      switch view {
      case .journey: plainCards()
      case .outline: plainOutline()
      case .table: plainTable()
      }
    let hasRoom = cards.count < max(size.height - 3, 1)
    let details = pane == .inspector && view != .outline || hasRoom ? plainDetails() : []
    PlainScreen(head: head, message: message, rows: cards + details, foot: hintLine(width: size.width)).draw(
      &frame, height: size.height)
  }

  /// The stage and its cards.
  private func plainCards() -> [PlainScreen.Row] {
    guard let place else {
      return [
        PlainScreen.Row(SafeText("No stage yet. \(keyName("stage.add")) adds the first one."), isSelected: true)
      ]
    }
    let stage = document.map.stages[place.stage]
    var heading = "Stage \(place.stage + 1) of \(document.map.stages.count): \(plainName(stage.name, stage.rawEntry))."
    heading += " \(stage.touchpoints.count) touchpoints."
    let pains = stage.painPoints.count { $0.isOpen }
    if pains > 0 { heading += " \(pains) open pain points." }
    var rows = [PlainScreen.Row(.singleLine(heading), isSelected: pane == .cards && card == stage.id)]
    for (index, touchpoint) in stage.touchpoints.enumerated() {
      var parts = ["\(index + 1) of \(stage.touchpoints.count): \(plainName(touchpoint.name, touchpoint.rawEntry))"]
      parts += plainFacts(touchpoint, assessment.judgement(stage: place.stage, touchpoint: index))
      let text = parts.joined(separator: ". ") + "."
      rows.append(PlainScreen.Row(.singleLine(text), isSelected: pane == .cards && card == touchpoint.id))
    }
    return rows
  }

  func plainName(_ text: String, _ rawEntry: Value?) -> String {
    rawEntry != nil ? "unreadable entry" : text.isEmpty ? "no name" : text
  }

  func plainFacts(_ touchpoint: Touchpoint, _ judgement: Judgement) -> [String] {
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
  private func plainDetails() -> [PlainScreen.Row] {
    let lines = inspectorLines(width: size.width)
    guard !lines.isEmpty else { return [] }
    return [PlainScreen.Row(SafeText("\(inspectorPage.rawValue):"))]
      + lines.map { line in
        PlainScreen.Row(
          line.line.pieces.map(\.text).joined(),
          isSelected: pane == .inspector && view != .outline && line.item != nil && line.item == item)
      }
  }
}

extension Look {
  /// On the plain screen the cursor stands on the selected row, so that a screen reader reads that row.
  /// - Parameter keepsCursor: the cursor stands where it belongs already.
  func placeCursor(_ frame: inout Frame, keepsCursor: Bool) {
    if isPlain, !keepsCursor {
      let row = (1..<max(frame.size.height, 1)).first { y in
        (0..<min(2, frame.size.width)).contains { frame[$0, y]?.style.attributes.contains(.reverse) ?? false }
      }
      // A question stands in the lowest rows and has no selected one.
      frame.setCursor(x: 0, y: row ?? max(frame.size.height - 2, 0))
    }
  }

  /// Shows what was drawn in a rectangle in the theme.
  func adapt(_ frame: inout Frame, _ rect: Rect) {
    if theme != .standard { frame.restyle(rect) { theme.adapt($0) } }
  }
}
