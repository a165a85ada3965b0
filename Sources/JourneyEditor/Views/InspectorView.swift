import Journey
import TerminalUI

extension EditorState {
  /// What is known of the selected card: verdict, customer, loop, and what to fix.
  func drawInspector(_ layout: JourneyLayout, on sketch: inout ScreenSketch) {
    guard layout.inspector.height > 0 else { return }
    let separator = ScreenPart.separator(card: card, page: inspectorPage)
    draw(separator, in: layout.separator, on: &sketch) { $0.drawSeparator(&$1, layout) }
    let inspector = ScreenPart.inspector(
      card: card, page: inspectorPage, item: item, pane: pane, line: inspectorLine)
    draw(inspector, in: layout.inspector, on: &sketch) { $0.drawInspectorLines(&$1, layout.inspector) }
  }

  private func drawInspectorLines(_ frame: inout Frame, _ area: Rect) {
    let lines = inspectorLines(width: area.width - 2)
    let first = firstInspectorLine(of: lines, height: area.height)
    let more = lines.count > first + area.height ? signForMore : .empty
    for (offset, line) in lines.dropFirst(first).prefix(area.height).enumerated() {
      let room = area.width - 2 - (offset == area.height - 1 ? max(more.width - 1, 0) : 0)
      frame.put(line.line.cut(to: room, ellipsis: look.glyphs.ellipsis), x: 1, y: area.y + offset, maxWidth: room)
      if pane == .inspector, line.item != nil, line.item == item {
        frame.restyle(Rect(x: 1, y: area.y + offset, width: area.width - 2, height: 1)) { $0.with(.reverse) }
      }
    }
    frame.put(more, x: area.width - more.width, y: area.maxY - 1, style: look.style(.hint))
  }

  /// Says that a page goes on, and by which key.
  private var signForMore: SafeText {
    let sign: SafeText = look.glyphs == .unicode ? "↓" : "v"
    return size.width < 40 ? sign : SafeText(" \(keyName("inspector.next")) more ") + sign
  }

  /// The first line of the inspector that is shown: the selected item stands in the middle; else as far as was read.
  func firstInspectorLine(of lines: [InspectorLine], height: Int) -> Int {
    let last = max(lines.count - height, 0)
    guard pane == .inspector, let selected = lines.firstIndex(where: { $0.item != nil && $0.item == item }) else {
      return min(inspectorLine, last)
    }
    return max(0, min(selected - height / 2, last))
  }

  /// The lines of the page that were read already.
  private var inspectorLine: Int {
    readInspector.card == card && readInspector.page == inspectorPage ? readInspector.lines : 0
  }

  /// Reads a page on that is longer than its room, or back; false: it ends there.
  mutating func readOnInInspector(forward: Bool) -> Bool {
    let area = layout.inspector
    guard area.height > 0, pane == .cards, !look.isPlain else { return false }
    let lines = inspectorLines(width: area.width - 2)
    let first = firstInspectorLine(of: lines, height: area.height)
    // One line of what was read stays to go on from, where there are enough.
    let step = area.height < 4 ? area.height : area.height - 1
    let next = min(max(first + (forward ? step : -step), 0), max(lines.count - area.height, 0))
    readInspector = InspectorReading(card: card, page: inspectorPage, lines: next)
    return next != first
  }

  private func drawSeparator(_ frame: inout Frame, _ layout: JourneyLayout) {
    let y = layout.separator.y
    frame.rule(look.glyphs.horizontal, x: 0, y: y, width: size.width, style: look.style(.dim))
    let ready = madeReady(inspectorWidth: size.width - 2)?.inspector[card]
    let right = ready?.place ?? cardPlace
    let width = max(size.width - right.width - 4, 0)
    let name = ready?.title ?? cardTitle
    let title = " " + name.truncated(to: max(width - 2, 0), ellipsis: look.glyphs.ellipsis) + " "
    if width > 4 { frame.put(title, x: 1, y: y, style: look.style(.title)) }
    frame.put(right, x: max(size.width - right.width - 1, 0), y: y, maxWidth: right.width)
  }

  /// The inspector's pages, and where the selected card stands.
  var cardPlace: StyledLine {
    var right = StyledLine(" ")
    for page in InspectorPage.allCases where size.width >= 60 {
      let isOn = page == inspectorPage
      let name = SafeText(page.rawValue)
      right.add(isOn ? "[" + name + "]" : " " + name + " ", look.style(isOn ? .selectedElsewhere : .dim))
    }
    if let place {
      let stages = document.map.stages
      var position = "\(place.stage + 1)/\(stages.count)"
      if let index = place.index {
        position += " " + look.glyphs.dot.string + " \(index + 1)/\(stages[place.stage].touchpoints.count)"
      }
      right.add(SafeText(" \(position) "), look.style(.dim))
    }
    return right
  }

  /// What the selected card is called.
  var cardTitle: SafeText { .singleLine(document.element(card)?.displayName ?? document.map.title) }

  /// One line of the inspector, and the item it stands for.
  struct InspectorLine: Sendable {
    var line: StyledLine
    var item: ElementID?
  }

  func inspectorLines(width: Int) -> [InspectorLine] {
    if let lines = madeReady(inspectorWidth: width)?.inspector[card]?.lines { return lines }
    var builder = InspectorBuilder(state: self, width: max(width, 10))
    builder.addProblems()
    switch document.element(card) {
    case .touchpoint(let touchpoint):
      switch inspectorPage {
      case .verdict: builder.addVerdict(touchpoint)
      case .customer: builder.addCustomer(touchpoint)
      case .loop: builder.addLoop(touchpoint)
      case .fix: builder.addItems()
      }
    case .stage(let stage):
      if inspectorPage == .verdict { builder.addStage(stage) }
      builder.addItems()
    default: builder.addMap()
    }
    return builder.lines
  }
}
