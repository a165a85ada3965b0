import Journey
import ListeningRules

/// Another map to hold an export against.
public struct EarlierMap: Sendable {
  public enum Relation: Sendable {
    /// It is how things are, and the exported map is how they are meant to be.
    case isAnswered
    /// It is the same map at an earlier time.
    case cameBefore
  }

  public let map: JourneyMap
  public let relation: Relation

  public init(_ map: JourneyMap, _ relation: Relation) {
    self.map = map
    self.relation = relation
  }
}

/// Before and after: the touchpoints whose verdict is another one than in an earlier map, by their ids.
struct VerdictChanges: Sendable {
  struct Change: Sendable {
    let touchpoint: String
    let before: VerdictMark
    let after: VerdictMark
  }

  let relation: EarlierMap.Relation
  /// The balance of the earlier map; empty where there was nothing to judge.
  let before: String
  let changed: [Change]
  /// Names of touchpoints that only one of the maps has, without those backstage.
  let new: [String]
  let gone: [String]

  /// - Parameters:
  ///   - original: the map that `source` shows, and `earlier` the other one, both with the ids they really have.
  init(_ source: ExportSource, _ original: JourneyMap, from old: ExportSource, _ earlier: EarlierMap) {
    relation = earlier.relation
    before = Self.balance(old)
    var places: [ElementID: (Int, Int)] = [:]
    for (s, stage) in earlier.map.stages.enumerated() {
      for (t, touchpoint) in stage.touchpoints.enumerated() { places[touchpoint.id] = (s, t) }
    }
    var changed: [Change] = []
    var new: [String] = []
    for (s, stage) in original.stages.enumerated() {
      for (t, touchpoint) in stage.touchpoints.enumerated() {
        let name = Self.name(source, s, t)
        let mark = VerdictMark(source.assessment.judgement(stage: s, touchpoint: t))
        guard let place = places.removeValue(forKey: touchpoint.id) else {
          if mark.kind != .backstage { new.append(name) }
          continue
        }
        let was = VerdictMark(old.assessment.judgement(stage: place.0, touchpoint: place.1))
        if was.word != mark.word { changed.append(Change(touchpoint: name, before: was, after: mark)) }
      }
    }
    self.changed = changed
    self.new = new
    gone = earlier.map.stages.enumerated().flatMap { s, stage in
      stage.touchpoints.enumerated().compactMap { t, touchpoint in
        guard places[touchpoint.id] != nil else { return nil }
        let mark = VerdictMark(old.assessment.judgement(stage: s, touchpoint: t))
        return mark.kind == .backstage ? nil : Self.name(old, s, t)
      }
    }
  }

  private static func name(_ source: ExportSource, _ s: Int, _ t: Int) -> String {
    let name = source.map.stages[s].touchpoints[t].name
    return name.isEmpty ? "(no name)" : name
  }

  private static func balance(_ source: ExportSource) -> String {
    BalanceSentence(source)?.text { "“\($0)”" } ?? ""
  }

  // MARK: Words

  var heading: String {
    switch relation {
    case .isAnswered: "Before and after"
    case .cameBefore: "What has changed"
    }
  }

  var titles: (before: String, after: String) {
    switch relation {
    case .isAnswered: ("As it is", "As designed")
    case .cameBefore: ("Before", "Now")
    }
  }

  /// What is new and what is gone, a sentence each.
  var remarks: [String] {
    var remarks: [String] = []
    if changed.isEmpty { remarks.append("No touchpoint that both maps have stands on another rung.") }
    if !new.isEmpty { remarks.append("New: \(CaseCosts.few(new)).") }
    if !gone.isEmpty { remarks.append("Gone: \(CaseCosts.few(gone)).") }
    return remarks
  }

  /// The first changes, and how many are left out of a page that is to stay readable.
  var shown: (changes: ArraySlice<Change>, rest: Int) {
    let limit = 20
    return (changed.prefix(limit), max(changed.count - limit, 0))
  }
}
