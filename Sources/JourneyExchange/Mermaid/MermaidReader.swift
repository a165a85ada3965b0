import Journey

/// Reads the statements of one journey diagram as Mermaid's grammar has them: its rules are tried in its order.
///
/// A statement that the grammar refuses is left out to the end of the line on which it begins.
struct MermaidReader {
  private let source: MermaidSource
  private let scalars: [Unicode.Scalar]
  private var place = 0
  /// The number of the line at `place`.
  private var line: Int
  var sections: [Section] = [Section(name: nil, line: 0)]
  var title: (text: String, line: Int)?
  var accessibleTitle: (text: String, line: Int)?
  var description: String?
  var losses: [Loss] = []

  /// A section with its tasks; the first has no name and takes the tasks before any section.
  struct Section {
    var name: String?
    var line: Int
    var tasks: [Task] = []
  }

  struct Task {
    var name: String
    /// What stands behind the first colon, up to the second.
    var score: String
    var actors: [String]
    var line: Int
  }

  init(_ source: MermaidSource) {
    self.source = source
    scalars = source.scalars
    line = source.firstLine
    title = source.title
  }

  mutating func readStatements() {
    readHeader()
    while place < scalars.count { readNext() }
  }

  private mutating func readHeader() {
    while place < scalars.count, !keyword("journey") {
      if scalars[place] == "#" || scalars[place] == "%" { skipLine() } else { advance(to: place + 1) }
    }
    if scalars[place...].prefix(7).elementsEqual("journey".unicodeScalars) == false {
      losses.append(
        Loss(
          .map, "", .guessed, line: line, "Mermaid wants \"journey\" in small letters; read as a journey all the same"))
    }
    advance(to: place + 7)
  }

  /// The rules of the lexer, in its order.
  private mutating func readNext() {
    let scalar = scalars[place]
    if scalar == "%", at(place + 1) != "{" {
      skipLine()
    } else if scalar != "}", at(place + 1) == "%", at(place + 2) == "%" {
      skipComment()
    } else if MermaidText.isSpace(scalar) {
      advance(to: place + 1)
    } else if scalar == "#", entityLength(place) == nil {
      skipLine()
    } else if keyword("journey"), !MermaidEntities.isWordScalar(at(place + 7) ?? " ") {
      refuse("it begins with the word \"journey\"")
    } else if keyword("title"), let end = textEnd(behind: place + 5, stops: "#\n;") {
      readTitle(end)
    } else if keyword("acctitle"), let start = behindMark(":", place + 8) {
      let end = lineEnd(start)
      accessibleTitle = (text(scalars[start..<end].trimmed), line)
      advance(to: end)
    } else if keyword("accdescr"), let start = behindMark(":", place + 8) {
      let end = lineEnd(start)
      description = text(scalars[start..<end].trimmed, breaks: "\n")
      advance(to: end)
    } else if keyword("accdescr"), let start = behindMark("{", place + 8) {
      readDescription(start)
    } else if keyword("section"), let end = textEnd(behind: place + 7, stops: "#:\n;") {
      readSection(end)
    } else {
      readTask()
    }
  }

  // MARK: - Statements

  private mutating func readTitle(_ end: Int) {
    guard ends(at: end) else { return refuse("a title ends at \";\"") }
    if let earlier = title, earlier.line != source.title?.line {
      losses.append(
        Loss(.map, "title", .dropped, line: earlier.line, "a later title is taken instead of \"\(earlier.text)\""))
    }
    if let first = source.title, title?.line == first.line {
      losses.append(
        Loss(.map, "title", .dropped, line: first.line, "the diagram's own title is taken instead of \"\(first.text)\"")
      )
    }
    title = (text(scalars[(place + 6)..<end].trimmed), line)
    advance(to: end)
  }

  private mutating func readDescription(_ start: Int) {
    if let end = scalars[start...].firstIndex(of: "}") {
      let lines = scalars[start..<end].split(separator: "\n").map { text($0.trimmed, breaks: "\n") }
      description = lines.filter { !$0.isEmpty }.joined(separator: "\n")
      advance(to: end + 1)
    } else {
      let end = lineEnd(start)
      losses.append(Loss(.map, "scenario", .guessed, line: line, "accDescr { is never closed; its first line is taken"))
      description = text(scalars[start..<end].trimmed)
      advance(to: end)
    }
  }

  private mutating func readSection(_ end: Int) {
    guard ends(at: end) else {
      return refuse(at(end) == ":" ? "a section's name has no \":\" in it" : "a section's name ends at \";\"")
    }
    sections.append(Section(name: text(scalars[(place + 8)..<end].trimmed), line: line))
    advance(to: end)
  }

  private mutating func readTask() {
    guard let nameEnd = textEnd(from: place, stops: "#:\n;") else {
      return refuse(scalars[place] == ":" ? "a task has no name" : "\"\(scalars[place])\" cannot stand here")
    }
    guard at(nameEnd) == ":" else {
      return refuse(at(nameEnd) == ";" ? "a task's name ends at \";\"" : "a task has no \":\" and no score")
    }
    guard let end = textEnd(from: nameEnd + 1, stops: "#\n;") else { return refuse("a task has no score") }
    guard ends(at: end) else { return refuse("a task ends at \";\"") }
    let pieces = scalars[(nameEnd + 1)..<end].split(separator: ":", omittingEmptySubsequences: false)
    var task = Task(name: text(scalars[place..<nameEnd].trimmed), score: "", actors: [], line: line)
    task.score = String(String.UnicodeScalarView(pieces[0].trimmed))
    if pieces.count > 1 {
      task.actors = pieces[1].split(separator: ",").map { $0.trimmed }.filter { !$0.isEmpty }.map { text($0) }
    }
    let rest = pieces.dropFirst(2).joined(separator: CollectionOfOne(":" as Unicode.Scalar))
    if pieces.count > 2, !Array(rest)[...].trimmed.isEmpty {
      let words = String(String.UnicodeScalarView(rest))
      losses.append(
        Loss(
          .map, "", .dropped, line: line, "behind the participants of \"\(task.name)\" stands more, left out:\(words)"))
    }
    sections[sections.count - 1].tasks.append(task)
    advance(to: end)
  }

  /// Reports the line as one that Mermaid does not read, and goes on behind it.
  private mutating func refuse(_ why: String) {
    let shown = String(String.UnicodeScalarView(scalars[place..<lineEnd(place)].trimmed))
    losses.append(
      Loss(.map, "", .dropped, line: line, "Mermaid refuses this line, \(why); left out: \(shown)"))
    skipLine()
  }

  // MARK: - Looking

  private func at(_ index: Int) -> Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

  private func entityLength(_ index: Int) -> Int? { MermaidEntities.length(scalars[...], at: index) }

  /// Whether this word, in any case, stands here.
  private func keyword(_ word: String) -> Bool {
    guard let first = word.unicodeScalars.first, scalars[place].value | 0x20 == first.value else { return false }
    let letters = scalars[place...].prefix(word.utf8.count)
    return letters.elementsEqual(word.unicodeScalars) { letter, expected in
      letter == expected || letter.value + 32 == expected.value && ("A"..."Z").contains(letter)
    }
  }

  /// The end of the text behind a keyword and one white space; nil when there is no text.
  private func textEnd(behind index: Int, stops: String) -> Int? {
    guard let space = at(index), MermaidText.isSpace(space) else { return nil }
    return textEnd(from: index + 1, stops: stops)
  }

  private func textEnd(from start: Int, stops: String) -> Int? {
    let stops = Array(stops.unicodeScalars)
    var end = start
    while let scalar = at(end) {
      if scalar == "#", let length = entityLength(end) {
        end += length
      } else if stops.contains(scalar) {
        break
      } else {
        end += 1
      }
    }
    return end > start ? end : nil
  }

  /// The place behind white space, this mark and white space; nil when the mark does not come.
  private func behindMark(_ mark: Unicode.Scalar, _ start: Int) -> Int? {
    var index = start
    while let scalar = at(index), MermaidText.isSpace(scalar) { index += 1 }
    guard at(index) == mark else { return nil }
    index += 1
    while let scalar = at(index), MermaidText.isSpace(scalar) { index += 1 }
    return index
  }

  /// Whether a statement may end here: at the end of a line, of the text, or at a comment; `;%%` begins one.
  private func ends(at index: Int) -> Bool {
    switch at(index) {
    case nil, "\n", "#": true
    default: at(index + 1) == "%" && at(index + 2) == "%"
    }
  }

  private func lineEnd(_ start: Int) -> Int { scalars[start...].firstIndex(of: "\n") ?? scalars.count }

  // MARK: - Moving

  private mutating func advance(to end: Int) {
    for scalar in scalars[place..<min(end, scalars.count)] where scalar == "\n" { line += 1 }
    place = min(end, scalars.count)
  }

  private mutating func skipLine() { advance(to: min(lineEnd(place) + 1, scalars.count)) }

  /// Skips a comment together with the one scalar before it, which may be the end of a line.
  private mutating func skipComment() {
    advance(to: place + 1)
    skipLine()
  }

  /// A text as Mermaid shows it: entities decoded, `<br>` a break.
  private mutating func text(_ raw: ArraySlice<Unicode.Scalar>, breaks: String = " ") -> String {
    var unknown: [String] = []
    let text = MermaidEntities.decoded(raw.withoutBreaks(breaks)) { unknown.append($0) }
    for entity in unknown {
      losses.append(
        Loss(.map, "", .guessed, line: line, "the entity \(entity) is not known; it stays as it is written"))
    }
    return text
  }
}

extension ArraySlice where Element == Unicode.Scalar {
  /// With `<br>`, `<br/>` and `<br />` replaced.
  fileprivate func withoutBreaks(_ replacement: String) -> ArraySlice<Unicode.Scalar> {
    guard contains("<") else { return self }
    var result: [Unicode.Scalar] = []
    var index = startIndex
    while index < endIndex {
      if self[index] == "<", let end = self[index...].firstIndex(of: ">") {
        let tag = String(String.UnicodeScalarView(self[index...end].filter { !MermaidText.isSpace($0) })).lowercased()
        if tag == "<br>" || tag == "<br/>" {
          result += replacement.unicodeScalars
          index = end + 1
          continue
        }
      }
      result.append(self[index])
      index += 1
    }
    return result[...]
  }
}
