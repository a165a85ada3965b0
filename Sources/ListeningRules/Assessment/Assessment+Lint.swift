import Journey
import Workers

extension Assessment {
  /// Assesses a map and finds everything in it, as `allFindings` does, with one look at each text for both.
  public static func lint(
    _ map: IndexedMap, today: CalendarDate? = nil, settings: RuleSettings = .standard
  ) -> (assessment: Assessment, findings: [Finding]) {
    var assessment = Assessment(map, today: today, settings: settings, judged: false)
    let found = assessment.judgeAndFind(map)
    return (assessment: assessment, findings: assessment.inOrder(found, map))
  }

  /// What was found on the touchpoints of a part of a stage.
  typealias Part = (stage: Int, findings: [Finding])

  /// The findings of touchpoints among those of the map and its stages.
  func inOrder(_ parts: [Part], _ map: IndexedMap) -> [Finding] {
    var found = findings(of: .map, in: map)
    var rest = parts[...]
    for s in map.map.stages.indices {
      found += findings(of: map.map.stages[s].id, in: map)
      while rest.first?.stage == s { found += rest.removeFirst().findings }
    }
    return found
  }

  /// Judges all touchpoints and finds what there is to be found on them.
  private mutating func judgeAndFind(_ map: IndexedMap) -> [Part] {
    let unjudged = self
    var parts: [Part] = []
    Workers.relay(
      Self.shares(of: map),
      through: { share in
        var judge = unjudged.judge
        return share.map { span in
          var rows = unjudged.stages[span.stage].rows[span.rows]
          var found: [Finding] = []
          for t in span.rows {
            let touchpoint = map.map.stages[span.stage].touchpoints[t]
            found += unjudged.judgeAndFind(touchpoint, map, &rows[t], &judge).sorted(by: Finding.isBefore)
          }
          return (span: span, rows: rows, found: found)
        }
      },
      to: { judged in
        for (span, rows, found) in judged {
          take(rows, at: span)
          parts.append((stage: span.stage, findings: found))
        }
      })
    return parts
  }

  private func judgeAndFind(
    _ touchpoint: Touchpoint, _ map: IndexedMap, _ row: inout Row, _ judge: inout Judge
  ) -> [Finding] {
    guard row.visible.contains(.isOnStage) else {
      judge.judge(&row, touchpoint, context)
      return []
    }
    let reading = judge.reading(touchpoint, row.links)
    let hits = judge.hits(reading, touchpoint)
    row.judgement = judge.judgement(reading, hits, touchpoint, context)
    row.tally = Tally(reading)
    return findings(touchpoint, reading, hits, map, judge)
  }

  static func shares(of map: IndexedMap) -> [[RowSpan]] {
    let spans = map.map.stages.indices.map { RowSpan(stage: $0, rows: 0..<map.map.stages[$0].touchpoints.count) }
    return RowSpan.shares(of: spans) ?? [spans]
  }
}
