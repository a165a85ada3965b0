import Testing

@testable import TerminalUI

@Suite struct CuttingTests {
  @Test func cutsAtEveryColumnFallBetweenCharacters() {
    for sample in samples {
      let text = SafeText(sample.text)
      for columns in -1...text.width + 2 {
        let prefix = text.prefix(columns: columns)
        #expect(prefix.width <= max(0, columns))
        #expect(prefix.width == TextWidth.of(prefix.string))
        #expect(text.string.starts(with: prefix.string))
        #expect(text.width <= columns || prefix.width >= columns - 2 || text.string.contains("न"))
        let suffix = text.suffix(columns: columns)
        #expect(suffix.width <= max(0, columns))
        #expect(text.string.reversed().starts(with: suffix.string.reversed()))
        let rest = text.dropping(columns: prefix.width)
        #expect(prefix + rest == text)
        #expect(text.truncated(to: columns).width <= max(0, columns))
        #expect(text.fitted(to: columns, .center).width == max(0, columns))
      }
    }
  }

  @Test func truncationShowsThatSomethingIsMissing() {
    #expect(("abcdef" as SafeText).truncated(to: 4) == "abc…")
    #expect(("abcd" as SafeText).truncated(to: 4) == "abcd")
    #expect(("漢字漢" as SafeText).truncated(to: 4) == "漢…")
    #expect(("abcdef" as SafeText).truncated(to: 4, ellipsis: "...") == "a...")
    #expect(("abcdef" as SafeText).truncated(to: 2, ellipsis: "...") == "ab")
  }

  @Test func paddingFillsTheSideThatWasAskedFor() {
    #expect(("界" as SafeText).padded(to: 5) == "界   ")
    #expect(("界" as SafeText).padded(to: 5, .right) == "   界")
    #expect(("界" as SafeText).padded(to: 5, .center) == " 界  ")
    #expect(("abc" as SafeText).padded(to: 2) == "abc")
  }

  @Test(arguments: [
    ("the bill that nobody could explain", 10, ["the bill", "that", "nobody", "could", "explain"]),
    ("one two", 7, ["one two"]), ("one two", 6, ["one", "two"]), ("one   two", 5, ["one", "two"]),
    ("abcdefghij", 4, ["abcd", "efgh", "ij"]), ("go abcdefghij", 4, ["go", "abcd", "efgh", "ij"]),
    ("  indented words", 10, ["  indented", "words"]), ("well-known fact", 6, ["well-", "known", "fact"]),
    ("請求書が読めない。", 6, ["請求書", "が読め", "ない。"]), ("読めない。", 8, ["読めな", "い。"]),
    ("ab漢字cd", 4, ["ab漢", "字cd"]), ("漢a", 1, ["\u{FFFD}", "a"]), ("", 5, [""]), ("     ", 2, [""]),
    ("ab", 0, ["a", "b"]),
  ])
  func wordsWrap(_ text: String, _ columns: Int, _ lines: [String]) {
    #expect(SafeText(text).wrapped(to: columns).map(\.string) == lines)
  }

  @Test func wrappingLosesNothingButSpacesAndFits() {
    var dice = Dice(state: 2)
    for _ in 0..<1000 {
      let text = SafeText(hostileText(&dice) + " " + hostileText(&dice))
      for columns in [8, 10, 13, 40] {
        let lines = text.wrapped(to: columns)
        #expect(lines.allSatisfy { $0.width <= columns && $0.width == TextWidth.of($0.string) })
        let kept = lines.map(\.string).joined().filter { $0 != " " }
        if !kept.contains("\u{FFFD}") { #expect(kept == text.string.filter { $0 != " " }) }
      }
    }
  }
}
