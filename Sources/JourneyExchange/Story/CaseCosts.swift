import Journey

/// What the journey costs: one case that passes every touchpoint, and a year. Sums are known amounts only; what they
/// leave out is named.
struct CaseCosts {
  struct Sum {
    var organisation = 0.0
    var customer = 0.0
    var minutes = 0.0
    var isEmpty: Bool { organisation == 0 && customer == 0 && minutes == 0 }

    fileprivate mutating func add(_ amount: Double, to bearer: CostBearer?) {
      if bearer == .customer { customer += amount } else { organisation += amount }
    }
  }

  private(set) var aCase = Sum()
  /// Of a case: contacts that a failure made necessary.
  private(set) var failure = Sum()
  private(set) var aYear = Sum()
  /// Of a year: contacts that a failure made necessary.
  private(set) var failureInYear = Sum()
  let customersPerYear: Double?
  let currency: String?
  /// Costs without an amount, and touchpoints whose share of customers is unknown; at most a few are named.
  private(set) var notCounted: [String] = []
  private(set) var notCountedInYear: [String] = []
  /// True when some amounts are estimates.
  private(set) var hasEstimates = false

  /// Nil when the map says nothing about costs.
  init?(_ map: JourneyMap) {
    customersPerYear = map.customersPerYear
    currency = map.currency
    var says = false
    for stage in map.stages {
      for touchpoint in stage.touchpoints where touchpoint.contacts != nil || !touchpoint.costs.isEmpty {
        says = true
        count(touchpoint)
      }
    }
    guard says, !aCase.isEmpty || !aYear.isEmpty || !notCounted.isEmpty else { return nil }
  }

  private mutating func count(_ touchpoint: Touchpoint) {
    let contacts = touchpoint.contacts
    let times = contacts?.times ?? 1
    var here = Sum()
    here.organisation = (contacts?.cost ?? 0) * times
    here.customer = (contacts?.customerCost ?? 0) * times
    here.minutes = (contacts?.customerMinutes ?? 0) * times
    for cost in touchpoint.costs {
      guard let amount = cost.amount else {
        notCounted.append(cost.what)
        continue
      }
      if cost.basis == .estimated { hasEstimates = true }
      switch cost.per {
      case .contact: here.add(amount * times, to: cost.bears)
      case .case, nil: here.add(amount, to: cost.bears)
      case .year: aYear.add(amount, to: cost.bears)
      }
    }
    aCase.add(here, 1)
    if touchpoint.demand == .failure { failure.add(here, 1) }
    guard !here.isEmpty, let customersPerYear else { return }
    if let share = contacts?.share {
      aYear.add(here, share * customersPerYear)
      if touchpoint.demand == .failure { failureInYear.add(here, share * customersPerYear) }
    } else {
      notCountedInYear.append(touchpoint.name)
    }
  }
}

extension CaseCosts {
  /// The sums that are known, with what they are the sums of.
  var rows: [(name: String, sum: Sum)] {
    let ofIt = "of it, contacts that a failure made necessary"
    let customers = customersPerYear.map { ", \(Amount.text($0)) customers" } ?? ""
    let rows = [
      ("A case that passes every touchpoint", aCase), (ofIt, failure), ("A year\(customers)", aYear),
      (ofIt, failureInYear),
    ]
    return rows.filter { !$0.1.isEmpty }
  }

  /// The columns that hold an amount, with their headings and the cell of a sum, empty where it is nothing.
  var columns: [(title: String, cell: (Sum) -> String)] {
    let currency = self.currency.map { ", \($0)" } ?? ""
    let columns: [(title: String, cell: (Sum) -> String)] = [
      ("The organisation\(currency)", { $0.organisation == 0 ? "" : Amount.money($0.organisation) }),
      ("The customer\(currency)", { $0.customer == 0 ? "" : Amount.money($0.customer) }),
      ("The customer's time", { $0.minutes == 0 ? "" : Amount.time(minutes: $0.minutes) }),
    ]
    return columns.filter { column in rows.contains { !column.cell($0.sum).isEmpty } }
  }
}

extension CaseCosts.Sum {
  fileprivate mutating func add(_ other: CaseCosts.Sum, _ factor: Double) {
    organisation += other.organisation * factor
    customer += other.customer * factor
    minutes += other.minutes * factor
  }
}
