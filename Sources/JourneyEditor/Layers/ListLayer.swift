import TerminalUI

/// A list that typing narrows: the palette of commands, or the help.
public struct ListLayer: RowsLayer, Sendable, Hashable {
  public enum Purpose: Sendable, Hashable { case palette, help }

  public let purpose: Purpose
  public internal(set) var filter = LineEditor()
  public internal(set) var selected = 0

  init(_ purpose: Purpose) { self.purpose = purpose }

  /// A row: in the palette a command; in the help also what keys do inside forms, lists and screens.
  enum Row: Sendable {
    case command(Command)
    case layer(LayerCommand)

    /// The heading that it stands under.
    var group: String {
      switch self {
      case .command(let command): command.group.rawValue
      case .layer: Keymap.layersTitle
      }
    }

    /// Where its keys work.
    var places: String {
      switch self {
      case .command: "at rest"
      case .layer(let command): "in: \(command.placesInWords)"
      }
    }

    fileprivate func rank(for text: String, _ keymap: Keymap) -> Int? {
      switch self {
      case .command(let command):
        nameRank(of: text, keys: keymap.names(of: command), words: [command.title, command.id, command.hint])
      case .layer(let command):
        nameRank(
          of: text, keys: keymap.names(of: command), words: [command.title, command.id.rawValue, command.placesInWords])
      }
    }
  }

  /// The rows that match what was typed, best first in the palette, in the help's order in the help.
  func rows(_ keymap: Keymap) -> [Row] {
    let text = filter.text.lowercased()
    let isRanked = purpose == .palette
    var all = CommandTable.all.map { Row.command($0) }
    if !isRanked { all += LayerCommandTable.all.map { Row.layer($0) } }
    if text.isEmpty { return all }
    let ranked = all.enumerated().compactMap { index, row -> (rank: Int, index: Int, row: Row)? in
      row.rank(for: text, keymap).map { ($0, index, row) }
    }
    return ranked.sorted { isRanked ? ($0.rank, $0.index) < ($1.rank, $1.index) : $0.index < $1.index }.map(\.row)
  }
}

/// How well a row answers to what was typed: its letters in order, together and early is better; nil: not.
private func nameRank(of text: String, keys: [String], words: [String]) -> Int? {
  if keys.contains(where: { $0.lowercased() == text }) { return 0 }
  // `undo-list` is what `undo list` is.
  let text = text.replacing("-", with: " ")
  if words.contains(where: { $0.lowercased() == text }) { return 0 }
  return words.compactMap { letterRank(of: text, in: $0.lowercased().replacing("-", with: " ")) }.min()
}

private func letterRank(of text: String, in line: String) -> Int? {
  let (letters, line) = (Array(text), Array(line))
  var gaps = 0
  var last = -1
  for letter in letters {
    guard let next = line[(last + 1)...].firstIndex(of: letter) else { return nil }
    gaps += last < 0 ? min(next, 5) : (next - last - 1) * 3
    last = next
  }
  return 1 + gaps
}

extension EditorState {
  mutating func handle(_ key: Key, in list: ListLayer) -> [Effect] {
    var list = list
    let rows = list.rows(keymap)
    switch keymap.command(key, in: .search) {
    case .leave?:
      closeLayer()
      return []
    case .take?:
      guard rows.indices.contains(list.selected) else {
        closeLayer()
        return []
      }
      guard case .command(let command) = rows[list.selected] else {
        message = Message(kind: .notice, text: "that key works \(rows[list.selected].places)")
        return []
      }
      closeLayer()
      return run(command)
    case let command?:
      guard let place = command.moved(from: list.selected, of: rows.count, page: size.height - 4) else { return [] }
      list.selected = place
    case nil:
      guard list.filter.handle(key) else {
        message = keymap.nothing(key, in: .search)
        return []
      }
      list.selected = 0
    }
    replaceTop(.list(list))
    return []
  }
}
