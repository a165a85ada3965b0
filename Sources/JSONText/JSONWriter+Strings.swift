extension JSONWriter {
  /// Appends well-formed UTF-8 in quotes: raw, but for what a reviewer could not see or JSON forbids.
  mutating func appendString(_ text: UnsafeBufferPointer<UInt8>) {
    output.append(Byte.quote)
    var start = 0
    var place = 0
    while place < text.count {
      place = Self.skipPlain(text, from: place)
      guard place < text.count else { break }
      let (length, escaped) = Self.escaped(text, at: place)
      if let escaped {
        output.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<place]))
        appendEscape(escaped)
        start = place + length
      }
      place += length
    }
    output.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
    output.append(Byte.quote)
  }

  /// The offset of the next byte that may begin something to be escaped.
  private static func skipPlain(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard let base = text.baseAddress else { return start }
    var place = start
    while place &+ 8 <= text.count {
      let word = EightBytes(base, at: place)
      let flags = word.notPlain | word.deletes
      if flags != 0 { return place &+ EightBytes.firstFlagged(flags) }
      place &+= 8
    }
    return place
  }

  /// The length of the scalar at `place`, and its value when it must be escaped.
  @inline(__always)
  private static func escaped(_ text: UnsafeBufferPointer<UInt8>, at place: Int) -> (length: Int, escaped: UInt32?) {
    let lead = text[place]
    if lead < 0x80 {
      let needsEscape = lead < Byte.space || lead == Byte.quote || lead == Byte.backslash || lead == 0x7F
      return (1, needsEscape ? UInt32(lead) : nil)
    }
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    // All that need an escape begin with one of these: U+0080 ..., U+0600 ..., U+2000 ...
    guard lead == 0xC2 || lead == 0xD8 || lead == 0xE2, place + length <= text.count else { return (length, nil) }
    var value = UInt32(lead) & (length == 2 ? 0x1F : 0x0F)
    for index in 1..<length { value = value << 6 | UInt32(text[place + index] & 0x3F) }
    return (length, Unicode.Scalar(value).map(TextExcerpt.isUnsafe) ?? false ? value : nil)
  }

  private mutating func appendEscape(_ value: UInt32) {
    output.append(Byte.backslash)
    switch UInt8(truncatingIfNeeded: value) {
    case _ where value > 0xFF: appendHex(value)
    case Byte.quote: output.append(Byte.quote)
    case Byte.backslash: output.append(Byte.backslash)
    case Byte.newline: output.append(Byte.lowerN)
    case Byte.tab: output.append(Byte.lowerT)
    case Byte.carriageReturn: output.append(Byte.lowerR)
    case Byte.backspace: output.append(Byte.lowerB)
    case Byte.formFeed: output.append(Byte.lowerF)
    default: appendHex(value)
    }
  }

  private mutating func appendHex(_ value: UInt32) {
    output.append(Byte.lowerU)
    for shift in [12, 8, 4, 0] as [UInt32] {
      let digit = UInt8(truncatingIfNeeded: value >> shift & 0xF)
      output.append(digit < 10 ? Byte.zero + digit : digit - 10 + 0x61)
    }
  }
}
