import JSONText
import Journey

/// A problem with its place in the text it was read from.
public struct LocatedProblem: Hashable, Sendable {
  public let problem: Problem
  /// Line and column in Unicode scalars, from 1.
  public let position: TextPosition
  /// The element's path, such as `stages/asking-why/touchpoints/calls-again`; empty for the map itself.
  public let elementPath: String
}

extension IndexedMap {
  /// Every problem of the map with its place. `document` must be the text that the map was read from.
  /// - Complexity: O(elements + nodes).
  public func locatedProblems(in document: JSONDocument) -> [LocatedProblem] {
    let problems = problems()
    guard !problems.isEmpty else { return [] }
    let locator = NodeLocator(document)
    let positions = document.positions(of: problems.map { locator.node(at: $0.path) })
    return zip(problems, positions).map { problem, position in
      LocatedProblem(problem: problem, position: position, elementPath: path(of: problem.element))
    }
  }

  /// The element's path by ids, such as `stages/asking-why/touchpoints/calls-again`; empty for the map.
  public func path(of id: ElementID) -> String {
    var steps: [String] = []
    var current = id
    while let parent = parent(of: current), let list = list(of: current) {
      steps += [current.rawValue, list.rawValue]
      current = parent
    }
    return steps.reversed().joined(separator: "/")
  }
}

/// Finds nodes by path; the entries of each array are listed once, so that many look-ups stay linear.
public final class NodeLocator {
  private let document: JSONDocument
  private var entries: [JSONNode: [JSONNode]] = [:]

  public init(_ document: JSONDocument) { self.document = document }

  /// The node at the path, or the last node on the way to it that exists.
  public func node(at path: [PathStep]) -> JSONNode {
    var node = document.root
    for step in path {
      switch step {
      case .key(let key):
        guard let next = document.value(of: key, in: node) else { return node }
        node = next
      case .index(let index):
        if entries[node] == nil { entries[node] = Array(document.elements(of: node)) }
        guard let list = entries[node], list.indices.contains(index) else { return node }
        node = list[index]
      }
    }
    return node
  }
}
