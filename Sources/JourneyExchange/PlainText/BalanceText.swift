import Journey
import ListeningRules

/// What a map and its stages come to, in lines of plain text: ratios and counts, never a grade.
public enum BalanceText {
  /// The map's balance; empty when nothing is judged. The lines hold texts of the map.
  public static func lines(_ map: IndexedMap, _ assessment: Assessment) -> [String] {
    let balance = assessment.balance(in: map)
    let counts = balance.counts
    guard counts.all > 0 else { return [] }
    func name(_ id: ElementID) -> String { map.touchpoint(id).map { "\"\($0.name)\"" } ?? id.rawValue }
    var lines = [(map.map.isFuture ? "Verdicts as designed: " : "Verdicts: ") + counts.inWords]
    if counts.talkingAt + counts.listeningOrAbove > 0 {
      lines.append("Talking at against listening or above: \(counts.ratio)")
    }
    if let stretch = balance.longestStretch {
      lines.append("Longest stretch unheard: \(stretch.line), from \(name(stretch.first)) to \(name(stretch.last))")
    }
    let onStage = counts.all
    if let first = balance.firstChance {
      lines.append("First chance to be heard: \(name(first.id)), number \(first.position) of \(onStage)")
    } else {
      lines.append("First chance to be heard: none in \(onStage)")
    }
    if map.map.stages.contains(where: \.isAfterSale) {
      let ways = balance.waysInAfterSale
      let first = balance.firstWaysInAfterSale
      let more = ways > first.count ? " and \(ways - first.count) more" : ""
      let names = first.isEmpty ? "none" : first.map(name).joined(separator: ", ") + more
      lines.append("Ways in after the sale: \(names)")
    }
    if balance.loops > 0 { lines.append("Loops closed with the customer: \(balance.loopsClosed) of \(balance.loops)") }
    if balance.failures > 0 {
      lines.append(
        "Contacts that a failure made necessary: \(balance.failures) of \(balance.inbound) places where customers speak "
          + "(Seddon found 40-60 % of contacts)")
      lines.append("What failures cost: \(assessment.failureCosts(in: map).line(in: map))")
    }
    if counts.unfounded > 0 {
      lines.append("Verdicts that are only said in words or assumed: \(counts.unfounded) of \(counts.all)")
    }
    return lines + components(of: map.map)
  }

  /// Where open pain comes from, a line a component.
  private static func components(of map: JourneyMap) -> [String] {
    let pains = PainByComponent(map)
    return pains.ranked.map { component in
      let cells = pains.cells[component] ?? []
      var places: [String] = []
      for (index, cell) in cells.enumerated() where cell.pains > 0 {
        let place = index < map.stages.count ? "\"\(map.stages[index].name)\"" : "the map"
        places.append("\(place) \(cell.pains)")
      }
      let fit = map.organisation?[component]?.fit.map { " (\($0.rawValue))" } ?? ""
      return "Open pain from \(component.rawValue)\(fit): \(places.joined(separator: ", "))"
    }
  }

  /// A stage's counts, what it comes to, and its best and worst touchpoint.
  public static func lines(ofStage index: Int, _ map: IndexedMap, _ assessment: Assessment) -> [String] {
    let balance = assessment.balance(ofStage: index)
    guard balance.counts.all > 0 else { return ["No touchpoints to judge"] }
    var lines = ["Verdicts: \(balance.counts.inWords)"]
    var verdict = "Comes to: \(balance.rung.rawValue)"
    if let best = balance.best, let worst = balance.worst, best != worst {
      func name(_ id: ElementID) -> String {
        let rung = assessment.judgement(of: id, in: map)?.title ?? ""
        return "\"\(map.touchpoint(id)?.name ?? id.rawValue)\" (\(rung))"
      }
      verdict += "; best \(name(best)), worst \(name(worst))"
    } else if balance.rung == .unclear {
      verdict += ": less than half of it says enough"
    }
    lines.append(verdict)
    let quotes = map.map.stages[index].customerQuotes
    if quotes > 0 { lines.append("Customers quoted: \(quotes)") }
    return lines
  }
}
