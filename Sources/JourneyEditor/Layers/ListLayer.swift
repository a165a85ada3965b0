import TerminalUI

/// A list that typing narrows: the palette of commands, or the help.
public struct ListLayer: Sendable, Hashable {
  public enum Purpose: Sendable, Hashable { case palette, help }

  public let purpose: Purpose
  public internal(set) var filter = LineEditor()
  public internal(set) var selected = 0
  public internal(set) var firstRow = 0

  init(_ purpose: Purpose) { self.purpose = purpose }

  /// The commands that match what was typed, best first in the palette, in the help's order in the help.
  func commands(_ keymap: Keymap) -> [Command] {
    let text = filter.text.lowercased()
    if text.isEmpty { return CommandTable.all }
    let ranked = CommandTable.all.enumerated().compactMap {
      index, command -> (rank: Int, index: Int, command: Command)? in
      guard let rank = command.rank(for: text, keymap) else { return nil }
      return (rank, index, command)
    }
    let isRanked = purpose == .palette
    return ranked.sorted { isRanked ? ($0.rank, $0.index) < ($1.rank, $1.index) : $0.index < $1.index }.map(\.command)
  }
}

extension Command {
  /// How well the command answers to what was typed: its letters in order, together and early is better; nil: not.
  func rank(for text: String, _ keymap: Keymap) -> Int? {
    if keymap.names(of: self).contains(where: { $0.lowercased() == text }) { return 0 }
    // `undo-list` is what `undo list` is.
    let text = text.replacing("-", with: " ")
    return [title, id, hint].compactMap { Command.rank(of: text, in: $0.lowercased().replacing("-", with: " ")) }.min()
  }

  private static func rank(of text: String, in line: String) -> Int? {
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
}

extension EditorState {
  mutating func handle(_ key: Key, in list: ListLayer) -> [Effect] {
    var list = list
    let rows = list.commands(keymap)
    switch key {
    case .escape:
      closeLayer()
      return []
    case .enter:
      closeLayer()
      guard rows.indices.contains(list.selected) else { return [] }
      return run(rows[list.selected])
    case .down, .tab, .control("n"): list.selected += 1
    case .up, .backTab, .control("p"): list.selected -= 1
    case .pageDown: list.selected += max(size.height - 4, 1)
    case .pageUp: list.selected -= max(size.height - 4, 1)
    default:
      guard list.filter.handle(key) else { return [] }
      list.selected = 0
    }
    list.selected = min(max(list.selected, 0), max(list.commands(keymap).count - 1, 0))
    replaceTop(.list(list))
    return []
  }
}
