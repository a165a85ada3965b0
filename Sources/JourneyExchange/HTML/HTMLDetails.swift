import Journey
import ListeningRules

/// Every stage, touchpoint, pain point and opportunity with all that the map says about it.
struct HTMLDetails {
  let source: ExportSource
  let out: HTMLWriter

  private var map: JourneyMap { source.map }
  private var lines: FieldLines { FieldLines(source: source) }

  func write() {
    out.line("<section class=\"full\" id=\"full\" aria-labelledby=\"full-title\">")
    out.line("<h2 id=\"full-title\">The journey in full</h2>")
    for index in map.stages.indices { stage(index) }
    about()
    out.line("</section>")
  }

  private func stage(_ index: Int) {
    let stage = map.stages[index]
    out.line("<section class=\"stage\" aria-labelledby=\"s-\(index + 1)\">")
    out.line("<h2 id=\"s-\(index + 1)\"><span class=\"number\">\(index + 1)</span>\(out.name(stage.name))</h2>")
    paragraph(stage.description)
    fields(of: stage, except: ["name", "description", "notes", "waivers"])
    pains(stage.painPoints)
    opportunities(stage.opportunities)
    remarks(notes: stage.notes, waivers: stage.waivers)
    findings(on: stage.id)
    for t in stage.touchpoints.indices { touchpoint(stage.touchpoints[t], index, t) }
    out.line("</section>")
  }

  private func touchpoint(_ touchpoint: Touchpoint, _ s: Int, _ t: Int) {
    let mark = VerdictMark(source.assessment.judgement(stage: s, touchpoint: t))
    out.line("<article class=\"touchpoint\" id=\"t-\(s + 1)-\(t + 1)\">")
    out.line("<h3><span class=\"number\">\(s + 1).\(t + 1)</span>\(out.name(touchpoint.name))</h3>")
    out.line("<div>")
    paragraph(touchpoint.description)
    verdict(on: touchpoint, mark)
    findings(on: touchpoint.id)
    fields(of: touchpoint, except: source.toldElsewhere(touchpoint, s, t))
    out.line("</div>")
    if touchpoint.hasAttachments {
      out.line("<div>")
      evidence(touchpoint.evidence)
      pains(touchpoint.painPoints)
      opportunities(touchpoint.opportunities)
      remarks(notes: touchpoint.notes, waivers: touchpoint.waivers)
      out.line("</div>")
    }
    out.line("</article>")
  }

  private func verdict(on touchpoint: Touchpoint, _ mark: VerdictMark) {
    guard let verdict = source.explanation(of: touchpoint.id) else { return }
    guard verdict.state != .backstage, verdict.state != .broken else {
      out.line("<p>\(out.badge(mark)). \(HTMLText.plain(verdict.toRise))</p>")
      return
    }
    let designed = map.isFuture ? ", as designed" : ""
    out.line("<p>\(out.badge(mark)) <span class=\"soft\">\(verdict.foundation)\(designed)</span></p>")
    out.line("<ol class=\"why\">")
    for step in verdict.steps {
      let on = step.kind == .override ? touchpoint.verdict?.on.map { " (\($0))" } ?? "" : ""
      out.line("<li>\(out.text(step.line))\(on)</li>")
    }
    out.line("</ol><p class=\"rise\"><b>To rise:</b> \(out.text(verdict.toRise))</p>")
  }

  private func paragraph(_ text: String?) {
    guard let text else { return }
    out.line("<p>\(out.text(text))</p>")
  }

  // MARK: What hangs on elements

  private func pains(_ pains: ElementList<PainPoint>) {
    guard !pains.isEmpty else { return }
    out.line("<h4>Pain points</h4>")
    for pain in pains {
      out.line("<div class=\"item\"><p><b>\(out.name(pain.title))</b></p>")
      paragraph(pain.description)
      fields(of: pain, except: ["title", "description", "evidence", "notes"])
      evidence(pain.evidence)
      notes(pain.notes)
      out.line("</div>")
    }
  }

  private func opportunities(_ opportunities: ElementList<Opportunity>) {
    guard !opportunities.isEmpty else { return }
    out.line("<h4>Opportunities</h4>")
    for opportunity in opportunities {
      out.line("<div class=\"item\"><p><b>\(out.name(opportunity.title))</b></p>")
      paragraph(opportunity.description)
      fields(of: opportunity, except: ["title", "description", "notes"])
      notes(opportunity.notes)
      out.line("</div>")
    }
  }

  private func evidence(_ evidence: [Evidence]) {
    for piece in evidence {
      let text = out.text(piece.text)
      let kind = piece.kind.map { $0 == .quote ? "" : "<i>\($0.rawValue):</i> " } ?? ""
      let quoted = piece.kind == .quote ? "“\(text)”" : kind + text
      let from = piece.attribution.map { out.text($0) }.joined(separator: ", ")
      let footer = from.isEmpty ? "" : "<footer>\(from)</footer>"
      out.line("<blockquote><p>\(quoted)</p>\(footer)</blockquote>")
    }
  }

  private func remarks(notes: [Note], waivers: [Waiver]) {
    if !notes.isEmpty {
      out.line("<h4>Notes</h4>")
      self.notes(notes)
    }
    guard !waivers.isEmpty else { return }
    out.line("<h4>Accepted findings</h4><ul class=\"notes\">")
    for waiver in waivers {
      let facts = lines.of(waiver, except: ["rule", "reason"]).map(fact).joined(separator: ", ")
      let tail = facts.isEmpty ? "" : " (\(facts))"
      out.line("<li><code>\(HTMLText.plain(waiver.rule))</code> \(out.text(waiver.reason))\(tail)</li>")
    }
    out.line("</ul>")
  }

  private func notes(_ notes: [Note]) {
    guard !notes.isEmpty else { return }
    out.line("<ul class=\"notes\">")
    for note in notes {
      let facts = [note.by, note.on?.description, note.done.map { $0 ? "settled" : "open" }].compactMap { $0 }
      let tail =
        facts.isEmpty ? "" : " <span class=\"soft\">(\(facts.map { out.text($0) }.joined(separator: ", ")))</span>"
      out.line("<li>\(out.text(note.text))\(tail)</li>")
    }
    out.line("</ul>")
  }

  private func findings(on id: ElementID) {
    let found = source.findings(of: id)
    guard !found.isEmpty else { return }
    out.line("<h4>Findings</h4><ul class=\"findings\">")
    for finding in found {
      let on = finding.element == id ? "" : " on <b>\(out.name(source.title(of: finding.element)))</b>"
      let severity =
        finding.isWaived
        ? "<i>accepted</i>" : "<span class=\"\(finding.severity.name)\">\(finding.severity.name)</span>"
      let fix = finding.fix.isEmpty || finding.isWaived ? "" : " <i>Fix:</i> \(out.text(finding.fix))"
      out.line("<li>\(severity) <code>\(finding.rule)</code>\(on): \(out.text(finding.message))\(fix)</li>")
    }
    out.line("</ul>")
  }

  // MARK: Fields

  private func fields<R: Record>(of record: R, except: Set<String>) {
    let found = lines.of(record, except: except)
    guard !found.isEmpty else { return }
    out.line("<dl>")
    var start = found.startIndex
    while start < found.endIndex {
      if found[start].isList {
        let items = found[start].items.map { "<li>\(out.text($0))</li>" }.joined()
        out.line("<dt>\(HTMLText.plain(found[start].title))</dt><dd><ul>\(items)</ul></dd>")
        start += 1
        continue
      }
      var end = start
      while end < found.endIndex, found[end].section == found[start].section, !found[end].isList { end += 1 }
      let facts = found[start..<end].map { "<span>\(fact($0))</span>" }.joined()
      let section = found[start].section
      out.line("<dt>\(section.isEmpty ? "Facts" : section)</dt><dd>\(facts)</dd>")
      start = end
    }
    out.line("</dl>")
  }

  private func fact(_ line: FieldLine) -> String {
    let words = line.items.joined(separator: "; ")
    if line.key == "id" { return "<code>\(HTMLText.plain(words))</code>" }
    return "\(HTMLText.plain(line.title)) \(out.text(words))"
  }

  private func about() {
    out.line("<section class=\"stage\" aria-labelledby=\"about\"><h2 id=\"about\">About this map</h2>")
    fields(of: map, except: ["title", "scenario", "ask", "notes", "waivers", "$schema", "format"])
    pains(map.painPoints)
    opportunities(map.opportunities)
    remarks(notes: map.notes, waivers: map.waivers)
    findings(on: .map)
    out.line("</section>")
  }
}

extension Touchpoint {
  fileprivate var hasAttachments: Bool {
    !evidence.isEmpty || !painPoints.isEmpty || !opportunities.isEmpty || !notes.isEmpty || !waivers.isEmpty
  }
}
