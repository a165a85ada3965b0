import Journey
import ListeningRules
import TerminalUI

extension LibraryState {
  var parts: ScreenParts { ScreenParts(size: size, look: look, message: message) }

  /// The whole screen as a picture. Cost follows the screen and the number of maps, not their size.
  public func frame() -> Frame {
    var frame = Frame(size: size)
    guard size.width >= JourneyLayout.smallest.width, size.height >= JourneyLayout.smallest.height else {
      frame.put("too small", x: 0, y: 0)
      return frame
    }
    switch step {
    case .maps: look.isPlain ? drawPlainMaps(&frame) : drawMaps(&frame)
    case .templates(let selected): drawTemplateList(selected, &frame)
    case .name(let template, let line):
      drawTemplateList(template, &frame)
      drawName(line, &frame)
    }
    look.adapt(&frame, frame.bounds)
    return frame
  }

  // MARK: The maps

  private func drawMaps(_ frame: inout Frame) {
    let rows = shown
    var rest = StyledLine()
    if isTyping || !filter.text.isEmpty { rest.add(.singleLine(filter.text + " "), look.style(.title)) }
    rest.add(.singleLine("\(rows.count) map\(rows.count == 1 ? "" : "s") in \(folder)"), look.style(.hint))
    var right = StyledLine()
    let left = entries.count { $0.content == .waiting }
    if left > 0 { right.add(SafeText("reading, \(left) left "), look.style(.dim)) }
    parts.drawTitle("Hark", rest, right: right, &frame)
    if isTyping { frame.setCursor(x: min(7 + SafeText(filter.text).width, size.width - 1), y: 0) }
    parts.drawFoot(keymap.foot(.library), &frame)
    let top = size.height >= 8 ? 2 : 1
    if top == 2 { drawHeadings(&frame) }
    for (offset, index) in rows.dropFirst(firstRow).prefix(listHeight).enumerated() {
      draw(entries[index], y: top + offset, &frame)
      if firstRow + offset == selected {
        frame.restyle(Rect(x: 0, y: top + offset, width: size.width, height: 1)) { $0.with(.reverse) }
      }
    }
    if rows.isEmpty { frame.put("no map of that name; Esc shows all", x: 1, y: top, style: look.style(.notice)) }
    guard size.height >= 8, rows.indices.contains(selected) else { return }
    drawDetail(entries[rows[selected]], y: size.height - 2, &frame)
  }

  /// The columns of cells for what stands behind the title; 0 = not shown.
  private var columns: (title: Int, balance: Int, state: Int, owner: Int, review: Int) {
    let width = size.width - 2
    if width < 58 { return (max(width - 15, 8), 14, 0, 0, 0) }
    if width < 98 { return (width - 45, 26, 0, 0, 17) }
    let owner = min(max((width - 90) / 2, 10), 24)
    return (width - 26 - 20 - 17 - owner - 4, 26, 20, owner, 17)
  }

  private func drawHeadings(_ frame: inout Frame) {
    let columns = columns
    var x = 1
    let titles: [(SafeText, Int)] = [
      ("Map", columns.title), (columns.balance > 20 ? "Talks at/unheard/listens+" : "at/unh./listens", columns.balance),
      ("State", columns.state), ("Owner", columns.owner), ("Review", columns.review),
    ]
    for (title, width) in titles where width > 0 {
      frame.put(title.truncated(to: width, ellipsis: look.glyphs.ellipsis), x: x, y: 1, style: look.style(.heading))
      x += width + 1
    }
  }

  private func draw(_ entry: LibraryEntry, y: Int, _ frame: inout Frame) {
    let columns = columns
    let ellipsis = look.glyphs.ellipsis
    func put(_ text: SafeText, _ x: Int, _ width: Int, _ role: Look.Role) {
      frame.put(text.truncated(to: width, ellipsis: ellipsis), x: x, y: y, style: look.style(role))
    }
    switch entry.content {
    case .waiting: put(.singleLine(entry.path), 1, columns.title, .dim)
    case .unreadable(let reason):
      put(.singleLine(entry.path), 1, columns.title, .problem)
      put(.singleLine(reason), 2 + columns.title, max(size.width - columns.title - 3, 1), .problem)
    case .map(let summary):
      var x = 1
      let title = summary.title.isEmpty ? entry.path : summary.title
      let persona = summary.persona.isEmpty ? "" : " \(look.glyphs.dot.string) \(summary.persona)"
      put(.singleLine(title + persona), x, columns.title, .title)
      x += columns.title + 1
      drawBalance(summary, x: x, y: y, width: columns.balance, &frame)
      x += columns.balance + 1
      if columns.state > 0 {
        put(.singleLine(summary.state), x, columns.state, .plain)
        x += columns.state + 1
      }
      if columns.owner > 0 {
        put(
          summary.owner.isEmpty ? "no owner" : .singleLine(summary.owner), x, columns.owner,
          summary.owner.isEmpty ? .dim : .plain)
        x += columns.owner + 1
      }
      guard columns.review > 0 else { return }
      if let late = summary.overdueDays {
        put("stale, \(late) day\(late == 1 ? "" : "s")", x, columns.review, .problem)
      } else {
        put(
          summary.reviewed.map { SafeText($0.description) } ?? "never reviewed", x, columns.review,
          summary.reviewed == nil ? .dim : .plain)
      }
    }
  }

  private func drawBalance(_ summary: LibrarySummary, x: Int, y: Int, width: Int, _ frame: inout Frame) {
    if hidesVerdicts {
      frame.put(SafeText("\(summary.touchpoints) touchpoints"), x: x, y: y, style: look.style(.dim), maxWidth: width)
      return
    }
    let counts = summary.counts
    var line = StyledLine()
    func add(_ sign: SafeText, _ count: Int, _ rung: Rung) {
      line.add(sign + " " + SafeText("\(count)").padded(to: 4), look.style(count > 0 ? .verdict(rung) : .dim))
    }
    add(look.glyphs.sign(.talkingAt, isUnheard: false), counts.talksAt, .talkingAt)
    add(look.glyphs.sign(.talkingAt, isUnheard: true), counts.doesNotHear, .talkingAt)
    add(look.glyphs.sign(.listening, isUnheard: false), counts.listeningOrAbove, .listening)
    if width > 20 { line.add(SafeText("of \(counts.all)"), look.style(.dim)) }
    frame.put(line, x: x, y: y, maxWidth: width)
  }

  private func drawDetail(_ entry: LibraryEntry, y: Int, _ frame: inout Frame) {
    var parts = [entry.path]
    var role = Look.Role.dim
    switch entry.content {
    case .waiting: parts.append("not read yet")
    case .unreadable(let reason):
      parts.append(reason)
      role = .problem
    case .map(let summary):
      if !summary.state.isEmpty { parts.append(summary.state) }
      if !summary.owner.isEmpty { parts.append(summary.owner) }
      if summary.problems > 0 {
        parts.append("\(summary.problems) field\(summary.problems == 1 ? "" : "s") cannot be read")
      }
    }
    let text = SafeText.singleLine(parts.joined(separator: " \(look.glyphs.dot.string) "))
    frame.put(text.truncated(to: size.width - 2, ellipsis: look.glyphs.ellipsis), x: 1, y: y, style: look.style(role))
  }

  // MARK: A new map

  private func drawTemplateList(_ selected: Int, _ frame: inout Frame) {
    look.isPlain ? drawPlainTemplates(selected, &frame) : drawTemplates(selected, &frame)
  }

  /// What is asked where a new map begins.
  var templatesQuestion: String {
    entries.isEmpty
      ? "There is no map in \(folder) yet. What do you want to start from? Every sample can be changed."
      : "What do you want to start from?"
  }

  private func drawTemplates(_ selected: Int, _ frame: inout Frame) {
    parts.drawTitle("Hark", StyledLine("new map", look.style(.hint)), &frame)
    parts.drawFoot(keymap.foot(.templates, saying: entries.isEmpty ? [.leave: "quits"] : [:]), &frame)
    var y = 1
    if size.height >= 12 {
      for line in SafeText.singleLine(templatesQuestion).wrapped(to: size.width - 2) {
        y += 1
        frame.put(line, x: 1, y: y, style: look.style(.plain))
      }
      y += 2
    }
    let names = (templates.map { SafeText($0.name).width }.max() ?? 0) + 2
    let height = max(size.height - y - 2, 1)
    let first = ListWindow.first(0, selected: selected, count: templates.count, height: height)
    for (offset, template) in templates.dropFirst(first).prefix(height).enumerated() {
      var line = StyledLine(" ")
      line.add(SafeText(template.name).padded(to: names), look.style(.title))
      line.add(.singleLine(template.title), look.style(.plain))
      frame.put(line.cut(to: size.width - 1, ellipsis: look.glyphs.ellipsis), x: 0, y: y + offset, maxWidth: size.width)
      if first + offset == selected {
        frame.restyle(Rect(x: 0, y: y + offset, width: size.width, height: 1)) { $0.with(.reverse) }
      }
    }
  }

  private func drawName(_ line: LineEditor, _ frame: inout Frame) {
    let y = size.height - (message == nil ? 1 : 2)
    frame.fill(Rect(x: 0, y: y, width: size.width, height: 1))
    var x = frame.put(" File name: ", x: 0, y: y, style: look.style(.title))
    let before = SafeText(String(line.characters[..<line.cursor]))
    let shown = before.suffix(columns: max(size.width - x - 2, 1))
    x += frame.put(shown, x: x, y: y)
    frame.setCursor(x: min(x, size.width - 1), y: y)
    frame.put(SafeText(String(line.characters[line.cursor...])), x: x, y: y)
  }
}
