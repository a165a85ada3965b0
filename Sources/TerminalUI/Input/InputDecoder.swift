/// One piece of what the terminal sends, as ncurses tells it.
enum RawInput: Hashable, Sendable {
  /// A character, control characters and Escape included.
  case scalar(UInt32)
  /// A key that ncurses recognised.
  case code(Int32)
}

/// Makes events of what the terminal sends: control characters, Alt as Escape and a key, pastes, and the escape
/// sequences that ncurses does not know for this terminal.
struct InputDecoder {
  /// The keys of ncurses's codes on this terminal.
  var keys: [Int32: Key] = [:]
  var pasteStart: Int32 = -1
  var pasteEnd: Int32 = -1
  /// Read too early; to be decoded before anything else.
  private(set) var pushedBack: RawInput?

  /// How long a paste may pause before it counts as over.
  static let pastePatience = 1000

  /// Takes what was read too early.
  mutating func takePushedBack() -> RawInput? {
    defer { pushedBack = nil }
    return pushedBack
  }

  /// The event that begins with this input; nil when it means nothing.
  ///
  /// - Parameter next: reads on, waiting at most so many milliseconds.
  mutating func event(_ first: RawInput, next: (_ milliseconds: Int) -> RawInput?) -> Event? {
    switch first {
    case .scalar(3): return .interrupt
    case .scalar(27): return escape(next).map(Event.key)
    case .code(pasteStart): return .paste(paste(next))
    default: return plainKey(first).map(Event.key)
    }
  }

  private func plainKey(_ input: RawInput) -> Key? {
    switch input {
    case .code(let code): keys[code]
    case .scalar(let value): Self.key(of: value)
    }
  }

  /// The key of one character.
  static func key(of value: UInt32) -> Key? {
    switch value {
    case 0: return .control(.space)
    case 8, 127: return .backspace
    case 9: return .tab
    case 10, 13: return .enter
    case 27: return .escape
    case 1...26: return Unicode.Scalar(value + 0x60).map { .control(.character(Character($0))) }
    case 28...31: return Unicode.Scalar(value + 0x40).map { .control(.character(Character($0))) }
    case 0x80...0x9F: return nil
    default: return Unicode.Scalar(value).map { .character(Character($0)) }
    }
  }

  /// What follows an Escape at once belongs to it.
  private mutating func escape(_ next: (Int) -> RawInput?) -> Key? {
    guard let second = next(0) else { return .escape }
    switch second {
    case .scalar(27), .code(pasteStart), .code(pasteEnd):
      pushedBack = second
      return .escape
    case .scalar(0x5B): return controlSequence(next)
    case .scalar(0x4F): return shiftedSequence(next)
    default: return plainKey(second).map { .alt($0) }
    }
  }

  /// After `ESC [`: parameters, then a letter or `~`. A sequence that means nothing is swallowed whole, so that it does
  /// not type its letters.
  private mutating func controlSequence(_ next: (Int) -> RawInput?) -> Key? {
    var parameters = String.UnicodeScalarView()
    while parameters.count < EscapeSequence.longest {
      guard let input = next(0) else { return parameters.isEmpty ? .alt("[") : nil }
      guard case .scalar(let value) = input, (0x20...0x7E).contains(value), let scalar = Unicode.Scalar(value) else {
        pushedBack = input
        return parameters.isEmpty ? .alt("[") : nil
      }
      if value >= 0x40 { return EscapeSequence.key(parameters: String(parameters), final: scalar) }
      parameters.append(scalar)
    }
    return nil
  }

  /// After `ESC O`: one letter.
  private mutating func shiftedSequence(_ next: (Int) -> RawInput?) -> Key? {
    guard let input = next(0) else { return .alt("O") }
    if case .scalar(let value) = input, let scalar = Unicode.Scalar(value),
      let key = EscapeSequence.key(parameters: "", final: scalar)
    {
      return key
    }
    pushedBack = input
    return .alt("O")
  }

  private func paste(_ next: (Int) -> RawInput?) -> String {
    var text = String.UnicodeScalarView()
    var count = 0
    var endsWithReturn = false
    while let input = next(Self.pastePatience), input != .code(pasteEnd) {
      guard case .scalar(let value) = input, let scalar = Unicode.Scalar(value) else { continue }
      let completesLineEnd = scalar == "\n" && endsWithReturn
      endsWithReturn = scalar == "\r"
      if completesLineEnd || count >= Event.longestPaste { continue }
      text.append(scalar == "\r" ? "\n" : scalar)
      count += 1
    }
    return String(text)
  }
}
