import Journey
import ListeningRules

/// Page one: what a board asks first.
struct MarkdownPage {
  let source: ExportSource
  let out: MarkdownWriter
  let options: MarkdownOptions

  private var map: JourneyMap { source.map }

  func write(_ lose: (Loss) -> Void) {
    let sections = options.sections
    if sections.contains(.head) { head() }
    if sections.contains(.balance) { balance() }
    if sections.contains(.changes) { changes() }
    if sections.contains(.start) { start() }
    if sections.contains(.cost) { cost() }
    if sections.contains(.knowledge) { knowledge() }
    if sections.contains(.quotes) { quotes() }
    if sections.contains(.overview) {
      if options.hasMermaid { drawing(lose) }
      overview()
    }
  }

  private func head() {
    let standing = MapStanding(map).parts.map { MarkdownText.escaped($0) }
    if !standing.isEmpty { out.paragraph(standing.joined(separator: " · ")) }
    out.heading(map.title.isEmpty ? "(no title)" : MarkdownText.escaped(map.title), depth: 0)
    out.text(map.scenario)
    if let ask = map.ask {
      out.paragraph("> **Decision asked for:** " + MarkdownText.paragraph(ask, indent: "> "))
    }
  }

  private func balance() {
    guard let sentence = BalanceSentence(source) else { return }
    out.heading(map.isFuture ? "The balance, as designed" : "The balance", depth: 1)
    out.paragraph(sentence.text(counts: { "**\($0)**" }, name: out.strong))
  }

  private func changes() {
    guard let changes = source.changes else { return }
    out.heading(changes.heading, depth: 1)
    if !changes.before.isEmpty {
      out.paragraph("**\(changes.titles.before):** \(MarkdownText.escaped(changes.before))")
    }
    let (shown, rest) = changes.shown
    if !shown.isEmpty {
      out.table(
        ["Touchpoint", changes.titles.before, changes.titles.after],
        shown.map { change in
          [MarkdownText.cell(change.touchpoint)] + [change.before, change.after].map { "\($0.sign) \($0.word)" }
        })
    }
    if rest > 0 { out.paragraph("And \(Amount.grouped(rest)) more.") }
    for remark in changes.remarks { out.paragraph(MarkdownText.escaped(remark)) }
  }

  private func start() {
    let steps = FirstStep.of(source)
    guard !steps.isEmpty else { return }
    out.heading("Where to start", depth: 1)
    let rows = steps.enumerated().map { index, step -> [String] in
      let removes = step.removes.map { pain in
        MarkdownText.cell(pain.title) + (pain.severity.map { " (severity \($0))" } ?? "")
      }
      return [
        "\(index + 1)", out.strong(step.what), step.owner.map { MarkdownText.cell($0) } ?? "nobody yet",
        (step.due.map(\.description) ?? "no date") + (step.isOverdue ? " (overdue)" : ""),
        removes.joined(separator: "<br>"), step.measure.map { MarkdownText.cell($0) } ?? "no measure",
      ]
    }
    out.table(["", "Do", "Owner", "By", "Removes", "Measure"], rows)
    out.paragraph(StartingPoint.order)
  }

  private func cost() {
    guard let costs = CaseCosts(source) else { return }
    out.heading("What it costs", depth: 1)
    let columns = costs.columns
    if !columns.isEmpty {
      out.table(
        [""] + columns.map { MarkdownText.cell($0.title) },
        costs.rows.map { row in [row.name] + columns.map { $0.cell(row.sum) } }, numbers: true)
    }
    for line in costs.remarks { out.paragraph(MarkdownText.escaped(line)) }
  }

  private func knowledge() {
    out.heading("How we know", depth: 1)
    let knowledge = HowWeKnow(source)
    if knowledge.verdicts > 0 {
      out.paragraph([knowledge.sentence, knowledge.making].compactMap { $0 }.joined(separator: " "))
    }
    out.paragraph("*How to read this:* \(HowWeKnow.reading)")
  }

  private func quotes() {
    let quotes = ChosenQuote.of(map)
    guard !quotes.isEmpty else { return }
    out.heading("In their words", depth: 1)
    for quote in quotes {
      out.line("> “\(MarkdownText.paragraph(quote.evidence.text, indent: "> "))”\\")
      let from = quote.evidence.attribution.map { ", " + MarkdownText.escaped($0) }.joined()
      out.paragraph("> — at \(out.strong(quote.touchpoint))\(from)")
    }
  }

  // MARK: The journey at a glance

  /// The Mermaid block that GitHub draws. Beyond a few dozen touchpoints it would be a smear.
  private func drawing(_ lose: (Loss) -> Void) {
    let touchpoints = map.stages.reduce(0) { $0 + $1.touchpoints.count }
    let drawn = map.stages.reduce(0) { $0 + $1.touchpoints.count { $0.emotion != nil } }
    guard drawn > 0 else { return }
    out.heading("The journey", depth: 1)
    guard touchpoints <= Self.drawable else {
      out.paragraph("With \(Amount.count(touchpoints, "touchpoint")) the journey is too long to be drawn here.")
      lose(Loss(.map, "stages", .notCarried, "The journey is too long for the Mermaid drawing."))
      return
    }
    let text = MermaidJourney.write(map).text
    let fence = String(repeating: "`", count: max(3, Self.longestRun(of: "`", in: text) + 1))
    out.line("\(fence)mermaid")
    out.line(text.hasSuffix("\n") ? String(text.dropLast()) : text)
    out.line(fence)
    out.blank()
    if drawn < touchpoints {
      let left = touchpoints - drawn
      out.paragraph(
        "\(Amount.count(left, "touchpoint")) without an emotion \(left == 1 ? "is" : "are") not drawn, never as neutral."
      )
    }
  }

  private static let drawable = 200

  private static func longestRun(of character: Character, in text: String) -> Int {
    var (longest, run) = (0, 0)
    for next in text {
      run = next == character ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }

  private func overview() {
    guard !map.stages.isEmpty else { return }
    out.heading("Stage by stage", depth: 1)
    let all = source.counts
    let kinds = VerdictMark.Kind.allCases.filter { $0.count(in: all) > 0 }
    var head = ["Stage"]
    head += kinds.map { "\($0.sign) \($0.word)" }
    head += ["open pains", "lowest point"]
    out.row(head)
    out.row(["---"] + kinds.map { _ in "--:" } + ["--:", "---"])
    var total = 0
    for (index, stage) in map.stages.enumerated() {
      let counts = source.assessment.balance(ofStage: index).counts
      let pains = stage.openPains
      total += pains
      let low = stage.touchpoints.filter { $0.emotion != nil }.min { ($0.emotion ?? 0) < ($1.emotion ?? 0) }
      let worst = low.flatMap { low in low.emotion.map { "\(Emotion.text($0)) \(MarkdownText.cell(low.name))" } } ?? ""
      out.row(
        ["\(index + 1). \(MarkdownText.cell(stage.name))"]
          + kinds.map { kind in
            let count = kind.count(in: counts)
            return count == 0 ? "" : "\(count)"
          } + [pains == 0 ? "" : "\(pains)", worst])
    }
    if map.stages.count > 1 {
      total += map.painPoints.count { $0.isOpen }
      out.row(["**All**"] + kinds.map { "**\($0.count(in: all))**" } + ["**\(total)**", ""])
    }
    out.blank()
  }
}

extension Stage {
  /// On the stage and its touchpoints.
  var openPains: Int {
    painPoints.count { $0.isOpen } + touchpoints.reduce(0) { $0 + $1.painPoints.count { $0.isOpen } }
  }
}

/// Emotion in signs and words.
enum Emotion {
  /// `+1`, `0`, or with a true minus `−2`.
  static func text(_ value: Int) -> String { value > 0 ? "+\(value)" : value < 0 ? "−\(-value)" : "0" }
}
