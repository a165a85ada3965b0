/// Who names whom: by the id that is named, the elements that name it in any of their fields. Kept up to date by edits.
///
/// Only what is named takes room: about 60 bytes an id.
struct ReferenceIndex: Sendable, Hashable {
  private enum Namers: Sendable, Hashable {
    case one(ElementID)
    /// Two or more.
    case several(Set<ElementID>)
  }

  private var namers: [ElementID: Namers] = [:]

  /// The elements that name `id`, in no order. O(their number).
  func namers(of id: ElementID) -> Set<ElementID> {
    switch namers[id] {
    case nil: []
    case .one(let namer): [namer]
    case .several(let namers): namers
    }
  }

  /// Takes in that an element names these now rather than those. O(ids).
  mutating func note(_ namer: ElementID, names now: Set<ElementID>, insteadOf before: Set<ElementID> = []) {
    for id in before where !now.contains(id) { remove(namer, under: id) }
    for id in now where !before.contains(id) { add(namer, under: id) }
  }

  private mutating func add(_ namer: ElementID, under id: ElementID) {
    switch namers[id] {
    case nil: namers[id] = .one(namer)
    case .one(namer): break
    case .one(let other): namers[id] = .several([other, namer])
    case .several(var all):
      // So that the set is not copied.
      namers[id] = nil
      all.insert(namer)
      namers[id] = .several(all)
    }
  }

  private mutating func remove(_ namer: ElementID, under id: ElementID) {
    switch namers[id] {
    case .one(namer): namers[id] = nil
    case .several(var all):
      namers[id] = nil
      all.remove(namer)
      if let last = all.first, all.count == 1 { namers[id] = .one(last) } else { namers[id] = .several(all) }
    case nil, .one: break
    }
  }
}

extension IndexedMap {
  /// Takes in who names whom, so that what names an element is found without a look at the whole map. O(elements), once;
  /// edits keep it from then on.
  public mutating func indexReferences() {
    guard references == nil else { return }
    references = referencesFromScratch()
  }

  public var hasIndexedReferences: Bool { references != nil }

  /// Who names whom, without what edits have kept. O(elements).
  func referencesFromScratch() -> ReferenceIndex {
    let collector = NameCollector(descends: true)
    collector.visit(map, at: 0)
    return collector.index
  }

  /// What the element at an address names.
  func names(at address: Address) -> Set<ElementID> {
    let collector = NameCollector(descends: false)
    map.visit(address, collector)
    return collector.names
  }

  /// Takes in the names of an element that has come, or is about to go, and of those below it.
  mutating func noteReferences(below address: Address, areLeaving: Bool) {
    guard references != nil else { return }
    let collector = NameCollector(descends: true)
    map.visit(address, collector)
    for (namer, names) in collector.all {
      references?.note(namer, names: areLeaving ? [] : names, insteadOf: areLeaving ? names : [])
    }
  }
}

/// Collects what elements name.
private final class NameCollector: ElementVisitor {
  private let descends: Bool
  /// What the last element names that was looked at.
  private(set) var names: Set<ElementID> = []
  private(set) var all: [(namer: ElementID, names: Set<ElementID>)] = []

  init(descends: Bool) { self.descends = descends }

  var index: ReferenceIndex {
    var index = ReferenceIndex()
    for (namer, names) in all { index.note(namer, names: names) }
    return index
  }

  func visit<E: Element>(_ element: E, at index: Int) {
    names = []
    _ = element.names { id in
      names.insert(id)
      return false
    }
    if !names.isEmpty { all.append((namer: element.id, names: names)) }
    guard descends else { return }
    for index in E.table.elementIndexes { element.visitElements(ofField: index, self) }
  }
}
