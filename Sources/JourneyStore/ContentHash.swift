/// A 64-bit hash of bytes, the same on every machine and in every run: xxHash64 with seed 0.
///
/// It tells one text from another, quickly; it is no protection against somebody who looks for two with one hash.
/// Specification: https://github.com/Cyan4973/xxHash/blob/dev/doc/xxhash_spec.md
public struct ContentHash: Sendable {
  private var lanes: (UInt64, UInt64, UInt64, UInt64) = (prime1 &+ prime2, prime2, 0, 0 &- prime1)
  private var length: UInt64 = 0
  /// What did not fill a stripe of 32 bytes yet.
  private var rest: [UInt8] = []

  public init() { rest.reserveCapacity(32) }

  /// The hash of all bytes. O(count).
  public static func of(_ bytes: [UInt8]) -> UInt64 {
    var hash = ContentHash()
    bytes.withUnsafeBytes { hash.add($0) }
    return hash.value
  }

  /// Adds bytes after those added before. O(count).
  public mutating func add(_ bytes: UnsafeRawBufferPointer) {
    length &+= UInt64(bytes.count)
    var offset = 0
    if !rest.isEmpty {
      offset = min(32 - rest.count, bytes.count)
      rest.append(contentsOf: bytes[..<offset])
      guard rest.count == 32 else { return }
      let full = rest
      full.withUnsafeBytes { addStripes($0) }
      rest.removeAll(keepingCapacity: true)
    }
    let end = offset + (bytes.count - offset) / 32 * 32
    addStripes(UnsafeRawBufferPointer(rebasing: bytes[offset..<end]))
    rest.append(contentsOf: bytes[end...])
  }

  /// The hash of what was added.
  public var value: UInt64 {
    var hash: UInt64
    if length >= 32 {
      hash = rotate(lanes.0, 1) &+ rotate(lanes.1, 7) &+ rotate(lanes.2, 12) &+ rotate(lanes.3, 18)
      for lane in [lanes.0, lanes.1, lanes.2, lanes.3] {
        hash = (hash ^ Self.mix(0, lane)) &* Self.prime1 &+ Self.prime4
      }
    } else {
      hash = Self.prime5
    }
    hash &+= length
    rest.withUnsafeBytes { rest in
      var offset = 0
      while offset + 8 <= rest.count {
        hash ^= Self.mix(0, Self.load(rest, offset, as: UInt64.self))
        hash = rotate(hash, 27) &* Self.prime1 &+ Self.prime4
        offset += 8
      }
      if offset + 4 <= rest.count {
        hash ^= UInt64(Self.load(rest, offset, as: UInt32.self)) &* Self.prime1
        hash = rotate(hash, 23) &* Self.prime2 &+ Self.prime3
        offset += 4
      }
      for byte in rest[offset...] {
        hash ^= UInt64(byte) &* Self.prime5
        hash = rotate(hash, 11) &* Self.prime1
      }
    }
    hash = (hash ^ (hash &>> 33)) &* Self.prime2
    hash = (hash ^ (hash &>> 29)) &* Self.prime3
    return hash ^ (hash &>> 32)
  }

  private mutating func addStripes(_ bytes: UnsafeRawBufferPointer) {
    var (a, b, c, d) = lanes
    var offset = 0
    while offset < bytes.count {
      a = Self.mix(a, Self.load(bytes, offset, as: UInt64.self))
      b = Self.mix(b, Self.load(bytes, offset &+ 8, as: UInt64.self))
      c = Self.mix(c, Self.load(bytes, offset &+ 16, as: UInt64.self))
      d = Self.mix(d, Self.load(bytes, offset &+ 24, as: UInt64.self))
      offset &+= 32
    }
    lanes = (a, b, c, d)
  }

  @inline(__always)
  private static func load<Word: FixedWidthInteger>(
    _ bytes: UnsafeRawBufferPointer, _ offset: Int, as type: Word.Type
  ) -> Word {
    Word(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: type))
  }

  @inline(__always)
  private static func mix(_ lane: UInt64, _ word: UInt64) -> UInt64 {
    rotate(lane &+ word &* prime2, 31) &* prime1
  }

  private static let prime1: UInt64 = 0x9E37_79B1_85EB_CA87
  private static let prime2: UInt64 = 0xC2B2_AE3D_27D4_EB4F
  private static let prime3: UInt64 = 0x1656_67B1_9E37_79F9
  private static let prime4: UInt64 = 0x85EB_CA77_C2B2_AE63
  private static let prime5: UInt64 = 0x27D4_EB2F_1656_67C5
}

@inline(__always)
private func rotate(_ word: UInt64, _ bits: UInt64) -> UInt64 { (word &<< bits) | (word &>> (64 &- bits)) }
