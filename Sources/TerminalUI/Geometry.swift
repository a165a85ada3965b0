/// A place on the screen, in cells from the top left, (0, 0).
public struct Position: Hashable, Sendable {
  public var x: Int
  public var y: Int

  public init(x: Int, y: Int) {
    self.x = x
    self.y = y
  }
}

/// How wide and how high something is, in cells; never negative.
public struct Size: Hashable, Sendable, CustomStringConvertible {
  public let width: Int
  public let height: Int

  /// A size; negative numbers become 0.
  public init(width: Int, height: Int) {
    self.width = max(0, width)
    self.height = max(0, height)
  }

  public static let zero = Size(width: 0, height: 0)

  /// For example `80x24`.
  public var description: String { "\(width)x\(height)" }
}

/// A rectangle of cells. It may lie outside of a frame; whatever draws into it clips.
public struct Rect: Hashable, Sendable {
  public var x: Int
  public var y: Int
  public var size: Size

  public init(x: Int, y: Int, width: Int, height: Int) {
    self.x = x
    self.y = y
    self.size = Size(width: width, height: height)
  }

  /// A rectangle of that size at the top left.
  public init(_ size: Size) {
    self.init(x: 0, y: 0, width: size.width, height: size.height)
  }

  public var width: Int { size.width }
  public var height: Int { size.height }
  /// The first column to the right of the rectangle.
  public var maxX: Int { x + size.width }
  /// The first row below the rectangle.
  public var maxY: Int { y + size.height }
  public var isEmpty: Bool { size.width == 0 || size.height == 0 }

  public func contains(_ position: Position) -> Bool {
    (x..<maxX).contains(position.x) && (y..<maxY).contains(position.y)
  }

  /// The part that both have; empty when they have none.
  public func intersection(_ other: Rect) -> Rect {
    let left = max(x, other.x)
    let top = max(y, other.y)
    return Rect(
      x: left, y: top, width: min(maxX, other.maxX) - left, height: min(maxY, other.maxY) - top)
  }

  /// The rectangle made smaller by so many columns left and right and so many rows above and below.
  public func inset(columns: Int = 0, rows: Int = 0) -> Rect {
    Rect(x: x + columns, y: y + rows, width: width - 2 * columns, height: height - 2 * rows)
  }
}
