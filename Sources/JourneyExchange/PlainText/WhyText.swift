import Journey
import ListeningRules

/// How a verdict was reached, step by step, and what would raise it.
public enum WhyText {
  /// The lines, or nil when the id is no touchpoint's. They hold texts of the map: make them safe before they are
  /// shown.
  public static func lines(_ id: ElementID, _ map: IndexedMap, _ assessment: Assessment) -> [String]? {
    guard let touchpoint = map.touchpoint(id), let verdict = assessment.explain(id, in: map) else { return nil }
    var lines: [String] = []
    let out = LineWriter { lines.append($0) }
    let name = touchpoint.name.isEmpty ? id.rawValue : touchpoint.name
    switch verdict.state {
    case .backstage, .broken: out.line("no verdict  \(name)")
    case .pending, .judged, .overridden: out.line("\(verdict.title)  \(name)")
    }
    for step in verdict.steps { out.line(step.line, level: 1) }
    if verdict.state == .judged || verdict.state == .overridden {
      let isSaid = verdict.state == .overridden || verdict.confidence == .assumed
      let word = isSaid ? "" : "\(verdict.confidence.word), "
      out.line("founded: \(word)\(verdict.foundation)", level: 1)
    }
    out.line("to rise: \(verdict.toRise)", level: 1)
    return lines
  }
}
