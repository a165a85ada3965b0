import Testing

@testable import TerminalUI

@Suite struct SafeTextTests {
  @Test(arguments: samples.indices)
  func widthIsThatOfTheSafeForm(_ index: Int) {
    let text = SafeText(samples[index].text)
    #expect(text.width == samples[index].width, "\(text)")
    #expect(text.width == TextWidth.of(text.string))
  }

  @Test(arguments: [
    ("a\u{1B}[2Jb", "a␛[2Jb"), ("\u{0}\u{7}\u{7F}", "␀␇␡"), ("\u{9B}31m", "\u{FFFD}31m"), ("a\nb", "a␊b"),
    ("a\tb", "a␉b"),
    ("a\r\nb", "a\u{2424}b"), ("\u{202E}gpj.exe", "␦gpj.exe"), ("\u{2066}x\u{2069}", "␦x␦"), ("\u{FEFF}x", "␦x"),
    ("a\u{2028}b", "a␦b"), ("a\u{E0041}b", "a␦b"), ("so\u{AD}ft", "so-ft"), ("a\u{200B}b", "ab"),
    ("\u{10FFFF}", "\u{FFFD}"),
    ("\u{301}x", "◌\u{301}x"), ("a\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}", "a\u{301}\u{301}\u{301}\u{301}"),
    ("👨‍👩‍👧", "👨👩👧"), ("👍🏽", "👍"), ("❤️", "❤"), ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", "🏴"), ("می\u{200C}خواهم", "می\u{200C}خواهم"),
  ])
  func hostileCharactersBecomeVisible(_ hostile: String, _ safe: String) {
    #expect(Array(SafeText(hostile).string.unicodeScalars) == Array(safe.unicodeScalars))
  }

  @Test func lineEndsBecomeSpacesOnASingleLine() {
    #expect(SafeText.singleLine("a\nb\r\nc\td\u{2028}e").string == "a b c d e")
  }

  @Test func linesAreCutAtLineEnds() {
    #expect(SafeText.lines("a\r\n\nb\u{1B}").map(\.string) == ["a", "", "b␛"])
    #expect(SafeText.lines("") == [.empty])
  }

  @Test func literalsAndInterpolationsAreSafeToo() {
    let escape = "\u{1B}"
    let text: SafeText = "x\(escape)y\u{7}"
    #expect(text.string == "x␛y␇")
  }

  @Test func outputKeepsLinesAndEmojiButNothingThatSteers() {
    #expect(
      SafeText.terminalOutput("one\n\ttwo\r\n\u{1B}]0;x\u{7} \u{202E} 👨‍👩‍👧 ❤️\r")
        == "one\n\ttwo\n␛]0;x␇ ␦ 👨‍👩‍👧 ❤️␍")
  }

  @Test func anyTextBecomesSafe() {
    var dice = Dice(state: 1)
    for _ in 0..<3000 {
      let hostile = hostileText(&dice)
      let text = SafeText(hostile)
      #expect(text.width == TextWidth.of(text.string), "\(hostile.debugDescription)")
      #expect(SafeText(text.string) == text, "\(hostile.debugDescription)")
      #expect(text.string.unicodeScalars.allSatisfy { TextWidth.measured($0) >= 0 })
      #expect(text.string.first.map { TextWidth.of($0) > 0 } ?? true, "\(hostile.debugDescription)")
      let output = SafeText.terminalOutput(hostile)
      #expect(SafeText.terminalOutput(output) == output)
    }
  }

  @Test func concatenationAddsWidths() {
    let texts = samples.map { SafeText($0.text) }
    let joined = texts.joined(separator: ", ")
    #expect(joined.width == samples.reduce(0) { $0 + $1.width } + 2 * (samples.count - 1))
    #expect(joined.width == TextWidth.of(joined.string))
    #expect(("ab" as SafeText).repeated(3) == "ababab")
  }
}
