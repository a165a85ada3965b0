import JSONText
import Testing

@Suite("Strings as they are written")
struct WriterStringTests {
  private func written(_ text: String) -> String {
    var writer = JSONWriter(endsLines: false)
    writer.string(text)
    return String(decoding: writer.finish(), as: UTF8.self)
  }

  /// The rule in the words of the file format.
  private func mustEscape(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x22, 0x5C, 0x7F, 0x80...0x9F, 0x2028, 0x2029: true
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  @Test("escape what cannot be seen, and nothing else, for every scalar there is")
  func everyScalar() throws {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value), value < 0x3000 || value % 17 == 0 || value > 0x10FF00 else { continue }
      let text = written(String(scalar))
      let isEscaped = text.utf8.dropFirst().first == 0x5C
      if isEscaped != mustEscape(scalar) { Issue.record("U+\(String(value, radix: 16))") }
      if !isEscaped, text != "\"\(String(scalar))\"" { Issue.record("U+\(String(value, radix: 16)) changes") }
    }
  }

  @Test(
    "use the short escapes, and lower-case hexadecimal for the others",
    arguments: [
      ("\"", #""\"""#), ("\\", #""\\""#), ("\n\r\t\u{8}\u{C}", #""\n\r\t\b\f""#), ("\0", #""\u0000""#),
      ("\u{B}", #""\u000b""#),
      ("\u{1F}", #""\u001f""#), ("\u{7F}", #""\u007f""#), ("\u{80}\u{9F}", #""\u0080\u009f""#),
      ("\u{2028}\u{2029}", #""\u2028\u2029""#),
      ("\u{202E}abc\u{2069}", #""\u202eabc\u2069""#), ("\u{61C}", #""\u061c""#), ("/", #""/""#), ("é😀", #""é😀""#),
      ("\u{A0}\u{AD}\u{200B}\u{200D}\u{FEFF}", "\"\u{A0}\u{AD}\u{200B}\u{200D}\u{FEFF}\""),
      ("e\u{301}", "\"e\u{301}\""), ("", #""""#),
    ])
  func escapes(text: String, expected: String) {
    #expect(written(text).unicodeScalars.elementsEqual(expected.unicodeScalars))
  }

  @Test("find an escape at every offset of a word", arguments: 0...20)
  func offsets(offset: Int) {
    let before = String(repeating: "x", count: offset)
    for (scalar, escape) in [
      ("\"", #"\""#), ("\n", #"\n"#), ("\u{7F}", #"\u007f"#), ("\u{85}", #"\u0085"#), ("\u{202E}", #"\u202e"#),
    ] {
      for after in ["", "y", "yyyyyyyyyyyy"] {
        #expect(written(before + scalar + after) == "\"" + before + escape + after + "\"")
      }
    }
  }

  @Test("mean what they were")
  func roundTrip() throws {
    var random = SplitMix(seed: 3)
    for _ in 0..<2000 {
      let text = RandomJSON.string(length: Int.random(in: 0...40, using: &random), using: &random)
      let document = try JSONDocument(parsing: written(text))
      #expect(document.isString(document.root, text))
    }
  }

  @Test("lose the escapes they do not need when they are copied")
  func copies() throws {
    let document = try JSONDocument(parsing: #"["\u0061\/\u00e9\ud83d\ude00", "\u202E\u007F", "raw"]"#)
    #expect(document.text(of: document.root, style: .canonical) == #"["a/é😀", "\u202e\u007f", "raw"]"#)
    let raw = try JSONDocument(parsing: "\"\u{202E}\u{7F}\"")
    #expect(raw.text(of: raw.root) == #""\u202e\u007f""#)
  }

  @Test("are keys by the same rule")
  func keys() throws {
    var writer = JSONWriter(endsLines: false)
    writer.beginObject()
    writer.key("a\"\n\u{202E}")
    writer.null()
    writer.endObject()
    #expect(String(decoding: writer.finish(), as: UTF8.self) == #"{ "a\"\n\u202e": null }"#)
  }
}
