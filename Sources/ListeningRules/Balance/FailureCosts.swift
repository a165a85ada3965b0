import Journey

/// What the contacts come to that a failure made necessary, by the touchpoint where the failure began.
///
/// Costs are sums of what the map says, never more: money is multiplied by customers only where `contacts.share`
/// says how many it happens to, and what is not counted is named.
public struct FailureCosts: Sendable, Hashable {
  /// Failure contacts that have one beginning in common.
  public struct Cause: Sendable, Hashable {
    /// The touchpoint at which it began; nil where no `causedBy` says so.
    public var id: ElementID?
    /// Contacts a case: the sum of `contacts.times`, 1 where that is unset.
    public var contacts = 0.0
    /// Known costs to the organisation a case.
    public var cost = 0.0
    /// The contacts, in the order of the map.
    public var ids: [ElementID] = []
  }

  /// Most contacts first.
  public internal(set) var causes: [Cause] = []
  /// Known costs to the organisation and to the customer, and the customer's minutes, a case.
  public internal(set) var cost = 0.0
  public internal(set) var customerCost = 0.0
  public internal(set) var customerMinutes = 0.0
  /// Other costs that the map names a case (`costs`), to both.
  public internal(set) var otherCosts = 0.0
  /// Contacts and costs to the organisation a year, of those contacts that have a share; nil when none has one, or
  /// the map has no `customersPerYear`.
  public internal(set) var contactsPerYear: Double?
  public internal(set) var costPerYear: Double?
  /// What is named and has no number, in the map's words.
  public internal(set) var notCounted: [String] = []
  /// In the map's currency.
  public internal(set) var currency: String?

  /// Contacts a case.
  public var contacts: Double { causes.reduce(0) { $0 + $1.contacts } }
  public var isEmpty: Bool { causes.isEmpty }
}

extension FailureCosts {
  init(_ map: IndexedMap, _ stages: [StageRows]) {
    currency = map.map.currency
    var place: [ElementID?: Int] = [:]
    for (stage, rows) in zip(map.map.stages, stages) {
      for t in rows.rows.indices where rows.rows[t].judgement.counts {
        let touchpoint = stage.touchpoints[t]
        add(otherCostsOf: touchpoint)
        guard rows.rows[t].tally.contains(.isFailure) else { continue }
        let root = Self.beginning(of: touchpoint, in: map)
        let index = place[root] ?? causes.count
        if place[root] == nil {
          place[root] = index
          causes.append(Cause(id: root))
        }
        let times = touchpoint.contacts?.times ?? 1
        causes[index].contacts += times
        causes[index].ids.append(touchpoint.id)
        causes[index].cost += times * (touchpoint.contacts?.cost ?? 0)
        add(touchpoint, times, map.map.customersPerYear)
      }
    }
    cost = causes.reduce(0) { $0 + $1.cost }
    // Stable: equal ones stay in the order of the map.
    causes = causes.enumerated().sorted { ($1.element.contacts, $0.offset) < ($0.element.contacts, $1.offset) }
      .map(\.element)
  }

  private mutating func add(_ touchpoint: Touchpoint, _ times: Double, _ customersPerYear: Double?) {
    let contacts = touchpoint.contacts
    customerCost += times * (contacts?.customerCost ?? 0)
    customerMinutes += times * (contacts?.customerMinutes ?? 0)
    if contacts?.cost == nil { notCounted.append("handling \"\(touchpoint.name)\"") }
    guard let share = contacts?.share, let customersPerYear else { return }
    contactsPerYear = (contactsPerYear ?? 0) + share * customersPerYear * times
    if let cost = contacts?.cost { costPerYear = (costPerYear ?? 0) + share * customersPerYear * times * cost }
  }

  private mutating func add(otherCostsOf touchpoint: Touchpoint) {
    for cost in touchpoint.costs where !cost.what.isEmpty {
      if let amount = cost.amount, cost.basis != .unknown, cost.per != .year {
        otherCosts += cost.per == .contact ? amount * (touchpoint.contacts?.times ?? 1) : amount
      } else {
        notCounted.append(cost.what)
      }
    }
  }

  /// Where the chain of causes begins; nil without a cause, and for a ring of causes its first link.
  private static func beginning(of touchpoint: Touchpoint, in map: IndexedMap) -> ElementID? {
    var seen: Set<ElementID> = [touchpoint.id]
    var current = touchpoint.causedBy
    while let id = current, let next = map.touchpoint(id)?.causedBy, seen.insert(id).inserted { current = next }
    return current
  }
}

extension FailureCosts {
  /// In words: `17 failure contacts a case; known 117 GBP a case, 210,240 GBP a year; ...`.
  public func line(in map: IndexedMap) -> String {
    let money = currency.map { " \($0)" } ?? ""
    var parts = ["\(contacts.plain) failure contact\(contacts == 1 ? "" : "s") a case"]
    if let contactsPerYear { parts[0] += ", \(contactsPerYear.rounded().plain) a year" }
    var known: [String] = []
    if cost > 0 { known.append("\(cost.plain)\(money) a case") }
    if let costPerYear, costPerYear > 0 { known.append("\(costPerYear.rounded().plain)\(money) a year") }
    if !known.isEmpty { parts.append("known \(known.joined(separator: ", "))") }
    var customers: [String] = []
    if customerCost > 0 { customers.append("\(customerCost.plain)\(money)") }
    if customerMinutes > 0 { customers.append("\(customerMinutes.plain) minutes") }
    if !customers.isEmpty { parts.append("each customer \(customers.joined(separator: " and "))") }
    if otherCosts > 0 { parts.append("other costs named \(otherCosts.plain)\(money) a case") }
    let from = causes.prefix(3).compactMap { cause -> String? in
      guard let id = cause.id, let name = map.touchpoint(id)?.name else { return nil }
      return "\"\(name)\" \(cause.contacts.plain)"
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
}

extension Double {
  /// The number as a person writes it: `17`, `4.5`, `0.25`, at most two decimals.
  var plain: String {
    guard isFinite, magnitude < 1e15 else { return "\(self)" }
    let hundredths = (self * 100).rounded()
    if hundredths.truncatingRemainder(dividingBy: 100) == 0 { return String(Int(hundredths / 100)) }
    return String(hundredths / 100)
  }
}
