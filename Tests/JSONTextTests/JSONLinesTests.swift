import JSONText
import Testing

@Suite("JSON lines")
struct JSONLinesTests {
  @Test("are parsed one by one, blank lines left out")
  func parse() throws {
    let lines = JSONLines.parse(Array("\u{FEFF}{\"a\": 1}\n\n  \t\r\n[2]\r3\n\"x\"".utf8))
    #expect(lines.map(\.number) == [1, 4, 5, 6])
    #expect(lines.map(\.isTerminated) == [true, true, true, false])
    #expect(lines.map(\.byteOffset) == [0, 15, 19, 21])
    let texts = try lines.map { line in
      let document = try line.result.get()
      return document.text(of: document.root)
    }
    #expect(texts == [#"{"a": 1}"#, "[2]", "3", #""x""#])
  }

  @Test("keep their place in the whole text")
  func positions() throws {
    let lines = JSONLines.parse(Array("1\n{\"a\":\n  {\"b\": 2}\n[3, x]\n".utf8))
    #expect(lines.map(\.number) == [1, 2, 3, 4])
    let document = try lines[2].result.get()
    let node = try #require(document.node(at: ["b"]))
    #expect(document.position(of: node) == TextPosition(line: 3, column: 9))
    #expect(document.excerpt(around: TextPosition(line: 3, column: 9))?.text == "  {\"b\": 2}")
    guard case .failure(let cut) = lines[1].result, case .failure(let wrong) = lines[3].result else {
      Issue.record("two lines are wrong")
      return
    }
    #expect(cut.code == .unexpectedEnd)
    #expect(cut.position == TextPosition(line: 2, column: 6))
    #expect(cut.hint == "this '{' begins at 2:1")
    #expect(wrong.position == TextPosition(line: 4, column: 5))
    #expect(wrong.byteOffset == 23)
  }

  @Test("are none in an empty text")
  func empty() {
    #expect(JSONLines.parse([]).isEmpty)
    #expect(JSONLines.parse(Array("\n\n \r\n".utf8)).isEmpty)
    #expect(JSONLines.parse(Array("\u{FEFF}".utf8)).isEmpty)
  }

  @Test("are refused with a byte-order mark anywhere but at the beginning")
  func orderMarkInside() {
    let lines = JSONLines.parse(Array("1\n\u{FEFF}2\n".utf8))
    #expect((try? lines.last?.result.get()) == nil)
  }

  @Test("read what the compact writer wrote")
  func roundTrip() throws {
    var writer = JSONWriter(style: .compact)
    for text in AcceptedTexts.all {
      let document = try JSONDocument(parsing: text)
      writer.copy(document, document.root)
    }
    let lines = JSONLines.parse(writer.finish())
    #expect(lines.count == AcceptedTexts.all.count)
    for (line, text) in zip(lines, AcceptedTexts.all) {
      #expect(try line.result.get().means(the: JSONDocument(parsing: text)))
    }
  }
}
