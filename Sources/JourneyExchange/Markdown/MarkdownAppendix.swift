import Journey
import ListeningRules

/// The appendix: every stage, touchpoint, pain point and opportunity with all that the map says about it.
struct MarkdownAppendix {
  let source: ExportSource
  let out: MarkdownWriter

  private var lines: FieldLines { FieldLines(source: source) }
  private var map: JourneyMap { source.map }

  func stages() {
    guard !map.stages.isEmpty else { return }
    out.heading("The journey in full", depth: 1)
    for index in map.stages.indices { stage(index) }
  }

  private func stage(_ index: Int) {
    let stage = map.stages[index]
    out.heading("\(index + 1). \(name(stage.name))", depth: 2)
    out.text(stage.description)
    let balance = source.assessment.balance(ofStage: index)
    fields(of: stage, except: ["name", "description", "notes", "waivers"])
    if balance.counts.all > 0 {
      let title = map.isFuture ? "Verdicts, as designed" : "Verdicts"
      out.paragraph("**\(title):** \(balance.counts.inWords).")
    }
    table(of: stage, index)
    pains(stage.painPoints)
    opportunities(stage.opportunities)
    remarks(notes: stage.notes, waivers: stage.waivers)
    findings(on: stage.id)
    for place in stage.touchpoints.indices {
      touchpoint(stage.touchpoints[place], index, place)
    }
  }

  private func table(of stage: Stage, _ index: Int) {
    guard !stage.touchpoints.isEmpty else { return }
    out.row(["", "Touchpoint", "Verdict", "Channel", "Who speaks", "Emotion", "Importance"])
    out.row(["--:", "---", "---", "---", "---", "--:", "--:"])
    for (place, touchpoint) in stage.touchpoints.enumerated() {
      let mark = VerdictMark(source.assessment.judgement(stage: index, touchpoint: place))
      let truth = touchpoint.momentOfTruth == true ? " ✶" : ""
      out.row([
        "\(index + 1).\(place + 1)",
        MarkdownText.cell(touchpoint.name) + truth,
        "\(mark.sign) \(mark.word)",
        touchpoint.channel.map { MarkdownText.cell($0) } ?? "",
        touchpoint.direction?.words ?? "",
        touchpoint.emotion.map { Emotion.text($0) } ?? "",
        touchpoint.importance.map { "\($0)" } ?? "",
      ])
    }
    out.blank()
  }

  // MARK: A touchpoint

  private func touchpoint(_ touchpoint: Touchpoint, _ s: Int, _ t: Int) {
    let mark = VerdictMark(source.assessment.judgement(stage: s, touchpoint: t))
    let truth = touchpoint.momentOfTruth == true ? " ✶" : ""
    out.heading("\(s + 1).\(t + 1) \(mark.sign) \(name(touchpoint.name))\(truth)", depth: 3)
    out.text(touchpoint.description)
    verdict(on: touchpoint, mark)
    fields(of: touchpoint, except: source.toldElsewhere(touchpoint, s, t))
    evidence(touchpoint.evidence, indent: "")
    pains(touchpoint.painPoints)
    opportunities(touchpoint.opportunities)
    remarks(notes: touchpoint.notes, waivers: touchpoint.waivers)
    findings(on: touchpoint.id)
  }

  private func verdict(on touchpoint: Touchpoint, _ mark: VerdictMark) {
    guard let verdict = source.explanation(of: touchpoint.id) else { return }
    guard verdict.state != .backstage, verdict.state != .broken else {
      out.paragraph("**\(mark.sign) \(mark.word).** \(MarkdownText.escaped(verdict.toRise))")
      return
    }
    let designed = map.isFuture ? ", as designed" : ""
    out.line("**\(mark.sign) \(verdict.phrase)**\(designed) (\(verdict.foundation))")
    out.blank()
    for (index, step) in verdict.steps.enumerated() {
      let on = step.kind == .override ? touchpoint.verdict?.on.map { " (\($0))" } ?? "" : ""
      out.line("\(index + 1). " + MarkdownText.escaped(step.line) + on)
    }
    out.blank()
    out.paragraph("*To rise:* " + MarkdownText.escaped(verdict.toRise))
  }

  // MARK: What hangs on elements

  func pains(_ pains: ElementList<PainPoint>) {
    guard !pains.isEmpty else { return }
    out.paragraph("**Pain points**")
    for pain in pains {
      out.line("- \(out.strong(pain.title))")
      inner(pain.description)
      facts(of: pain, except: ["title", "description", "evidence", "notes"])
      evidence(pain.evidence, indent: "  ", isInner: true)
      notes(pain.notes, indent: "  ")
    }
    out.blank()
  }

  func opportunities(_ opportunities: ElementList<Opportunity>) {
    guard !opportunities.isEmpty else { return }
    out.paragraph("**Opportunities**")
    for opportunity in opportunities {
      out.line("- \(out.strong(opportunity.title))")
      inner(opportunity.description)
      facts(of: opportunity, except: ["title", "description", "notes"])
      notes(opportunity.notes, indent: "  ")
    }
    out.blank()
  }

  /// A text below an item of a list.
  private func inner(_ text: String?) {
    guard let text else { return }
    let markdown = MarkdownText.paragraph(text, indent: "  ")
    guard !markdown.isEmpty else { return }
    out.blank()
    out.line("  " + markdown)
  }

  /// All other fields of an item, on one line below it.
  private func facts<E: Element>(of element: E, except: Set<String>) {
    let found = lines.of(element, except: except)
    let facts = (found.filter { $0.key != "id" } + found.filter { $0.key == "id" }).map(fact)
    guard !facts.isEmpty else { return }
    out.blank()
    out.line("  " + facts.joined(separator: " · "))
  }

  private func fact(_ line: FieldLine) -> String {
    let words = line.items.joined(separator: "; ")
    if line.key == "id", ElementID(words).isWellFormed { return "`\(words)`" }
    return "\(MarkdownText.escaped(line.title)) \(MarkdownText.escaped(words))"
  }

  func evidence(_ evidence: [Evidence], indent: String, isInner: Bool = false) {
    for piece in evidence {
      if isInner { out.blank() }
      let text = MarkdownText.paragraph(piece.text, indent: indent + "> ")
      let kind = piece.kind.map { $0 == .quote ? "" : "*\($0.rawValue):* " } ?? ""
      let quoted = piece.kind == .quote ? "“\(text)”" : kind + text
      let from = piece.attribution.map { MarkdownText.escaped($0) }
      out.line("\(indent)> \(quoted)" + (from.isEmpty ? "" : "\\"))
      if !from.isEmpty { out.line("\(indent)> — " + from.joined(separator: ", ")) }
      if !isInner { out.blank() }
    }
  }

  func remarks(notes: [Note], waivers: [Waiver]) {
    if !notes.isEmpty {
      out.paragraph("**Notes**")
      self.notes(notes, indent: "")
      out.blank()
    }
    guard !waivers.isEmpty else { return }
    out.paragraph("**Accepted findings**")
    for waiver in waivers {
      let facts = lines.of(waiver, except: ["rule", "reason"]).map(fact)
      let tail = facts.isEmpty ? "" : " (\(facts.joined(separator: ", ")))"
      out.line("- \(MarkdownText.escaped(waiver.rule)): \(MarkdownText.paragraph(waiver.reason, indent: "  "))\(tail)")
    }
    out.blank()
  }

  private func notes(_ notes: [Note], indent: String) {
    if !indent.isEmpty, !notes.isEmpty { out.blank() }
    for note in notes {
      let box = note.done.map { $0 ? "[x] " : "[ ] " } ?? ""
      let from = [note.by, note.on?.description].compactMap { $0 }.map { MarkdownText.escaped($0) }
      let tail = from.isEmpty ? "" : " (\(from.joined(separator: ", ")))"
      out.line("\(indent)- \(box)\(MarkdownText.paragraph(note.text, indent: indent + "  "))\(tail)")
    }
  }

  func findings(on id: ElementID) {
    let found = source.findings(of: id)
    guard !found.isEmpty else { return }
    out.paragraph("**Findings**")
    for finding in found {
      let on = finding.element == id ? "" : " on \(out.strong(source.title(of: finding.element)))"
      let severity = finding.isWaived ? "accepted" : finding.severity.name
      let fix = finding.fix.isEmpty || finding.isWaived ? "" : " *Fix:* \(MarkdownText.escaped(finding.fix))"
      out.line("- \(severity) `\(finding.rule)`\(on): \(MarkdownText.escaped(finding.message))\(fix)")
    }
    out.blank()
  }

  // MARK: Fields

  /// The other fields, one line for each section of the form.
  func fields<R: Record>(of record: R, except: Set<String>) {
    let found = lines.of(record, except: except)
    guard !found.isEmpty else { return }
    var start = found.startIndex
    while start < found.endIndex {
      if found[start].isList {
        out.line("- **\(MarkdownText.escaped(found[start].title)):**")
        for item in found[start].items { out.line("  - " + MarkdownText.paragraph(item, indent: "    ")) }
        start += 1
        continue
      }
      var end = start
      while end < found.endIndex, found[end].section == found[start].section, !found[end].isList { end += 1 }
      out.line("- **\(found[start].section):** " + found[start..<end].map(fact).joined(separator: " · "))
      start = end
    }
    out.blank()
  }

  func name(_ text: String) -> String {
    let markdown = MarkdownText.escaped(text)
    return markdown.isEmpty ? "(no name)" : markdown
  }
}

extension Direction {
  /// As a cell of a table says it.
  var words: String {
    switch self {
    case .outbound: "organisation → customer"
    case .inbound: "customer → organisation"
    case .twoWay: "both"
    case .noMessage: "no message"
    }
  }
}
