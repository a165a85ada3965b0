import Journey
import ListeningRules

/// The journey as a grid: the emotion curve above, stages as columns, touchpoints as cards; then stages by counts.
struct HTMLJourney {
  let source: ExportSource
  let out: HTMLWriter

  private var map: JourneyMap { source.map }
  private static let column = 250.0

  func write() {
    guard !map.stages.isEmpty else { return }
    out.line("<section class=\"journey\" id=\"journey\" aria-labelledby=\"journey-title\">")
    out.line("<h2 id=\"journey-title\">The journey</h2>")
    for row in StageRows.of(map.stages.count) { write(row) }
    out.line("</section>")
    table()
  }

  private func write(_ row: Range<Int>) {
    let curve = CurveDrawing(source: source, stages: row, column: Self.column)
    out.line("<div class=\"row\">")
    out.line("<div class=\"curves\" role=\"region\" tabindex=\"0\" aria-label=\"Emotion curve\">")
    out.line(
      "<svg viewBox=\"0 0 \(Length.text(curve.width)) \(Length.text(CurveDrawing.height))\" role=\"img\" "
        + "aria-label=\"\(HTMLText.plain(curve.description))\">")
    curve.write(to: out.sink)
    out.line("</svg></div>")
    out.line("<ol class=\"stages\" start=\"\(row.lowerBound + 1)\" style=\"--columns:\(row.count)\">")
    for index in row { stage(index) }
    out.line("</ol></div>")
  }

  private func stage(_ index: Int) {
    let stage = map.stages[index]
    out.line("<li><h3>\(index + 1) \(out.name(stage.name))</h3>")
    if let goal = stage.customerGoal { out.line("<p class=\"goal\">\(out.text(goal))</p>") }
    guard !stage.touchpoints.isEmpty else {
      out.line("</li>")
      return
    }
    out.line("<ol class=\"cards\">")
    for t in stage.touchpoints.indices { card(stage.touchpoints[t], index, t) }
    out.line("</ol></li>")
  }

  private func card(_ touchpoint: Touchpoint, _ s: Int, _ t: Int) {
    let mark = VerdictMark(source.assessment.judgement(stage: s, touchpoint: t))
    let link = "<a href=\"#t-\(s + 1)-\(t + 1)\">\(out.linkedName(touchpoint.name))</a>"
    var facts: [String] = []
    if let channel = touchpoint.channel { facts.append(out.text(channel)) }
    if let emotion = touchpoint.emotion { facts.append("emotion \(Emotion.text(emotion))") }
    if touchpoint.momentOfTruth == true { facts.append("moment of truth") }
    let pains = touchpoint.painPoints.count { $0.isOpen }
    if pains > 0 { facts.append(Amount.count(pains, "pain")) }
    out.line("<li class=\"\(mark.kind.rawValue)\"><p class=\"title\">\(link)</p>")
    out.line("<p class=\"verdict\"><span class=\"\(mark.kind.rawValue)\">\(out.badge(mark))</span></p>")
    if !facts.isEmpty { out.line("<p class=\"facts\">\(facts.joined(separator: " · "))</p>") }
    out.line("</li>")
  }

  /// Stages against verdicts.
  private func table() {
    let all = source.counts
    let kinds = VerdictMark.Kind.allCases.filter { $0.count(in: all) > 0 }
    out.line("<section id=\"stages\" aria-labelledby=\"stages-title\"><h2 id=\"stages-title\">Stage by stage</h2>")
    let head = kinds.map { "<th class=\"n\" scope=\"col\">\(out.badge(VerdictMark($0)))</th>" }.joined()
    out.line(
      "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Stage by stage\"><table class=\"counts\"><thead><tr>"
    )
    out.line("<th scope=\"col\">Stage</th>\(head)<th class=\"n\" scope=\"col\">open pains</th></tr></thead><tbody>")
    var total = map.painPoints.count { $0.isOpen }
    func cells(_ counts: Counts, _ pains: Int) -> String {
      (kinds.map { $0.count(in: counts) } + [pains]).map { "<td class=\"n\">\($0 == 0 ? "" : Amount.grouped($0))</td>" }
        .joined()
    }
    for (index, stage) in map.stages.enumerated() {
      let pains = stage.openPains
      total += pains
      let counts = source.assessment.balance(ofStage: index).counts
      out.line("<tr><th scope=\"row\">\(index + 1) \(out.name(stage.name))</th>\(cells(counts, pains))</tr>")
    }
    out.line("</tbody><tfoot><tr><th scope=\"row\">All</th>\(cells(all, total))</tr></tfoot></table></div>")
    causes()
    out.line("</section>")
  }

  private func causes() {
    let table = CauseTable(map)
    guard !table.rows.isEmpty else { return }
    out.line("<h3 id=\"causes\" style=\"margin-top:2rem\">What in the organisation causes it</h3>")
    let head = table.stages.map { "<th class=\"n\" scope=\"col\">\(out.name($0))</th>" }.joined()
    out.line("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"causes\"><table><thead><tr>")
    out.line(
      "<th scope=\"col\">Component</th><th scope=\"col\">Fit</th>\(head)<th class=\"n\" scope=\"col\">All</th></tr>")
    out.line("</thead><tbody>")
    for row in table.rows {
      let counts = (row.counts + [row.counts.reduce(0, +)]).map { "<td class=\"n\">\($0 == 0 ? "" : "\($0)")</td>" }
      let note = row.note.map { ": \(out.text($0))" } ?? ""
      let fit = (row.fit?.rawValue ?? "") + note
      out.line("<tr><th scope=\"row\">\(row.component.rawValue)</th><td>\(fit)</td>\(counts.joined())</tr>")
    }
    out.line("</tbody></table></div>")
    out.line("<p class=\"soft\">The numbers are open pain points that the component causes.</p>")
  }
}
