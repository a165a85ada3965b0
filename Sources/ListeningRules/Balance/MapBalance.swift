import Journey

/// What a whole map comes to: counts in words and ratios, never a grade.
public struct MapBalance: Sendable, Hashable {
  public internal(set) var counts = Counts()
  /// The longest run of touchpoints without one that listens or one that informs and is answered by a person;
  /// nil when there is none.
  public internal(set) var longestStretch: Stretch?
  /// The first touchpoint at hearing or above, and its position among those on stage, from 1.
  public internal(set) var firstChance: Place?
  /// Ways in after the sale, by base mode, before caps.
  public internal(set) var waysInAfterSale: [ElementID] = []
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
      "\(count) touchpoint\(count == 1 ? "" : "s"), in \(customerSpeaks) of them the customer was trying to speak"
    }
  }

  /// A touchpoint and its position among those on stage, from 1.
  public struct Place: Sendable, Hashable {
    public var id: ElementID
    public var position: Int
  }

  init(_ stages: [StageRows], isAfterSale: (Int) -> Bool) {
    var run: Stretch?
    var position = 0
    for s in stages.indices {
      let isAfterSale = isAfterSale(s)
      for (id, row) in zip(stages[s].ids, stages[s].rows) {
        counts.add(row.judgement)
        guard row.judgement.counts else { continue }
        position += 1
        if firstChance == nil, row.judgement.rung.reaches(.hearing) { firstChance = Place(id: id, position: position) }
        count(row)
        if isAfterSale, row.tally.contains(.letsIn) { waysInAfterSale.append(id) }
        stretch(&run, id, row)
      }
    }
    close(&run)
  }

  private mutating func count(_ row: Row) {
    if row.tally.contains(.customerSpeaks) { inbound += 1 }
    if row.tally.contains(.isFailure) { failures += 1 }
    guard row.tally.contains(.opensLoop) else { return }
    loops += 1
    if row.tally.contains(.closesLoop) { loopsClosed += 1 }
  }

  private mutating func stretch(_ run: inout Stretch?, _ id: ElementID, _ row: Row) {
    let rung = row.judgement.rung
    guard rung.height != nil else { return }
    if rung.reaches(.listening) || rung == .informing && row.tally.contains(.personAnswers) {
      close(&run)
      return
    }
    var stretch = run ?? Stretch(first: id, last: id, count: 0, customerSpeaks: 0)
    stretch.last = id
    stretch.count += 1
    if row.tally.contains(.customerSpeaks) { stretch.customerSpeaks += 1 }
    run = stretch
  }

  private mutating func close(_ run: inout Stretch?) {
    if let run, run.count > longestStretch?.count ?? 0 { longestStretch = run }
    run = nil
  }
}

extension Assessment {
  /// What the whole map comes to. O(touchpoints), a few bytes each.
  public func balance(in map: IndexedMap) -> MapBalance {
    MapBalance(stages) { map.map.stages.indices.contains($0) && map.map.stages[$0].isAfterSale }
  }
}
