import Journey
import TerminalUI

/// The fields of one element that apply to it now, one a row.
public struct FormLayer: RowsLayer, Sendable, Hashable {
  public let element: ElementID
  public internal(set) var selected = 0
}

/// The rows of the form that was looked at last, as long as nothing has changed: a key and the picture after it read
/// the fields once.
struct FormRows: Sendable {
  let element: ElementID
  let revision: Int
  let list: [FormRow]
  let hasSections: Bool
  /// The columns that the widest label takes.
  let labelWidth: Int
  /// The rows that the longest help takes on a screen of this size.
  let helpRows: Int
  private let size: Size

  init(_ list: [FormRow], of element: ElementID, revision: Int, on size: Size) {
    self.element = element
    self.revision = revision
    self.list = list
    self.size = size
    helpRows = FieldHelp.rows(list.map { $0.problem ?? $0.entry.help }, on: size)
    hasSections = list.contains { !$0.section.isEmpty }
    labelWidth = list.map { SafeText($0.entry.info.title).width }.max() ?? 0
  }
}

extension FormRows {
  func hold(for element: ElementID, revision: Int, on size: Size) -> Bool {
    self.element == element && self.revision == revision && self.size == size
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
  mutating func openForm(_ id: ElementID) {
    var form = FormLayer(element: id)
    // What stands before the name is the file's, and never changes.
    form.selected = rows(of: id).firstIndex { $0.path == ["name"] || $0.path == ["title"] } ?? 0
    open(.form(form))
  }

  /// The rows of an element's form: its own fields and those of its records, as far as they apply.
  func rows(of id: ElementID) -> [FormRow] { formRows(of: id).list }

  func formRows(of id: ElementID) -> FormRows {
    if let kept = formRows, kept.hold(for: id, revision: revision, on: size) { return kept }
    let builder = FormBuilder()
    if let address = document.address(of: id) { document.map.visit(address, builder) }
    var rows = builder.rows
    let others = targets(of: id).filter { $0 != id }
    if !others.isEmpty, others.count < Self.mostCompared {
      for index in rows.indices {
        let (path, value) = (rows[index].path, rows[index].value)
        rows[index].isMixed = others.contains { document.value(of: path, in: $0) != value }
      }
    }
    for (index, problem) in problemsByRow(of: id, rows) { rows[index].problem = problem }
    return FormRows(rows, of: id, revision: revision, on: size)
  }

  /// So many marked touchpoints are compared for a form; of more it shows the values of the first.
  private static let mostCompared = 2000

  /// Keeps the rows of the uppermost form, for the picture and for the next key.
  mutating func keepFormRows() {
    var top: FormLayer?
    for case .form(let form) in layers { top = form }
    guard let form = top else {
      formRows = nil
      return
    }
    formRows = formRows(of: form.element)
  }

  mutating func handle(_ key: Key, in form: FormLayer) -> [Effect] {
    var form = form
    let rows = rows(of: form.element)
    guard rows.indices.contains(form.selected) || rows.isEmpty else {
      form.selected = max(rows.count - 1, 0)
      replaceTop(.form(form))
      return []
    }
    let row = rows.isEmpty ? nil : rows[form.selected]
    let command = keymap.command(key, in: .form)
    if let place = command?.moved(from: form.selected, of: rows.count, page: size.height / 2) { form.selected = place }
    switch command {
    case .leave?:
      closeLayer()
      return []
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

  /// Lists the fields of the form, to go to one by typing.
  private mutating func openFieldFinder(_ rows: [FormRow], selected: Int) {
    var finder = PickLayer(
      title: "Field:",
      rows: rows.enumerated().map { index, row in
        let facts = [row.section, row.entry.text(of: row.value)].filter { !$0.isEmpty }
        return PickLayer.Row(
          title: row.entry.info.title, detail: facts.joined(separator: look.separator), choice: .field(index))
      })
    finder.selected = selected
    open(.pick(finder))
  }

  /// Goes to a row of the uppermost form.
  mutating func selectField(_ row: Int) {
    guard case .form(var form)? = layers.last else { return }
    form.selected = row
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

  func visit<E: Element>(_ element: E, at index: Int) {
    var section = ""
    for (index, field) in E.table.fields.enumerated() {
      if let start = E.table.sections.first(where: { $0.first == index }) { section = start.title }
      guard element.asks(forField: index), !field.isElementList else { continue }
      let key = field.key
      if case .record(let info) = field.info.kind {
        for nested in info.fields {
          // Records inside records (the components of the organisation) give a row for each of their fields.
          if case .record(let inner) = nested.kind {
            for deep in inner.fields { add([key, nested.key, deep.key], deep, nested.title, element) }
          } else {
            add([key, nested.key], nested, field.info.title, element)
          }
        }
      } else {
        add([key], field.info, section, element)
      }
    }
  }

  private func add<E: Element>(_ path: [String], _ info: FieldInfo, _ section: String, _ element: E) {
    let value = (try? element.value(at: path[...])).flatMap { $0 }
    rows.append(FormRow(section: section, path: path, entry: FieldEntry(info: info), value: value))
  }
}
