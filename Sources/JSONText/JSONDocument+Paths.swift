extension JSONDocument {
  /// The value of `key` in an object; nil when there is none, and for others. Linear in the object's members.
  public func value(of key: String, in object: JSONNode) -> JSONNode? {
    member(key, of: object)?.value
  }

  /// The key and value of `key` in an object; nil when there is none, and for others. Linear in the object's members.
  public func member(_ key: String, of object: JSONNode) -> (key: JSONNode, value: JSONNode)? {
    members(of: object).first { isString($0.key, key) }
  }

  /// The value at the end of `path` from the root; nil when a step leads nowhere.
  public func node(at path: [JSONPathStep]) -> JSONNode? {
    path.reduce(root) { node, step in node.flatMap { follow(step, from: $0)?.value } }
  }

  /// The key that the last step of `path` names; nil when a step leads nowhere, or the last one is an index.
  public func keyNode(at path: [JSONPathStep]) -> JSONNode? {
    guard let last = path.last, let parent = node(at: path.dropLast()) else { return nil }
    return follow(last, from: parent)?.key
  }

  private func follow(_ step: JSONPathStep, from node: JSONNode) -> (key: JSONNode?, value: JSONNode)? {
    switch step {
    case .key(let key):
      return member(key, of: node)
    case .index(let index):
      guard index >= 0, index < count(of: node) else { return nil }
      return elements(of: node).dropFirst(index).first { _ in true }.map { (nil, $0) }
    }
  }
}
