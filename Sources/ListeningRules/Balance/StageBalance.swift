import Journey

/// What the touchpoints of a stage come to. No averages of rungs.
public struct StageBalance: Sendable, Hashable {
  public internal(set) var counts = Counts()
  /// `talking-at` if the stage speaks and nothing reaches hearing; else the median rung of the touchpoints that speak
  /// (the lower of two); `unclear` below half coverage, `neither` where nothing speaks.
  public internal(set) var rung = Rung.unclear
  /// The highest and the lowest touchpoint on the ladder, the first of several.
  public internal(set) var best: ElementID?
  public internal(set) var worst: ElementID?

  init(_ stage: StageRows) {
    var ladder = [Int](repeating: 0, count: 6)
    var top = -1
    var bottom = 6
    for t in stage.rows.indices {
      let row = stage.rows[t]
      counts.add(row.judgement)
      guard row.judgement.counts, let height = row.judgement.rung.height else { continue }
      ladder[height] += 1
      if height > top { (top, best) = (height, stage.ids[t]) }
      if height < bottom { (bottom, worst) = (height, stage.ids[t]) }
    }
    guard counts.all > 0, counts.judged * 2 >= counts.all else { return }
    guard counts.speaking > 0 else {
      rung = .neither
      return
    }
    let rungs: [Rung] = [.talkingAt, .informing, .hearing, .listening, .acting, .customerLed]
    if top < 2 {
      rung = .talkingAt
      return
    }
    var before = 0
    for (height, count) in ladder.enumerated() {
      before += count
      if before * 2 >= counts.speaking {
        rung = rungs[height]
        break
      }
    }
  }

  /// Judged of all, 0 ... 1: below one half the stage is `unclear`.
  public var coverage: Double { counts.all == 0 ? 0 : Double(counts.judged) / Double(counts.all) }
}

extension Assessment {
  /// What the touchpoints of the stage at this index come to. O(touchpoints of the stage).
  public func balance(ofStage index: Int) -> StageBalance {
    StageBalance(stages.indices.contains(index) ? stages[index] : StageRows(id: .map))
  }
}
