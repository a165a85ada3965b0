import Journey

/// The contacts that a failure made necessary, at the touchpoint that causes them.
public struct FailureDemand: Sendable {
  /// Known amounts only, in the map's currency.
  public struct Sum: Sendable, Hashable {
    public internal(set) var organisation = 0.0
    public internal(set) var customer = 0.0
    /// The customer's time, in minutes.
    public internal(set) var minutes = 0.0

    public var isEmpty: Bool { organisation == 0 && customer == 0 && minutes == 0 }
  }

  /// What one touchpoint causes; of no touchpoint when nobody has said what causes it.
  public struct Cause: Sendable {
    /// Nil: the cause is not known.
    public let id: ElementID?
    public internal(set) var contacts: [ElementID] = []
    public internal(set) var aCase = Sum()
    public internal(set) var aYear = Sum()
    /// Contacts whose amount is not known, and those whose share of customers is not known.
    public internal(set) var withoutAmount = 0
    public internal(set) var withoutShare = 0
  }

  /// The dearest first, then the one that causes most contacts; what nobody knows the cause of comes last.
  public let causes: [Cause]
  public let currency: String?
  /// Nil: how many customers there are a year is not known, so nothing is known of a year.
  public let customersPerYear: Double?

  /// - Complexity: O(touchpoints).
  init(_ map: IndexedMap) {
    currency = map.map.currency
    customersPerYear = map.map.customersPerYear
    var order: [ElementID?] = []
    var found: [ElementID?: Cause] = [:]
    for s in map.map.stages.indices {
      for t in 0..<map.map.stages[s].touchpoints.count {
        let touchpoint = map.map.stages[s].touchpoints[t]
        guard touchpoint.demand == .failure || touchpoint.causedBy != nil, !touchpoint.isBackstage else { continue }
        let id = touchpoint.causedBy.flatMap { map.contains($0) ? $0 : nil }
        if found[id] == nil { order.append(id) }
        found[id, default: Cause(id: id)].count(touchpoint, customersPerYear)
      }
    }
    causes = order.compactMap { found[$0] }.enumerated().sorted { left, right in
      let (one, other) = (left.element, right.element)
      if (one.id == nil) != (other.id == nil) { return other.id == nil }
      if one.aCase.organisation != other.aCase.organisation { return one.aCase.organisation > other.aCase.organisation }
      if one.contacts.count != other.contacts.count { return one.contacts.count > other.contacts.count }
      return left.offset < right.offset
    }.map(\.element)
  }

  /// All causes together.
  public var whole: (contacts: Int, aCase: Sum, aYear: Sum) {
    var (contacts, aCase, aYear) = (0, Sum(), Sum())
    for cause in causes {
      contacts += cause.contacts.count
      aCase.add(cause.aCase)
      aYear.add(cause.aYear)
    }
    return (contacts, aCase, aYear)
  }
}

extension FailureDemand.Sum {
  fileprivate mutating func add(_ other: Self, times factor: Double = 1) {
    organisation += other.organisation * factor
    customer += other.customer * factor
    minutes += other.minutes * factor
  }

  fileprivate mutating func add(_ amount: Double, borneBy bearer: CostBearer?) {
    if bearer == .customer { customer += amount } else { organisation += amount }
  }
}

extension FailureDemand.Cause {
  fileprivate mutating func count(_ touchpoint: Touchpoint, _ customersPerYear: Double?) {
    contacts.append(touchpoint.id)
    let times = touchpoint.contacts?.times ?? 1
    var here = FailureDemand.Sum()
    here.organisation = (touchpoint.contacts?.cost ?? 0) * times
    here.customer = (touchpoint.contacts?.customerCost ?? 0) * times
    here.minutes = (touchpoint.contacts?.customerMinutes ?? 0) * times
    for cost in touchpoint.costs {
      guard let amount = cost.amount else { continue }
      switch cost.per {
      case .contact: here.add(amount * times, borneBy: cost.bears)
      case .case, nil: here.add(amount, borneBy: cost.bears)
      case .year: aYear.add(amount, borneBy: cost.bears)
      }
    }
    aCase.add(here)
    if here.isEmpty {
      withoutAmount += 1
    } else if let share = touchpoint.contacts?.share, let customersPerYear {
      aYear.add(here, times: share * customersPerYear)
    } else {
      withoutShare += 1
    }
  }
}
