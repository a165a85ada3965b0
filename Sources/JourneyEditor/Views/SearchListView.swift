import TerminalUI

// The lists that typing narrows: commands, help, and whatever one thing is picked from.
extension EditorState {
  func screen(of list: ListLayer) -> ListScreen<EditorState> {
    CommandRows(list, keymap, look, size).screen { state, row in
      if case .command(let command) = row { command.disabled(state) } else { nil }
    }
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
    if size.width < 60, !look.isPlain { screen.foot = { $0.keymap.foot(.search) } }
    if !look.isPlain, size.height >= 12, pick.shown.indices.contains(pick.selected), pick.isWide(size.width) {
      let row = pick.rows[pick.shown[pick.selected]]
      let whole = SafeText.singleLine(row.title + (row.detail.isEmpty ? "" : look.separator + row.detail))
      screen.detail = { state in
        whole.wrapped(to: max(state.size.width - 2, 1)).map { StyledLine($0, state.look.style(.hint)) }
      }
      screen.detailRows = 3
    }
    return screen
  }
}

/// The keys and what they do, as a screen: all of them, or those of one form, list or screen.
struct CommandRows {
  private let list: ListLayer
  private let keymap: Keymap
  private let look: Look
  private let size: Size

  init(_ list: ListLayer, _ keymap: Keymap, _ look: Look, _ size: Size) {
    self.list = list
    self.keymap = keymap
    self.look = look
    self.size = size
  }

  private var saysWhere: Bool { list.scope == nil }

  /// - Parameter disabled: why a command at rest can do nothing now.
  func screen<Source>(disabled: @escaping (borrowing Source, ListLayer.Row) -> String?) -> ListScreen<Source> {
    let isHelp = list.purpose == .help
    let rows = list.rows(keymap)
    let keys = min(16, size.width * 2 / 5)
    let name = list.scope.map { "Keys in: \($0.rawValue)" } ?? (isHelp ? "Help" : "Commands")
    var screen = ListScreen<Source>(name, count: rows.count, selected: list.selected) { source, index in
      row(rows[index], keys: keys, disabled(source, rows[index]))
    }
    let does = saysWhere ? "\(keymap.key(.take, in: .search)) does it, " : ""
    screen.typed = .init(line: list.filter, hint: "type to search, \(does)Esc leaves")
    if size.width < 60, !look.isPlain {
      // What can be done is said in the first row where that is wide enough.
      let foot = keymap.foot(.search, without: saysWhere ? [] : [.take])
      screen.foot = { _ in foot }
    }
    if !look.isPlain, size.height >= 12, rows.indices.contains(list.selected) {
      let row = rows[list.selected]
      screen.detail = { detail(row, disabled($0, row)) }
      screen.detailRows = 2
    }
    if isHelp, saysWhere {
      screen.groups = .above
      screen.group = { rows[$0].group }
    }
    return screen
  }

  /// A row in full, and its name in the settings.
  private func detail(_ row: ListLayer.Row, _ disabled: String?) -> [StyledLine] {
    let (_, title, reason) = words(row, disabled)
    let whole = title + (reason.map { " (\($0))" } ?? "") + "   in the settings: \(row.id)"
    return SafeText.singleLine(whole).wrapped(to: max(size.width - 2, 1)).map { StyledLine($0, look.style(.hint)) }
  }

  private func words(_ row: ListLayer.Row, _ disabled: String?) -> (names: [String], title: String, reason: String?) {
    switch row {
    case .command(let command): (keymap.names(of: command), command.title, disabled)
    case .layer(let command): (keymap.names(of: command), command.title, saysWhere ? row.places : nil)
    }
  }

  /// The keys of a row, what they do, and why they do it nowhere or only elsewhere.
  private func row(_ row: ListLayer.Row, keys: Int, _ disabled: String?) -> ListRow {
    let (names, title, reason) = words(row, disabled)
    var line = StyledLine()
    line.add(
      SafeText(names.joined(separator: ", ")).fitted(to: keys, ellipsis: look.glyphs.ellipsis), look.style(.key))
    line.add(" ")
    line.add(SafeText(title), look.style(reason == nil ? .plain : .dim))
    if let reason { line.add(SafeText("  (" + reason + ")"), look.style(.dim)) }
    let spoken = names.isEmpty ? "no key" : "\(names.count == 1 ? "key" : "keys") \(names.joined(separator: ", "))"
    return .init(line, said: [title, spoken, reason ?? ""])
  }
}
