import Journey
import ListeningRules

/// What the inspector says of some touchpoints, from reading their words and asking the rules.
struct Lookahead: Sendable {
  struct Account: Sendable {
    /// What in the file could not be read.
    let problems: [Problem]
    let verdict: Verdict
    let findings: [Finding]
  }

  fileprivate(set) var accounts: [ElementID: Account] = [:]
}

extension EditorState {
  /// What there is to say of a touchpoint; nil for other elements.
  func account(of id: ElementID) -> Lookahead.Account? {
    if let account = lookahead.accounts[id] { return account }
    guard let (verdict, findings) = assessment.account(of: id, in: document) else { return nil }
    return Lookahead.Account(problems: document.problems(of: id), verdict: verdict, findings: findings)
  }

  /// Makes ready what the next keys will most likely show, while nobody waits: the cards around the selected one.
  ///
  /// It is forgotten with every change of the map and of its verdicts: a frame is the same with it and without.
  public mutating func lookAhead() {
    guard layers.isEmpty, layout.inspector.height > 0, inspectorPage == .verdict, let place else { return }
    var accounts: [ElementID: Lookahead.Account] = [:]
    for id in [card] + neighbours(of: place) { accounts[id] = account(of: id) }
    lookahead.accounts = accounts
  }

  /// The cards above and below, and those that a step to the left or right leads to.
  private func neighbours(of place: (stage: Int, index: Int?)) -> [ElementID] {
    let stages = document.map.stages
    let index = place.index ?? -1
    let touchpoints = stages[place.stage].touchpoints
    var found = [index - 1, index + 1].filter { touchpoints.indices.contains($0) }.map { touchpoints[$0].id }
    guard view == .journey, index >= 0 else { return found }
    for stage in [place.stage - 1, place.stage + 1] where stages.indices.contains(stage) {
      let touchpoints = stages[stage].touchpoints
      let beside = index - firstCard(ofStage: place.stage) + firstCard(ofStage: stage)
      if !touchpoints.isEmpty { found.append(touchpoints[min(max(beside, 0), touchpoints.count - 1)].id) }
    }
    return found
  }
}
