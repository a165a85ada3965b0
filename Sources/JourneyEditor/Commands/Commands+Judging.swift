import Journey
import ListeningRules
import TerminalUI

extension CommandTable {
  static let judgingCommands: [Command] = [
    .change(
      "touchpoint.who-speaks", "who speaks", "Who speaks, who answers, was it resolved", .judging, keys: [["s"]],
      rank: 3,
      disabled: Need.touchpoint
    ) { state, _ in state.open(.whoSpeaks(WhoSpeaksLayer(touchpoint: state.markedOrFocus))) },
    .change("emotion.up", "emotion", "Emotion up", .judging, keys: [["+"]], rank: 5, disabled: Need.touchpoint) {
      $0.changeEmotion(by: $1)
    },
    .change("emotion.down", "emotion", "Emotion down", .judging, keys: [["-"]], disabled: Need.touchpoint) {
      $0.changeEmotion(by: -$1)
    },
    .change(
      "element.weight", "weight", "Importance 1-5; on a pain point its severity", .judging, keys: [["i"]],
      disabled: Need.weighable
    ) { state, _ in state.openWeight() },
    .change(
      "touchpoint.moment-of-truth", "moment of truth", "Moment of truth, on or off", .judging, keys: [["m"]],
      disabled: Need.touchpoint
    ) { state, _ in
      let ids = state.chosen()
      let isOn = ids.allSatisfy { state.document.touchpoint($0)?.momentOfTruth ?? false }
      state.perform(
        "moment of truth", ids.map { .set($0, field: ["momentOfTruth"], value: isOn ? nil : .flag(true)) },
        says: isOn ? "no moment of truth" : "moment of truth")
    },
    Command(
      "rules.read-again", "read rules", "Read the team's rules (hark.json) again", .judging, keys: [["@"]]
    ) { _, _ in [.readTeam] },
  ]
}

extension EditorState {
  /// Judges by the team's settings as they are now; says so where that was asked for or something has changed.
  public mutating func noteTeam(_ reading: TeamReading, isAsked: Bool) {
    switch reading {
    case .failed(let reason): message = Message(kind: .problem, text: "the rules stay as they were: \(reason)")
    case .found(let team):
      let source = team.path ?? "the rule book; there is no hark.json"
      guard team.rules != assessment.settings else {
        if isAsked { message = Message(kind: .notice, text: "nothing has changed in \(source)") }
        return
      }
      judge(by: team.rules)
      message = Message(kind: .done, text: "judged by \(source)")
    }
  }

  private mutating func judge(by settings: RuleSettings) {
    assessment = Assessment(document, today: assessment.today, settings: settings, judged: false)
    isBalanceStale = true
    if !isLarge { judgeMore(.max) }
    noteEdited()
  }

  /// One step up or down the scale; an unset emotion starts from neutral.
  mutating func changeEmotion(by steps: Int) {
    let ids = chosen().filter { document.kind(of: $0) == .touchpoint }
    var edits: [Edit] = []
    var new = 0
    for id in ids {
      let old = document.touchpoint(id)?.emotion
      new = min(max((old ?? 0) + steps, -2), 2)
      if new != old { edits.append(.set(id, field: ["emotion"], value: .integer(new))) }
    }
    guard !edits.isEmpty else {
      message = Message(kind: .notice, text: "emotion is \(new.signed) already, the end of the scale")
      return
    }
    let says = ids.count == 1 ? "emotion \(new.signed)" : "emotion of \(edits.count) \(steps > 0 ? "up" : "down")"
    perform(says, edits, says: says)
  }

  /// Asks for importance of a touchpoint or severity of a pain point.
  mutating func openWeight() {
    let id = markedOrFocus
    let (field, what) = document.kind(of: id) == .painPoint ? ("severity", "Severity") : ("importance", "Importance")
    guard document.kind(of: id) == .painPoint || document.kind(of: id) == .touchpoint else {
      message = Message(
        kind: .notice, text: "an opportunity has impact and effort; \(keyName("element.edit")) edits them")
      return
    }
    let ends = [1: "least", 5: "most"]
    let options = (1...5).map { (number: Int) -> ChoiceLayer.Option in
      let key = Key.character(Character(String(number)))
      let says = "\(what.lowercased()) \(number)"
      return ChoiceLayer.Option(key, ends[number] ?? "", .set(id, field: [field], value: .integer(number), says: says))
    }
    open(.choice(ChoiceLayer(question: "\(what) of \(inWords(targets(of: id))):", options: options)))
  }
}

extension Int {
  /// With a plus sign where it is positive.
  var signed: String { self > 0 ? "+\(self)" : "\(self)" }
}
