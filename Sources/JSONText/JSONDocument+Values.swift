extension JSONDocument {
  /// The string or key; nil for others. Linear in its length.
  public func string(_ node: JSONNode) -> String? {
    guard kind(of: node) == .string else { return nil }
    return withUTF8(of: node) { String(decoding: $0, as: UTF8.self) }
  }

  /// true or false; nil for others.
  @inlinable
  public func bool(_ node: JSONNode) -> Bool? {
    let entry = tape[node.index]
    return entry.kind == .bool ? entry.isFlagged : nil
  }

  /// Whether the value is `null`.
  @inlinable
  public func isNull(_ node: JSONNode) -> Bool { kind(of: node) == .null }

  /// The number exactly as it is written; nil for others.
  public func numberText(_ node: JSONNode) -> String? {
    guard kind(of: node) == .number else { return nil }
    return withRawUTF8(of: node) { String(decoding: $0, as: UTF8.self) }
  }

  /// The number when it is an integer, however it is written (`-1`, `-1.0`, `1e2`), and fits; nil otherwise.
  public func int(_ node: JSONNode) -> Int? {
    guard kind(of: node) == .number else { return nil }
    return withRawUTF8(of: node) { JSONNumber.int($0) }
  }

  /// The nearest number of 64 bits; nil when it is too large for one, and for others.
  public func double(_ node: JSONNode) -> Double? {
    guard let number = numberText(node).flatMap({ Double($0) }), number.isFinite else { return nil }
    return number
  }

  /// Whether a string is written with escapes, so that its raw bytes are not yet what it means.
  @inlinable
  public func hasEscapes(_ node: JSONNode) -> Bool {
    let entry = tape[node.index]
    return entry.kind == .string && entry.isFlagged
  }

  /// Hands the node's bytes as they are written to `body`: of a string those between the quotes, escapes unread; of others
  /// all. The pointer is valid only inside. Constant time.
  @inlinable
  public func withRawUTF8<Result, Failure: Error>(
    of node: JSONNode, _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let entry = tape[node.index]
    let quotes = entry.kind == .string ? 1 : 0
    return try bytes.withUnsafeBufferPointer { text throws(Failure) in
      try body(UnsafeBufferPointer(rebasing: text[Int(entry.start) + quotes..<Int(entry.end) - quotes]))
    }
  }

  /// Hands the UTF-8 of what a string or key means to `body`; of others the bytes as written. The pointer is valid only
  /// inside. Constant time without escapes, linear with them.
  @inlinable
  public func withUTF8<Result, Failure: Error>(
    of node: JSONNode, _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    if hasEscapes(node) { return try decodedContent(of: node).withUnsafeBufferPointer(body) }
    return try withRawUTF8(of: node, body)
  }

  @usableFromInline
  func decodedContent(of node: JSONNode) -> [UInt8] {
    withRawUTF8(of: node) { raw in
      [UInt8](unsafeUninitializedCapacity: raw.count) { $1 = JSONStringContent.decode(raw, into: $0) }
    }
  }

  /// Whether the node is a string or key that means exactly `text`, scalar for scalar.
  public func isString(_ node: JSONNode, _ text: String) -> Bool {
    guard kind(of: node) == .string else { return false }
    var text = text
    return text.withUTF8 { text in
      withUTF8(of: node) { content in
        content.count == text.count && JSONStringContent.order(content, text) == 0
      }
    }
  }
}
