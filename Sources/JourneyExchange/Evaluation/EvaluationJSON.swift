import Journey
import JourneyFormat
import ListeningRules

/// An evaluation as JSON. Figures are rounded to four digits; `null` where there was nothing to count.
public enum EvaluationJSON {
  public static func bytes(_ evaluation: Evaluation) -> [UInt8] { MapWriter.text(of: value(evaluation)) }

  static func value(_ evaluation: Evaluation) -> Value {
    let scores = evaluation.scores
    return .record([
      Member("items", .integer(evaluation.items.count)),
      Member("accuracy", figure(scores.accuracy)),
      Member("committed", committed(scores)),
      Member("labels", byLabel { labelScores(scores[$0]) }),
      Member("confusion", byLabel { label in byLabel { .integer(evaluation.confusion.count(label, $0)) } }),
      Member("intervals", intervals(evaluation.intervals)),
      Member("baselines", baselines(evaluation)),
      Member("modes", .list(evaluation.modes.map { tally("mode", $0.mode, $0.tally) })),
      Member("rules", .list(evaluation.rules.map { tally("rule", $0.rule.rawValue, $0.tally) })),
      Member("wrong", .list(evaluation.items.filter { !$0.isRight }.map(wrong))),
    ])
  }

  private static func byLabel(_ value: (Label) -> Value) -> Value {
    .record(Label.allCases.map { Member($0.rawValue, value($0)) })
  }

  private static func committed(_ scores: Scores) -> Value {
    .record([
      Member("precision", figure(scores.committedPrecision)), Member("coverage", figure(scores.coverage)),
    ])
  }

  private static func labelScores(_ scores: LabelScores) -> Value {
    .record([
      Member("precision", figure(scores.precision)), Member("recall", figure(scores.recall)),
      Member("f1", figure(scores.f1)),
    ])
  }

  private static func intervals(_ intervals: Bootstrap) -> Value {
    .record([
      Member("share", figure(0.95)), Member("draws", .integer(Bootstrap.draws)),
      Member("accuracy", range(intervals.accuracy)),
      Member(
        "committed",
        .record([
          Member("precision", range(intervals.committedPrecision)), Member("coverage", range(intervals.coverage)),
        ])),
      Member("f1", byLabel { range(intervals.f1[$0]) }),
    ])
  }

  private static func baselines(_ evaluation: Evaluation) -> Value {
    .record(
      Baseline.allCases.compactMap { baseline in
        guard let scores = evaluation.baselines[baseline] else { return nil }
        let members = [Member("accuracy", figure(scores.accuracy)), Member("committed", committed(scores))]
        return Member(baseline.rawValue, .record(members))
      })
  }

  private static func tally(_ key: String, _ name: String, _ tally: Evaluation.Tally) -> Value {
    .record([
      Member(key, .text(name)), Member("fired", .integer(tally.fired)), Member("hits", .integer(tally.hits)),
      Member("misses", .integer(tally.misses)),
    ])
  }

  private static func wrong(_ judged: Evaluation.Judged) -> Value {
    .record([
      Member("line", .integer(judged.item.line)), Member("label", .text(judged.item.label.rawValue)),
      Member("judged", .text(judged.predicted.rawValue)), Member("rung", .text(judged.rung.rawValue)),
      Member("mode", .text(judged.mode)), Member("rules", .list(judged.rules.map { .text($0.rawValue) })),
      Member("name", .text(judged.item.name)),
    ])
  }

  private static func figure(_ value: Double?) -> Value {
    value.map { .number(Number(($0 * 10_000).rounded() / 10_000)) } ?? .null
  }

  private static func range(_ range: ClosedRange<Double>?) -> Value {
    range.map { .list([figure($0.lowerBound), figure($0.upperBound)]) } ?? .null
  }
}
