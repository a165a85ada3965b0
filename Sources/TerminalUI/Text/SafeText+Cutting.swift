/// Where text stands in a field wider than itself.
public enum TextAlignment: Hashable, Sendable {
  case left, right, center
}

// Everything here cuts between characters (grapheme clusters) only, so a result may be a column short of the limit
// when a wide character would cross it.
extension SafeText {
  /// The longest beginning that takes at most so many columns. O(columns).
  public func prefix(columns: Int) -> SafeText {
    if width <= columns { return self }
    if columns <= 0 { return .empty }
    if shape == .ascii { return SafeText(safe: String(string.prefix(ascii: columns)), width: columns, shape: .ascii) }
    let (end, used) = cut(from: string.startIndex, columns: columns)
    return SafeText(safe: String(string[..<end]), width: used, shape: shape)
  }

  /// The longest end that takes at most so many columns.
  public func suffix(columns: Int) -> SafeText {
    if width <= columns { return self }
    return dropping(columns: width - max(0, columns))
  }

  /// The text without the characters that lie wholly or partly in the first so many columns.
  public func dropping(columns: Int) -> SafeText {
    if columns <= 0 { return self }
    if columns >= width { return .empty }
    var index = string.startIndex
    var dropped = 0
    while index < string.endIndex && dropped < columns {
      dropped += TextWidth.of(string[index])
      index = string.index(after: index)
    }
    return SafeText(safe: String(string[index...]), width: width - dropped, shape: shape)
  }

  /// The text itself when it fits, else a beginning of it and a sign for the rest, together at most so many columns.
  public func truncated(to columns: Int, ellipsis: SafeText = "…") -> SafeText {
    if width <= columns { return self }
    if ellipsis.width > columns { return prefix(columns: columns) }
    return prefix(columns: columns - ellipsis.width) + ellipsis
  }

  /// The text with spaces up to so many columns; itself when it is as wide already.
  public func padded(to columns: Int, _ alignment: TextAlignment = .left) -> SafeText {
    let missing = columns - width
    if missing <= 0 { return self }
    switch alignment {
    case .left: return self + .spaces(missing)
    case .right: return .spaces(missing) + self
    case .center: return .spaces(missing / 2) + self + .spaces(missing - missing / 2)
    }
  }

  /// Exactly so many columns: truncated or padded.
  public func fitted(to columns: Int, _ alignment: TextAlignment = .left, ellipsis: SafeText = "…") -> SafeText {
    truncated(to: columns, ellipsis: ellipsis).padded(to: columns, alignment)
  }

  /// The end of the longest run of characters from a place that fits, and its width.
  func cut(from start: String.Index, columns: Int) -> (end: String.Index, used: Int) {
    var index = start
    var used = 0
    // Where each scalar is a character, there is no need to look for their ends.
    if shape < .complex {
      let scalars = string.unicodeScalars
      while index < scalars.endIndex {
        let width = TextWidth.ofSimple(scalars[index].value)
        if used + width > columns { break }
        used += width
        scalars.formIndex(after: &index)
      }
      return (index, used)
    }
    while index < string.endIndex {
      let width = TextWidth.of(string[index])
      if used + width > columns { break }
      used += width
      index = string.index(after: index)
    }
    return (index, used)
  }
}

extension String {
  /// The first so many bytes of a text that is all ASCII and longer.
  fileprivate func prefix(ascii count: Int) -> Substring { self[..<utf8.index(startIndex, offsetBy: count)] }
}
