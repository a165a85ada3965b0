/// A map with an index from ids to places, updated by every edit and never rebuilt: what an editing session holds.
///
/// A place is the parent's id and the index at which the element was last seen; a search outward from there finds it
/// again after its siblings moved. Finding an element costs O(edits since), practically O(1).
public struct IndexedMap: Sendable {
  public internal(set) var map: JourneyMap
  var places: [ElementID: Place]
  /// Who names whom; nil until that is asked for.
  var references: ReferenceIndex?

  struct Place: Sendable {
    var parent: ElementID
    /// The index at which it was last seen; small, because there is a place for every element.
    private var lastIndex: Int32
    var list: ElementListKey

    init(parent: ElementID, list: ElementListKey, hint: Int) {
      self.parent = parent
      self.list = list
      lastIndex = Int32(clamping: hint)
    }

    var hint: Int { Int(lastIndex) }
  }

  /// Indexes a map; an element with a missing, unreadable or second id gets a proposed one, and keeps what the file
  /// said until it is accepted. O(elements).
  public init(_ map: JourneyMap) {
    self.map = map
    let (first, isSettled) = Self.places(in: map)
    if isSettled {
      places = first
    } else {
      self.map.settleIDs(keeping: first)
      places = Self.places(in: self.map).places
    }
  }

  /// The places of all elements, and whether each has an id of its own.
  private static func places(in map: JourneyMap) -> (places: [ElementID: Place], isSettled: Bool) {
    var places: [ElementID: Place] = [:]
    var isSettled = true
    // Most elements are stages and touchpoints; making room for them spares most of the growing.
    places.reserveCapacity(map.stages.reduce(0) { $0 + 1 + $1.touchpoints.count } * 5 / 4)
    func note<E: Element>(_ list: ElementList<E>, _ key: ElementListKey, of parent: ElementID) {
      for index in list.indices {
        let id = list[index].id
        let place = Place(parent: parent, list: key, hint: index)
        if id == .map || places.updateValue(place, forKey: id) != nil { isSettled = false }
      }
    }
    note(map.painPoints, .painPoints, of: .map)
    note(map.opportunities, .opportunities, of: .map)
    note(map.stages, .stages, of: .map)
    for s in map.stages.indices {
      let stage = map.stages[s].id
      note(map.stages[s].painPoints, .painPoints, of: stage)
      note(map.stages[s].opportunities, .opportunities, of: stage)
      let touchpoints = map.stages[s].touchpoints
      note(touchpoints, .touchpoints, of: stage)
      for t in touchpoints.indices where touchpoints[t].holdsElements {
        note(touchpoints[t].painPoints, .painPoints, of: touchpoints[t].id)
        note(touchpoints[t].opportunities, .opportunities, of: touchpoints[t].id)
      }
    }
    return (places, isSettled)
  }

  public func contains(_ id: ElementID) -> Bool { id == .map || places[id] != nil }

  /// The kind of an element; nil if there is none of this id.
  public func kind(of id: ElementID) -> ElementKind? {
    id == .map ? .map : places[id]?.list.elementKind
  }

  /// The element that holds this one; nil for the map and for unknown ids.
  public func parent(of id: ElementID) -> ElementID? { places[id]?.parent }

  /// The list of its parent in which an element stands; nil for the map and for unknown ids.
  public func list(of id: ElementID) -> ElementListKey? { places[id]?.list }

  /// The touchpoint or stage that shows this element on the screen: itself, or what holds the pain or opportunity.
  public func card(of id: ElementID) -> ElementID {
    switch kind(of: id) {
    case .painPoint, .opportunity: parent(of: id) ?? .map
    default: id
    }
  }

  /// Where the element stands now.
  public func address(of id: ElementID) -> Address? {
    if id == .map { return .map }
    guard let place = places[id], let parent = address(of: place.parent) else { return nil }
    switch (place.list, parent) {
    case (.stages, .map):
      return locate(id, in: map.stages, place.hint).map { .stage($0) }
    case (.touchpoints, .stage(let stage)):
      return locate(id, in: map.stages[stage].touchpoints, place.hint).map { .touchpoint(stage: stage, $0) }
    case (.painPoints, _):
      guard let holder = parent.holder else { return nil }
      return locate(id, in: map.painPoints(of: holder), place.hint).map { .painPoint(holder, $0) }
    case (.opportunities, _):
      guard let holder = parent.holder else { return nil }
      return locate(id, in: map.opportunities(of: holder), place.hint).map { .opportunity(holder, $0) }
    default: return nil
    }
  }

  private func locate<E: Element>(_ id: ElementID, in list: ElementList<E>, _ hint: Int) -> Int? {
    let start = min(max(hint, 0), max(list.count - 1, 0))
    var distance = 0
    while start - distance >= 0 || start + distance < list.count {
      if start + distance < list.count, list[start + distance].id == id { return start + distance }
      if distance > 0, start - distance >= 0, list[start - distance].id == id { return start - distance }
      distance += 1
    }
    return nil
  }

  /// The element of this id; nil if there is none, and for the map itself.
  public func element(_ id: ElementID) -> AnyElement? {
    switch address(of: id) {
    case .stage(let s): .stage(map.stages[s])
    case .touchpoint(let s, let t): .touchpoint(map.stages[s].touchpoints[t])
    case .painPoint(let holder, let i): .painPoint(map.painPoints(of: holder)[i])
    case .opportunity(let holder, let i): .opportunity(map.opportunities(of: holder)[i])
    case .map, nil: nil
    }
  }

  /// The value at a path of keys in an element; nil when it is unset or there is no such element or field.
  public func value(of path: [String], in id: ElementID) -> Value? {
    guard let address = address(of: id) else { return nil }
    let reader = ValueReader(path)
    map.visit(address, reader)
    return reader.value
  }

  public func touchpoint(_ id: ElementID) -> Touchpoint? {
    if case .touchpoint(let s, let t)? = address(of: id) { map.stages[s].touchpoints[t] } else { nil }
  }

  public func stage(_ id: ElementID) -> Stage? {
    if case .stage(let s)? = address(of: id) { map.stages[s] } else { nil }
  }

  /// An id for a new element of this name that is not used in the map: the slug, with `-2`, `-3`, ... if needed.
  public func freshID(for name: String, kind: ElementKind, beside taken: Set<ElementID> = []) -> ElementID {
    Self.fresh(.slug(of: name, kind: kind)) { contains($0) || taken.contains($0) }
  }

  static func fresh(_ slug: ElementID, isTaken: (ElementID) -> Bool) -> ElementID {
    guard isTaken(slug) else { return slug }
    var number = 2
    while isTaken(ElementID("\(slug)-\(number)")) { number += 1 }
    return ElementID("\(slug)-\(number)")
  }

  /// Every element below `id` and itself, parents first.
  public func subtree(of id: ElementID) -> [ElementID] {
    guard let address = address(of: id) else { return [] }
    let collector = PlaceCollector()
    map.visit(address, collector)
    return [id] + collector.order.filter { $0 != id }
  }
}

extension Touchpoint {
  fileprivate var holdsElements: Bool { !painPoints.isEmpty || !opportunities.isEmpty }
}

private final class ValueReader: ElementVisitor {
  private let path: [String]
  private(set) var value: Value?

  init(_ path: [String]) { self.path = path }

  func visit<E: Element>(_ element: E, at index: Int) { value = (try? element.value(at: path[...])).flatMap { $0 } }
}

/// Collects the places of all elements below one.
final class PlaceCollector: ElementVisitor {
  private(set) var places: [ElementID: IndexedMap.Place] = [:]
  private(set) var order: [ElementID] = []
  /// True when an id is missing or came twice.
  private(set) var isUnsettled = false
  private var parent = ElementID.map
  private var list = ElementListKey.stages

  /// Collects what lies below `element`, not itself.
  func collect<E: Element>(_ element: E, id: ElementID) {
    let (outerParent, outerList) = (parent, list)
    parent = id
    for index in E.table.elementIndexes {
      guard case .elements(let key) = E.table.fields[index].info.kind else { continue }
      list = key
      element.visitElements(ofField: index, self)
    }
    (parent, list) = (outerParent, outerList)
  }

  func visit<E: Element>(_ element: E, at index: Int) {
    let id = element.id
    let place = IndexedMap.Place(parent: parent, list: list, hint: index)
    if id == .map || places.updateValue(place, forKey: id) != nil { isUnsettled = true }
    order.append(id)
    collect(element, id: id)
  }
}

extension JourneyMap {
  /// Gives every element whose id is missing or already used a proposed one; what the file said is kept.
  mutating func settleIDs(keeping known: [ElementID: IndexedMap.Place]) {
    var seen: Set<ElementID> = []
    var used = Set(known.keys)
    used.insert(.map)
    func settle<E: Element>(_ element: inout E) {
      if element.id != .map, seen.insert(element.id).inserted { return }
      element.goBy(IndexedMap.fresh(.slug(of: element.displayName, kind: E.kind)) { used.contains($0) })
      used.insert(element.id)
      seen.insert(element.id)
    }
    for i in painPoints.indices { settle(&painPoints[i]) }
    for i in opportunities.indices { settle(&opportunities[i]) }
    for s in stages.indices {
      settle(&stages[s])
      for i in stages[s].painPoints.indices { settle(&stages[s].painPoints[i]) }
      for i in stages[s].opportunities.indices { settle(&stages[s].opportunities[i]) }
      for t in stages[s].touchpoints.indices {
        settle(&stages[s].touchpoints[t])
        for i in stages[s].touchpoints[t].painPoints.indices { settle(&stages[s].touchpoints[t].painPoints[i]) }
        for i in stages[s].touchpoints[t].opportunities.indices {
          settle(&stages[s].touchpoints[t].opportunities[i])
        }
      }
    }
  }
}
