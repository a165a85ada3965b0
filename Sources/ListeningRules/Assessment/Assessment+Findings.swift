import Journey

extension Assessment {
  /// Everything found on a touchpoint, stage, or the map, and on the pain points and opportunities it holds; of a
  /// pain point or opportunity, what was found on it alone. Worst first; strengths and waived findings last.
  ///
  /// Rules on the whole map are asked for the map's own id. They read every touchpoint's row.
  public func findings(of id: ElementID, in map: IndexedMap) -> [Finding] {
    let found: [Finding]
    switch map.address(of: id) {
    case .touchpoint(let s, let t)?: found = touchpointFindings(s, t, map)
    case .stage(let s)?: found = stageFindings(s, map)
    case .map?: found = mapFindings(map)
    case .painPoint?, .opportunity?:
      guard let parent = map.parent(of: id) else { return [] }
      return findings(of: parent, in: map).filter { $0.element == id }
    case nil: found = []
    }
    return found.sorted(by: Finding.isBefore)
  }

  /// Everything found in the map, in its order: the map itself, then each stage with its touchpoints.
  public func allFindings(in map: IndexedMap) -> [Finding] {
    var found = findings(of: .map, in: map)
    for s in map.map.stages.indices {
      found += findings(of: map.map.stages[s].id, in: map)
      for t in map.map.stages[s].touchpoints.indices {
        found += touchpointFindings(s, t, map).sorted(by: Finding.isBefore)
      }
    }
    return found
  }

  private func touchpointFindings(_ s: Int, _ t: Int, _ map: IndexedMap) -> [Finding] {
    guard stages.indices.contains(s), stages[s].rows.indices.contains(t) else { return [] }
    let row = stages[s].rows[t]
    let touchpoint = map.map.stages[s].touchpoints[t]
    guard row.judgement.state != .backstage, row.judgement.state != .broken else { return [] }
    var judge = judge
    let reading = judge.reading(touchpoint, row.links)
    let hits = judge.hits(reading, touchpoint)
    let scene = Scene(
      map: map, assessment: self, touchpoint: touchpoint, reading: reading, matches: judge.matches(touchpoint))
    var found = hits.map { judge.finding($0, scene) }
    found += judge.elementHits(touchpoint, context).map { finding($0, map, touchpoint.waivers) }
    for (waiver, severity, trouble) in judge.waiverTroubles(touchpoint, hits, context) {
      found.append(trouble.finding(waiver, severity, touchpoint))
    }
    return found
  }

  func finding(_ hit: ElementHit, _ map: IndexedMap, _ waivers: [Waiver]) -> Finding {
    let rule = judge.rules[Int(hit.rule)]
    let form = rule.forms[0]
    return Finding(
      rule: rule.id, severity: hit.severity, basis: form.basis, element: hit.element, field: form.field, span: nil,
      message: form.message, fix: rule.fix, edits: [], waiver: hit.waiver)
  }

  private func stageFindings(_ s: Int, _ map: IndexedMap) -> [Finding] {
    let stage = map.map.stages[s]
    var found = judge.elementHits(stage.painPoints, stage.opportunities, stage.waivers, context)
      .map { finding($0, map, stage.waivers) }
    for rule in judge.rules {
      guard case .stage(let check) = rule.check else { continue }
      found += check(StageScene(map: map, assessment: self, index: s)).map { hit in
        finding(rule, hit, on: stage.id, stage.waivers)
      }
    }
    return found
  }

  private func mapFindings(_ map: IndexedMap) -> [Finding] {
    let journey = map.map
    var found = judge.elementHits(journey.painPoints, journey.opportunities, journey.waivers, context)
      .map { finding($0, map, journey.waivers) }
    for rule in judge.rules {
      guard case .map(let check) = rule.check else { continue }
      found += check(MapScene(map: map, assessment: self)).map { finding(rule, $0, on: .map, journey.waivers) }
    }
    return found
  }

  private func finding(_ rule: Rule, _ hit: MapHit, on holder: ElementID, _ waivers: [Waiver]) -> Finding {
    let form = rule.forms[Int(hit.form)]
    let element = hit.element == .map ? holder : hit.element
    var severity = settings.severity(rule, form)
    if judge.map.isDraft, rule.group == .mapQuality || rule.group == .organisation { severity = min(severity, .note) }
    return Finding(
      rule: rule.id, severity: severity, basis: form.basis, element: element,
      field: hit.field.isEmpty ? form.field : hit.field, span: nil, message: hit.message, fix: rule.fix, edits: [],
      waiver: judge.waiver(for: rule, on: nil, in: waivers))
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
      rule: rule.id, severity: severity(hit), basis: form.basis, element: scene.touchpoint.id,
      field: match?.source.field ?? form.field, span: match?.range, message: message, fix: rule.fix,
      edits: rule.mend?(scene, hit) ?? [],
      waiver: hit.isWaived ? waiver(for: rule, on: nil, in: scene.touchpoint.waivers) : nil)
  }
}

extension String {
  /// The text with `{words}` replaced.
  func filling(words: String) -> String {
    let mark = "{words}"
    guard let start = utf8.indices.first(where: { utf8[$0...].starts(with: mark.utf8) }) else { return self }
    let end = utf8.index(start, offsetBy: mark.utf8.count)
    return String(self[..<start]) + words + self[end...]
  }
}

extension WaiverTrouble {
  /// The finding about a waiver, with the quick fix of taking it away where it accepts nothing.
  func finding(_ waiver: Waiver, _ severity: Severity, _ touchpoint: Touchpoint) -> Finding {
    let message: String
    let fix: String
    switch self {
    case .expired:
      message = "The waiver of \(waiver.rule) expired on \(waiver.until.map(\.description) ?? "its day")."
      fix = "Decide again: mend the finding, or renew the waiver with a reason."
    case .needless:
      message = "The waiver of \(waiver.rule) accepts nothing: the rule does not fire here."
      fix = "Take the waiver away."
    case .unknownRule:
      message = "The waiver names \(waiver.rule), and there is no such rule."
      fix = "Correct the rule's name, or take the waiver away."
    }
    return Finding(
      rule: rule, severity: severity, basis: .fields, element: touchpoint.id, field: ["waivers"], span: nil,
      message: message, fix: fix, edits: [], waiver: nil)
  }

  /// The id under which it is listed.
  var rule: RuleID {
    switch self {
    case .expired: "waiver-expired"
    case .needless: "waiver-needless"
    case .unknownRule: "waiver-unknown-rule"
    }
  }
}
