import TerminalUI

extension CommandTable {
  static let movingCommands: [Command] = [
    .change(
      "move.down", "down", "Next card (or item in the inspector)", .moving, keys: [["j"], [.down]],
      disabled: Need.somewhere
    ) {
      $0.moveDown(by: $1)
    },
    .change(
      "move.up", "up", "Card before; up from the first one is the stage", .moving, keys: [["k"], [.up]],
      disabled: Need.somewhere
    ) {
      $0.moveDown(by: -$1)
    },
    .change("move.left", "left", "Stage before", .moving, keys: [["h"], [.left]], disabled: Need.somewhere) {
      $0.moveRight(by: -$1)
    },
    .change("move.right", "right", "Next stage", .moving, keys: [["l"], [.right]], disabled: Need.somewhere) {
      $0.moveRight(by: $1)
    },
    .change(
      "move.first", "first", "First card of the stage; again: of the map", .moving, keys: [["g"], [.home]],
      disabled: Need.somewhere
    ) {
      state, _ in state.moveToEnd(last: false)
    },
    .change(
      "move.last", "last", "Last card of the stage; again: of the map", .moving, keys: [["G"], [.end]],
      disabled: Need.somewhere
    ) {
      state, _ in state.moveToEnd(last: true)
    },
    .change(
      "move.page-down", "page", "A screen of cards down", .moving, keys: [[.pageDown], [.control("f")]],
      disabled: Need.somewhere
    ) {
      $0.moveDown(by: $1 * $0.cardsPerScreen)
    },
    .change(
      "move.page-up", "page", "A screen of cards up", .moving, keys: [[.pageUp], [.control("b")]],
      disabled: Need.somewhere
    ) {
      $0.moveDown(by: -$1 * $0.cardsPerScreen)
    },
    .change(
      "pane.next", "inspector", "To the pain points in the inspector, and back", .moving, keys: [[.tab], [.backTab]],
      disabled: Need.items
    ) { state, _ in state.switchPane() },
  ]
}

extension EditorState {
  var cardsPerScreen: Int { max(layout.cards.height - 1, 1) }
}
