import Journey
import TerminalUI

extension CommandTable {
  static let mappingCommands: [Command] = [
    .change(
      "touchpoint.add", "add", "Add touchpoints after this one (stays open; Enter on nothing ends)", .mapping,
      keys: [["a"]], rank: 1, disabled: Need.stageToWrite
    ) { state, _ in state.open(.prompt(.addTouchpoint(before: false))) },
    .change(
      "touchpoint.add-before", "add before", "Add touchpoints before this one", .mapping, keys: [["A"]],
      disabled: Need.stageToWrite
    ) { state, _ in state.open(.prompt(.addTouchpoint(before: true))) },
    .change(
      "stage.add", "stage", "Add a stage after this one", .mapping, keys: [["S"]], rank: 12, disabled: Need.toWrite
    ) { state, _ in state.open(.prompt(.addStage)) },
    .change(
      "element.edit", "edit", "Edit every field of what is selected", .mapping, keys: [["e"]], rank: 2,
      disabled: Need.form
    ) { state, _ in state.openForm(state.focus) },
    .change(
      "element.enter", "edit", "Edit what is selected; in the table the cell", .mapping, keys: [[.enter]],
      disabled: Need.form
    ) { state, _ in
      if state.view == .table, state.pane == .cards, state.editCell() { return }
      state.openForm(state.focus)
    },
    .change(
      "element.rename", "rename", "Rename what is selected", .mapping, keys: [["R"]], disabled: Need.element
    ) { state, _ in state.openRename() },
    .change(
      "map.edit", "map", "Edit the map's own fields: title, scenario, owner, ...", .mapping, keys: [["M"]]
    ) { state, _ in state.openForm(.map) },
    .change(
      "element.remove", "remove", "Remove what is selected", .mapping, keys: [["d", "d"], [.delete]],
      disabled: Need.element
    ) { state, _ in state.removeFocus() },
    .change(
      "element.move-down", "move", "Move the card (or stage's place) down", .mapping, keys: [["J"]], rank: 7,
      disabled: Need.touchpoint
    ) { $0.moveCard(down: $1) },
    .change("element.move-up", "move", "Move the card up", .mapping, keys: [["K"]], disabled: Need.touchpoint) {
      $0.moveCard(down: -$1)
    },
    .change(
      "element.move-left", "move", "Move the card to the stage before; on a heading: the stage itself", .mapping,
      keys: [["H"]], disabled: Need.stageToWrite
    ) { $0.moveCard(right: -$1) },
    .change(
      "element.move-right", "move", "Move the card to the next stage; on a heading: the stage itself", .mapping,
      keys: [["L"]], disabled: Need.stageToWrite
    ) { $0.moveCard(right: $1) },
    .change(
      "note.add", "note", "Add a note to what is selected (parking lot)", .mapping, keys: [["c"]],
      disabled: Need.element
    ) {
      state, _ in state.open(.prompt(.addNote(state.focus)))
    },
  ]
}

extension EditorState {
  /// Moves the selected touchpoint within its stage.
  mutating func moveCard(down steps: Int) {
    guard let place, let index = place.index else { return }
    let stage = document.map.stages[place.stage]
    let target = min(max(index + steps, 0), stage.touchpoints.count - 1)
    guard target != index else {
      message = Message(kind: .notice, text: steps > 0 ? "it is the last of its stage" : "it is the first of its stage")
      return
    }
    let after: ElementID? =
      target > index ? stage.touchpoints[target].id : target == 0 ? nil : stage.touchpoints[target - 1].id
    perform(
      "move \(quoted(card))", [.move(card, into: stage.id, list: .touchpoints, after: after)], then: card,
      says: "moved, u undoes")
  }

  /// Moves the selected touchpoint to another stage, or the selected stage to another place.
  mutating func moveCard(right steps: Int) {
    guard let place else { return }
    let target = min(max(place.stage + steps, 0), document.map.stages.count - 1)
    guard target != place.stage else {
      message = Message(kind: .notice, text: steps > 0 ? "it is in the last stage" : "it is in the first stage")
      return
    }
    if let index = place.index {
      let stage = document.map.stages[target]
      let row = min(index - firstCard(ofStage: place.stage) + firstCard(ofStage: target), stage.touchpoints.count)
      let after = row > 0 ? stage.touchpoints[row - 1].id : nil
      perform(
        "move \(quoted(card))", [.move(card, into: stage.id, list: .touchpoints, after: after)], then: card,
        says: "moved to \"\(stage.name)\", u undoes")
    } else {
      let stages = document.map.stages
      let after: ElementID? =
        target > place.stage ? stages[target].id : target == 0 ? nil : stages[target - 1].id
      perform(
        "move \(quoted(card))", [.move(card, into: .map, list: .stages, after: after)], then: card,
        says: "stage moved, u undoes")
    }
  }

  /// Removes the selected element; asks first where others name it, or a stage still holds touchpoints.
  mutating func removeFocus() {
    let id = focus
    let leaving = Set(document.subtree(of: id))
    let links = document.references(to: leaving).filter { !leaving.contains($0.element) }
    if !links.isEmpty {
      let what = links.count == 1 ? "1 element names" : "\(links.count) elements name"
      open(
        .choice(
          ChoiceLayer(
            question: "\(what) \(quoted(id)) as a cause or link.",
            options: [.init("c", "clear the links and remove", .removeClearingLinks(id))])))
    } else if let stage = document.stage(id), !stage.touchpoints.isEmpty {
      open(
        .choice(
          ChoiceLayer(
            question: "\(quoted(id)) holds \(stage.touchpoints.count) touchpoints.",
            options: [.init("d", "remove the stage with all of them", .remove(id))])))
    } else {
      remove(id)
    }
  }

  /// Removes an element, first clearing what refers to it if asked, as one undo step.
  mutating func remove(_ id: ElementID, clearingLinks: Bool = false) {
    var edits: [Edit] = []
    if clearingLinks {
      let leaving = Set(document.subtree(of: id))
      for link in document.references(to: leaving) where !leaving.contains(link.element) {
        edits.append(.set(link.element, field: link.field, value: remaining(link, without: leaving)))
      }
    }
    edits.append(.remove(id))
    perform("remove \(quoted(id))", edits, then: neighbour(of: id), says: "removed \(quoted(id)), u undoes")
  }

  /// What is left of a reference field when some ids go.
  private func remaining(_ link: (element: ElementID, field: [String]), without ids: Set<ElementID>) -> Value? {
    guard let element = document.element(link.element), case .record(let members) = element.value else { return nil }
    let value = members.first { $0.key == link.field.first }?.value
    guard link.field.count == 1, case .list(let items)? = value else { return nil }
    let left = items.filter { item in item.text.map { !ids.contains(ElementID($0)) } ?? true }
    return left.isEmpty ? nil : .list(left)
  }

  /// What to select when an element goes: the next of its list, else the one before, else what holds it.
  private func neighbour(of id: ElementID) -> ElementID {
    let holder = document.parent(of: id) ?? .map
    switch document.address(of: id) {
    case .stage(let index):
      let stages = document.map.stages
      return index + 1 < stages.count ? stages[index + 1].id : index > 0 ? stages[index - 1].id : .map
    case .touchpoint(let stage, let index):
      let list = document.map.stages[stage].touchpoints
      return index + 1 < list.count ? list[index + 1].id : index > 0 ? list[index - 1].id : holder
    default:
      let items = items.filter { $0 != id }
      return items.first ?? holder
    }
  }

  /// The element's name in quotation marks, cut to fit a message.
  func quoted(_ id: ElementID) -> String {
    let name = document.element(id)?.displayName ?? document.map.title
    return "\"\(name.count > 32 ? name.prefix(31) + "…" : name)\""
  }
}
