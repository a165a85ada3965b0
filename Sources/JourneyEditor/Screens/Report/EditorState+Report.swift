import Journey
import JourneyReview
import ListeningRules
import TerminalUI

extension EditorState {
  /// True while the report is anywhere on the stack of layers.
  var showsReport: Bool { layers.contains { if case .page(let page) = $0 { page.content == .report } else { false } } }

  var isReportStale: Bool { showsReport && (report.isStale || report.width != size.width) && assessment.isComplete }

  mutating func openReport() {
    open(.page(PageLayer(content: .report)))
    report = PageText()
    if !isLarge { drawUpReport() } else { report.lines = [PageText.Line(line: StyledLine("reading the map …"))] }
  }

  /// Draws the report up anew. O(elements).
  mutating func drawUpReport() {
    var writer = ReportWriter(state: self, report: MapReport(document, assessment))
    writer.write()
    report = PageText(lines: writer.page.lines, width: size.width, isStale: false)
  }
}

/// Says a report in lines.
private struct ReportWriter {
  let state: EditorState
  let report: MapReport
  var page: PageWriter

  init(state: EditorState, report: MapReport) {
    self.state = state
    self.report = report
    page = PageWriter(look: state.look, width: state.size.width - 2)
  }

  private var look: Look { state.look }
  private var dot: String { " \(look.glyphs.dot.string) " }
  private var isHidden: Bool { state.hidesVerdicts }

  private func name(_ id: ElementID) -> String {
    let name = state.document.element(id)?.displayName ?? id.rawValue
    return "\"\(name.isEmpty ? id.rawValue : name)\""
  }

  mutating func write() {
    guard report.balance.counts.all + report.balance.counts.backstage > 0 else {
      let (stages, touchpoints) = (state.keyName("stage.add"), state.keyName("touchpoint.add"))
      page.add(
        "There is nothing to report yet: a map needs stages (\(stages)) and touchpoints (\(touchpoints)).",
        .notice)
      return
    }
    if isHidden {
      page.add("verdicts are hidden; \(state.keyName("verdicts.hide")) shows them", .notice)
    } else {
      writeBalance()
    }
    writeFailures()
    writeComponents()
    writeStarts()
  }

  // MARK: Balance

  private mutating func writeBalance() {
    let balance = report.balance
    page.heading("Balance")
    page.add(counts(balance.counts))
    if let stretch = balance.longestStretch {
      page.add("longest stretch unheard: \(stretch.line)", stretch.count > 2 ? .problem : .plain)
      page.add("from \(name(stretch.first))", target: stretch.first, indent: 4)
      if stretch.last != stretch.first { page.add("to \(name(stretch.last))", target: stretch.last, indent: 4) }
    } else {
      page.add("no stretch unheard")
    }
    if let chance = balance.firstChance {
      page.add("first chance to be heard: \(name(chance.id)), touchpoint \(chance.position)", target: chance.id)
    } else {
      page.add("no touchpoint gives the customer a chance to be heard", .problem)
    }
    let ways = balance.waysInAfterSale
    page.add(ways.isEmpty ? "no way in after the sale" : "ways in after the sale: \(ways.count)")
    for id in ways.prefix(5) { page.add(name(id), target: id, indent: 4) }
    if ways.count > 5 { page.add("and \(ways.count - 5) more", .dim, indent: 4) }
    page.add(
      balance.loops == 0 ? "no loop was opened" : "loops closed: \(balance.loopsClosed) of \(balance.loops)",
      balance.loops > 0 && balance.loopsClosed == 0 ? .problem : .plain)
    page.heading("Stages")
    for (index, stage) in report.stages.enumerated() { writeStage(index, stage) }
  }

  private func counts(_ counts: Counts) -> String {
    look.glyphs == .unicode ? counts.line : counts.line.replacing("·", with: "-")
  }

  private mutating func writeStage(_ index: Int, _ stage: MapReport.StageLine) {
    var line = StyledLine("  ")
    let label = SafeText.singleLine("\(index + 1) \(stage.name)")
    line.add(label.fitted(to: min(26, max(page.width / 3, 8)), ellipsis: look.glyphs.ellipsis), look.style(.title))
    line.add(" ")
    line.add(
      SafeText(stage.balance.rung.words).fitted(to: 14, ellipsis: look.glyphs.ellipsis),
      look.style(.verdict(stage.balance.rung)))
    line.add(.singleLine(" " + short(stage.balance.counts, pains: stage.openPains)))
    page.add(line, target: stage.id)
  }

  /// The counts that are not nought.
  private func short(_ counts: Counts, pains: Int) -> String {
    let parts = [
      (counts.talksAt, "talks at"), (counts.doesNotHear, "does not hear"), (counts.informs, "informs"),
      (counts.canGetIn, "can get in"), (counts.listens, "listens"), (counts.acts, "acts"),
      (counts.customerLed, "customer-led"), (counts.neither, "neither"), (counts.unclear, "unclear"),
    ]
    var words = parts.filter { $0.0 > 0 }.map { "\($0.1) \($0.0)" }
    if pains > 0 { words.append("\(pains) open pain\(pains == 1 ? "" : "s")") }
    return words.isEmpty ? "no touchpoint" : words.joined(separator: dot)
  }

  // MARK: Failure demand

  private mutating func writeFailures() {
    page.heading("Failure demand, at its cause")
    let failures = report.failures
    guard !failures.causes.isEmpty else {
      page.add("No contact is marked as made necessary by a failure (field Demand).", .dim)
      return
    }
    let whole = failures.whole
    let inbound = report.balance.inbound
    page.add(
      inbound >= whole.contacts
        ? "\(whole.contacts) of \(inbound) contacts by customers were made necessary by a failure"
        : "\(whole.contacts) contacts were made necessary by a failure")
    write(whole.aCase, whole.aYear, indent: 2)
    for cause in failures.causes.prefix(Self.most) { write(cause) }
    if failures.causes.count > Self.most {
      page.add("and \(failures.causes.count - Self.most) more causes", .dim)
    }
    if failures.customersPerYear == nil, !whole.aCase.isEmpty {
      page.add("A year is not counted: the map does not say how many customers it has a year (M).", .dim)
    }
  }

  /// As many causes, and contacts of one, are listed by name.
  private static let most = 20

  private mutating func write(_ cause: FailureDemand.Cause) {
    let count = cause.contacts.count
    let what = cause.id.map { "caused by \(name($0))" } ?? "cause not said"
    page.add("\(what): \(count) contact\(count == 1 ? "" : "s")", .title, target: cause.id ?? cause.contacts.first)
    write(cause.aCase, cause.aYear, indent: 4)
    for id in cause.contacts.prefix(Self.most) { page.add(name(id), target: id, indent: 4) }
    if count > Self.most { page.add("and \(count - Self.most) more", .dim, indent: 4) }
    if cause.withoutAmount > 0 { page.add("not counted: \(cause.withoutAmount) without an amount", .dim, indent: 4) }
    if cause.withoutShare > 0, report.failures.customersPerYear != nil {
      page.add("not in the year: \(cause.withoutShare) without the share of customers", .dim, indent: 4)
    }
  }

  private mutating func write(_ aCase: FailureDemand.Sum, _ aYear: FailureDemand.Sum, indent: Int) {
    if let sum = said(aCase) { page.add("a case costs \(sum)", indent: indent) }
    if let sum = said(aYear) { page.add("a year costs \(sum)", indent: indent) }
  }

  private func said(_ sum: FailureDemand.Sum) -> String? {
    let currency = report.failures.currency.map { "\($0) " } ?? ""
    var parts: [String] = []
    if sum.organisation > 0 { parts.append("us \(currency)\(sum.organisation.grouped)") }
    if sum.customer > 0 { parts.append("the customer \(currency)\(sum.customer.grouped)") }
    if sum.minutes > 0 { parts.append("\(sum.minutes.grouped) minutes of the customer's time") }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  // MARK: Causes in the organisation

  private mutating func writeComponents() {
    page.heading("Pain by part of the organisation and stage")
    guard !report.components.isEmpty else {
      page.add("No pain point names its cause (field Causes), and the organisation is not described (M).", .dim)
      return
    }
    let columns = state.document.map.stages.count + 1
    let isGrid = 27 + columns * 4 <= page.width
    if isGrid {
      var head = StyledLine(SafeText("all").padded(to: 27, .right), look.style(.dim))
      for column in 0..<columns {
        let label: SafeText = column == columns - 1 ? "map" : "\(column + 1)"
        head.add(label.padded(to: 4, .right), look.style(.dim))
      }
      page.add(head)
    }
    for line in report.components {
      var row = StyledLine("  ")
      row.add(SafeText(line.component.rawValue).fitted(to: 13), look.style(.title))
      let fit = line.fit?.rawValue ?? ""
      row.add(SafeText(fit).fitted(to: 8), look.style(fit == "blocks" ? .problem : fit == "strains" ? .notice : .plain))
      if isGrid {
        row.add(SafeText("\(line.counts.reduce(0, +))").padded(to: 4, .right), look.style(.title))
        for count in line.counts {
          row.add(
            (count == 0 ? look.glyphs.dot : SafeText("\(count)")).padded(to: 4, .right),
            look.style(count == 0 ? .dim : .plain))
        }
      } else {
        let parts = line.counts.enumerated().filter { $0.element > 0 }.map { index, count in
          "\(index == columns - 1 ? "the map" : "stage \(index + 1)"): \(count)"
        }
        row.add(SafeText(parts.isEmpty ? "no open pain" : parts.joined(separator: ", ")))
      }
      page.add(row, target: line.worst)
    }
  }

  // MARK: Where to start

  private mutating func writeStarts() {
    page.heading("Where to start")
    guard !report.starts.isEmpty else {
      page.add("There is no open pain point and no opportunity: p and O add them.", .dim)
      return
    }
    for (index, start) in report.starts.enumerated() {
      var line = StyledLine(SafeText("  \(index + 1) "), look.style(.title))
      var parts: [String] = []
      if let severity = start.severity {
        parts.append(start.isOpportunity ? "removes a pain of severity \(severity)" : "severity \(severity)")
      }
      if let impact = start.impact { parts.append("impact \(impact)") }
      if let effort = start.effort { parts.append("effort \(effort)") }
      if let owner = start.owner {
        parts.append("owner \(owner)")
      } else if start.isOpportunity {
        parts.append("no owner")
      }
      if let due = start.due {
        let isLate = state.assessment.today.map { due < $0 } ?? false
        parts.append("due \(due)" + (isLate ? ", overdue" : ""))
      }
      let title = start.isOpportunity ? start.title : "\(start.title) (a pain without an opportunity)"
      line.add(.singleLine(title + (parts.isEmpty ? "" : "   " + parts.joined(separator: dot))))
      page.add(line, target: start.id)
    }
    page.add("By the worst pain removed, then impact, then least effort.", .dim)
  }
}

extension Double {
  /// As people write amounts: `1,234`, `12.50`; at most two places.
  var grouped: String {
    guard isFinite, abs(self) < 1e15 else { return "\(self)" }
    let cents = Int((abs(self) * 100).rounded())
    var digits = Array(String(cents / 100))
    var index = digits.count - 3
    while index > 0 {
      digits.insert(",", at: index)
      index -= 3
    }
    let rest = cents % 100
    let fraction = rest == 0 ? "" : rest < 10 ? ".0\(rest)" : ".\(rest)"
    return (self < 0 && cents > 0 ? "-" : "") + String(digits) + fraction
  }
}
