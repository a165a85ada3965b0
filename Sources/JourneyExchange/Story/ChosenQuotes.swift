import Journey
import ListeningRules

/// At most three quotes with a source: customers' first, from the lowest emotion up, the most often said first.
struct ChosenQuote {
  let evidence: Evidence
  /// The touchpoint it stands on, or whose pain it is about.
  let touchpoint: String

  static let limit = 3

  static func of(_ map: JourneyMap) -> [ChosenQuote] {
    var best: [(key: [Int], quote: ChosenQuote)] = []
    var place = 0
    for stage in map.stages {
      for touchpoint in stage.touchpoints {
        let quotes =
          touchpoint.evidence.filter(\.isSourcedQuote)
          + touchpoint.painPoints.flatMap { $0.evidence.filter(\.isSourcedQuote) }
        let ranked = quotes.map { quote in
          (
            key: [quote.by == .customer ? 0 : 1, touchpoint.emotion ?? 3, -(quote.count ?? 0), place],
            quote: ChosenQuote(evidence: quote, touchpoint: touchpoint.name)
          )
        }
        place += 1
        // One quote a touchpoint, so that three places speak.
        guard let first = ranked.min(by: { $0.key.lexicographicallyPrecedes($1.key) }) else { continue }
        best.append(first)
        if best.count > limit {
          best.sort { $0.key.lexicographicallyPrecedes($1.key) }
          best.removeLast(best.count - limit)
        }
      }
    }
    best.sort { $0.key.lexicographicallyPrecedes($1.key) }
    return best.map(\.quote)
  }
}

extension Evidence {
  /// A quote of which can be said where it comes from.
  fileprivate var isSourcedQuote: Bool { kind == .quote && !text.isEmpty && (source != nil || by != nil) }

  /// Who, how many, where, when: `customer, 12 people, interview, 2026-07-14`.
  var attribution: [String] {
    var parts: [String] = []
    if let by { parts.append(by.rawValue) }
    if let count { parts.append(count == 1 ? "1 person" : "\(Amount.grouped(count)) people") }
    if let source { parts.append(source) }
    if let date { parts.append(date.description) }
    if isPrivate == true { parts.append("private") }
    return parts
  }
}
