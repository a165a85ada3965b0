import Journey
import ListeningRules

extension Verdict {
  /// The verdict as a sentence says it: `talks at the customer`, `acts (this case)`, ...
  public var phrase: String {
    switch (rung, how, scope) {
    case (.talkingAt, .unheard?, _): "does not hear the customer"
    case (.talkingAt, _, _): "talks at the customer"
    case (.informing, _, _): "informs"
    case (.hearing, _, _): "hears: the customer can get in"
    case (.listening, _, _): "listens"
    case (.acting, _, .thisCase?): "acts (this case)"
    case (.acting, _, .theCause?): "acts (the cause)"
    case (.acting, _, .together?): "acts, together with the customer"
    case (.acting, _, nil): "acts"
    case (.customerLed, _, _): "is led by customers"
    case (.neither, _, _): "neither talks at nor listens"
    case (.unclear, _, _): "unclear"
    }
  }

  /// How well it is founded, in words.
  public var foundation: String {
    if state == .overridden { return "a person's verdict" }
    return switch confidence {
    case .evidenced: "from the fields, with evidence"
    case .stated: "from the fields"
    case .said: "from the words only"
    case .assumed: "assumed, a field that decides is unset"
    }
  }

  /// The step that decides: the one that gives the rung, caps before lifts before the base.
  var decidingStep: Step? {
    let kinds: [Step.Kind] = [.override, .cap, .unclear, .lift, .base]
    for kind in kinds {
      if let step = steps.first(where: { $0.kind == kind && $0.rung == rung }) { return step }
    }
    return steps.first
  }

  /// Why, in brief: what the deciding step says, without the rung that the verdict names already.
  var reasonInBrief: String? {
    guard let step = decidingStep else { return nil }
    let quoted = step.basis == .words && !step.evidence.isEmpty ? "words \"\(step.evidence)\"" : step.evidence
    switch (step.kind, step.rule) {
    case (.cap, let rule?): return "held down by \(rule)" + (quoted.isEmpty ? "" : ": \(quoted)")
    case (.lift, let rule?), (.unclear, let rule?): return "\(rule)" + (quoted.isEmpty ? "" : ": \(quoted)")
    default: return step.reason + (quoted.isEmpty ? "" : " (\(quoted))")
    }
  }
}

extension Touchpoint {
  /// Channel and direction in words: `By post; the organisation speaks to the customer`.
  var scene: String {
    var parts: [String] = []
    if let channel { parts.append("channel \(channel)") }
    switch direction {
    case .outbound: parts.append("the organisation speaks to the customer")
    case .inbound: parts.append("the customer speaks to the organisation")
    case .twoWay: parts.append("both speak")
    case .noMessage: parts.append("an act without a message")
    case nil: parts.append("who speaks to whom is not set")
    }
    if isBackstage { parts.append("backstage") }
    return parts.joined(separator: "; ")
  }

  /// Emotion in words, nil when nothing is said about it.
  var mood: String? {
    let level =
      emotion.map { value in
        let words = [-2: "very negative", -1: "negative", 0: "neutral", 1: "positive", 2: "very positive"]
        let sign = value > 0 ? "+" : ""
        return "\(sign)\(value), \(words[value] ?? "")"
      }
    switch (level, feels) {
    case (let level?, let feels?): return "\(level); feels \(feels)"
    case (let level?, nil): return level
    case (nil, let feels?): return "feels \(feels)"
    case (nil, nil): return nil
    }
  }
}
