import Journey
import ListeningRules
import TerminalUI

extension EditorState {
  /// What is known of the selected card: verdict, customer, loop, and what to fix.
  func drawInspector(_ layout: JourneyLayout, on sketch: inout ScreenSketch) {
    guard layout.inspector.height > 0 else { return }
    let separator = ScreenPart.separator(card: card, page: inspectorPage)
    draw(separator, in: layout.separator, on: &sketch) { $0.drawSeparator(&$1, layout) }
    let inspector = ScreenPart.inspector(card: card, page: inspectorPage, item: item, pane: pane)
    draw(inspector, in: layout.inspector, on: &sketch) { $0.drawInspectorLines(&$1, layout.inspector) }
  }

  private func drawInspectorLines(_ frame: inout Frame, _ area: Rect) {
    let lines = inspectorLines(width: area.width - 2)
    var first = 0
    if pane == .inspector, let selected = lines.firstIndex(where: { $0.item != nil && $0.item == item }) {
      first = max(0, min(selected - area.height / 2, lines.count - area.height))
    }
    for (offset, line) in lines.dropFirst(first).prefix(area.height).enumerated() {
      frame.put(line.line, x: 1, y: area.y + offset, maxWidth: area.width - 2)
      if pane == .inspector, line.item != nil, line.item == item {
        frame.restyle(Rect(x: 1, y: area.y + offset, width: area.width - 2, height: 1)) { $0.with(.reverse) }
      }
    }
    if lines.count > first + area.height {
      frame.draw(look.glyphs.below, x: area.width - 1, y: area.maxY - 1, style: look.style(.dim))
    }
  }

  private func drawSeparator(_ frame: inout Frame, _ layout: JourneyLayout) {
    let y = layout.separator.y
    frame.rule(look.glyphs.horizontal, x: 0, y: y, width: size.width, style: look.style(.dim))
    let ready = madeReady(inspectorWidth: size.width - 2)?.inspector[card]
    let right = ready?.place ?? cardPlace
    let width = max(size.width - right.width - 4, 0)
    let name = ready?.title ?? cardTitle
    let title = " " + name.truncated(to: max(width - 2, 0), ellipsis: look.glyphs.ellipsis) + " "
    if width > 4 { frame.put(title, x: 1, y: y, style: look.style(.title)) }
    frame.put(right, x: max(size.width - right.width - 1, 0), y: y, maxWidth: right.width)
  }

  /// The inspector's pages, and where the selected card stands.
  var cardPlace: StyledLine {
    var right = StyledLine(" ")
    for page in InspectorPage.allCases where size.width >= 60 {
      let isOn = page == inspectorPage
      let name = SafeText(page.rawValue)
      right.add(isOn ? "[" + name + "]" : " " + name + " ", look.style(isOn ? .selectedElsewhere : .dim))
    }
    if let place {
      let stages = document.map.stages
      var position = "\(place.stage + 1)/\(stages.count)"
      if let index = place.index {
        position += " " + look.glyphs.dot.string + " \(index + 1)/\(stages[place.stage].touchpoints.count)"
      }
      right.add(SafeText(" \(position) "), look.style(.dim))
    }
    return right
  }

  /// What the selected card is called.
  var cardTitle: SafeText { .singleLine(document.element(card)?.displayName ?? document.map.title) }

  /// One line of the inspector, and the item it stands for.
  struct InspectorLine: Sendable {
    var line: StyledLine
    var item: ElementID?
  }

  func inspectorLines(width: Int) -> [InspectorLine] {
    if let lines = madeReady(inspectorWidth: width)?.inspector[card]?.lines { return lines }
    var builder = InspectorBuilder(state: self, width: max(width, 10))
    builder.addProblems()
    switch document.element(card) {
    case .touchpoint(let touchpoint):
      switch inspectorPage {
      case .verdict: builder.addVerdict(touchpoint)
      case .customer: builder.addCustomer(touchpoint)
      case .loop: builder.addLoop(touchpoint)
      case .fix: builder.addItems()
      }
    case .stage(let stage):
      if inspectorPage == .verdict { builder.addStage(stage) }
      builder.addItems()
    default: builder.addMap()
    }
    return builder.lines
  }
}

/// Collects the lines of the inspector.
struct InspectorBuilder {
  let state: EditorState
  let width: Int
  private(set) var lines: [EditorState.InspectorLine] = []

  init(state: EditorState, width: Int) {
    self.state = state
    self.width = width
  }

  private var look: Look { state.look }
  private var dot: String { look.separator }

  /// A line with a label of its own column; long texts are wrapped under themselves.
  mutating func add(_ label: String, _ text: String, _ role: Look.Role = .plain, item: ElementID? = nil) {
    guard !text.isEmpty else { return }
    if look.isPlain {
      return add(StyledLine(.singleLine(label.isEmpty ? text : "\(label): \(text)")), item: item)
    }
    var line = StyledLine(SafeText(label).fitted(to: 7), look.style(.dim))
    line.add(.singleLine(text), look.style(role))
    add(line, indent: 7, item: item)
  }

  mutating func add(_ line: StyledLine, indent: Int = 0, item: ElementID? = nil) {
    for part in line.wrapped(to: width, indent: indent) { lines.append(.init(line: part, item: item)) }
  }

  /// What in the file could not be read.
  mutating func addProblems() {
    for problem in state.document.problems(of: state.card) where !problem.isNote {
      add("broken", problem.message, .problem)
    }
  }

  // MARK: Verdict

  mutating func addVerdict(_ touchpoint: Touchpoint) {
    var facts = facts(of: touchpoint)
    guard !state.hidesVerdicts else {
      add("", facts.joined(separator: dot))
      add("", "verdicts are hidden; \(state.keyName("verdicts.hide")) shows them", .dim)
      return addItems()
    }
    guard state.hasBegunJudging else { return add("", "judging \(look.glyphs.ellipsis.string)", .dim) }
    guard let verdict = state.assessment.explain(touchpoint.id, in: state.document) else { return addItems() }
    let sign = look.isPlain ? .empty : look.glyphs.sign(verdict.rung, isUnheard: verdict.how == .unheard) + " "
    var line = StyledLine()
    switch verdict.state {
    case .backstage: line.add("backstage: never judged", look.style(.dim))
    case .broken: line.add("not judged: a field could not be read", look.style(.problem))
    default:
      line.add(sign, look.style(.verdict(verdict.rung)))
      line.add(SafeText(verdict.words), look.style(.verdict(verdict.rung)))
      line.add(SafeText((look.isPlain ? ", " : "  ") + verdict.confidence.words + "  "), look.style(.dim))
    }
    if facts.isEmpty { facts = ["no direction, channel or emotion yet: s says who speaks"] }
    if look.isPlain { line = StyledLine(.singleLine(PlainScreen.sentence(line.words))) }
    line.add(.singleLine(" " + facts.joined(separator: dot)), look.style(.plain))
    add(line, indent: 2)
    for step in verdict.steps { add(step) }
    add("rise", verdict.toRise, .notice)
    addFindings(touchpoint.id)
    addItems()
  }

  private mutating func add(_ step: Step) {
    let label =
      switch step.kind {
      case .override: "person"
      case .base: "base"
      case .lift: "lift"
      case .unclear: "?"
      case .cap: "cap"
      case .setAside: "aside"
      }
    let rule = step.rule.map { "\($0): " } ?? ""
    let evidence = step.evidence.isEmpty ? "" : step.basis == .words ? " (\"\(step.evidence)\")" : " (\(step.evidence))"
    add(label, rule + step.reason + evidence, step.kind == .setAside ? .dim : .plain)
  }

  private mutating func addFindings(_ id: ElementID) {
    guard state.hasBegunJudging else { return }
    let isTouchpoint = state.document.kind(of: id) == .touchpoint
    let own = state.assessment.findings(of: id, in: state.document).filter { isTouchpoint || $0.element == id }
    for finding in own + (state.findingsFromAbove[id] ?? []) where !finding.isStrength {
      let text = finding.message + (finding.fix.isEmpty ? "" : " Fix: " + finding.fix)
      add(
        finding.isWaived ? "waived" : finding.severity == .warning && !look.isPlain ? "warn" : finding.severity.name,
        text,
        finding.isWaived ? .dim : .plain)
    }
  }

  private func facts(of touchpoint: Touchpoint) -> [String] {
    var facts: [String] = []
    if let channel = touchpoint.channel { facts.append(channel) }
    if let direction = touchpoint.direction { facts.append(direction.rawValue) }
    if let emotion = touchpoint.emotion {
      facts.append("emotion \(emotion.signed)" + (touchpoint.feels.map { " \($0)" } ?? ""))
    }
    if let importance = touchpoint.importance { facts.append("importance \(importance)") }
    if touchpoint.momentOfTruth == true { facts.append("moment of truth") }
    if let wait = touchpoint.waitDays { facts.append("after \(wait) days") }
    return facts
  }

  // MARK: The other pages

  mutating func addCustomer(_ touchpoint: Touchpoint) {
    add("", touchpoint.description ?? "")
    add("goal", touchpoint.customerGoal ?? "")
    add("expect", touchpoint.expected ?? "")
    add("thinks", touchpoint.thinks ?? "")
    add("feels", touchpoint.feels ?? "")
    for evidence in touchpoint.evidence {
      let source = [evidence.source, evidence.date?.description].compactMap { $0 }.joined(separator: ", ")
      let isQuote = evidence.kind == .quote
      let text = isQuote ? "\u{201C}\(evidence.text)\u{201D}" : evidence.text
      add(evidence.kind.map { String($0.rawValue.prefix(6)) } ?? "", text + (source.isEmpty ? "" : " (\(source))"))
    }
    addNotes(touchpoint.notes)
    if lines.isEmpty {
      add("", "nothing is known of the customer here yet; \(state.keyName("element.edit")) edits", .dim)
    }
  }

  mutating func addLoop(_ touchpoint: Touchpoint) {
    if let cause = touchpoint.causedBy {
      add("cause", "made necessary by \"\(state.document.touchpoint(cause)?.name ?? cause.rawValue)\"")
    }
    if let reply = touchpoint.reply { add("reply", "an answer reaches \(reply.words)") }
    if let heard = touchpoint.heard {
      add("kept", heard.kept.map { $0 ? "the customer's own words are recorded" : "own words are not recorded" } ?? "")
      add("ackn.", heard.acknowledged.map { "acknowledged: \($0.rawValue)" } ?? "")
      add("owner", heard.owner ?? "")
      add("action", [heard.action, heard.status?.rawValue].compactMap { $0 }.joined(separator: dot))
      add("reason", heard.reason ?? "")
      add("told", heard.told.map { $0 ? "the customer was told" : "the customer was not told" } ?? "")
      let says = heard.resolvedSaidBy.map { ", says the \($0.rawValue)" } ?? ""
      add("solved", heard.resolved.map { $0.rawValue + says } ?? "")
      if let ref = heard.ref {
        add("closed", "the loop is closed at \"\(state.document.touchpoint(ref)?.name ?? ref.rawValue)\"")
      }
    } else {
      let (speaks, edit) = (state.keyName("touchpoint.who-speaks"), state.keyName("element.edit"))
      add("", "nothing is recorded of what became of it; \(speaks) and \(edit) do", .dim)
    }
    addNotes(touchpoint.notes)
  }

  mutating func addItems() {
    guard let holder = state.document.address(of: state.card)?.asHolder else { return }
    if look.isPlain { return sayItems(of: holder) }
    for pain in state.document.map.painPoints(of: holder) {
      var line = StyledLine(pain.isOpen ? "!  " : "   ", look.style(.problem))
      line.add(SafeText("\(pain.severity.map(String.init) ?? "-")  "), look.style(.title))
      line.add(.singleLine(pain.title), look.style(pain.isOpen ? .plain : .dim))
      if let cause = pain.causes.first { line.add(SafeText("   cause: \(cause.rawValue)"), look.style(.dim)) }
      if !pain.isOpen { line.add("   fixed", look.style(.dim)) }
      add(line, indent: 6, item: pain.id)
    }
    for opportunity in state.document.map.opportunities(of: holder) {
      var line = StyledLine(look.glyphs.bullet + "  ", look.style(.done))
      line.add(.singleLine(opportunity.title), look.style(.plain))
      let facts = [opportunity.status?.rawValue, opportunity.owner, opportunity.due?.description].compactMap { $0 }
      if !facts.isEmpty { line.add(.singleLine("   " + facts.joined(separator: dot)), look.style(.dim)) }
      add(line, indent: 3, item: opportunity.id)
    }
    addNoItems()
  }

  private mutating func addNoItems() {
    guard lines.isEmpty else { return }
    let (pain, opportunity) = (state.keyName("pain.add"), state.keyName("opportunity.add"))
    add("", "no pain point and no opportunity yet: \(pain) and \(opportunity) add them", .dim)
  }

  private mutating func sayItems(of holder: Address.Holder) {
    for pain in state.document.map.painPoints(of: holder) {
      let facts = ["Pain point: \(pain.title)"] + state.facts(of: pain)
      add("", facts.joined(separator: dot), item: pain.id)
    }
    for opportunity in state.document.map.opportunities(of: holder) {
      let facts = [opportunity.status?.rawValue, opportunity.owner, opportunity.due?.description].compactMap { $0 }
      add("", (["Opportunity: \(opportunity.title)"] + facts).joined(separator: dot), item: opportunity.id)
    }
    addNoItems()
  }

  mutating func addStage(_ stage: Stage) {
    add("", stage.description ?? "")
    add("goal", stage.customerGoal ?? "")
    if let place = state.place, !state.hidesVerdicts {
      let balance = state.assessment.balance(ofStage: place.stage)
      add("stage", balance.rung.words)
      add("", look.line(of: balance.counts))
    }
    if !state.hidesVerdicts { addFindings(stage.id) }
    addNotes(stage.notes)
  }

  mutating func addMap() {
    add("", state.document.map.scenario ?? "")
    add("", "\(state.keyName("stage.add")) adds a stage; \(state.keyName("map.edit")) edits the map's own fields", .dim)
  }

  private mutating func addNotes(_ notes: [Note]) {
    for note in notes where note.done != true { add("note", note.text) }
  }
}

extension EditorState {
  /// What is to be known of a pain point beside its title.
  func facts(of pain: PainPoint) -> [String] {
    [
      pain.severity.map { "severity \($0)" } ?? "", pain.causes.first.map { "cause \($0.rawValue)" } ?? "",
      pain.isOpen ? "" : "fixed",
    ].filter { !$0.isEmpty }
  }
}

extension Look {
  /// The counts with the signs that stand between them here.
  func line(of counts: Counts) -> String {
    if isPlain { return counts.line.replacing(" · ", with: ", ").replacing(" | ", with: ", ") }
    return glyphs == .unicode ? counts.line : counts.line.replacing("·", with: "-")
  }
}

extension Reply {
  var words: String {
    switch self {
    case .nobody: "no one"
    case .machine: "a machine"
    case .person: "a person"
    }
  }
}

extension Rung {
  /// As a sentence says it of a touchpoint.
  var words: String {
    switch self {
    case .talkingAt: "talks at"
    case .informing: "informs"
    case .hearing: "hears: the customer can get in"
    case .listening: "listens"
    case .acting: "acts"
    case .customerLed: "customer-led"
    case .neither: "neither"
    case .unclear: "unclear"
    }
  }
}

extension Verdict {
  /// The verdict in words: `talks at (speaks)`, `acts (this case)`.
  var words: String {
    switch (rung, how, scope) {
    case (.talkingAt, .unheard?, _): "does not hear the customer"
    case (.talkingAt, _, _): "talks at (speaks)"
    case (.acting, _, .thisCase?): "acts (this case)"
    case (.acting, _, .theCause?): "acts (the cause)"
    case (.acting, _, .together?): "acts, together"
    default: rung.words
    }
  }
}

extension Confidence {
  /// How the verdict is known.
  var words: String {
    switch self {
    case .evidenced: "on evidence"
    case .stated: "from the fields"
    case .said: "from words"
    case .assumed: "assumed"
    }
  }
}
