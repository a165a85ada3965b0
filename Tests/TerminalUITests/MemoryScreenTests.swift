import Testing

@testable import TerminalUI

@Suite struct MemoryScreenTests {
  @Test func eventsComeInOrderAndThenTheEnd() {
    let screen = MemoryScreen(
      size: Size(width: 20, height: 5), events: [.key("a"), .resize(Size(width: 10, height: 2))])
    screen.press(.enter, .control("s"))
    screen.type("b\n")
    #expect(screen.nextEvent(timeoutMilliseconds: nil) == .key("a"))
    #expect(screen.size == Size(width: 20, height: 5))
    #expect(screen.nextEvent(timeoutMilliseconds: 0) == .resize(Size(width: 10, height: 2)))
    #expect(screen.size == Size(width: 10, height: 2))
    screen.suspend()
    let rest = (0..<7).map { _ in screen.nextEvent(timeoutMilliseconds: nil) }
    #expect(
      rest == [.resumed, .key(.enter), .key(.control("s")), .key("b"), .key(.enter), .hangUp, .hangUp])
  }

  @Test func framesAreKept() {
    let screen = MemoryScreen(historyLimit: 2)
    for text in ["one", "two", "three"] as [SafeText] {
      var frame = Frame(size: Size(width: 5, height: 1))
      frame.put(text, x: 0, y: 0)
      screen.show(frame)
    }
    #expect(screen.frame?.text == "three")
    #expect(screen.frames.map(\.text) == ["two", "three"])
    #expect(screen.frameCount == 3)
  }

  @Test func pendingInputFollowsTheScript() {
    #expect(!MemoryScreen(events: [.key("a")]).hasPendingInput)
    let burst = MemoryScreen(events: [.key("a")], coalesces: true)
    #expect(burst.hasPendingInput)
    _ = burst.nextEvent(timeoutMilliseconds: nil)
    #expect(!burst.hasPendingInput)
    burst.leave()
    #expect(burst.nextEvent(timeoutMilliseconds: nil) == .hangUp)
  }

  @Test func problemsAreOneSafeLine() {
    let problems: [TerminalProblem] = [
      .inputIsNoTerminal, .outputIsNoTerminal, .typeMissing, .typeUnknown("a\u{1B}\nb"), .typeTooSimple("dumb"),
      .cannotStart,
    ]
    for problem in problems {
      #expect(SafeText(problem.description).string == problem.description)
      #expect(!problem.description.isEmpty)
    }
  }
}
