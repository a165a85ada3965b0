import Journey
import Workers

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
  /// The rules that it was judged by.
  public let settings: RuleSettings
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
  ///
  /// Large slices are shared out among the processors.
  @discardableResult
  public mutating func judgeNext(_ count: Int, in map: IndexedMap) -> Bool {
    judge(nextPending(count), map)
    return pending > 0
  }

  /// The next `count` touchpoints that wait, from the cursor on and around.
  private mutating func nextPending(_ count: Int) -> [RowSpan] {
    var spans: [RowSpan] = []
    var left = min(count, pending)
    while left > 0 {
      guard cursor.stage < stages.count else {
        // Edits may have left rows unjudged behind the cursor: begin again.
        cursor = (stage: 0, index: 0)
        continue
      }
      let rows = stages[cursor.stage].rows
      var index = cursor.index
      while index < rows.count, rows[index].judgement.state != .pending { index += 1 }
      let first = index
      while index < rows.count, index - first < left, rows[index].judgement.state == .pending { index += 1 }
      if index > first { spans.append(RowSpan(stage: cursor.stage, rows: first..<index)) }
      left -= index - first
      cursor = index < rows.count ? (stage: cursor.stage, index: index) : (stage: cursor.stage + 1, index: 0)
    }
    return spans
  }

  private mutating func judge(_ spans: [RowSpan], _ map: IndexedMap) {
    guard let shares = RowSpan.shares(of: spans) else {
      for span in spans {
        for t in span.rows { judgeRow(span.stage, t, map) }
      }
      return
    }
    let (rows, judge, context) = (stages.map(\.rows), judge, context)
    Workers.relay(
      shares,
      through: { share in
        var judge = judge
        return share.map { span in
          var judged = rows[span.stage][span.rows]
          let touchpoints = map.map.stages[span.stage].touchpoints
          for t in span.rows { touchpoints.lend(t) { judge.judge(&judged[t], $0, context) } }
          return (span: span, rows: judged)
        }
      },
      to: { judged in
        for (span, rows) in judged { take(rows, at: span) }
      })
  }

  /// Takes in rows that waited and are judged now.
  mutating func take(_ rows: ArraySlice<Row>, at span: RowSpan) {
    stages[span.stage].rows.replaceSubrange(span.rows, with: rows)
    pending -= rows.count
  }

  mutating func judgeAll(_ map: IndexedMap) {
    cursor = (stage: 0, index: 0)
    judgeNext(.max, in: map)
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
    judge.judge(&stages[s].rows[t], map.map.stages[s].touchpoints[t], context)
  }
}
