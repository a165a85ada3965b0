import JSONText
import Journey
import ListeningRules

/// Findings as text: a line an element, the words below it with a caret, and the sums.
struct FindingTextReport: FindingReport {
  private let options: FindingOptions
  private var tally = FindingText.Tally()
  private var maps = 0
  private var known = 0

  init(_ options: FindingOptions) { self.options = options }

  mutating func add(_ map: LintedMap, to out: (String) -> Void) {
    maps += 1
    known += map.findings.count { $0.isKnown && !$0.finding.isWaived && !$0.finding.isStrength }
    for placed in map.findings where placed.counts { tally.add(placed.finding.severity) }
    let name = map.name.onOneLine
    let lines = FindingText.lines(options.shown(map), of: map, all: options.showsAll)
    let excerpts = excerpts(below: lines, of: map)
    for (index, line) in lines.enumerated() {
      out("\(name):\(line.position): \(line.text)")
      guard let excerpt = excerpts[index] else { continue }
      out("    \(excerpt.text)\n    \(String(repeating: " ", count: excerpt.caret))^")
    }
  }

  /// What stands below each line, by its number among the lines.
  private func excerpts(below lines: [FindingText.Line], of map: LintedMap) -> [Int: TextExcerpt] {
    guard options.showsExcerpts else { return [:] }
    let shown = lines.indices.filter { lines[$0].hasExcerpt && lines[$0].severity >= .warning }
    var excerpts: [Int: TextExcerpt] = [:]
    for (index, excerpt) in zip(shown, map.document.excerpts(around: shown.map { lines[$0].position })) {
      excerpts[index] = excerpt
    }
    return excerpts
  }

  mutating func end(to out: (String) -> Void) {
    guard maps > 0 else { return }
    let put = known > 0 ? "; \(known) more known to the baseline" : ""
    out("\(maps) map\(maps == 1 ? "" : "s"): \(tally.words)\(put)")
  }
}
