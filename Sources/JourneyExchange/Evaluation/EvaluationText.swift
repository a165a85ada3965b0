import ListeningRules

/// An evaluation as lines of text.
public enum EvaluationText {
  /// - Parameter showsWrong: also one line for every item that did not get its label.
  public static func lines(_ evaluation: Evaluation, showsWrong: Bool = false) -> [String] {
    let scores = evaluation.scores
    let intervals = evaluation.intervals
    var lines = [
      "items                \(evaluation.items.count)",
      "accuracy             \(figure(scores.accuracy))  \(range(intervals.accuracy))",
      "committed precision  \(figure(scores.committedPrecision))  \(range(intervals.committedPrecision))",
      "coverage             \(figure(scores.coverage))  \(range(intervals.coverage))",
      "",
      "label       precision  recall  f1",
    ]
    for label in Label.allCases {
      let own = scores[label]
      lines.append(
        "\(padded(label.rawValue, 11)) \(padded(figure(own.precision), 10)) \(padded(figure(own.recall), 7)) "
          + "\(figure(own.f1))  \(range(intervals.f1[label]))")
    }
    lines += ["", "labelled    \(Label.allCases.map { padded($0.rawValue, 11) }.joined())(judged)"]
    for label in Label.allCases {
      let counts = Label.allCases.map { padded(String(evaluation.confusion.count(label, $0)), 11) }.joined()
      lines.append("\(padded(label.rawValue, 12))\(counts)".trimmedEnd)
    }
    lines += ["", "beside it         accuracy  committed precision  coverage"]
    for baseline in Baseline.allCases {
      guard let scores = evaluation.baselines[baseline] else { continue }
      lines.append(
        "\(padded(baseline.rawValue, 17)) \(padded(figure(scores.accuracy), 9)) "
          + "\(padded(figure(scores.committedPrecision), 20)) \(figure(scores.coverage))")
    }
    lines += ["", "\(padded("who speaks, by the words", 32)) fired  hits  misses"]
    for (mode, tally) in evaluation.modes { lines.append(line(mode, tally)) }
    lines += ["", "\(padded("rule", 32)) fired  hits  misses"]
    for (rule, tally) in evaluation.rules { lines.append(line(rule.rawValue, tally)) }
    if showsWrong { lines += wrong(evaluation) }
    return lines
  }

  private static func wrong(_ evaluation: Evaluation) -> [String] {
    let wrong = evaluation.items.filter { !$0.isRight }
    return ["", "\(wrong.count) judged otherwise"]
      + wrong.map { judged in
        let item = judged.item
        let reasons = [judged.mode] + judged.rules.map(\.rawValue)
        let texts = [item.name, item.description].compactMap(\.self).joined(separator: " - ")
        let place = item.line > 0 ? "line \(item.line): " : ""
        return "\(place)\(item.label.rawValue), judged \(judged.predicted.rawValue) "
          + "(\(reasons.joined(separator: ", "))): \(texts.onOneLine)"
      }
  }

  private static func line(_ name: String, _ tally: Evaluation.Tally) -> String {
    let judges = tally.hits + tally.misses > 0
    return "\(padded(name, 32)) \(padded(String(tally.fired), 6)) \(padded(judges ? String(tally.hits) : "-", 5)) "
      + (judges ? String(tally.misses) : "-")
  }

  /// Two digits behind the point, a dash where there is nothing to count.
  private static func figure(_ value: Double?) -> String {
    guard let value else { return "-" }
    let hundredths = Int((value * 100).rounded())
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }

  private static func range(_ range: ClosedRange<Double>?) -> String {
    range.map { "(95 % \(figure($0.lowerBound)) to \(figure($0.upperBound)))" } ?? ""
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}

extension String {
  fileprivate var trimmedEnd: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
