import Journey
import ListeningRules

/// How well the verdicts are founded, and who was asked.
struct HowWeKnow {
  let verdicts: Int
  private(set) var evidenced = 0
  private(set) var stated = 0
  /// Read from words, or assumed.
  private(set) var weak = 0
  private(set) var overridden = 0
  let research: Research?

  static let reading =
    "\"Talks at\" judges the touchpoint, never the people who work there. Verdicts marked \"from words\" were read from "
    + "the text and can be wrong; one with a question mark is assumed, because a field that decides is unset."

  init(_ source: ExportSource) {
    research = source.map.research
    verdicts = source.assessment.balance(in: source.judged).counts.all
    for (s, stage) in source.map.stages.enumerated() {
      for t in stage.touchpoints.indices {
        let judgement = source.assessment.judgement(stage: s, touchpoint: t)
        guard judgement.counts else { continue }
        if judgement.state == .overridden {
          overridden += 1
          continue
        }
        switch judgement.confidence {
        case .evidenced: evidenced += 1
        case .stated: stated += 1
        case .said, .assumed: weak += 1
        }
      }
    }
  }

  var sentence: String {
    var text = "\(Amount.grouped(evidenced)) of \(Amount.grouped(verdicts)) verdicts rest on evidence"
    if let customers = research?.customers, customers > 0 { text += " from \(Amount.count(customers, "customer"))" }
    switch (research?.from, research?.to) {
    case (let from?, let to?): text += " (\(from) to \(to))"
    case (let from?, nil): text += " (from \(from))"
    case (nil, let to?): text += " (to \(to))"
    case (nil, nil): break
    }
    text += "; \(Amount.grouped(stated)) stated by the team; \(Amount.grouped(weak)) read from words or assumed"
    if overridden > 0 { text += "; \(Amount.grouped(overridden)) set by a person against the rules" }
    return text + "."
  }

  /// With whom the map was made; nil when it does not say.
  var making: String? {
    switch research?.madeWith {
    case .organisation: "The organisation drew this map alone."
    case .asked: "Customers were asked before it was drawn."
    case .together: "It was drawn together with customers."
    case nil: nil
    }
  }
}
