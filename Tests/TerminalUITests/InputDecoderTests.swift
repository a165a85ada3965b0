import Testing

@testable import TerminalUI

@Suite struct InputDecoderTests {
  private static let up: Int32 = 259
  private static let pasteStart: Int32 = 1000
  private static let pasteEnd: Int32 = 1001

  /// Every event of an input that arrives at once.
  private func events(_ input: [RawInput]) -> [Event] {
    var decoder = InputDecoder(keys: [Self.up: .up], pasteStart: Self.pasteStart, pasteEnd: Self.pasteEnd)
    var rest = input[...]
    var events: [Event] = []
    while let first = decoder.takePushedBack() ?? rest.popFirst() {
      if let event = decoder.event(first, next: { _ in rest.popFirst() }) { events.append(event) }
    }
    return events
  }

  private func events(_ text: String) -> [Event] { events(text.unicodeScalars.map { .scalar($0.value) }) }
  private func keys(_ keys: Key...) -> [Event] { keys.map(Event.key) }

  @Test func charactersAndControlsAreKeys() {
    #expect(events("aé界 ") == keys("a", "é", "界", .space))
    #expect(
      events("\r\n\t\u{7F}\u{8}\u{0}\u{13}\u{1A}\u{1C}\u{1F}")
        == keys(
          .enter, .enter, .tab, .backspace, .backspace, .control(.space), .control("s"), .control("z"), .control("\\"),
          .control("_")))
    #expect(events("\u{3}") == [.interrupt])
    #expect(events("\u{9B}") == [])
  }

  @Test func escapeAndWhatFollowsAtOnceIsAlt() {
    #expect(events("\u{1B}") == keys(.escape))
    #expect(events("\u{1B}b") == keys(.alt("b")))
    #expect(events("\u{1B}\r") == keys(.alt(.enter)))
    #expect(events("\u{1B}\u{2}") == keys(.alt(.control("b"))))
    #expect(events([.scalar(27), .code(Self.up)]) == keys(.alt(.up)))
    #expect(events("\u{1B}\u{1B}") == keys(.escape, .escape))
    #expect(events("\u{1B}[") == keys(.alt("[")))
    #expect(events("\u{1B}Ok") == keys(.alt("O"), "k"))
  }

  @Test func sequencesThatNcursesDoesNotKnowAreKeys() {
    #expect(events("\u{1B}[A\u{1B}OB\u{1B}[1;5C\u{1B}[1;3D") == keys(.up, .down, .control(.right), .alt(.left)))
    #expect(events("\u{1B}[3~\u{1B}[5;2~\u{1B}[15~\u{1B}[Z") == keys(.delete, .shift(.pageUp), .function(5), .backTab))
    #expect(events("\u{1B}[97;5u\u{1B}[27;5;9~\u{1B}[98;3u") == keys(.control("a"), .control(.tab), .alt("b")))
  }

  @Test func unknownSequencesTypeNothing() {
    #expect(events("\u{1B}[I\u{1B}[?1;2c\u{1B}[999~\u{1B}[;;;;qx") == keys("x"))
    #expect(events("\u{1B}[99999999999999999999;5u\u{1B}[1;9999A.") == keys("."))
  }

  @Test func aPasteIsOneEventWithPlainLineEnds() {
    let pasted = "one\rtwo\r\nthree\nfour\t\u{1B}x".unicodeScalars.map { RawInput.scalar($0.value) }
    #expect(
      events([.code(Self.pasteStart)] + pasted + [.code(Self.pasteEnd), .scalar(0x61)])
        == [.paste("one\ntwo\nthree\nfour\t\u{1B}x"), .key("a")])
    #expect(events([.code(Self.pasteStart)] + pasted).count == 1)
  }

  @Test func anEndlessPasteIsCut() {
    var decoder = InputDecoder(pasteStart: Self.pasteStart, pasteEnd: Self.pasteEnd)
    var left = Event.longestPaste + 500
    let event = decoder.event(.code(Self.pasteStart)) { _ in
      left -= 1
      return left < 0 ? .code(Self.pasteEnd) : .scalar(0x78)
    }
    guard case .paste(let text) = event else {
      Issue.record("no paste")
      return
    }
    #expect(text.utf8.count == Event.longestPaste)
    #expect(left == -1)
  }

  @Test func functionKeysBeyondTwelveAreThoseWithModifiers() {
    #expect(EscapeSequence.functionKey(12) == .function(12))
    #expect(EscapeSequence.functionKey(13) == .shift(.function(1)))
    #expect(EscapeSequence.functionKey(25) == .control(.function(1)))
    #expect(EscapeSequence.functionKey(0) == nil)
    #expect(EscapeSequence.functionKey(99) == nil)
  }

  @Test func everyKeyThatArrivesHasANameThatIsRead() {
    var arriving = (0...0x7F).compactMap { InputDecoder.key(of: $0) }
    for number in 1...72 { arriving.append(contentsOf: [EscapeSequence.functionKey(number)].compactMap { $0 }) }
    for final in "ABCDHFPQRSZ".unicodeScalars {
      for modifiers in 1...16 {
        arriving.append(
          contentsOf: [EscapeSequence.key(parameters: "1;\(modifiers)", final: final)].compactMap { $0 })
      }
    }
    for key in arriving {
      #expect(Key(name: key.name) == key)
      if key.normalized != nil { #expect(Key(name: Key.alt(key).name) == Key.alt(key).normalized) }
    }
  }
}
