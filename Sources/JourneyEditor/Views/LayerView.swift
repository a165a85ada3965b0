import Journey
import TerminalUI

extension EditorState {
  /// Draws what lies over the journey screen.
  func draw(_ layer: Layer, on sketch: inout ScreenSketch) {
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
    default: if let screen = screen(of: layer) { parts.draw(screen, of: self, on: &sketch) }
    }
  }

  /// What a layer that covers the screen shows.
  func screen(of layer: Layer) -> ListScreen<EditorState>? {
    switch layer {
    case .prompt, .choice, .whoSpeaks: nil
    case .list(let list): screen(of: list)
    case .form(let form): screen(of: form)
    case .records(let records): screen(of: records)
    case .record(let record): screen(of: record)
    case .findings(let findings): screen(of: findings)
    case .page(let page): screen(of: page)
    case .columns(let columns): screen(of: columns)
    case .values(let values): screen(of: values)
    case .pick(let pick): screen(of: pick)
    case .replace(let replace): screen(of: replace)
    }
  }

  /// Draws on the lowest rows, under a line where lines are drawn.
  private func drawBottom(
    _ rows: Int, on sketch: inout ScreenSketch, _ body: (borrowing EditorState, inout Frame, Rect) -> Void
  ) {
    let hasLine = size.height > 8 && !look.isPlain
    let height = min(rows + (hasLine ? 1 : 0), size.height)
    let area = Rect(x: 0, y: size.height - height, width: size.width, height: height)
    draw(nil, in: area, on: &sketch) { state, frame in
      guard hasLine else { return body(state, &frame, area) }
      frame.rule(state.look.glyphs.horizontal, x: 0, y: area.y, width: area.width, style: state.look.style(.dim))
      body(state, &frame, Rect(x: 0, y: area.y + 1, width: area.width, height: height - 1))
    }
  }

  private func drawPrompt(_ prompt: PromptLayer, on sketch: inout ScreenSketch) {
    var below = preview(of: prompt)
    if below == nil, look.isPlain, prompt.line.text.isEmpty, !prompt.hint.isEmpty { below = SafeText(prompt.hint) }
    drawBottom(below == nil ? 1 : 2, on: &sketch) { $0.drawPrompt(prompt, below, &$1, $2) }
  }

  private func drawPrompt(_ prompt: PromptLayer, _ below: SafeText?, _ frame: inout Frame, _ area: Rect) {
    // A screen reader says the line that the cursor is in.
    var label = SafeText(" " + prompt.label + " ")
    if look.isPlain, let message { label = .singleLine(PlainScreen.sentence(message.text)) + label }
    label = label.truncated(to: max(size.width - 12, 8), ellipsis: look.glyphs.ellipsis)
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
    if text.isEmpty, !look.isPlain {
      let hint = SafeText(prompt.hint).truncated(to: max(size.width - x - 2, 0), ellipsis: look.glyphs.ellipsis)
      frame.put(hint, x: x + 1, y: area.y, style: look.style(.hint))
    }
    if let below, area.height > 1 {
      frame.put(
        below.truncated(to: size.width - 2, ellipsis: look.glyphs.ellipsis), x: 1, y: area.y + 1,
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
      let count = search.found.count == 1 ? "1 match" : "\(search.found.count) matches"
      return look.isPlain ? .singleLine("\(count), at \(quoted(focus))") : SafeText(count)
    }
    return nil
  }

  private func drawQuestion(_ question: String, _ answers: [(String, String)], on sketch: inout ScreenSketch) {
    if look.isPlain { return drawPlainQuestion(question, answers, on: &sketch) }
    var line = StyledLine()
    for (key, label) in answers {
      line.add(SafeText(key), look.style(.key))
      line.add(SafeText(label.isEmpty ? "  " : " " + label + "   "), look.style(.plain))
    }
    let asked = SafeText.singleLine(" " + question)
    let isShort = asked.width + line.width + 2 <= size.width
    drawBottom((isShort ? 1 : 2) + (message == nil ? 0 : 1), on: &sketch) { state, frame, area in
      let shown = asked.truncated(to: area.width, ellipsis: state.look.glyphs.ellipsis)
      var x = frame.put(shown, x: 0, y: area.y, style: state.look.style(.title)) + 2
      var y = area.y
      if !isShort { (x, y) = (1, min(y + 1, state.size.height - 1)) }
      frame.put(line, x: x, y: y, maxWidth: area.width - x)
      guard let message = state.message, y + 1 < area.maxY else { return }
      let text = SafeText.singleLine(message.text).truncated(to: area.width - 1, ellipsis: state.look.glyphs.ellipsis)
      frame.put(text, x: 1, y: y + 1, style: state.look.style(.notice))
    }
  }

  /// The question with all of its answers as one text, which the cursor is on.
  private func drawPlainQuestion(
    _ question: String, _ answers: [(String, String)], on sketch: inout ScreenSketch
  ) {
    let said = [message?.text ?? "", question, answers.map { "\($0.0) \($0.1)" }.joined(separator: ", ")]
    let lines = PlainScreen.Row(said).text.wrapped(to: size.width)
    drawBottom(lines.count, on: &sketch) { _, frame, area in
      for (offset, line) in lines.prefix(area.height).enumerated() { frame.put(line, x: 0, y: area.y + offset) }
      frame.setCursor(x: 0, y: area.y)
    }
  }
}
