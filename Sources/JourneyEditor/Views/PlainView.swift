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
    if file.isLocked { head += " The file is read-only." }
    if problemCount > 0 { head += problemCount == 1 ? " 1 problem." : " \(problemCount) problems." }
    if history.isModified { head += " Modified." }
    if file.isUnkept { head += " A crash would lose it." }
    if !marked.isEmpty { head += " \(marked.count) marked." }
    let cards =
      switch view {
      case .journey: plainCards()
      case .outline: plainOutline()
      case .table: plainTable()
      }
    let hasRoom = cards.count < max(size.height - 3, 1)
    let details = pane == .inspector && view != .outline || hasRoom ? plainDetails() : []
    var before = saidBefore
    if !before.isNew, view == .journey, let place, landmarkBefore?.stage != currentStage, card != currentStage {
      before.facts.insert(plainHeading(place.stage), at: 0)
    }
    PlainScreen(head: .singleLine(head), before: before, rows: cards + details, foot: hintLine(width: size.width)).draw(
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
    let heading = PlainScreen.Row([plainHeading(place.stage)], isSelected: pane == .cards && card == stage.id)
    return [heading]
      + stage.touchpoints.enumerated().map { index, touchpoint in
        let name = plainName(touchpoint.name, touchpoint.rawEntry)
        let facts = plainFacts(touchpoint, assessment.judgement(stage: place.stage, touchpoint: index))
        return PlainScreen.Row(
          ["\(name), \(index + 1) of \(stage.touchpoints.count)"] + facts,
          isSelected: pane == .cards && card == touchpoint.id)
      }
  }

  private func plainHeading(_ index: Int) -> String {
    let stage = document.map.stages[index]
    let count = stage.touchpoints.count
    var heading = "Stage \(plainName(stage.name, stage.rawEntry)), \(index + 1) of \(document.map.stages.count)"
    heading += ", \(count) touchpoint\(count == 1 ? "" : "s")"
    let pains = stage.painPoints.count { $0.isOpen }
    if pains > 0 { heading += ", \(pains) open pain point\(pains == 1 ? "" : "s")" }
    return heading
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

  /// The inspector's page in one text: whoever turns to it hears it.
  var saidPage: String {
    let lines = inspectorLines(width: 1_000_000).map(\.line.words)
    return ([inspectorPage.rawValue + ":"] + lines.map(PlainScreen.sentence)).joined(separator: " ")
  }

  /// The inspector's page, line by line.
  private func plainDetails() -> [PlainScreen.Row] {
    // A line is broken where it is shown, not before.
    let lines = inspectorLines(width: 1_000_000)
    guard !lines.isEmpty else { return [] }
    let items = items
    return [PlainScreen.Row(SafeText("\(inspectorPage.rawValue):"))]
      + lines.map { line in
        let isSelected = pane == .inspector && view != .outline && line.item != nil && line.item == item
        let place = line.item.flatMap { items.firstIndex(of: $0) }.map { ", \($0 + 1) of \(items.count)" } ?? ""
        return PlainScreen.Row([line.line.words + place], isSelected: isSelected)
      }
  }
}

extension Look {
  /// Shows what was drawn in a rectangle in the theme.
  func adapt(_ frame: inout Frame, _ rect: Rect) {
    if theme != .standard { frame.restyle(rect) { theme.adapt($0) } }
  }
}
