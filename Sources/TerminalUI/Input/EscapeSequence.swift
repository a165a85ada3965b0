/// The keys of the escape sequences that xterm and its descendants send, for terminals whose terminfo entry does not
/// tell, and for keys with Ctrl, Alt and Shift.
enum EscapeSequence {
  /// No sequence that means a key has more parameter characters.
  static let longest = 32

  /// The key of `ESC [ parameters final` or `ESC O final`, nil when there is none.
  static func key(parameters: String, final: Unicode.Scalar) -> Key? {
    if parameters.isEmpty, let key = letter(final) { return key }
    guard parameters.allSatisfy({ $0.isNumber || $0 == ";" || $0 == ":" }) else { return nil }
    let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false)
      .map { Int($0.prefix { $0 != ":" }) ?? 1 }
    let modifiers = numbers.count > 1 ? numbers[1] : 1
    switch final {
    case "~" where numbers.first == 27 && numbers.count == 3:
      return modified(InputDecoder.key(of: scalar(numbers[2])), by: modifiers)  // xterm's modifyOtherKeys
    case "~": return modified(key(number: numbers.first ?? 1), by: modifiers)
    case "u": return modified(InputDecoder.key(of: scalar(numbers.first ?? 1)), by: modifiers)  // CSI u
    default: return modified(letter(final), by: modifiers)
    }
  }

  private static func scalar(_ number: Int) -> UInt32 { UInt32(exactly: number) ?? 0x80 }

  private static func letter(_ final: Unicode.Scalar) -> Key? {
    switch final {
    case "A": .up
    case "B": .down
    case "C": .right
    case "D": .left
    case "H": .home
    case "F": .end
    case "Z": .backTab
    case "M": .enter
    case "P": .function(1)
    case "Q": .function(2)
    case "R": .function(3)
    case "S": .function(4)
    default: nil
    }
  }

  private static func key(number: Int) -> Key? {
    switch number {
    case 1, 7: .home
    case 2: .insert
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    case 11...15: .function(number - 10)
    case 17...21: .function(number - 11)
    case 23, 24: .function(number - 12)
    default: nil
    }
  }

  /// The key that terminfo numbers so: above F12 come the twelve with Shift, then Ctrl, Ctrl and Shift, Alt, Alt and
  /// Shift.
  static func functionKey(_ number: Int) -> Key? {
    let modifiers = [1, 2, 5, 6, 3, 4]
    let group = (number - 1) / 12
    guard number > 0 && group < modifiers.count else { return nil }
    return modified(.function((number - 1) % 12 + 1), by: modifiers[group])
  }

  /// The key with what the number (1, plus 1 Shift, 2 Alt, 4 Ctrl, 8 Meta) says is held down.
  static func modified(_ key: Key?, by modifiers: Int) -> Key? {
    guard var key, (1...256).contains(modifiers) else { return nil }
    let bits = modifiers - 1
    if bits & 1 != 0 { key = .shift(key) }
    if bits & 4 != 0 { key = .control(key) }
    if bits & 10 != 0 { key = .alt(key) }
    return key.normalized
  }
}
