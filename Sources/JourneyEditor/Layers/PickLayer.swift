import Journey
import TerminalUI

/// A list of things to choose one from; typing narrows it.
public struct PickLayer: RowsLayer, Sendable, Hashable {
  struct Row: Sendable, Hashable {
    let title: String
    /// What stands dim behind the title.
    let detail: String
    let choice: Choice
  }

  /// What choosing a row does.
  enum Choice: Sendable, Hashable {
    case setReference(ElementID, path: [String], to: ElementID?)
    case edits([Edit], label: String)
    case position(Int)
    case note(ElementID, index: Int)
    case problem(Problem)
    /// A row of the form below.
    case field(Int)
    /// Makes every fix that is obvious.
    case mendAll
  }

  let title: String
  let rows: [Row]
  public internal(set) var filter = LineEditor()
  public internal(set) var selected = 0
  /// The rows that hold every word that was typed, by index.
  private(set) var shown: [Int]

  init(title: String, rows: [Row]) {
    self.title = title
    self.rows = rows
    shown = Array(rows.indices)
  }

  /// Whether a row near the top is longer than a screen is wide: then the selected one is shown in full below.
  func isWide(_ width: Int) -> Bool {
    rows.prefix(200).contains { $0.title.utf8.count + $0.detail.utf8.count + 4 > width }
  }

  /// Narrows the rows to what was typed. O(text of the rows).
  mutating func narrow() {
    let queries = filter.text.split(separator: " ").compactMap { SearchQuery(String($0)) }
    shown = rows.indices.filter { index in
      queries.allSatisfy { $0.matches(rows[index].title) || $0.matches(rows[index].detail) }
    }
    selected = 0
  }
}

extension EditorState {
  mutating func handle(_ key: Key, in pick: PickLayer) {
    var pick = pick
    let command = keymap.command(key, in: .search)
    switch command {
    case .leave?: return closeLayer()
    case .take?:
      guard pick.shown.indices.contains(pick.selected) else {
        message = Message(kind: .notice, text: "nothing of that name; Backspace, or Esc leaves")
        return
      }
      let choice = pick.rows[pick.shown[pick.selected]].choice
      // The list of problems stays open until it is empty.
      if case .problem(let problem) = choice { return ask(about: problem) }
      closeLayer()
      return choose(choice)
    case let command?:
      guard let place = command.moved(from: pick.selected, of: pick.shown.count, page: size.height - 4) else { return }
      pick.selected = place
    case nil:
      guard pick.filter.handle(key) else {
        message = keymap.nothing(key, in: .search, width: size.width)
        return
      }
      pick.narrow()
    }
    replaceTop(.pick(pick))
  }

  private mutating func choose(_ choice: PickLayer.Choice) {
    switch choice {
    case .setReference(let id, let path, let target): setReference(id, path, to: target)
    case .edits(let edits, let label): perform(label, edits, says: "\(label), \(keyName("history.undo")) undoes")
    case .position(let position): goTo(position: position)
    case .note(let id, let index): ask(aboutNote: index, of: id)
    case .problem(let problem): ask(about: problem)
    case .field(let row): selectField(row)
    case .mendAll: mendAll()
    }
  }

  private mutating func setReference(_ id: ElementID, _ path: [String], to target: ElementID?) {
    guard let target else {
      perform("clear the link of \(quoted(id))", [.set(id, field: path, value: nil)], says: "link cleared")
      return
    }
    var edits = document.acceptingIDs([target])
    edits.append(.set(id, field: path, value: .text(target.rawValue)))
    // A contact that a failure caused is failure demand; whoever said otherwise is not overruled.
    if path == ["causedBy"], document.touchpoint(id)?.demand == nil {
      edits.append(.set(id, field: ["demand"], value: .text(Demand.failure.rawValue)))
    }
    let what = path == ["causedBy"] ? "caused by" : "linked to"
    perform(
      "\(quoted(id)) \(what) \(quoted(target))", edits,
      says: "\(what) \(quoted(target)), \(keyName("history.undo")) undoes")
  }

  /// Opens the list of elements that a reference can name: of touchpoints those before `id` first, the nearest on
  /// top, then those behind it. O(touchpoints).
  mutating func openPicker(for entry: FieldEntry, path: [String], of id: ElementID) {
    guard case .reference(.touchpoint) = entry.info.kind else { return }
    var earlier: [PickLayer.Row] = []
    var later: [PickLayer.Row] = []
    let here = order(of: document.card(of: id))
    for (number, stage) in document.map.stages.enumerated() {
      for (index, touchpoint) in stage.touchpoints.enumerated() where touchpoint.id != id {
        let row = PickLayer.Row(
          title: touchpoint.name.isEmpty ? "(no name)" : touchpoint.name, detail: stage.name,
          choice: .setReference(id, path: path, to: touchpoint.id))
        let isEarlier = [number, 2, index].lexicographicallyPrecedes(Array(here.dropFirst()))
        if isEarlier { earlier.append(row) } else { later.append(row) }
      }
    }
    var rows = Array(earlier.reversed()) + later
    let now = document.value(of: path, in: id)?.text
    if now != nil {
      rows.append(.init(title: "(no link)", detail: "", choice: .setReference(id, path: path, to: nil)))
    }
    guard !rows.isEmpty else {
      message = Message(kind: .notice, text: "there is no other touchpoint yet")
      return
    }
    var layer = PickLayer(title: "\(entry.info.title):", rows: rows)
    layer.selected =
      rows.firstIndex { row in
        if case .setReference(_, _, let target?) = row.choice { target.rawValue == now } else { false }
      } ?? 0
    open(.pick(layer))
  }
}
