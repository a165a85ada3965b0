import Journey

/// Makes edits for a map: valid and invalid ones, of every verb and on every kind of element.
public struct RandomEditMaker {
  public var maker: RandomMapMaker

  public init(seed: UInt64) {
    maker = RandomMapMaker(seed: seed)
    maker.makesUnknownKeys = true
  }

  /// An edit that may or may not apply.
  public mutating func edit(for map: IndexedMap) -> Edit {
    let ids = map.subtree(of: .map)
    switch maker.random.below(10) {
    case 0..<5: return set(pick(ids), map)
    case 5, 6:
      let (list, parent) = place(ids, map)
      var element = maker.element(in: list, info: list.elementKind.info)
      // The maker counts its own ids from 1; those of the map may be the same, so give fresh ones.
      if map.contains(element.id) || maker.random.chance(0.3) {
        element = small(list, map)
      }
      return .insert(element, into: parent, list: list, after: sibling(parent, list, map))
    case 7: return .remove(pick(ids))
    default:
      let (list, parent) = place(ids, map)
      return .move(pick(ids), into: parent, list: list, after: sibling(parent, list, map))
    }
  }

  private mutating func pick(_ ids: [ElementID]) -> ElementID { ids[maker.random.below(ids.count)] }

  private mutating func set(_ id: ElementID, _ map: IndexedMap) -> Edit {
    let kind = map.kind(of: id) ?? .map
    let info = kind.info
    let field = info.fields[maker.random.below(info.fields.count)]
    if maker.random.chance(0.1) {
      return .set(id, field: ["x-\(maker.random.below(4))"], value: maker.random.chance(0.5) ? nil : .integer(1))
    }
    if case .record(let inner) = field.kind, maker.random.chance(0.7) {
      let nested = inner.fields[maker.random.below(inner.fields.count)]
      let value = maker.random.chance(0.4) ? nil : maker.value(for: nested)
      return .set(id, field: [field.key, nested.key], value: value)
    }
    if case .elements = field.kind { return .set(id, field: ["name"], value: .text(maker.text())) }
    return .set(id, field: [field.key], value: maker.random.chance(0.3) ? nil : maker.value(for: field))
  }

  private mutating func place(_ ids: [ElementID], _ map: IndexedMap) -> (ElementListKey, ElementID) {
    let list = ElementListKey.allCases[maker.random.below(4)]
    return (list, list == .stages ? .map : pick(ids))
  }

  private mutating func sibling(_ parent: ElementID, _ list: ElementListKey, _ map: IndexedMap) -> ElementID? {
    let siblings = map.subtree(of: parent).filter { map.parent(of: $0) == parent && map.list(of: $0) == list }
    return maker.random.chance(0.3) ? nil : siblings.randomElement(using: &maker.random)
  }

  private mutating func small(_ list: ElementListKey, _ map: IndexedMap) -> AnyElement {
    let name = maker.text()
    let id = map.freshID(for: name, kind: list.elementKind)
    return switch list {
    case .stages: .stage(Stage(id: id, name: name))
    case .touchpoints: .touchpoint(Touchpoint(id: id, name: name))
    case .painPoints: .painPoint(PainPoint(id: id, title: name, severity: 3))
    case .opportunities: .opportunity(Opportunity(id: id, title: name))
    }
  }
}
