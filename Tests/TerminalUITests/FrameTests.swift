import Testing

@testable import TerminalUI

@Suite struct FrameTests {
  @Test func textStandsWhereItIsPut() {
    var frame = Frame(size: Size(width: 12, height: 3))
    var x = frame.put("漢字", x: 1, y: 0)
    #expect(x == 4)
    x += 1 + frame.put("e\u{301}!", x: 1 + x, y: 0, style: .bold)
    #expect(x == 7)
    frame.put("outside", x: 9, y: 1)
    frame.put("gone", x: 0, y: 3)
    frame.put("gone", x: 12, y: 0)
    frame.put("cut here", x: 0, y: 2, maxWidth: 3)
    #expect(frame.text == " 漢字e\u{301}!\n         out\ncut")
    #expect(frame[1, 0]?.text == "漢")
    #expect(frame[2, 0]?.text == "")
    #expect(frame[5, 0]?.style == .bold)
    #expect(frame[12, 0] == nil)
  }

  @Test func wideCharactersAreNeverHalfDrawn() {
    var frame = Frame(size: Size(width: 4, height: 6))
    #expect(frame.put("漢字漢", x: 1, y: 0) == 3)
    #expect(frame.put("漢字", x: -1, y: 1) == 4)
    #expect(frame.put("漢字", x: 0, y: 2, maxWidth: 3) == 3)
    for y in 3...5 { frame.put("漢字", x: 0, y: y) }
    frame.put("x", x: 1, y: 3)
    frame.put("界", x: 1, y: 4)
    frame.fill(Rect(x: 1, y: 5, width: 2, height: 1), style: .reverse)
    #expect(frame.text == " 漢\n 字\n漢\n x字\n 界\n")
  }

  @Test func everyClippingColumnKeepsTheGridWhole() {
    var dice = Dice(state: 3)
    for _ in 0..<400 {
      var frame = Frame(size: Size(width: Int.random(in: 1...12, using: &dice), height: 1))
      for _ in 0..<5 {
        let text = SafeText(hostileText(&dice))
        let x = Int.random(in: -14...14, using: &dice)
        let limit = Bool.random(using: &dice) ? nil : Int.random(in: -1...12, using: &dice)
        let used = frame.put(text, x: x, y: 0, maxWidth: limit)
        #expect(used <= text.width && used <= (limit.map { max(0, $0) } ?? text.width))
        var column = 0
        while column < frame.size.width {
          let character = frame[column, 0]?.text ?? ""
          let end = frame.end(of: column, row: 0)
          #expect(TextWidth.of(character) == end - column, "\(text.string.debugDescription) at \(x)")
          column = end
        }
      }
    }
  }

  @Test func stylesAndCursorReadBack() {
    var frame = Frame(size: Size(width: 8, height: 2))
    frame.put("talks", x: 0, y: 0, style: Style(foreground: .red, .bold))
    frame.fill(Rect(x: 0, y: 1, width: 20, height: 5), style: .reverse)
    frame.put("界", x: 2, y: 1)
    frame.restyle(Rect(x: 4, y: 0, width: 2, height: 1)) { $0.with(.underline) }
    frame.setCursor(x: 99, y: -3)
    #expect(
      frame.styledText == """
        talks
          界
        -- styles
        aaaabc
        dd..dddd
        --
        a bold red
        b bold underline red
        c underline
        d reverse
        cursor 7,0
        """)
  }

  @Test func framesThatShowTheSameAreEqual() {
    var one = Frame(size: Size(width: 8, height: 1))
    var other = one
    one.put("e\u{301}o\u{302}", x: 0, y: 0)
    other.put("o\u{302}", x: 1, y: 0)
    #expect(one != other)
    other.put("e\u{301}", x: 0, y: 0)
    #expect(one == other)
    other.setCursor(x: 1, y: 0)
    #expect(one != other)
    #expect(one != Frame(size: Size(width: 8, height: 2)))
  }

  @Test func tinyFramesTakeAnything() {
    for size in [Size.zero, Size(width: 1, height: 1), Size(width: -3, height: 4), Size(width: 5, height: 0)] {
      var frame = Frame(size: size)
      frame.put("漢字", x: -1, y: 0)
      frame.fill(Rect(x: -5, y: -5, width: 50, height: 50), style: .bold)
      frame.restyle(Rect(frame.size)) { $0.with(.dim) }
      frame.setCursor(x: 3, y: 3)
      #expect(frame.text.split(separator: "\n", omittingEmptySubsequences: false).count == max(1, size.height))
    }
  }

  @Test func croppingCutsNoCharacterInHalf() {
    var frame = Frame(size: Size(width: 6, height: 2))
    frame.put("a漢字b", x: 0, y: 0)
    #expect(frame.cropped(to: Size(width: 4, height: 1)).text == "a漢")
    #expect(frame.cropped(to: Size(width: 2, height: 1)).text == "a")
    #expect(frame.cropped(to: Size(width: 7, height: 3)).text == "a漢字b\n\n")
  }
}
