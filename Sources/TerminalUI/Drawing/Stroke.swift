/// A sign of one column that is drawn rather than read: a piece of a line, a corner, a point. Drawing it costs less than
/// a text.
public struct Stroke: Hashable, Sendable, ExpressibleByUnicodeScalarLiteral {
  let scalar: Unicode.Scalar

  public init(unicodeScalarLiteral scalar: Unicode.Scalar) {
    assert(TextWidth.of(Character(scalar)) == 1, "a stroke takes one column")
    self.scalar = scalar
  }
}

extension Frame {
  /// Draws a stroke.
  public mutating func draw(_ stroke: Stroke, x: Int, y: Int, style: Style = .plain) {
    rule(stroke, x: x, y: y, width: 1, style: style)
  }

  /// Draws a line of strokes from a column to the right.
  public mutating func rule(_ stroke: Stroke, x: Int, y: Int, width: Int, style: Style = .plain) {
    fill(Rect(x: x, y: y, width: width, height: 1), with: stroke.scalar.value, style: style)
  }
}
