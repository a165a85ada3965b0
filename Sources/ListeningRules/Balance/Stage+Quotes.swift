import Journey

extension Stage {
  /// How many quotes of customers stand in it: on its touchpoints, and on their pain points and its own.
  /// - Complexity: O(evidence).
  public var customerQuotes: Int {
    func quotes(_ evidence: [Evidence]) -> Int { evidence.count { $0.kind == .quote && $0.by == .customer } }
    var count = allPainPoints.reduce(0) { $0 + quotes($1.evidence) }
    for t in touchpoints.indices where !touchpoints[t].evidence.isEmpty { count += quotes(touchpoints[t].evidence) }
    return count
  }
}
