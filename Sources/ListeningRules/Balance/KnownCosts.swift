import Journey

/// Amounts in the map's currency, and the customer's time.
public struct CostSum: Sendable, Hashable {
  public internal(set) var organisation = 0.0
  public internal(set) var customer = 0.0
  /// The customer's time, in minutes.
  public internal(set) var minutes = 0.0

  public init() {}

  public var isEmpty: Bool { organisation == 0 && customer == 0 && minutes == 0 }

  public mutating func add(_ other: CostSum, times factor: Double = 1) {
    organisation += other.organisation * factor
    customer += other.customer * factor
    minutes += other.minutes * factor
  }

  mutating func add(_ amount: Double, borneBy bearer: CostBearer?) {
    if bearer == .customer { customer += amount } else { organisation += amount }
  }
}

/// What a map says that one touchpoint costs: sums of what it says, never more. Money of a case is multiplied by customers
/// only where `contacts.share` says how many it happens to.
public struct KnownCosts: Sendable, Hashable {
  /// A case: its contacts, and costs a contact or a case.
  public private(set) var aCase = CostSum()
  /// A year: costs a year, and those of a case times the customers that it happens to.
  public private(set) var aYear = CostSum()
  /// Contacts a year; nil where the share of customers or their number is not known.
  public private(set) var contactsPerYear: Double?
  /// Costs that are named without an amount, in the map's words.
  public private(set) var notCounted: [String] = []
  public private(set) var hasEstimates = false
  /// A case has a cost, and the map has customers a year, but not the share to whom it happens.
  public private(set) var lacksShare = false

  public init(_ touchpoint: Touchpoint, customersPerYear: Double?) {
    let contacts = touchpoint.contacts
    let times = contacts?.times ?? 1
    aCase.organisation = (contacts?.cost ?? 0) * times
    aCase.customer = (contacts?.customerCost ?? 0) * times
    aCase.minutes = (contacts?.customerMinutes ?? 0) * times
    for cost in touchpoint.costs {
      guard let amount = cost.amount, cost.basis != .unknown else {
        if !cost.what.isEmpty { notCounted.append(cost.what) }
        continue
      }
      if cost.basis == .estimated { hasEstimates = true }
      switch cost.per {
      case .contact: aCase.add(amount * times, borneBy: cost.bears)
      case .case, nil: aCase.add(amount, borneBy: cost.bears)
      case .year: aYear.add(amount, borneBy: cost.bears)
      }
    }
    guard let customersPerYear else { return }
    if let share = contacts?.share {
      contactsPerYear = share * customersPerYear * times
      aYear.add(aCase, times: share * customersPerYear)
    } else {
      lacksShare = !aCase.isEmpty
    }
  }
}
