import Journey
import TerminalUI

extension EditorState {
  /// One point of the emotion curve on the screen.
  private struct Point {
    let x: Int
    let y: Int
    let isSelected: Bool
  }

  /// The emotion curve above the columns; it breaks where no emotion is set. It shows the cards that are on the
  /// screen, as many as there is room for.
  func drawCurve(_ frame: inout Frame, _ layout: JourneyLayout) {
    let area = layout.curve
    guard area.height >= 3 else { return }
    let labels: [(Int, SafeText)] = [(2, "+2"), (0, " 0"), (-2, "-2")]
    for (level, label) in labels {
      frame.put(label, x: 1, y: area.y + row(of: level, height: area.height), style: look.style(.dim))
    }
    var last: Point?
    for column in 0..<layout.columns {
      let index = scroll.firstStage + column
      guard index < document.map.stages.count else { break }
      let touchpoints = document.map.stages[index].touchpoints
      var (x, width) = layout.column(column)
      // The first column leaves room for the scale.
      if column == 0 {
        x += 4
        width -= 4
      }
      let room = max((width - 1) / 2, 1)
      let first = min(firstCard(ofStage: index), max(touchpoints.count - room, 0))
      let count = min(touchpoints.count - first, room)
      for offset in 0..<max(count, 0) {
        // Looked at in place: taken out, a touchpoint is copied with all it holds.
        if touchpoints[first + offset].isBackstage { continue }
        guard let emotion = touchpoints[first + offset].emotion else {
          last = nil
          continue
        }
        let point = Point(
          x: x + offset * max(width - 1, 1) / count, y: area.y + row(of: emotion, height: area.height),
          isSelected: touchpoints[first + offset].id == card)
        if let last { connect(&frame, last, point) }
        drawPoint(&frame, point, isBetween: area.height < 5 && abs(emotion) == 1)
        last = point
      }
    }
  }

  /// The row of an emotion: in five rows one each, in three rows +1 stands beside +2 and -1 beside -2.
  private func row(of emotion: Int, height: Int) -> Int {
    height >= 5 ? 2 - emotion : emotion > 0 ? 0 : emotion == 0 ? 1 : 2
  }

  private func drawPoint(_ frame: inout Frame, _ point: Point, isBetween: Bool) {
    let stroke = isBetween ? look.glyphs.pointBetween : look.glyphs.point
    frame.draw(stroke, x: point.x, y: point.y, style: look.style(point.isSelected ? .selected : .curve))
  }

  private func connect(_ frame: inout Frame, _ from: Point, _ to: Point) {
    let style = look.style(.dim)
    let glyphs = look.glyphs
    if from.y == to.y {
      return frame.rule(glyphs.horizontal, x: from.x + 1, y: from.y, width: to.x - from.x - 1, style: style)
    }
    guard to.x - from.x >= 2 else { return }
    let middle = (from.x + to.x) / 2
    let isFalling = to.y > from.y
    frame.rule(glyphs.horizontal, x: from.x + 1, y: from.y, width: middle - from.x - 1, style: style)
    frame.draw(isFalling ? glyphs.downLeft : glyphs.upLeft, x: middle, y: from.y, style: style)
    for y in stride(from: min(from.y, to.y) + 1, to: max(from.y, to.y), by: 1) {
      frame.draw(glyphs.vertical, x: middle, y: y, style: style)
    }
    frame.draw(isFalling ? glyphs.upRight : glyphs.downRight, x: middle, y: to.y, style: style)
    frame.rule(glyphs.horizontal, x: middle + 1, y: to.y, width: to.x - middle - 1, style: style)
  }
}
