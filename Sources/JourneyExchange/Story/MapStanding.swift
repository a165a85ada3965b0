import Journey

/// The line above the title: whose map it is, of whom, how far it has been held against reality.
struct MapStanding {
  let parts: [String]

  init(_ map: JourneyMap) {
    var parts: [String] = []
    if let name = map.organisation?.name { parts.append(name) }
    if let persona = map.persona, !persona.name.isEmpty {
      parts.append(persona.name + (persona.segment.map { " (\($0))" } ?? ""))
    }
    let state = map.isFuture ? "as it is meant to be" : "as it is"
    parts.append(map.status.map { "\(state), \($0.rawValue)" } ?? state)
    if let owner = map.owner { parts.append("owner \(owner)") }
    if let review = map.reviews.last, let on = review.on {
      parts.append("reviewed \(on)" + (review.by.isEmpty ? "" : " by \(review.by)"))
    } else {
      parts.append("not reviewed")
    }
    self.parts = parts
  }
}

extension CaseCosts {
  /// What the sums leave out, a sentence each.
  var remarks: [String] {
    var lines: [String] = []
    if hasEstimates { lines.append("Some of these amounts are estimates.") }
    if !notCounted.isEmpty { lines.append("Not counted: \(Self.few(notCounted)).") }
    if !notCountedInYear.isEmpty {
      lines.append("Not in the year, because the share of customers is not known: \(Self.few(notCountedInYear)).")
    }
    if customersPerYear == nil, !aCase.isEmpty {
      lines.append("A year is not counted, because the number of customers a year is not known.")
    }
    return lines
  }

  static func few(_ names: [String]) -> String {
    let shown = names.prefix(8).joined(separator: "; ")
    return names.count > 8 ? "\(shown); and \(names.count - 8) more" : shown
  }
}
