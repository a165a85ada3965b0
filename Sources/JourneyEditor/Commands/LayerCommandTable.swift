import TerminalUI

/// Every command inside forms, lists and screens, in the order of the help.
///
/// Fixed beside them are Esc and Ctrl-C, which always lead out, the keys that edit a line of text, and the letters by
/// which a question is answered: it shows them.
public enum LayerCommandTable {
  public static let all = moving + changing + screens + typing + everywhere

  /// The command of this id; nil for one that is only there at rest.
  public static func command(_ id: LayerCommand.ID) -> LayerCommand? { byID[id] }

  private static let byID = Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })

  private static let lists = LayerCommand.Scope.lists
  private static let pages: Set<LayerCommand.Scope> = [.report, .comparison]
  private static let tabbed: Set<LayerCommand.Scope> = [.form, .entry, .replace, .templates]

  private static let moving: [LayerCommand] = [
    .init(
      .down, "move", "Next row", ["j", .down, .control("n")], in: lists, rank: 2, offered: pages.union([.templates]),
      pair: .up),
    .init(.up, "", "Row before", ["k", .up, .control("p")], in: lists),
    .init(.pageDown, "", "A screen of rows down", [.pageDown, .control("f")], in: lists),
    .init(.pageUp, "", "A screen of rows up", [.pageUp, .control("b")], in: lists),
    .init(.first, "", "First row", ["g", .home], in: lists),
    .init(.last, "", "Last row", ["G", .end], in: lists),
    .init(.next, "", "Next row", [.tab], in: tabbed),
    .init(.previous, "", "Row before", [.backTab], in: tabbed),
    .init(.pageOn, "", "Read on: a screen of rows down", [.space], in: pages),
    .init(.nextTarget, "next element", "Next row that leads to an element", [.tab, "n"], in: pages, rank: 3),
    .init(.previousTarget, "", "The row before that leads to an element", [.backTab, "N"], in: pages),
  ]

  private static let changing: [LayerCommand] = [
    .init(
      .open, "goes there", "Open what is selected: edit it, or go there", [.enter, "e"],
      in: pages.union([.form, .entries, .entry, .findings, .library]),
      saying: [.form: "edits", .entries: "edits", .entry: "edits", .library: "opens"], rank: 4),
    .init(.less, "change", "The value before; less", [.left, "h", "-"], in: [.form, .entry], rank: 5, pair: .more),
    .init(.more, "", "The next value; more", [.right, "l", "+", .space], in: [.form, .entry]),
    .init(.clear, "clears", "No value", ["x", .delete, .backspace], in: [.form, .entry], rank: 6),
    .init(.outside, "", "Edit a text in your own editor", [.control("o")], in: [.form]),
    .init(.add, "adds", "Add an entry", ["a"], in: [.entries], rank: 1),
    .init(.remove, "removes", "Remove the entry", ["d", .delete, "x"], in: [.entries], rank: 6),
    .init(.entryDone, "", "The entry is done", [.control("s")], in: [.entry]),
    .init(.undo, "undoes", in: [.form, .entries, .findings], rank: 9),
    .init(.redo, "", in: [.form, .entries, .findings]),
  ]

  private static let screens: [LayerCommand] = [
    .init(.waive, "waives", "Accept a finding, with a reason", ["w"], in: [.findings], rank: 5),
    .init(.filter, "filters", "Narrow the rows to words", ["/"], in: [.findings, .library], rank: 6),
    .init(.nextSeverity, "severity", "Only the next severity, or all", [.tab], in: [.findings], rank: 7),
    .init(.previousSeverity, "", "Only the severity before, or all", [.backTab], in: [.findings]),
    .init(.toggleColumn, "shows or hides", "Show or hide a column", [.space, "x"], in: [.columns], rank: 1),
    .init(.moveColumnDown, "moves", "Move a column to the right", ["J"], in: [.columns], rank: 2, pair: .moveColumnUp),
    .init(.moveColumnUp, "", "Move a column to the left", ["K"], in: [.columns]),
    .init(.columnsDone, "", "The columns are done", [.enter], in: [.columns]),
    .init(.replace, "replaces", "Replace what is ticked", [.enter], in: [.replace], rank: 1),
    .init(.toggleReplacement, "leaves one out", "Tick or leave one out", [.space], in: [.replace], rank: 2),
    .init(.toggleReplacements, "all or none", "Tick all or none", ["a"], in: [.replace], rank: 3),
    .init(.newMap, "new map", "Make a map", ["n"], in: [.library], rank: 5),
    .init(.refresh, "reads again", "Read the folder again", ["r"], in: [.library], rank: 7),
    .init(.takeTemplate, "takes it", "Begin with this template", [.enter], in: [.templates], rank: 1),
    .init(.hideVerdicts, "verdicts", in: pages.union([.findings, .library]), rank: 8, offered: [.library]),
  ]

  private static let typing: [LayerCommand] = [
    .init(
      .typingDown, "", "Next row", [.down, .tab, .control("n")], in: [.search, .values]),
    .init(.typingUp, "", "Row before", [.up, .backTab, .control("p")], in: [.search, .values]),
    .init(.typingPageDown, "", "A screen of rows down", [.pageDown], in: [.search, .values]),
    .init(.typingPageUp, "", "A screen of rows up", [.pageUp], in: [.search, .values]),
    .init(.take, "takes it", "Take what is selected", [.enter], in: [.search, .values], rank: 2),
    .init(.toggleValue, "in or out", "Take one of several values in or out", [.space], in: [.values], rank: 1),
    .init(.clearValue, "", "No value", [.delete], in: [.values]),
  ]

  private static let everywhere: [LayerCommand] = [
    .init(.findings, "", "Leave the findings", in: [.findings]),
    .init(.report, "", "Leave the report", in: [.report]),
    .init(.compare, "", "Leave the comparison", in: [.comparison]),
    .init(.suspend, "", in: [.library, .templates]),
    .init(.quit, "quits", "Quit", in: [.library], rank: 10),
    .init(.quitAnyway, "", "Quit", in: [.library]),
    .init(
      .leave, "leaves", "Leave; Esc always does", ["q"], in: lists.subtracting([.entry, .library]),
      saying: [.entry: "is done", .values: "leaves it as it was"]),
  ]
}
