extension IndexedMap {
  /// Applies an edit and returns the edit that undoes it exactly. On an error the map is unchanged.
  ///
  /// `strictly` (the default, for what people and scripts ask for) refuses anything that would put a problem into
  /// the map or leave references dangling. Otherwise (undo, redo, replaying a journal) only impossible edits throw,
  /// and values that a field cannot take are kept raw, as when reading.
  @discardableResult
  public mutating func apply(_ edit: Edit, strictly: Bool = true) throws(EditError) -> Edit {
    switch edit {
    case .set(let id, let field, let value, let place):
      return try set(id, field, to: value, place: place, strictly: strictly)
    case .insert(let element, let parent, let list, let after):
      return try insert(element, into: parent, list, after: after, strictly: strictly)
    case .remove(let id):
      return try remove(id, strictly: strictly)
    case .move(let id, let parent, let list, let after):
      return try move(id, into: parent, list, after: after)
    }
  }

  /// Applies edits in order, all or nothing, and returns what undoes them, in the order in which to apply it.
  @discardableResult
  public mutating func apply(_ edits: [Edit], strictly: Bool = true) throws(EditError) -> [Edit] {
    var inverses: [Edit] = []
    do throws(EditError) {
      for edit in edits { inverses.append(try apply(edit, strictly: strictly)) }
    } catch {
      for inverse in inverses.reversed() { _ = try? apply(inverse, strictly: false) }
      throw error
    }
    return inverses.reversed()
  }

  private mutating func set(
    _ id: ElementID, _ field: [String], to value: Value?, place: UnknownPlace?, strictly: Bool
  ) throws(EditError) -> Edit {
    guard let address = address(of: id) else { throw .noSuchElement(id) }
    if id == .map, field.first == "format" { throw .fixedField("format") }
    if strictly, value != nil { try checkKeys(field, of: id) }
    let errorsBefore = strictly ? errors(in: address, descending: false) : []
    let namesBefore = hasIndexedReferences ? names(at: address) : []
    let inverse = try map.modify(address, SetMutation(id: id, path: field, value: value, place: place))
    if hasIndexedReferences {
      let names = names(at: address)
      references?.note(id, names: names, insteadOf: namesBefore)
    }
    let undo = Edit.set(id, field: inverse.path, value: inverse.value, place: inverse.place)
    if strictly,
      let problem = errors(in: address, descending: false).first(where: { !errorsBefore.contains($0) })
    {
      _ = try apply(undo, strictly: false)
      throw .invalid(problem.message)
    }
    return undo
  }

  /// A new unknown key may stand on an element, not deep inside one of its records.
  private func checkKeys(_ path: [String], of id: ElementID) throws(EditError) {
    guard var info = kind(of: id)?.info else { return }
    for (depth, key) in path.enumerated() {
      guard let field = info.fields.first(where: { $0.key == key }) else {
        if depth == 0 { return }
        throw .unknownField(key, in: info.name, meant: nearest(to: key, among: info.fields.map(\.key)))
      }
      guard case .record(let inner) = field.kind else { return }
      info = inner
    }
  }

  private mutating func insert(
    _ element: AnyElement, into parent: ElementID, _ list: ElementListKey, after: ElementID?, strictly: Bool
  ) throws(EditError) -> Edit {
    guard list.elementKind == element.kind else { throw .wrongList(element.kind, list: list) }
    let slot = try slot(in: parent, list, after: after)
    let collector = PlaceCollector()
    element.visit(collector)
    for id in collector.order where contains(id) { throw .idTaken(id) }
    guard !collector.isUnsettled else { throw .badID("") }
    if strictly { for id in collector.order where !id.isWellFormed { throw .badID(id.rawValue) } }
    put(element, slot)
    places.merge(collector.places) { $1 }
    places[element.id] = Place(parent: parent, list: list, hint: slot.index)
    guard let address = address(of: element.id) else { throw .noSuchElement(element.id) }
    noteReferences(below: address, areLeaving: false)
    if strictly, let problem = errors(in: address, descending: true).first {
      _ = try remove(element.id, strictly: false)
      throw .invalid(problem.message)
    }
    return .remove(element.id)
  }

  private mutating func remove(_ id: ElementID, strictly: Bool) throws(EditError) -> Edit {
    guard id != .map else { throw .theMapItself }
    guard let address = address(of: id), let place = places[id] else { throw .noSuchElement(id) }
    let leaving = subtree(of: id)
    if strictly {
      let referrers = references(to: Set(leaving)).map(\.element).filter { !leaving.contains($0) }
      if !referrers.isEmpty { throw .stillReferenced(id, by: referrers) }
    }
    let previous = sibling(before: address)
    noteReferences(below: address, areLeaving: true)
    let element = take(address)
    for id in leaving { places[id] = nil }
    return .insert(element, into: place.parent, list: place.list, after: previous)
  }

  private mutating func move(
    _ id: ElementID, into parent: ElementID, _ list: ElementListKey, after: ElementID?
  ) throws(EditError) -> Edit {
    guard id != .map else { throw .theMapItself }
    guard let address = address(of: id), let place = places[id] else { throw .noSuchElement(id) }
    guard list.elementKind == place.list.elementKind else { throw .wrongList(place.list.elementKind, list: list) }
    guard after != id, !subtree(of: id).contains(parent) else { throw .intoItself(id) }
    _ = try slot(in: parent, list, after: after)
    let previous = sibling(before: address)
    let element = take(address)
    let slot = try slot(in: parent, list, after: after)
    put(element, slot)
    places[id] = Place(parent: parent, list: list, hint: slot.index)
    return .move(id, into: place.parent, list: place.list, after: previous)
  }

  /// A place in a list into which an element can be put.
  private struct Slot {
    var parent: Address
    var index: Int
  }

  private func slot(in parent: ElementID, _ list: ElementListKey, after: ElementID?) throws(EditError) -> Slot {
    guard let address = address(of: parent) else { throw .noSuchElement(parent) }
    let finder = UnreadableListFinder(list.rawValue)
    map.visit(address, finder)
    guard finder.exists else { throw .noSuchList(list.rawValue, in: kind(of: parent) ?? .map) }
    if finder.isUnreadable { throw .unreadableList(list, of: parent) }
    guard let after else { return Slot(parent: address, index: 0) }
    guard let place = places[after], place.parent == parent, place.list == list,
      let index = self.address(of: after)?.index
    else { throw .notAmong(after: after, list: list, of: parent) }
    return Slot(parent: address, index: index + 1)
  }

  private mutating func put(_ element: AnyElement, _ slot: Slot) {
    switch (element, slot.parent) {
    case (.stage(let stage), _): map.stages.insert(stage, at: slot.index)
    case (.touchpoint(let touchpoint), .stage(let s)):
      map.stages[s].touchpoints.insert(touchpoint, at: slot.index)
    case (.painPoint(let pain), let parent):
      if let holder = parent.holder { map.withPainPoints(of: holder) { $0.insert(pain, at: slot.index) } }
    case (.opportunity(let opportunity), let parent):
      if let holder = parent.holder { map.withOpportunities(of: holder) { $0.insert(opportunity, at: slot.index) } }
    case (.touchpoint, _): break  // `slot` has checked that the parent is a stage
    }
  }

  private mutating func take(_ address: Address) -> AnyElement {
    switch address {
    case .map, .stage: .stage(map.stages.remove(at: address.index))
    case .touchpoint(let s, let t): .touchpoint(map.stages[s].touchpoints.remove(at: t))
    case .painPoint(let holder, let i): .painPoint(map.withPainPoints(of: holder) { $0.remove(at: i) })
    case .opportunity(let holder, let i): .opportunity(map.withOpportunities(of: holder) { $0.remove(at: i) })
    }
  }

  /// The element before this one in its list; nil for the first.
  func sibling(before address: Address) -> ElementID? {
    guard address.index > 0 else { return nil }
    switch address {
    case .map: return nil
    case .stage(let s): return map.stages[s - 1].id
    case .touchpoint(let s, let t): return map.stages[s].touchpoints[t - 1].id
    case .painPoint(let holder, let i): return map.painPoints(of: holder)[i - 1].id
    case .opportunity(let holder, let i): return map.opportunities(of: holder)[i - 1].id
    }
  }
}

private struct SetMutation: ElementMutation {
  let id: ElementID
  let path: [String]
  let value: Value?
  let place: UnknownPlace?

  func apply<E: Element>(to element: inout E) throws(EditError) -> SetInverse {
    if element.extras.kept.entry != nil { throw .notAnObject(id) }
    return try element.set(path[...], to: value, place: place)
  }
}

private final class UnreadableListFinder: ElementVisitor {
  private let key: String
  private(set) var exists = false
  private(set) var isUnreadable = false

  init(_ key: String) { self.key = key }

  func visit<E: Element>(_ element: E, at index: Int) {
    guard let field = E.table.index(of: key), E.table.fields[field].elements != nil else { return }
    exists = element.extras.kept.entry == nil
    isUnreadable = element.extras.kept.raw[field] != nil
  }
}

extension AnyElement {
  /// Shows `visitor` the element with its type.
  func visit(_ visitor: some ElementVisitor) {
    switch self {
    case .stage(let element): visitor.visit(element, at: 0)
    case .touchpoint(let element): visitor.visit(element, at: 0)
    case .painPoint(let element): visitor.visit(element, at: 0)
    case .opportunity(let element): visitor.visit(element, at: 0)
    }
  }
}
