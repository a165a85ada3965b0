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

  let find: String
  let with: String
  var rows: [Row]
  public internal(set) var selected = 0
}

extension EditorState {
  /// Shows what replacing would do, or says that there is nothing.
  mutating func openReplace(_ find: String, with replacement: String) {
    let finder = ReplaceFinder(find, replacement, title: document.map.title)
    finder.visit(document.map, at: 0)
    guard !finder.rows.isEmpty else {
      message = Message(kind: .notice, text: "no text of the map holds \"\(find.brief)\" (upper and lower case count)")
      return
    }
    open(.replace(ReplaceLayer(find: find, with: replacement, rows: finder.rows)))
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
    case .toggleReplacement?:
      layer.rows[layer.selected].isOn.toggle()
      layer.selected = min(layer.selected + 1, layer.rows.count - 1)
    case .toggleReplacements?:
      let isOn = !layer.rows.allSatisfy(\.isOn)
      for index in layer.rows.indices { layer.rows[index].isOn = isOn }
    case nil: message = keymap.nothing(key, in: .replace)
    default: break
    }
    replaceTop(.replace(layer))
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
      "replace \"\(layer.find.brief)\" by \"\(layer.with.brief)\"", edits,
      says: "replaced in \(count), \(keyName("history.undo")) undoes")
  }
}

/// Finds the fields whose texts hold some words, and what they would become. Walks the tables.
private final class ReplaceFinder: ElementVisitor {
  private let find: String
  private let replacement: String
  private let mapTitle: String
  private(set) var rows: [ReplaceLayer.Row] = []
  /// The first text that changed in the field at hand.
  private var sample: (before: String, after: String)?

  init(_ find: String, _ replacement: String, title: String) {
    self.find = find
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
    let new = text.replacingEach(find, with: replacement)
    if new != text, sample == nil { sample = (text, new) }
    return new
  }
}

extension String {
  /// The text with every place that reads `old` reading `new`. Compares characters, so that no letter loses its
  /// accent. O(text).
  func replacingEach(_ old: String, with new: String) -> String {
    guard !old.isEmpty, contains(old) else { return self }
    var result = ""
    var rest = self[...]
    let length = old.count
    while !rest.isEmpty {
      if rest.hasPrefix(old) {
        result += new
        rest = rest.dropFirst(length)
      } else {
        result.append(rest.removeFirst())
      }
    }
    return result
  }
}
