extension JSONDocument {
  /// The entries of an array; nothing for others.
  @inlinable
  public func elements(of array: JSONNode) -> JSONElements {
    let entry = tape[array.index]
    return JSONElements(tape: tape, next: array.index + 1, end: entry.kind == .array ? entry.next : 0)
  }

  /// The members of an object; nothing for others.
  @inlinable
  public func members(of object: JSONNode) -> JSONMembers {
    let entry = tape[object.index]
    return JSONMembers(tape: tape, next: object.index + 1, end: entry.kind == .object ? entry.next : 0)
  }
}

/// The entries of an array, in order; constant time each.
public struct JSONElements: Sequence, IteratorProtocol, Sendable {
  @usableFromInline let tape: JSONTape
  @usableFromInline var following: UInt32
  @usableFromInline let end: UInt32

  @inlinable
  init(tape: JSONTape, next: UInt32, end: UInt32) {
    self.tape = tape
    following = next
    self.end = end
  }

  @inlinable
  public mutating func next() -> JSONNode? {
    guard following < end else { return nil }
    let node = JSONNode(index: following)
    following = tape[following].next
    return node
  }
}

/// The members of an object, in order; constant time each.
public struct JSONMembers: Sequence, IteratorProtocol, Sendable {
  @usableFromInline let tape: JSONTape
  @usableFromInline var following: UInt32
  @usableFromInline let end: UInt32

  @inlinable
  init(tape: JSONTape, next: UInt32, end: UInt32) {
    self.tape = tape
    following = next
    self.end = end
  }

  @inlinable
  public mutating func next() -> (key: JSONNode, value: JSONNode)? {
    guard following < end else { return nil }
    let key = JSONNode(index: following)
    let value = JSONNode(index: following + 1)
    following = tape[value.index].next
    return (key, value)
  }
}
