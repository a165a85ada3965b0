import JSONText

extension JSONDocument {
  /// Whether both hold the same values in the same order; numbers count as the text that they are.
  func means(the other: JSONDocument) -> Bool {
    guard nodeCount == other.nodeCount else { return false }
    var pending = [(root, other.root)]
    while let (left, right) = pending.popLast() {
      guard left == right, kind(of: left) == other.kind(of: right), count(of: left) == other.count(of: right),
        string(left) == other.string(right), bool(left) == other.bool(right),
        numberText(left) == other.numberText(right)
      else { return false }
      pending += zip(elements(of: left), other.elements(of: right))
      for (mine, theirs) in zip(members(of: left), other.members(of: right)) {
        guard
          string(mine.key)?.unicodeScalars.elementsEqual(other.string(theirs.key)?.unicodeScalars ?? "".unicodeScalars)
            ?? false
        else { return false }
        pending.append((mine.value, theirs.value))
      }
    }
    return true
  }
}
