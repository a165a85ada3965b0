import Journey

/// The text of one journey diagram, ready to be read: front matter taken off, directives and comment lines blanked.
struct MermaidSource {
  /// Lines parted by `\n`; what is not read is blanked, so that lines keep their numbers.
  private(set) var scalars: [Unicode.Scalar]
  /// The number in the file of the first line here.
  let firstLine: Int
  /// The title of the front matter, with its line.
  private(set) var title: (text: String, line: Int)?
  private(set) var losses: [Loss] = []

  init(lines: ArraySlice<[Unicode.Scalar]>) {
    firstLine = lines.startIndex + 1
    var lines = Array(lines)
    scalars = []
    takeFrontMatter(&lines)
    blankDirectives(&lines)
    for index in lines.indices where Self.isComment(lines[index]) { lines[index] = [] }
    scalars = Array(lines.joined(separator: CollectionOfOne("\n" as Unicode.Scalar)))
  }

  /// The first word of the diagram, which says its kind.
  var kind: String {
    var rest = scalars[...]
    while let first = rest.first {
      if MermaidText.isSpace(first) {
        rest = rest.dropFirst()
      } else if first == "#" || first == "%" {
        rest = rest.drop { $0 != "\n" }
      } else {
        break
      }
    }
    let word = rest.prefix(while: MermaidEntities.isWordScalar)
    let shown = word.isEmpty ? rest.prefix { !MermaidText.isSpace($0) } : word
    return String(String.UnicodeScalarView(shown))
  }

  var isJourney: Bool { kind.lowercased() == "journey" }

  private static func isComment(_ line: [Unicode.Scalar]) -> Bool {
    let text = line.drop { MermaidText.isSpace($0) }
    return text.starts(with: "%%".unicodeScalars) && text.dropFirst(2).first != "{"
  }

  // MARK: - Front matter

  private mutating func takeFrontMatter(_ lines: inout [[Unicode.Scalar]]) {
    func isRule(_ line: [Unicode.Scalar]) -> Bool {
      line.starts(with: "---".unicodeScalars) && line.dropFirst(3).allSatisfy { MermaidText.isSpace($0) }
    }
    guard let first = lines.first, isRule(first),
      let last = lines.indices.dropFirst().first(where: { isRule(lines[$0]) })
    else { return }
    for index in 1..<last {
      let line = String(String.UnicodeScalarView(lines[index]))
      // Indented lines belong to the key above them, which has been told.
      guard let colon = line.firstIndex(of: ":"), let start = line.first, !start.isWhitespace, start != "#" else {
        continue
      }
      let number = firstLine + index
      let key = line[..<colon]
      let value = Self.yamlText(String(line[line.index(after: colon)...]))
      if key == "title", !value.isEmpty {
        title = (value, number)
      } else {
        losses.append(Loss(.map, "", .dropped, line: number, "the front matter's \"\(key)\" is not read"))
      }
    }
    for index in 0...last { lines[index] = [] }
  }

  /// A YAML scalar on one line: plain, or in quotation marks of either kind.
  private static func yamlText(_ text: String) -> String {
    let text = trimmed(text)
    guard text.count > 1, let quote = text.first, quote == text.last else {
      return text.firstRange(of: " #").map { trimmed(String(text[..<$0.lowerBound])) } ?? text
    }
    let inner = String(text.dropFirst().dropLast())
    switch quote {
    case "'": return inner.replacing("''", with: "'")
    case "\"": return inner.replacing("\\\"", with: "\"").replacing("\\\\", with: "\\")
    default: return text
    }
  }

  private static func trimmed(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    return String(String.UnicodeScalarView(scalars[...].trimmed))
  }

  // MARK: - Directives

  /// Blanks `%%{...}%%`, over several lines too; one that nothing closes loses its first line only.
  private mutating func blankDirectives(_ lines: inout [[Unicode.Scalar]]) {
    var opened: (line: Int, column: Int)?
    for index in lines.indices {
      var column = 0
      while column < lines[index].count {
        if let start = opened {
          guard Self.matches("}%%", lines[index], column) else {
            column += 1
            continue
          }
          blank(&lines, from: start, to: (index, column + 3))
          opened = nil
          column += 3
        } else if Self.matches("%%{", lines[index], column) {
          opened = (index, column)
          losses.append(
            Loss(.map, "", .dropped, line: firstLine + index, "a directive about looks, %%{...}%%, is not read"))
          column += 3
        } else {
          column += 1
        }
      }
    }
    if let opened { blank(&lines, from: opened, to: (opened.line, lines[opened.line].count)) }
  }

  private func blank(_ lines: inout [[Unicode.Scalar]], from start: (line: Int, column: Int), to end: (Int, Int)) {
    for line in start.line...end.0 {
      let first = line == start.line ? start.column : 0
      let last = line == end.0 ? end.1 : lines[line].count
      for column in first..<last { lines[line][column] = " " }
    }
  }

  private static func matches(_ word: String, _ line: [Unicode.Scalar], _ column: Int) -> Bool {
    line[column...].starts(with: word.unicodeScalars)
  }
}

extension ArraySlice where Element == Unicode.Scalar {
  /// Without the white space around it.
  var trimmed: ArraySlice<Unicode.Scalar> {
    let front = drop { MermaidText.isSpace($0) }
    guard let last = front.lastIndex(where: { !MermaidText.isSpace($0) }) else { return front[front.endIndex...] }
    return front[...last]
  }
}
