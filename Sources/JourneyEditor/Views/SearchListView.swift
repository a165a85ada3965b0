import TerminalUI

// The lists that typing narrows: commands, help, and whatever one thing is picked from.
extension EditorState {
  func screen(of list: ListLayer) -> ListScreen<EditorState> {
    let isHelp = list.purpose == .help
    let rows = list.rows(keymap)
    let keys = min(16, size.width * 2 / 5)
    var screen = ListScreen<EditorState>(isHelp ? "Help" : "Commands", count: rows.count, selected: list.selected) {
      state, index in
      state.row(rows[index], keys: keys)
    }
    screen.typed = .init(
      line: list.filter, hint: "type to search, \(keyName(.take, in: .search)) does it, Esc leaves")
    if isHelp {
      screen.groups = .above
      screen.group = { rows[$0].group }
    }
    return screen
  }

  /// The keys of a row, what they do, and why they do it nowhere or only elsewhere.
  private func row(_ row: ListLayer.Row, keys: Int) -> ListRow {
    let (names, title, reason) =
      switch row {
      case .command(let command): (keymap.names(of: command), command.title, command.disabled(self))
      case .layer(let command): (keymap.names(of: command), command.title, row.places)
      }
    var line = StyledLine()
    line.add(
      SafeText(names.joined(separator: ", ")).fitted(to: keys, ellipsis: look.glyphs.ellipsis), look.style(.key))
    line.add(" ")
    line.add(SafeText(title), look.style(reason == nil ? .plain : .dim))
    if let reason { line.add(SafeText("  (" + reason + ")"), look.style(.dim)) }
    let spoken = names.isEmpty ? "no key" : "\(names.count == 1 ? "key" : "keys") \(names.joined(separator: ", "))"
    return .init(line, said: [title, spoken, reason ?? ""])
  }

  func screen(of pick: PickLayer) -> ListScreen<EditorState> {
    var screen = ListScreen<EditorState>(pick.title, count: pick.shown.count, selected: pick.selected) {
      [look] _, index in
      let row = pick.rows[pick.shown[index]]
      var line = StyledLine(.singleLine(row.title), look.style(.plain))
      if !row.detail.isEmpty { line.add("  " + .singleLine(row.detail), look.style(.dim)) }
      return .init(line, said: [row.title, row.detail])
    }
    screen.typed = .init(
      line: pick.filter, hint: "type to search, \(keyName(.take, in: .search)) chooses, Esc leaves")
    return screen
  }
}
