/// A parsed JSON text: the text, and a tree of places in it.
///
/// The tree is a flat list of nodes in the order of the text, 16 bytes each. In an object a key is a node as well,
/// directly before its value. Strings and numbers are not converted until they are asked for, so that numbers keep their
/// exact text and every node its place. Copies share their storage.
///
/// Parsing is strict RFC 8259 in UTF-8 without extensions. Beyond the RFC's grammar, what different readers would
/// understand differently is refused: a key twice in one object, an escaped lone surrogate.
public struct JSONDocument: Sendable {
  /// The text, without a byte-order mark.
  public let bytes: [UInt8]
  @usableFromInline let tape: JSONTape
  let origin: JSONTextOrigin

  /// Parses UTF-8. Linear in the text; one pass, no recursion.
  ///
  /// - Parameters:
  ///   - bytes: One value with white space around it; a byte-order mark before it is dropped. Less than 4 GiB.
  ///   - maximumDepth: How many arrays and objects may be open at once.
  /// - Throws: The first thing that is wrong.
  public init(parsing bytes: [UInt8], maximumDepth: Int = 512) throws(JSONSyntaxError) {
    let text = bytes.starts(with: Byte.orderMark) ? Array(bytes.dropFirst(Byte.orderMark.count)) : bytes
    try self.init(parsing: text, maximumDepth: maximumDepth, origin: JSONTextOrigin())
  }

  /// Parses the UTF-8 of `text`; the same as parsing its bytes.
  public init(parsing text: String, maximumDepth: Int = 512) throws(JSONSyntaxError) {
    try self.init(parsing: Array(text.utf8), maximumDepth: maximumDepth)
  }

  /// Parses what stands at `origin` in a longer text and has no byte-order mark.
  init(
    parsing bytes: [UInt8], maximumDepth: Int, origin: JSONTextOrigin, maximumSize: Int = Int(UInt32.max) - 1
  ) throws(JSONSyntaxError) {
    let result = bytes.withUnsafeBufferPointer { text in
      let result =
        text.count > maximumSize
        ? .failure(JSONFault(code: .tooLarge, offset: 0)) : JSONParser.parse(text, maximumDepth: maximumDepth)
      return result.mapError { JSONSyntaxError($0, in: text, maximumDepth: maximumDepth, origin: origin) }
    }
    tape = try result.get()
    self.bytes = bytes
    self.origin = origin
  }

  /// The outermost value.
  @inlinable public var root: JSONNode { JSONNode(index: 0) }

  /// The number of nodes; keys count as well.
  @inlinable public var nodeCount: Int { tape.count }

  /// What the node is; a key is a string.
  @inlinable
  public func kind(of node: JSONNode) -> JSONKind { tape[node.index].kind }

  /// The number of entries of an array or members of an object; 0 for others.
  @inlinable
  public func count(of node: JSONNode) -> Int {
    let entry = tape[node.index]
    guard !entry.kind.isScalar else { return 0 }
    let count = entry.traits >> JSONTapeEntry.countShift
    return count < JSONTapeEntry.countLimit ? Int(count) : countAnew(node)
  }

  @usableFromInline
  func countAnew(_ node: JSONNode) -> Int {
    var nodes = 0
    var child = firstChild(of: node)
    while let here = child {
      nodes += 1
      child = nextSibling(of: here, in: node)
    }
    return kind(of: node) == .object ? nodes / 2 : nodes
  }

  /// The first entry of an array or the first key of an object; nil for an empty one and for others.
  @inlinable
  public func firstChild(of node: JSONNode) -> JSONNode? {
    let child = node.index + 1
    let entry = tape[node.index]
    return !entry.kind.isScalar && child < entry.next ? JSONNode(index: child) : nil
  }

  /// The node behind `node` in `parent`: the value after a key, the key after a value, the entry after an entry.
  @inlinable
  public func nextSibling(of node: JSONNode, in parent: JSONNode) -> JSONNode? {
    let next = tape[node.index].next
    return next < tape[parent.index].next ? JSONNode(index: next) : nil
  }

  /// The index of the first node behind `node` and all that is in it; `nodeCount` when there is none.
  func indexAfter(_ node: JSONNode) -> UInt32 { tape[node.index].next }
}

/// Where a document begins in the text that it was cut from.
struct JSONTextOrigin: Hashable, Sendable {
  var byteOffset = 0
  var line = 1
}
