import TerminalUI

extension CommandTable {
  /// Other ways of showing the map, and the screens that are drawn up from it.
  static let screenCommands: [Command] = [
    .change("screen.findings", "findings", "Findings, the worst first", .screens, keys: [["f"]], rank: 11) {
      state, _ in state.openFindings()
    },
    .change(
      "screen.report", "report", "Report: balance, failure demand, causes, where to start", .screens, keys: [["r"]]
    ) {
      state, _ in state.openReport()
    },
    .change(
      "screen.compare", "compare", "Compare with the file on disk, a commit, another map", .screens, keys: [["="]]
    ) {
      state, _ in state.openCompare()
    },
    .change(
      "view.outline", "outline", "Outline: the map as a tree; again: stages side by side", .screens, keys: [["o"]]
    ) {
      state, _ in state.show(.outline)
    },
    .change("view.table", "table", "Table: one touchpoint a line; again: stages side by side", .screens, keys: [["t"]])
    {
      state, _ in state.showTable()
    },
    .change(
      "table.filter", "filter", "Filter the table's rows: words, or column:word", .screens, keys: [["|"]], rank: 0,
      disabled: Need.table
    ) {
      state, _ in state.open(.prompt(.tableFilter(state.table.filter)))
    },
    .change(
      "table.sort-up", "sort", "Sort the table by this column, lowest first; again: not", .screens, keys: [["<"]],
      rank: 0,
      disabled: Need.table
    ) {
      state, _ in state.sortTable(ascending: true)
    },
    .change(
      "table.sort-down", "sort", "Sort the table by this column, highest first; again: not", .screens, keys: [[">"]],
      disabled: Need.table
    ) {
      state, _ in state.sortTable(ascending: false)
    },
    .change(
      "table.columns", "columns", "Choose the table's columns", .screens, keys: [["C"]], rank: 0, disabled: Need.table
    ) {
      state, _ in state.open(.columns(ColumnsLayer()))
    },
  ]
}
