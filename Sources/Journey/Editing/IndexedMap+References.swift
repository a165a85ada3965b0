// Which elements name which: causes, links, what an opportunity addresses, what a waiver is about.

extension IndexedMap {
  /// The elements (and the fields) that name one of `ids`. O(elements); O(ids) for elements that nothing names, once
  /// ``indexNames()`` has been called.
  public func references(to ids: Set<ElementID>) -> [(element: ElementID, field: [String])] {
    if let named, named.isDisjoint(with: ids) { return [] }
    let finder = ReferenceFinder(ids)
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

  /// Takes in what is named anywhere, so that removing what nothing names costs no look at the whole map. O(elements),
  /// once; edits keep it from then on.
  public mutating func indexNames() {
    guard !hasIndexedNames else { return }
    named = []
    noteNames(at: .map, descending: true)
  }

  public var hasIndexedNames: Bool { named != nil }

  /// Takes in what an element names now, and what those below it do. What it named before stays: that costs a search
  /// that finds nothing.
  mutating func noteNames(at address: Address, descending: Bool) {
    guard hasIndexedNames else { return }
    let collector = NameCollector(descends: descending)
    map.visit(address, collector)
    named?.formUnion(collector.names)
  }
}

/// Collects what elements name.
private final class NameCollector: ElementVisitor {
  private let descends: Bool
  private(set) var names: Set<ElementID> = []

  init(descends: Bool) { self.descends = descends }

  func visit<E: Element>(_ element: E, at index: Int) {
    _ = element.names { id in
      names.insert(id)
      return false
    }
    guard descends else { return }
    for index in E.table.elementIndexes { element.visitElements(ofField: index, self) }
  }
}

/// Finds the fields that name one of some elements.
private final class ReferenceFinder: RecordVisitor {
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
