import Journey
import TerminalUI

extension EditorState {
  /// A row of a form: a field with its value.
  private struct Line {
    var section = ""
    let label: String
    let value: String
    var isNeeded = false
  }

  func screen(of form: FormLayer) -> ListScreen {
    let rows = rows(of: form.element)
    let kind = document.kind(of: form.element)?.rawValue ?? ""
    let info = rows.indices.contains(form.selected) ? rows[form.selected].entry.info : nil
    return screen(
      rows.map { Line(section: $0.section, label: $0.entry.info.title, value: $0.entry.text(of: $0.value)) },
      selected: form.selected, title: kind, name: document.element(form.element)?.displayName ?? document.map.title,
      info: info, foot: keymap.foot(.form))
  }

  func screen(of layer: RecordsLayer) -> ListScreen {
    let lines = entries(of: layer).enumerated().map { index, value in
      Line(label: "\(index + 1)", value: look.isPlain ? said(value, layer.fields) : summary(of: value))
    }
    return screen(
      lines, selected: layer.selected, title: layer.entry.info.title,
      name: document.element(layer.element)?.displayName ?? document.map.title, info: layer.entry.info,
      foot: keymap.foot(.entries))
  }

  func screen(of layer: RecordLayer) -> ListScreen {
    let fields = layer.list.fields
    let lines = fields.map { field in
      let value = layer.members.first { $0.key == field.key }?.value
      return Line(
        label: field.title, value: FieldEntry(info: field).text(of: value), isNeeded: field.isRequired)
    }
    return screen(
      lines, selected: layer.selected, title: layer.list.entry.info.title,
      name: layer.index.map { "entry \($0 + 1)" } ?? "new entry",
      info: fields.indices.contains(layer.selected) ? fields[layer.selected] : nil,
      foot: keymap.foot(.entry) + [("*", "needed")])
  }

  /// An entry in one line: its values, one after the other.
  private func summary(of value: Value) -> String {
    guard case .record(let members) = value else { return "(unreadable)" }
    return members.map { FieldEntry(info: Note.info.fields[0]).text(of: $0.value) }.joined(separator: look.separator)
  }

  /// The same with the names of the fields, for want of columns and of a look at the whole.
  private func said(_ value: Value, _ fields: [FieldInfo]) -> String {
    guard case .record(let members) = value else { return "unreadable" }
    return members.map { member in
      let info = fields.first { $0.key == member.key }
      let text = FieldEntry(info: info ?? Note.info.fields[0]).text(of: member.value)
      return PlainScreen.sentence("\(info?.title ?? member.key): \(text)")
    }.joined(separator: " ")
  }

  private func screen(
    _ rows: [Line], selected: Int, title: String, name: String, info: FieldInfo?, foot: [(key: String, does: String)]
  ) -> ListScreen {
    let labels = min(rows.map { SafeText($0.label).width + ($0.isNeeded ? 2 : 0) }.max() ?? 0, size.width / 3)
    var screen = ListScreen(
      title.prefix(1).uppercased() + title.dropFirst(), count: rows.count, selected: selected
    ) { index in
      let row = rows[index]
      let label = SafeText(row.label + (row.isNeeded ? " *" : ""))
      var line = StyledLine(label.fitted(to: labels, ellipsis: look.glyphs.ellipsis) + " ", look.style(.plain))
      line.add(.singleLine(row.value), look.style(.title))
      let value = row.value.isEmpty ? "not set" : row.value
      return .init(line, said: ["\(row.label): \(value)" + (row.isNeeded ? ", needed" : "")])
    }
    screen.subject = StyledLine(.singleLine(name), look.style(.title))
    if rows.contains(where: { !$0.section.isEmpty }) {
      screen.groups = .beside
      screen.group = { rows[$0].section }
    }
    screen.empty = "nothing here yet; \(keyName(.add, in: .entries)) adds the first one"
    screen.emptyRole = .dim
    guard size.height >= 8 || look.isPlain else { return screen }
    screen.detailRows = 1
    if let info {
      let expected = info.kind.expectation
      let help = "\(info.doc) \(expected.prefix(1).uppercased())\(expected.dropFirst())."
      screen.detail = [StyledLine(.singleLine(help), look.style(.hint))]
    }
    screen.foot = foot
    return screen
  }
}
