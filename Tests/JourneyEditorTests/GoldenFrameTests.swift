import Journey
import TerminalUI
import Testing

@testable import JourneyEditor

private let sizes = [(80, 24), (120, 40), (40, 12), (20, 5)].map { Size(width: $0.0, height: $0.1) }

@Suite struct GoldenFrameTests {
  @Test(arguments: sizes) func journeyScreen(size: Size) throws {
    var driver = try EditorDriver(size: size)
    driver.show(.journey)
    driver.press("l")
    try expectGolden("journey-\(size)", driver.state.frame())
  }

  @Test(arguments: sizes) func journeyScreenInASCII(size: Size) throws {
    var driver = try EditorDriver(size: size, usesUnicode: false)
    driver.show(.journey)
    driver.press("l l j")
    let frame = driver.state.frame()
    let others = frame.text.filter { !$0.isASCII && !"£“”’".contains($0) }
    #expect(others.isEmpty, "signs are ASCII; texts stay as they are")
    try expectGolden("journey-ascii-\(size)", frame)
  }
}
