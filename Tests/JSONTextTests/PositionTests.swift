import JSONText
import Testing

@Suite("Positions in a text")
struct PositionTests {
  private func position(of path: [JSONPathStep], in text: String) throws -> TextPosition {
    let document = try JSONDocument(parsing: text)
    return document.position(of: try #require(document.node(at: path)))
  }

  @Test(
    "count lines that end with any line break",
    arguments: [
      ("[\n1,\n2]", 3, 1), ("[\r\n1,\r\n2]", 3, 1), ("[\r1,\r2]", 3, 1), ("[\r\n\r\n1,\n\r2]", 5, 1),
      ("[1,\n\n\n  2]", 4, 3),
      ("[1, 2]", 1, 5), ("[1,\r\r\n2]", 3, 1), ("[1,\n\r\n\r2]", 4, 1),
    ])
  func lineBreaks(text: String, line: Int, column: Int) throws {
    #expect(try position(of: [1], in: text) == TextPosition(line: line, column: column))
  }

  @Test(
    "count columns in scalars",
    arguments: [
      (#"["é", 1]"#, 7), (#"["日本", 1]"#, 8), (#"["😀", 1]"#, 7), ("[\"e\u{301}\", 1]", 8),
      ("[\"👨\u{200D}👩\u{200D}👧\", 1]", 11), ("[\"\u{FEFF}\", 1]", 7),
    ])
  func columns(text: String, column: Int) throws {
    #expect(try position(of: [1], in: text) == TextPosition(line: 1, column: column))
  }

  @Test("do not count a byte-order mark")
  func orderMark() throws {
    #expect(try position(of: [0], in: "\u{FEFF}[1]") == TextPosition(line: 1, column: 2))
    let document = try JSONDocument(parsing: "\u{FEFF}[1]")
    #expect(document.bytes == Array("[1]".utf8))
  }

  @Test("agree with a slow count at every byte, alone and all at once")
  func everyByte() throws {
    let text = "[\"a\",\r\n \"日\u{301}\",\n\r\"😀\", \"x\"\r\r\n\n, 1\r]\n"
    let document = try JSONDocument(parsing: text)
    var slow: [TextPosition] = []
    var line = 1
    var column = 1
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      for _ in 0..<UTF8.width(scalar) { slow.append(TextPosition(line: line, column: column)) }
      column += 1
      if scalar == "\n" || (scalar == "\r" && !(index + 1 < scalars.count && scalars[index + 1] == "\n")) {
        line += 1
        column = 1
      }
    }
    slow.append(TextPosition(line: line, column: column))
    // Only the first byte of a scalar has a position of its own.
    let starts = document.bytes.indices.filter { document.bytes[$0] & 0xC0 != 0x80 } + [document.bytes.count]
    for offset in starts { #expect(document.position(ofByte: offset) == slow[offset]) }
    let shuffled = starts.sorted { ($0 * 7919) % 101 < ($1 * 7919) % 101 } + starts
    #expect(document.positions(ofBytes: shuffled) == shuffled.map { slow[$0] })
    #expect(document.position(ofByte: 10_000) == slow.last)
    #expect(document.position(ofByte: -1) == slow.first)
    #expect(document.positions(ofBytes: []).isEmpty)
  }

  @Test("come for many nodes at once")
  func manyNodes() throws {
    let document = try JSONDocument(parsing: "{\"a\": 1,\n \"b\": 2}")
    let values = document.members(of: document.root).map(\.value)
    #expect(document.positions(of: values.reversed()).map(\.description) == ["2:7", "1:7"])
  }

  @Test("have an order and a written form")
  func order() {
    #expect(TextPosition(line: 2, column: 1) > TextPosition(line: 1, column: 9))
    #expect(TextPosition(line: 2, column: 1) < TextPosition(line: 2, column: 2))
    #expect(TextPosition(line: 12, column: 7).description == "12:7")
  }

  @Test("come with the line they are in")
  func excerpts() throws {
    let text = Array("\u{FEFF}first\r\nsecond\rthird\n\n\u{1B}[0m\tend".utf8)
    func excerpt(_ line: Int, _ column: Int) -> TextExcerpt? {
      TextExcerpt(of: text, around: TextPosition(line: line, column: column))
    }
    #expect(excerpt(1, 2)?.text == "first")
    #expect(excerpt(1, 2)?.caret == 1)
    #expect(excerpt(2, 1)?.text == "second")
    #expect(excerpt(3, 99)?.text == "third")
    #expect(excerpt(3, 99)?.caret == 5)
    #expect(excerpt(4, 1)?.text == "")
    #expect(excerpt(5, 1)?.text == "\u{FFFD}[0m end")
    #expect(excerpt(6, 1) == nil)
    #expect(excerpt(0, 1) == nil)
  }

  @Test("come with a part of a long line, the place inside it", arguments: [1, 2, 40, 100, 250, 499, 500, 501])
  func longLines(column: Int) throws {
    let line = String((0..<500).map { "abcdefghijklmnopqrstuvwxyz".dropFirst($0 % 26).first ?? "?" })
    let excerpt = try #require(
      TextExcerpt(of: Array(line.utf8), around: TextPosition(line: 1, column: column), width: 40))
    #expect(excerpt.text.unicodeScalars.count == 40)
    #expect((0...40).contains(excerpt.caret))
    #expect(excerpt.text.hasPrefix("…") == (column > 21))
    #expect(excerpt.text.hasSuffix("…") == (column < 480))
    if column <= 500 {
      let shown = excerpt.text.dropFirst(excerpt.caret).first
      #expect(shown == line.dropFirst(column - 1).first)
    }
  }

  @Test("excerpts of many places are those of each, in whatever order they are asked for")
  func manyExcerpts() throws {
    let document = try JSONDocument(parsing: Array("\u{FEFF}{\n\r\n  \"a\": 1,\r  \"b\":\n[2, 3]\n\n}".utf8))
    let places = (0...9).flatMap { line in [1, 4, 90].map { TextPosition(line: line, column: $0) } }
    let shuffled = places.sorted { ($0.column, -$0.line) < ($1.column, -$1.line) }
    let excerpts = document.excerpts(around: shuffled, width: 5)
    #expect(excerpts == shuffled.map { document.excerpt(around: $0, width: 5) })
    #expect(excerpts.compactMap { $0 }.count == 7 * 3)
    #expect(document.excerpt(around: TextPosition(line: 5, column: 2))?.text == "[2, 3]")
  }
}
