import Journey

/// The last step of every import: whatever would be a problem in the map is taken out of it, and said.
enum SoundMap {
  /// The map without what `validate --strict` would report, and what was taken out.
  /// - Parameter lines: the line of the imported text on which an element stands.
  static func make(_ map: JourneyMap, lines: [ElementID: Int]) -> (map: JourneyMap, losses: [Loss]) {
    var indexed = IndexedMap(map)
    var losses: [Loss] = []
    // Taking one thing out may leave another without what it refers to.
    for _ in 0..<3 {
      let problems = indexed.problems()
      if problems.isEmpty { break }
      var seen: Set<FieldPlace> = []
      for problem in problems {
        let place = FieldPlace(problem)
        guard !place.field.isEmpty, seen.insert(place).inserted else { continue }
        let value = place.replacement(for: problem, in: indexed)
        do throws(EditError) {
          try indexed.apply(.set(problem.element, field: place.field, value: value))
          let field = place.field.joined(separator: ".")
          losses.append(Loss(problem.element, field, .dropped, line: lines[problem.element], problem.message))
        } catch {
          continue
        }
      }
    }
    return (indexed.map, losses)
  }
}

/// The element and the path of the field that a problem is in.
private struct FieldPlace: Hashable {
  let element: ElementID
  let field: [String]

  init(_ problem: Problem) {
    element = problem.element
    var steps = problem.path[...]
    while case .key(let list)? = steps.first, ElementListKey(rawValue: list) != nil, steps.count > 1 {
      steps = steps.dropFirst(2)
    }
    var keys: [String] = []
    while case .key(let key)? = steps.first {
      keys.append(key)
      steps = steps.dropFirst()
    }
    if problem.code == .missingField, let key = problem.key, steps.isEmpty { keys.append(key) }
    field = keys
  }

  /// What stands there instead: a list without the ids that nobody has, a name for what has none; nil unsets.
  func replacement(for problem: Problem, in map: IndexedMap) -> Value? {
    if problem.code == .danglingReference, case .list(let ids)? = map.value(of: field, in: element) {
      let known = ids.filter { $0.text.map { map.kind(of: ElementID($0)) == .painPoint } ?? false }
      return known.isEmpty ? nil : .list(known)
    }
    guard problem.code == .missingField, field == ["name"] || field == ["title"] else { return nil }
    return .text(map.kind(of: element)?.rawValue ?? "element")
  }
}
