import Journey
import ListeningRules
import TerminalUI

extension EditorState {
  func drawFindings(_ layer: FindingsLayer, on sketch: inout Sketch<ScreenPart>) {
    draw(nil, in: Rect(x: 0, y: 0, width: size.width, height: 1), on: &sketch) { $0.drawFindingsTitle(layer, &$1) }
    drawFindingsList(layer, on: &sketch)
    let foot = message == nil ? ScreenPart.findingsFoot(revision: revision) : nil
    draw(foot, in: Rect(x: 0, y: size.height - 1, width: size.width, height: 1), on: &sketch) { state, frame in
      state.drawFoot(state.keymap.foot(.findings), &frame)
    }
  }

  private func drawFindingsTitle(_ layer: FindingsLayer, _ frame: inout Frame) {
    var right = StyledLine()
    if !assessment.isComplete {
      right.add("judging \(Int(assessment.progress * 100)) % ", look.style(.dim))
    } else if isFillingFindings {
      right.add("looking … ", look.style(.dim))
    }
    drawTitle("Findings", findingsTitle(layer), right: right, &frame)
    if layer.isTyping {
      let before = SafeText(String(layer.filter.characters[..<layer.filter.cursor])).width
      frame.setCursor(x: min(11 + before, size.width - 1), y: 0)
    }
  }

  private func drawFindingsList(_ layer: FindingsLayer, on sketch: inout Sketch<ScreenPart>) {
    let width = size.width
    let shown = findings.shown
    guard !hidesVerdicts, !shown.isEmpty else {
      return draw(nil, in: Rect(x: 0, y: 1, width: width, height: size.height - 2), on: &sketch) { state, frame in
        guard state.hidesVerdicts else { return state.drawNoFindings(layer, &frame) }
        frame.put(SafeText(state.findingsHiddenText), x: 1, y: 2, style: state.look.style(.notice))
      }
    }
    let (height, detail) = (findingsRows, findingsDetailRows)
    let first = ListWindow.first(layer.firstRow, selected: layer.selected, count: shown.count, height: height)
    for (offset, entry) in shown.dropFirst(first).prefix(height).enumerated() {
      let y = 1 + offset
      let isSelected = first + offset == layer.selected
      let part = ScreenPart.finding(revision: revision, entry, isSelected: isSelected)
      draw(part, in: Rect(x: 0, y: y, width: width, height: 1), on: &sketch) { state, frame in
        state.drawEntry(entry, y: y, isSelected: isSelected, &frame)
      }
    }
    guard detail > 0, shown.indices.contains(layer.selected) else { return }
    let id = shown[layer.selected].id
    let area = Rect(x: 0, y: 1 + height, width: width, height: detail)
    draw(.findingDetail(revision: revision, id), in: area, on: &sketch) { $0.drawDetail(of: id, area, &$1) }
  }

  private func findingsTitle(_ layer: FindingsLayer) -> StyledLine {
    var line = StyledLine()
    if layer.isTyping || !layer.filter.text.isEmpty {
      line.add(.singleLine(layer.filter.text), look.style(.title))
      line.add("  ")
    }
    guard !hidesVerdicts else { return line }
    let count = findings.shown.count
    let what = layer.only.map { "\($0.name)s" } ?? "worst first"
    line.add(SafeText("\(count) element\(count == 1 ? "" : "s")"), look.style(.plain))
    line.add(" " + look.glyphs.dot + " " + SafeText(what), look.style(.hint))
    return line
  }

  private func drawEntry(_ entry: FindingsList.Entry, y: Int, isSelected: Bool, _ frame: inout Frame) {
    guard let finding = countingFindings(of: entry.id).first else { return }
    let isWide = size.width >= 60
    var line = StyledLine(" ")
    line.add(
      isWide ? SafeText(entry.severity.name).padded(to: 8) : SafeText(entry.severity.name.prefix(1).uppercased() + " "),
      look.style(entry.severity == .error ? .problem : entry.severity == .warning ? .notice : .dim))
    let name = SafeText.singleLine(document.element(entry.id)?.displayName ?? "the whole map")
    let more = entry.count > 1 ? SafeText(" +\(entry.count - 1)") : .empty
    let room = max(size.width - line.width - 1, 1)
    // The same for every entry, whether more was found on it or not, so that the columns stand in line.
    let nameRoom = isWide ? min(max(room / 3, 12), 34) : min(room, max(room * 3 / 5, 10))
    line.add(name.fitted(to: nameRoom, ellipsis: look.glyphs.ellipsis), look.style(.title))
    line.add(" ")
    let message = SafeText.singleLine("\(finding.rule): \(finding.message)")
    line.add(message.truncated(to: max(room - nameRoom - 1 - more.width, 0), ellipsis: look.glyphs.ellipsis))
    frame.put(line, x: 0, y: y, maxWidth: size.width)
    frame.put(more, x: size.width - more.width - 1, y: y, style: look.style(.dim))
    if isSelected { frame.restyle(Rect(x: 0, y: y, width: size.width, height: 1)) { $0.with(.reverse) } }
  }

  /// Everything found on one element, with what to do about it.
  private func drawDetail(of id: ElementID, _ area: Rect, _ frame: inout Frame) {
    frame.rule(look.glyphs.horizontal, x: 0, y: area.y, width: size.width, style: look.style(.dim))
    var lines: [StyledLine] = []
    for finding in countingFindings(of: id) {
      var line = StyledLine(
        SafeText(finding.severity.name).padded(to: 8),
        look.style(finding.severity == .error ? .problem : finding.severity == .warning ? .notice : .dim))
      let fix = finding.fix.isEmpty ? "" : " Fix: \(finding.fix)"
      line.add(.singleLine("\(finding.rule): \(finding.message)\(fix)"))
      lines += line.wrapped(to: max(area.width - 2, 10), indent: 8)
      if lines.count >= area.height { break }
    }
    for (offset, line) in lines.prefix(area.height - 1).enumerated() {
      frame.put(line, x: 1, y: area.y + 1 + offset, maxWidth: area.width - 2)
    }
  }

  /// What is said in place of a list while verdicts are hidden.
  var findingsHiddenText: String { "verdicts and findings are hidden; \(keyName("verdicts.hide")) shows them" }

  /// What is said where there is no finding to list.
  func noFindingsText(_ layer: FindingsLayer) -> String {
    if isFillingFindings || !assessment.isComplete { return "looking …" }
    if layer.only != nil || !layer.filter.text.isEmpty {
      let (severity, filter) = (keyName(.nextSeverity, in: .findings), keyName(.filter, in: .findings))
      return "No finding of that kind. \(severity) and \(filter) change what is shown."
    }
    if document.map.stages.allSatisfy({ $0.touchpoints.isEmpty }) {
      let (stage, touchpoint) = (keyName("stage.add"), keyName("touchpoint.add"))
      return "There is nothing to judge yet. Esc leaves; \(stage) adds a stage, \(touchpoint) adds touchpoints."
    }
    return "No rule has anything against this map. That is worth something, and it is not proof: "
      + "hold it against what customers say (\(keyName("element.edit")), then Evidence), and look at the report "
      + "(\(keyName("screen.report")))."
  }

  private func drawNoFindings(_ layer: FindingsLayer, _ frame: inout Frame) {
    for (offset, line) in SafeText(noFindingsText(layer)).wrapped(to: max(size.width - 2, 10)).enumerated() {
      frame.put(line, x: 1, y: 2 + offset, style: look.style(.notice))
    }
  }
}
