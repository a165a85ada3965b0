import Journey
import ListeningRules

extension MarkdownAppendix {
  /// What in the organisation causes the pains: components against stages.
  func organisation() {
    let table = CauseTable(source.map)
    guard !table.rows.isEmpty else { return }
    out.heading("What in the organisation causes it", depth: 1)
    out.row(["Component", "Fit"] + table.stages.map { MarkdownText.cell($0) } + ["All"])
    out.row(["---", "---"] + table.stages.map { _ in "--:" } + ["--:"])
    for row in table.rows {
      let note = row.note.map { ": " + MarkdownText.cell($0) } ?? ""
      out.row(
        [row.component.rawValue, (row.fit?.rawValue ?? "") + note]
          + row.counts.map { $0 == 0 ? "" : "\($0)" } + ["**\(row.counts.reduce(0, +))**"])
    }
    out.blank()
    out.paragraph("The numbers are open pain points that the component causes.")
  }

  /// The map's own fields, pains, opportunities, notes, waivers and findings.
  func about() {
    let map = source.map
    out.heading("About this map", depth: 1)
    fields(of: map, except: ["title", "scenario", "ask", "notes", "waivers", "conflicts", "$schema", "format"])
    pains(map.painPoints)
    opportunities(map.opportunities)
    remarks(notes: map.notes, waivers: map.waivers)
    findings(on: .map)
    guard !map.conflicts.isEmpty else { return }
    out.paragraph("**Conflicts of a merge that wait for a decision**")
    for conflict in map.conflicts {
      let facts = FieldLines(source: source).of(conflict).map { "\($0.title) \($0.items.joined(separator: "; "))" }
      out.line("- " + MarkdownText.paragraph(facts.joined(separator: ", "), indent: "  "))
    }
    out.blank()
  }

  func footer() {
    out.line("---")
    out.blank()
    out.paragraph(Footer(source).parts.map { MarkdownText.escaped($0) }.joined(separator: " · "))
  }
}
