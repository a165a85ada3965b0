import Journey
import TerminalUI

extension EditorState {
  /// A row of a form on the screen.
  private struct Line {
    var section = ""
    let label: String
    let value: String
  }

  func drawForm(_ form: FormLayer, _ frame: inout Frame) {
    let rows = rows(of: form.element)
    let kind = document.kind(of: form.element)?.rawValue ?? ""
    let info = rows.indices.contains(form.selected) ? rows[form.selected].entry.info : nil
    drawRows(
      rows.map { Line(section: $0.section, label: $0.entry.info.title, value: $0.entry.text(of: $0.value)) },
      selected: form.selected, title: kind, name: document.element(form.element)?.displayName ?? document.map.title,
      info: info, foot: keymap.foot(.form), &frame)
  }

  func drawRecords(_ layer: RecordsLayer, _ frame: inout Frame) {
    let lines = entries(of: layer).enumerated().map { index, value in
      Line(label: "\(index + 1)", value: summary(of: value))
    }
    drawRows(
      lines, selected: layer.selected, title: layer.entry.info.title,
      name: document.element(layer.element)?.displayName ?? document.map.title, info: layer.entry.info,
      foot: keymap.foot(.entries), &frame)
  }

  func drawRecord(_ layer: RecordLayer, _ frame: inout Frame) {
    let fields = layer.list.fields
    let lines = fields.map { field in
      let value = layer.members.first { $0.key == field.key }?.value
      return Line(label: field.title + (field.isRequired ? " *" : ""), value: FieldEntry(info: field).text(of: value))
    }
    drawRows(
      lines, selected: layer.selected, title: layer.list.entry.info.title,
      name: layer.index.map { "entry \($0 + 1)" } ?? "new entry",
      info: fields.indices.contains(layer.selected) ? fields[layer.selected] : nil,
      foot: keymap.foot(.entry) + [("*", "needed")], &frame)
  }

  /// An entry in one line: its values, one after the other.
  private func summary(of value: Value) -> String {
    guard case .record(let members) = value else { return "(unreadable)" }
    let separator = " \(look.glyphs.dot.string) "
    return members.map { FieldEntry(info: Note.info.fields[0]).text(of: $0.value) }.joined(separator: separator)
  }

  private func drawRows(
    _ rows: [Line], selected: Int, title: String, name: String, info: FieldInfo?, foot: [(key: String, does: String)],
    _ frame: inout Frame
  ) {
    let title = title.prefix(1).uppercased() + title.dropFirst()
    let help = info.map { info in
      let expected = info.kind.expectation
      return "\(info.doc) \(expected.prefix(1).uppercased())\(expected.dropFirst())."
    }
    if look.isPlain {
      return drawPlainRows(
        rows.map { ($0.section, $0.label, $0.value) }, selected: selected, head: "\(title): \(name).",
        help: help ?? "", foot: foot, &frame)
    }
    frame.fill(frame.bounds)
    var head = StyledLine()
    head.add(SafeText(" \(title) "), look.style(.title).with(.reverse))
    head.add(" " + .singleLine(name), look.style(.title))
    frame.put(head, x: 0, y: 0, maxWidth: size.width)
    let hasHelp = size.height >= 8
    let height = max(size.height - (hasHelp ? 3 : 1), 1)
    let hasSections = size.width >= 60 && rows.contains { !$0.section.isEmpty }
    let labels = min(rows.map { SafeText($0.label).width }.max() ?? 0, size.width / 3)
    let first = max(0, min(selected - height / 2, rows.count - height))
    for (offset, row) in rows.dropFirst(first).prefix(height).enumerated() {
      let y = 1 + offset
      var x = 1
      if hasSections {
        let isNew = offset == 0 || rows[first + offset - 1].section != row.section
        frame.put(isNew ? SafeText(row.section) : .empty, x: x, y: y, style: look.style(.section), maxWidth: 26)
        x += 27
      }
      let label = SafeText(row.label).truncated(to: labels, ellipsis: look.glyphs.ellipsis)
      frame.put(label, x: x, y: y, style: look.style(.plain))
      x += labels + 1
      let value = SafeText.singleLine(row.value)
      let shown = value.truncated(to: max(size.width - x, 1), ellipsis: look.glyphs.ellipsis)
      frame.put(shown, x: x, y: y, style: look.style(.title))
      if first + offset == selected {
        frame.restyle(Rect(x: 0, y: y, width: size.width, height: 1)) { $0.with(.reverse) }
      }
    }
    if rows.isEmpty {
      let text = SafeText("nothing here yet; \(keyName(.add, in: .entries)) adds the first one")
      frame.put(text, x: 1, y: 1, style: look.style(.dim))
    }
    guard hasHelp else { return }
    if let help {
      let shown = SafeText.singleLine(help).truncated(to: size.width - 2, ellipsis: look.glyphs.ellipsis)
      frame.put(shown, x: 1, y: size.height - 2, style: look.style(.hint))
    }
    drawFoot(foot, &frame)
  }
}
