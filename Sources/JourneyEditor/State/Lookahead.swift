import Journey
import TerminalUI

/// What the next frame will most likely show, made ready while nobody waits: the cards on the screen with those just
/// outside of it, and what the inspector says of the selected one and of those around it.
struct Lookahead: Sendable {
  /// What all of it depends on besides the map and its verdicts.
  struct Basis: Sendable, Hashable {
    let size: Size
    let look: Look
    let view: MainView
    let page: InspectorPage
    let hidesVerdicts: Bool
    let width: Int
  }

  let basis: Basis
  fileprivate(set) var inspector: [ElementID: Details] = [:]
  fileprivate(set) var cards: [ElementID: CardFace] = [:]
  fileprivate(set) var headings: [HeadingPlace: SafeText] = [:]
  /// By stage: the touchpoints whose cards are ready.
  private var rows: [Int: Range<Int>] = [:]

  fileprivate init(basis: Basis) { self.basis = basis }

  /// Whether it keeps more of where the person has been than is worth the memory.
  fileprivate var isFull: Bool { inspector.count > 100 || cards.count > 1000 }

  /// Whether the cards of these touchpoints are still to be made; from now on they count as made.
  fileprivate mutating func takes(_ rows: Range<Int>, ofStage stage: Int) -> Bool {
    if self.rows[stage] == rows { return false }
    self.rows[stage] = rows
    return true
  }

  /// What the inspector says of a card.
  struct Details: Sendable {
    let title: SafeText
    let place: StyledLine
    let lines: [EditorState.InspectorLine]
  }
}

extension EditorState {
  /// Makes ready what the next key will most likely show, as far as it is not.
  ///
  /// It is forgotten with every change of the map and of its verdicts: a frame is the same with it and without.
  public mutating func lookAhead() {
    guard layers.isEmpty, !look.isPlain, let place else { return }
    let layout = layout
    let width = layout.inspector.width - 2
    var next = takeMadeReady(inspectorWidth: width)
    if layout.inspector.height > 0 {
      let selected = card
      for id in [card] + neighbours(of: place) where next.inspector[id] == nil {
        card = id
        next.inspector[id] = Lookahead.Details(
          title: cardTitle, place: cardPlace, lines: inspectorLines(width: width))
      }
      card = selected
    }
    if view == .journey { addStages(layout, to: &next) }
    lookahead = next
  }

  /// What was made ready and still holds. It is taken out, since what is held twice is copied when it is changed.
  private mutating func takeMadeReady(inspectorWidth width: Int) -> Lookahead {
    defer { lookahead = nil }
    return madeReady(inspectorWidth: width).flatMap { $0.isFull ? nil : $0 }
      ?? Lookahead(basis: basis(inspectorWidth: width))
  }

  /// The stages on the screen: their headings, the faces of the cards that are shown and of those next to them.
  private func addStages(_ layout: JourneyLayout, to next: inout Lookahead) {
    for (column, stage) in stages(in: layout).enumerated() {
      let heading = HeadingPlace(stage: stage, column: column)
      if next.headings[heading] == nil { next.headings[heading] = headingText(heading, layout) }
      let touchpoints = document.map.stages[stage].touchpoints
      let first = firstCard(ofStage: stage)
      let rows = (first - 1..<first + layout.cards.height + 1).clamped(to: touchpoints.indices)
      guard next.takes(rows, ofStage: stage) else { continue }
      for index in rows where next.cards[touchpoints[index].id] == nil {
        next.cards[touchpoints[index].id] = face(stage, index, layout)
      }
    }
  }

  /// What was made ready for an inspector of this width, as far as it still holds.
  func madeReady(inspectorWidth width: Int) -> Lookahead? {
    lookahead.flatMap { $0.basis == basis(inspectorWidth: width) ? $0 : nil }
  }

  private func basis(inspectorWidth width: Int) -> Lookahead.Basis {
    Lookahead.Basis(
      size: size, look: look, view: view, page: inspectorPage, hidesVerdicts: hidesVerdicts, width: width)
  }

  /// The cards above and below, and those that a step to the left or right leads to.
  private func neighbours(of place: (stage: Int, index: Int?)) -> [ElementID] {
    let stages = document.map.stages
    let index = place.index ?? -1
    let touchpoints = stages[place.stage].touchpoints
    var found = [index - 1, index + 1].filter { touchpoints.indices.contains($0) }.map { touchpoints[$0].id }
    guard view == .journey, index >= 0 else { return found }
    for stage in [place.stage - 1, place.stage + 1] where stages.indices.contains(stage) {
      let touchpoints = stages[stage].touchpoints
      let beside = index - firstCard(ofStage: place.stage) + firstCard(ofStage: stage)
      if !touchpoints.isEmpty { found.append(touchpoints[min(max(beside, 0), touchpoints.count - 1)].id) }
    }
    return found
  }
}
