/// Eight bytes looked at in one step.
///
/// The lowest flagged byte of a result is exact; flags above it may be false. So take the lowest, then look again.
enum EightBytes {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080

  @inline(__always)
  static func load(_ base: UnsafePointer<UInt8>, at offset: Int) -> UInt64 {
    UInt64(littleEndian: UnsafeRawPointer(base).loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// Flags bytes that end the plain run of a string in JSON text: quote, backslash, C0 control, not ASCII.
  @inline(__always)
  static func flagNotPlain(_ word: UInt64) -> UInt64 {
    let controls = (word &- ones &* 0x20) & ~word
    return (controls | flagZero(word ^ ones &* 0x22) | flagZero(word ^ ones &* 0x5C) | word) & highs
  }

  /// Flags DEL bytes.
  @inline(__always)
  static func flagDelete(_ word: UInt64) -> UInt64 { flagZero(word ^ ones &* 0x7F) & highs }

  @inline(__always)
  private static func flagZero(_ word: UInt64) -> UInt64 { (word &- ones) & ~word }

  /// The offset within the eight of the lowest flagged byte.
  @inline(__always)
  static func firstFlagged(_ flags: UInt64) -> Int { flags.trailingZeroBitCount >> 3 }

  /// Eight spaces.
  static let spaces: UInt64 = 0x2020_2020_2020_2020
}
