import Journey

extension Assessment {
  /// The verdict on a touchpoint with every step of the argument; nil for other elements. Judges it anew.
  public func explain(_ id: ElementID, in map: IndexedMap) -> Verdict? {
    guard case .touchpoint(let s, let t)? = map.address(of: id), stages.indices.contains(s),
      stages[s].rows.indices.contains(t)
    else { return nil }
    switch stages[s].rows[t].judgement.state {
    case .backstage: return Self.unjudged(.backstage, "The customer cannot see it: backstage is never judged.")
    case .broken: return Self.unjudged(.broken, "Mend the fields that cannot be read; until then it is not judged.")
    case .pending, .judged, .overridden: break
    }
    return argument(of: map.map.stages[s].touchpoints[t], stages[s].rows[t].links, map)
  }

  private static func unjudged(_ state: Judgement.State, _ reason: String) -> Verdict {
    Verdict(rung: .unclear, confidence: .stated, state: state, steps: [], toRise: reason)
  }

  private func argument(of touchpoint: Touchpoint, _ links: Links, _ map: IndexedMap) -> Verdict {
    var judge = judge
    let reading = judge.reading(touchpoint, links)
    let hits = judge.hits(reading, touchpoint)
    let decision = Decision(reading, hits, judge.forms)
    let words = QuotedWords(
      touchpoint: touchpoint, matches: judge.matches, leading: judge.leadingWords(reading.words.mode))
    let base = reading.base
    var steps = [
      Step(
        kind: .base, rung: base.rung, basis: base.source, reason: base.reason(reading.facts),
        evidence: base.source == .fields ? base.evidence(reading.facts) : words.ofMode(base.mode))
    ]
    steps += judge.steps(hits, decision, touchpoint, words)
    if let override = touchpoint.verdict, let rung = override.value, !override.reason.isEmpty {
      let by = override.by.map { " (\($0))" } ?? ""
      steps.insert(
        Step(kind: .override, rung: rung, basis: .fields, reason: override.reason + by, evidence: ""), at: 0)
      let how = rung == .talkingAt ? decision.how ?? (base.customerSpeaks ? .unheard : .speaks) : nil
      let byRules = Verdict.title(of: decision.rung, how: decision.how, scope: decision.scope)
      return Verdict(
        rung: rung, how: how, confidence: .stated, state: .overridden, steps: steps,
        toRise: "{verdict} stands until a person changes it; the rules say \(byRules)")
    }
    var missing = NextRung(judge, touchpoint, reading, hits, decision)
    let toRise = missing.line()
    return Verdict(
      rung: decision.rung, how: decision.how, scope: decision.scope, confidence: decision.confidence, state: .judged,
      steps: steps, toRise: toRise)
  }
}

/// The words behind a reading, quoted when an explanation needs them.
struct QuotedWords {
  let touchpoint: Touchpoint
  let matches: [SignMatch]
  /// What speaks for the base mode where no sign does.
  var leading: [SignMatch] = []

  func match(_ sign: Sign) -> SignMatch? { matches.first { $0.sign == sign } }

  /// The words of a sign, as they stand in the text.
  func words(_ sign: Sign) -> String {
    guard let match = match(sign) else { return "" }
    return text(match)
  }

  func text(_ match: SignMatch) -> String {
    let source: String
    switch match.source {
    case .name: source = touchpoint.name
    case .description: source = touchpoint.description ?? ""
    case .businessGoal: source = touchpoint.businessGoal ?? ""
    case .metric(let index): source = touchpoint.metrics.indices.contains(index) ? touchpoint.metrics[index].name : ""
    }
    let utf8 = source.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: match.range.lowerBound, limitedBy: utf8.endIndex) ?? utf8.endIndex
    let end = utf8.index(utf8.startIndex, offsetBy: match.range.upperBound, limitedBy: utf8.endIndex) ?? utf8.endIndex
    let words = String(source[start..<max(start, end)])
    return words.quoted(atMost: 80)
  }

  /// The words that gave the base mode.
  func ofMode(_ mode: Mode) -> String {
    let signs: [Sign] =
      switch mode {
      case .tells: [.tells, .broadcasts]
      case .asks: [.asks]
      case .inbound, .twoWay: [.customerSpeaks, .receivesInPerson, .handsOver]
      case .notice: [.noticeByName]
      case .transacts: [.transacts]
      case .goesPublic: [.goesPublic]
      case .noMessage: [.actByOthers]
      case .unknown: []
      }
    return signs.lazy.map { words($0) }.first { !$0.isEmpty } ?? leading.map { text($0) }.joined(separator: " … ")
  }
}

extension String {
  /// As much of it as a line of an explanation quotes.
  fileprivate func quoted(atMost most: Int) -> String {
    guard utf8.count > most, let end = index(startIndex, offsetBy: most, limitedBy: endIndex), end < endIndex else {
      return self
    }
    return self[..<index(before: end)] + "…"
  }
}

extension Judge {
  /// Where the signs of the touchpoint that was read last stand in its texts.
  var matches: [SignMatch] { map.readsWords ? reader.matches : [] }

  /// The words that weigh most in the touchpoint that was read last.
  func leadingWords(_ mode: Mode) -> [SignMatch] {
    map.readsWords ? reader.leadingWords(mode) : []
  }

  /// The steps behind the base, in the order of the decision list; within a kind by rung, fields first, then by rule.
  func steps(_ hits: [Hit], _ decision: Decision, _ touchpoint: Touchpoint, _ words: QuotedWords) -> [Step] {
    var lifts: [Step] = []
    var unclear: [Step] = []
    var caps: [Step] = []
    var aside: [Step] = []
    for hit in hits {
      let rule = rules[Int(hit.rule)]
      let form = forms[hit]
      var step = Step(
        kind: .setAside, rung: decision.rung, rule: rule.id, basis: form.basis, reason: rule.title,
        evidence: evidence(hit, form, touchpoint, words))
      if hit.isWaived {
        guard form.effect != .shown else { continue }
        let reason = waiver(for: rule, on: nil, in: touchpoint.waivers)?.reason ?? ""
        step.reason = "waived: \(reason)"
        aside.append(step)
        continue
      }
      switch form.effect {
      case .lift(let rung):
        step.kind = .lift
        step.rung = rung
        lifts.append(step)
      case .unclear:
        step.kind = .unclear
        step.rung = .unclear
        unclear.append(step)
      case .cap(let rung):
        step.rung = rung
        if form.basis == .words, decision.outranksWords {
          step.reason = "the fields say that something was done about it"
          aside.append(step)
        } else {
          step.kind = .cap
          caps.append(step)
        }
      case .shown: break
      }
    }
    let order: (Step, Step) -> Bool = {
      ($0.rung.height ?? 9, $0.basis.rawValue, $0.rule?.rawValue ?? "")
        < ($1.rung.height ?? 9, $1.basis.rawValue, $1.rule?.rawValue ?? "")
    }
    return lifts.sorted(by: order) + unclear.sorted(by: order) + caps.sorted(by: order) + aside.sorted(by: order)
  }

  private func evidence(_ hit: Hit, _ form: RuleForm, _ touchpoint: Touchpoint, _ words: QuotedWords) -> String {
    if let sign = hit.sign { return words.words(sign) }
    guard !form.field.isEmpty, let value = try? touchpoint.value(at: form.field[...]) else { return "" }
    let name = form.field.joined(separator: ".")
    switch value {
    case .text(let text): return "\(name): \(text.quoted(atMost: 200))"
    case .flag(let flag): return "\(name): \(flag)"
    case .number(let number): return "\(name): \(number.text)"
    case .null, .list, .record: return name
    }
  }
}
