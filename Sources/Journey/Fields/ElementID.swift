/// The stable name of an element: `[a-z0-9-]`, unique in a map across all kinds; the map itself is `""`.
///
/// Renaming an element never changes its id, and edits address elements by id, never by index.
public struct ElementID: RawRepresentable, Hashable, Sendable, CustomStringConvertible, ExpressibleByStringLiteral {
  public let rawValue: String

  public init(rawValue: String) { self.rawValue = rawValue }
  public init(_ rawValue: String) { self.rawValue = rawValue }
  public init(stringLiteral value: String) { rawValue = value }

  /// The id of the map itself.
  public static let map = ElementID("")

  public var description: String { rawValue }

  /// True when it consists of one or more of `a-z`, `0-9` and `-`.
  public var isWellFormed: Bool {
    let isPlain = rawValue.utf8.withContiguousStorageIfAvailable { $0.allSatisfy(Self.isPlain) }
    return !rawValue.isEmpty && isPlain ?? rawValue.utf8.allSatisfy(Self.isPlain)
  }

  @inline(__always)
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10 || byte == UInt8(ascii: "-")
  }

  /// The id that a new element of this name would like: lower-case Latin letters and digits joined by hyphens.
  ///
  /// Latin letters with marks are folded through their Unicode names ("LATIN SMALL LETTER U WITH DIAERESIS" -> u);
  /// other scripts are left out, and a name without any Latin letter or digit gives `kind`. At most 60 characters.
  public static func slug(of name: String, kind: ElementKind) -> ElementID {
    var slug = ""
    var pendingHyphen = false
    for scalar in name.unicodeScalars {
      guard let folded = fold(scalar) else {
        // A mark or an apostrophe belongs to its word; anything else ends the word.
        if !scalar.properties.isGraphemeExtend, scalar != "'", scalar != "\u{2019}" { pendingHyphen = true }
        continue
      }
      if slug.utf8.count + folded.utf8.count + (pendingHyphen ? 1 : 0) > 60 { break }
      if pendingHyphen, !slug.isEmpty { slug.append("-") }
      pendingHyphen = false
      slug.append(folded)
    }
    return ElementID(slug.isEmpty ? kind.slug : slug)
  }

  private static func fold(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "a"..."z", "0"..."9": return String(scalar)
    case "A"..."Z": return String(scalar).lowercased()
    default: break
    }
    guard scalar.value >= 0x80, let name = scalar.properties.name, name.contains("LATIN") else { return nil }
    let words = name.split(separator: " ")
    guard let letter = words.firstIndex(of: "LETTER"), letter + 1 < words.endIndex else { return nil }
    let base = words[letter + 1]
    if base == "SHARP" { return "ss" }
    return base.utf8.count <= 2 ? base.lowercased() : nil
  }
}

/// The kinds of element a map is made of; each has an id that edits address.
public enum ElementKind: String, CaseIterable, Sendable, Hashable {
  case map
  case stage
  case touchpoint
  case painPoint = "pain point"
  case opportunity

  /// The kind in the alphabet of ids, for elements whose name gives no letters: `touchpoint`, `pain-point`.
  public var slug: String { self == .painPoint ? "pain-point" : rawValue }
}

/// The lists of a map, a stage or a touchpoint that hold elements; the raw value is the JSON key.
public enum ElementListKey: String, CaseIterable, Sendable, Hashable {
  case stages
  case touchpoints
  case painPoints
  case opportunities

  /// The kind of element this list holds.
  public var elementKind: ElementKind {
    switch self {
    case .stages: .stage
    case .touchpoints: .touchpoint
    case .painPoints: .painPoint
    case .opportunities: .opportunity
    }
  }
}
