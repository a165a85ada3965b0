import Journey
import JourneyFormat
import JourneyReview

// What a killed session left of the map: asked about when the map is opened.

extension EditorState {
  /// Asks what to do with it, and says what the message says, which the question covers. Esc leaves it for the next time.
  mutating func ask(about remnant: Remnant) {
    let what = remnant.count == 1 ? "1 change can be" : "\(remnant.count) changes can be"
    let question = "Hark ended without saving on \(remnant.day); \(what) brought back."
    open(
      .choice(
        ChoiceLayer(
          question: ([question] + remnant.doubts + [message?.text].compactMap { $0 }).joined(separator: " "),
          options: [
            .init("r", "bring back", .effect(.remnant(.bringBack))),
            .init("l", "look first", .effect(.remnant(.look))),
            .init("d", "discard", .askToDiscardRemnant(remnant.inWords)),
          ], escapeLabel: "later", escapeAction: .effect(.remnant(.later)))))
  }

  /// Asks once more: what is discarded is gone, and keys that were typed ahead must not do it.
  mutating func askToDiscardRemnant(_ what: String) {
    open(
      .choice(
        ChoiceLayer(
          question: "Discard \(what) for good?", options: [.init("y", "discard", .effect(.remnant(.discard)))],
          escapeLabel: "keep for later", escapeAction: .effect(.remnant(.later)))))
  }

  /// Shows what was done, and what would change; the question waits below.
  mutating func look(at remnant: Remnant) {
    ask(about: remnant)
    var map = document
    var history = History()
    let result = history.bringBack(
      remnant.offer.steps.map(\.step), strictly: !remnant.offer.isExact, on: &map)
    var lines = remnant.lines
    let changes = MapDifference.changes(from: document, to: map)
    lines += ["", changes.isEmpty ? "Together they change nothing." : "What would change:"] + changes.map(\.line)
    if !result.left.isEmpty { lines += ["", "What does not fit any more:"] + result.left.map { LeftOver($0).line } }
    open(.page(PageLayer(content: .text(title: "Not saved on \(remnant.day)", lines.joined(separator: "\n")))))
  }

  /// Brings it back as steps of this session, which can be undone. Nothing is on disk until the person saves.
  ///
  /// - Returns: what was applied, and what was not.
  mutating func bringBack(_ remnant: Remnant) -> (applied: [EditStep], left: [LeftEdit]) {
    let (applied, left) = history.bringBack(
      remnant.offer.steps.map(\.step), strictly: !remnant.offer.isExact, on: &document)
    judge(after: applied.flatMap(\.edits))
    go(to: applied.last?.edits.last?.subject ?? focus)
    let what = applied.count == 1 ? "1 change is back" : "\(applied.count) changes are back"
    var text = "\(what); nothing is on disk until you save (\(keyName("file.save")))"
    if !left.isEmpty {
      let lines = ["These are kept; `hark recover \(file.name)` lists them.", ""] + left.map { LeftOver($0).line }
      open(.page(PageLayer(content: .text(title: "What did not fit any more", lines.joined(separator: "\n")))))
      text = "\(what), \(left.count == 1 ? "1 edit does" : "\(left.count) edits do") not fit any more"
    }
    message = Message(kind: left.isEmpty ? .done : .problem, text: text)
    return (applied, left)
  }
}
