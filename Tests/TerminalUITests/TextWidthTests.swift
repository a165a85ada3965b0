import Testing

@testable import TerminalUI

@Suite struct TextWidthTests {
  @Test func scalarsCountAsNcursesCountsThem() {
    #expect(TextWidth.of("a") == 1)
    #expect(TextWidth.of("界") == 2)
    #expect(TextWidth.of("e\u{301}" as String) == 1)
    #expect(TextWidth.of("👨‍👩‍👧" as String) == 6)
    #expect(TextWidth.of("👍🏽" as Character) == 4)
    #expect(TextWidth.of("\u{2764}\u{FE0F}" as Character) == 1)
    #expect(TextWidth.of("🇩🇪" as Character) == 2)
    #expect(TextWidth.of("\u{1B}" as Unicode.Scalar) == 0)
  }

  @Test func widthsThatAreAnsweredInSwiftAreThoseOfTheCLibrary() {
    var different: [String] = []
    for scalar in everyScalar {
      guard let width = TextWidth.simple(scalar) else { continue }
      if width != TextWidth.measured(scalar) || width != TextWidth.ofSimple(scalar.value) {
        different.append(String(scalar.value, radix: 16))
      }
    }
    #expect(different == [])
  }

  @Test func simpleScalarsNeverJoinTheirNeighbours() {
    var all = String.UnicodeScalarView()
    for scalar in everyScalar where TextWidth.simple(scalar) != nil { all.append(scalar) }
    #expect(all.count > 30_000)
    #expect(String(all).count == all.count)
    #expect(String(String.UnicodeScalarView(all.reversed())).count == all.count)
  }

  private var everyScalar: some Sequence<Unicode.Scalar> {
    (UInt32(0)...0x10FFFF).lazy.compactMap(Unicode.Scalar.init)
  }
}
