import JSONText
import Testing

@Suite("A parsed document")
struct DocumentTests {
  let document: JSONDocument

  init() throws {
    document = try JSONDocument(
      parsing: #"""
        {
          "name": "Ann \"\ud83d\ude00\" Müller",
          "count": -12.50,
          "open": true, "closed": false, "nothing": null,
          "tags": ["a", "b", []],
          "ke\u0079": {"inner": {"deep": [1, {"x": 2}]}},
          "": 0
        }
        """#)
  }

  @Test("knows the kind of every value")
  func kinds() {
    let kinds = document.members(of: document.root).map { document.kind(of: $0.value) }
    #expect(kinds == [.string, .number, .bool, .bool, .null, .array, .object, .number])
    #expect(document.kind(of: document.root) == .object)
    #expect(document.members(of: document.root).allSatisfy { document.kind(of: $0.key) == .string })
  }

  @Test("counts entries and members")
  func counts() throws {
    #expect(document.count(of: document.root) == 8)
    #expect(document.count(of: try #require(document.node(at: ["tags"]))) == 3)
    #expect(document.count(of: try #require(document.node(at: ["tags", 2]))) == 0)
    #expect(document.count(of: try #require(document.node(at: ["name"]))) == 0)
  }

  @Test("decodes strings and keys")
  func strings() throws {
    #expect(document.string(try #require(document.node(at: ["name"]))) == "Ann \"😀\" Müller")
    let key = try #require(document.keyNode(at: ["key"]))
    #expect(document.string(key) == "key")
    #expect(document.hasEscapes(key))
    #expect(document.isString(key, "key"))
    #expect(!document.isString(key, "ke"))
    #expect(document.withRawUTF8(of: key) { Array($0) } == Array(#"ke\u0079"#.utf8))
    #expect(document.withUTF8(of: key) { Array($0) } == Array("key".utf8))
  }

  @Test(
    "decodes every escape",
    arguments: [
      (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"), (#""\u0000""#, "\0"), (#""\u00e9\u20AC""#, "é€"),
      (#""\ud800\udc00\udbff\udfff""#, "\u{10000}\u{10FFFF}"), (#""a\ud83d\ude00b""#, "a😀b"),
      (#""\uFFFF""#, "\u{FFFF}"),
      (#""\\u0041""#, #"\u0041"#), (#""plain""#, "plain"), (#""""#, ""),
    ])
  func escapes(text: String, meaning: String) throws {
    let document = try JSONDocument(parsing: text)
    #expect(document.string(document.root)?.unicodeScalars.elementsEqual(meaning.unicodeScalars) ?? false)
    #expect(document.isString(document.root, meaning))
  }

  @Test("tells strings apart that Unicode calls equivalent")
  func noNormalisation() throws {
    let document = try JSONDocument(parsing: "\"e\u{301}\"")
    #expect(!document.isString(document.root, "é"))
    #expect(document.isString(document.root, "e\u{301}"))
  }

  @Test("keeps a number's text and gives its value")
  func numbers() throws {
    let node = try #require(document.node(at: ["count"]))
    #expect(document.numberText(node) == "-12.50")
    #expect(document.double(node) == -12.5)
    #expect(document.int(node) == nil)
  }

  @Test(
    "reads a number as an integer however it is written",
    arguments: [
      ("0", 0), ("-0", 0), ("-0.0", 0), ("1", 1), ("-1.0", -1), ("1e2", 100), ("1.5e1", 15), ("120e-1", 12),
      ("1.5", nil), ("1e-1", nil),
      ("0e99999999999999999999", 0), ("1e99999999999999999999", nil), ("1e-99999999999999999999", nil),
      ("1e9223372036854775807", nil), ("0.1e-9223372036854775808", nil), ("12e9223372036854775807", nil), ("1e19", nil),
      ("1e18", 1_000_000_000_000_000_000),
      ("9223372036854775807", .max), ("9223372036854775808", nil), ("-9223372036854775808", .min),
      ("-9223372036854775809", nil), ("-9223372036854775808.0", .min), ("9223372036854775808.0", nil),
      ("92233720368547758070", nil), ("0.001e3", 1), ("100.000", 100), ("1e+0", 1), ("1E1", 10),
    ] as [(String, Int?)])
  func integers(text: String, value: Int?) throws {
    let document = try JSONDocument(parsing: text)
    #expect(document.int(document.root) == value)
    #expect(document.numberText(document.root) == text)
  }

  @Test("gives no number that is too large for 64 bits")
  func hugeNumbers() throws {
    let document = try JSONDocument(parsing: "[1e400, -1e400, 1e-400, 1e308]")
    #expect(document.elements(of: document.root).map { document.double($0) } == [nil, nil, 0, 1e308])
  }

  @Test("answers nothing for a value of another kind")
  func otherKinds() throws {
    let tags = try #require(document.node(at: ["tags"]))
    let name = try #require(document.node(at: ["name"]))
    #expect(document.string(tags) == nil)
    #expect(document.numberText(name) == nil)
    #expect(document.int(name) == nil)
    #expect(document.double(tags) == nil)
    #expect(document.bool(name) == nil)
    #expect(document.firstChild(of: name) == nil)
    #expect(Array(document.elements(of: document.root)).isEmpty)
    #expect(Array(document.members(of: tags)).isEmpty)
    #expect(document.isNull(try #require(document.node(at: ["nothing"]))))
    #expect(document.bool(try #require(document.node(at: ["open"]))) == true)
    #expect(document.bool(try #require(document.node(at: ["closed"]))) == false)
  }

  @Test("finds a value by its path, and nothing where there is none")
  func paths() throws {
    #expect(document.int(try #require(document.node(at: ["key", "inner", "deep", 1, "x"]))) == 2)
    #expect(document.int(try #require(document.node(at: [""]))) == 0)
    #expect(document.node(at: []) == document.root)
    for path in [["none"], ["tags", 3], ["tags", -1], ["tags", "a"], ["name", 0], ["name", "x"], [0]]
      as [[JSONPathStep]]
    {
      #expect(document.node(at: path) == nil)
      #expect(document.keyNode(at: path) == nil)
    }
    #expect(document.keyNode(at: []) == nil)
    #expect(document.keyNode(at: ["tags", 0]) == nil)
  }

  @Test("steps from child to child")
  func steps() throws {
    let tags = try #require(document.node(at: ["tags"]))
    var found: [JSONKind] = []
    var child = document.firstChild(of: tags)
    while let here = child {
      found.append(document.kind(of: here))
      child = document.nextSibling(of: here, in: tags)
    }
    #expect(found == [.string, .string, .array])
    let key = try #require(document.firstChild(of: document.root))
    let value = try #require(document.nextSibling(of: key, in: document.root))
    #expect(document.isString(key, "name"))
    #expect(document.string(value) == "Ann \"😀\" Müller")
  }

  @Test("knows the bytes of every node")
  func byteRanges() throws {
    for (path, text) in [
      (["count"], "-12.50"), (["tags"], #"["a", "b", []]"#), (["tags", 1], #""b""#), (["nothing"], "null"),
    ]
      as [([JSONPathStep], String)]
    {
      let range = document.byteRange(of: try #require(document.node(at: path)))
      #expect(String(decoding: document.bytes[range], as: UTF8.self) == text)
    }
    #expect(document.byteRange(of: document.root) == 0..<document.bytes.count)
  }
}
