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
  private let isFuture: Bool

  static let reading =
    "\"Talks at\" judges the touchpoint, never the people who work there. Verdicts marked \"from words\" were read from "
    + "the text and can be wrong; one with a question mark is assumed, because a field that decides is unset."

  init(_ source: ExportSource) {
    research = source.map.research
    isFuture = source.map.isFuture
    verdicts = source.counts.all
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

  /// What the verdicts rest on. Of a future map no evidence can speak yet: its verdicts are as designed.
  var sentence: String {
    var parts: [String] = []
    let all = Amount.count(verdicts, "verdict")
    if isFuture {
      parts.append("\(Self.few(stated)) of \(all) are stated by the team, as designed")
    } else {
      parts.append("\(Self.few(evidenced)) of \(all) rest on evidence\(asked)")
      parts.append("\(Self.few(stated)) stated by the team")
    }
    parts.append("\(Self.few(weak)) read from words or assumed")
    if overridden > 0 { parts.append("\(Amount.grouped(overridden)) set by a person against the rules") }
    let text = parts.joined(separator: "; ")
    let part = isFuture ? customers.map { " \(Amount.count($0, "customer")) took part\(days)." } ?? "" : ""
    return text.prefix(1).uppercased() + text.dropFirst() + "." + part
  }

  /// ` from 14 customers (2026-07-06 to 2026-09-04)`; empty where the map does not say.
  private var asked: String {
    var text = ""
    if let customers { text += " from \(Amount.count(customers, "customer"))" }
    return text + days
  }

  private var customers: Int? { research?.customers.flatMap { $0 > 0 ? $0 : nil } }

  private var days: String {
    var text = ""
    switch (research?.from, research?.to) {
    case (let from?, let to?): text += " (\(from) to \(to))"
    case (let from?, nil): text += " (from \(from))"
    case (nil, let to?): text += " (to \(to))"
    case (nil, nil): break
    }
    return text
  }

  private static func few(_ number: Int) -> String { number == 0 ? "none" : Amount.grouped(number) }

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
