/// Random JSON texts and strings that are the same in every run.
enum RandomJSON {
  private static let scalars: [String] = [
    "a", "b", "z", " ", "0", "\"", "\\", "/", "\n", "\t", "\0", "\u{1F}", "\u{7F}", "\u{85}", "é", "ß", "日", "😀",
    "\u{301}", "\u{202E}",
    "\u{2028}", "\u{FEFF}", "\u{FFFF}", "\u{10FFFF}", "\u{D7FF}", "\u{E000}",
  ]
  private static let numbers = [
    "0", "-0", "1", "-1.0", "12.50", "1e5", "1E-3", "123456789012345678901234567890", "0.1e+2", "-7",
  ]
  private static let spaces = ["", "", "", " ", "\n", "\r\n", "\t", "        ", "\n            "]

  /// A string of hard and easy scalars.
  static func string(length: Int, using random: inout SplitMix) -> String {
    String((0..<length).map { _ in scalars.randomElement(using: &random) ?? "a" }.joined())
  }

  /// An array of about `size` values.
  static func text(seed: UInt64, size: Int) -> String {
    var random = SplitMix(seed: seed)
    var text = "["
    var left = size
    while left > 0 {
      if left < size { text += "," }
      append(&text, depth: 0, left: &left, using: &random)
    }
    return text + "]"
  }

  private static func append(_ text: inout String, depth: Int, left: inout Int, using random: inout SplitMix) {
    left -= 1
    func space() -> String { spaces.randomElement(using: &random) ?? "" }
    text += space()
    switch Int.random(in: 0..<(depth > 6 ? 6 : 10), using: &random) {
    case 0: text += "null"
    case 1: text += "true"
    case 2: text += "false"
    case 3: text += numbers.randomElement(using: &random) ?? "0"
    case 4, 5: text += quoted(using: &random)
    case 6, 7:
      text += "[" + space()
      for index in 0..<Int.random(in: 0...5, using: &random) {
        if index > 0 { text += "," }
        append(&text, depth: depth + 1, left: &left, using: &random)
      }
      text += "]"
    default:
      text += "{" + space()
      for index in 0..<Int.random(in: 0...6, using: &random) {
        if index > 0 { text += "," + space() }
        text += "\"\(index)" + quoted(using: &random).dropFirst() + space() + ":"
        append(&text, depth: depth + 1, left: &left, using: &random)
      }
      text += "}"
    }
    text += space()
  }

  /// A string in quotes, some of it in escapes that are not needed.
  private static func quoted(using random: inout SplitMix) -> String {
    let length = Int.random(in: 0...12, using: &random)
    return "\""
      + string(length: length, using: &random).unicodeScalars.map { scalar in
        let mustEscape = scalar.value < 0x20 || scalar == "\"" || scalar == "\\"
        guard mustEscape || Int.random(in: 0..<5, using: &random) == 0 else { return String(scalar) }
        return String(scalar).utf16.map { unit in
          let digits = String(unit, radix: 16, uppercase: unit % 2 == 0)
          return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }.joined()
      }.joined() + "\""
  }
}
