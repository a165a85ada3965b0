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
      let said = facts.filter { !$0.isEmpty }.map { fact in
        fact.last.map { ".!?".contains($0) } ?? false ? fact : fact + "."
      }
      self.init(.singleLine(said.joined(separator: " ")), isSelected: isSelected)
    }
  }

  /// What the screen shows.
  let head: String
  let message: Message?
  let rows: [Row]
  let foot: StyledLine

  func draw(_ frame: inout Frame, height: Int) {
    let size = Size(width: frame.size.width, height: height)
    frame.fill(Rect(x: 0, y: 0, width: size.width, height: size.height))
    frame.put(.singleLine(head), x: 0, y: 0)
    if let message { frame.put(.singleLine(message.text), x: 0, y: 1) }
    let room = max(size.height - 3, 1)
    let lines = rows.flatMap { row in
      // What does not fit goes on below, so that nothing is left unsaid; the cursor is on its beginning.
      row.text.wrapped(to: max(size.width, 1)).enumerated().map { index, line in
        Row(line, isSelected: row.isSelected && index == 0)
      }
    }
    let selected = lines.lastIndex { $0.isSelected } ?? 0
    let first = max(0, min(selected - room / 3, lines.count - room))
    for (offset, line) in lines.dropFirst(first).prefix(room).enumerated() {
      frame.put(line.text, x: 0, y: 2 + offset, maxWidth: size.width)
      if first + offset == selected { frame.setCursor(x: 0, y: 2 + offset) }
    }
    if size.height > 3 { frame.put(foot, x: 0, y: size.height - 1, maxWidth: size.width) }
  }
}
