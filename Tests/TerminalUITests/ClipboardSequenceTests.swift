import Foundation
import TerminalUI
import Testing

@Suite struct ClipboardSequenceTests {
  @Test(arguments: ["", "f", "fo", "foo", "foob", "fooba", "foobar", "料金 👩‍👩‍👧", "\u{1B}]0;owned\u{7}\n"])
  func holdsTheTextAsBase64BetweenItsEnds(text: String) throws {
    let sequence = String(decoding: try #require(ClipboardSequence.bytes(for: text)), as: UTF8.self)
    #expect(sequence == "\u{1B}]52;c;" + Data(text.utf8).base64EncodedString() + "\u{1B}\\")
  }

  @Test func isWholeOrNotAtAll() {
    let longest = String(repeating: "x", count: ClipboardSequence.maximumSize - 2) + "é"
    let size = ClipboardSequence.bytes(for: longest)?.count ?? 0
    #expect((99_000...100_000).contains(size))
    let isRefused = ClipboardSequence.bytes(for: longest + "x") == nil
    #expect(isRefused)
  }
}
