import Journey
import TerminalUI

/// Where the parts of the journey screen stand at a size; parts that do not fit are empty.
struct JourneyLayout: Sendable, Hashable {
  /// Below this nothing but a word is drawn.
  static let smallest = Size(width: 20, height: 5)
  static let narrowestColumn = 16

  let header: Rect
  let balance: Rect
  let curve: Rect
  let headings: Rect
  let cards: Rect
  let separator: Rect
  let inspector: Rect
  let hints: Rect
  /// How many stages stand side by side.
  let columns: Int
  let isTooSmall: Bool
  /// What stands for a text's end that is cut off.
  let ellipsis: SafeText

  init(size: Size, stages: Int, view: MainView = .journey, ellipsis: SafeText = "…") {
    self.ellipsis = ellipsis
    isTooSmall = size.width < Self.smallest.width || size.height < Self.smallest.height
    let (width, height) = (size.width, size.height)
    var top = 0
    func rows(_ count: Int) -> Rect {
      defer { top += count }
      return Rect(x: 0, y: top, width: width, height: count)
    }
    header = rows(1)
    balance = rows(height >= 12 ? 1 : 0)
    curve = rows(view != .journey ? 0 : height >= 30 ? 5 : height >= 20 ? 3 : 0)
    headings = rows(view == .outline ? 0 : 1)
    let inspectorRows = height >= 36 ? 12 : height >= 20 ? 7 : height >= 16 ? 4 : height >= 10 ? 2 : 0
    let below = 1 + (inspectorRows > 0 ? inspectorRows + 1 : 0)
    cards = rows(max(height - top - below, 0))
    separator = rows(inspectorRows > 0 ? 1 : 0)
    inspector = rows(inspectorRows)
    hints = Rect(x: 0, y: max(height - 1, 0), width: width, height: min(height, 1))
    columns = max(1, min(stages, width / Self.narrowestColumn))
  }

  /// The columns of cells of the stage column at `index`, the gap to the next one included.
  func column(_ index: Int) -> (x: Int, width: Int) {
    let left = cards.width * index / columns
    return (left, cards.width * (index + 1) / columns - left)
  }

  /// Where a card's text begins in its column: behind the sign, and a margin where there is room.
  var textOffset: Int { cardWidth >= 17 ? 3 : 2 }

  /// The narrowest column, so that a card's height does not depend on where its column stands.
  var cardWidth: Int { max(cards.width / columns - 1, 1) }

  /// How many rows a card takes: two when its name does not fit into one and there is room.
  func cardHeight(_ touchpoint: borrowing Touchpoint) -> Int {
    cards.height < 6 || CardText.name(touchpoint).width <= nameWidth(touchpoint) ? 1 : 2
  }

  /// The columns beside the marks.
  private func nameWidth(_ touchpoint: borrowing Touchpoint) -> Int {
    max(cardWidth - textOffset - CardText.marksWidth(touchpoint), 1)
  }

  /// The name as the card shows it, without sign and marks.
  func cardLines(_ touchpoint: borrowing Touchpoint) -> [SafeText] {
    let name = CardText.name(touchpoint)
    let width = nameWidth(touchpoint)
    if name.width <= width || cards.height < 6 { return [name.truncated(to: width, ellipsis: ellipsis)] }
    let lines = name.wrapped(to: max(cardWidth - textOffset, 1))
    guard lines.count > 1 else {
      return [lines[0].truncated(to: max(cardWidth - textOffset, 1), ellipsis: ellipsis), .empty]
    }
    let rest = lines.count > 2 ? Array(lines[1...]).joined(separator: " ") : lines[1]
    return [lines[0], rest.truncated(to: width, ellipsis: ellipsis)]
  }
}

/// What a card says of a touchpoint besides its verdict.
enum CardText {
  static func name(_ touchpoint: borrowing Touchpoint) -> SafeText {
    if touchpoint.rawEntry != nil { return "(unreadable entry)" }
    return touchpoint.name.isEmpty ? "(no name)" : .singleLine(touchpoint.name)
  }

  static func openPains(_ touchpoint: borrowing Touchpoint) -> Int {
    touchpoint.painPoints.reduce(0) { $0 + ($1.isOpen ? 1 : 0) }
  }

  /// The columns of the marks behind the name: open pain points and the moment of truth.
  static func marksWidth(_ touchpoint: borrowing Touchpoint) -> Int {
    let pains = openPains(touchpoint)
    return (pains > 0 ? 2 + String(pains).count : 0) + (touchpoint.momentOfTruth == true ? 2 : 0)
  }
}
