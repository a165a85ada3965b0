/// What the parser stopped at, before it is put into words.
struct JSONFault: Error {
  var code: JSONSyntaxError.Code
  var offset: Int
  var expectation = JSONExpectation.nothing
  /// Offset of what the fault refers back to: the first of two keys, the bracket that is not closed; -1 for nothing.
  var related = -1
}

/// Reads JSON text into a tape, in one pass and without recursion: an open container's entry holds its parent.
struct JSONParser: ~Copyable {
  let base: UnsafePointer<UInt8>
  let end: Int
  let maximumDepth: Int

  var offset = 0
  var entries: UnsafeMutablePointer<JSONTapeEntry>
  var capacity: Int
  var count = 0
  /// The keys of all open objects, those of the innermost last.
  var keys = JSONKeyStack()

  static let none = UInt32.max

  /// Parses `text`, which is smaller than 4 GiB.
  static func parse(_ text: UnsafeBufferPointer<UInt8>, maximumDepth: Int) -> Result<JSONTape, JSONFault> {
    guard let base = text.baseAddress, !text.isEmpty else {
      return .failure(JSONFault(code: .empty, offset: 0, expectation: .value))
    }
    var parser = JSONParser(base: base, end: text.count, maximumDepth: maximumDepth)
    do throws(JSONFault) {
      try parser.parseDocument()
      return .success(parser.finish())
    } catch {
      parser.entries.deallocate()
      return .failure(error)
    }
  }

  private init(base: UnsafePointer<UInt8>, end: Int, maximumDepth: Int) {
    self.base = base
    self.end = end
    self.maximumDepth = maximumDepth
    // Maps hold a node in about 15 bytes; memory that is not touched costs nothing.
    capacity = end / 8 + 8
    entries = .allocate(capacity: capacity)
  }

  private consuming func finish() -> JSONTape { JSONTape(owning: entries, count: count) }

  private mutating func parseDocument() throws(JSONFault) {
    var parent = Self.none
    var isObject = false
    var depth = 0
    skipWhitespace()
    if offset == end { throw JSONFault(code: .empty, offset: end, expectation: .value) }
    var expectation = JSONExpectation.value

    values: while true {
      guard offset < end else { throw endOfText(expectation, parent) }
      switch base[offset] {
      case Byte.quote:
        try parseString()
      case Byte.openBrace, Byte.openBracket:
        depth += 1
        if depth > maximumDepth { throw JSONFault(code: .nestingTooDeep, offset: offset) }
        isObject = base[offset] == Byte.openBrace
        let opened = UInt32(truncatingIfNeeded: count)
        push(start: offset, end: 0, next: parent, kind: isObject ? .object : .array)
        parent = opened
        offset &+= 1
        skipWhitespace()
        // An empty one ends below, as all others do.
        if offset < end, base[offset] == (isObject ? Byte.closeBrace : Byte.closeBracket) { break }
        if isObject {
          try parseKey(in: parent, expectation: .keyOrEnd)
          expectation = .value
        } else {
          entries[Int(parent)].end = 1
          expectation = .valueOrEnd
        }
        continue values
      case Byte.minus, Byte.zero...Byte.nine:
        try parseNumber()
      default:
        try parseLiteral(expectation)
      }

      while true {
        skipWhitespace()
        if parent == Self.none {
          if offset < end { throw unexpected(.endOfText, code: .trailingContent) }
          return
        }
        guard offset < end else { throw endOfText(isObject ? .commaOrEndOfObject : .commaOrEndOfArray, parent) }
        let byte = base[offset]
        if byte == Byte.comma {
          offset &+= 1
          skipWhitespace()
          if isObject {
            try parseKey(in: parent, expectation: .key)
          } else {
            entries[Int(parent)].end &+= 1
          }
          expectation = .value
          continue values
        }
        guard byte == (isObject ? Byte.closeBrace : Byte.closeBracket) else {
          throw unexpected(isObject ? .commaOrEndOfObject : .commaOrEndOfArray)
        }
        parent = try close(parent, isObject: isObject)
        depth -= 1
        if parent != Self.none { isObject = entries[Int(parent)].kind == .object }
      }
    }
  }

  /// Ends the container whose closing bracket stands here; the result is its parent.
  @inline(__always)
  private mutating func close(_ container: UInt32, isObject: Bool) throws(JSONFault) -> UInt32 {
    let entry = entries + Int(container)
    let parent = entry.pointee.next
    let children = entry.pointee.end
    if isObject { try keys.drop(Int(children), in: base, entries: entries) }
    offset &+= 1
    entry.pointee.end = UInt32(truncatingIfNeeded: offset)
    entry.pointee.next = UInt32(truncatingIfNeeded: count)
    entry.pointee.traits |= min(children, JSONTapeEntry.countLimit) << JSONTapeEntry.countShift
    return parent
  }

  /// Appends an entry.
  @inline(__always)
  mutating func push(start: Int, end: Int, next: UInt32, kind: JSONKind, flagged: Bool = false) {
    if count == capacity { grow() }
    entries[count] = JSONTapeEntry(
      start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end), next: next,
      traits: UInt32(kind.rawValue) | (flagged ? JSONTapeEntry.flag : 0))
    count &+= 1
  }

  /// Appends the entry of something without content, which ends here.
  @inline(__always)
  mutating func pushLeaf(start: Int, kind: JSONKind, flagged: Bool = false) {
    push(start: start, end: offset, next: UInt32(truncatingIfNeeded: count &+ 1), kind: kind, flagged: flagged)
  }

  @inline(never)
  private mutating func grow() {
    let larger = UnsafeMutablePointer<JSONTapeEntry>.allocate(capacity: capacity * 2)
    larger.update(from: entries, count: count)
    entries.deallocate()
    entries = larger
    capacity *= 2
  }

  @inline(__always)
  mutating func skipWhitespace() {
    while offset < end {
      let byte = base[offset]
      if byte > Byte.space { return }
      guard byte == Byte.space || byte == Byte.newline || byte == Byte.carriageReturn || byte == Byte.tab else {
        return
      }
      offset &+= 1
      // Indentation comes in runs.
      while offset &+ 8 <= end, EightBytes(base, at: offset).areSpaces { offset &+= 8 }
    }
  }
}
