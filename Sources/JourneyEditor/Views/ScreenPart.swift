import Journey
import TerminalUI

/// What a part of the map's screen shows besides the size and the look: it is drawn again when this changes.
///
/// The revision stands for everything that an edit, a verdict or a setting changes; what moving about changes is named.
enum ScreenPart: Equatable, Sendable {
  case header(revision: Int, isModified: Bool, count: Int?, pendingKey: Key?, isArranging: Bool, rows: TableRows?)
  case balance(revision: Int)
  case curve(revision: Int, card: ElementID, firstStage: Int, firstCards: [Int])
  /// The card is nil where it stands in another column.
  case column(revision: Int, stage: Int, firstCard: Int, card: ElementID?, pane: EditorState.Pane)
  case outlineRow(revision: Int, id: ElementID, isFolded: Bool, isSelected: Bool, more: SafeText?)
  case tableHeadings(revision: Int, TableCut, TableState.Sort?)
  case tableRow(revision: Int, TableCut, stage: Int, touchpoint: Int, isSelected: Bool, pane: EditorState.Pane)
  case separator(revision: Int, card: ElementID, page: InspectorPage)
  case inspector(
    revision: Int, card: ElementID, page: InspectorPage, item: ElementID?, pane: EditorState.Pane, line: Int)
  case hints(revision: Int, card: ElementKind?, pane: EditorState.Pane, view: MainView)

  /// How many rows of the table there are, and the words that they were narrowed to.
  struct TableRows: Equatable, Sendable {
    let count: Int
    let filter: String
  }

  /// Which columns of the table are shown, and the one that the cursor is in.
  struct TableCut: Equatable, Sendable {
    let columns: [String]
    let first: Int
    let cursor: Int
  }
}

extension EditorState {
  /// Draws the whole screen on a sketch that was used for this state before, or for none. Cost follows the screen, not
  /// the map, and of the screen only what changed.
  func draw(on sketch: inout Sketch<ScreenPart>) {
    sketch.begin(Size(width: size.width, height: size.height + guideRows))
    repeat { drawParts(on: &sketch) } while !sketch.ends()
  }

  /// The whole screen as a picture.
  public func frame() -> Frame {
    var sketch = Sketch<ScreenPart>()
    draw(on: &sketch)
    return sketch.frame
  }

  /// Draws a part of the screen in the person's theme.
  ///
  /// - Parameter body: is given the state rather than capturing it, which would copy it.
  func draw(
    _ part: ScreenPart?, in rect: Rect, on sketch: inout Sketch<ScreenPart>,
    _ body: (borrowing EditorState, inout Frame) -> Void
  ) {
    guard sketch.opensPart(part, in: rect) else { return }
    body(self, &sketch.frame)
    look.adapt(&sketch.frame, rect)
    sketch.closePart()
  }
}
