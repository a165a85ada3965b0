import Journey
import ListeningRules

/// A map as plain text, one thing after the other: for screen readers, pipes and mail.
///
/// Nothing is drawn and nothing stands in columns; every line says what it is. Evidence and notes stay in the map.
public enum MapText {
  /// Hands the lines to `take`, in order, without line ends. They hold texts of the map: make them safe before they
  /// are shown.
  public static func write(_ map: IndexedMap, _ assessment: Assessment, to take: @escaping (String) -> Void) {
    let text = MapTextWriter(map: map, assessment: assessment, out: LineWriter(take))
    text.head()
    for index in map.map.stages.indices { text.stage(index) }
  }
}

private struct MapTextWriter {
  let map: IndexedMap
  let assessment: Assessment
  let out: LineWriter

  func head() {
    let journey = map.map
    out.line(journey.title.isEmpty ? "(no title)" : journey.title)
    var standing = [journey.isFuture ? "A journey as it is meant to be" : "A journey as it is"]
    if let status = journey.status { standing.append(status.rawValue) }
    if let scope = journey.scope { standing.append("scope \(scope.rawValue)") }
    if let owner = journey.owner { standing.append("owner \(owner)") }
    out.line(standing.joined(separator: "; "))
    out.paragraph("Scenario", journey.scenario)
    out.paragraph("Decision asked for", journey.ask)
    if let persona = journey.persona { self.persona(persona) }
    balance()
    pains(journey.painPoints, level: 0)
    opportunities(journey.opportunities, level: 0)
  }

  private func persona(_ persona: Persona) {
    out.line("Persona: \(persona.name)" + (persona.segment.map { ", \($0)" } ?? ""))
    out.paragraph("About", persona.description, level: 1)
    for goal in persona.goals { out.line("Goal: \(goal)", level: 1) }
    if let quote = persona.quote { out.line("Says: \"\(quote)\"", level: 1) }
  }

  private func balance() {
    for line in BalanceText.lines(map, assessment) { out.line(line) }
  }

  func stage(_ index: Int) {
    let stage = map.map.stages[index]
    out.blank()
    let kind = stage.kind.map { ", kind \($0.rawValue)" } ?? ""
    let name = stage.name.isEmpty ? "(no name)" : stage.name
    out.line("Stage \(index + 1) of \(map.map.stages.count): \(name) (\(stage.id))\(kind)")
    out.paragraph("About", stage.description, level: 1)
    out.paragraph("Customer's goal", stage.customerGoal, level: 1)
    for line in BalanceText.lines(ofStage: index, map, assessment) { out.line(line, level: 1) }
    pains(stage.painPoints, level: 1)
    opportunities(stage.opportunities, level: 1)
    for (place, touchpoint) in stage.touchpoints.enumerated() {
      self.touchpoint(touchpoint, number: "\(index + 1).\(place + 1)")
    }
  }

  private func touchpoint(_ touchpoint: Touchpoint, number: String) {
    out.blank()
    out.line("\(number) \(touchpoint.name.isEmpty ? "(no name)" : touchpoint.name) (\(touchpoint.id))", level: 1)
    out.paragraph("About", touchpoint.description, level: 2)
    let when = touchpoint.when.map { "\($0); " } ?? ""
    out.line("Scene: \(when)\(touchpoint.scene)", level: 2)
    if let mood = touchpoint.mood { out.line("Emotion: \(mood)", level: 2) }
    if let importance = touchpoint.importance {
      out.line("Importance: \(importance) of 5\(touchpoint.momentOfTruth == true ? ", moment of truth" : "")", level: 2)
    } else if touchpoint.momentOfTruth == true {
      out.line("Moment of truth", level: 2)
    }
    verdict(on: touchpoint)
    pains(touchpoint.painPoints, level: 2)
    opportunities(touchpoint.opportunities, level: 2)
  }

  private func verdict(on touchpoint: Touchpoint) {
    guard let verdict = assessment.explain(touchpoint.id, in: map) else { return }
    switch verdict.state {
    case .backstage, .broken: out.line("Verdict: none. \(verdict.toRise)", level: 2)
    case .pending, .judged, .overridden:
      let reason = verdict.reasonInBrief.map { ": \($0)" } ?? ""
      out.line("Verdict: \(verdict.phrase) (\(verdict.foundation))\(reason)", level: 2)
      if verdict.rung == .talkingAt || verdict.rung == .unclear { out.line("To rise: \(verdict.toRise)", level: 2) }
    }
  }

  private func pains(_ pains: ElementList<PainPoint>, level: Int) {
    for pain in pains {
      var facts: [String] = []
      if let severity = pain.severity { facts.append("severity \(severity) of 5") }
      if !pain.isOpen { facts.append("fixed") }
      if !pain.causes.isEmpty { facts.append("cause " + pain.causes.map(\.rawValue).joined(separator: ", ")) }
      out.line("Pain: \(pain.title) (\(pain.id))" + list(facts), level: level)
    }
  }

  private func opportunities(_ opportunities: ElementList<Opportunity>, level: Int) {
    for opportunity in opportunities {
      var facts: [String] = []
      if let status = opportunity.status { facts.append(status.rawValue) }
      if let impact = opportunity.impact { facts.append("impact \(impact) of 5") }
      if let effort = opportunity.effort { facts.append("effort \(effort) of 5") }
      if let owner = opportunity.owner { facts.append("owner \(owner)") }
      out.line("Opportunity: \(opportunity.title) (\(opportunity.id))" + list(facts), level: level)
    }
  }

  private func list(_ facts: [String]) -> String { facts.isEmpty ? "" : "; " + facts.joined(separator: "; ") }
}

extension Counts {
  /// What is not zero, as a sentence reads it: `talks at 3, does not hear 2, neither 5`.
  var inWords: String {
    let words = [
      ("talks at", talksAt), ("does not hear", doesNotHear), ("informs", informs), ("can get in", canGetIn),
      ("listens", listens), ("acts", acts), ("customer-led", customerLed), ("neither", neither), ("unclear", unclear),
    ]
    return words.filter { $0.1 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
  }
}
