import Journey
import ListeningRules

/// The emotion curve over a row of stages of equal width, as SVG elements: it breaks where no emotion is set, and its
/// points are the verdicts' shapes.
struct CurveDrawing {
  static let height = 150.0
  private static let top = 22.0
  private static let step = 26.5

  let source: ExportSource
  /// The stages of this row.
  let stages: Range<Int>
  let column: Double

  var width: Double { column * Double(stages.count) }

  /// What the curve shows, for who cannot see it.
  var description: String {
    let named = stages.map { index -> String in
      let emotions = source.map.stages[index].touchpoints.compactMap(\.emotion)
      let name = source.map.stages[index].name
      guard let low = emotions.min(), let high = emotions.max() else { return "\(name): not set" }
      return low == high ? "\(name): \(Emotion.text(low))" : "\(name): \(Emotion.text(low)) to \(Emotion.text(high))"
    }
    return "Emotion from −2, very negative, to +2, very positive. " + named.joined(separator: "; ") + "."
  }

  /// Writes the elements at an offset.
  func write(to sink: TextSink, x left: Double = 0, y above: Double = 0) {
    for level in stride(from: 2, through: -2, by: -1) {
      let y = above + Self.y(level)
      let kind = level == 0 ? "zero" : "grid"
      sink.write(#"<path class="\#(kind)" d="M\#(n(left)) \#(n(y))H\#(n(left + width))"/>"#)
    }
    for column in 1..<max(stages.count, 1) {
      let x = left + self.column * Double(column)
      sink.write(#"<path class="grid" d="M\#(n(x)) \#(n(above + 8))V\#(n(above + Self.height - 8))"/>"#)
    }
    for (level, word) in [(2, "+2 very positive"), (0, "0"), (-2, "−2 very negative")] {
      sink.write(#"<text class="scale" x="\#(n(left + 2))" y="\#(n(above + Self.y(level) - 4))">\#(word)</text>"#)
    }
    line(to: sink, left, above)
    points(to: sink, left, above)
    sink.write("\n")
  }

  private static func y(_ emotion: Int) -> Double { top + Double(2 - emotion) * step }

  /// The middle of each touchpoint of the row that has an emotion; nil where the curve breaks.
  private func forEachPoint(_ body: (Point?) -> Void) {
    for (place, index) in stages.enumerated() {
      let touchpoints = source.map.stages[index].touchpoints
      let share = column / Double(max(touchpoints.count, 1))
      for (t, touchpoint) in touchpoints.enumerated() {
        guard let emotion = touchpoint.emotion else {
          body(nil)
          continue
        }
        body(
          Point(
            x: Double(place) * column + (Double(t) + 0.5) * share, y: Self.y(emotion), stage: index, touchpoint: t,
            room: share))
      }
    }
  }

  private struct Point {
    let x, y: Double
    let stage, touchpoint: Int
    /// The width that it has to itself.
    let room: Double
  }

  private func line(to sink: TextSink, _ left: Double, _ above: Double) {
    var last: Point?
    sink.write(#"<path class="curve" d=""#)
    forEachPoint { point in
      if let point {
        let (x, y) = (left + point.x, above + point.y)
        if let last {
          let middle = n((left + last.x + x) / 2)
          sink.write("C\(middle) \(n(above + last.y)) \(middle) \(n(y)) \(n(x)) \(n(y))")
        } else {
          sink.write("M\(n(x)) \(n(y))")
        }
      }
      last = point
    }
    sink.write("\"/>")
  }

  private func points(to sink: TextSink, _ left: Double, _ above: Double) {
    forEachPoint { point in
      // Too many to be told apart: the line alone.
      guard let point, point.room >= 15 else { return }
      let touchpoint = source.map.stages[point.stage].touchpoints[point.touchpoint]
      let mark = VerdictMark(source.assessment.judgement(stage: point.stage, touchpoint: point.touchpoint))
      let (x, y) = (left + point.x, above + point.y)
      let title = "\(touchpoint.name): \(touchpoint.emotion.map { Emotion.text($0) } ?? ""), \(mark.word)"
      sink.write(#"<g class="\#(mark.kind.rawValue)"><title>"# + HTMLText.plain(title) + "</title>")
      sink.write(#"<circle class="disc" cx="\#(n(x))" cy="\#(n(y))" r="10.5"/>"#)
      sink.write(##"<use href="#v-\##(mark.kind.rawValue)" x="\##(n(x - 6.5))" y="\##(n(y - 6.5))" "##)
      sink.write(#"width="13" height="13"/>"#)
      if touchpoint.momentOfTruth == true {
        sink.write(#"<circle class="truth" cx="\#(n(x))" cy="\#(n(y))" r="13"/>"#)
      }
      sink.write("</g>")
    }
  }

  /// A length with one decimal at most.
  private func n(_ value: Double) -> String { Length.text(value) }

  /// The rules for what it draws.
  static let rules = """
    .grid{stroke:var(--line);stroke-width:1;fill:none}.zero{stroke:var(--soft);stroke-width:1;fill:none;\
    stroke-dasharray:2 4}.curve{stroke:var(--ink);stroke-width:1.8;fill:none;stroke-linecap:round}\
    .scale{font-size:11px;fill:var(--soft)}.disc{fill:var(--paper);stroke:var(--line);stroke-width:1}\
    .truth{fill:none;stroke:currentColor;stroke-width:1.4}
    """
}

/// Lengths as SVG writes them.
enum Length {
  static func text(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e12 else { return "0" }
    let tenths = Int((value * 10).rounded())
    let (whole, rest) = abs(tenths).quotientAndRemainder(dividingBy: 10)
    return (tenths < 0 ? "-" : "") + (rest == 0 ? "\(whole)" : "\(whole).\(rest)")
  }
}

/// How stages are laid out in rows of equal columns.
enum StageRows {
  static let limit = 6

  static func of(_ count: Int) -> [Range<Int>] {
    guard count > 0 else { return [] }
    let rows = (count + limit - 1) / limit
    let columns = (count + rows - 1) / rows
    return stride(from: 0, to: count, by: columns).map { $0..<min($0 + columns, count) }
  }
}
