import Journey
import ListeningRules

/// What the rules have against the elements of a map: one entry a card, the worst first.
///
/// Touchpoints are listed by the verdicts that are kept anyway; their findings are made when they are looked at. So a
/// list of 100,000 costs a walk over a few bytes each.
public struct FindingsList: Sendable {
  public struct Entry: Sendable, Hashable {
    /// A touchpoint, a stage, or the map.
    public let id: ElementID
    /// Of the worst finding.
    public let severity: Severity
    /// How many there are.
    public let count: Int
  }

  /// Worst first, then in the order of the map.
  private(set) var entries: [Entry] = []
  /// The findings of stages and of the map, which read every row of theirs.
  private(set) var kept: [ElementID: [Finding]] = [:]
  /// The findings of touchpoints that were on the screen.
  private var looked: [ElementID: [Finding]] = [:]
  /// The entries that pass the filter, as far as looked at.
  private(set) var shown: [Entry] = []
  /// How many entries the filter has looked at.
  private(set) var examined = 0
  /// The map or its verdicts have changed since.
  var isStale = true { didSet { if isStale { forgetLooked() } } }

  /// As many are kept when they leave the screen.
  private static let mostLooked = 500

  /// The findings of an entry, where they are at hand.
  func findings(of id: ElementID) -> [Finding]? { kept[id] ?? looked[id] }

  mutating func forgetLooked() { looked = [:] }

  /// Whether the findings of the entries on some rows are still to be made.
  func lacksFindings(on rows: Range<Int>) -> Bool {
    shown[rows.clamped(to: shown.indices)].contains { findings(of: $0.id) == nil }
  }

  /// Makes the findings of the entries on some rows, so that drawing them needs no judging.
  mutating func look(at rows: Range<Int>, _ findings: (ElementID) -> [Finding]) {
    if looked.count > Self.mostLooked { looked = [:] }
    for entry in shown[rows.clamped(to: shown.indices)] where self.findings(of: entry.id) == nil {
      looked[entry.id] = findings(entry.id)
    }
  }

  /// Lists the entries anew. O(touchpoints), a few bytes each.
  mutating func list(_ assessment: Assessment, _ document: IndexedMap) {
    var bySeverity: [[Entry]] = Array(repeating: [], count: Severity.allCases.count)
    kept = [:]
    func keep(_ id: ElementID, _ findings: [Finding]) {
      let counting = findings.filter { !$0.isWaived && !$0.isStrength }
      guard let worst = counting.first else { return }
      kept[id] = counting
      bySeverity[Int(worst.severity.rawValue)].append(Entry(id: id, severity: worst.severity, count: counting.count))
    }
    // Rules on a stage or the map say something only when all is judged.
    if assessment.isComplete { keep(.map, assessment.findings(of: .map, in: document)) }
    let stages = document.map.stages
    for s in stages.indices {
      if assessment.isComplete { keep(stages[s].id, assessment.findings(of: stages[s].id, in: document)) }
      for t in 0..<stages[s].touchpoints.count {
        let judgement = assessment.judgement(stage: s, touchpoint: t)
        guard let worst = judgement.worst, worst != .pass, judgement.findingCount > 0 else { continue }
        bySeverity[Int(worst.rawValue)].append(
          Entry(id: stages[s].touchpoints[t].id, severity: worst, count: Int(judgement.findingCount)))
      }
    }
    entries = bySeverity.reversed().flatMap { $0 }
    isStale = false
    beginFilter()
  }

  /// Forgets what passed the filter.
  mutating func beginFilter() {
    shown = []
    examined = 0
  }

  /// Passes up to `count` entries more through a filter; nil passes all of them at once.
  mutating func filter(_ count: Int, _ passes: ((Entry) -> Bool)?) {
    guard let passes else {
      shown = entries
      examined = entries.count
      return
    }
    let end = count < entries.count - examined ? examined + count : entries.count
    for entry in entries[examined..<end] where passes(entry) { shown.append(entry) }
    examined = end
  }

  var isFiltered: Bool { examined == entries.count }
}

/// The findings of the map as a screen: where one is in them, and what is shown.
public struct FindingsLayer: RowsLayer, Sendable, Hashable {
  /// The place in the list, and what stood there when it was last looked at.
  public internal(set) var selected = 0
  var selectedID: ElementID?
  var firstRow = 0
  /// Only entries whose worst finding is of this severity; nil = all.
  public internal(set) var only: Severity?
  public internal(set) var filter = LineEditor()
  /// Keys go into the filter.
  public internal(set) var isTyping = false

  mutating func goToTop() { (selected, selectedID, firstRow) = (0, nil, 0) }
}
