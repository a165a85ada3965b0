import TerminalUI

/// A frame that is kept from one picture to the next, so that only those parts are drawn again that show something else.
///
/// A picture is a sequence of parts, the lowest first. Each has a rectangle, in which alone it draws, and says what it
/// shows; when that is the same as in the picture before, and nothing below it has changed, it stands as it is. When the
/// parts stand elsewhere than before, all of them are drawn. So a kept frame is the same as one drawn from scratch, as
/// long as a part that says the same shows the same.
struct Sketch<Part: Equatable & Sendable>: Sendable {
  /// The picture drawn last.
  private(set) var frame = Frame(size: .zero)

  private struct Kept: Sendable {
    let rect: Rect
    var part: Part?
  }

  private enum Pass { case again, refused, whole }

  private var kept: [Kept] = []
  /// How many parts of this picture there were so far.
  private var count = 0
  /// Where something was drawn in this picture.
  private var drawn: [Rect] = []
  private var pass = Pass.whole

  /// A sketch of which nothing is drawn yet.
  init() {}

  /// Draws a picture.
  ///
  /// - Parameter body: calls ``part(_:in:_:)`` for each part; called twice when the parts do not stand as before.
  mutating func draw(size: Size, _ body: (inout Sketch) -> Void) {
    if frame.size == size, !frame.isCluttered {
      begin(.again)
      body(&self)
      if pass == .again, count == kept.count { return }
    }
    frame = Frame(size: size)
    kept.removeAll(keepingCapacity: true)
    begin(.whole)
    body(&self)
  }

  private mutating func begin(_ pass: Pass) {
    self.pass = pass
    count = 0
    drawn.removeAll(keepingCapacity: true)
    frame.hideCursor()
  }

  /// A part of the picture. It begins as plain spaces.
  ///
  /// - Parameters:
  ///   - part: what it shows; nil when it has to be drawn every time. A part that sets the cursor has to be.
  ///   - draw: draws it; the frame is clipped to the rectangle.
  mutating func part(_ part: Part?, in rect: Rect, _ draw: (inout Frame) -> Void) {
    switch pass {
    case .refused: return
    case .whole: kept.append(Kept(rect: rect, part: part))
    case .again:
      guard count < kept.count, kept[count].rect == rect else {
        pass = .refused
        return
      }
      if let part, kept[count].part == part, !drawn.contains(where: { !$0.intersection(rect).isEmpty }) {
        count += 1
        return
      }
      kept[count].part = part
    }
    count += 1
    drawn.append(rect)
    frame.clipped(to: rect) { frame in
      frame.fill(rect)
      draw(&frame)
    }
  }

  /// Does something to the picture as a whole; the parts are not to be seen to change by it.
  mutating func finish(_ change: (inout Frame) -> Void) { change(&frame) }
}
