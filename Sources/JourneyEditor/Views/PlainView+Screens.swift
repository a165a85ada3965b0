import Journey
import ListeningRules
import TerminalUI

// The other ways of showing the map, and the screens drawn up from it, for screen readers: the same content as the
// drawn screens, said row by row.
extension EditorState {
  // MARK: Outline

  func plainOutline() -> [PlainScreen.Row] {
    var rows: [PlainScreen.Row] = []
    var next: ElementID? = outline.top
    while let id = next, rows.count < max(layout.cards.height, 1) {
      rows.append(PlainScreen.Row(outlineFacts(id), isSelected: id == focus))
      next = outlineRow(after: id)
    }
    return rows
  }

  private func outlineFacts(_ id: ElementID) -> [String] {
    guard let address = document.address(of: id) else { return [] }
    let map = document.map
    switch address {
    case .map: return ["Map: " + (map.title.isEmpty ? "no title" : map.title)]
    case .stage(let s):
      let stage = map.stages[s]
      let count = stage.touchpoints.count
      let isFolded = outline.folded.contains(id)
      return [
        "Stage \(s + 1) of \(map.stages.count): \(plainName(stage.name, stage.rawEntry))",
        "\(count) touchpoint\(count == 1 ? "" : "s")" + (isFolded ? ", folded" : ""),
      ]
    case .touchpoint(let s, let t):
      let touchpoint = map.stages[s].touchpoints[t]
      let name = plainName(touchpoint.name, touchpoint.rawEntry)
      return ["Touchpoint \(t + 1) of \(map.stages[s].touchpoints.count): \(name)"]
        + plainFacts(touchpoint, assessment.judgement(stage: s, touchpoint: t)) + [touchpoint.channel ?? ""]
    case .painPoint(let holder, let index):
      let pain = map.painPoints(of: holder)[index]
      return [
        "Pain point: \(pain.title)", pain.severity.map { "severity \($0)" } ?? "", pain.isOpen ? "" : "fixed",
      ]
    case .opportunity(let holder, let index):
      let opportunity = map.opportunities(of: holder)[index]
      return ["Opportunity: \(opportunity.title)", opportunity.status?.rawValue ?? ""]
    }
  }

  // MARK: Table

  /// What the table shows.
  var plainTableHead: String {
    var head = "Table"
    if let sort = table.sort, let column = TableColumn.column(sort.column) {
      head += ", by \(column.title), \(sort.ascending ? "lowest" : "highest") first"
    }
    if !table.filter.isEmpty, let order = table.order { head += ", \(order.count) of \(assessment.touchpointCount)" }
    return head
  }

  func plainTable() -> [PlainScreen.Row] {
    if isTableEmpty {
      let filter = keyName("table.filter")
      let text = "No touchpoint passes the filter; \(filter) changes it, Esc takes it away."
      return [PlainScreen.Row(SafeText(text), isSelected: true)]
    }
    let columns = tableColumns
    return (0..<max(layout.cards.height, 1)).compactMap { row in
      guard let id = tableRow(onScreen: row), case .touchpoint(let s, let t)? = document.address(of: id) else {
        return nil
      }
      let isSelected = id == card && pane == .cards
      var facts = columns.enumerated().map { index, column -> String in
        let text = cellText(column, s, t)
        return index == 0 ? (text.isEmpty ? "no name" : text) : text.isEmpty ? "" : "\(column.title): \(text)"
      }
      // The cell under the cursor is said first.
      if isSelected, columns.indices.contains(table.column), table.column > 0 {
        let said = facts.remove(at: table.column)
        facts.insert(said.isEmpty ? "\(columns[table.column].title): empty" : said, at: 0)
      }
      return PlainScreen.Row(facts, isSelected: isSelected)
    }
  }

  // MARK: Findings

  func drawPlainFindings(_ layer: FindingsLayer, _ frame: inout Frame) {
    let shown = findings.shown
    var head = "Findings:"
    if layer.isTyping || !layer.filter.text.isEmpty { head += " filter \(layer.filter.text)" }
    let typed = SafeText.singleLine(head).width
    if !hidesVerdicts {
      head += layer.isTyping ? "  " : " "
      head +=
        "\(shown.count) element\(shown.count == 1 ? "" : "s"), \(layer.only.map { "\($0.name)s" } ?? "worst first")."
    }
    if !assessment.isComplete { head += " Judging \(Int(assessment.progress * 100)) %." }
    var rows: [PlainScreen.Row] = []
    if hidesVerdicts || shown.isEmpty {
      let text = hidesVerdicts ? findingsHiddenText : noFindingsText(layer)
      rows = [PlainScreen.Row(.singleLine(text), isSelected: true)]
    } else {
      for index in shown.indices.dropFirst(layer.firstRow).prefix(findingsRows) {
        rows += plainRows(of: shown[index], "\(index + 1) of \(shown.count)", isSelected: index == layer.selected)
      }
    }
    PlainScreen(head: head, message: message, rows: rows, foot: footLine(keymap.foot(.findings))).draw(
      &frame, height: size.height)
    if layer.isTyping { frame.setCursor(x: min(typed, size.width - 1), y: 0) }
  }

  /// The worst finding of an element; of the selected one every finding, with what to do about it.
  private func plainRows(of entry: FindingsList.Entry, _ place: String, isSelected: Bool) -> [PlainScreen.Row] {
    let found = countingFindings(of: entry.id)
    guard let worst = found.first else { return [] }
    let name = document.element(entry.id)?.displayName ?? "the whole map"
    let more = found.count > 1 ? "\(found.count - 1) more" : ""
    let first = PlainScreen.Row(
      ["\(place): \(worst.severity.name)", name, "\(worst.rule): \(worst.message)", more], isSelected: isSelected)
    guard isSelected else { return [first] }
    let fixes = worst.fix.isEmpty ? [] : [PlainScreen.Row(.singleLine("Fix: \(worst.fix)"))]
    return [first] + fixes
      + found.dropFirst().map { finding in
        let fix = finding.fix.isEmpty ? "" : " Fix: \(finding.fix)"
        return PlainScreen.Row(.singleLine("\(finding.severity.name). \(finding.rule): \(finding.message)\(fix)"))
      }
  }

  // MARK: Forms

  /// The rows of a form or of a list of entries; under the selected one, what its field is for.
  func drawPlainRows(
    _ rows: [(section: String, label: String, value: String)], selected: Int, head: String, help: String,
    foot: [(key: String, does: String)], _ frame: inout Frame
  ) {
    var said = rows.enumerated().flatMap { index, row -> [PlainScreen.Row] in
      let isNew = index == 0 || rows[index - 1].section != row.section
      let value = row.value.isEmpty ? "not set" : row.value
      let text = (isNew && !row.section.isEmpty ? row.section + ". " : "") + "\(row.label): \(value)"
      let line = PlainScreen.Row(.singleLine(text), isSelected: index == selected)
      return index == selected && !help.isEmpty ? [line, PlainScreen.Row(.singleLine(help))] : [line]
    }
    if said.isEmpty {
      let text = "nothing here yet; \(keyName(.add, in: .entries)) adds the first one"
      said = [PlainScreen.Row(SafeText(text), isSelected: true)]
    }
    PlainScreen(head: head, message: message, rows: said, foot: footLine(foot)).draw(&frame, height: size.height)
  }

  // MARK: Report and comparison

  func drawPlainPage(_ layer: PageLayer, _ frame: inout Frame) {
    var head: String
    switch layer.content {
    case .report: head = "Report: \(document.map.title.isEmpty ? file.name : document.map.title)."
    case .comparison: head = "Compare: \(comparison.title)."
    }
    if !assessment.isComplete { head += " Judging \(Int(assessment.progress * 100)) %." }
    let lines = text(of: layer.content).lines
    let first = min(layer.firstRow, layer.selected)
    let rows = lines.indices.dropFirst(first).prefix(size.height).map { index in
      PlainScreen.Row(
        lines[index].line.pieces.map(\.text).joined(), isSelected: index == layer.selected)
    }
    PlainScreen(head: head, message: message, rows: rows, foot: footLine(keymap.foot(layer.scope))).draw(
      &frame, height: size.height)
  }
}
