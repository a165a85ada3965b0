/// Numbers out of their text.
enum JSONNumber {
  /// The number when it is an integer and fits; the digits follow JSON's grammar.
  static func int(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
    var value = 0
    let isNegative = text.first == Byte.minus
    for index in (isNegative ? 1 : 0)..<text.count {
      let byte = text[index]
      guard Byte.isDigit(byte) else { return wholeNumber(text) }
      let (tenfold, isTooLarge) = value.multipliedReportingOverflow(by: 10)
      let digit = Int(byte &- Byte.zero)
      // Counted downwards from zero, where there is room for one more.
      let (next, isTooLargeNow) = tenfold.subtractingReportingOverflow(digit)
      if isTooLarge || isTooLargeNow { return nil }
      value = next
    }
    if isNegative { return value }
    return value == .min ? nil : -value
  }

  /// The number when it has a fraction or an exponent and is an integer all the same.
  private static func wholeNumber(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
    var digits: [UInt8] = []
    var exponent = 0
    var hasPoint = false
    var place = text.first == Byte.minus ? 1 : 0
    while place < text.count, text[place] | 0x20 != Byte.lowerE {
      if text[place] == Byte.point {
        hasPoint = true
      } else {
        digits.append(text[place])
        if hasPoint { exponent -= 1 }
      }
      place += 1
    }
    while digits.last == Byte.zero {
      digits.removeLast()
      exponent += 1
    }
    if digits.isEmpty { return 0 }
    if place < text.count {
      guard let written = Int(String(decoding: text[(place + 1)...], as: UTF8.self)) else { return nil }
      let (sum, isTooLarge) = exponent.addingReportingOverflow(written)
      if isTooLarge { return nil }
      exponent = sum
    }
    let significant = digits.drop { $0 == Byte.zero }
    guard exponent >= 0, exponent <= 19, exponent + significant.count <= 19 else { return nil }
    let sign = text.first == Byte.minus ? "-" : ""
    return Int(sign + String(decoding: significant, as: UTF8.self) + String(repeating: "0", count: exponent))
  }
}

extension JSONNumber {
  /// Whether `text` follows the grammar of a JSON number.
  static func isNumber(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = text.first, first == Byte.minus || Byte.isDigit(first),
      case .success(let tape) = JSONParser.parse(text, maximumDepth: 1)
    else { return false }
    return Int(tape[0].end) == text.count
  }
}
