import Journey

/// A map judged: a short verdict for every touchpoint, kept up to date edit by edit.
///
/// The assessment keeps no copy of the map; what needs texts (`explain`, `findings`) is given the map as it is now and
/// judges that one touchpoint again. Judging may be done in slices (`judgeNext`), so that an editor paints first.
///
/// An edit costs the touched touchpoint and those linked to it; an edit that opens or closes a customer's question
/// also passes once over the rows (a few bytes a touchpoint) to see for which later touchpoints that matters.
public struct Assessment: Sendable {
  var stages: [StageRows] = []
  var context = Context()
  var judge: Judge
  let settings: RuleSettings
  public let today: CalendarDate?
  /// Touchpoints that wait to be judged.
  private(set) var pending = 0
  /// Where the next slice begins.
  private var cursor = (stage: 0, index: 0)

  /// Assesses a map.
  ///
  /// - Parameters:
  ///   - today: the day on which waivers expire and dates are overdue; nil = no day is past.
  ///   - judged: false leaves judging to `judgeNext`; only fields that link touchpoints have been read then.
  public init(
    _ map: IndexedMap, today: CalendarDate? = nil, settings: RuleSettings = .standard, judged: Bool = true
  ) {
    self.today = today
    self.settings = settings
    judge = Judge(map.map, settings: settings, today: today)
    index(map)
    if judged { judgeAll(map) }
  }

  /// For tests: another list of rules.
  init(_ map: IndexedMap, today: CalendarDate? = nil, book: [Rule]) {
    self.today = today
    settings = .standard
    judge = Judge(map.map, settings: .standard, today: today, book: book)
    index(map)
    judgeAll(map)
  }

  // MARK: Reading verdicts

  /// The short verdict on the touchpoint at these indexes. O(1).
  public func judgement(stage: Int, touchpoint: Int) -> Judgement {
    guard stages.indices.contains(stage), stages[stage].rows.indices.contains(touchpoint) else { return Judgement() }
    return stages[stage].rows[touchpoint].judgement
  }

  /// The short verdict on a touchpoint; nil for other elements.
  public func judgement(of id: ElementID, in map: IndexedMap) -> Judgement? {
    guard case .touchpoint(let s, let t)? = map.address(of: id) else { return nil }
    return judgement(stage: s, touchpoint: t)
  }

  // MARK: Judging in slices

  public var touchpointCount: Int { stages.reduce(0) { $0 + $1.rows.count } }

  public var isComplete: Bool { pending == 0 }

  /// The share of touchpoints that are judged, 0 ... 1: "judging 40 %".
  public var progress: Double {
    let count = touchpointCount
    return count == 0 ? 1 : Double(count - pending) / Double(count)
  }

  /// Judges up to `count` touchpoints more, in the order of the map. True while some are left.
  @discardableResult
  public mutating func judgeNext(_ count: Int, in map: IndexedMap) -> Bool {
    var left = count
    while pending > 0, left > 0, cursor.stage < stages.count {
      let s = cursor.stage
      guard cursor.index < stages[s].rows.count else {
        cursor = (stage: s + 1, index: 0)
        continue
      }
      if stages[s].rows[cursor.index].judgement.state == .pending {
        judgeRow(s, cursor.index, map)
        left -= 1
      }
      cursor.index += 1
      // Edits may have left rows unjudged behind the cursor: begin again.
      if cursor.stage == stages.count - 1, cursor.index >= stages[s].rows.count, pending > 0 {
        cursor = (stage: 0, index: 0)
      }
    }
    if pending > 0, cursor.stage >= stages.count { cursor = (stage: 0, index: 0) }
    return pending > 0
  }

  mutating func judgeAll(_ map: IndexedMap) {
    cursor = (stage: 0, index: 0)
    while judgeNext(.max, in: map) {}
  }

  /// Marks every touchpoint unjudged: the map's language or state has changed.
  mutating func postponeAll() {
    for s in stages.indices {
      for t in stages[s].rows.indices { postpone(s, t) }
    }
    cursor = (stage: 0, index: 0)
  }

  /// Marks one touchpoint unjudged; it keeps its place and its links.
  mutating func postpone(_ s: Int, _ t: Int) {
    guard stages[s].rows[t].judgement.state != .pending else { return }
    stages[s].rows[t].judgement = Judgement()
    pending += 1
  }

  /// Counts a new row as pending.
  mutating func expect(_ count: Int) { pending += count }

  /// Judges the touchpoint at these indexes now.
  mutating func judgeRow(_ s: Int, _ t: Int, _ map: IndexedMap) {
    if stages[s].rows[t].judgement.state == .pending { pending -= 1 }
    var judgement = Judgement()
    var tally = Tally()
    if !stages[s].rows[t].visible.contains(.isOnStage) {
      // `look` has found it to be kept out of judging; what remains is why.
      judgement.state = map.map.stages[s].touchpoints[t].isBackstage ? .backstage : .broken
    } else {
      let outcome = judge.judge(map.map.stages[s].touchpoints[t], stages[s].rows[t].links, context)
      judgement = outcome.judgement
      tally = Tally(outcome.reading)
    }
    stages[s].rows[t].judgement = judgement
    stages[s].rows[t].tally = tally
  }
}
