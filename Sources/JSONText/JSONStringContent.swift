/// The content of a string or key: the bytes between its quotes, and what they mean.
enum JSONStringContent {
  /// The bytes between the quotes, escapes as they are written.
  @inline(__always)
  static func raw(_ entry: JSONTapeEntry, in base: UnsafePointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: base + Int(entry.start) + 1, count: Int(entry.end) - Int(entry.start) - 2)
  }

  /// The UTF-8 that the content means.
  static func decoded(_ entry: JSONTapeEntry, in base: UnsafePointer<UInt8>) -> [UInt8] {
    let raw = raw(entry, in: base)
    return [UInt8](unsafeUninitializedCapacity: raw.count) { buffer, count in
      count = decode(raw, into: buffer)
    }
  }

  /// Writes what `raw` means into `buffer`, which is at least as large; the result is the number of bytes written.
  static func decode(_ raw: UnsafeBufferPointer<UInt8>, into buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
    var place = 0
    var count = 0
    while place < raw.count {
      guard raw[place] == Byte.backslash else {
        buffer[count] = raw[place]
        place += 1
        count += 1
        continue
      }
      switch raw[place + 1] {
      case Byte.lowerU:
        var scalar = unit(raw, at: place + 2)
        place += 6
        if scalar & 0xFC00 == 0xD800 {
          scalar = 0x10000 + (scalar & 0x3FF) << 10 + unit(raw, at: place + 2) & 0x3FF
          place += 6
        }
        // The parser has refused lone surrogates, so that every value is a scalar.
        for byte in Unicode.UTF8.encode(Unicode.Scalar(scalar) ?? "\u{FFFD}") ?? .init() {
          buffer[count] = byte
          count += 1
        }
        continue
      case Byte.lowerB: buffer[count] = Byte.backspace
      case Byte.lowerF: buffer[count] = Byte.formFeed
      case Byte.lowerN: buffer[count] = Byte.newline
      case Byte.lowerR: buffer[count] = Byte.carriageReturn
      case Byte.lowerT: buffer[count] = Byte.tab
      case let byte: buffer[count] = byte
      }
      place += 2
      count += 1
    }
    return count
  }

  /// Below 0, 0 or above 0 as `left` stands before, at or behind `right` in the order of their bytes.
  static func order(_ left: JSONTapeEntry, _ right: JSONTapeEntry, in base: UnsafePointer<UInt8>) -> Int {
    guard left.isFlagged || right.isFlagged else { return order(raw(left, in: base), raw(right, in: base)) }
    return decoded(left, in: base).withUnsafeBufferPointer { left in
      decoded(right, in: base).withUnsafeBufferPointer { right in order(left, right) }
    }
  }

  static func order(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Int {
    for index in 0..<min(left.count, right.count) where left[index] != right[index] {
      return Int(left[index]) - Int(right[index])
    }
    return left.count - right.count
  }

  /// Four hexadecimal digits, which the parser has seen to be there.
  private static func unit(_ raw: UnsafeBufferPointer<UInt8>, at place: Int) -> UInt32 {
    (place..<place + 4).reduce(0) { $0 << 4 | (Byte.hexValue(raw[$1]) ?? 0) }
  }
}
