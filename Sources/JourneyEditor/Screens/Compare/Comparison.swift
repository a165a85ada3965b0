import Journey
import JourneyReview
import ListeningRules
import TerminalUI

/// What a map can be held against.
public enum ComparisonSource: Sendable, Hashable {
  /// The file as it is on disk now.
  case disk
  /// The file as it was last committed.
  case committed
  /// The map that this one is based on, as its field names it.
  case base(String)
  case file(String)
}

/// Another map as it was found, or why there is none to compare with.
public enum OtherMap: Sendable {
  case found(IndexedMap, name: String)
  /// What, where and what to do, in one line.
  case missing(String)
}

/// The last comparison: drawn up once, when it was asked for.
struct Comparison: Sendable {
  var title = ""
  var page = PageText()
}

extension EditorState {
  /// Above this many touchpoints verdicts are not compared: judging another map of that size takes its time.
  private static let judgedLimit = 5000

  mutating func openCompare() {
    var options: [ChoiceLayer.Option] = [
      .init("d", "the file on disk", .effect(.compare(with: .disk))),
      .init("h", "the last commit", .effect(.compare(with: .committed))),
    ]
    if let base = document.map.basedOn, !base.isEmpty {
      options.append(.init("b", "the map it is based on", .effect(.compare(with: .base(base)))))
    }
    options.append(.init("f", "another file", .askForFile))
    open(.choice(ChoiceLayer(question: "Compare with", options: options)))
  }

  /// The other map was found, or not.
  public mutating func noteOther(_ other: OtherMap) {
    switch other {
    case .missing(let text): message = Message(kind: .problem, text: text)
    case .found(let map, let name):
      let page = PageLayer(content: .comparison)
      compare(with: map, name: name)
      open(.page(page))
    }
  }

  private mutating func compare(with other: IndexedMap, name: String) {
    var writer = PageWriter(look: look, width: size.width - 2)
    let changes = MapDifference.changes(from: other, to: document)
    let count = changes.count
    comparison.title = "\(file.name) against \(name)"
    if changes.isEmpty {
      writer.add("No difference: both maps say the same.", .done)
    } else {
      writer.add("\(count) difference\(count == 1 ? "" : "s") from \(name) to what is here", .notice, indent: 0)
    }
    writeVerdicts(other, &writer)
    if count > 0 { writer.heading("Changes") }
    for change in changes {
      let (sign, role): (SafeText, Look.Role) =
        switch change.edit {
        case .insert: ("+ ", .done)
        case .remove: ("- ", .problem)
        case .move: (look.glyphs.more + " ", .notice)
        case .set: ("~ ", .plain)
        }
      var line = look.isPlain ? StyledLine() : StyledLine(sign, look.style(role))
      line.add(.singleLine(look.isPlain ? change.line.replacing(" -> ", with: " becomes ") : change.line))
      let subject = change.edit.subject
      writer.add(line, target: document.contains(subject) ? subject : document.nearest(to: subject, in: other))
    }
    comparison.page = PageText(lines: writer.lines, width: size.width, isStale: false)
  }

  /// Touchpoints that stand on another rung than in the other map.
  private func writeVerdicts(_ other: IndexedMap, _ writer: inout PageWriter) {
    guard !hidesVerdicts else { return }
    guard assessment.isComplete, assessment.touchpointCount <= Self.judgedLimit else {
      writer.add("verdicts are not compared in a map of this size", .dim, indent: 0)
      return
    }
    let before = Assessment(other, today: assessment.today, settings: assessment.settings)
    guard before.touchpointCount <= Self.judgedLimit else { return }
    var isFirst = true
    for s in document.map.stages.indices {
      for t in 0..<document.map.stages[s].touchpoints.count {
        let touchpoint = document.map.stages[s].touchpoints[t]
        guard let old = before.judgement(of: touchpoint.id, in: other), old.counts else { continue }
        let new = assessment.judgement(stage: s, touchpoint: t)
        guard new.counts, old.cell != new.cell else { continue }
        if isFirst { writer.heading("Verdicts") }
        isFirst = false
        if look.isPlain {
          writer.add("\(touchpoint.name): was \(old.cell), is \(new.cell)", target: touchpoint.id)
          continue
        }
        var line = StyledLine("  ")
        line.add(SafeText(old.cell + " -> "), look.style(.verdict(old.rung)))
        line.add(SafeText(new.cell + "  "), look.style(.verdict(new.rung)))
        line.add(.singleLine(touchpoint.name))
        writer.add(line, target: touchpoint.id)
      }
    }
  }
}

extension IndexedMap {
  /// Of an element that is only in another map: what held it there, if that is here.
  fileprivate func nearest(to id: ElementID, in other: IndexedMap) -> ElementID? {
    var id = id
    while let parent = other.parent(of: id) {
      if parent != .map, contains(parent) { return parent }
      if parent == .map { return nil }
      id = parent
    }
    return nil
  }
}
