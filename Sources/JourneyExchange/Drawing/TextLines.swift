/// Breaks texts into lines for pictures, where nothing else does. Widths are estimates of common sans-serif fonts.
enum TextLines {
  /// At most `most` lines of at most `width`; the last ends in an ellipsis when something is left.
  static func wrapped(_ text: String, size: Double, width: Double, most: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0.0
    for word in words(text) {
      let length = self.width(of: word, size: size)
      let space = line.isEmpty ? 0 : size * 0.33
      if used + space + length <= width {
        line += (line.isEmpty ? "" : " ") + word
        used += space + length
        continue
      }
      if !line.isEmpty {
        lines.append(line)
        (line, used) = ("", 0)
        if lines.count > most { break }
      }
      for character in word {
        let length = advance(character) * size
        if used + length > width, !line.isEmpty {
          lines.append(line)
          (line, used) = ("", 0)
          if lines.count > most { break }
        }
        line.append(character)
        used += length
      }
    }
    if !line.isEmpty { lines.append(line) }
    guard lines.count > most else { return lines }
    lines = Array(lines.prefix(most))
    if var last = lines.last {
      while !last.isEmpty, self.width(of: last, size: size) + size > width { last.removeLast() }
      lines[most - 1] = last + "…"
    }
    return lines
  }

  static func width(of text: String, size: Double) -> Double { text.reduce(0) { $0 + advance($1) } * size }

  private static func words(_ text: String) -> [String] {
    text.split(whereSeparator: { $0.isWhitespace }).map(String.init)
  }

  /// In ems.
  private static func advance(_ character: Character) -> Double {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    switch scalar {
    case "i", "j", "l", "f", "t", "r", "I", ".", ",", ":", ";", "'", "!", "|", "(", ")", "[", "]", "-": return 0.42
    case "m", "w", "M", "W", "%", "@", "—", "…": return 0.98
    case "A"..."Z", "&", "+", "=": return 0.74
    case "a"..."z", "0"..."9": return 0.63
    default: return scalar.value < 0x1100 ? 0.66 : 1.05
    }
  }
}
