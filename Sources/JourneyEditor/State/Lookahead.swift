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

  /// What the inspector says of a card.
  struct Details: Sendable {
    let title: SafeText
    let place: StyledLine
    let lines: [EditorState.InspectorLine]
  }
}

extension EditorState {
  /// Makes ready what the next key will most likely show.
  ///
  /// It is forgotten with every change of the map and of its verdicts: a frame is the same with it and without.
  public mutating func lookAhead() {
    guard layers.isEmpty, !look.isPlain, let place else { return }
    let layout = layout
    let width = layout.inspector.width - 2
    var next = Lookahead(basis: basis(inspectorWidth: width))
    if layout.inspector.height > 0 {
      let known = madeReady(inspectorWidth: width)?.inspector ?? [:]
      let selected = card
      for id in [card] + neighbours(of: place) {
        card = id
        next.inspector[id] =
          known[id]
          ?? Lookahead.Details(title: cardTitle, place: cardPlace, lines: inspectorLines(width: width))
      }
      card = selected
    }
    if view == .journey {
      next.cards = cardsAround(layout)
      for (column, stage) in stages(in: layout).enumerated() {
        let heading = HeadingPlace(stage: stage, column: column)
        next.headings[heading] = headingText(heading, layout)
      }
    }
    lookahead = next
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

  /// The faces of the cards on the screen and of those next to them.
  private func cardsAround(_ layout: JourneyLayout) -> [ElementID: CardFace] {
    let known = madeReady(inspectorWidth: layout.inspector.width - 2)?.cards ?? [:]
    var cards: [ElementID: CardFace] = [:]
    for stage in stages(in: layout) {
      let touchpoints = document.map.stages[stage].touchpoints
      let first = firstCard(ofStage: stage)
      let rows = first - 1..<first + layout.cards.height + 1
      for index in rows.clamped(to: touchpoints.indices) {
        let id = touchpoints[index].id
        cards[id] = known[id] ?? face(stage, index, layout)
      }
    }
    return cards
  }
}
