import TerminalUI

// The library for screen readers: one map a row.
extension LibraryState {
  func drawPlainMaps(_ frame: inout Frame) {
    let shown = self.shown
    var head = "Hark:"
    if isTyping || !filter.text.isEmpty { head += " filter \(filter.text)" }
    let typed = SafeText.singleLine(head).width
    head += "\(isTyping ? "  " : " ")\(shown.count) map\(shown.count == 1 ? "" : "s") in \(folder)."
    let left = entries.count { $0.content == .waiting }
    if left > 0 { head += " Reading, \(left) left." }
    var rows = shown.indices.dropFirst(firstRow).prefix(listHeight).map { index in
      let place = "\(index + 1) of \(shown.count)"
      return PlainScreen.Row(facts(of: entries[shown[index]], place), isSelected: index == selected)
    }
    if shown.isEmpty { rows = [PlainScreen.Row("no map of that name; Esc shows all", isSelected: true)] }
    drawPlain(head, rows, keymap.foot(.library), &frame)
    if isTyping { frame.setCursor(x: min(typed, size.width - 1), y: 0) }
  }

  private func facts(of entry: LibraryEntry, _ place: String) -> [String] {
    switch entry.content {
    case .waiting: return ["\(place): \(entry.path)", "not read yet"]
    case .unreadable(let reason): return ["\(place): \(entry.path)", reason]
    case .map(let summary):
      var facts = ["\(place): \(summary.title.isEmpty ? entry.path : summary.title)", summary.persona]
      if hidesVerdicts {
        facts.append("\(summary.touchpoints) touchpoints")
      } else {
        let counts = summary.counts
        facts.append(
          "talks at \(counts.talksAt), does not hear \(counts.doesNotHear), listens \(counts.listeningOrAbove), "
            + "of \(counts.all)")
      }
      facts += [summary.state, summary.owner.isEmpty ? "no owner" : summary.owner]
      let late = summary.overdueDays.map { "stale, \($0) day\($0 == 1 ? "" : "s")" }
      facts.append(late ?? summary.reviewed.map { "reviewed \($0)" } ?? "never reviewed")
      if summary.problems > 0 {
        facts.append("\(summary.problems) field\(summary.problems == 1 ? "" : "s") cannot be read")
      }
      return facts + [entry.path]
    }
  }

  func drawPlainTemplates(_ selected: Int, _ frame: inout Frame) {
    let rows = templates.enumerated().map { index, template in
      PlainScreen.Row(
        ["\(index + 1) of \(templates.count): \(template.name)", template.title], isSelected: index == selected)
    }
    let foot = keymap.foot(.templates, saying: entries.isEmpty ? [.leave: "quits"] : [:])
    drawPlain("Hark: new map. \(templatesQuestion)", rows, foot, &frame)
  }

  private func drawPlain(
    _ head: String, _ rows: [PlainScreen.Row], _ foot: [(key: String, does: String)], _ frame: inout Frame
  ) {
    PlainScreen(head: head, message: message, rows: rows, foot: parts.footLine(foot)).draw(&frame, height: size.height)
  }
}
