import Journey

/// The bytes of an imported file as UTF-8: what spreadsheets save is not always that.
enum ImportedText {
  /// UTF-8 without a byte-order mark, and what had to be guessed to get there.
  static func decode(_ bytes: [UInt8]) throws(ImportProblem) -> (utf8: [UInt8], losses: [Loss]) {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      throw ImportProblem(.notText, "this is a packed file such as .xlsx or .ods; save the table as CSV first")
    }
    if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes.dropFirst(2), isBigEndian: false) }
    if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes.dropFirst(2), isBigEndian: true) }
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    if String(validating: text, as: UTF8.self) != nil { return (text, []) }
    let line = firstBadLine(text)
    guard !text.contains(0) else { throw ImportProblem(.notText, line: line, "this is no text") }
    var result = ""
    for byte in text { result.unicodeScalars.append(Windows1252.scalar(byte)) }
    return (
      Array(result.utf8), [Loss(.map, "", .guessed, line: line, "the text is not UTF-8; read as Windows-1252")]
    )
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, isBigEndian: Bool) -> (utf8: [UInt8], losses: [Loss]) {
    let units = stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2).map { index in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return isBigEndian ? first << 8 | second : second << 8 | first
    }
    let text = String(decoding: units, as: UTF16.self)
    return (Array(text.utf8), [Loss(.map, "", .guessed, line: 1, "the text is UTF-16; read as that")])
  }

  /// The first line that is not UTF-8.
  private static func firstBadLine(_ bytes: [UInt8]) -> Int {
    var line = 0
    for piece in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      line += 1
      if String(validating: piece, as: UTF8.self) == nil { break }
    }
    return line
  }
}

/// The characters of Windows-1252, which HTML also gives to the numbers 128 ... 159.
enum Windows1252 {
  private static let high: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0x8D, 0x17D,
    0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0x9D,
    0x17E, 0x178,
  ]

  static func scalar(_ byte: UInt8) -> Unicode.Scalar {
    (0x80...0x9F).contains(byte) ? Unicode.Scalar(high[Int(byte) - 0x80]) ?? "\u{FFFD}" : Unicode.Scalar(byte)
  }
}
