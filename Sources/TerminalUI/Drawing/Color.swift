/// A colour of the terminal: its own default, one of the 16 named ones, or a number of the 256-colour table.
///
/// The 16 named colours look as the user's terminal theme says. A terminal with fewer colours shows the nearest it has
/// (``reduced(to:)``); meaning must never rest on colour alone.
public struct Color: Hashable, Sendable {
  /// -1 is the default, 0-15 the named ones, 16-255 the colour cube and the greys.
  let code: Int16

  /// What the terminal uses without any colour.
  public static let `default` = Color(code: -1)

  public static let black = Color(code: 0)
  public static let red = Color(code: 1)
  public static let green = Color(code: 2)
  public static let yellow = Color(code: 3)
  public static let blue = Color(code: 4)
  public static let magenta = Color(code: 5)
  public static let cyan = Color(code: 6)
  public static let white = Color(code: 7)
  public static let brightBlack = Color(code: 8)
  public static let brightRed = Color(code: 9)
  public static let brightGreen = Color(code: 10)
  public static let brightYellow = Color(code: 11)
  public static let brightBlue = Color(code: 12)
  public static let brightMagenta = Color(code: 13)
  public static let brightCyan = Color(code: 14)
  public static let brightWhite = Color(code: 15)

  /// A number of the 256-colour table: 0-15 named, 16-231 a 6x6x6 cube, 232-255 greys.
  public static func indexed(_ number: UInt8) -> Color { Color(code: Int16(number)) }
}

/// How many colours a terminal shows.
public enum ColorDepth: Int, Hashable, Sendable, Comparable {
  /// No colour at all: a monochrome terminal, or `NO_COLOR` is set.
  case none = 0
  case eight = 8
  case sixteen = 16
  case many = 256

  public static func < (one: ColorDepth, other: ColorDepth) -> Bool { one.rawValue < other.rawValue }
}

extension Color: CustomStringConvertible {
  private static let names = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"]

  /// For example `default`, `red`, `bright red`, `208`.
  public var description: String {
    switch code {
    case ..<0: "default"
    case 0..<8: Self.names[Int(code)]
    case 8..<16: "bright " + Self.names[Int(code) - 8]
    default: String(code)
    }
  }
}

extension Color {
  /// The nearest colour that a terminal of that depth has.
  public func reduced(to depth: ColorDepth) -> Color {
    if depth == .none || code < 0 { return .default }
    if depth == .many { return self }
    let named = code < 16 ? code : nearestNamed
    return Color(code: depth == .eight ? named % 8 : named)
  }

  /// The named colour that comes nearest to a colour of the table's upper part: its bits say which of red, green and
  /// blue are strong, 8 more when they are bright.
  private var nearestNamed: Int16 {
    let red: Int
    let green: Int
    let blue: Int
    if code >= 232 {
      let grey = (Int(code) - 232) * 5 / 23
      (red, green, blue) = (grey, grey, grey)
    } else {
      let cube = Int(code) - 16
      (red, green, blue) = (cube / 36, cube / 6 % 6, cube % 6)
    }
    let strongest = max(red, green, blue)
    if strongest <= 1 { return strongest == min(red, green, blue) && strongest == 0 ? 0 : 8 }
    func bit(_ part: Int, _ value: Int16) -> Int16 { 2 * part > strongest ? value : 0 }
    let hue = bit(red, 1) + bit(green, 2) + bit(blue, 4)
    if hue == 7 && strongest <= 3 { return strongest == 2 ? 8 : 7 }
    return strongest >= 4 ? hue + 8 : hue
  }
}
