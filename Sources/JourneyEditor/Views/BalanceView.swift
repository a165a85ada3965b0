import Journey
import ListeningRules
import TerminalUI

extension EditorState {
  /// The map's balance in one line: counts in words, never a grade.
  func drawBalance(_ frame: inout Frame, _ layout: JourneyLayout) {
    guard !layout.balance.isEmpty else { return }
    let row = layout.balance
    if hidesVerdicts {
      frame.put("verdicts are hidden; \(keyName("verdicts.hide")) shows them", x: 1, y: row.y, style: look.style(.dim))
      return
    }
    var right = StyledLine()
    if let stretch = balance.longestStretch, stretch.count > 1 {
      right.add(SafeText("unheard stretch \(stretch.count) "), look.style(.notice))
    }
    let room = max(size.width - right.width - 2, 0)
    var line = balanceLine(.everything)
    if line.width > room { line = balanceLine(.filled) }
    if line.width > room { line = balanceLine(.ladder) }
    let used = frame.put(line, x: 1, y: row.y, maxWidth: size.width - 2)
    if used + 2 + right.width <= size.width - 1 {
      frame.put(right, x: size.width - right.width, y: row.y, maxWidth: right.width)
    }
  }

  /// How much of the counts there is room for.
  private enum Extent { case everything, filled, ladder }

  /// The counts; shorter forms leave out what is nought, but for those that matter most, then what is off the ladder.
  private func balanceLine(_ extent: Extent) -> StyledLine {
    let counts = balance.counts
    let groups: [[(name: String, count: Int, rung: Rung, always: Bool)]] = [
      [
        ("talks at", counts.talksAt, .talkingAt, true), ("does not hear", counts.doesNotHear, .talkingAt, true),
        ("informs", counts.informs, .informing, false),
      ],
      [
        ("can get in", counts.canGetIn, .hearing, false), ("listens", counts.listens, .listening, true),
        ("acts", counts.acts, .acting, true), ("customer-led", counts.customerLed, .customerLed, false),
      ],
      [("neither", counts.neither, .neither, false), ("unclear", counts.unclear, .unclear, false)],
    ]
    var line = StyledLine()
    for group in extent == .ladder ? Array(groups.dropLast()) : groups {
      let shown = group.filter { $0.count > 0 || $0.always || (extent == .everything && $0.rung != .customerLed) }
      guard !shown.isEmpty else { continue }
      if line.width > 0 { line.add(" | ", look.style(.dim)) }
      for (index, part) in shown.enumerated() {
        if index > 0 { line.add(" " + look.glyphs.dot + " ", look.style(.dim)) }
        let style = part.count > 0 ? look.style(.verdict(part.rung)) : look.style(.dim)
        line.add(SafeText("\(part.name) \(part.count)"), style)
      }
    }
    return line
  }
}
