import JSONText
import Testing

@Suite("The grammar of RFC 8259")
struct GrammarTests {
  @Test("accepts every JSON text and gives it back", arguments: AcceptedTexts.all)
  func accepts(text: String) throws {
    let document = try JSONDocument(parsing: text)
    let compact = document.text(of: document.root)
    let again = try JSONDocument(parsing: compact)
    #expect(document.means(the: again))
    #expect(again.text(of: again.root) == compact)
  }

  @Test("refuses everything else and says where", arguments: RefusedTexts.all)
  func refuses(refused: RefusedText) {
    let error = #expect(throws: JSONSyntaxError.self) { try JSONDocument(parsing: refused.text) }
    #expect(error?.code == refused.code)
    #expect(error?.position.description == refused.position)
    #expect(error?.found.isEmpty == false)
    #expect(error?.expected.isEmpty == false)
  }

  @Test("has cases of every kind of error but those of size and depth")
  func everyCodeHasCases() {
    let codes = Set(RefusedTexts.all.map(\.code)).union([.tooLarge, .nestingTooDeep])
    #expect(codes == Set(JSONSyntaxError.Code.allCases))
    #expect(AcceptedTexts.all.count + RefusedTexts.all.count > 500)
  }

  @Test("refuses in an array what it refuses alone, behind good text and inside a member")
  func refusesInside() {
    // What is refused only because it stands alone becomes right inside: those are left out.
    let tables = [RefusedTexts.numbers, RefusedTexts.literals, RefusedTexts.strings, RefusedTexts.surrogates]
    for refused in tables.joined() where refused.text.first == 0x5B && refused.code != .trailingContent {
      for (before, after) in [("[\"good\", ", "]"), ("{\"key\": [1, 2, 3], \"next\": ", "}"), (" \n\t ", " \n")] {
        let text = Array(before.utf8) + refused.text + Array(after.utf8)
        #expect(throws: JSONSyntaxError.self) { try JSONDocument(parsing: text) }
      }
    }
  }

  @Test("tells which byte is wrong, a byte-order mark not counted")
  func byteOffset() {
    let marked = #expect(throws: JSONSyntaxError.self) { try JSONDocument(parsing: "\u{FEFF}[1,]") }
    #expect(marked?.byteOffset == 3)
    let wide = #expect(throws: JSONSyntaxError.self) { try JSONDocument(parsing: #"["日本" 1]"#) }
    #expect(wide?.byteOffset == 10)
    #expect(wide?.position == TextPosition(line: 1, column: 7))
  }

  @Test(
    "says what was found, what was expected and what helps",
    arguments: [
      ("[1,]", "1:4: found ']', expected a value (no comma before ']')"),
      ("{\"a\": 1\n\"b\": 2}", "2:1: found '\"', expected ',' or '}' (a comma is missing before it)"),
      (
        "{\"a\": 1, \"a\": 2}",
        "1:10: found the key \"a\" a second time, expected every key once in an object (the first is at 1:2)"
      ),
      ("{\"a\": [1, 2", "1:12: found the end of the text, expected ',' or ']' (this '[' begins at 1:7)"),
      ("{\"a\": \"b", "1:9: found the end of the text, expected the closing '\"' (the string begins at 1:7)"),
      ("[True]", "1:2: found 'True', expected a value or ']' (it is written true)"),
      (
        "{\"a\": 'b'}", "1:7: found a single quote, expected a value (strings and keys stand in straight double quotes)"
      ),
      (
        "{\n<<<<<<< HEAD\n",
        "2:1: found '<<<<<<<', expected a key in double quotes or '}' (a merge left its conflict markers)"
      ),
      ("[1, // one\n2]", "1:5: found '/', expected a value (JSON has no comments)"),
      (
        "[\"a\nb\"]",
        "1:4: found a line break in a string, expected the closing '\"' (the string begins at 1:2; such characters are written \\n)"
      ),
      ("[\"\\ud83d\"]", "1:3: found '\\ud83d', half of a surrogate pair, expected a pair or a character"),
      ("[-x]", "1:3: found 'x', expected a digit"),
      ("[]\u{2060}", "1:3: found U+2060 behind the document, expected the end of the text"),
      ("", "1:1: found an empty text, expected a value"),
    ])
  func wording(text: String, message: String) {
    let error = #expect(throws: JSONSyntaxError.self) { try JSONDocument(parsing: text) }
    #expect(error?.description == message)
  }

  @Test("never puts a control character of the text into a message")
  func messagesAreSafe() {
    for refused in RefusedTexts.all {
      do {
        _ = try JSONDocument(parsing: refused.text)
      } catch {
        #expect(error.description.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) })
      }
    }
  }
}
