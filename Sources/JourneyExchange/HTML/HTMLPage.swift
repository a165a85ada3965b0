import Journey
import ListeningRules

/// Page one: what a board asks first. Opens `main`.
struct HTMLPage {
  let source: ExportSource
  let out: HTMLWriter

  private var map: JourneyMap { source.map }

  func write() {
    head()
    out.line("<main id=\"main\">")
    balance()
    changes()
    start()
    known()
    quotes()
    HTMLJourney(source: source, out: out).write()
  }

  private func head() {
    out.line("<header>")
    out.line("<a class=\"skip\" href=\"#main\">To the map</a>")
    let standing = MapStanding(map).parts.map { "<span>\(out.text($0))</span>" }.joined()
    out.line("<p class=\"standing\">\(standing)</p>")
    out.line("<h1>\(HTMLText.plain(map.title).isEmpty ? "(no title)" : out.text(map.title))</h1>")
    if map.scenario != nil || map.ask != nil {
      out.line("<div class=\"opening\">")
      out.line("<p class=\"lead\">\(map.scenario.map { out.text($0) } ?? "")</p>")
      if let ask = map.ask { out.line("<div class=\"ask\"><h2>Decision asked for</h2><p>\(out.text(ask))</p></div>") }
      out.line("</div>")
    }
    var places = [("balance", "Balance"), ("start", "Where to start"), ("known", "Costs and evidence")]
    if !map.stages.isEmpty { places += [("journey", "The journey"), ("stages", "Stage by stage")] }
    places.append(("full", "In full"))
    let links = places.map { "<li><a href=\"#\($0.0)\">\($0.1)</a></li>" }.joined()
    out.line("<nav aria-label=\"On this page\"><ul>\(links)</ul></nav>")
    out.line("</header>")
  }

  private func balance() {
    out.line("<section class=\"balance\" id=\"balance\" aria-labelledby=\"balance-title\">")
    out.line("<h2 id=\"balance-title\">\(map.isFuture ? "The balance, as designed" : "The balance")</h2>")
    if let sentence = BalanceSentence(source) {
      out.line("<p>\(sentence.text { out.name($0) })</p>")
    } else {
      out.line("<p>There is nothing to judge yet.</p>")
    }
    let counts = source.counts
    let kinds = VerdictMark.Kind.allCases.filter { $0.count(in: counts) > 0 }
    let items = kinds.map { "<li>\(out.badge(VerdictMark($0))) <b>\(Amount.grouped($0.count(in: counts)))</b></li>" }
    if !items.isEmpty { out.line("<ul class=\"tally\">\(items.joined())</ul>") }
    out.line("</section>")
  }

  private func changes() {
    guard let changes = source.changes else { return }
    out.line("<section id=\"changes\" aria-labelledby=\"changes-title\">")
    out.line("<h2 id=\"changes-title\">\(changes.heading)</h2>")
    if !changes.before.isEmpty {
      out.line("<p><b>\(changes.titles.before):</b> \(out.text(changes.before))</p>")
    }
    let (shown, rest) = changes.shown
    if !shown.isEmpty {
      out.line("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"changes-title\">")
      out.line("<table class=\"counts\"><thead><tr><th scope=\"col\">Touchpoint</th>")
      out.line(
        "<th scope=\"col\">\(changes.titles.before)</th><th scope=\"col\">\(changes.titles.after)</th></tr></thead>")
      out.line("<tbody>")
      for change in shown {
        let cells = [change.before, change.after].map { "<td>\(out.badge($0))</td>" }.joined()
        out.line("<tr><th scope=\"row\">\(out.name(change.touchpoint))</th>\(cells)</tr>")
      }
      out.line("</tbody></table></div>")
    }
    if rest > 0 { out.line("<p>And \(Amount.grouped(rest)) more.</p>") }
    for remark in changes.remarks { out.line("<p class=\"soft\">\(out.text(remark))</p>") }
    out.line("</section>")
  }

  private func start() {
    out.line("<section class=\"start\" id=\"start\" aria-labelledby=\"start-title\">")
    out.line("<h2 id=\"start-title\">Where to start</h2>")
    let steps = FirstStep.of(source)
    if steps.isEmpty {
      out.line("<p>The map names no opportunity yet.</p>")
    } else {
      out.line(
        "<table><thead><tr><td></td><th scope=\"col\">Do</th><th scope=\"col\">Owner</th><th scope=\"col\">By</th>")
      out.line("<th scope=\"col\">Removes</th><th scope=\"col\">Measure</th></tr></thead><tbody>")
      for (index, step) in steps.enumerated() { row(step, index + 1) }
      out.line("</tbody></table>")
      out.line("<p class=\"soft\">\(StartingPoint.order)</p>")
    }
    out.line("</section>")
  }

  private func row(_ step: FirstStep, _ number: Int) {
    let removes = step.removes.map { pain in
      "<li>\(out.text(pain.title))" + (pain.severity.map { " <span class=\"soft\">severity \($0)</span>" } ?? "")
        + "</li>"
    }
    let due = (step.due.map(\.description) ?? "no date") + (step.isOverdue ? " <b class=\"error\">overdue</b>" : "")
    out.line("<tr><td>\(number)</td><td><b>\(out.name(step.what))</b></td>")
    out.line("<td data-label=\"Owner\">\(step.owner.map { out.text($0) } ?? "nobody yet")</td>")
    out.line("<td data-label=\"By\">\(due)</td>")
    out.line("<td data-label=\"Removes\">" + (removes.isEmpty ? "" : "<ul>\(removes.joined())</ul>") + "</td>")
    out.line("<td data-label=\"Measure\">\(step.measure.map { out.text($0) } ?? "no measure")</td></tr>")
  }

  // MARK: Costs, evidence, quotes

  private func known() {
    out.line("<div class=\"known\" id=\"known\">")
    cost()
    knowledge()
    out.line("</div>")
  }

  private func cost() {
    guard let costs = CaseCosts(source) else { return }
    out.line("<section aria-labelledby=\"cost-title\"><h2 id=\"cost-title\">What it costs</h2>")
    let columns = costs.columns
    if !columns.isEmpty {
      let head = columns.map { "<th class=\"n\" scope=\"col\">\(HTMLText.plain($0.title))</th>" }.joined()
      out.line(
        "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"cost-title\"><table><thead><tr><td></td>\(head)</tr></thead><tbody>"
      )
      for row in costs.rows {
        let cells = columns.map { "<td class=\"n\">\($0.cell(row.sum))</td>" }.joined()
        out.line("<tr><th scope=\"row\">\(row.name)</th>\(cells)</tr>")
      }
      out.line("</tbody></table></div>")
    }
    let remarks = costs.remarks.map { out.text($0) }.joined(separator: " ")
    if !remarks.isEmpty { out.line("<p class=\"soft\">\(remarks)</p>") }
    out.line("</section>")
  }

  private func knowledge() {
    let knowledge = HowWeKnow(source)
    out.line("<section aria-labelledby=\"how-title\"><h2 id=\"how-title\">How we know</h2>")
    if knowledge.verdicts > 0 {
      out.line("<p>\([knowledge.sentence, knowledge.making].compactMap { $0 }.joined(separator: " "))</p>")
    }
    out.line("<p><b>How to read this.</b> \(HTMLText.plain(HowWeKnow.reading))</p></section>")
  }

  private func quotes() {
    let quotes = ChosenQuote.of(map)
    guard !quotes.isEmpty else { return }
    out.line("<section aria-labelledby=\"quotes-title\"><h2 id=\"quotes-title\">In their words</h2>")
    out.line("<div class=\"voices\">")
    for quote in quotes {
      let from =
        "at <b>\(out.name(quote.touchpoint))</b>" + quote.evidence.attribution.map { ", " + out.text($0) }.joined()
      out.line("<blockquote><p>“\(out.text(quote.evidence.text))”</p><footer>\(from)</footer></blockquote>")
    }
    out.line("</div></section>")
  }
}
