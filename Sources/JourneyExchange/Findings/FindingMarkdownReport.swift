import Journey
import ListeningRules

/// Findings as Markdown, for a comment on a pull request: a table a map, one row an element.
struct FindingMarkdownReport: FindingReport {
  private let options: FindingOptions
  private var tally = FindingText.Tally()
  private var maps = 0

  init(_ options: FindingOptions) { self.options = options }

  mutating func add(_ map: LintedMap, to out: (String) -> Void) {
    if maps > 0 { out("") }
    maps += 1
    for placed in map.findings where placed.counts { tally.add(placed.finding.severity) }
    out("## \(MarkdownText.escaped(map.map.map.title.isEmpty ? map.name : map.map.map.title))\n")
    let lines = FindingText.lines(options.shown(map), of: map, all: options.showsAll)
    guard !lines.isEmpty else {
      out("`\(Self.code(map.name))`: no findings.")
      return
    }
    out("| Where | Severity | Finding |\n| --- | --- | --- |")
    for line in lines {
      let text =
        line.text.hasPrefix(line.severity.name + " ")
        ? String(line.text.dropFirst(line.severity.name.count + 1))
        : line.text
      out("| `\(Self.code("\(map.name):\(line.position)"))` | \(line.severity.name) | \(MarkdownText.cell(text)) |")
    }
  }

  mutating func end(to out: (String) -> Void) {
    guard maps > 0 else { return }
    out("\n\(maps) map\(maps == 1 ? "" : "s"): \(tally.words).\n\n*How to read this:* \(HowWeKnow.reading)")
  }

  /// A text inside a code span of a table.
  private static func code(_ text: String) -> String {
    String(text.map { $0 == "`" || $0 == "|" || $0.isNewline ? "'" : $0 })
  }
}
