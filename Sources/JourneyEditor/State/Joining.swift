import Journey

/// The edits that make one touchpoint of several in a row, or one stage.
struct Joining {
  private let map: IndexedMap
  private let first: ElementID
  /// The fields of the first as they will be.
  private var fields: [String: Value]
  private var moves: [Edit] = []
  private var sets: [Edit] = []
  private var removals: [Edit] = []
  private var last: [ElementListKey: ElementID] = [:]
  private var leaving: Set<ElementID> = []
  /// The titles of fields of which only one value could stay.
  private(set) var lost: [String] = []

  init(_ map: IndexedMap, into first: ElementID) {
    self.map = map
    self.first = first
    fields = Joining.fields(of: first, map)
    for (list, ids) in Joining.lists(of: first, map) { last[list] = ids.last }
  }

  /// The elements that a touchpoint or a stage holds.
  private static func lists(of id: ElementID, _ map: IndexedMap) -> [(ElementListKey, [ElementID])] {
    guard let holder = map.address(of: id)?.asHolder else { return [] }
    let items: [(ElementListKey, [ElementID])] = [
      (.painPoints, map.map.painPoints(of: holder).map(\.id)),
      (.opportunities, map.map.opportunities(of: holder).map(\.id)),
    ]
    return items + [(.touchpoints, map.stage(id)?.touchpoints.map(\.id) ?? [])]
  }

  private static func fields(of id: ElementID, _ map: IndexedMap) -> [String: Value] {
    guard case .record(let members)? = map.element(id)?.value else { return [:] }
    return Dictionary(members.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
  }

  /// Takes over what another of the same kind has; that one goes.
  mutating func take(_ id: ElementID) {
    let theirs = Joining.fields(of: id, map)
    let known = map.stage(first) == nil ? Touchpoint.info.fields : Stage.info.fields
    for field in known {
      guard let value = theirs[field.key] else { continue }
      if let joined = join(field, fields[field.key], value) { set(field.key, joined) }
    }
    let keys = Set(known.map(\.key))
    for (key, value) in theirs.sorted(by: { $0.key < $1.key }) where !keys.contains(key) {
      if fields[key] == nil { set(key, value) } else { lose(key, unless: fields[key] == value) }
    }
    for (list, ids) in Joining.lists(of: id, map) {
      for moved in ids {
        moves.append(.move(moved, into: first, list: list, after: last[list]))
        last[list] = moved
      }
    }
    leaving.insert(id)
    removals.append(.remove(id))
  }

  private mutating func set(_ key: String, _ value: Value) {
    fields[key] = value
    sets.removeAll { if case .set(first, [key], _, _) = $0 { true } else { false } }
    sets.append(.set(first, field: [key], value: value))
  }

  private mutating func lose(_ title: String, unless isSame: Bool) {
    if !isSame, !lost.contains(title) { lost.append(title) }
  }

  /// What the first's field becomes; nil when it stays as it is.
  private mutating func join(_ field: FieldInfo, _ mine: Value?, _ theirs: Value) -> Value? {
    switch field.kind {
    case .id, .elements: return nil
    case .reference where theirs.text == first.rawValue: return nil
    default: break
    }
    guard let mine else { return theirs }
    switch (field.kind, mine, theirs) {
    case (.text, .text(let a), .text(let b)) where field.key == "name": return .text("\(a) / \(b)")
    case (.longText, .text(let a), .text(let b)): return a == b ? nil : .text("\(a)\n\(b)")
    case (.texts, .list(let a), .list(let b)), (.choices, .list(let a), .list(let b)):
      return .list(a + b.filter { !a.contains($0) })
    case (.records, .list(let a), .list(let b)): return .list(a + b)
    default:
      lose(field.title, unless: mine == theirs)
      return nil
    }
  }

  /// What is to be done, in order. What named one that goes names the first then. O(elements).
  var edits: [Edit] {
    var links: [Edit] = []
    for link in map.references(to: leaving) where !leaving.contains(link.element) {
      links.append(.set(link.element, field: link.field, value: link.element == first ? nil : .text(first.rawValue)))
    }
    // A field of the first that was taken over from one that goes may name another one that goes.
    let kept = sets.map { edit -> Edit in
      guard case .set(_, let field, .text(let text)?, _) = edit, field == ["causedBy"],
        leaving.contains(ElementID(text))
      else { return edit }
      return .set(first, field: field, value: nil)
    }
    return kept + links + moves + removals
  }
}
