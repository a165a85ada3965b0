/// Texts inside a Mermaid journey: what would be read as something else becomes an entity such as `#58;`.
enum MermaidText {
  /// The text on one line, such that Mermaid shows it as it was and splits nothing off.
  /// - Parameter begins: it begins a statement, where a keyword would be taken for one.
  static func encoded(_ text: String, begins: Bool = false) -> String {
    let scalars = Array(text.unicodeScalars)
    let inner = innerRange(scalars)
    let startsLikeKeyword = begins && startsWithKeyword(scalars)
    var result = ""
    for (index, scalar) in scalars.enumerated() {
      let next = index + 1 < scalars.count ? scalars[index + 1] : nil
      if !inner.contains(index) || needsEntity(scalar, before: next) || startsLikeKeyword && index == 0 {
        result += "#\(scalar.value);"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The scalars without the white space around them, which Mermaid trims.
  private static func innerRange(_ scalars: [Unicode.Scalar]) -> Range<Int> {
    let first = scalars.firstIndex { !isSpace($0) } ?? scalars.endIndex
    let last = scalars.lastIndex { !isSpace($0) } ?? scalars.endIndex
    return first..<min(last + 1, scalars.count)
  }

  private static func needsEntity(_ scalar: Unicode.Scalar, before next: Unicode.Scalar?) -> Bool {
    switch scalar {
    case "#", ";", ":", ",", "%", "{", "}", "<", ">", "\"": true
    // Not C1: HTML reads those numbers as characters of Windows.
    case "\u{0}"..."\u{1F}", "\u{7F}": true
    // Line and paragraph ends, and what turns the direction of the text around.
    case "\u{2028}", "\u{2029}", "\u{61C}", "\u{200E}", "\u{200F}", "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}",
      "\u{FEFF}":
      true
    // The marks by which Mermaid itself replaces entities while it reads.
    case "\u{FB02}": next == "\u{B0}"
    case "\u{B6}": next == "\u{DF}"
    default: false
    }
  }

  private static func startsWithKeyword(_ scalars: [Unicode.Scalar]) -> Bool {
    let start = String(String.UnicodeScalarView(scalars.prefix(8).prefix { $0.isASCII })).lowercased()
    return ["journey", "title", "section", "acctitle", "accdescr"].contains { start.hasPrefix($0) }
  }

  /// White space as JavaScript trims it; U+0085 is none there.
  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\u{9}"..."\u{D}", " ", "\u{A0}", "\u{1680}", "\u{2000}"..."\u{200A}", "\u{2028}", "\u{2029}", "\u{202F}",
      "\u{205F}", "\u{3000}", "\u{FEFF}":
      true
    default: false
    }
  }
}
