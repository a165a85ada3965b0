import Journey
import TerminalUI

/// What a find-and-replace would change, one field a row, before it is done.
public struct ReplaceLayer: Sendable, Hashable {
  struct Row: Sendable, Hashable {
    let element: ElementID
    let name: String
    let field: String
    let title: String
    /// A text of the field before and after.
    let before: String
    let after: String
    let value: Value
    var isOn = true
  }

  var replacement: TextReplacement
  var rows: [Row]
  public internal(set) var selected = 0
}

extension EditorState {
  /// Shows what replacing would do, or says that there is nothing. Upper and lower case count where they can.
  mutating func openReplace(_ find: String, with text: String) {
    var replacement = TextReplacement(find, with: text)
    var rows = rows(replacedBy: replacement)
    if rows.isEmpty {
      replacement.ignoresCase = true
      rows = self.rows(replacedBy: replacement)
    }
    guard !rows.isEmpty else {
      message = Message(kind: .notice, text: "no text of the map holds \"\(find.brief)\"")
      return
    }
    open(.replace(ReplaceLayer(replacement: replacement, rows: rows)))
  }

  /// What a replacement would change. O(texts of the map).
  private func rows(replacedBy replacement: TextReplacement) -> [ReplaceLayer.Row] {
    let finder = ReplaceFinder(replacement, title: document.map.title)
    finder.visit(document.map, at: 0)
    return finder.rows
  }

  mutating func handle(_ key: Key, in layer: ReplaceLayer) {
    var layer = layer
    let command = keymap.command(key, in: .replace)
    if let place = command?.moved(from: layer.selected, of: layer.rows.count, page: size.height - 4) {
      layer.selected = place
    }
    switch command {
    case .leave?: return closeLayer()
    case .replace?: return replace(layer)
    case .wholeWords?:
      layer.replacement.wholeWords.toggle()
      look(again: &layer)
    case .anyCase?:
      layer.replacement.ignoresCase.toggle()
      look(again: &layer)
    case .toggleReplacement? where layer.rows.isEmpty: break
    case .toggleReplacement?:
      layer.rows[layer.selected].isOn.toggle()
      layer.selected = min(layer.selected + 1, layer.rows.count - 1)
    case .toggleReplacements?:
      let isOn = !layer.rows.allSatisfy(\.isOn)
      for index in layer.rows.indices { layer.rows[index].isOn = isOn }
    case nil: message = keymap.nothing(key, in: .replace, width: size.width)
    default: break
    }
    replaceTop(.replace(layer))
  }

  /// After another way of looking was chosen: the selection stays on the element where it is still found.
  private func look(again layer: inout ReplaceLayer) {
    let old = layer.rows.indices.contains(layer.selected) ? layer.rows[layer.selected] : nil
    layer.rows = rows(replacedBy: layer.replacement)
    layer.selected = layer.rows.firstIndex { $0.element == old?.element && $0.field == old?.field } ?? 0
  }

  private mutating func replace(_ layer: ReplaceLayer) {
    closeLayer()
    let rows = layer.rows.filter(\.isOn)
    guard !rows.isEmpty else {
      message = Message(kind: .notice, text: "nothing was ticked, nothing was replaced")
      return
    }
    let edits = rows.map { Edit.set($0.element, field: [$0.field], value: $0.value) }
    let count = rows.count == 1 ? "1 field" : "\(rows.count) fields"
    perform(
      "replace \"\(layer.replacement.find.brief)\" by \"\(layer.replacement.with.brief)\"", edits,
      says: "replaced in \(count), \(keyName("history.undo")) undoes")
  }
}

/// Finds the fields whose texts hold some words, and what they would become. Walks the tables.
private final class ReplaceFinder: ElementVisitor {
  private let replacement: TextReplacement
  private let mapTitle: String
  private(set) var rows: [ReplaceLayer.Row] = []
  /// The first text that changed in the field at hand.
  private var sample: (before: String, after: String)?

  init(_ replacement: TextReplacement, title: String) {
    self.replacement = replacement
    mapTitle = title
  }

  func visit<E: Element>(_ element: E, at index: Int) {
    for (index, field) in E.table.fields.enumerated() {
      if field.isElementList {
        element.visitElements(ofField: index, self)
        continue
      }
      guard holdsTexts(field.info.kind), let value = element.value(ofField: index) else { continue }
      sample = nil
      let new = replacing(value, field.info.kind)
      guard let sample else { continue }
      rows.append(
        ReplaceLayer.Row(
          element: element.id, name: E.kind == .map ? mapTitle : element.displayName, field: field.key,
          title: field.info.title, before: sample.before, after: sample.after, value: new))
    }
  }

  private func holdsTexts(_ kind: FieldKind) -> Bool {
    switch kind {
    case .text, .longText, .texts, .record, .records: true
    default: false
    }
  }

  private func replacing(_ value: Value, _ kind: FieldKind) -> Value {
    switch (kind, value) {
    case (.text, .text(let text)), (.longText, .text(let text)): return .text(replacing(text))
    case (.texts, .list(let items)): return .list(items.map { $0.text.map { .text(replacing($0)) } ?? $0 })
    case (.record(let info), .record(let members)): return .record(replacing(members, info))
    case (.records(let info), .list(let items)):
      return .list(
        items.map { if case .record(let members) = $0 { .record(replacing(members, info)) } else { $0 } })
    default: return value
    }
  }

  private func replacing(_ members: [Member], _ info: RecordInfo) -> [Member] {
    members.map { member in
      guard let kind = info.fields.first(where: { $0.key == member.key })?.kind, holdsTexts(kind) else { return member }
      var member = member
      member.value = replacing(member.value, kind)
      return member
    }
  }

  private func replacing(_ text: String) -> String {
    let new = replacement.applied(to: text)
    if new != text, sample == nil { sample = (text, new) }
    return new
  }
}
