/// One node of the parsed tree: 16 bytes.
@usableFromInline
struct JSONTapeEntry {
  /// Offset of the node's first byte: the opening quote or bracket, the first digit or letter.
  @usableFromInline var start: UInt32
  /// Offset past the node's last byte. While a container is open: the number of its children so far.
  @usableFromInline var end: UInt32
  /// Index of the first node past this node's subtree. While a container is open: the index of its parent.
  @usableFromInline var next: UInt32
  /// Bits 0-2: the kind. Bit 3: a string with escapes, or the bool true. Bits 8-31: the count of a container.
  @usableFromInline var traits: UInt32

  @usableFromInline static let flag: UInt32 = 0b1000
  @usableFromInline static let countShift: UInt32 = 8
  /// A count from here on does not fit and is counted anew when it is asked for.
  @usableFromInline static let countLimit: UInt32 = 0xFF_FFFF

  @inlinable
  init(start: UInt32, end: UInt32, next: UInt32, traits: UInt32) {
    self.start = start
    self.end = end
    self.next = next
    self.traits = traits
  }

  @inlinable @inline(__always) var kind: JSONKind {
    JSONKind(rawValue: UInt8(truncatingIfNeeded: traits & 0b111)) ?? .null
  }
  @inlinable @inline(__always) var isFlagged: Bool { traits & Self.flag != 0 }
}

/// The nodes of one document in the order of the text, a container before its content.
///
/// Unchecked because of the pointer: the memory is written before the tape is made and never afterwards.
@usableFromInline
final class JSONTape: @unchecked Sendable {
  @usableFromInline let entries: UnsafePointer<JSONTapeEntry>
  @usableFromInline let count: Int

  /// Takes over `entries` and frees them at its end.
  init(owning entries: UnsafeMutablePointer<JSONTapeEntry>, count: Int) {
    self.entries = UnsafePointer(entries)
    self.count = count
  }

  deinit { entries.deallocate() }

  @inlinable @inline(__always)
  subscript(index: UInt32) -> JSONTapeEntry {
    precondition(Int(index) < count, "a node of another document")
    return entries[Int(index)]
  }
}
