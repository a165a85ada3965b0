import Journey
import ListeningRules

/// What the journey costs: one case that passes every touchpoint, and a year. Sums are known amounts only; what they
/// leave out is named.
struct CaseCosts {
  private(set) var aCase = CostSum()
  /// Of a case: contacts that a failure made necessary.
  private(set) var failure = CostSum()
  private(set) var aYear = CostSum()
  /// Of a year: contacts that a failure made necessary.
  private(set) var failureInYear = CostSum()
  let customersPerYear: Double?
  let currency: String?
  /// Costs without an amount, and touchpoints whose share of customers is unknown; at most a few are named.
  private(set) var notCounted: [String] = []
  private(set) var notCountedInYear: [String] = []
  /// True when some amounts are estimates.
  private(set) var hasEstimates = false

  /// Nil when the map, as its readers see it, says nothing about costs.
  init?(_ source: ExportSource) {
    customersPerYear = source.map.customersPerYear
    currency = source.map.currency
    for (s, stage) in source.map.stages.enumerated() {
      for (t, touchpoint) in stage.touchpoints.enumerated() {
        guard touchpoint.contacts != nil || !touchpoint.costs.isEmpty else { continue }
        add(touchpoint, isFailure: source.assessment.isFailureContact(stage: s, touchpoint: t))
      }
    }
    guard !aCase.isEmpty || !aYear.isEmpty || !notCounted.isEmpty else { return nil }
  }

  private mutating func add(_ touchpoint: Touchpoint, isFailure: Bool) {
    let costs = KnownCosts(touchpoint, customersPerYear: customersPerYear)
    aCase.add(costs.aCase)
    aYear.add(costs.aYear)
    notCounted += costs.notCounted
    if costs.hasEstimates { hasEstimates = true }
    if costs.lacksShare { notCountedInYear.append(touchpoint.name) }
    guard isFailure else { return }
    failure.add(costs.aCase)
    failureInYear.add(costs.aYear)
  }
}

extension CaseCosts {
  /// The sums that are known, with what they are the sums of.
  var rows: [(name: String, sum: CostSum)] {
    let ofIt = "of it, contacts that a failure made necessary"
    let customers = customersPerYear.map { ", \(Amount.text($0)) customers" } ?? ""
    let rows = [
      ("A case that passes every touchpoint", aCase), (ofIt, failure), ("A year\(customers)", aYear),
      (ofIt, failureInYear),
    ]
    return rows.filter { !$0.1.isEmpty }
  }

  /// The columns that hold an amount, with their headings and the cell of a sum, empty where it is nothing.
  var columns: [(title: String, cell: (CostSum) -> String)] {
    let currency = self.currency.map { ", \($0)" } ?? ""
    let columns: [(title: String, cell: (CostSum) -> String)] = [
      ("The organisation\(currency)", { $0.organisation == 0 ? "" : Amount.money($0.organisation) }),
      ("The customer\(currency)", { $0.customer == 0 ? "" : Amount.money($0.customer) }),
      ("The customer's time", { $0.minutes == 0 ? "" : Amount.time(minutes: $0.minutes) }),
    ]
    return columns.filter { column in rows.contains { !column.cell($0.sum).isEmpty } }
  }
}
