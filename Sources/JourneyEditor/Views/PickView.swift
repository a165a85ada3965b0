import TerminalUI

extension EditorState {
  func drawPick(_ pick: PickLayer, _ frame: inout Frame) {
    frame.fill(frame.bounds)
    var x = frame.put(
      " " + .singleLine(pick.title) + " ", x: 0, y: 0, style: look.style(.title).with(.reverse), maxWidth: size.width)
    x += frame.put(" ", x: x, y: 0)
    x += frame.put(.singleLine(pick.filter.text), x: x, y: 0, maxWidth: max(size.width - x - 1, 0))
    frame.setCursor(x: x, y: 0)
    if pick.filter.text.isEmpty {
      let take = SafeText("type to search, \(keyName(.take, in: .search)) chooses, Esc leaves")
      frame.put(take, x: x + 1, y: 0, style: look.style(.hint))
    }
    let height = max(size.height - 1, 1)
    let first = max(0, min(pick.selected - height / 2, pick.shown.count - height))
    for (offset, index) in pick.shown.dropFirst(first).prefix(height).enumerated() {
      let row = pick.rows[index]
      var line = StyledLine(.singleLine(row.title), look.style(.plain))
      if !row.detail.isEmpty { line.add("  " + .singleLine(row.detail), look.style(.dim)) }
      frame.put(line, x: 1, y: 1 + offset, maxWidth: size.width - 1)
      if first + offset == pick.selected {
        frame.restyle(Rect(x: 0, y: 1 + offset, width: size.width, height: 1)) { $0.with(.reverse) }
      }
    }
    if pick.shown.isEmpty { frame.put("nothing of that name", x: 1, y: 1, style: look.style(.notice)) }
  }

  func drawReplace(_ layer: ReplaceLayer, _ frame: inout Frame) {
    frame.fill(frame.bounds)
    var head = StyledLine(" Replace ", look.style(.title).with(.reverse))
    head.add(" " + .singleLine("\"\(layer.find)\" by \"\(layer.with)\""), look.style(.title))
    frame.put(head, x: 0, y: 0, maxWidth: size.width)
    let height = max(size.height - 2, 1)
    let first = max(0, min(layer.selected - height / 2, layer.rows.count - height))
    let names = min(24, size.width / 3)
    for (offset, row) in layer.rows.dropFirst(first).prefix(height).enumerated() {
      var line = StyledLine(row.isOn ? "[x] " : "[ ] ", look.style(.key))
      line.add(.singleLine(row.name).fitted(to: names, ellipsis: look.glyphs.ellipsis), look.style(.plain))
      line.add("  " + .singleLine(row.title) + ": ", look.style(.dim))
      line.add(.singleLine(row.excerpt(ellipsis: look.glyphs.ellipsis.string)), look.style(row.isOn ? .title : .dim))
      frame.put(line, x: 1, y: 1 + offset, maxWidth: size.width - 2)
      if first + offset == layer.selected {
        frame.restyle(Rect(x: 0, y: 1 + offset, width: size.width, height: 1)) { $0.with(.reverse) }
      }
    }
    let ticked = layer.rows.count { $0.isOn }
    drawFoot(keymap.foot(.replace, saying: [.replace: "replaces in \(ticked) of \(layer.rows.count)"]), &frame)
  }
}

extension ReplaceLayer.Row {
  /// What the text will be, from a little before the first place that changes.
  func excerpt(ellipsis: String) -> String {
    let same = zip(before, after).prefix { $0 == $1 }.count
    guard same > 24 else { return after }
    return ellipsis + after.dropFirst(same - 16)
  }
}
