import Journey

/// Makes elements from elsewhere ready for a map: ids that are free there, and no reference that leads nowhere.
///
/// References among the elements follow them to their new ids. Those to others stay where the map has such an element,
/// and are dropped otherwise. Walks the field tables, so that a new kind of reference needs nothing here.
struct Transplant {
  private let map: IndexedMap
  /// By the id an element came with: the one it has now.
  private var ids: [String: (id: ElementID, kind: ElementKind)] = [:]
  private var taken: Set<ElementID> = []
  /// How many references led nowhere.
  private(set) var dropped = 0

  init(into map: IndexedMap) { self.map = map }

  /// The elements with free ids. An id that is free already is kept, so that what was cut comes back as it was.
  mutating func ready(_ elements: [AnyElement]) -> [AnyElement] {
    let renamed = elements.map { (list: $0.kind.list, value: renaming($0.value, $0.kind)) }
    return renamed.map { AnyElement(linking($0.value, $0.list.elementKind.info), in: $0.list) }
  }

  // MARK: Ids

  private mutating func renaming(_ value: Value, _ kind: ElementKind) -> Value {
    guard case .record(var members) = value else { return value }
    let info = kind.info
    let old = members.first { $0.key == "id" }?.value.text
    let id = freeID(old, name: members.first { $0.key == "name" || $0.key == "title" }?.value.text ?? "", kind)
    if let old, ids[old] == nil { ids[old] = (id, kind) }
    members.removeAll { $0.key == "id" }
    members.insert(Member("id", .text(id.rawValue)), at: 0)
    for index in members.indices {
      guard case .elements(let list)? = info.fields.first(where: { $0.key == members[index].key })?.kind,
        case .list(let items) = members[index].value
      else { continue }
      members[index].value = .list(items.map { renaming($0, list.elementKind) })
    }
    return .record(members)
  }

  private mutating func freeID(_ old: String?, name: String, _ kind: ElementKind) -> ElementID {
    var id = ElementID(old ?? "")
    if !id.isWellFormed || map.contains(id) || taken.contains(id) {
      id = map.freshID(for: name, kind: kind, beside: taken)
    }
    taken.insert(id)
    return id
  }

  // MARK: References

  private mutating func linking(_ value: Value, _ info: RecordInfo) -> Value {
    guard case .record(let members) = value else { return value }
    return .record(
      members.compactMap { member in
        guard let kind = info.fields.first(where: { $0.key == member.key })?.kind else { return member }
        var member = member
        guard let value = linking(member.value, kind) else { return nil }
        member.value = value
        return member
      })
  }

  private mutating func linking(_ value: Value, _ kind: FieldKind) -> Value? {
    switch (kind, value) {
    case (.reference(let target), .text(let text)): return reference(text, target)
    case (.references(let target), .list(let items)):
      return .list(items.compactMap { item in item.text.map { reference($0, target) } ?? item })
    case (.record(let info), _): return linking(value, info)
    case (.records(let info), .list(let items)): return .list(items.map { linking($0, info) })
    case (.elements(let list), .list(let items)): return .list(items.map { linking($0, list.elementKind.info) })
    default: return value
    }
  }

  private mutating func reference(_ text: String, _ kind: ElementKind) -> Value? {
    if let found = ids[text], found.kind == kind { return .text(found.id.rawValue) }
    if !text.isEmpty, map.kind(of: ElementID(text)) == kind { return .text(text) }
    dropped += 1
    return nil
  }
}
