extension JSONParser {
  /// Reads a key, the colon behind it and the white space up to the value.
  @inline(__always)
  mutating func parseKey(in object: UInt32, expectation: JSONExpectation) throws(JSONFault) {
    guard offset < end else { throw endOfText(expectation, object) }
    guard base[offset] == Byte.quote else { throw unexpected(expectation) }
    let key = count
    try parseString()
    let earlier = Int(entries[Int(object)].end)
    entries[Int(object)].end &+= 1
    try keys.add(key, earlierInObject: earlier, in: base, end: end, entries: entries)
    skipWhitespace()
    guard offset < end else { throw endOfText(.colon, object) }
    guard base[offset] == Byte.colon else { throw unexpected(.colon) }
    offset &+= 1
    skipWhitespace()
  }

  @inline(__always)
  mutating func parseString() throws(JSONFault) {
    let start = offset
    var place = offset &+ 1
    var hasEscapes = false
    while true {
      while place &+ 8 <= end {
        let flags = EightBytes(base, at: place).notPlain
        if flags != 0 {
          place &+= EightBytes.firstFlagged(flags)
          break
        }
        place &+= 8
      }
      guard place < end else {
        throw JSONFault(code: .unexpectedEnd, offset: end, expectation: .endOfString, related: start)
      }
      let byte = base[place]
      if byte == Byte.quote { break }
      if byte == Byte.backslash {
        hasEscapes = true
        place = try Self.skipEscape(at: place, in: base, end: end, string: start)
      } else if byte >= 0x80 {
        // Text in other alphabets comes in runs as well.
        repeat {
          let length = UTF8Sequence.length(at: place, in: base, end: end)
          if length == 0 { throw JSONFault(code: .invalidUTF8, offset: place) }
          place &+= length
        } while place < end && base[place] >= 0x80
      } else if byte < Byte.space {
        throw JSONFault(code: .controlCharacter, offset: place, expectation: .endOfString, related: start)
      } else {
        place &+= 1
      }
    }
    offset = place &+ 1
    pushLeaf(start: start, kind: .string, flagged: hasEscapes)
  }

  /// The offset behind the escape whose backslash stands at `start`; both halves of a surrogate pair are one escape.
  @inline(never)
  private static func skipEscape(
    at start: Int, in base: UnsafePointer<UInt8>, end: Int, string: Int
  ) throws(JSONFault) -> Int {
    guard start + 1 < end else {
      throw JSONFault(code: .unexpectedEnd, offset: end, expectation: .endOfString, related: string)
    }
    switch base[start + 1] {
    case Byte.quote, Byte.backslash, Byte.slash, Byte.lowerB, Byte.lowerF, Byte.lowerN, Byte.lowerR, Byte.lowerT:
      return start + 2
    case Byte.lowerU:
      let unit = try hexUnit(at: start, in: base, end: end, string: string)
      if unit & 0xF800 != 0xD800 { return start + 6 }
      let loneSurrogate = JSONFault(code: .loneSurrogate, offset: start)
      guard unit < 0xDC00, start + 7 < end, base[start + 6] == Byte.backslash, base[start + 7] == Byte.lowerU else {
        throw loneSurrogate
      }
      let second = try hexUnit(at: start + 6, in: base, end: end, string: string)
      guard second & 0xFC00 == 0xDC00 else { throw loneSurrogate }
      return start + 12
    default:
      throw fault(.invalidEscape, at: start, stoppedAt: start + 1, in: base, end: end)
    }
  }

  /// The value of the `\uXXXX` at `start`.
  private static func hexUnit(
    at start: Int, in base: UnsafePointer<UInt8>, end: Int, string: Int
  ) throws(JSONFault) -> UInt32 {
    var unit: UInt32 = 0
    for place in start + 2..<start + 6 {
      guard place < end else {
        throw JSONFault(code: .unexpectedEnd, offset: end, expectation: .hexDigits, related: string)
      }
      guard let digit = Byte.hexValue(base[place]) else {
        throw fault(.invalidEscape, at: start, stoppedAt: place, in: base, end: end)
      }
      unit = unit << 4 | digit
    }
    return unit
  }

  @inline(__always)
  mutating func parseNumber() throws(JSONFault) {
    let start = offset
    if base[offset] == Byte.minus { offset &+= 1 }
    if offset < end, base[offset] == Byte.zero {
      offset &+= 1
      if offset < end, Byte.isDigit(base[offset]) {
        throw JSONFault(code: .invalidNumber, offset: start, expectation: .noLeadingZero)
      }
    } else {
      try skipDigits()
    }
    if offset < end, base[offset] == Byte.point {
      offset &+= 1
      try skipDigits()
    }
    if offset < end, base[offset] | 0x20 == Byte.lowerE {
      offset &+= 1
      if offset < end, base[offset] == Byte.plus || base[offset] == Byte.minus { offset &+= 1 }
      try skipDigits()
    }
    pushLeaf(start: start, kind: .number)
  }

  /// Passes one digit or more.
  @inline(__always)
  private mutating func skipDigits() throws(JSONFault) {
    guard offset < end, Byte.isDigit(base[offset]) else {
      throw Self.fault(.invalidNumber, at: offset, stoppedAt: offset, .digit, in: base, end: end)
    }
    repeat { offset &+= 1 } while offset < end && Byte.isDigit(base[offset])
  }

  @inline(__always)
  mutating func parseLiteral(_ expectation: JSONExpectation) throws(JSONFault) {
    let start = offset
    switch base[offset] {
    case Byte.lowerT:
      try passLetters("true", expectation)
      pushLeaf(start: start, kind: .bool, flagged: true)
    case Byte.lowerF:
      try passLetters("false", expectation)
      pushLeaf(start: start, kind: .bool)
    case Byte.lowerN:
      try passLetters("null", expectation)
      pushLeaf(start: start, kind: .null)
    default:
      throw unexpected(expectation)
    }
  }

  @inline(__always)
  private mutating func passLetters(_ word: StaticString, _ expectation: JSONExpectation) throws(JSONFault) {
    let length = word.utf8CodeUnitCount
    guard offset &+ length <= end else { throw unexpected(expectation) }
    for index in 0..<length where base[offset &+ index] != word.utf8Start[index] { throw unexpected(expectation) }
    offset &+= length
  }

  /// The fault of finding here what cannot stand here.
  @inline(never)
  func unexpected(
    _ expectation: JSONExpectation, code: JSONSyntaxError.Code = .unexpectedCharacter
  ) -> JSONFault {
    Self.fault(code, at: offset, stoppedAt: offset, expectation, in: base, end: end)
  }

  /// The fault `code` at `offset`, unless what the parser stopped at is not even UTF-8.
  private static func fault(
    _ code: JSONSyntaxError.Code, at offset: Int, stoppedAt stop: Int, _ expectation: JSONExpectation = .nothing,
    in base: UnsafePointer<UInt8>, end: Int
  ) -> JSONFault {
    if stop < end, base[stop] >= 0x80, UTF8Sequence.length(at: stop, in: base, end: end) == 0 {
      return JSONFault(code: .invalidUTF8, offset: stop)
    }
    return JSONFault(code: code, offset: offset, expectation: expectation)
  }

  /// The fault of a text that ends inside `container`.
  @inline(never)
  func endOfText(_ expectation: JSONExpectation, _ container: UInt32) -> JSONFault {
    let opening = container == Self.none ? -1 : Int(entries[Int(container)].start)
    return JSONFault(code: .unexpectedEnd, offset: end, expectation: expectation, related: opening)
  }
}
