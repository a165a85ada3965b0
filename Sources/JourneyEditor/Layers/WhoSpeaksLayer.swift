import Journey
import TerminalUI

/// Up to three one-letter questions: who speaks, who answers, was it resolved.
public struct WhoSpeaksLayer: Sendable, Hashable {
  public enum Step: Sendable, Hashable { case speaker, reply, resolved }

  let touchpoint: ElementID
  public internal(set) var step = Step.speaker
  var direction: Direction?
  var answers: [Answer] = []

  struct Answer: Sendable, Hashable {
    let field: [String]
    let value: String

    /// As it is said after who speaks.
    fileprivate var inWords: String? {
      switch field {
      case ["reply"]: Reply(rawValue: value).map { "an answer reaches \($0.words)" }
      case ["heard", "resolved"]: "resolved: \(value)"
      default: nil
      }
    }
  }

  init(touchpoint: ElementID) { self.touchpoint = touchpoint }

  /// What is asked now, and the letters that answer it.
  /// - Parameter place: what it is asked about.
  func question(at place: String) -> (text: String, answers: [(key: Character, label: String)]) {
    switch step {
    case .speaker:
      ("Who speaks at \(place)?", [("o", "us"), ("c", "the customer"), ("b", "both"), ("n", "no message")])
    case .reply:
      (
        direction == .outbound ? "Who answers a reply?" : "Who answers?",
        [("n", "no one"), ("m", "a machine"), ("p", "a person")]
      )
    case .resolved:
      ("Was it resolved for the customer?", [("y", "yes"), ("n", "no"), ("g", "gave up")])
    }
  }
}

extension EditorState {
  mutating func handle(_ key: Key, in layer: WhoSpeaksLayer) {
    var layer = layer
    let current = document.touchpoint(layer.touchpoint)
    switch (layer.step, key) {
    case (_, .escape): return closeLayer()
    case (_, .enter): break
    case (.speaker, "o"): layer.speak(.outbound)
    case (.speaker, "c"): layer.speak(.inbound)
    case (.speaker, "b"): layer.speak(.twoWay)
    case (.speaker, "n"): layer.speak(.noMessage)
    case (.reply, "n"): layer.answers.append(.init(field: ["reply"], value: Reply.nobody.rawValue))
    case (.reply, "m"): layer.answers.append(.init(field: ["reply"], value: Reply.machine.rawValue))
    case (.reply, "p"): layer.answers.append(.init(field: ["reply"], value: Reply.person.rawValue))
    case (.resolved, "y"): layer.answers.append(.init(field: ["heard", "resolved"], value: Resolution.yes.rawValue))
    case (.resolved, "n"): layer.answers.append(.init(field: ["heard", "resolved"], value: Resolution.no.rawValue))
    case (.resolved, "g"): layer.answers.append(.init(field: ["heard", "resolved"], value: Resolution.gaveUp.rawValue))
    default:
      message = Message(kind: .notice, text: "one of the letters shown; Enter skips, Esc goes back")
      return
    }
    let direction = layer.direction ?? current?.direction
    switch layer.step {
    case .speaker where direction != nil && direction != .noMessage:
      layer.direction = direction
      layer.step = .reply
      replaceTop(.whoSpeaks(layer))
    case .reply where direction == .inbound || direction == .twoWay:
      layer.step = .resolved
      replaceTop(.whoSpeaks(layer))
    default:
      closeLayer()
      let targets = targets(of: layer.touchpoint)
      let edits = targets.flatMap { id in
        layer.answers.map { Edit.set(id, field: $0.field, value: .text($0.value)) }
      }
      guard !edits.isEmpty else { return }
      // What follows from the answers is on that page.
      inspectorPage = .verdict
      let words = [(layer.direction ?? direction)?.inWords ?? "who speaks"] + layer.answers.compactMap(\.inWords)
      let on = targets.count > 1 ? " (on \(inWords(targets)))" : ""
      perform("who speaks at \(inWords(targets))", edits, says: words.joined(separator: ", ") + on)
    }
  }
}

extension WhoSpeaksLayer {
  fileprivate mutating func speak(_ direction: Direction) {
    self.direction = direction
    answers.append(.init(field: ["direction"], value: direction.rawValue))
  }
}
