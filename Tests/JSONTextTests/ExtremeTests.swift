import Testing

@testable import JSONText

@Suite("Extreme texts")
struct ExtremeTests {
  private func nested(_ depth: Int, _ open: String, _ close: String) -> String {
    String(repeating: open, count: depth) + "0" + String(repeating: close, count: depth)
  }

  @Test("nest 512 deep and no deeper, unless it is allowed")
  func depth() throws {
    #expect(throws: Never.self) { try JSONDocument(parsing: nested(512, "[", "]")) }
    #expect(throws: Never.self) { try JSONDocument(parsing: nested(512, "{\"a\":", "}")) }
    let error = #expect(throws: JSONSyntaxError.self) { try JSONDocument(parsing: nested(513, "[", "]")) }
    #expect(error?.code == .nestingTooDeep)
    #expect(error?.position.column == 513)
    #expect(throws: Never.self) { try JSONDocument(parsing: "7", maximumDepth: 0) }
    #expect(throws: JSONSyntaxError.self) { try JSONDocument(parsing: "[]", maximumDepth: 0) }
    // Depth is what is open at once.
    #expect(throws: Never.self) { try JSONDocument(parsing: "[[1],[2],[[3]],{}]", maximumDepth: 3) }
  }

  @Test("nest 10,000 deep and more without recursion", arguments: [10_000, 200_000])
  func deep(depth: Int) throws {
    for (open, close) in [("[", "]"), ("{\"a\":", "}"), ("[{\"\":", "}]")] {
      let text = nested(depth / open.count, open, close)
      #expect(throws: JSONSyntaxError.self) { try JSONDocument(parsing: text) }
      let document = try JSONDocument(parsing: text, maximumDepth: depth)
      let again = try JSONDocument(parsing: document.text(of: document.root), maximumDepth: depth)
      #expect(again.nodeCount == document.nodeCount)
    }
    let unclosed = String(repeating: "[", count: depth)
    #expect(throws: JSONSyntaxError.self) { try JSONDocument(parsing: unclosed) }
    let error = #expect(throws: JSONSyntaxError.self) { try JSONDocument(parsing: unclosed, maximumDepth: depth) }
    #expect(error?.code == .unexpectedEnd)
  }

  @Test("hold a string of 10 MB")
  func longString() throws {
    for (part, size) in [("0123456789", 10_000_000), ("äöü€😀", 1_000_000), (#"\u00e9\n"#, 1_000_000)] {
      let content = String(repeating: part, count: size / part.utf8.count)
      let document = try JSONDocument(parsing: "[\"" + content + "\"]")
      let again = try JSONDocument(parsing: document.text(of: document.root, style: .canonical))
      #expect(again.string(JSONNode(index: 1)) == document.string(JSONNode(index: 1)))
    }
  }

  @Test("hold a number of 1 MB")
  func longNumber() throws {
    let digits = String(repeating: "1234567890", count: 100_000)
    for number in [
      digits, "-" + digits, "0." + digits, "1e" + digits, digits + "." + digits + "e-" + digits,
      "0." + String(repeating: "0", count: 1_000_000),
    ] {
      let document = try JSONDocument(parsing: number)
      #expect(document.numberText(document.root) == number)
      #expect(document.text(of: document.root) == number)
      #expect(document.int(document.root) == (number.hasPrefix("0.0") ? 0 : nil))
    }
  }

  @Test("hold a million entries, and are counted")
  func manyEntries() throws {
    let array = try JSONDocument(parsing: "[" + String(repeating: "0,", count: 999_999) + "0]")
    #expect(array.count(of: array.root) == 1_000_000)
    #expect(array.countAnew(array.root) == 1_000_000)
    let objects = try JSONDocument(parsing: "[" + String(repeating: "{\"a\":[]},", count: 99_999) + "{}]")
    #expect(objects.count(of: objects.root) == 100_000)
    #expect(objects.elements(of: objects.root).reduce(0) { $0 + objects.count(of: $1) } == 99_999)
    let object = try JSONDocument(parsing: #"{"a":{"b":1,"c":2},"d":[1]}"#)
    #expect(object.countAnew(object.root) == 2)
  }

  @Test("are refused when they are too large to be addressed")
  func tooLarge() {
    let error = #expect(throws: JSONSyntaxError.self) {
      try JSONDocument(parsing: Array("[1, 2]".utf8), maximumDepth: 9, origin: JSONTextOrigin(), maximumSize: 5)
    }
    #expect(error?.code == .tooLarge)
  }

  @Test("are cut in messages")
  func longMessages() {
    let key = String(repeating: "k", count: 100_000)
    let error = #expect(throws: JSONSyntaxError.self) { try JSONDocument(parsing: "{\"\(key)\":1,\"\(key)\":2}") }
    #expect((error?.message.count ?? .max) < 300)
  }
}
