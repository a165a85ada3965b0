import TerminalUI

extension EditorState {
  /// Draws the tour's task below the screen.
  func drawTutor(_ area: Rect, _ frame: inout Frame) {
    guard let tutor else { return }
    frame.rule(look.glyphs.horizontal, x: 0, y: area.y, width: size.width, style: look.style(.dim))
    frame.put(
      SafeText(" Tutor: step \(min(tutor.done + 1, Tutor.count)) of \(Tutor.count) "), x: 1, y: area.y,
      style: look.style(.title))
    let lines = SafeText.singleLine(tutorTask).wrapped(to: max(size.width - 2, 1))
    for (offset, line) in lines.prefix(area.height - 1).enumerated() {
      frame.put(line, x: 1, y: area.y + 1 + offset, style: look.style(.notice), maxWidth: size.width - 1)
    }
  }
}
