/// What the parser was looking for when it stopped.
enum JSONExpectation {
  case nothing
  case value, valueOrEnd
  case key, keyOrEnd
  case colon
  case commaOrEndOfArray, commaOrEndOfObject
  case endOfText
  case endOfString, hexDigits
  case digit, noLeadingZero

  var words: String {
    switch self {
    case .nothing: ""
    case .value: "a value"
    case .valueOrEnd: "a value or ']'"
    case .key: "a key in double quotes"
    case .keyOrEnd: "a key in double quotes or '}'"
    case .colon: "':'"
    case .commaOrEndOfArray: "',' or ']'"
    case .commaOrEndOfObject: "',' or '}'"
    case .endOfText: "the end of the text"
    case .endOfString: "the closing '\"'"
    case .hexDigits: "four hexadecimal digits after \\u"
    case .digit: "a digit"
    case .noLeadingZero: "no zero before other digits"
    }
  }
}

extension JSONSyntaxError {
  /// Puts a fault in `text` into words and finds its position. Linear in the offset.
  init(_ fault: JSONFault, in text: UnsafeBufferPointer<UInt8>, maximumDepth: Int, origin: JSONTextOrigin) {
    var cursor = TextPositionCursor(firstLine: origin.line)
    var related: TextPosition?
    if fault.related >= 0 {
      cursor.advance(to: fault.related, in: text)
      related = cursor.position
    }
    cursor.advance(to: fault.offset, in: text)
    let here = FaultSurroundings(text: text, offset: fault.offset)

    code = fault.code
    byteOffset = origin.byteOffset + fault.offset
    position = cursor.position
    found = here.found
    expected = fault.expectation.words
    hint = nil

    switch fault.code {
    case .empty:
      found = text.isEmpty ? "an empty text" : "nothing but white space"
    case .tooLarge:
      found = "\(text.count) bytes"
      expected = "less than 4 GiB"
    case .invalidUTF8:
      found = "the byte \(here.hexByte), which is not UTF-8 here"
      expected = "UTF-8"
      if fault.offset == 0, here.looksLikeUTF16 { hint = "this looks like UTF-16: save it as UTF-8" }
    case .unexpectedCharacter:
      hint = here.hint(expecting: fault.expectation)
    case .unexpectedEnd:
      if let related {
        let opening = here.character(at: fault.related).map { $0 == "\"" ? "the string" : "this '\($0)'" } ?? "this"
        hint = "\(opening) begins at \(related)"
      }
    case .trailingContent:
      found = "\(here.found) behind the document"
    case .invalidNumber:
      if fault.expectation == .noLeadingZero { found = "a number that begins with 0" }
    case .invalidEscape:
      found = "'\(here.escape)'"
      expected = #"an escape: \" \\ \/ \b \f \n \r \t or \u with four hexadecimal digits"#
    case .loneSurrogate:
      found = "'\(here.escape)', half of a surrogate pair"
      expected = "a pair or a character"
    case .controlCharacter:
      found = "\(here.found) in a string"
      if let related { hint = "the string begins at \(related); such characters are written \(here.escapeForControl)" }
    case .duplicateKey:
      found = "the key \(here.string) a second time"
      expected = "every key once in an object"
      if let related { hint = "the first is at \(related)" }
    case .nestingTooDeep:
      found = "\(here.found) inside \(maximumDepth) others"
      expected = "at most \(maximumDepth) brackets open at once"
    }
  }
}

/// The text around a fault, for words about it.
private struct FaultSurroundings {
  let text: UnsafeBufferPointer<UInt8>
  let offset: Int

  /// What stands at the offset, in words.
  var found: String {
    guard let scalar = character(at: offset) else { return "the end of the text" }
    if let marker = conflictMarker { return "'\(marker)'" }
    switch scalar {
    case "\n", "\r": return "a line break"
    case "\t": return "a tab"
    case "'": return "a single quote"
    case " ": return "a space"
    case _ where Self.isInvisible(scalar):
      return "U+" + Self.hex(scalar.value, digits: 4)
    case "A"..."Z", "a"..."z", "_": return "'\(word)'"
    default: return "'\(scalar)'"
    }
  }

  func hint(expecting expectation: JSONExpectation) -> String? {
    if conflictMarker != nil { return "a merge left its conflict markers" }
    guard let scalar = character(at: offset) else { return nil }
    switch (scalar, expectation) {
    case ("]", .value) where previous == Byte.comma, ("}", .key): return "no comma before '\(scalar)'"
    case ("\"", .commaOrEndOfArray), ("\"", .commaOrEndOfObject),
      ("{", .commaOrEndOfArray), ("[", .commaOrEndOfArray):
      return "a comma is missing before it"
    case ("/", _) where [Byte.slash, 0x2A].contains(next), ("#", _): return "JSON has no comments"
    case ("'", _), ("“", _), ("”", _), ("„", _): return "strings and keys stand in straight double quotes"
    case ("+", .value), ("+", .valueOrEnd), (".", .value), (".", .valueOrEnd):
      return "a number begins with a digit or '-'"
    case (_, .value), (_, .valueOrEnd):
      let literal = word.lowercased()
      return ["true", "false", "null"].contains(literal) ? "it is written \(literal)" : nil
    default: return nil
    }
  }

  var hexByte: String { Self.hex(UInt32(text[offset]), digits: 2) }

  var looksLikeUTF16: Bool {
    text.count > 1 && ((text[0] == 0xFF && text[1] == 0xFE) || (text[0] == 0xFE && text[1] == 0xFF))
  }

  /// The string at the offset with its quotes, cut when it is long.
  var string: String {
    var end = offset + 1
    while end < text.count, text[end] != Byte.quote { end += text[end] == Byte.backslash ? 2 : 1 }
    let scalars = String(decoding: text[offset..<min(end + 1, text.count)], as: UTF8.self).unicodeScalars
    let shown = scalars.count > 60 ? scalars.prefix(59) + "\u{2026}".unicodeScalars : scalars.prefix(60)
    return TextExcerpt.makeSafe(shown)
  }

  /// The escape at the offset, as far as it can be one.
  var escape: String {
    let isUnicode = offset + 1 < text.count && text[offset + 1] == Byte.lowerU
    var end = offset + 1
    var left = isUnicode ? 5 : 1
    while left > 0, end < text.count, text[end] != Byte.quote, text[end] >= Byte.space {
      end += max(1, UTF8Sequence.length(at: end, in: text))
      left -= 1
    }
    return TextExcerpt.makeSafe(String(decoding: text[offset..<end], as: UTF8.self).unicodeScalars.prefix(6))
  }

  var escapeForControl: String {
    switch text[offset] {
    case Byte.newline: "\\n"
    case Byte.carriageReturn: "\\r"
    case Byte.tab: "\\t"
    default: "\\u" + Self.hex(UInt32(text[offset]), digits: 4).lowercased()
    }
  }

  /// The scalar at `offset`; nil at the end.
  func character(at offset: Int) -> Unicode.Scalar? {
    guard offset < text.count else { return nil }
    return String(decoding: text[offset..<min(offset + 4, text.count)], as: UTF8.self).unicodeScalars.first
  }

  /// The letters and digits at the offset.
  private var word: String {
    let end = text[offset...].prefix(24).firstIndex { byte in
      !(Byte.isDigit(byte) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || byte == 0x5F)
    }
    return String(decoding: text[offset..<(end ?? min(offset + 24, text.count))], as: UTF8.self)
  }

  /// What git and others write at the beginning of a line around the two sides of a conflict.
  private var conflictMarker: String? {
    guard offset + 7 <= text.count, offset == 0 || text[offset - 1] == Byte.newline else { return nil }
    let marker = String(decoding: text[offset..<offset + 7], as: UTF8.self)
    return ["<<<<<<<", "|||||||", "=======", ">>>>>>>"].contains(marker) ? marker : nil
  }

  /// The byte behind the one at the offset.
  private var next: UInt8? { offset + 1 < text.count ? text[offset + 1] : nil }

  /// The last byte before the offset that is not white space.
  private var previous: UInt8? {
    text[..<offset].last { $0 != Byte.space && $0 != Byte.newline && $0 != Byte.carriageReturn && $0 != Byte.tab }
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator, .nonspacingMark, .unassigned: true
    default: false
    }
  }

  private static func hex(_ value: UInt32, digits: Int) -> String {
    let text = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
