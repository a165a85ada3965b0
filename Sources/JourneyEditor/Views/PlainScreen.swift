import TerminalUI

/// A screen for screen readers: no columns, no lines, one thing a row, the cursor on the thing spoken of.
struct PlainScreen {
  struct Row {
    let text: SafeText
    var isSelected = false

    init(_ text: SafeText, isSelected: Bool = false) {
      self.text = text
      self.isSelected = isSelected
    }

    /// Facts, each ended by a full stop; empty ones are left out.
    init(_ facts: [String], isSelected: Bool = false) {
      let said = facts.filter { !$0.isEmpty }.map(PlainScreen.sentence)
      self.init(.singleLine(said.joined(separator: " ")), isSelected: isSelected)
    }
  }

  /// What is said before the selected row, on the same line: where one has come to, and what happened.
  struct Before {
    /// One has come to this screen with the last key.
    var isNew = false
    var facts: [String] = []
  }

  /// What the screen shows.
  let head: SafeText
  var before = Before()
  let rows: [Row]
  var foot = StyledLine()

  func draw(_ frame: inout Frame, height: Int) {
    let size = Size(width: frame.size.width, height: height)
    frame.fill(Rect(x: 0, y: 0, width: size.width, height: size.height))
    frame.put(head, x: 0, y: 0)
    let facts = (before.isNew ? [head.string] : []) + before.facts
    var rows = rows
    if let selected = rows.firstIndex(where: \.isSelected) {
      let words = Row(facts).text
      if !words.isEmpty { rows[selected] = Row(words + " " + rows[selected].text, isSelected: true) }
    } else if !facts.isEmpty {
      rows.insert(Row(facts, isSelected: true), at: 0)
    }
    let room = max(size.height - (foot.width > 0 && size.height > 3 ? 2 : 1), 1)
    let lines = rows.flatMap { row in
      // What does not fit goes on below, so that nothing is left unsaid; the cursor is on its beginning.
      row.text.wrapped(to: max(size.width, 1)).enumerated().map { index, line in
        Row(line, isSelected: row.isSelected && index == 0)
      }
    }
    let selected = lines.firstIndex { $0.isSelected } ?? 0
    let first = max(0, min(selected - (room < 8 ? 0 : room / 3), lines.count - room))
    for (offset, line) in lines.dropFirst(first).prefix(room).enumerated() {
      frame.put(line.text, x: 0, y: 1 + offset, maxWidth: size.width)
      if first + offset == selected { frame.setCursor(x: 0, y: 1 + offset) }
    }
    if lines.isEmpty { frame.setCursor(x: 0, y: 0) }
    if foot.width > 0, size.height > 3 { frame.put(foot, x: 0, y: size.height - 1, maxWidth: size.width) }
  }

  /// A fact with a full stop behind it.
  static func sentence(_ fact: String) -> String {
    fact.last.map { ".!?:".contains($0) } ?? true ? fact : fact + "."
  }
}
