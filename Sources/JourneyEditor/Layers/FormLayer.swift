import Journey
import TerminalUI

/// The fields of one element, one a row: those that apply to it now, and folded below them the rest.
public struct FormLayer: RowsLayer, Sendable, Hashable {
  public let element: ElementID
  public internal(set) var selected = 0
  /// The fields that do not apply are shown too.
  var isUnfolded = false
}

/// The rows of the form that was looked at last, as long as nothing has changed: a key and the picture after it read
/// the fields once.
struct FormRows: Sendable {
  let element: ElementID
  let revision: Int
  /// The fields that apply.
  let list: [FormRow]
  /// Those that do not, and that nobody has filled in.
  let rest: [FormRow]
  let hasSections: Bool
  /// The columns that the widest label takes.
  let labelWidth: Int
  /// The rows that the longest help takes on a screen of this size.
  let helpRows: Int
  private let size: Size

  init(_ list: [FormRow], rest: [FormRow], of element: ElementID, revision: Int, on size: Size) {
    self.element = element
    self.revision = revision
    self.list = list
    self.rest = rest
    self.size = size
    let all = list + rest
    helpRows = FieldHelp.rows(all.map { $0.problem ?? $0.entry.help }, on: size)
    hasSections = all.contains { !$0.section.isEmpty }
    labelWidth = all.map { SafeText($0.entry.info.title).width }.max() ?? 0
  }
}

extension FormRows {
  func hold(for element: ElementID, revision: Int, on size: Size) -> Bool {
    self.element == element && self.revision == revision && self.size == size
  }

  /// The row that the rest is folded into; nil where every field applies.
  var fold: Int? { rest.isEmpty ? nil : list.count }

  func count(isUnfolded: Bool) -> Int { list.count + (rest.isEmpty ? 0 : 1 + (isUnfolded ? rest.count : 0)) }

  /// The field at a row, whether it is shown or folded; nil for the fold, and where there is no row.
  subscript(row: Int) -> FormRow? {
    if list.indices.contains(row) { return list[row] }
    return rest.indices.contains(row - list.count - 1) ? rest[row - list.count - 1] : nil
  }

  /// Where the field of a path stands.
  func index(of path: [String]) -> Int? {
    list.firstIndex { $0.path == path } ?? rest.firstIndex { $0.path == path }.map { list.count + 1 + $0 }
  }
}

/// One row of a form.
struct FormRow: Sendable {
  let section: String
  let path: [String]
  let entry: FieldEntry
  let value: Value?
  /// The marked touchpoints, which the form is about, do not all have this value.
  var isMixed = false
  /// What is wrong with what the file says.
  var problem: String?
}

extension EditorState {
  mutating func openForm(_ id: ElementID) { open(.form(FormLayer(element: id))) }

  /// The rows of an element's form that are not folded: its own fields and those of its records, as far as they apply.
  func rows(of id: ElementID) -> [FormRow] { formRows(of: id).list }

  func formRows(of id: ElementID) -> FormRows {
    if let kept = formRows, kept.hold(for: id, revision: revision, on: size) { return kept }
    let builder = FormBuilder()
    if let address = document.address(of: id) { document.map.visit(address, builder) }
    var rows = builder.rows + builder.ofFile
    let others = targets(of: id).filter { $0 != id }
    if !others.isEmpty, others.count < Self.mostCompared {
      for index in rows.indices {
        let (path, value) = (rows[index].path, rows[index].value)
        rows[index].isMixed = others.contains { document.value(of: path, in: $0) != value }
      }
    }
    for (index, problem) in problemsByRow(of: id, rows) { rows[index].problem = problem }
    return FormRows(rows, rest: builder.rest, of: id, revision: revision, on: size)
  }

  /// So many marked touchpoints are compared for a form; of more it shows the values of the first.
  private static let mostCompared = 2000

  /// Keeps the rows of the uppermost form, for the picture and for the next key. The selection stays on its field where
  /// a value has made others apply, or not any more.
  mutating func keepFormRows() {
    let isForm = { (layer: Layer) in if case .form = layer { true } else { false } }
    guard let index = layers.lastIndex(where: isForm), case .form(var form) = layers[index] else {
      formRows = nil
      return
    }
    let old = formRows.flatMap { $0.element == form.element ? $0 : nil }
    let new = formRows(of: form.element)
    formRows = new
    guard let old, old.revision != new.revision else { return }
    let place = old.fold == form.selected ? new.fold : old[form.selected].flatMap { new.index(of: $0.path) }
    let count = new.count(isUnfolded: form.isUnfolded)
    form.selected = min(place.flatMap { $0 < count ? $0 : nil } ?? form.selected, max(count - 1, 0))
    layers[index] = .form(form)
  }

  mutating func handle(_ key: Key, in form: FormLayer) -> [Effect] {
    var form = form
    let rows = formRows(of: form.element)
    let count = rows.count(isUnfolded: form.isUnfolded)
    let row = rows[form.selected]
    let command = keymap.command(key, in: .form)
    if let place = command?.moved(from: form.selected, of: count, page: size.height / 2) { form.selected = place }
    switch command {
    case .leave?:
      closeLayer()
      return []
    case .open? where row == nil: form.isUnfolded.toggle()
    case .more? where row == nil: form.isUnfolded = true
    case .less? where row == nil: form.isUnfolded = false
    case .open?: if let row { edit(row, of: form.element) }
    case .outside?:
      guard let row, row.entry.isText else {
        message = Message(
          kind: .notice,
          text: "\(key.name) edits texts in your editor; \(keyName(.open, in: .form)) edits this")
        break
      }
      edit(row, of: form.element)
    case .more?: if let row { step(row, of: form.element, by: 1) }
    case .less?: if let row { step(row, of: form.element, by: -1) }
    case .clear?: if let row { set(form.element, row.path, row.entry, to: nil as Value?) }
    case .findField?: openFieldFinder(rows, selected: form.selected)
    case .explain?: if let row { explain(row.entry, row.problem) }
    case .quickFix?:
      openQuickFixes(of: form.element)
    case .undo?: undoOrSay()
    case .redo?: redoOrSay()
    case nil: message = keymap.nothing(key, in: .form, width: size.width)
    default: break
    }
    if case .form(let top)? = layers.last, top.element == form.element { replaceTop(.form(form)) }
    // A prompt or a list that was opened lies over the form.
    if layers.count > 1, case .form(let below) = layers[layers.count - 2], below.element == form.element {
      layers[layers.count - 2] = .form(form)
    }
    if !document.contains(form.element) { layers.removeAll { $0 == .form(form) } }
    if command == .outside, case .prompt(let prompt)? = layers.last { return [.editOutside(prompt.line.text)] }
    return []
  }

  /// Lists the fields of the form, folded ones too, to go to one by typing.
  private mutating func openFieldFinder(_ rows: FormRows, selected: Int) {
    let all = (0..<rows.count(isUnfolded: true)).compactMap { index in rows[index].map { (index: index, row: $0) } }
    var finder = PickLayer(
      title: "Field:",
      rows: all.map { index, row in
        let facts = [row.section, row.entry.text(of: row.value)].filter { !$0.isEmpty }
        return PickLayer.Row(
          title: row.entry.info.title, detail: facts.joined(separator: look.separator), choice: .field(index))
      })
    finder.selected = all.firstIndex { $0.index == selected } ?? 0
    open(.pick(finder))
  }

  /// Goes to a row of the uppermost form, and unfolds it where it is folded.
  mutating func selectField(_ row: Int) {
    guard case .form(var form)? = layers.last else { return }
    form.selected = row
    if row >= formRows(of: form.element).count(isUnfolded: false) { form.isUnfolded = true }
    replaceTop(.form(form))
  }

  private mutating func step(_ row: FormRow, of id: ElementID, by steps: Int) {
    guard let value = row.entry.step(row.value, by: steps) else {
      message = Message(
        kind: .notice, text: "\(keyName(.open, in: .form)) edits \(row.entry.info.title.lowercased())")
      return
    }
    set(id, row.path, row.entry, to: value)
  }

  mutating func edit(_ row: FormRow, of id: ElementID) {
    if let reason = file.readOnlyReason {
      message = Message(kind: .problem, text: reason)
      return
    }
    switch row.entry.info.kind {
    case .id, .constant:
      message = Message(kind: .notice, text: "the \(row.entry.info.title.lowercased()) never changes")
    case .records: open(.records(RecordsLayer(element: id, entry: row.entry)))
    case .flag: step(row, of: id, by: 1)
    case .reference: openPicker(for: row.entry, path: row.path, of: id)
    case .choice, .choices, .references:
      open(.values(values(for: row.entry, row.value, .field(id, row.path))))
    default:
      let targets = row.path == ["name"] ? [id] : targets(of: id)
      let text = row.entry.text(of: row.value)
      open(.prompt(.field(id, row.path, row.entry, text: text, on: targets.count > 1 ? inWords(targets) : nil)))
    }
  }
}

/// What a field means, below a form.
enum FieldHelp {
  /// The rows that the longest help of some fields takes, at most a fifth of the screen: the rest is read by a key.
  static func rows(_ texts: [String], on size: Size) -> Int {
    let most = max(size.height / 5, 1)
    var rows = 1
    for text in texts where rows < most {
      rows = max(rows, min(SafeText.singleLine(text).wrapped(to: max(size.width - 2, 1)).count, most))
    }
    return rows
  }
}

extension EditorState {
  /// Shows in full what a field means.
  mutating func explain(_ entry: FieldEntry, _ problem: String? = nil) {
    let text = (problem.map { "Broken: \($0). " } ?? "") + entry.help
    open(.page(PageLayer(content: .text(title: entry.info.title, text))))
  }
}

/// Builds the rows of an element's form by walking its table.
private final class FormBuilder: ElementVisitor {
  private(set) var rows: [FormRow] = []
  /// Of the fields that do not apply.
  private(set) var rest: [FormRow] = []
  /// Of the fields about the file, which come last.
  private(set) var ofFile: [FormRow] = []

  func visit<E: Element>(_ element: E, at index: Int) {
    var section = ""
    for (index, field) in E.table.fields.enumerated() {
      if let start = E.table.sections.first(where: { $0.first == index }) { section = start.title }
      guard !field.isElementList else { continue }
      let entry = FieldEntry(info: field.info)
      if entry.isOfFile {
        ofFile.append(row([field.key], field.info, "In the file", element))
        continue
      }
      let found = rows(of: field, section, element)
      if element.asks(forField: index) { rows += found } else { rest += found }
    }
  }

  private func rows<E: Element>(of field: Field<E>, _ section: String, _ element: E) -> [FormRow] {
    let key = field.key
    guard case .record(let info) = field.info.kind else { return [row([key], field.info, section, element)] }
    return info.fields.flatMap { nested in
      // Records inside records (the components of the organisation) give a row for each of their fields.
      guard case .record(let inner) = nested.kind else {
        return [row([key, nested.key], nested, field.info.title, element)]
      }
      return inner.fields.map { row([key, nested.key, $0.key], $0, nested.title, element) }
    }
  }

  private func row<E: Element>(_ path: [String], _ info: FieldInfo, _ section: String, _ element: E) -> FormRow {
    let value = (try? element.value(at: path[...])).flatMap { $0 }
    return FormRow(section: section, path: path, entry: FieldEntry(info: info), value: value)
  }
}
