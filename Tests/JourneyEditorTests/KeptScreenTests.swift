import Journey
import JourneyTestSupport
import ListeningRules
import TerminalUI
import Testing

@testable import JourneyEditor

/// What is kept of a screen from key to key shows what one drawn from scratch shows.
@Suite struct KeptScreenTests {
  private static let moves: [Key] = [.down, .down, .down, .up, .pageDown, .pageUp, .tab, "g", "G"]
  private static let others: [Key] = [
    .enter, .space, .backspace, .left, .right, "e", "x", "a", "u", "V", "1", "/", .escape,
  ]

  private func key(_ random: inout SeededGenerator) -> Key {
    random.below(3) > 0 ? Self.moves[random.below(Self.moves.count)] : Self.others[random.below(Self.others.count)]
  }

  @Test(arguments: Scene.main + Scene.others + Scene.layers) func everyScreenFollowsTheKeys(scene: Scene) throws {
    var random = SeededGenerator(seed: UInt64(scene.name.count))
    var sketch = ScreenSketch()
    var driver =
      scene.name.hasPrefix("tou") || scene.name == "tutor" ? try EditorDriver.tutor() : try EditorDriver()
    let before = driver.state.document
    for count in 0..<150 {
      if driver.state.layers.isEmpty {
        driver.press(scene.way)
        scene.show(&driver)
        if scene.name == "compare" { driver.state.noteOther(.found(before, name: "the file on disk")) }
      }
      // Keys that come fast are not each shown.
      for _ in 0...random.below(3) {
        driver.handle(.key(key(&random)))
      }
      driver.state.draw(on: &sketch)
      #expect(sketch.frame == driver.state.frame(), "after \(count) rounds of keys")
    }
  }

  @Test func aLayerThatIsOpenedAgainShowsWhereOneHasCome() throws {
    var driver = try EditorDriver()
    var sketch = ScreenSketch()
    driver.press("l :")
    driver.state.draw(on: &sketch)
    let onCard = sketch.frame.text
    // So fast that the map is not drawn in between.
    driver.press("Esc k k k k k k :")
    driver.state.draw(on: &sketch)
    #expect(sketch.frame == driver.state.frame())
    #expect(sketch.frame.text != onCard, "on a stage other commands are disabled than on a touchpoint")
  }

  @Test func findingsThatAreStillBeingLookedThroughAppear() throws {
    var map = JourneyMap()
    map.title = "Large"
    map.stages = [Stage(id: "stage", name: "Stage")]
    for number in 0..<3000 {
      var touchpoint = Touchpoint(id: ElementID("t\(number)"), name: "Newsletter \(number)")
      (touchpoint.direction, touchpoint.reply) = (.outbound, .nobody)
      map.stages[0].touchpoints.append(touchpoint)
    }
    var driver = EditorDriver(IndexedMap(map))
    while driver.state.isBusy { driver.state.work(.max) }
    var sketch = ScreenSketch()
    var counts: Set<Int> = []
    driver.press("f / 2 9 Enter")
    while driver.state.isFillingFindings {
      driver.state.draw(on: &sketch)
      #expect(sketch.frame == driver.state.frame())
      counts.insert(driver.state.findings.shown.count)
      driver.state.work(100)
    }
    #expect(counts.count > 1)
  }

  @Test(arguments: [Size(width: 80, height: 24), Size(width: 60, height: 6)]) func theLibraryFollowsTheKeys(size: Size)
    throws
  {
    var random = SeededGenerator(seed: 1)
    var library = LibraryState(
      folder: "this folder", paths: (1...40).map { "map-\($0).json" },
      templates: (1...9).map { LibraryTemplate(name: "sample-\($0)", title: "Sample \($0)") }, size: size)
    var sketch = LibraryState.Sketch()
    for count in 0..<1000 {
      for _ in 0...random.below(3) {
        let key: Key = random.below(10) == 0 ? ["n", "V", "m", "p"][random.below(4)] : key(&random)
        _ = library.handle(.key(key))
      }
      if random.below(20) == 0, library.step == .maps {
        for key in ["n", .enter] as [Key] { _ = library.handle(.key(key)) }
      }
      if count % 40 == 0 { library.note(count / 40, .unreadable("is no map \(count)")) }
      library.draw(on: &sketch)
      #expect(sketch.frame == library.frame(), "after \(count) rounds of keys")
    }
  }
}
