import Journey
import JourneyFormat
import TerminalUI

/// Elements that were copied or cut, as the clipboard's file holds them: one insert edit a line, so that `hark apply`
/// reads it too. Whatever the file says is hostile until it was put into a map.
struct Clip: Sendable, Hashable {
  var elements: [AnyElement]

  /// A larger clipboard is not read, in bytes.
  static let maximumSize = 64 << 20

  init(_ elements: [AnyElement]) { self.elements = elements }

  /// Why a text is no clipboard: where, and what is wrong.
  struct Problem: Error {
    let message: String
  }

  /// Reads a clipboard's text; whatever is no insert makes it unreadable.
  init(reading bytes: [UInt8]) throws(Problem) {
    var elements: [AnyElement] = []
    do throws(EditTextProblem) {
      for entry in try EditText.read(bytes) {
        if case .insert(let element, _, _, _) = entry.edit { elements.append(element) }
      }
    } catch {
      throw Problem(message: "line \(error.position): \(error.message)")
    }
    guard !elements.isEmpty else { throw Problem(message: "it holds no element") }
    self.elements = elements
  }

  var text: [UInt8] {
    elements.flatMap { element in
      EditText.line(.insert(element, into: .map, list: element.kind.list, after: nil)) + [UInt8(ascii: "\n")]
    }
  }

  /// The names for other programs: one a line, and what stands under an element two blanks further in. No line holds
  /// anything that a terminal would act on, and the last has no end, so that a shell runs nothing of a single name.
  var outline: String {
    var lines: [String] = []
    for element in elements { Self.outline(element, depth: 0, &lines) }
    return lines.joined(separator: "\n")
  }

  private static func outline(_ element: AnyElement, depth: Int, _ lines: inout [String]) {
    lines.append(String(repeating: "  ", count: depth) + SafeText.singleLine(element.displayName).string)
    for below in element.children { outline(below, depth: depth + 1, &lines) }
  }

  /// What the session has to do to keep it.
  var copying: Effect { .copy(text, outline: outline) }

  /// What it holds, as a message says it.
  var inWords: String { elements.inWords }
}

extension AnyElement {
  /// The elements that stand in this one's lists, in the order of the file.
  fileprivate var children: [AnyElement] {
    switch self {
    case .stage(let stage):
      stage.touchpoints.map(AnyElement.touchpoint) + stage.painPoints.map(AnyElement.painPoint)
        + stage.opportunities.map(AnyElement.opportunity)
    case .touchpoint(let touchpoint):
      touchpoint.painPoints.map(AnyElement.painPoint) + touchpoint.opportunities.map(AnyElement.opportunity)
    case .painPoint, .opportunity: []
    }
  }
}

extension [AnyElement] {
  /// `"Phones to ask"`, or `3 touchpoints`, or `4 elements` of several kinds.
  var inWords: String {
    guard let first, count > 1 else { return first.map { "\"\($0.displayName.brief)\"" } ?? "nothing" }
    let kinds = Set(map(\.kind))
    return kinds.count == 1 ? "\(count) \(first.kind.inPlural)" : "\(count) elements"
  }
}

extension ElementKind {
  /// The list in which elements of this kind stand.
  var list: ElementListKey {
    switch self {
    case .map, .stage: .stages
    case .touchpoint: .touchpoints
    case .painPoint: .painPoints
    case .opportunity: .opportunities
    }
  }

  var inPlural: String { self == .opportunity ? "opportunities" : rawValue + "s" }
}

extension String {
  /// Cut to fit a message.
  var brief: String { count > 32 ? prefix(31) + "…" : self }
}
