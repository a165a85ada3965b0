import Journey

/// A field as a person fills it in: how its value reads as text, and how text becomes a value.
struct FieldEntry: Sendable, Hashable {
  let info: FieldInfo

  static func == (left: FieldEntry, right: FieldEntry) -> Bool { left.info.key == right.info.key }
  func hash(into hasher: inout Hasher) { hasher.combine(info.key) }

  var isLong: Bool {
    if case .longText = info.kind { true } else { false }
  }

  /// A text that another program can edit.
  var isText: Bool {
    switch info.kind {
    case .text, .longText: true
    default: false
    }
  }

  /// Its values are picked from a list.
  var isPicked: Bool {
    switch info.kind {
    case .choice, .choices, .reference, .references: true
    default: false
    }
  }

  /// It says something about the file, such as its format or an id in it, and nothing of the journey.
  var isOfFile: Bool {
    switch info.kind {
    case .id, .constant: true
    default: info.key.hasPrefix("$")
    }
  }

  /// What it means and what can stand in it, in full sentences.
  var help: String { "\(info.doc) \(wanted.prefix(1).uppercased())\(wanted.dropFirst())." }

  /// What is put in, as a person does it; messages about a file say what its JSON must be.
  private var wanted: String {
    switch info.kind {
    case .id, .constant: "it cannot be changed here"
    case .flag: "yes or no"
    case .reference(let kind): "one \(kind.rawValue) of this map"
    case .references(let kind): "any \(kind.rawValue)s of this map"
    case .texts: "texts, with ; between them"
    case .choices(let choices): "any of " + choices.joined(separator: ", ")
    case .records: "any number of entries"
    default: info.kind.expectation
    }
  }

  /// The entry for a field of an element's own table.
  static func of(_ key: String, _ id: ElementID, in map: IndexedMap) -> FieldEntry? {
    guard let kind = map.kind(of: id) else { return nil }
    return kind.info.fields.first { $0.key == key }.map { FieldEntry(info: $0) }
  }

  /// The value as text; empty for nil.
  func text(of value: Value?) -> String {
    switch value {
    case nil, .null?: ""
    case .text(let text)?: text
    case .number(let number)?: number.text
    case .flag(let flag)?: flag ? "yes" : "no"
    case .list(let items)?:
      items.allSatisfy { $0.text != nil }
        ? items.compactMap(\.text).joined(separator: "; ") : items.count == 1 ? "1 entry" : "\(items.count) entries"
    case .record(let members)?: members.count == 1 ? "1 field" : "\(members.count) fields"
    }
  }

  /// What was typed as a value; nil for nothing typed. Texts of a list are separated by `;`.
  func value(of text: String) -> Result<Value?, EntryError> {
    if text.isEmpty { return .success(nil) }
    switch info.kind {
    case .text, .longText, .constant, .choice, .date, .id, .reference, .anything: return .success(.text(text))
    case .scale, .count, .number:
      guard let number = Double(text.hasPrefix("+") ? String(text.dropFirst()) : text), number.isFinite else {
        return .failure(EntryError(message: "\(info.title): \"\(text)\" is no number"))
      }
      return .success(.number(Number(number)))
    case .flag:
      switch text.lowercased() {
      case "yes", "y", "true": return .success(.flag(true))
      case "no", "n", "false": return .success(.flag(false))
      default: return .failure(EntryError(message: "\(info.title): yes or no"))
      }
    case .texts, .choices, .references:
      let items = text.split(separator: ";").map(trimmed).filter { !$0.isEmpty }
      return .success(.list(items.map { .text($0) }))
    case .record, .records, .elements: return .failure(EntryError(message: "\(info.title) has entries of its own"))
    }
  }

  /// The values that the left and right keys step through.
  func step(_ value: Value?, by steps: Int) -> Value?? {
    switch info.kind {
    case .choice(let choices):
      let index = value?.text.flatMap { choices.firstIndex(of: $0) }
      let next = (index ?? (steps > 0 ? -1 : choices.count)) + steps
      return choices.indices.contains(next) ? .some(.text(choices[next])) : .some(nil)
    case .scale(let range):
      guard case .number(let number)? = value, let old = number.integer else {
        return .some(.integer(min(max(0, range.lowerBound), range.upperBound)))
      }
      return .some(.integer(min(max(old + steps, range.lowerBound), range.upperBound)))
    case .date:
      guard let date = value?.text.flatMap({ CalendarDate($0) }) else { return nil }
      return .some(.text(date.adding(days: steps).description))
    case .flag: return .some(value == .flag(true) ? .flag(false) : value == .flag(false) ? nil : .flag(true))
    default: return nil
    }
  }
}

/// Why what was typed is no value.
struct EntryError: Error, Hashable {
  let message: String
}

extension EditorState {
  /// Sets a field to what was typed, or says why not.
  mutating func set(_ id: ElementID, _ path: [String], _ entry: FieldEntry, to text: String) {
    switch entry.value(of: text) {
    case .failure(let error): message = Message(kind: .problem, text: error.message)
    case .success(let value): set(id, path, entry, to: value)
    }
  }

  mutating func set(_ id: ElementID, _ path: [String], _ entry: FieldEntry, to value: Value?) {
    // What is set on one of the marked touchpoints is set on all; only a name stays its own.
    let targets = (path == ["name"] ? [id] : targets(of: id)).filter { document.value(of: path, in: $0) != value }
    guard !targets.isEmpty else { return }
    if value != nil, let missing = missing(for: path, of: id) {
      let whole = FieldEntry.of(path[0], id, in: document)?.info.title.lowercased() ?? path[0]
      message = Message(
        kind: .problem, text: "\"\(missing.title)\" comes first: everything else about \(whole) needs it")
      return
    }
    let what = entry.info.title.lowercased()
    let on = targets.count == 1 ? "" : " on \(inWords(targets))"
    let isDone = perform(
      "\(what) of \(inWords(targets))",
      document.acceptingIDs(named(in: value, entry)) + targets.map { .set($0, field: path, value: value) },
      says: (value == nil ? "\(what) cleared" : said(value, entry).map { "\(what): \($0)" } ?? "\(what) set") + on)
    // The model names a field as files do.
    if !isDone, let text = message?.text, text.hasPrefix(entry.info.key + " ") {
      message?.text = entry.info.title + text.dropFirst(entry.info.key.count)
    }
  }

  /// The field that a record needs before another one can be set in it.
  private func missing(for path: [String], of id: ElementID) -> FieldInfo? {
    guard path.count == 2, case .record(let info)? = FieldEntry.of(path[0], id, in: document)?.info.kind else {
      return nil
    }
    return info.fields.first { field in
      field.isRequired && field.key != path[1] && document.value(of: [path[0], field.key], in: id) == nil
    }
  }

  /// A value that is short enough to be said.
  private func said(_ value: Value?, _ entry: FieldEntry) -> String? {
    if case .reference = entry.info.kind { return value?.text.map { quoted(ElementID($0)) } }
    let text = entry.isLong ? "" : entry.text(of: value)
    return text.isEmpty || text.count > 40 ? nil : text
  }

  /// The elements that a value of a field names.
  private func named(in value: Value?, _ entry: FieldEntry) -> [ElementID] {
    switch (entry.info.kind, value) {
    case (.reference, .text(let id)?): [ElementID(id)]
    case (.references, .list(let items)?): items.compactMap { $0.text.map { ElementID($0) } }
    default: []
    }
  }
}
