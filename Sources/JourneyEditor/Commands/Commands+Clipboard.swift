import Journey
import TerminalUI

extension CommandTable {
  static let clipboardCommands: [Command] = [
    Command(
      "element.copy", "copy", "Copy what is selected or marked; with a count that many cards", .marking, keys: [["y"]],
      disabled: nothingToCopy
    ) { state, count in state.copyChosen(count ?? 1) },
    Command(
      "element.cut", "cut", "Cut what is selected or marked", .marking, keys: [["x"]], disabled: Need.element
    ) { state, count in state.cutChosen(count ?? 1) },
    Command(
      "element.paste", "paste", "Paste behind what is selected, from any map", .marking, keys: [["P"]],
      disabled: Need.toWrite
    ) { _, _ in [.paste] },
  ]

  private static func nothingToCopy(_ state: EditorState) -> String? {
    state.focus == .map ? "there is nothing to copy yet" : nil
  }
}

extension EditorState {
  /// Puts what is chosen on the clipboard.
  mutating func copyChosen(_ count: Int) -> [Effect] {
    let elements = chosen(count).compactMap { document.element($0) }
    message = Message(kind: .done, text: "copied \(elements.inWords); \(keyName("element.paste")) pastes, in any map")
    return [Clip(elements).copying]
  }

  /// Puts what is chosen on the clipboard and removes it; asks first where others name it.
  mutating func cutChosen(_ count: Int) -> [Effect] {
    let ids = chosen(count)
    let elements = ids.compactMap { document.element($0) }
    let links = outsideLinks(to: ids)
    if !links.isEmpty {
      ask(links, ids, "clear the links and cut", .cutClearingLinks(ids))
      return []
    }
    guard remove(ids) else { return [] }
    message = Message(
      kind: .done,
      text: "cut \(elements.inWords); \(keyName("element.paste")) pastes, \(keyName("history.undo")) undoes")
    return [Clip(elements).copying]
  }

  /// Cuts elements after the question about their links.
  mutating func cutClearingLinks(_ ids: [ElementID]) -> [Effect] {
    let elements = ids.compactMap { document.element($0) }
    guard remove(ids, clearingLinks: true) else { return [] }
    message = Message(
      kind: .done,
      text:
        "cut \(elements.inWords) and cleared the links; \(keyName("element.paste")) pastes, \(keyName("history.undo")) undoes"
    )
    return [Clip(elements).copying]
  }

  /// Adds to what was said of a copy that the terminal's clipboard could not take it.
  public mutating func noteNotOnTerminal() {
    message?.text += "; too long for the terminal's clipboard"
  }

  /// Puts the clipboard's elements behind the selected one, as one undo step; nil: there is no clipboard yet.
  public mutating func paste(clipboard bytes: [UInt8]?) {
    guard let bytes, !bytes.isEmpty else {
      message = Message(kind: .notice, text: "nothing was copied yet; \(keyName("element.copy")) copies")
      return
    }
    do throws(Clip.Problem) {
      paste(try Clip(reading: bytes))
    } catch {
      message = Message(
        kind: .problem, text: "the clipboard cannot be read: \(error.message); \(keyName("element.copy")) copies anew")
    }
  }

  private mutating func paste(_ clip: Clip) {
    var transplant = Transplant(into: document)
    var places: [ElementListKey: (parent: ElementID, after: ElementID?)] = [:]
    var edits: [Edit] = []
    for element in transplant.ready(clip.elements) {
      let list = element.kind.list
      guard let place = places[list] ?? pastePlace(list) else {
        message = Message(kind: .notice, text: "a touchpoint needs a stage to go to; \(keyName("stage.add")) adds one")
        return
      }
      edits.append(.insert(element, into: place.parent, list: list, after: place.after))
      places[list] = (place.parent, element.id)
    }
    guard let last = edits.last?.subject else { return }
    let what = clip.inWords
    var says = "pasted \(what)"
    if transplant.dropped > 0 {
      says += transplant.dropped == 1 ? "; 1 link led" : "; \(transplant.dropped) links led"
      says += " to what is not in this map and was dropped"
    }
    perform("paste \(what)", edits, then: last, says: says)
  }

  /// Where an element of this list is pasted: behind the selected one where that is of its kind.
  private func pastePlace(_ list: ElementListKey) -> (parent: ElementID, after: ElementID?)? {
    switch list {
    case .stages: return (.map, currentStage)
    case .touchpoints:
      guard let stage = currentStage else { return nil }
      return (stage, touchpoint == nil ? nil : card)
    case .painPoints, .opportunities:
      if document.list(of: focus) == list { return (document.parent(of: focus) ?? .map, focus) }
      guard let holder = document.address(of: card)?.asHolder else { return nil }
      let last =
        list == .painPoints
        ? document.map.painPoints(of: holder).last?.id : document.map.opportunities(of: holder).last?.id
      return (card, last)
    }
  }
}
