import Journey
import TerminalUI

extension EditorState {
  /// Draws what lies over the journey screen.
  func draw(_ layer: Layer, on sketch: inout Sketch<ScreenPart>) {
    switch layer {
    case .prompt(let prompt): prompt.isLong ? drawTextBox(prompt, on: &sketch) : drawPrompt(prompt, on: &sketch)
    case .choice(let choice):
      drawQuestion(
        choice.question, choice.options.map { ($0.key.name, $0.label) } + [("Esc", choice.escapeLabel)], on: &sketch)
    case .whoSpeaks(let layer):
      let question = layer.question
      drawQuestion(
        question.text, question.answers.map { (String($0.key), $0.label) } + [("Enter", "skip"), ("Esc", "leave")],
        on: &sketch)
    case .findings(let layer) where !look.isPlain: drawFindings(layer, on: &sketch)
    default: draw(nil, in: Rect(size), on: &sketch) { $0.drawScreen(layer, &$1) }
    }
  }

  /// Draws a layer that covers the screen.
  private func drawScreen(_ layer: Layer, _ frame: inout Frame) {
    switch layer {
    case .prompt, .choice, .whoSpeaks: break
    case .list(let list): drawList(list, &frame)
    case .form(let form): drawForm(form, &frame)
    case .records(let records): drawRecords(records, &frame)
    case .record(let record): drawRecord(record, &frame)
    case .findings(let findings): drawPlainFindings(findings, &frame)
    case .page(let page): look.isPlain ? drawPlainPage(page, &frame) : drawPage(page, &frame)
    case .columns(let columns): drawColumnsLayer(columns, &frame)
    case .values(let values): drawValues(values, &frame)
    case .pick(let pick): drawPick(pick, &frame)
    case .replace(let replace): drawReplace(replace, &frame)
    }
  }

  /// Draws on the lowest rows, under a line.
  private func drawBottom(
    _ rows: Int, on sketch: inout Sketch<ScreenPart>, _ body: (borrowing EditorState, inout Frame, Rect) -> Void
  ) {
    let height = min(rows + (size.height > 8 ? 1 : 0), size.height)
    let area = Rect(x: 0, y: size.height - height, width: size.width, height: height)
    draw(nil, in: area, on: &sketch) { state, frame in
      guard height > rows else { return body(state, &frame, area) }
      frame.rule(state.look.glyphs.horizontal, x: 0, y: area.y, width: area.width, style: state.look.style(.dim))
      body(state, &frame, Rect(x: 0, y: area.y + 1, width: area.width, height: height - 1))
    }
  }

  private func drawPrompt(_ prompt: PromptLayer, on sketch: inout Sketch<ScreenPart>) {
    let preview = preview(of: prompt)
    drawBottom(preview == nil ? 1 : 2, on: &sketch) { $0.drawPrompt(prompt, preview, &$1, $2) }
  }

  private func drawPrompt(_ prompt: PromptLayer, _ preview: SafeText?, _ frame: inout Frame, _ area: Rect) {
    let label = SafeText(" " + prompt.label + " ")
    let text = prompt.line.text
    let room = max(size.width - label.width - 1, 4)
    // What is in front of the cursor, cut from the left where it is too long.
    let before = SafeText(String(prompt.line.characters[..<prompt.line.cursor]))
    let after = SafeText(String(prompt.line.characters[prompt.line.cursor...]))
    // A line that does not fit is cut at its front, with some room to go on typing.
    let start = before.width < room ? 0 : before.width - room + min(8, room / 2)
    let shown = start == 0 ? before : look.glyphs.ellipsis + before.dropping(columns: start + 1)
    var x = frame.put(label, x: 0, y: area.y, style: look.style(.title))
    x += frame.put(shown, x: x, y: area.y, maxWidth: size.width - x)
    frame.setCursor(x: x, y: area.y)
    frame.put(after, x: x, y: area.y, maxWidth: max(size.width - x, 0))
    if text.isEmpty { frame.put(SafeText(prompt.hint), x: x + 1, y: area.y, style: look.style(.hint)) }
    if let preview, area.height > 1 {
      frame.put(
        preview.truncated(to: size.width - 2, ellipsis: look.glyphs.ellipsis), x: 1, y: area.y + 1,
        style: look.style(.notice))
    }
  }

  /// The line under a prompt: what was understood, or a message.
  private func preview(of prompt: PromptLayer) -> SafeText? {
    if let message { return .singleLine(message.text) }
    if let completion = prompt.completion, completion.candidates.count > 1 {
      let left = completion.candidates[completion.index...].dropFirst().prefix(20)
      return .singleLine("\(completion.index + 1)/\(completion.candidates.count)  Tab: " + left.joined(separator: "  "))
    }
    if case .split = prompt.purpose {
      guard let halves = Self.halves(of: prompt.line.text) else { return "put \" / \" between the two names" }
      return .singleLine("\"\(halves.first)\" and \"\(halves.second)\"")
    }
    if case .addTouchpoint = prompt.purpose {
      let understood = QuickEntry(prompt.line.text).understood
      return understood.isEmpty ? nil : SafeText(understood)
    }
    if case .search = prompt.purpose, !search.found.isEmpty, !search.text.isEmpty {
      return search.found.count == 1 ? "1 match" : "\(search.found.count) matches"
    }
    return nil
  }

  private func drawQuestion(_ question: String, _ answers: [(String, String)], on sketch: inout Sketch<ScreenPart>) {
    var line = StyledLine()
    for (key, label) in answers {
      line.add(SafeText(key), look.style(.key))
      line.add(SafeText(label.isEmpty ? "  " : " " + label + "   "), look.style(.plain))
    }
    let asked = SafeText.singleLine(" " + question)
    if asked.width + line.width + 2 <= size.width {
      drawBottom(1, on: &sketch) { state, frame, area in
        let x = frame.put(asked + "  ", x: 0, y: area.y, style: state.look.style(.title))
        frame.put(line, x: x, y: area.y, maxWidth: area.width - x)
      }
    } else {
      drawBottom(2, on: &sketch) { state, frame, area in
        let shown = asked.truncated(to: area.width, ellipsis: state.look.glyphs.ellipsis)
        frame.put(shown, x: 0, y: area.y, style: state.look.style(.title))
        frame.put(line, x: 1, y: min(area.y + 1, state.size.height - 1), maxWidth: area.width - 1)
      }
    }
  }

  private func drawList(_ list: ListLayer, _ frame: inout Frame) {
    frame.fill(frame.bounds)
    let isHelp = list.purpose == .help
    let title: SafeText = isHelp ? " Help " : " Commands "
    var x = frame.put(title, x: 0, y: 0, style: look.style(.title).with(.reverse))
    x += frame.put(" ", x: x, y: 0)
    x += frame.put(.singleLine(list.filter.text), x: x, y: 0, maxWidth: max(size.width - x - 1, 0))
    frame.setCursor(x: x, y: 0)
    if list.filter.text.isEmpty {
      let take = SafeText("type to search, \(keyName(.take, in: .search)) does it, Esc leaves")
      frame.put(take, x: x + 1, y: 0, style: look.style(.hint))
    }
    let commands = list.rows(keymap)
    let rows = listRows(commands, hasGroups: isHelp)
    let height = max(size.height - 1, 1)
    let selected = rows.firstIndex(of: .command(list.selected)) ?? 0
    let first = max(0, min(selected - height / 2, rows.count - height))
    for (offset, row) in rows.dropFirst(first).prefix(height).enumerated() {
      switch row {
      case .group(let name): frame.put(SafeText(name), x: 1, y: 1 + offset, style: look.style(.section))
      case .command(let index): frame.put(line(of: commands[index]), x: 1, y: 1 + offset, maxWidth: size.width - 1)
      }
      if row == .command(list.selected) {
        frame.restyle(Rect(x: 0, y: 1 + offset, width: size.width, height: 1)) { $0.with(.reverse) }
      }
    }
    if rows.isEmpty { frame.put("nothing of that name", x: 1, y: 1, style: look.style(.notice)) }
  }

  /// A row of a list: the name of a group, or a command by its number.
  private enum ListRow: Equatable {
    case group(String)
    case command(Int)
  }

  private func listRows(_ commands: [ListLayer.Row], hasGroups: Bool) -> [ListRow] {
    var rows: [ListRow] = []
    var group = ""
    for (index, command) in commands.enumerated() {
      if hasGroups, command.group != group {
        group = command.group
        rows.append(.group(group))
      }
      rows.append(.command(index))
    }
    return rows
  }

  private func line(of row: ListLayer.Row) -> StyledLine {
    let keys = min(16, size.width * 2 / 5)
    let (names, title, reason) = words(of: row)
    var line = StyledLine()
    line.add(
      SafeText(names.joined(separator: ", ")).fitted(to: keys, ellipsis: look.glyphs.ellipsis), look.style(.key))
    line.add(" ")
    line.add(SafeText(title), look.style(reason == nil ? .plain : .dim))
    if let reason { line.add(SafeText("  (" + reason + ")"), look.style(.dim)) }
    return line
  }

  /// The keys of a row of the help, what they do, and why they do it nowhere or only elsewhere.
  private func words(of row: ListLayer.Row) -> (names: [String], title: String, reason: String?) {
    switch row {
    case .command(let command): (keymap.names(of: command), command.title, command.disabled(self))
    case .layer(let command): (keymap.names(of: command), command.title, row.places)
    }
  }
}
