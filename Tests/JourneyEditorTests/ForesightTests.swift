import Journey
import JourneyTestSupport
import TerminalUI
import Testing

@testable import JourneyEditor

/// What is drawn before a key comes is what the key would have shown.
@Suite struct ForesightTests {
  private static let moves: [Key] = [.down, .up, .left, .right, .pageDown, .tab, "j", "l", "G"]
  private static let others: [Key] = [.enter, .escape, "e", "x", "u", "K", "a", "3", "d", ":", "V", .backspace, "v"]

  /// Keys as a person presses them: most of them several times, now and then with a rest after them.
  private func events(_ random: inout SeededGenerator) -> [Event] {
    var events: [Event] = []
    for _ in 0..<25 {
      let key =
        random.below(4) > 0 ? Self.moves[random.below(Self.moves.count)] : Self.others[random.below(Self.others.count)]
      for _ in 0...random.below(4) {
        events.append(.key(key))
        if random.below(4) > 0 { events += [.timer, .timer] }
      }
      if random.below(20) == 0 {
        events.append(.resize(Size(width: 60 + random.below(60), height: 12 + random.below(20))))
      }
    }
    return events
  }

  @Test(arguments: Scene.main + Scene.others + Scene.layers) func everyScreenShowsWhatTheKeysSay(scene: Scene) throws {
    var random = SeededGenerator(seed: UInt64(scene.name.count + 7))
    var driver = try EditorDriver()
    driver.press(scene.way)
    scene.show(&driver)
    let begun = driver.state
    var (events, expected) = ([Event](), [driver.state.frame()])
    for event in self.events(&random) {
      let effects = driver.effects.count
      driver.handle(event)
      // What is done outside is not foreseen, and would answer.
      if driver.effects.count > effects { break }
      // What can wait is done when the keys rest, and shown.
      if event == .timer { driver.state.work(2000) }
      events.append(event)
      expected.append(driver.state.frame())
    }
    let screen = MemoryScreen(events: events, historyLimit: 2 * events.count)
    let session = EditorSession(begun, screen: screen, keeper: NoKeeper(), person: MemoryPersonKeeper())
    session.run()
    #expect(different(screen.frames) == different(expected))
  }

  /// The frames without those that show what the one before them shows.
  private func different(_ frames: [Frame]) -> [Frame] {
    frames.indices.filter { $0 == 0 || frames[$0] != frames[$0 - 1] }.map { frames[$0] }
  }

  @Test func aMoveThatIsMadeAgainWasForeseen() throws {
    let screen = MemoryScreen()
    for key: Key in [.down, .down, "j", "j", "K", "K", .down, .up] {
      screen.press(key)
      screen.send(.timer, .timer, .timer, .timer)
    }
    let session = EditorSession(
      try EditorDriver().state, screen: screen, keeper: NoKeeper(), person: MemoryPersonKeeper())
    session.run()
    #expect(session.foreseenCount == 2, "the second Down and the second j")
    #expect(session.state.history.steps.count == 2, "both K did what they do, once")
  }

  @Test func whatChangedMeanwhileIsNotForeseen() throws {
    let screen = MemoryScreen(events: [.key(.down), .timer, .timer, .resize(Size(width: 40, height: 12)), .key(.down)])
    let session = EditorSession(
      try EditorDriver().state, screen: screen, keeper: NoKeeper(), person: MemoryPersonKeeper())
    session.run()
    #expect(screen.frame == session.state.frame())
    #expect(session.foreseenCount == 0)
  }

  @Test func whatIsSaidOfAWholeStageOfALargeMapIsNotDrawnUpUnasked() throws {
    var map = JourneyMap()
    map.stages = [Stage(id: "s", name: "S")]
    map.stages[0].touchpoints = ElementList((0..<3000).map { Touchpoint(id: ElementID("t\($0)"), name: "T \($0)") })
    let state = EditorDriver(IndexedMap(map)).state
    #expect(Foresight(of: .up, in: state, drawnOn: ScreenSketch())?.key == nil)
    #expect(Foresight(of: .down, in: state, drawnOn: ScreenSketch())?.key == .down)
  }
}
