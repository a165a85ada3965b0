/// The ASCII letters and digits from one place of a text on, packed: eight bytes are looked at in one step.
struct WordRun {
  private(set) var key = WordKey()
  /// Bytes.
  private(set) var length = 0
  /// It ends at another ASCII byte: the word is whole. Else it has to be read on byte by byte.
  private(set) var isWhole = false

  /// Reads up to 16 bytes; O(1).
  @inline(__always)
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) {
    guard let base = bytes.baseAddress, start + 8 <= bytes.count else { return }
    let text = UnsafeRawPointer(base + start)
    let first = Eight(UInt64(littleEndian: text.loadUnaligned(as: UInt64.self)))
    length = first.length
    guard length == 8, start + 16 <= bytes.count else {
      key = WordKey(low: first.letters, high: 0, length: length)
      isWhole = length < 8 && first.endsInASCII
      return
    }
    let second = Eight(UInt64(littleEndian: text.loadUnaligned(fromByteOffset: 8, as: UInt64.self)))
    length += second.length
    key = WordKey(low: first.letters, high: second.letters, length: length)
    isWhole = length < 16 && second.endsInASCII
  }

  /// Eight bytes of a text, the first one in the lowest bits; arithmetic on all of them at once, in which the highest
  /// bit of a byte says yes or no.
  private struct Eight {
    /// How many of them, from the first on, are letters or digits; those in lower case, and zeros behind them.
    let length: Int
    let letters: UInt64
    /// What ends the run is ASCII too.
    let endsInASCII: Bool

    @inline(__always)
    init(_ bytes: UInt64) {
      let yes = Self.all(0x80)
      let low = bytes & ~yes
      let lowered = low | Self.all(0x20)
      // Adding 0x80 - n carries into the highest bit from n on.
      let isLetter = (lowered &+ Self.all(0x80 - 0x61)) & ~(lowered &+ Self.all(0x80 - 0x7B)) & ~bytes & yes
      let isDigit = (low &+ Self.all(0x80 - 0x30)) & ~(low &+ Self.all(0x80 - 0x3A)) & ~bytes & yes
      let ends = (isLetter | isDigit) ^ yes
      let end = ends & (~ends &+ 1)
      length = ends.trailingZeroBitCount / 8
      // All bits below the byte that ends the run; all there are where none does.
      letters = (bytes | isLetter >> 2) & ((end >> 7) &- 1)
      endsInASCII = end & bytes == 0
    }

    /// The same byte eight times.
    @inline(__always)
    private static func all(_ byte: UInt64) -> UInt64 { byte &* 0x0101_0101_0101_0101 }
  }
}
