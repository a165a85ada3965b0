import Journey

/// One row of a table: its cells and the line on which it begins.
struct CSVRow {
  struct Cell {
    var text: String
    /// Quoted cells are taken exactly; others without the white space around them.
    var isQuoted: Bool
  }

  var line: Int
  var cells: [Cell]

  var isEmpty: Bool { cells.allSatisfy { $0.text.isEmpty } }
}

/// Reads the rows of a table by RFC 4180, with any separator and any line end, and counts lines.
///
/// What the RFC does not allow but has one meaning is read and said; a quotation mark that nothing closes is not read.
struct CSVRecords {
  private let bytes: [UInt8]
  private let separator: UInt8
  private var place = 0
  private var line: Int
  private(set) var losses: [Loss] = []

  private static let quote = UInt8(ascii: "\"")
  private static let newline = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")
  private static let space = UInt8(ascii: " ")

  /// - Parameters:
  ///   - bytes: UTF-8 without a byte-order mark.
  ///   - start: where to begin, and the number of the line there.
  init(_ bytes: [UInt8], separator: UInt8, start: (place: Int, line: Int) = (0, 1)) {
    self.bytes = bytes
    self.separator = separator
    place = start.place
    line = start.line
  }

  /// The next row; nil at the end. Rows without any text are left out.
  mutating func next() throws(ImportProblem) -> CSVRow? {
    while place < bytes.count {
      var row = CSVRow(line: line, cells: [])
      repeat { row.cells.append(try cell()) } while takeSeparator()
      takeLineEnd()
      if !row.isEmpty { return row }
    }
    return nil
  }

  private mutating func cell() throws(ImportProblem) -> CSVRow.Cell {
    var start = place
    while start < bytes.count, bytes[start] == Self.space { start += 1 }
    guard start < bytes.count, bytes[start] == Self.quote else { return plainCell() }
    if start > place { say("spaces before a quotation mark are left out") }
    place = start + 1
    return try quotedCell()
  }

  private mutating func plainCell() -> CSVRow.Cell {
    let start = place
    var hasQuote = false
    while place < bytes.count, !isEnd(bytes[place]) {
      hasQuote = hasQuote || bytes[place] == Self.quote
      place += 1
    }
    if hasQuote { say("a quotation mark inside a cell that is not quoted is kept as it is") }
    let text = String(decoding: bytes[start..<place], as: UTF8.self)
    return CSVRow.Cell(text: text.withoutOuterSpace, isQuoted: false)
  }

  private mutating func quotedCell() throws(ImportProblem) -> CSVRow.Cell {
    let opening = line
    var text: [UInt8] = []
    while true {
      guard place < bytes.count else {
        throw ImportProblem(.unclosedQuote, line: opening, "a quotation mark opens a cell here and nothing closes it")
      }
      let byte = bytes[place]
      place += 1
      if byte == Self.quote {
        guard place < bytes.count, bytes[place] == Self.quote else { break }
        place += 1
      }
      countLine(byte)
      text.append(byte)
    }
    let rest = place
    while place < bytes.count, !isEnd(bytes[place]) { place += 1 }
    if bytes[rest..<place].contains(where: { $0 != Self.space }) {
      say("text behind a closing quotation mark is added to its cell")
      text += bytes[rest..<place]
    }
    return CSVRow.Cell(text: String(decoding: text, as: UTF8.self), isQuoted: true)
  }

  private func isEnd(_ byte: UInt8) -> Bool {
    byte == separator || byte == Self.newline || byte == Self.carriageReturn
  }

  private mutating func takeSeparator() -> Bool {
    guard place < bytes.count, bytes[place] == separator else { return false }
    place += 1
    return true
  }

  private mutating func takeLineEnd() {
    guard place < bytes.count else { return }
    let byte = bytes[place]
    place += 1
    countLine(byte)
    if byte == Self.carriageReturn, place < bytes.count, bytes[place] == Self.newline {
      place += 1
      line += 1
    }
  }

  /// Counts `\n`, and a `\r` that no `\n` follows; call it behind the byte.
  private mutating func countLine(_ byte: UInt8) {
    switch byte {
    case Self.newline: line += 1
    case Self.carriageReturn where place == bytes.count || bytes[place] != Self.newline: line += 1
    default: break
    }
  }

  private mutating func say(_ message: String) { losses.append(Loss(.map, "", .guessed, line: line, message)) }
}

extension String {
  /// Without the white space around it.
  var withoutOuterSpace: String {
    let isSpace = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace }
    guard let first = unicodeScalars.first, let last = unicodeScalars.last, isSpace(first) || isSpace(last) else {
      return self
    }
    guard let start = unicodeScalars.firstIndex(where: { !isSpace($0) }),
      let end = unicodeScalars.lastIndex(where: { !isSpace($0) })
    else { return "" }
    return String(unicodeScalars[start...end])
  }
}
