/// Turns hostile text into text that a terminal shows as it stands. What becomes of which character is told at
/// ``SafeText``.
enum Sanitizer {
  /// Marks beyond this on one base are left out: an ncurses cell holds a base and four.
  static let mostMarks = 4
  /// Stands for what moves, reorders or hides text.
  static let mover: Unicode.Scalar = "\u{2426}"
  /// Stands for what cannot be printed.
  static let unprintable: Unicode.Scalar = "\u{FFFD}"
  /// Carries a combining mark that has no base.
  static let markCarrier: Unicode.Scalar = "\u{25CC}"

  /// Text for the cells of a ``Frame``.
  static func gridText(_ text: String, lineBreaks: SafeText.LineBreaks) -> SafeText {
    if text.isPrintableASCII {
      return SafeText(safe: text, width: text.utf8.count, shape: .ascii)
    }
    if let width = simpleWidth(of: text) { return SafeText(safe: text, width: width, shape: .simple) }
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for character in text {
      if let scalar = character.onlyScalar, TextWidth.simple(scalar) != nil {
        result.unicodeScalars.append(scalar)
      } else {
        appendGrid(character, lineBreaks, to: &result)
      }
    }
    return measured(result)
  }

  /// Text for a stream of lines: standard output and error.
  static func streamText(_ text: String) -> String {
    if text.hasOnlyBytes({ (0x20...0x7E).contains($0) || $0 == 0x0A || $0 == 0x09 }) { return text }
    // Most of what is beyond ASCII steers nothing either.
    let steers = text.unicodeScalars.contains { $0 != "\n" && $0 != "\t" && steeringStandIn(for: $0) != nil }
    guard steers else { return text }
    var result = String.UnicodeScalarView()
    for character in text {
      if character == "\r\n" || character == "\n" {
        result.append("\n")
        continue
      }
      let isEmoji = isEmojiSequence(character)
      for scalar in character.unicodeScalars {
        if scalar == "\t" || (isEmoji && belongsToEmoji(scalar)) {
          result.append(scalar)
        } else {
          result.append(steeringStandIn(for: scalar) ?? scalar)
        }
      }
    }
    return String(result)
  }

  /// Safe text measured anew, with the simplest shape that fits.
  static func measured(_ text: String) -> SafeText {
    if text.isPrintableASCII {
      return SafeText(safe: text, width: text.utf8.count, shape: .ascii)
    }
    if let width = simpleWidth(of: text) { return SafeText(safe: text, width: width, shape: .simple) }
    return SafeText(safe: text, width: TextWidth.of(text), shape: .complex)
  }

  /// The width of a text all of whose scalars are simple, else nil.
  private static func simpleWidth(of text: String) -> Int? {
    var width = 0
    for scalar in text.unicodeScalars {
      guard let columns = TextWidth.simple(scalar) else { return nil }
      width += columns
    }
    return width
  }

  private static func appendGrid(_ character: Character, _ lineBreaks: SafeText.LineBreaks, to result: inout String) {
    if lineBreaks == .space && (character.isNewline || character == "\t") {
      result.append(" ")
      return
    }
    if character == "\r\n" {
      result.append("\u{2424}")
      return
    }
    let isEmoji = isEmojiSequence(character)
    var marks = 0
    var hasBase = false
    for scalar in character.unicodeScalars {
      if let standIn = standIn(for: scalar) {
        if isEmoji && isTag(scalar) { continue }
        result.unicodeScalars.append(standIn)
        hasBase = true
        marks = 0
        continue
      }
      if isLeftOut(scalar, inEmoji: isEmoji) { continue }
      if isSkinTone(scalar) {
        // It colours the emoji before; alone it would colour what is drawn before it.
        if !hasBase { result.unicodeScalars.append(unprintable) }
        hasBase = true
        continue
      }
      if TextWidth.of(scalar) > 0 {
        hasBase = true
        marks = 0
      } else {
        if isJoiner(scalar) && !hasBase { continue }
        if !hasBase {
          result.unicodeScalars.append(isMark(scalar) ? markCarrier : unprintable)
          if !isMark(scalar) { continue }
          hasBase = true
        }
        marks += 1
        if marks > mostMarks { continue }
      }
      result.unicodeScalars.append(scalar)
    }
  }

  /// What is drawn instead of a scalar, nil when it may be drawn itself.
  static func standIn(for scalar: Unicode.Scalar) -> Unicode.Scalar? {
    if TextWidth.simple(scalar) != nil { return nil }
    if let standIn = steeringStandIn(for: scalar) { return standIn }
    return TextWidth.measured(scalar) < 0 ? unprintable : nil
  }

  /// What stands for a scalar that could steer the terminal or hide what is written; nil for every other.
  private static func steeringStandIn(for scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x00...0x1F: Unicode.Scalar(0x2400 + scalar.value)
    case 0x7F: "\u{2421}"
    case 0x80...0x9F: unprintable
    case 0xAD: "-"  // the soft hyphen: some terminals draw it, some do not
    case 0x061C, 0x180E, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x206F, 0xFEFF, 0xFFF9...0xFFFB: mover
    case 0xE0000...0xE007F: mover
    default: nil
    }
  }

  /// What is neither drawn nor replaced: invisible on its own, or in an emoji sequence the source of a wrong width.
  private static func isLeftOut(_ scalar: Unicode.Scalar, inEmoji: Bool) -> Bool {
    switch scalar.value {
    case 0x200B, 0x2060...0x2064, 0x034F: true  // invisible: spaces and joiners of no width
    case 0xFE00...0xFE0F, 0xE0100...0xE01EF: true  // variation selectors
    case 0x200D: inEmoji
    default: false
    }
  }

  private static func isJoiner(_ scalar: Unicode.Scalar) -> Bool { scalar == "\u{200C}" || scalar == "\u{200D}" }

  private static func isSkinTone(_ scalar: Unicode.Scalar) -> Bool { (0x1F3FB...0x1F3FF).contains(scalar.value) }

  /// Whether a scalar joins whatever stands before it. (Parts of Korean syllables have no width and do not.)
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark: true
    default: false
    }
  }

  private static func isTag(_ scalar: Unicode.Scalar) -> Bool { (0xE0000...0xE007F).contains(scalar.value) }

  private static func belongsToEmoji(_ scalar: Unicode.Scalar) -> Bool {
    isJoiner(scalar) || isTag(scalar) || (0xFE00...0xFE0F).contains(scalar.value)
  }

  /// Whether a character of several scalars is drawn as a picture.
  private static func isEmojiSequence(_ character: Character) -> Bool {
    let scalars = character.unicodeScalars
    guard let first = scalars.first, scalars.count > 1 else { return false }
    // Digits count as emoji because of the keycaps; tags may follow the black flag only.
    guard first.properties.isEmoji && first.value > 0xFF else { return false }
    return !scalars.contains(where: isTag) || (first.value == 0x1F3F4 && scalars.count <= 8)
  }
}

extension String {
  /// Whether every byte is one printable character of ASCII.
  fileprivate var isPrintableASCII: Bool { hasOnlyBytes { $0 >= 0x20 && $0 < 0x7F } }

  @inline(__always)
  fileprivate func hasOnlyBytes(_ isGood: (UInt8) -> Bool) -> Bool {
    utf8.withContiguousStorageIfAvailable { $0.allSatisfy(isGood) } ?? utf8.allSatisfy(isGood)
  }
}
