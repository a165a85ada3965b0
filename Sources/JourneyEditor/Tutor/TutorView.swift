import TerminalUI

extension EditorState {
  /// Draws the tour's task below the screen.
  func drawTutor(_ area: Rect, _ frame: inout Frame) {
    guard let tutor else { return }
    let step = "Tutor: step \(min(tutor.done + 1, Tutor.count)) of \(Tutor.count)"
    if look.isPlain {
      let lines = SafeText.singleLine("\(step). \(tutorTask)").wrapped(to: size.width)
      for (offset, line) in lines.prefix(area.height).enumerated() { frame.put(line, x: 0, y: area.y + offset) }
      // A new task is what the person waits for.
      if layers.isEmpty, landmarkBefore?.tourSteps != landmark.tourSteps { frame.setCursor(x: 0, y: area.y) }
      return
    }
    if area.height == 1 {
      let line = SafeText("\(min(tutor.done + 1, Tutor.count))/\(Tutor.count) ") + .singleLine(tutorTask)
      let shown = line.truncated(to: max(size.width - 1, 0), ellipsis: look.glyphs.ellipsis)
      frame.put(" " + shown, x: 0, y: area.y, style: look.style(.notice))
      return
    }
    frame.rule(look.glyphs.horizontal, x: 0, y: area.y, width: size.width, style: look.style(.dim))
    frame.put(
      SafeText(" \(step) "), x: 1, y: area.y, style: look.style(.title))
    let lines = SafeText.singleLine(tutorTask).wrapped(to: max(size.width - 2, 1))
    for (offset, line) in lines.prefix(area.height - 1).enumerated() {
      frame.put(line, x: 1, y: area.y + 1 + offset, style: look.style(.notice), maxWidth: size.width - 1)
    }
  }
}
