import Journey
import ListeningRules
import TerminalUI

/// How things are drawn: signs and styles. Nothing means anything by colour alone.
public struct Look: Sendable, Hashable {
  public var glyphs: Glyphs
  public var theme: Theme
  /// One thing a line, without lines and columns, for screen readers.
  public let isPlain: Bool

  public init(usesUnicode: Bool = true, theme: Theme = .standard, isPlain: Bool = false) {
    glyphs = isPlain ? .plain : usesUnicode ? .unicode : .ascii
    self.theme = theme
    self.isPlain = isPlain
  }

  /// As a person wants it, as far as a screen can.
  public init(_ settings: PersonSettings, on screen: any Screen) {
    let usesUnicode =
      switch settings.glyphs {
      case .automatic: screen.supportsUnicode
      case .unicode: true
      case .ascii: false
      }
    self.init(usesUnicode: usesUnicode, theme: settings.theme, isPlain: settings.isPlain)
  }

  /// What stands between facts on one line.
  var separator: String { isPlain ? ", " : " \(glyphs.dot.string) " }

  /// What a thing on the screen is; the style follows.
  enum Role: Sendable, Hashable {
    case plain, dim, title, heading, selected, selectedElsewhere, key, hint, done, notice, problem, curve, section
    case verdict(Rung)
  }

  func style(_ role: Role) -> Style {
    switch role {
    case .plain, .curve: .plain
    case .dim, .hint: .dim
    case .title: .bold
    case .heading, .section: Style(.bold)
    case .selected: .reverse
    case .selectedElsewhere: Style(.underline)
    case .key: .bold
    case .done: Style(foreground: .green)
    case .notice: Style(foreground: .cyan)
    case .problem: Style(foreground: .red, [.bold])
    case .verdict(let rung): style(of: rung)
    }
  }

  private func style(of rung: Rung) -> Style {
    switch rung {
    case .talkingAt: Style(foreground: .red, [.bold])
    case .informing: Style(foreground: .yellow)
    case .hearing: Style(foreground: .cyan)
    case .listening: Style(foreground: .green)
    case .acting: Style(foreground: .green, [.bold])
    case .customerLed: Style(foreground: .magenta, [.bold])
    case .neither: .plain
    case .unclear: .dim
    }
  }
}

/// The signs, each one column wide. The Unicode ones are of unambiguous width; lines and the curve's points are the
/// box-drawing ones that every terminal has. There are three sets, told apart by their kind.
public final class Glyphs: Sendable, Hashable {
  private enum Kind { case unicode, ascii, plain }
  private let kind: Kind
  let talksAt, unheard, informs, hears, listens, acts, customerLed, neither, unclear: SafeText
  let marked, moment, more, modified, dot, bullet, ellipsis: SafeText
  let above, below, point, pointBetween: Stroke
  let horizontal, vertical, downRight, downLeft, upRight, upLeft: Stroke

  private init(
    kind: Kind, talksAt: SafeText, unheard: SafeText, informs: SafeText, hears: SafeText, listens: SafeText,
    acts:
      SafeText, customerLed: SafeText, neither: SafeText, unclear: SafeText, marked: SafeText, moment: SafeText,
    more:
      SafeText, modified: SafeText, dot: SafeText, bullet: SafeText, ellipsis: SafeText,
    above: Stroke, below: Stroke, point: Stroke, pointBetween: Stroke,
    horizontal: Stroke, vertical: Stroke, downRight: Stroke, downLeft: Stroke, upRight: Stroke, upLeft: Stroke
  ) {
    self.kind = kind
    self.talksAt = talksAt
    self.unheard = unheard
    self.informs = informs
    self.hears = hears
    self.listens = listens
    self.acts = acts
    self.customerLed = customerLed
    self.neither = neither
    self.unclear = unclear
    self.marked = marked
    self.moment = moment
    self.more = more
    self.above = above
    self.below = below
    self.point = point
    self.pointBetween = pointBetween
    self.modified = modified
    self.dot = dot
    self.bullet = bullet
    self.ellipsis = ellipsis
    self.horizontal = horizontal
    self.vertical = vertical
    self.downRight = downRight
    self.downLeft = downLeft
    self.upRight = upRight
    self.upLeft = upLeft
  }

  static let unicode = Glyphs(
    kind: .unicode, talksAt: "►", unheard: "✗", informs: "▹", hears: "◔", listens: "◕", acts: "✓", customerLed: "✦",
    neither: "◦",
    unclear: "?", marked: "▪", moment: "✶", more: "›", modified: "●", dot: "·", bullet: "▪", ellipsis: "…",
    above: "↑", below: "↓", point: "●", pointBetween: "○",
    horizontal: "─", vertical: "│", downRight: "╭", downLeft: "╮", upRight: "╰", upLeft: "╯")

  static let ascii = Glyphs(
    kind: .ascii, talksAt: ">", unheard: "x", informs: "i", hears: "h", listens: "l", acts: "+", customerLed: "*",
    neither: "-",
    unclear: "?", marked: "#", moment: "*", more: ">", modified: "*", dot: "-", bullet: "-", ellipsis: "~",
    above: "^", below: "v", point: "o", pointBetween: ".",
    horizontal: "-", vertical: "|", downRight: ".", downLeft: ".", upRight: "'", upLeft: "'")

  /// The ASCII signs without anything that is only drawn.
  static let plain = Glyphs(
    kind: .plain, talksAt: ">", unheard: "x", informs: "i", hears: "h", listens: "l", acts: "+", customerLed: "*",
    neither: "-",
    unclear: "?", marked: "#", moment: "*", more: ">", modified: "", dot: "-", bullet: "-", ellipsis: "~",
    above: "^", below: "v", point: "o", pointBetween: ".",
    horizontal: " ", vertical: " ", downRight: " ", downLeft: " ", upRight: " ", upLeft: " ")

  public static func == (one: Glyphs, other: Glyphs) -> Bool { one.kind == other.kind }
  public func hash(into hasher: inout Hasher) { hasher.combine(kind) }

  func sign(_ rung: Rung, isUnheard: Bool) -> SafeText {
    switch rung {
    case .talkingAt: isUnheard ? unheard : talksAt
    case .informing: informs
    case .hearing: hears
    case .listening: listens
    case .acting: acts
    case .customerLed: customerLed
    case .neither: neither
    case .unclear: unclear
    }
  }
}

/// A line made of pieces of different roles.
struct StyledLine: Sendable {
  struct Piece: Sendable {
    let text: SafeText
    let style: Style
  }

  private(set) var pieces: [Piece] = []
  private(set) var width = 0

  init() {}

  init(_ text: SafeText, _ style: Style = .plain) { add(text, style) }

  mutating func add(_ text: SafeText, _ style: Style = .plain) {
    pieces.append(Piece(text: text, style: style))
    width += text.width
  }

  /// Broken into lines of at most so many columns; further lines are indented.
  func wrapped(to columns: Int, indent: Int) -> [StyledLine] {
    guard width > columns, let last = pieces.last else { return [self] }
    let used = width - last.text.width
    guard columns - indent > 8 else { return [self] }
    guard columns - used > 8 || pieces.count == 1 else {
      // The last piece stands below the others where they leave it no room.
      var first = self
      first.dropLast()
      return [first]
        + last.text.wrapped(to: columns - indent).map { part in
          var line = StyledLine(.spaces(indent))
          line.add(part, last.style)
          return line
        }
    }
    let parts = last.text.wrapped(to: columns - indent, first: columns - used)
    return parts.enumerated().map { index, part in
      var line = StyledLine(.spaces(indent))
      if index == 0 {
        line = self
        line.dropLast()
      }
      line.add(part, last.style)
      return line
    }
  }

  private mutating func dropLast() {
    if let last = pieces.popLast() { width -= last.text.width }
  }
}

extension Frame {
  /// Draws a line of pieces and returns the columns it took.
  @discardableResult
  mutating func put(_ line: StyledLine, x: Int, y: Int, maxWidth: Int) -> Int {
    var column = x
    for piece in line.pieces {
      let left = x + maxWidth - column
      guard left > 0 else { break }
      column += put(piece.text, x: column, y: y, style: piece.style, maxWidth: left)
    }
    return column - x
  }
}
