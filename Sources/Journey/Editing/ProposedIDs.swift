// Ids that a map gives to elements whose file says none, an unreadable one or one that is taken: an element goes by such
// an id until it is accepted, and its file goes on saying what it said.

extension Element {
  /// Whether the element's own text says the id that it goes by.
  var saysItsID: Bool {
    guard !extras.isEmpty, let index = Self.table.index(of: "id") else { return true }
    return rawEntry == nil && value(ofField: index) == .text(id.rawValue)
  }

  /// Gives the element another id to go by; what its text says is kept.
  mutating func goBy(_ id: ElementID) {
    guard id != self.id else { return }
    if self.id != .map, let index = Self.table.index(of: "id") { extras.kept.raw[index] = .text(self.id.rawValue) }
    self.id = id
  }
}

extension IndexedMap {
  /// Whether an element goes by an id that its file does not say. O(1).
  public func isProposed(_ id: ElementID) -> Bool {
    guard id != .map, let address = address(of: id) else { return false }
    let reader = IDReader()
    map.visit(address, reader)
    return !reader.saysIDs
  }

  /// What makes proposed ids those of their elements: to be done with an edit that names them.
  public func acceptingIDs(_ ids: [ElementID]) -> [Edit] {
    ids.filter(isProposed).map { .set($0, field: ["id"], value: .text($0.rawValue)) }
  }
}

extension AnyElement {
  /// Whether the values of the element and of all below it say the ids that they go by.
  public var saysItsIDs: Bool {
    let reader = IDReader(descends: true)
    visit(reader)
    return reader.saysIDs
  }

  /// The ids of the element and of all below it: pain points before opportunities before touchpoints, parents first.
  public var ids: [ElementID] {
    let collector = PlaceCollector()
    visit(collector)
    return collector.order
  }

  /// The element with these ids, in the order of ``ids``; nil where their number is another.
  public func going(by ids: [ElementID]) -> AnyElement? {
    guard ids.count == self.ids.count else { return nil }
    var giver = IDGiver(ids: ids[...])
    switch self {
    case .stage(var stage):
      giver.give(to: &stage)
      giver.give(to: &stage.painPoints)
      giver.give(to: &stage.opportunities)
      for index in stage.touchpoints.indices { giver.give(to: &stage.touchpoints[index]) }
      return .stage(stage)
    case .touchpoint(var touchpoint):
      giver.give(to: &touchpoint)
      return .touchpoint(touchpoint)
    case .painPoint(var pain):
      giver.give(to: &pain)
      return .painPoint(pain)
    case .opportunity(var opportunity):
      giver.give(to: &opportunity)
      return .opportunity(opportunity)
    }
  }
}

/// Gives ids to elements one after the other.
private struct IDGiver {
  var ids: ArraySlice<ElementID>

  mutating func give<E: Element>(to element: inout E) {
    if let id = ids.popFirst() { element.goBy(id) }
  }

  mutating func give<E: Element>(to list: inout ElementList<E>) {
    for index in list.indices { give(to: &list[index]) }
  }

  mutating func give(to touchpoint: inout Touchpoint) {
    if let id = ids.popFirst() { touchpoint.goBy(id) }
    give(to: &touchpoint.painPoints)
    give(to: &touchpoint.opportunities)
  }
}

private final class IDReader: ElementVisitor {
  private let descends: Bool
  private(set) var saysIDs = true

  init(descends: Bool = false) { self.descends = descends }

  func visit<E: Element>(_ element: E, at index: Int) {
    if !element.saysItsID { saysIDs = false }
    guard descends, saysIDs else { return }
    for index in E.table.elementIndexes { element.visitElements(ofField: index, self) }
  }
}
