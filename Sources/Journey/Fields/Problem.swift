/// Something wrong in a map that still opens. Where it stands in a file is found from `path` when it is printed.
public struct Problem: Hashable, Sendable {
  public enum Code: String, Sendable, CaseIterable {
    case notAnObject = "not-an-object"
    case wrongType = "wrong-type"
    case unknownChoice = "unknown-choice"
    case outOfRange = "out-of-range"
    case missingField = "missing-field"
    case missingID = "missing-id"
    case duplicateID = "duplicate-id"
    case malformedID = "malformed-id"
    case danglingReference = "dangling-reference"
    case unresolvedConflict = "unresolved-conflict"
    case unknownKey = "unknown-key"
  }

  public let code: Code
  /// The element it is in.
  public let element: ElementID
  /// From the map's root to the value; for a missing one to the object that lacks it.
  public let path: [PathStep]
  /// The JSON key at fault, where there is one; of a missing field it is not part of `path`.
  public let key: String?
  /// What is wrong, what was expected and, for a near miss, what was meant.
  public let message: String

  /// Unknown keys are notes; everything else is an error.
  public var isNote: Bool { code == .unknownKey }
}

/// The one of `candidates` that `word` was probably meant to be: at most a third of its letters differ.
public func nearest<C: Collection<String>>(to word: String, among candidates: C) -> String? {
  let limit = max(1, word.count / 3)
  let lowered = word.lowercased()
  let ranked = candidates.map { (distance(lowered, $0.lowercased()), $0) }
  return ranked.filter { $0.0 <= limit }.min { $0.0 < $1.0 }?.1
}

/// Optimal string alignment distance: insertions, deletions, replacements and swaps of neighbours. O(n m).
private func distance(_ left: String, _ right: String) -> Int {
  let (a, b) = (Array(left.prefix(64)), Array(right.prefix(64)))
  if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
  var beforeLast = [Int](repeating: 0, count: b.count + 1)
  var last = Array(0...b.count)
  for i in 1...a.count {
    var row = [Int](repeating: i, count: b.count + 1)
    for j in 1...b.count {
      row[j] = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { row[j] = min(row[j], beforeLast[j - 2] + 1) }
    }
    (beforeLast, last) = (last, row)
  }
  return last[b.count]
}
