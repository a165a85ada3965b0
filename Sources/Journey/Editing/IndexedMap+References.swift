// Which elements name which: causes, links, what an opportunity addresses, what a waiver is about.

extension IndexedMap {
  /// The elements (and the fields) that name one of `ids`, in the order of the map. O(elements); O(ids and what names
  /// them) once ``indexReferences()`` has been called.
  public func references(to ids: Set<ElementID>) -> [(element: ElementID, field: [String])] {
    let finder = ReferenceFinder(ids)
    guard let references else {
      finder.check(map)
      finder.look(in: map.painPoints)
      finder.look(in: map.opportunities)
      for s in map.stages.indices {
        finder.look(at: map.stages[s])
        finder.look(in: map.stages[s].painPoints)
        finder.look(in: map.stages[s].opportunities)
        let touchpoints = map.stages[s].touchpoints
        for t in touchpoints.indices {
          finder.look(at: touchpoints[t])
          finder.look(in: touchpoints[t].painPoints)
          finder.look(in: touchpoints[t].opportunities)
        }
      }
      return finder.found
    }
    var namers: Set<ElementID> = []
    for id in ids { namers.formUnion(references.namers(of: id)) }
    let addresses = namers.compactMap { address(of: $0) }
    for address in addresses.sorted(by: { $0.order.lexicographicallyPrecedes($1.order) }) {
      map.visit(address, finder)
    }
    return finder.found
  }
}

extension Address {
  /// Comparable: where it stands in the map. An element comes before its pain points, those before its opportunities,
  /// and those before its touchpoints or stages.
  fileprivate var order: [Int] {
    switch self {
    case .map: []
    case .stage(let s): [2, s]
    case .touchpoint(let s, let t): [2, s, 2, t]
    case .painPoint(let holder, let i): holder.address.order + [0, i]
    case .opportunity(let holder, let i): holder.address.order + [1, i]
    }
  }
}

/// Finds the fields that name one of some elements.
private final class ReferenceFinder: ElementVisitor, RecordVisitor {
  private let ids: Set<ElementID>
  private var element = ElementID.map
  private var prefix: [String] = []
  private(set) var found: [(element: ElementID, field: [String])] = []

  init(_ ids: Set<ElementID>) { self.ids = ids }

  func look<E: Element>(in list: ElementList<E>) {
    for index in list.indices { look(at: list[index]) }
  }

  func look<E: Element>(at element: E) {
    guard element.names({ ids.contains($0) }) else { return }
    self.element = element.id
    check(element)
  }

  func visit<E: Element>(_ element: E, at index: Int) { look(at: element) }

  func visit<R: Record>(_ record: R, at index: Int?) { check(record) }

  func check<R: Record>(_ record: R) {
    for index in R.table.referenceIndexes {
      let field = R.table.fields[index]
      let names: [Value]
      switch field.get(record) {
      case .list(let items)?: names = items
      case let value?: names = [value]
      case nil: continue
      }
      if names.contains(where: { $0.text.map { ids.contains(ElementID($0)) } ?? false }) {
        found.append((element: element, field: prefix + [field.key]))
      }
    }
    for index in R.table.recordIndexesWithReferences {
      prefix.append(R.table.fields[index].key)
      R.table.fields[index].record?.visit(record, self)
      prefix.removeLast()
    }
  }
}
