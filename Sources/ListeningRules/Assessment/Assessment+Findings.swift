import Journey
import Workers

extension Assessment {
  /// Everything found on a touchpoint, stage, or the map, and on the pain points and opportunities it holds; of a
  /// pain point or opportunity, what was found on it alone. Worst first; strengths and waived findings last.
  ///
  /// Rules on the whole map are asked for the map's own id. They read every touchpoint's row.
  public func findings(of id: ElementID, in map: IndexedMap) -> [Finding] {
    let found: [Finding]
    switch map.address(of: id) {
    case .touchpoint(let s, let t)?:
      var judge = judge
      found = touchpointFindings(s, t, map, &judge)
    case .stage(let s)?: found = stageFindings(s, map)
    case .map?: found = mapFindings(map)
    case .painPoint?, .opportunity?:
      guard let parent = map.parent(of: id) else { return [] }
      return findings(of: parent, in: map).filter { $0.element == id }
    case nil: found = []
    }
    return found.sorted(by: Finding.isBefore)
  }

  /// Everything found in the map, in its order: the map itself, then each stage with its touchpoints. Large maps are
  /// shared out among the processors.
  public func allFindings(in map: IndexedMap) -> [Finding] {
    inOrder(Workers.map(Self.shares(of: map)) { touchpointFindings($0, map) }.flatMap { $0 }, map)
  }

  /// What rules on stages and on the whole map found on other elements than the stage and the map, by element.
  /// O(touchpoints).
  public func findingsFromAbove(in map: IndexedMap) -> [ElementID: [Finding]] {
    let holders = [ElementID.map] + map.map.stages.map(\.id)
    var found: [ElementID: [Finding]] = [:]
    for holder in holders {
      for finding in findings(of: holder, in: map) where finding.element != holder {
        found[finding.element, default: []].append(finding)
      }
    }
    return found
  }

  private func touchpointFindings(_ spans: [RowSpan], _ map: IndexedMap) -> [Part] {
    var judge = judge
    return spans.map { span in
      var found: [Finding] = []
      for t in span.rows { found += touchpointFindings(span.stage, t, map, &judge).sorted(by: Finding.isBefore) }
      return (stage: span.stage, findings: found)
    }
  }

  private func touchpointFindings(_ s: Int, _ t: Int, _ map: IndexedMap, _ judge: inout Judge) -> [Finding] {
    guard stages.indices.contains(s), stages[s].rows.indices.contains(t) else { return [] }
    let row = stages[s].rows[t]
    let touchpoint = map.map.stages[s].touchpoints[t]
    guard row.judgement.state != .backstage, row.judgement.state != .broken else { return [] }
    let reading = judge.reading(touchpoint, row.links)
    return findings(touchpoint, reading, judge.hits(reading, touchpoint), map, judge)
  }

  /// Everything found on a touchpoint by what was just read of it, and by the rules that fire on that.
  func findings(
    _ touchpoint: Touchpoint, _ reading: Reading, _ hits: [Hit], _ map: IndexedMap, _ judge: Judge
  ) -> [Finding] {
    var found: [Finding] = []
    if !hits.isEmpty {
      let scene = Scene(
        map: map, assessment: self, touchpoint: touchpoint, reading: reading, matches: judge.matches)
      found = hits.map { judge.finding($0, scene) }
    }
    found += judge.elementHits(touchpoint, context).map { finding($0, map, touchpoint.waivers) }
    for problem in judge.waiverTroubles(touchpoint, hits, context) {
      found.append(problem.finding(among: touchpoint.waivers, of: touchpoint.id))
    }
    return found
  }

  func finding(_ hit: ElementHit, _ map: IndexedMap, _ waivers: [Waiver]) -> Finding {
    let rule = judge.rules[Int(hit.rule)]
    let form = rule.forms[0]
    return Finding(
      severity: hit.severity, basis: form.basis, element: hit.element, field: form.field, span: nil,
      message: form.message, rule: rule, edits: rule.edits(for: hit.element, in: map), waiver: hit.waiver)
  }

  private func stageFindings(_ s: Int, _ map: IndexedMap) -> [Finding] {
    let stage = map.map.stages[s]
    var found = judge.elementHits(stage.painPoints, stage.opportunities, stage.waivers, context)
      .map { finding($0, map, stage.waivers) }
    for rule in judge.rules {
      guard case .stage(let check) = rule.check else { continue }
      found += check(StageScene(map: map, assessment: self, index: s)).map { finding(rule, $0, on: stage.id, map) }
    }
    return found + waiverTroubles(stage.waivers, of: stage.id, found)
  }

  /// What is wrong with the waivers of a stage or the map, given what they accept.
  private func waiverTroubles(_ waivers: [Waiver], of holder: ElementID, _ found: [Finding]) -> [Finding] {
    guard !waivers.isEmpty else { return [] }
    let problems = judge.waiverTroubles(waivers) { waiver, rule in
      holder != .map && rule.scope == .map || found.contains { $0.waiver == waiver && rule.id == $0.rule }
    }
    return problems.map { $0.finding(among: waivers, of: holder) }
  }

  private func mapFindings(_ map: IndexedMap) -> [Finding] {
    let journey = map.map
    var found = judge.elementHits(journey.painPoints, journey.opportunities, journey.waivers, context)
      .map { finding($0, map, journey.waivers) }
    for rule in judge.rules {
      guard case .map(let check) = rule.check else { continue }
      found += check(MapScene(map: map, assessment: self)).map { finding(rule, $0, on: .map, map) }
    }
    found += waiverTroubles(journey.waivers, of: .map, found)
    return found + needlessWaiversOfMapRules(map, found)
  }

  /// Waivers of rules on the whole map that stand on a stage or touchpoint and accept nothing there.
  private func needlessWaiversOfMapRules(_ map: IndexedMap, _ found: [Finding]) -> [Finding] {
    var troubles: [Finding] = []
    func look(at waivers: [Waiver], of holder: ElementID) {
      guard !waivers.isEmpty else { return }
      let problems = judge.waiverTroubles(waivers) { waiver, rule in
        rule.scope != .map
          || found.contains { $0.waiver == waiver && rule.id == $0.rule && $0.element == waiver.element ?? holder }
      }
      for problem in problems where problem.trouble == .needless {
        troubles.append(problem.finding(among: waivers, of: holder))
      }
    }
    for stage in map.map.stages {
      look(at: stage.waivers, of: stage.id)
      for t in stage.touchpoints.indices { look(at: stage.touchpoints[t].waivers, of: stage.touchpoints[t].id) }
    }
    return troubles
  }

  private func finding(_ rule: Rule, _ hit: MapHit, on holder: ElementID, _ map: IndexedMap) -> Finding {
    let form = rule.forms[Int(hit.form)]
    let element = hit.element == .map ? holder : hit.element
    return Finding(
      severity: judge.inDraft(rule, settings.severity(rule, form)), basis: form.basis, element: element,
      field: hit.field.isEmpty ? form.field : hit.field, span: nil, message: hit.message, rule: rule,
      edits: rule.edits(for: element, in: map), waiver: waiver(for: rule, on: element, map))
  }

  /// The waiver that accepts findings of a rule on a stage or the map: on the element itself, on what holds it where
  /// the waiver names it, or on the map for all of them.
  private func waiver(for rule: Rule, on element: ElementID, _ map: IndexedMap) -> Waiver? {
    if let own = judge.waiver(for: rule, on: nil, in: map.waivers(of: element)) { return own }
    var holder = map.parent(of: element)
    while let id = holder {
      if let named = judge.waiver(for: rule, on: element, in: map.waivers(of: id)) { return named }
      holder = map.parent(of: id)
    }
    return element == .map ? nil : judge.waiver(for: rule, on: nil, in: map.map.waivers)
  }
}

extension Finding {
  /// What counts before what is waived, weaknesses before strengths, worse before better, then by rule and element.
  static func isBefore(_ left: Finding, _ right: Finding) -> Bool {
    if left.isWaived != right.isWaived { return right.isWaived }
    if left.severity != right.severity { return left.severity > right.severity }
    if left.rule != right.rule { return left.rule.rawValue < right.rule.rawValue }
    return left.element.rawValue < right.element.rawValue
  }
}

extension Judge {
  /// The finding that a hit on a touchpoint is.
  func finding(_ hit: Hit, _ scene: Scene) -> Finding {
    let rule = rules[Int(hit.rule)]
    let form = forms[hit]
    let words = QuotedWords(touchpoint: scene.touchpoint, matches: scene.matches)
    let match = hit.sign.flatMap { words.match($0) }
    let message = rule.tell?(scene, hit) ?? form.message.filling(words: match.map { words.text($0) } ?? "")
    return Finding(
      severity: severity(hit), basis: form.basis, element: scene.touchpoint.id,
      field: match?.source.field ?? form.field, span: match?.range, message: message, rule: rule,
      edits: rule.edits(for: scene.touchpoint.id, in: scene.map),
      waiver: hit.isWaived ? waiver(for: rule, on: nil, in: scene.touchpoint.waivers) : nil)
  }
}

extension String {
  /// The text with `{words}` replaced.
  func filling(words: String) -> String {
    let mark = "{words}".utf8
    guard let place = withBytes({ text in text.indices.first { text[$0...].starts(with: mark) } }) else { return self }
    let start = utf8.index(startIndex, offsetBy: place)
    return self[..<start] + words + self[utf8.index(start, offsetBy: mark.count)...]
  }
}

extension IndexedMap {
  /// The waivers that stand on a touchpoint, a stage or the map.
  fileprivate func waivers(of id: ElementID) -> [Waiver] {
    switch address(of: id) {
    case .map?: map.waivers
    case .stage(let s)?: map.stages[s].waivers
    case .touchpoint(let s, let t)?: map.stages[s].touchpoints[t].waivers
    case .painPoint?, .opportunity?, nil: []
    }
  }
}

extension WaiverProblem {
  /// The finding about a waiver, with a quick fix where one is obvious.
  func finding(among waivers: [Waiver], of holder: ElementID) -> Finding {
    let waiver = waivers[index]
    let message: String
    var edits: [Edit] = []
    switch trouble {
    case .expired:
      message = "The waiver of \(waiver.rule) expired on \(waiver.until.map(\.description) ?? "its day")."
      edits = [change(waivers, of: holder) { $0.remove(at: index) }]
    case .needless:
      message = "The waiver of \(waiver.rule) accepts nothing: the rule does not fire here."
      edits = [change(waivers, of: holder) { $0.remove(at: index) }]
    case .unknownRule:
      let near = nearest(to: waiver.rule, among: RuleBook.all.map(\.id.rawValue))
      let meant = near.map { ": did you mean \($0)?" } ?? "."
      message = "The waiver names \(waiver.rule), and there is no such rule\(meant)"
      if let near { edits = [change(waivers, of: holder) { $0[index].rule = near }] }
    }
    return Finding(
      severity: severity, basis: .fields, element: holder, field: ["waivers"], span: nil,
      message: message, rule: rule, edits: edits, waiver: nil)
  }

  private func change(_ waivers: [Waiver], of holder: ElementID, _ body: (inout [Waiver]) -> Void) -> Edit {
    var waivers = waivers
    body(&waivers)
    var carrier = Stage()
    carrier.waivers = waivers
    return .set(holder, field: ["waivers"], value: waivers.isEmpty ? nil : try? carrier.value(at: ["waivers"]))
  }

  private var rule: Rule {
    switch trouble {
    case .expired: .waiverExpired
    case .needless: .waiverNeedless
    case .unknownRule: .waiverNamesNothing
    }
  }
}
