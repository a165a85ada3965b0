import Journey
import ListeningRules

/// Lays the journey out and draws it.
struct SVGPicture {
  let source: ExportSource
  let sink: TextSink

  private static let column = 250.0
  private static let margin = 36.0
  private static let gap = 12.0

  private var map: JourneyMap { source.map }

  func write() {
    let rows = StageRows.of(map.stages.count)
    let columns = rows.map(\.count).max() ?? 1
    let width = max(Self.column * Double(columns), 720) + 2 * Self.margin
    let inner = width - 2 * Self.margin
    let title = TextLines.wrapped(map.title.isEmpty ? "(no title)" : map.title, size: 30, width: inner, most: 3)
    let standing = TextLines.wrapped(MapStanding(map).parts.joined(separator: " · "), size: 13, width: inner, most: 2)
    let balance = TextLines.wrapped(balanceText, size: 16, width: inner, most: 4)
    let headLines = standing.count * 18 + title.count * 36 + balance.count * 22
    let heights: [Double] = rows.map { CurveDrawing.height + self.height(of: $0) }
    let rowsHeight: Double = heights.reduce(0, +)
    let height: Double = rowsHeight + Double(headLines + rows.count * 24 + 120)
    sink.write(#"<?xml version="1.0" encoding="UTF-8"?>"# + "\n")
    sink.write(#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \#(n(width)) \#(n(height))" "#)
    sink.write(#"width="\#(n(width))" height="\#(n(height))" role="img" aria-labelledby="title desc">"# + "\n")
    sink.write("<title id=\"title\">\(HTMLText.plain(map.title))</title>\n")
    sink.write("<desc id=\"desc\">\(HTMLText.plain(balanceText))</desc>\n")
    sink.write("<style>\(Palette.rules)\(CurveDrawing.rules)\(Self.rules)</style>\n")
    sink.write("<defs>\(VerdictMark.Kind.symbols)</defs>\n")
    sink.write(#"<rect class="paper" width="\#(n(width))" height="\#(n(height))"/>"# + "\n")
    var y = 40.0
    y = text(standing, "soft", size: 13, step: 18, y)
    y = text(title, "title", size: 30, step: 36, y + 16)
    y = text(balance, "lead", size: 16, step: 22, y - 6)
    y += 4
    for (row, height) in zip(rows, heights) {
      CurveDrawing(source: source, stages: row, column: Self.column).write(to: sink, x: Self.margin, y: y)
      for (place, index) in row.enumerated() {
        stage(index, x: Self.margin + Double(place) * Self.column, y: y + CurveDrawing.height)
      }
      y += height + 24
    }
    key(y: y + 8, width: inner)
    let footer = Footer(source).parts.joined(separator: " · ")
    _ = text(TextLines.wrapped(footer, size: 12, width: inner, most: 1), "soft", size: 12, step: 16, height - 22)
    sink.write("</svg>\n")
  }

  private var balanceText: String {
    guard let sentence = BalanceSentence(source) else { return "There is nothing to judge yet." }
    return sentence.text { "“\($0)”" }
  }

  /// Lines of text one below the other; returns where the next would stand.
  private func text(_ lines: [String], _ kind: String, size: Int, step: Double, _ y: Double) -> Double {
    var y = y
    for line in lines {
      sink.write(#"<text class="\#(kind)" x="\#(n(Self.margin))" y="\#(n(y))" font-size="\#(size)">"#)
      sink.write(HTMLText.plain(line) + "</text>\n")
      y += step
    }
    return y
  }

  // MARK: Stages and cards

  private func name(_ stage: Stage, _ index: Int) -> [String] {
    TextLines.wrapped("\(index + 1) \(stage.name)", size: 17, width: Self.column - Self.gap - 6, most: 2)
  }

  private func lines(_ touchpoint: Touchpoint) -> [String] {
    let name = touchpoint.name.isEmpty ? "(no name)" : touchpoint.name
    return TextLines.wrapped(name, size: 14, width: Self.column - Self.gap - 32, most: 3)
  }

  private func facts(_ touchpoint: Touchpoint) -> [String] {
    var facts: [String] = []
    if let channel = touchpoint.channel { facts.append(channel) }
    if let emotion = touchpoint.emotion { facts.append("emotion \(Emotion.text(emotion))") }
    if touchpoint.momentOfTruth == true { facts.append("moment of truth") }
    return TextLines.wrapped(facts.joined(separator: " · "), size: 12, width: Self.column - Self.gap - 26, most: 2)
  }

  private func tip(_ touchpoint: Touchpoint) -> String {
    touchpoint.channel.map { "\(touchpoint.name) · \($0)" } ?? touchpoint.name
  }

  private func height(of touchpoint: Touchpoint) -> Double {
    Double(lines(touchpoint).count * 18 + facts(touchpoint).count * 16 + 34)
  }

  private func height(of row: Range<Int>) -> Double {
    var tallest = 0.0
    for index in row {
      var here = Double(name(map.stages[index], index).count * 21 + 22)
      for touchpoint in map.stages[index].touchpoints { here += height(of: touchpoint) + 9 }
      tallest = max(tallest, here)
    }
    return tallest
  }

  private func stage(_ index: Int, x: Double, y: Double) {
    let stage = map.stages[index]
    var y = y + 18
    sink.write(#"<path class="rule" d="M\#(n(x)) \#(n(y - 16))h\#(n(Self.column - Self.gap))"/>"#)
    // What is too long for its lines stands in full where a pointer rests.
    sink.write("<g><title>\(HTMLText.plain(stage.name))</title>")
    for line in name(stage, index) {
      sink.write(#"<text class="stage" x="\#(n(x))" y="\#(n(y + 4))" font-size="17">\#(HTMLText.plain(line))</text>"#)
      y += 21
    }
    sink.write("</g>\n")
    for (t, touchpoint) in stage.touchpoints.enumerated() {
      let mark = VerdictMark(source.assessment.judgement(stage: index, touchpoint: t))
      card(touchpoint, mark, x: x, y: y)
      y += height(of: touchpoint) + 9
    }
  }

  private func card(_ touchpoint: Touchpoint, _ mark: VerdictMark, x: Double, y: Double) {
    let (width, height) = (Self.column - Self.gap, height(of: touchpoint))
    let kind = mark.kind.rawValue
    sink.write(#"<g class="\#(kind)"><title>\#(HTMLText.plain(tip(touchpoint)))</title>"#)
    sink.write(#"<rect class="card" x="\#(n(x))" y="\#(n(y))" width="\#(n(width))" height="\#(n(height))" rx="3"/>"#)
    sink.write(#"<rect class="edge" x="\#(n(x))" y="\#(n(y))" width="4" height="\#(n(height))"/>"#)
    var line = y + 22
    for text in lines(touchpoint) {
      sink.write(
        #"<text class="name" x="\#(n(x + 14))" y="\#(n(line))" font-size="14">\#(HTMLText.plain(text))</text>"#)
      line += 18
    }
    sink.write(##"<use href="#v-\##(kind)" x="\##(n(x + 14))" y="\##(n(line - 9))" width="12" height="12"/>"##)
    let assumed = mark.isAssumed ? " (assumed)" : mark.isWeak ? " (from words)" : ""
    sink.write(
      #"<text class="word" x="\#(n(x + 31))" y="\#(n(line + 1))" font-size="13">\#(mark.word)\#(assumed)</text>"#)
    for text in facts(touchpoint) {
      sink.write(#"<text class="soft" x="\#(n(x + 14))" y="\#(n(line + 18))" font-size="12">"#)
      sink.write(HTMLText.plain(text) + "</text>")
      line += 16
    }
    sink.write("</g>\n")
  }

  /// What the shapes mean.
  private func key(y: Double, width: Double) {
    let counts = source.counts
    var x = Self.margin
    for kind in VerdictMark.Kind.allCases where kind.count(in: counts) > 0 {
      let words = "\(kind.word) \(kind.count(in: counts))"
      sink.write(
        ##"<g class="\##(kind.rawValue)"><use href="#v-\##(kind.rawValue)" x="\##(n(x))" y="\##(n(y - 10))" "##)
      sink.write(
        #"width="12" height="12"/><text class="word" x="\#(n(x + 18))" y="\#(n(y))" font-size="13">\#(words)</text></g>"#
      )
      x += 18 + TextLines.width(of: words, size: 13) + 26
    }
    sink.write("\n")
  }

  private func n(_ value: Double) -> String { Length.text(value) }

  private static let rules = """
    text{font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue","Noto Sans","Liberation Sans",Arial,\
    sans-serif;fill:var(--ink)}.paper{fill:var(--paper)}.card{fill:var(--card);stroke:var(--line)}\
    .edge{fill:currentColor}.word{fill:currentColor;font-weight:600}.soft{fill:var(--soft)}.scale{fill:var(--soft)}\
    .title{font-weight:600;font-family:"Iowan Old Style","Palatino Linotype",Palatino,P052,Georgia,"Liberation Serif",\
    serif}.stage,.name{font-weight:600}.rule{stroke:var(--ink);stroke-width:1.5}
    """
}
