import Journey

/// What a whole map comes to: counts in words and ratios, never a grade.
public struct MapBalance: Sendable, Hashable {
  public internal(set) var counts = Counts()
  /// The longest run of touchpoints without one that listens or one that informs and is answered by a person;
  /// nil when there is none.
  public internal(set) var longestStretch: Stretch?
  /// The first touchpoint at hearing or above, and its position among those on stage, from 1.
  public internal(set) var firstChance: Place?
  /// How many ways in there are after the sale, by base mode, before caps; and the first five of them.
  public internal(set) var waysInAfterSale = 0
  public internal(set) var firstWaysInAfterSale: [ElementID] = []
  /// Loops that were opened (it asks, or lets the customer in), and those closed: done or declined, and told.
  public internal(set) var loops = 0
  public internal(set) var loopsClosed = 0
  /// Contacts by customers, and those that a failure made necessary. Context, no threshold: Seddon found 40-60 %.
  public internal(set) var inbound = 0
  public internal(set) var failures = 0

  /// Touchpoints in a row, in the order of the map.
  public struct Stretch: Sendable, Hashable {
    public var first: ElementID
    public var last: ElementID
    /// Touchpoints on the ladder in it.
    public var count: Int
    /// In how many of them the customer was trying to speak.
    public var customerSpeaks: Int

    /// In words: `7 touchpoints, in 4 of them the customer was trying to speak`.
    public var line: String {
      let speaks = customerSpeaks == 0 ? "none" : "\(customerSpeaks)"
      return "\(Amount.count(count, "touchpoint")), in \(speaks) of them the customer was trying to speak"
    }
  }

  /// A touchpoint and its position among those on stage, from 1.
  public struct Place: Sendable, Hashable {
    public var id: ElementID
    public var position: Int
  }

  /// Works with rows by their numbers: an id is touched only where it is wanted, for there are many and they lie apart.
  init(_ stages: [StageRows], isAfterSale: (Int) -> Bool) {
    var (run, longest): (Run?, Run?)
    var position = 0
    for s in stages.indices {
      let isAfterSale = isAfterSale(s)
      for t in stages[s].rows.indices {
        let row = stages[s].rows[t]
        counts.add(row.judgement)
        guard row.judgement.counts else { continue }
        position += 1
        if firstChance == nil, row.judgement.rung.reaches(.hearing) {
          firstChance = Place(id: stages[s].ids[t], position: position)
        }
        count(row)
        if isAfterSale, row.tally.contains(.letsIn) {
          waysInAfterSale += 1
          if waysInAfterSale <= 5 { firstWaysInAfterSale.append(stages[s].ids[t]) }
        }
        guard row.judgement.rung.height != nil else { continue }
        if row.endsStretch { run = nil } else { run = Run(run, at: (s, t), row) }
        if let run, run.count > longest?.count ?? 0 { longest = run }
      }
    }
    longestStretch = longest.map { run in
      Stretch(
        first: stages[run.first.stage].ids[run.first.index], last: stages[run.last.stage].ids[run.last.index],
        count: run.count, customerSpeaks: run.customerSpeaks)
    }
  }

  /// A stretch by the numbers of its rows.
  private struct Run {
    let first: (stage: Int, index: Int)
    let last: (stage: Int, index: Int)
    let count: Int
    let customerSpeaks: Int

    init(_ before: Run?, at place: (stage: Int, index: Int), _ row: Row) {
      first = before?.first ?? place
      last = place
      count = (before?.count ?? 0) + 1
      customerSpeaks = (before?.customerSpeaks ?? 0) + (row.tally.contains(.customerSpeaks) ? 1 : 0)
    }
  }

  private mutating func count(_ row: Row) {
    if row.tally.contains(.customerSpeaks) { inbound += 1 }
    if row.tally.contains(.isFailure) { failures += 1 }
    guard row.tally.contains(.opensLoop) else { return }
    loops += 1
    if row.tally.contains(.closesLoop) { loopsClosed += 1 }
  }
}

extension Row {
  /// It listens, or informs and is answered by a person.
  fileprivate var endsStretch: Bool {
    judgement.rung.reaches(.listening) || judgement.rung == .informing && tally.contains(.personAnswers)
  }
}

extension Assessment {
  /// What the whole map comes to. O(touchpoints), a few bytes each.
  public func balance(in map: IndexedMap) -> MapBalance {
    MapBalance(stages) { map.map.stages.indices.contains($0) && map.map.stages[$0].isAfterSale }
  }
}
