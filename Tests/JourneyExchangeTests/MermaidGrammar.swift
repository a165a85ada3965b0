/// An independent recogniser of the language of Mermaid 11's journey diagrams, to hold the writer against.
///
/// It follows what is public about that language: the text's preparation, then a lexer that takes the first rule that
/// matches, then one statement after the other. It shares no code with the reader.
struct MermaidGrammar {
  struct Task: Equatable {
    var section: String
    var name: String
    var score: String
    var people: [String]
  }

  private(set) var title = ""
  private(set) var accessibleTitle = ""
  private(set) var accessibleDescription = ""
  private(set) var sections: [String] = []
  private(set) var tasks: [Task] = []

  /// The diagram, or nil where Mermaid reports an error.
  static func parse(_ text: String) -> MermaidGrammar? {
    var grammar = MermaidGrammar()
    return grammar.read(text) ? grammar : nil
  }

  private mutating func read(_ text: String) -> Bool {
    var lexer = MermaidLexer(text)
    guard lexer.startsWithJourney else { return false }
    var isOpen = false
    var task: String?
    while let token = lexer.next() {
      if let name = task {
        guard token.kind == .taskData else { return false }
        tasks.append(self.task(name, token.text))
        task = nil
        continue
      }
      guard isOpen != (token.kind == .journey) else { return false }
      switch token.kind {
      case .journey: isOpen = true
      case .newline: break
      case .title: title = token.text.shown
      case .accessibleTitle: accessibleTitle = token.text.cut.shown
      case .accessibleDescription: accessibleDescription = token.text.cut.shown
      case .section: sections.append(token.text.shown)
      case .taskName: task = token.text
      case .taskData, .invalid: return false
      }
    }
    return isOpen && task == nil
  }

  private func task(_ name: String, _ data: String) -> Task {
    let pieces = data.unicodeScalars.split(separator: ":", omittingEmptySubsequences: false).map { String($0) }
    let people =
      pieces.count > 1 ? pieces[1].unicodeScalars.split(separator: ",", omittingEmptySubsequences: false) : []
    return Task(
      section: sections.last ?? "", name: name.shown, score: pieces[0].cut, people: people.map { String($0).cut.shown })
  }
}

/// The tokens of a journey diagram.
private struct MermaidLexer {
  enum Kind {
    case journey, newline, title, accessibleTitle, accessibleDescription, section, taskName, taskData, invalid
  }

  private var rest: ArraySlice<Unicode.Scalar>

  /// Prepares the text: line ends, comment lines, entities.
  init(_ text: String) {
    var lines: [[Unicode.Scalar]] = [[]]
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      if scalar == "\r" || scalar == "\n" && previous != "\r" { lines.append([]) }
      if scalar != "\r", scalar != "\n" { lines[lines.count - 1].append(scalar) }
      previous = scalar
    }
    let kept = lines.filter { line in
      let start = line.drop { isJavaScriptSpace($0) }
      return !(start.count > 2 && start.starts(with: "%%".unicodeScalars) && start.dropFirst(2).first != "{")
    }
    let code = kept.map { String(String.UnicodeScalarView($0)) }.joined(separator: "\n")
    rest = Array(code.marked.unicodeScalars)[...]
    rest.append("\n")
    rest = rest.drop { isJavaScriptSpace($0) }
  }

  var startsWithJourney: Bool { rest.starts(with: "journey".unicodeScalars) }

  mutating func next() -> (kind: Kind, text: String)? {
    while let first = rest.first {
      if first == "%", rest.dropFirst().first != "{" {
        line()
      } else if first != "}", rest.dropFirst().starts(with: "%%".unicodeScalars) {
        rest.removeFirst()
        line()
      } else if first == "\n" {
        rest = rest.drop { $0 == "\n" }
        return (.newline, "")
      } else if isJavaScriptSpace(first) {
        rest = rest.drop { isJavaScriptSpace($0) }
      } else if first == "#" {
        line()
      } else {
        return statement()
      }
    }
    return nil
  }

  private mutating func statement() -> (kind: Kind, text: String) {
    if let after = word("journey"), !(after.first.map(isWord) ?? false) {
      rest = after
      return (.journey, "")
    }
    if let text = keyword("title", until: "#\n;") { return (.title, text) }
    if let after = word("accTitle"), let start = mark(":", after) {
      rest = start
      return rest.isEmpty ? (.invalid, "") : (.accessibleTitle, line())
    }
    if let after = word("accDescr"), let start = mark(":", after) {
      rest = start
      return rest.isEmpty ? (.invalid, "") : (.accessibleDescription, line())
    }
    if let after = word("accDescr"), let start = mark("{", after) {
      rest = start
      let text = take("}")
      guard rest.popFirst() != nil else { return (.invalid, "") }
      return (.accessibleDescription, text)
    }
    if let text = keyword("section", until: "#:\n;") { return (.section, text) }
    let name = take("#:\n;")
    if !name.isEmpty { return (.taskName, name) }
    let isColon = rest.removeFirst() == ":"
    let data = isColon ? take("#\n;") : ""
    return data.isEmpty ? (.invalid, "") : (.taskData, data)
  }

  @discardableResult
  private mutating func line() -> String { take("\n") }

  private mutating func take(_ stops: String) -> String {
    let taken = rest.prefix { !stops.unicodeScalars.contains($0) }
    rest = rest.dropFirst(taken.count)
    return String(String.UnicodeScalarView(taken))
  }

  /// What follows a word in any case; nil when it does not stand here.
  private func word(_ word: String) -> ArraySlice<Unicode.Scalar>? {
    let letters = rest.prefix(word.unicodeScalars.count)
    guard letters.allSatisfy(\.isASCII) else { return nil }
    let text = String(String.UnicodeScalarView(letters))
    return text.lowercased() == word.lowercased() ? rest.dropFirst(letters.count) : nil
  }

  private mutating func keyword(_ name: String, until stops: String) -> String? {
    guard let after = word(name), let space = after.first, isJavaScriptSpace(space),
      let first = after.dropFirst().first, !stops.unicodeScalars.contains(first)
    else { return nil }
    rest = after.dropFirst()
    return take(stops)
  }

  private func mark(_ mark: Unicode.Scalar, _ after: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar>? {
    let behind = after.drop { isJavaScriptSpace($0) }
    return behind.first == mark ? behind.dropFirst().drop { isJavaScriptSpace($0) } : nil
  }
}

private func isWord(_ scalar: Unicode.Scalar) -> Bool {
  scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "_")
}

private func isJavaScriptSpace(_ scalar: Unicode.Scalar) -> Bool {
  scalar.properties.isWhitespace && scalar != "\u{85}" || scalar == "\u{FEFF}"
}

extension String {
  fileprivate var cut: String {
    var scalars = unicodeScalars[...]
    while let first = scalars.first, isJavaScriptSpace(first) { scalars.removeFirst() }
    while let last = scalars.last, isJavaScriptSpace(last) { scalars.removeLast() }
    return String(scalars)
  }

  /// `#58;` and `#amp;` between Mermaid's private marks.
  fileprivate var marked: String {
    var result = String.UnicodeScalarView()
    var rest = Array(unicodeScalars)[...]
    while let first = rest.first {
      rest.removeFirst()
      let name = rest.prefix(while: isWord)
      guard first == "#", !name.isEmpty, rest.dropFirst(name.count).first == ";" else {
        result.append(first)
        continue
      }
      let isNumber = name.allSatisfy { $0.properties.numericType != nil }
      result.append(contentsOf: (isNumber ? "\u{FB02}°°" : "\u{FB02}°").unicodeScalars)
      result.append(contentsOf: name)
      result.append(contentsOf: "¶ß".unicodeScalars)
      rest = rest.dropFirst(name.count + 1)
    }
    return String(result)
  }

  /// What a browser shows: the marks are replaced all over the drawn text, then HTML's numbers are read.
  fileprivate var shown: String {
    let html = replacingScalars("\u{FB02}°°", "\u{0}&#").replacingScalars("¶ß", ";")
    var result = String.UnicodeScalarView()
    var rest = Array(html.unicodeScalars)[...]
    while let first = rest.first {
      rest.removeFirst()
      let digits = rest.dropFirst(2).prefix { ("0"..."9").contains($0) }
      guard first == "\u{0}", rest.starts(with: "&#".unicodeScalars),
        let number = UInt32(String(String.UnicodeScalarView(digits))), let scalar = Unicode.Scalar(number)
      else {
        result.append(first)
        continue
      }
      result.append(scalar)
      rest = rest.dropFirst(3 + digits.count)
    }
    return String(result)
  }

  private func replacingScalars(_ old: String, _ new: String) -> String {
    let old = Array(old.unicodeScalars)
    var result = String.UnicodeScalarView()
    var rest = Array(unicodeScalars)[...]
    while let first = rest.first {
      if rest.starts(with: old) {
        result.append(contentsOf: new.unicodeScalars)
        rest = rest.dropFirst(old.count)
      } else {
        result.append(first)
        rest = rest.dropFirst()
      }
    }
    return String(result)
  }
}
