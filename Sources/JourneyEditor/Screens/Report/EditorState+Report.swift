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
  private var mapKey: String { state.keyName("map.edit") }
  private var dot: String { look.separator }
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
    page.add(look.line(of: balance.counts))
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
    let first = balance.firstWaysInAfterSale
    page.add(ways == 0 ? "no way in after the sale" : "ways in after the sale: \(ways)")
    for id in first { page.add(name(id), target: id, indent: 4) }
    if ways > first.count { page.add("and \(ways - first.count) more", .dim, indent: 4) }
    page.add(
      balance.loops == 0 ? "no loop was opened" : "loops closed: \(balance.loopsClosed) of \(balance.loops)",
      balance.loops > 0 && balance.loopsClosed == 0 ? .problem : .plain)
    page.heading("Stages")
    for index in report.stages.indices { writeStage(index) }
  }

  private mutating func writeStage(_ index: Int) {
    let (stage, balance) = (state.document.map.stages[index], report.stages[index])
    if look.isPlain {
      let counted = short(balance.counts, pains: report.pains.open[index])
      return page.add("\(index + 1) \(stage.name): \(balance.rung.words). \(counted)", target: stage.id)
    }
    var line = StyledLine("  ")
    let label = SafeText.singleLine("\(index + 1) \(stage.name)")
    line.add(label.fitted(to: min(26, max(page.width / 3, 8)), ellipsis: look.glyphs.ellipsis), look.style(.title))
    line.add(" ")
    line.add(
      SafeText(balance.rung.words).fitted(to: 14, ellipsis: look.glyphs.ellipsis),
      look.style(.verdict(balance.rung)))
    line.add(.singleLine(" " + short(balance.counts, pains: report.pains.open[index])))
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
    page.heading("Failure demand, where it began")
    let failures = report.failures
    guard !failures.isEmpty else {
      page.add("No contact is marked as made necessary by a failure (field Demand).", .dim)
      return
    }
    let inbound = report.balance.inbound
    page.add(
      inbound >= failures.count
        ? "\(failures.count) of \(inbound) places where customers speak were made necessary by a failure"
        : "\(failures.count) contacts were made necessary by a failure")
    write(failures.aCase, failures.aYear, indent: 2)
    for cause in failures.causes.prefix(Self.most) { write(cause) }
    if failures.causes.count > Self.most {
      page.add("and \(failures.causes.count - Self.most) more causes", .dim)
    }
    if failures.customersPerYear == nil, !failures.aCase.isEmpty {
      page.add("A year is not counted: the map does not say how many customers it has a year (\(mapKey)).", .dim)
    }
  }

  /// As many causes, and contacts of one, are listed by name.
  private static let most = 20

  private mutating func write(_ cause: FailureCosts.Cause) {
    let what = cause.id.map { "began at \(name($0))" } ?? "cause not said"
    let contacts = "\(Amount.text(cause.contacts)) contact\(cause.contacts == 1 ? "" : "s") a case"
    page.add("\(what): \(contacts)", .title, target: cause.id ?? cause.ids.first)
    write(cause.aCase, cause.aYear, indent: 4)
    for id in cause.ids.prefix(Self.most) { page.add(name(id), target: id, indent: 4) }
    if cause.ids.count > Self.most { page.add("and \(cause.ids.count - Self.most) more", .dim, indent: 4) }
    if cause.withoutAmount > 0 { page.add("not counted: \(cause.withoutAmount) without an amount", .dim, indent: 4) }
    if cause.withoutShare > 0 {
      page.add("not in the year: \(cause.withoutShare) without the share of customers", .dim, indent: 4)
    }
  }

  private mutating func write(_ aCase: CostSum, _ aYear: CostSum, indent: Int) {
    if let sum = said(aCase) { page.add("a case costs \(sum)", indent: indent) }
    if let sum = said(aYear) { page.add("a year costs \(sum)", indent: indent) }
  }

  private func said(_ sum: CostSum) -> String? {
    let currency = report.failures.currency.map { "\($0) " } ?? ""
    var parts: [String] = []
    if sum.organisation > 0 { parts.append("us \(currency)\(Amount.money(sum.organisation))") }
    if sum.customer > 0 { parts.append("the customer \(currency)\(Amount.money(sum.customer))") }
    if sum.minutes > 0 { parts.append("\(Amount.time(minutes: sum.minutes)) of the customer's time") }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  // MARK: Causes in the organisation

  private mutating func writeComponents() {
    page.heading("Pain by part of the organisation and stage")
    let organisation = state.document.map.organisation
    let components = report.pains.rows(organisation)
    guard !components.isEmpty else {
      page.add("No pain point names its cause (field Causes), and the organisation is not described (\(mapKey)).", .dim)
      return
    }
    let columns = state.document.map.stages.count + 1
    if look.isPlain { return sayComponents(components, organisation) }
    let isGrid = 27 + columns * 4 <= page.width
    if isGrid {
      var head = StyledLine(SafeText("all").padded(to: 27, .right), look.style(.dim))
      for column in 0..<columns {
        let label: SafeText = column == columns - 1 ? "map" : "\(column + 1)"
        head.add(label.padded(to: 4, .right), look.style(.dim))
      }
      page.add(head)
    }
    for component in components {
      let counts = report.pains.counts(component)
      var row = StyledLine("  ")
      row.add(SafeText(component.rawValue).fitted(to: 13), look.style(.title))
      let fit = organisation?[component]?.fit?.rawValue ?? ""
      row.add(SafeText(fit).fitted(to: 8), look.style(fit == "blocks" ? .problem : fit == "strains" ? .notice : .plain))
      if isGrid {
        row.add(SafeText("\(counts.reduce(0, +))").padded(to: 4, .right), look.style(.title))
        for count in counts {
          row.add(
            (count == 0 ? look.glyphs.dot : SafeText("\(count)")).padded(to: 4, .right),
            look.style(count == 0 ? .dim : .plain))
        }
      } else {
        let parts = counts.enumerated().filter { $0.element > 0 }.map { index, count in
          "\(index == columns - 1 ? "the map" : "stage \(index + 1)"): \(count)"
        }
        row.add(SafeText(parts.isEmpty ? "no open pain" : parts.joined(separator: ", ")))
      }
      page.add(row, target: report.pains.worst[component])
    }
  }

  private mutating func sayComponents(_ components: [Component], _ organisation: Organisation?) {
    for component in components {
      let counts = report.pains.counts(component)
      let parts = counts.enumerated().filter { $0.element > 0 }.map { index, count in
        "\(count) \(index == counts.count - 1 ? "on the map" : "in stage \(index + 1)")"
      }
      let fit = organisation?[component]?.fit.map { ", \($0.rawValue)" } ?? ""
      let pains = parts.isEmpty ? "no open pain" : "open pains: " + parts.joined(separator: ", ")
      page.add("\(component.rawValue)\(fit): \(pains)", target: report.pains.worst[component])
    }
  }

  // MARK: Where to start

  private mutating func writeStarts() {
    page.heading("Where to start")
    guard !report.starts.isEmpty else {
      let (pain, opportunity) = (state.keyName("pain.add"), state.keyName("opportunity.add"))
      page.add("There is no open pain point and no opportunity: \(pain) and \(opportunity) add them.", .dim)
      return
    }
    for (index, start) in report.starts.enumerated() {
      var line = StyledLine(SafeText("  \(index + 1) "), look.style(.title))
      let parts = facts(of: start)
      line.add(
        .singleLine(
          title(of: start) + (parts.isEmpty ? "" : (look.isPlain ? ". " : "   ") + parts.joined(separator: dot))))
      page.add(line, target: start.id)
    }
    page.add(StartingPoint.order, .dim)
  }

  private func title(of start: StartingPoint) -> String {
    switch start.kind {
    case .opportunity(let opportunity): opportunity.title
    case .pain(let pain): "\(pain.title) (a pain without an opportunity)"
    }
  }

  private func facts(of start: StartingPoint) -> [String] {
    guard case .opportunity(let opportunity) = start.kind else {
      return start.severity.map { ["severity \($0)"] } ?? []
    }
    var parts: [String] = []
    if let severity = start.severity { parts.append("removes a pain of severity \(severity)") }
    if let impact = opportunity.impact { parts.append("impact \(impact)") }
    if let effort = opportunity.effort { parts.append("effort \(effort)") }
    parts.append(opportunity.owner.map { "owner \($0)" } ?? "no owner")
    if let due = opportunity.due {
      let isLate = state.assessment.today.map { due < $0 } ?? false
      parts.append("due \(due)" + (isLate ? ", overdue" : ""))
    }
    return parts
  }
}
