import CNcurses

/// How many columns text takes on a terminal, counted as ncurses counts: the sum of `wcwidth` over its scalars.
///
/// Widths come from the C library's UTF-8 tables and do not depend on the process's locale. Scalars that cannot be
/// printed count 0; ``SafeText`` replaces them before anything is drawn.
public enum TextWidth {
  /// Columns of one scalar: 0, 1 or 2.
  public static func of(_ scalar: Unicode.Scalar) -> Int {
    simple(scalar) ?? max(0, measured(scalar))
  }

  /// Columns of one character, the sum over its scalars.
  public static func of(_ character: Character) -> Int {
    character.unicodeScalars.reduce(0) { $0 + of($1) }
  }

  /// Columns of a text, the sum over its scalars. O(n).
  public static func of(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + of($1) }
  }

  /// What the C library says: -1 for a scalar that cannot be printed, unassigned ones included.
  static func measured(_ scalar: Unicode.Scalar) -> Int {
    Int(hark_scalar_width(scalar.value))
  }

  /// The ``simple(_:)`` width of a scalar that is known to have one.
  static func ofSimple(_ scalar: UInt32) -> Int { scalar < 0x3000 || scalar == 0xFFFD ? 1 : 2 }

  /// The width of a scalar that needs no question to the C library and never joins its neighbours in one character;
  /// nil for every other. A test compares each with ``measured(_:)``.
  static func simple(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x20...0x7E: 1
    case 0xA0...0xAC, 0xAE...0x2FF: 1  // Latin, phonetic letters; without the soft hyphen
    case 0x3A3...0x3FF, 0x400...0x482, 0x48A...0x52F: 1  // Greek, Cyrillic
    case 0x2010...0x2015, 0x2018...0x2027, 0x2030...0x203B: 1  // dashes, quotation marks, dots
    case 0x20A0...0x20BF, 0x2190...0x21FF, 0x2400...0x2426: 1  // currencies, arrows, control pictures
    case 0x2500...0x25FC: 1  // lines, blocks, shapes
    case 0x3001...0x3029, 0x3041...0x3096, 0x30A1...0x30FA: 2  // CJK punctuation, kana
    case 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xFF01...0xFF60: 2  // ideographs, Hangul, full width
    case 0xFFFD: 1
    default: nil
    }
  }
}
