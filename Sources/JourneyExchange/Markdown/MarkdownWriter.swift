/// Puts Markdown blocks into a sink, each followed by one blank line.
struct MarkdownWriter {
  let sink: TextSink
  /// The level of the first heading.
  let level: Int

  func line(_ markdown: String) { sink.write(markdown + "\n") }

  func blank() { sink.write("\n") }

  /// A heading; `depth` 0 is the first.
  func heading(_ markdown: String, depth: Int) {
    line(String(repeating: "#", count: min(level + depth, 6)) + " " + markdown)
    blank()
  }

  func paragraph(_ markdown: String) {
    line(markdown)
    blank()
  }

  /// A text of the map as a paragraph.
  func text(_ text: String?) {
    guard let text else { return }
    let markdown = MarkdownText.paragraph(text)
    if !markdown.isEmpty { paragraph(markdown) }
  }

  /// A table of cells that are Markdown already.
  func table(_ head: [String], _ rows: [[String]], numbers: Bool = false) {
    row(head)
    row(head.indices.map { numbers && $0 > 0 ? "--:" : "---" })
    for cells in rows { row(cells) }
    blank()
  }

  func row(_ cells: [String]) { line("| " + cells.joined(separator: " | ") + " |") }

  func strong(_ text: String) -> String {
    let markdown = MarkdownText.escaped(text)
    return markdown.isEmpty ? "(no name)" : "**\(markdown)**"
  }
}
