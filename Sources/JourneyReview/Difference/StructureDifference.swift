import Journey

/// Which elements come, go and move between two maps.
struct StructureDifference {
  private let from: IndexedMap
  private let to: IndexedMap
  private let before: Outline
  private let after: Outline
  /// Elements of `from` that are removed and inserted anew, and all that is below them there.
  private var replaced: Set<ElementID> = []

  /// Removals that must come first, because the same ids come again.
  private(set) var replacements: [Edit] = []
  /// Insertions and moves.
  private(set) var placements: [Edit] = []
  /// Removals of what `to` does not have.
  private(set) var removals: [Edit] = []
  /// The elements that stand in both maps, in the order of `to`, without the map.
  private(set) var matched: [ElementID] = []

  init(from: IndexedMap, to: IndexedMap) {
    self.from = from
    self.to = to
    before = Outline(from.map)
    after = Outline(to.map)
  }

  mutating func find() {
    for id in before.order {
      let parent = from.parent(of: id) ?? .map
      if replaced.contains(parent) {
        replaced.insert(id)
      } else if to.contains(id), !canBecome(id) {
        replaced.insert(id)
        replacements.append(.remove(id))
      }
    }
    matched = after.order.filter(isMatched)
    place(childrenOf: .map)
    for id in before.order where !to.contains(id) && !replaced.contains(id) {
      // With its parent it goes anyway.
      let parent = from.parent(of: id) ?? .map
      if to.contains(parent) { removals.append(.remove(id)) }
    }
  }

  private func isMatched(_ id: ElementID) -> Bool {
    id == .map || (from.contains(id) && to.contains(id) && !replaced.contains(id))
  }

  private func canBecome(_ id: ElementID) -> Bool {
    guard let old = from.element(id), let new = to.element(id) else { return false }
    return switch (old, new) {
    case (.stage(let old), .stage(let new)): ListState.agree(old, new)
    case (.touchpoint(let old), .touchpoint(let new)): ListState.agree(old, new)
    case (.painPoint(let old), .painPoint(let new)): ListState.agree(old, new)
    case (.opportunity(let old), .opportunity(let new)): ListState.agree(old, new)
    default: false
    }
  }

  /// Brings the children of an element that is already there into the places that they have in `to`, and theirs.
  private mutating func place(childrenOf parent: ElementID) {
    for (list, children) in after.lists(of: parent) {
      let settled = isMatched(parent) ? settledChildren(children, of: parent, list) : nil
      var previous: ElementID?
      for child in children {
        let isThere = settled?.contains(child) ?? !isMatched(child)
        if !isThere, isMatched(child) {
          placements.append(.move(child, into: parent, list: list, after: previous))
        } else if !isThere, let element = to.element(child) {
          placements.append(.insert(stripped(element), into: parent, list: list, after: previous))
        }
        previous = child
      }
    }
    for (_, children) in after.lists(of: parent) {
      for child in children { place(childrenOf: child) }
    }
  }

  /// The most children of a list that can stay where they are, in their order.
  private func settledChildren(_ children: [ElementID], of parent: ElementID, _ list: ElementListKey) -> Set<ElementID>
  {
    let places = Dictionary(children.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let common = before.children(of: parent, list).filter { isMatched($0) && places[$0] != nil }
    let staying = LongestRun.increasing(common.compactMap { places[$0] })
    return Set(staying.map { children[$0] })
  }

  /// The element without what is moved into it afterwards.
  private func stripped(_ element: AnyElement) -> AnyElement {
    switch element {
    case .stage(var stage):
      stage.painPoints = kept(stage.painPoints)
      stage.opportunities = kept(stage.opportunities)
      stage.touchpoints = ElementList(kept(stage.touchpoints).map(stripped))
      return .stage(stage)
    case .touchpoint(let touchpoint): return .touchpoint(stripped(touchpoint))
    case .painPoint, .opportunity: return element
    }
  }

  private func stripped(_ touchpoint: Touchpoint) -> Touchpoint {
    var touchpoint = touchpoint
    touchpoint.painPoints = kept(touchpoint.painPoints)
    touchpoint.opportunities = kept(touchpoint.opportunities)
    return touchpoint
  }

  private func kept<E: Element>(_ elements: ElementList<E>) -> ElementList<E> {
    elements.contains { isMatched($0.id) } ? ElementList(elements.filter { !isMatched($0.id) }) : elements
  }
}

/// The ids of a map's elements by parent and list, in file order.
private final class Outline: ElementVisitor {
  /// All of them, parents first.
  private(set) var order: [ElementID] = []
  private var children: [ElementID: [(list: ElementListKey, ids: [ElementID])]] = [:]
  private var current: [ElementID] = []

  init(_ map: JourneyMap) { walk(map) }

  func lists(of parent: ElementID) -> [(list: ElementListKey, ids: [ElementID])] { children[parent] ?? [] }

  func children(of parent: ElementID, _ list: ElementListKey) -> [ElementID] {
    lists(of: parent).first { $0.list == list }?.ids ?? []
  }

  func visit<E: Element>(_ element: E, at index: Int) {
    order.append(element.id)
    current.append(element.id)
    let siblings = current
    walk(element)
    current = siblings
  }

  private func walk<E: Element>(_ element: E) {
    for (index, field) in E.table.fields.enumerated() {
      guard case .elements(let list) = field.info.kind else { continue }
      current = []
      element.visitElements(ofField: index, self)
      if !current.isEmpty { children[element.id, default: []].append((list, current)) }
    }
  }
}

/// How the file has an element's lists of elements; edits reach only what is inside readable ones.
private enum ListState {
  /// A list, or an optional one that is not there.
  case readable
  /// A required list whose key is missing.
  case absent
  case raw(Value)

  /// Whether edits can make the lists of one element into those of the other.
  static func agree<E: Element>(_ old: E, _ new: E) -> Bool {
    if old.rawEntry != nil || new.rawEntry != nil {
      guard let old = old.rawEntry, let new = new.rawEntry else { return false }
      return old.isIdentical(to: new)
    }
    let (before, after) = (written(old), written(new))
    return E.table.fields.indices.filter { E.table.fields[$0].isElementList }.allSatisfy { index in
      switch (state(before[index], E.table.fields[index]), state(after[index], E.table.fields[index])) {
      case (.raw(let old), .raw(let new)): old.isIdentical(to: new)
      case (.readable, .readable): isFilled(index, new) || !vanishesWhenEmpty(index, old)
      case (.absent, .absent): true
      case (.absent, .readable): isFilled(index, new)
      default: false
      }
    }
  }

  /// What is written under the key of each row.
  private static func written<E: Element>(_ element: E) -> [Int: MemberContent] {
    var written: [Int: MemberContent] = [:]
    element.forEachMember { key, content, anchor in
      if anchor == nil, let index = E.table.index(of: key) { written[index] = content }
    }
    return written
  }

  private static func state<E: Element>(_ content: MemberContent?, _ field: Field<E>) -> ListState {
    switch content {
    case .value(let value)?: .raw(value)
    case .elements?: .readable
    case nil: field.info.isRequired ? .absent : .readable
    }
  }

  /// A list whose key was missing in the file is written only while it holds something.
  private static func vanishesWhenEmpty<E: Element>(_ index: Int, _ element: E) -> Bool {
    E.table.fields[index].info.isRequired && isFilled(index, element) && element.value(ofField: index) == nil
  }

  private static func isFilled<E: Element>(_ index: Int, _ element: E) -> Bool {
    let counter = Counter()
    element.visitElements(ofField: index, counter)
    return counter.count > 0
  }

  private final class Counter: ElementVisitor {
    var count = 0
    func visit<E: Element>(_ element: E, at index: Int) { count += 1 }
  }
}
