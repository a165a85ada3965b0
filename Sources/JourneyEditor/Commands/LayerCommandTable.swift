import TerminalUI

/// Every command inside forms, lists and screens, in the order of the help.
///
/// Fixed beside them are Esc and Ctrl-C, which always lead out, the keys that edit a line of text, and the letters by
/// which a question is answered: it shows them.
public enum LayerCommandTable {
  public static let all = moving + changing + screens + typing + leaving

  /// The command of this id.
  public static func command(_ id: LayerCommand.ID) -> LayerCommand? { byID[id] }

  private static let byID = Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })

  private static let lists = LayerCommand.Scope.lists
  private static let leading: Set<LayerCommand.Scope> = [.report, .comparison]
  private static let pages: Set<LayerCommand.Scope> = leading.union([.text])
  private static let tabbed: Set<LayerCommand.Scope> = [.form, .entry, .replace, .templates]
  private static let typed: Set<LayerCommand.Scope> = [.search, .values]

  private static let moving: [LayerCommand] = [
    .init(
      .down, "Next row", [.down, "j", .control("n")], in: lists,
      hint: .init("move", rank: 2, in: pages.union([.templates]), with: .up)),
    .init(.up, "Row before", [.up, "k", .control("p")], in: lists),
    .init(.pageDown, "A screen of rows down", [.pageDown, .control("f")], in: lists),
    .init(.pageUp, "A screen of rows up", [.pageUp, .control("b")], in: lists),
    .init(.first, "First row", ["g", .home], in: lists),
    .init(.last, "Last row", ["G", .end], in: lists),
    .init(.next, "Next row", [.tab], in: tabbed),
    .init(.previous, "Row before", [.backTab], in: tabbed),
    .init(.pageOn, "Read on: a screen of rows down", [.space], in: pages),
    .init(
      .nextTarget, "Next row that leads to an element", [.tab, "n"], in: leading, hint: .init("next element", rank: 3)),
    .init(.previousTarget, "The row before that leads to an element", [.backTab, "N"], in: leading),
  ]

  private static let changing: [LayerCommand] = [
    .init(
      .open, "Open what is selected: edit it, or go there", [.enter, "e"],
      in: leading.union([.form, .entries, .entry, .findings, .library]),
      hint: .init("goes there", rank: 4, or: [.form: "edits", .entries: "edits", .entry: "edits", .library: "opens"])),
    .init(
      .less, "The value before; less", [.left, "h", "-"], in: [.form, .entry],
      hint: .init("change", rank: 5, with: .more)),
    .init(.more, "The next value; more", [.right, "l", "+", .space], in: [.form, .entry]),
    .init(.clear, "No value", ["x", .delete, .backspace], in: [.form, .entry], hint: .init("clears", rank: 6)),
    .init(.outside, "Edit a text in your own editor", [.control("o")], in: [.form]),
    .init(.explain, "What this field means, in full", ["i"], in: [.form, .entries, .entry]),
    .init(
      .findField, "Find a field by its name, or by what stands in it", ["/"], in: [.form], hint: .init("find", rank: 7)),
    .init(.add, "Add an entry", ["a"], in: [.entries], hint: .init("adds", rank: 1)),
    .init(.remove, "Remove the entry", ["d", .delete, "x"], in: [.entries], hint: .init("removes", rank: 6)),
    .init(.entryDone, "The entry is done", [.control("s")], in: [.entry]),
    .init(as: .quickFix, in: [.findings, .form], hint: .init("quick fix", rank: 8, in: [.findings])),
    .init(as: .undo, in: [.form, .entries, .findings], hint: .init("undoes", rank: 9)),
    .init(as: .redo, in: [.form, .entries, .findings]),
  ]

  private static let screens: [LayerCommand] = [
    .init(as: .waive, in: [.findings], hint: .init("waives", rank: 5)),
    .init(.filter, "Narrow the rows to words", ["/"], in: [.findings, .library], hint: .init("filters", rank: 6)),
    .init(
      .nextSeverity, "Only the next severity, or all", [.tab], in: [.findings], hint: .init("severity", rank: 7)),
    .init(.previousSeverity, "Only the severity before, or all", [.backTab], in: [.findings]),
    .init(
      .toggleColumn, "Show or hide a column", [.space, "x"], in: [.columns], hint: .init("shows or hides", rank: 1)),
    .init(
      .moveColumnDown, "Move a column to the right", ["J"], in: [.columns],
      hint: .init("moves", rank: 2, with: .moveColumnUp)),
    .init(.moveColumnUp, "Move a column to the left", ["K"], in: [.columns]),
    .init(.columnsDone, "The columns are done", [.enter], in: [.columns]),
    .init(.replace, "Replace what is ticked", [.enter], in: [.replace], hint: .init("replaces", rank: 1)),
    .init(
      .toggleReplacement, "Tick or leave one out", [.space], in: [.replace], hint: .init("ticks", rank: 2)),
    .init(.toggleReplacements, "Tick all or none", ["a"], in: [.replace], hint: .init("all or none", rank: 14)),
    .init(
      .wholeWords, "Whole words only, or parts of words too", ["w"], in: [.replace],
      hint: .init("whole words", rank: 12)),
    .init(
      .anyCase, "Take upper and lower case as the same, or not", ["c"], in: [.replace],
      hint: .init("any case", rank: 13)),
    .init(.newMap, "Make a map", ["n"], in: [.library], hint: .init("new map", rank: 5)),
    .init(.refresh, "Read the folder again", ["r"], in: [.library], hint: .init("reads again", rank: 7)),
    .init(
      .takeTemplate, "Begin with this template", [.enter], in: [.templates], hint: .init("takes it", rank: 1)),
    .init(
      as: .hideVerdicts, in: leading.union([.findings, .library]), hint: .init("verdicts", rank: 8, in: [.library])),
  ]

  private static let typing: [LayerCommand] = [
    .init(.typingDown, "Next row", [.down, .tab, .control("n")], in: typed),
    .init(.typingUp, "Row before", [.up, .backTab, .control("p")], in: typed),
    .init(.typingPageDown, "A screen of rows down", [.pageDown], in: typed),
    .init(.typingPageUp, "A screen of rows up", [.pageUp], in: typed),
    .init(.take, "Take what is selected", [.enter], in: typed, hint: .init("takes it", rank: 2)),
    .init(
      .toggleValue, "Take one of several values in or out", [.space], in: [.values],
      hint: .init("in or out", rank: 1)),
    .init(.clearValue, "No value", [.delete], in: [.values]),
  ]

  private static let leaving: [LayerCommand] = [
    .init(as: .findings, "Leave the findings", in: [.findings]),
    .init(as: .report, "Leave the report", in: [.report]),
    .init(as: .compare, "Leave the comparison", in: [.comparison]),
    .init(as: .suspend, in: lists),
    .init(as: .quit, "Quit", in: [.library], hint: .init("quits", rank: 10)),
    .init(as: .quitAnyway, "Quit", in: [.library]),
    .init(
      as: .help, "The keys that work here", in: lists,
      hint: .init("help", rank: 12, in: [.form, .entries, .entry, .findings, .library, .templates])),
    .init(
      .leave, "Leave; Esc always does", ["q"], in: lists.subtracting([.entry, .library]),
      hint: .init("leaves", rank: 11, or: [.entry: "is done", .values: "leaves it as it was"])),
  ]
}
