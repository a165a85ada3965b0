/// What a byte of a text is for a writer that folds white space and lets no control character through.
enum SpecialBytes {
  enum Kind { case text, space, lineEnd, dropped }

  /// Looks at the character that begins at `index`; `.text` is one byte of anything else.
  static func at(_ index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> (kind: Kind, length: Int) {
    let byte = bytes[index]
    switch byte {
    case 0x0D: return (.lineEnd, index + 1 < bytes.count && bytes[index + 1] == 0x0A ? 2 : 1)
    case 0x0A, 0x0B, 0x0C: return (.lineEnd, 1)
    case 0...0x20, 0x7F: return (.space, 1)
    case 0xC2: return latin(index, bytes)
    case 0xE2, 0xE3: return punctuation(index, bytes)
    default: return (.text, 1)
    }
  }

  /// U+0080 ... U+00A0.
  private static func latin(_ index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> (kind: Kind, length: Int) {
    guard index + 1 < bytes.count else { return (.text, 1) }
    switch bytes[index + 1] {
    case 0x85: return (.lineEnd, 2)
    case 0x80...0x9F: return (.space, 2)
    default: return (.text, 1)
    }
  }

  /// Line and paragraph separators; embeddings, overrides and isolates of direction.
  private static func punctuation(_ index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> (kind: Kind, length: Int) {
    guard index + 2 < bytes.count else { return (.text, 1) }
    switch (bytes[index], bytes[index + 1], bytes[index + 2]) {
    case (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9): return (.lineEnd, 3)
    case (0xE2, 0x80, 0xAA...0xAE), (0xE2, 0x81, 0xA6...0xA9): return (.dropped, 3)
    case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80): return edge(index, bytes)
    default: return (.text, 1)
    }
  }

  /// A wide space counts as one only at the ends of a text, where it would keep marks from closing.
  private static func edge(_ index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> (kind: Kind, length: Int) {
    index == 0 || index + 3 >= bytes.count ? (.space, 3) : (.text, 1)
  }

  /// True when a control character of the text will not be carried.
  static func holdsControls(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var index = 0
      while index < bytes.count {
        let step = at(index, in: bytes)
        switch step.kind {
        case .dropped: return true
        case .space where bytes[index] < 0x20 && bytes[index] != 0x09 || bytes[index] == 0x7F || bytes[index] == 0xC2:
          return true
        default: index += step.length
        }
      }
      return false
    }
  }
}

/// Addresses of the web in running text.
enum WebAddress {
  /// The end of an `http://` or `https://` address that begins at `index`, without punctuation behind it; nil when
  /// none does.
  static func end(from index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var start = index
    if matches("https://", index, bytes) {
      start += 8
    } else if matches("http://", index, bytes) {
      start += 7
    } else {
      return nil
    }
    var end = start
    while end < bytes.count, isAllowed(bytes[end]) { end += 1 }
    // What follows must not be a part of a longer address.
    if end < bytes.count, bytes[end] >= 0x80 { return nil }
    while end > start, isClosing(bytes[end - 1]) { end -= 1 }
    guard end > start, isWord(bytes[start]) else { return nil }
    return end
  }

  static func hasSlashes(_ index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    index + 1 < bytes.count && bytes[index] == UInt8(ascii: "/") && bytes[index + 1] == UInt8(ascii: "/")
  }

  /// ASCII letters in any case.
  static func matches(_ word: StaticString, _ index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard index + word.utf8CodeUnitCount <= bytes.count else { return false }
    for offset in 0..<word.utf8CodeUnitCount {
      let byte = bytes[index + offset]
      let lower = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
      guard lower == word.utf8Start[offset] else { return false }
    }
    return true
  }

  /// `&name;` or `&#123;`.
  static func beginsEntity(_ index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var end = index + 1
    if end < bytes.count, bytes[end] == UInt8(ascii: "#") { end += 1 }
    let start = end
    while end < bytes.count, end - start < 40, isWord(bytes[end]) { end += 1 }
    return end > start && end < bytes.count && bytes[end] == UInt8(ascii: ";")
  }

  static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default: false
    }
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    isWord(byte) || ("-._~:/?#@!$&'()*+,;=%" as StaticString).contains(byte)
  }

  private static func isClosing(_ byte: UInt8) -> Bool { (".,:;!?'\")*_~" as StaticString).contains(byte) }
}

extension StaticString {
  fileprivate func contains(_ byte: UInt8) -> Bool {
    UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount).contains(byte)
  }
}
