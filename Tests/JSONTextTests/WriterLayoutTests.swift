import JSONText
import Testing

@Suite("Canonical layout")
struct WriterLayoutTests {
  private func canonical(_ text: String) throws -> String {
    let document = try JSONDocument(parsing: text)
    return document.text(of: document.root, style: .canonical)
  }

  private func written(_ style: JSONWriter.Style = .canonical, _ events: (inout JSONWriter) -> Void) -> String {
    var writer = JSONWriter(style: style)
    events(&writer)
    return String(decoding: writer.finish(), as: UTF8.self)
  }

  @Test("puts every member and entry on a line of its own, two spaces deeper")
  func lines() throws {
    let text = try canonical(#"{"a":[1,{"b":[[]],"c":{}}],"d":null}"#)
    #expect(
      text == """
        {
          "a": [
            1,
            {
              "b": [
                []
              ],
              "c": {}
            }
          ],
          "d": null
        }
        """)
  }

  @Test("ends with one line break")
  func lineBreakAtEnd() {
    #expect(
      written {
        $0.beginArray()
        $0.endArray()
      } == "[]\n")
    #expect(written { $0.bool(true) } == "true\n")
    #expect(written { $0.string("x") } == "\"x\"\n")
  }

  @Test("writes what is empty in two characters")
  func empty() throws {
    #expect(try canonical("[ \n ]") == "[]")
    #expect(try canonical("{ \n }") == "{}")
    #expect(
      written {
        $0.beginObject(foldable: false)
        $0.endObject()
      } == "{}\n")
    #expect(try canonical(#"{"a":[],"b":{}}"#) == "{\n  \"a\": [],\n  \"b\": {}\n}")
  }

  @Test(
    "folds a list of strings, and no other list",
    arguments: [
      (#"["a"]"#, #"["a"]"#), (#"["a","b"]"#, #"["a", "b"]"#), ("[1]", "[\n  1\n]"),
      (#"["a",1]"#, "[\n  \"a\",\n  1\n]"),
      (#"[1,"a"]"#, "[\n  1,\n  \"a\"\n]"), (#"["a","b",null]"#, "[\n  \"a\",\n  \"b\",\n  null\n]"),
      (#"["a",[]]"#, "[\n  \"a\",\n  []\n]"),
      (#"["a",{}]"#, "[\n  \"a\",\n  {}\n]"), (#"["a",["b"]]"#, "[\n  \"a\",\n  [\"b\"]\n]"),
      ("[true]", "[\n  true\n]"),
      (#"["a",{"b":1},"c"]"#, "[\n  \"a\",\n  { \"b\": 1 },\n  \"c\"\n]"), ("[[]]", "[\n  []\n]"),
    ])
  func lists(text: String, expected: String) throws {
    #expect(try canonical(text) == expected)
  }

  @Test(
    "folds an object with at most four members, all scalar",
    arguments: [
      (#"{"a":1}"#, #"{ "a": 1 }"#),
      (#"{"a":"x","b":1.50,"c":null,"d":true}"#, #"{ "a": "x", "b": 1.50, "c": null, "d": true }"#),
      (#"{"a":1,"b":2,"c":3,"d":4,"e":5}"#, "{\n  \"a\": 1,\n  \"b\": 2,\n  \"c\": 3,\n  \"d\": 4,\n  \"e\": 5\n}"),
      (#"{"a":1,"b":[]}"#, "{\n  \"a\": 1,\n  \"b\": []\n}"), (#"{"a":{}}"#, "{\n  \"a\": {}\n}"),
      (#"{"a":["x"]}"#, "{\n  \"a\": [\"x\"]\n}"),
      (#"{"a":1,"b":{"c":2},"d":3}"#, "{\n  \"a\": 1,\n  \"b\": { \"c\": 2 },\n  \"d\": 3\n}"),
    ])
  func objects(text: String, expected: String) throws {
    #expect(try canonical(text) == expected)
  }

  @Test("never folds what is not foldable")
  func notFoldable() {
    let text = written {
      $0.beginObject(foldable: false)
      $0.key("id")
      $0.string("a")
      $0.key("tags")
      $0.beginArray()
      $0.string("x")
      $0.endArray()
      $0.key("record")
      $0.beginObject(foldable: true)
      $0.key("n")
      $0.number(-3)
      $0.endObject()
      $0.endObject()
    }
    #expect(text == "{\n  \"id\": \"a\",\n  \"tags\": [\"x\"],\n  \"record\": { \"n\": -3 }\n}\n")
  }

  /// Letters so that `line` with them in place of `~` and a comma behind it is `width` scalars wide.
  private func fill(_ line: String, to width: Int, with letter: String) -> String {
    let missing = width - 1 - (line.unicodeScalars.count - 1)
    let letters = String(repeating: letter, count: missing)
    return line.split(separator: "~", omittingEmptySubsequences: false).joined(separator: letters)
  }

  @Test(
    "folds up to 100 scalars, the comma counted whether it is there or not",
    arguments: [
      (99, true), (100, true), (101, false),
    ])
  func boundary(width: Int, folds: Bool) throws {
    let letters = ["x", "é", "日", "😀", "\u{301}"]
    for letter in letters {
      let lines = [
        #"["~"]"#, #"["a", "~", "b"]"#, #"["~", "a"]"#, #"{ "~": 1 }"#, #"{ "a": "~", "b": null }"#,
        #"{ "a": 1, "b": 2, "c": 3, "~": 4 }"#,
      ]
      for line in lines.map({ fill($0, to: width, with: letter) }) {
        let text = try canonical(line)
        #expect((text == line) == folds)
        #expect(text.contains("\n") != folds)
      }
      let members = [
        #"  "key": ["~", "b"]"#, #"  "~": ["a", "b"]"#, #"  "key": { "a": "~" }"#, #"  "~": { "a": 1, "b": false }"#,
      ]
      for line in members.map({ fill($0, to: width, with: letter) }) {
        for (before, after) in [("{\n", "\n}"), ("{\n", ",\n  \"z\": 0\n}"), ("{\n  \"y\": 0,\n", "\n}")] {
          let whole = before + line + after
          #expect((try canonical(whole) == whole) == folds)
        }
      }
      for line in [#"    { "a": "~" }"#, #"    ["~"]"#].map({ fill($0, to: width, with: letter) }) {
        let whole = "[\n  [\n" + line + "\n  ]\n]"
        #expect((try canonical(whole) == whole) == folds)
      }
    }
  }

  @Test("counts an escape as the scalars it is written with")
  func escapesAreWide() throws {
    let escape = #"\u202e"#
    let fits = "[\"" + String(repeating: escape, count: 15) + String(repeating: "x", count: 5) + "\"]"
    #expect(fits.unicodeScalars.count == 99)
    #expect(try canonical(fits) == fits)
    #expect(try canonical(fits.replacingFirst("x", with: "xx")).contains("\n"))
  }

  @Test("unfolds once and goes on unfolded")
  func longLists() throws {
    let strings = (0..<1000).map { "\"entry \($0)\"" }
    let expected = "[\n  " + strings.joined(separator: ",\n  ") + "\n]"
    #expect(try canonical("[" + strings.joined(separator: ",") + "]") == expected)
  }

  @Test("is its own canonical text", arguments: AcceptedTexts.all)
  func idempotent(text: String) throws {
    let once = try canonical(text)
    #expect(try canonical(once) == once)
  }

  @Test("is the same when it is taken in pieces")
  func pieces() throws {
    let document = try JSONDocument(parsing: RandomJSON.text(seed: 5, size: 4000))
    var whole = JSONWriter()
    whole.beginArray()
    var pieces = JSONWriter()
    pieces.beginArray()
    var taken: [UInt8] = []
    for _ in 0..<3 {
      for node in document.elements(of: document.root) {
        whole.copy(document, node)
        pieces.copy(document, node)
        taken += pieces.takeBytes()
      }
      for writer in 0..<2 {
        var current = writer == 0 ? whole : pieces
        current.beginObject()
        for key in ["a", "b", "c", "d", "e"] {
          current.key(key)
          if writer == 1 { taken += current.takeBytes() }
          current.string(String(repeating: key, count: 30))
          if writer == 1 { taken += current.takeBytes() }
        }
        current.endObject()
        if writer == 0 { whole = current } else { pieces = current }
      }
    }
    whole.endArray()
    pieces.endArray()
    taken += pieces.finish()
    #expect(taken == whole.finish())
    #expect(throws: Never.self) { try JSONDocument(parsing: taken) }
  }

  @Test("takes over a value out of its text, and nothing out of a text that is none")
  func copiesText() throws {
    var writer = JSONWriter(endsLines: false)
    writer.beginArray()
    try writer.copy(parsing: #"{"a":1.0}"#)
    #expect(throws: JSONSyntaxError.self) { try writer.copy(parsing: "[1,") }
    writer.endArray()
    #expect(String(decoding: writer.finish(), as: UTF8.self) == "[\n  { \"a\": 1.0 }\n]")
  }

  @Test("compact stands on one line with a space behind colon and comma")
  func compact() throws {
    let document = try JSONDocument(parsing: "{\"set\":\"x\",\n\"field\":[\"a\",1,{}],\"value\":{\"b\":[]}}")
    #expect(document.text(of: document.root) == #"{"set": "x", "field": ["a", 1, {}], "value": {"b": []}}"#)
    let lines = written(.compact) {
      $0.beginArray()
      $0.null()
      $0.endArray()
      $0.number(1)
    }
    #expect(lines == "[null]\n1\n")
  }

  @Test(
    "writes numbers as they are", arguments: ["-1.0", "1e400", "0.10", "-0", "123456789012345678901234567890", "1E+2"])
  func numberText(text: String) throws {
    #expect(try canonical(text) == text)
    #expect(written { $0.number(text: text) } == text + "\n")
  }

  @Test(
    "writes a number of 64 bits with the fewest digits",
    arguments: [
      (0.1, "0.1"), (3.0, "3"), (-0.5, "-0.5"), (1e21, "1e+21"), (1e-7, "1e-07"), (.infinity, "null"), (.nan, "null"),
      (1.0 / 3, "0.3333333333333333"),
    ] as [(Double, String)])
  func doubles(number: Double, text: String) {
    #expect(written { $0.number(number) } == text + "\n")
  }
}

extension String {
  fileprivate func replacingFirst(_ character: Character, with text: String) -> String {
    guard let index = firstIndex(of: character) else { return self }
    return self[..<index] + text + self[self.index(after: index)...]
  }
}
