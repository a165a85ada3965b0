import Journey

/// One edit of a difference with a line that says it in journey terms.
public struct Change: Hashable, Sendable {
  public let edit: Edit
  /// Such as `emotion of "Calls again": -1 -> -2`. It holds texts of the map: make it safe before it is shown.
  public let line: String

  /// Names are looked up in the maps before and after.
  init(_ edit: Edit, from: IndexedMap, to: IndexedMap) {
    self.edit = edit
    let names = Names(from: from, to: to)
    switch edit {
    case .set(let id, let field, let value, _):
      let row = Self.row(field, of: to.kind(of: id) ?? .map)
      let old = try? Self.value(at: field, of: id, in: from)
      let said = row.map { ChangedValue.line(from: old, to: value, $0.kind) }
      line =
        "\(field.joined(separator: ".")) of \(names.name(id)): "
        + (said ?? ChangedValue.line(from: old, to: value, .anything))
    case .insert(let element, let parent, _, let after):
      line =
        "added \(element.kind.rawValue) \(Names.quoted(element.displayName)) to \(names.name(parent))\(names.behind(after))"
    case .remove(let id):
      line =
        "removed \(from.kind(of: id)?.rawValue ?? "element") \(names.name(id)) from \(names.name(from.parent(of: id)))"
    case .move(let id, let parent, _, let after):
      let old = from.parent(of: id)
      let way = old == parent ? "within \(names.name(parent))" : "from \(names.name(old)) to \(names.name(parent))"
      let place = after == nil ? ", to the front" : names.behind(after)
      line = "moved \(to.kind(of: id)?.rawValue ?? "element") \(names.name(id)) \(way)\(place)"
    }
  }

  /// The row of a field path.
  private static func row(_ path: [String], of kind: ElementKind) -> FieldInfo? {
    var info: RecordInfo? = kind.info
    var row: FieldInfo?
    for key in path {
      row = info?.fields.first { $0.key == key }
      if case .record(let inner)? = row?.kind { info = inner } else { info = nil }
    }
    return row
  }

  private static func value(at path: [String], of id: ElementID, in map: IndexedMap) throws(EditError) -> Value? {
    switch map.element(id) {
    case .stage(let element)?: try element.value(at: path[...])
    case .touchpoint(let element)?: try element.value(at: path[...])
    case .painPoint(let element)?: try element.value(at: path[...])
    case .opportunity(let element)?: try element.value(at: path[...])
    case nil: id == .map ? try map.map.value(at: path[...]) : nil
    }
  }
}

/// Elements as a line names them.
private struct Names {
  let from: IndexedMap
  let to: IndexedMap

  /// The name before the change, in quotes; `the map` for the map.
  func name(_ id: ElementID?) -> String {
    guard let id, id != .map else { return "the map" }
    guard let element = from.element(id) ?? to.element(id) else { return Self.quoted(id.rawValue) }
    return Self.quoted(element.displayName.isEmpty ? id.rawValue : element.displayName)
  }

  func behind(_ id: ElementID?) -> String { id.map { " after \(name($0))" } ?? "" }

  static func quoted(_ text: String) -> String { "\"\(text)\"" }
}

/// What became of a value, in words.
enum ChangedValue {
  static func line(from old: Value?, to new: Value?, _ kind: FieldKind) -> String {
    if case .list(let old)? = old ?? .list([]), case .list(let new)? = new ?? .list([]), !(old.isEmpty && new.isEmpty) {
      return list(from: old, to: new, kind)
    }
    if case .text(let old)? = old, case .text(let new)? = new, !isWord(kind), max(old.count, new.count) > longest {
      let (old, new) = excerpts(old, new)
      return "\"\(old)\" -> \"\(new)\""
    }
    return "\(text(of: old, kind)) -> \(text(of: new, kind))"
  }

  /// Two long texts from a little before the place where they part, so that the change is seen.
  private static func excerpts(_ old: String, _ new: String) -> (String, String) {
    let (old, new) = (Array(old), Array(new))
    let same = zip(old, new).prefix { $0 == $1 }.count
    guard same > longest / 2 else { return (cut(String(old)), cut(String(new))) }
    let start = same - 20
    return ("…" + cut(String(old[start...]), to: longest - 1), "…" + cut(String(new[start...]), to: longest - 1))
  }

  /// The entries that came and went: `+ "a", - "b"`; `another order` when none did.
  private static func list(from old: [Value], to new: [Value], _ kind: FieldKind) -> String {
    let came = new.filter { entry in !old.contains { $0.isIdentical(to: entry) } }.map { "+ " + text(of: $0, kind) }
    let went = old.filter { entry in !new.contains { $0.isIdentical(to: entry) } }.map { "- " + text(of: $0, kind) }
    return came.isEmpty && went.isEmpty ? "another order" : (came + went).joined(separator: ", ")
  }

  /// A value on one line, long texts cut.
  static func text(of value: Value?, _ kind: FieldKind) -> String {
    switch value {
    case nil: "unset"
    case .null?: "null"
    case .flag(let flag)?: flag ? "yes" : "no"
    case .number(let number)?: number.text
    case .text(let text)?: isWord(kind) ? text : "\"\(cut(text))\""
    case .list(let items)?: items.isEmpty ? "none" : items.map { self.text(of: $0, kind) }.joined(separator: ", ")
    case .record(let members)?: record(members, kind)
    }
  }

  private static func record(_ members: [Member], _ kind: FieldKind) -> String {
    let info: RecordInfo? =
      switch kind {
      case .record(let info), .records(let info): info
      default: nil
      }
    let parts = members.map { member in
      let inner = info?.fields.first { $0.key == member.key }?.kind ?? .anything
      return "\(member.key) \(text(of: member.value, inner))"
    }
    return "{ \(parts.joined(separator: ", ")) }"
  }

  /// Whether values of this kind are words of a closed language, that need no quotes.
  private static func isWord(_ kind: FieldKind) -> Bool {
    switch kind {
    case .choice, .choices, .date, .reference, .references, .id, .constant: true
    default: false
    }
  }

  /// As many characters of a text are shown.
  private static let longest = 60

  private static func cut(_ text: String, to length: Int = longest) -> String {
    text.count > length ? text.prefix(length - 1) + "…" : text
  }
}

extension ElementKind {
  /// The table of the elements of this kind.
  var info: RecordInfo {
    switch self {
    case .map: JourneyMap.info
    case .stage: Stage.info
    case .touchpoint: Touchpoint.info
    case .painPoint: PainPoint.info
    case .opportunity: Opportunity.info
    }
  }
}
