/// Eight bytes looked at in one step.
///
/// The lowest flagged byte of a result is exact; flags above it may be false. So take the lowest, then look again. Counts
/// are exact.
struct EightBytes {
  /// The first byte is the lowest.
  private let word: UInt64

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080
  private static let lows: UInt64 = 0x7F7F_7F7F_7F7F_7F7F

  /// The eight bytes at `offset`, which all may be read.
  @inline(__always)
  init(_ base: UnsafePointer<UInt8>, at offset: Int) {
    word = UInt64(littleEndian: UnsafeRawPointer(base).loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// Flags bytes that end the plain run of a string in JSON text: quote, backslash, C0 control, not ASCII.
  @inline(__always)
  var notPlain: UInt64 {
    let controls = (word &- Self.ones &* 0x20) & ~word
    return (controls | zeros(0x22) | zeros(0x5C) | word) & Self.highs
  }

  /// Flags DEL bytes.
  @inline(__always)
  var deletes: UInt64 { zeros(0x7F) & Self.highs }

  @inline(__always)
  var areSpaces: Bool { word == Self.ones &* 0x20 }

  /// The first `count` bytes as a number, 1 ... 8.
  @inline(__always)
  func prefix(_ count: Int) -> UInt64 { word & (UInt64.max >> UInt64(truncatingIfNeeded: 64 &- 8 &* count)) }

  /// How many bytes are `byte`.
  @inline(__always)
  func count(of byte: UInt8) -> Int {
    let differences = word ^ (Self.ones &* UInt64(byte))
    let different = ((differences & Self.lows) &+ Self.lows) | differences
    return (~different & Self.highs).nonzeroBitCount
  }

  /// How many scalars begin here, in well-formed UTF-8.
  @inline(__always)
  func countScalars() -> Int { 8 &- (word & ~(word << 1) & Self.highs).nonzeroBitCount }

  /// Flags bytes that are `byte`.
  @inline(__always)
  private func zeros(_ byte: UInt64) -> UInt64 {
    let differences = word ^ (Self.ones &* byte)
    return (differences &- Self.ones) & ~differences
  }

  /// The offset within the eight of the lowest flagged byte.
  @inline(__always)
  static func firstFlagged(_ flags: UInt64) -> Int { flags.trailingZeroBitCount >> 3 }
}
