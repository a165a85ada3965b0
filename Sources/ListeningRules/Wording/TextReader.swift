import Journey

/// Reads the words of a touchpoint: name, description, business goal and names of metrics.
struct TextReader: Sendable {
  init() {}

  /// True when there is a word pack for a language tag; no tag means that the texts decide.
  static func covers(language: String?) -> Bool {
    guard let language, !language.isEmpty else { return true }
    return language.utf8.prefix(2).elementsEqual("en".utf8, by: { $0 | 0x20 == $1 })
      && (language.utf8.count == 2 || language.utf8.dropFirst(2).first == UInt8(ascii: "-"))
  }

  mutating func setCustomerName(_ name: String?) {}

  mutating func read(_ touchpoint: Touchpoint) -> Reading.Words { Reading.Words() }

  /// Where the signs of a touchpoint stand in its texts.
  mutating func matches(_ touchpoint: Touchpoint) -> [SignMatch] { [] }
}
