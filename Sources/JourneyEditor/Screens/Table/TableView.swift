import Journey
import TerminalUI

extension EditorState {
  /// The columns of cells for the name, the sign in front of it included.
  var tableNameWidth: Int { min(max(size.width / 3, 14), 40) }

  /// One touchpoint a line, in columns.
  func drawTable(_ frame: inout Frame, _ layout: JourneyLayout) {
    let columns = tableColumns
    drawTableHeadings(&frame, layout, columns)
    guard layout.cards.height > 0 else { return }
    if isTableEmpty {
      frame.put(
        SafeText(" No touchpoint passes the filter; \(keyName("table.filter")) changes it, Esc takes it away."), x: 0,
        y: layout.cards.y)
      return
    }
    var y = layout.cards.y
    if let order = table.order {
      var index = table.firstRow
      while y < layout.cards.maxY, index < order.count {
        if case .touchpoint(let s, let t)? = document.address(of: order[index]) {
          drawTableRow(s, t, y: y, columns, &frame)
          y += 1
        }
        index += 1
      }
    } else if case .touchpoint(let s, let t)? = document.address(of: table.top) {
      var (stage, index) = (s, t)
      let stages = document.map.stages
      while y < layout.cards.maxY, stage < stages.count {
        guard index < stages[stage].touchpoints.count else {
          (stage, index) = (stage + 1, 0)
          continue
        }
        drawTableRow(stage, index, y: y, columns, &frame)
        (y, index) = (y + 1, index + 1)
      }
    }
    if y == layout.cards.y {
      let text =
        document.map.stages.isEmpty
        ? " This map has no stage yet. \(keyName("stage.add")) adds the first one."
        : " There is no touchpoint yet. \(keyName("touchpoint.add")) adds the first one."
      frame.put(SafeText(text), x: 0, y: y)
    }
  }

  /// The columns behind the name that fit, with where they stand.
  private func placed(_ columns: [TableColumn]) -> [(index: Int, x: Int, width: Int)] {
    var x = tableNameWidth + 1
    var placed: [(index: Int, x: Int, width: Int)] = []
    for index in columns.indices.dropFirst(max(table.firstColumn, 1)) {
      let width = min(columns[index].width, size.width - x)
      guard width >= min(columns[index].width, 4) else { break }
      placed.append((index: index, x: x, width: width))
      x += columns[index].width + 2
    }
    return placed
  }

  private func drawTableHeadings(_ frame: inout Frame, _ layout: JourneyLayout, _ columns: [TableColumn]) {
    guard layout.headings.height > 0 else { return }
    let y = layout.headings.y
    func heading(_ index: Int) -> (SafeText, Style) {
      let column = columns[index]
      var text = SafeText(column.title)
      if let sort = table.sort, sort.column == column.id {
        let isUnicode = look.glyphs == .unicode
        text += sort.ascending ? (isUnicode ? "↑" : "^") : isUnicode ? "↓" : "v"
      }
      return (text, look.style(index == table.column ? .selectedElsewhere : .heading).with(.bold))
    }
    if let name = columns.indices.first {
      let (text, style) = heading(name)
      frame.put(text, x: 2, y: y, style: style, maxWidth: tableNameWidth - 2)
    }
    for place in placed(columns) {
      let (text, style) = heading(place.index)
      let isNumber = columns[place.index].isNumber
      frame.put(
        text.fitted(to: place.width, isNumber ? .right : .left, ellipsis: look.glyphs.ellipsis), x: place.x, y: y,
        style: style)
    }
    if table.firstColumn > 1 {
      frame.put(look.glyphs == .unicode ? "‹" : "<", x: tableNameWidth, y: y, style: look.style(.heading))
    }
    if let last = placed(columns).last, last.index + 1 < columns.count {
      frame.put(look.glyphs.more, x: size.width - 1, y: y, style: look.style(.heading))
    }
  }

  private func drawTableRow(_ s: Int, _ t: Int, y: Int, _ columns: [TableColumn], _ frame: inout Frame) {
    let touchpoint = document.map.stages[s].touchpoints[t]
    let isSelected = touchpoint.id == card
    let (sign, style) = sign(of: assessment.judgement(stage: s, touchpoint: t))
    let isCursor = isSelected && pane == .cards
    if isSelected { frame.restyle(Rect(x: 0, y: y, width: size.width, height: 1)) { $0.with(.underline) } }
    frame.put(sign, x: 0, y: y, style: style)
    func cellStyle(_ index: Int, _ plain: Look.Role) -> Style {
      if isCursor, index == table.column { return look.style(.selected) }
      return isSelected ? look.style(plain).with(.underline) : look.style(plain)
    }
    if let first = columns.first {
      let text = first.id == "name" ? CardText.name(touchpoint) : .singleLine(cellText(first, s, t))
      frame.put(
        text.fitted(to: tableNameWidth - 3, ellipsis: look.glyphs.ellipsis), x: 2, y: y,
        style: cellStyle(0, touchpoint.isBackstage ? .dim : .plain))
    }
    for place in placed(columns) {
      let column = columns[place.index]
      let text = SafeText.singleLine(cellText(column, s, t))
      let role: Look.Role =
        column.id == "verdict" ? .verdict(assessment.judgement(stage: s, touchpoint: t).rung) : .plain
      frame.put(
        text.fitted(to: place.width, column.isNumber ? .right : .left, ellipsis: look.glyphs.ellipsis), x: place.x,
        y: y, style: cellStyle(place.index, role))
    }
  }
}
