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

  init(_ list: [FormRow], of element: ElementID, revision: Int) {
    self.element = element
    self.revision = revision
    self.list = list
    hasSections = list.contains { !$0.section.isEmpty }
    labelWidth = list.map { SafeText($0.entry.info.title).width }.max() ?? 0
  }
}

/// One row of a form.
struct FormRow: Sendable {
  let section: String
  let path: [String]
  let entry: FieldEntry
  let value: Value?
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
    if let kept = formRows, kept.element == id, kept.revision == revision { return kept }
    let builder = FormBuilder()
    if let address = document.address(of: id) { document.map.visit(address, builder) }
    return FormRows(builder.rows, of: id, revision: revision)
  }

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
    case .undo?: undoOrSay()
    case .redo?: redoOrSay()
    case nil: message = keymap.nothing(key, in: .form)
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
    default: open(.prompt(.field(id, row.path, row.entry, text: row.entry.text(of: row.value))))
    }
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
