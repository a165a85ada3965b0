/// One scalar's well-formed UTF-8, by table 3-7 of the Unicode Standard.
enum UTF8Sequence {
  /// The length of the well-formed sequence of more than one byte at `offset`, or 0 when it is ill-formed or cut off.
  ///
  /// Overlong forms, surrogates and values above U+10FFFF are ill-formed.
  @inline(__always)
  static func length(at offset: Int, in base: UnsafePointer<UInt8>, end: Int) -> Int {
    let lead = base[offset]
    let left = end &- offset
    @inline(__always)
    func continues(_ index: Int) -> Bool { base[offset &+ index] & 0xC0 == 0x80 }
    switch lead {
    case 0xC2...0xDF:
      return left > 1 && continues(1) ? 2 : 0
    case 0xE0...0xEF:
      guard left > 2, continues(1), continues(2) else { return 0 }
      let second = base[offset &+ 1]
      if lead == 0xE0 && second < 0xA0 { return 0 }
      if lead == 0xED && second > 0x9F { return 0 }
      return 3
    case 0xF0...0xF4:
      guard left > 3, continues(1), continues(2), continues(3) else { return 0 }
      let second = base[offset &+ 1]
      if lead == 0xF0 && second < 0x90 { return 0 }
      if lead == 0xF4 && second > 0x8F { return 0 }
      return 4
    default:
      return 0
    }
  }

  /// The same, in a buffer; `offset` is inside it.
  static func length(at offset: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
    text.baseAddress.map { length(at: offset, in: $0, end: text.count) } ?? 0
  }
}
