import Journey
import ListeningRules
import TerminalUI

// The other ways of showing the map for screen readers: the same content as the drawn ones, said row by row.
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
        "\(plainName(stage.name, stage.rawEntry)), stage \(s + 1) of \(map.stages.count)",
        "\(count) touchpoint\(count == 1 ? "" : "s")" + (isFolded ? ", folded" : ""),
      ]
    case .touchpoint(let s, let t):
      let touchpoint = map.stages[s].touchpoints[t]
      let name = plainName(touchpoint.name, touchpoint.rawEntry)
      return ["\(name), touchpoint \(t + 1) of \(map.stages[s].touchpoints.count)"]
        + plainFacts(touchpoint, assessment.judgement(stage: s, touchpoint: t)) + [touchpoint.channel ?? ""]
    case .painPoint(let holder, let index):
      let pains = map.painPoints(of: holder)
      let pain = pains[index]
      return ["\(pain.title), pain point \(index + 1) of \(pains.count)"] + facts(of: pain)
    case .opportunity(let holder, let index):
      let opportunities = map.opportunities(of: holder)
      let opportunity = opportunities[index]
      let place = "opportunity \(index + 1) of \(opportunities.count)"
      return ["\(opportunity.title), \(place)", opportunity.status?.rawValue ?? ""]
    }
  }

  // MARK: Table

  /// What the table shows.
  var plainTableHead: String {
    var head = "Table"
    if let sort = table.sort, let column = TableColumn.column(sort.column) {
      head += ", by \(column.title), \(sort.ascending ? "lowest" : "highest") first"
    }
    if !table.filter.isEmpty, let order = table.order {
      head += ", \(table.filter): \(order.count) of \(assessment.touchpointCount)"
    }
    return head
  }

  func plainTable() -> [PlainScreen.Row] {
    if isTableEmpty {
      let filter = keyName("table.filter")
      let text = "No touchpoint passes the filter; \(filter) changes it, Esc takes it away."
      return [PlainScreen.Row(SafeText(text), isSelected: true)]
    }
    let columns = tableColumns
    let rows = (0..<max(layout.cards.height, 1)).compactMap { row -> PlainScreen.Row? in
      guard let id = tableRow(onScreen: row), case .touchpoint(let s, let t)? = document.address(of: id) else {
        return nil
      }
      let isSelected = id == card && pane == .cards
      let place = "\(tablePlace(s, t, onScreen: row) + 1) of \(table.order?.count ?? assessment.touchpointCount)"
      var facts = columns.enumerated().map { index, column -> String in
        let text = cellText(column, s, t)
        return index == 0
          ? "\(text.isEmpty ? "no name" : text), \(place)" : text.isEmpty ? "" : "\(column.title): \(text)"
      }
      // The cell under the cursor is said first.
      if isSelected, columns.indices.contains(table.column), table.column > 0 {
        let said = facts.remove(at: table.column)
        facts.insert(said.isEmpty ? "\(columns[table.column].title): empty" : said, at: 0)
      }
      return PlainScreen.Row(facts, isSelected: isSelected)
    }
    guard rows.isEmpty else { return rows }
    let add = document.map.stages.isEmpty ? keyName("stage.add") : keyName("touchpoint.add")
    return [PlainScreen.Row(["There is no touchpoint yet; \(add) adds one"], isSelected: true)]
  }

  /// The number of a row of the table, from 0. O(stages).
  private func tablePlace(_ stage: Int, _ touchpoint: Int, onScreen row: Int) -> Int {
    if table.order != nil { return table.firstRow + row }
    return document.map.stages[..<stage].reduce(touchpoint) { $0 + $1.touchpoints.count }
  }
}
