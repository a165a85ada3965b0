/// ASCII for terminals that show nothing else.
enum PlainSign {
  /// The ASCII character that says most nearly the same, `?` when none does.
  static func ascii(for scalar: UInt32) -> UInt32 {
    if let letter = letter(for: scalar) { return UInt32(letter) }
    switch scalar {
    case ..<0x80: return scalar
    case 0xA0, 0x2000...0x200A, 0x202F, 0x3000: return sign(" ")
    case 0x2010...0x2015, 0x2212, 0x2500, 0x2501, 0x2504, 0x2505, 0x2508, 0x2509, 0x254C, 0x254D, 0x2550:
      return sign("-")
    case 0x2502, 0x2503, 0x2506, 0x2507, 0x250A, 0x250B, 0x254E, 0x254F, 0x2551: return sign("|")
    case 0x250C...0x254B, 0x2552...0x2570: return sign("+")
    case 0x2018, 0x2019, 0x201A, 0x201B, 0x2032: return sign("'")
    case 0x201C...0x201F, 0xAB, 0xBB, 0x2033: return sign("\"")
    case 0x2026: return sign(".")
    case 0xB7, 0x2022, 0x2023, 0x25CF, 0x2605, 0x2606: return sign("*")
    case 0x25CB, 0x25D4, 0x25D1, 0x25D5: return sign("o")
    case 0x2039, 0x2190, 0x25C0, 0x25C2: return sign("<")
    case 0x203A, 0x2192, 0x25B6, 0x25B8: return sign(">")
    case 0x2191, 0x25B2, 0x25B4: return sign("^")
    case 0x2193, 0x25BC, 0x25BE: return sign("v")
    case 0xD7: return sign("x")
    case 0x2588...0x2593: return sign("#")
    default: return sign("?")
    }
  }

  private static func sign(_ scalar: Unicode.Scalar) -> UInt32 { scalar.value }

  /// The base letters of U+00C0 to U+00FF, `?` where there is none.
  private static let latin1: [UInt8] = Array("AAAAAAACEEEEIIIIDNOOOOOxOUUUUYTsaaaaaaaceeeeiiiidnooooo/ouuuuyty".utf8)

  private static func letter(for scalar: UInt32) -> UInt8? {
    (0xC0...0xFF).contains(scalar) ? latin1[Int(scalar) - 0xC0] : nil
  }
}
