import Journey

/// What the contacts come to that a failure made necessary, by the touchpoint where the failure began.
public struct FailureCosts: Sendable, Hashable {
  /// Failure contacts that have one beginning in common.
  public struct Cause: Sendable, Hashable {
    /// The touchpoint at which it began; nil where no `causedBy` says so.
    public var id: ElementID?
    /// Contacts a case: the sum of `contacts.times`, 1 where that is unset.
    public var contacts = 0.0
    /// The contacts, in the order of the map.
    public var ids: [ElementID] = []
    public var aCase = CostSum()
    public var aYear = CostSum()
    /// Contacts of which no cost is known, and those of which it is not known how many customers make them.
    public var withoutAmount = 0
    public var withoutShare = 0
  }

  /// Most contacts first.
  public internal(set) var causes: [Cause] = []
  /// What is known of all of them, a case and a year.
  public internal(set) var aCase = CostSum()
  public internal(set) var aYear = CostSum()
  /// Contacts a year, of those that have a share; nil when none has one, or the map has no `customersPerYear`.
  public internal(set) var contactsPerYear: Double?
  /// Costs that the map names (`costs`) at other touchpoints, a case.
  public internal(set) var elsewhere = CostSum()
  /// What is named anywhere and has no number, in the map's words.
  public internal(set) var notCounted: [String] = []
  /// In the map's currency.
  public internal(set) var currency: String?
  /// Nil: how many customers there are a year is not known, so nothing is known of a year.
  public internal(set) var customersPerYear: Double?

  /// Contacts a case.
  public var contacts: Double { causes.reduce(0) { $0 + $1.contacts } }
  /// Places where such contacts are made.
  public var count: Int { causes.reduce(0) { $0 + $1.ids.count } }
  public var isEmpty: Bool { causes.isEmpty }
}

extension FailureCosts {
  init(_ map: IndexedMap, _ stages: [StageRows]) {
    currency = map.map.currency
    customersPerYear = map.map.customersPerYear
    var place: [ElementID?: Int] = [:]
    for (stage, rows) in zip(map.map.stages, stages) {
      for t in rows.rows.indices where rows.rows[t].judgement.counts {
        let touchpoint = stage.touchpoints[t]
        let costs = KnownCosts(touchpoint, customersPerYear: customersPerYear)
        notCounted += costs.notCounted
        guard rows.rows[t].tally.contains(.isFailure) else {
          if !touchpoint.costs.isEmpty { elsewhere.add(Self.named(touchpoint)) }
          continue
        }
        if touchpoint.contacts?.cost == nil { notCounted.append("handling \"\(touchpoint.name)\"") }
        let root = Self.beginning(of: touchpoint, in: map)
        let index = place[root] ?? causes.count
        if place[root] == nil {
          place[root] = index
          causes.append(Cause(id: root))
        }
        causes[index].add(touchpoint, costs)
        if let contacts = costs.contactsPerYear { contactsPerYear = (contactsPerYear ?? 0) + contacts }
      }
    }
    for cause in causes {
      aCase.add(cause.aCase)
      aYear.add(cause.aYear)
    }
    // Stable: equal ones stay in the order of the map.
    causes = causes.enumerated().sorted { ($1.element.contacts, $0.offset) < ($0.element.contacts, $1.offset) }
      .map(\.element)
  }

  /// The costs that a touchpoint names, without those of handling its contacts.
  private static func named(_ touchpoint: Touchpoint) -> CostSum {
    var touchpoint = touchpoint
    let times = touchpoint.contacts?.times
    touchpoint.contacts = Contacts()
    touchpoint.contacts?.times = times
    return KnownCosts(touchpoint, customersPerYear: nil).aCase
  }

  /// Where the chain of causes begins; nil without a cause, and for a ring of causes its first link.
  private static func beginning(of touchpoint: Touchpoint, in map: IndexedMap) -> ElementID? {
    var seen: Set<ElementID> = [touchpoint.id]
    var current = touchpoint.causedBy
    while let id = current, let next = map.touchpoint(id)?.causedBy, seen.insert(id).inserted { current = next }
    return current
  }
}

extension FailureCosts.Cause {
  fileprivate mutating func add(_ touchpoint: Touchpoint, _ costs: KnownCosts) {
    contacts += touchpoint.contacts?.times ?? 1
    ids.append(touchpoint.id)
    aCase.add(costs.aCase)
    aYear.add(costs.aYear)
    if costs.aCase.isEmpty { withoutAmount += 1 }
    if costs.lacksShare { withoutShare += 1 }
  }
}

extension FailureCosts {
  /// In words: `17 failure contacts a case; known 117 GBP a case, 210,240 GBP a year; ...`.
  public func line(in map: IndexedMap) -> String {
    let money = currency.map { " \($0)" } ?? ""
    var parts = ["\(Amount.text(contacts)) failure contact\(contacts == 1 ? "" : "s") a case"]
    if let contactsPerYear { parts[0] += ", \(Amount.text(contactsPerYear.rounded())) a year" }
    var known: [String] = []
    if aCase.organisation > 0 { known.append("\(Amount.money(aCase.organisation))\(money) a case") }
    if aYear.organisation > 0 { known.append("\(Amount.money(aYear.organisation))\(money) a year") }
    if !known.isEmpty { parts.append("known \(known.joined(separator: ", "))") }
    var customers: [String] = []
    if aCase.customer > 0 { customers.append("\(Amount.money(aCase.customer))\(money)") }
    if aCase.minutes > 0 { customers.append(Amount.time(minutes: aCase.minutes)) }
    if !customers.isEmpty { parts.append("each customer \(customers.joined(separator: " and "))") }
    let other = elsewhere.organisation + elsewhere.customer
    if other > 0 { parts.append("other costs named \(Amount.money(other))\(money) a case") }
    let from = causes.prefix(3).compactMap { cause -> String? in
      guard let id = cause.id, let name = map.touchpoint(id)?.name else { return nil }
      return "\"\(name)\" \(Amount.text(cause.contacts))"
    }
    if !from.isEmpty { parts.append("caused at \(from.joined(separator: ", "))") }
    if !notCounted.isEmpty {
      let more = notCounted.count > 4 ? " and \(notCounted.count - 4) more" : ""
      parts.append("not counted: \(notCounted.prefix(4).joined(separator: ", "))\(more)")
    }
    return parts.joined(separator: "; ")
  }
}

extension Assessment {
  /// What failures cost, by where they began. O(touchpoints).
  public func failureCosts(in map: IndexedMap) -> FailureCosts { FailureCosts(map, stages) }

  /// The touchpoint at these indexes is a contact that a failure made necessary. O(1).
  public func isFailureContact(stage: Int, touchpoint: Int) -> Bool {
    guard stages.indices.contains(stage), stages[stage].rows.indices.contains(touchpoint) else { return false }
    let row = stages[stage].rows[touchpoint]
    return row.judgement.counts && row.tally.contains(.isFailure)
  }
}
