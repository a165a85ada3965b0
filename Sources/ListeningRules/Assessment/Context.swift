import Journey

/// What links touchpoints, pain points and opportunities to each other, by id: the index that linked rules read.
struct Context: Sendable {
  /// Where a touchpoint's links point.
  struct Outgoing: Sendable, Hashable {
    var cause: ElementID?
    var ref: ElementID?

    init(_ touchpoint: borrowing Touchpoint) {
      cause = touchpoint.causedBy
      ref = touchpoint.heard?.ref
    }

    var isEmpty: Bool { cause == nil && ref == nil }
  }

  private(set) var outgoing: [ElementID: Outgoing] = [:]
  /// The touchpoints that name one as their cause, and as the place where their loop is closed.
  private var caused: [ElementID: [ElementID]] = [:]
  private var referring: [ElementID: [ElementID]] = [:]
  /// What the opportunities of each holder address, and how many address a pain point.
  private var addresses: [ElementID: [ElementID]] = [:]
  private var addressed: [ElementID: Int] = [:]
  /// What holds each pain point and opportunity, so that a removed one still finds its holder.
  private var holders: [ElementID: ElementID] = [:]

  /// The contacts that name `id` as their cause, in no order.
  func contacts(causedBy id: ElementID) -> [ElementID] { caused.isEmpty ? [] : caused[id] ?? [] }

  func causesContacts(_ id: ElementID) -> Bool { !caused.isEmpty && caused[id] != nil }

  func isAddressed(_ pain: ElementID) -> Bool { !addressed.isEmpty && addressed[pain] != nil }

  /// The touchpoints whose judging may read this one, or whose own this one reads.
  func neighbours(of id: ElementID) -> [ElementID] {
    var found: [ElementID] = []
    if let out = outgoing[id] { found += [out.cause, out.ref].compactMap { $0 } }
    found += caused[id] ?? []
    found += referring[id] ?? []
    return found
  }

  /// Takes in a touchpoint's links; nil when the touchpoint is gone. True when they are other than before.
  @discardableResult
  mutating func note(_ touchpoint: ElementID, _ now: Outgoing?) -> Bool {
    let now = now.flatMap { $0.isEmpty ? nil : $0 }
    let before = outgoing.isEmpty ? nil : outgoing[touchpoint]
    guard now != before else { return false }
    if let cause = before?.cause { Self.remove(touchpoint, from: &caused, under: cause) }
    if let ref = before?.ref { Self.remove(touchpoint, from: &referring, under: ref) }
    if let cause = now?.cause { caused[cause, default: []].append(touchpoint) }
    if let ref = now?.ref { referring[ref, default: []].append(touchpoint) }
    outgoing[touchpoint] = now
    return true
  }

  /// What holds a pain point or opportunity, or held it before it was removed.
  func holder(of id: ElementID) -> ElementID? { holders[id] }

  /// Takes in the pain points and opportunities of a holder (empty when it is gone). Gives the pain points that have
  /// become addressed, or are so no longer.
  @discardableResult
  mutating func note(
    holder: ElementID, _ pains: ElementList<PainPoint>, _ opportunities: ElementList<Opportunity>
  ) -> [ElementID] {
    for index in pains.indices { holders[pains[index].id] = holder }
    var now: [ElementID] = []
    for index in opportunities.indices {
      holders[opportunities[index].id] = holder
      if opportunities[index].status != .dropped { now += opportunities[index].addresses }
    }
    let before = addresses.isEmpty ? [] : addresses[holder] ?? []
    guard now != before else { return [] }
    addresses[holder] = now.isEmpty ? nil : now
    var changed: [ElementID] = []
    for pain in before {
      let count = (addressed[pain] ?? 1) - 1
      addressed[pain] = count > 0 ? count : nil
      if count == 0 { changed.append(pain) }
    }
    for pain in now {
      let count = (addressed[pain] ?? 0) + 1
      addressed[pain] = count
      if count == 1 { changed.append(pain) }
    }
    return changed
  }

  private static func remove(
    _ id: ElementID, from index: inout [ElementID: [ElementID]], under key: ElementID
  ) {
    guard var list = index[key], let place = list.firstIndex(of: id) else { return }
    list.remove(at: place)
    index[key] = list.isEmpty ? nil : list
  }
}
