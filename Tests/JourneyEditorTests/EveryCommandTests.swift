import Foundation
import Journey
import JourneyFormat
import JourneyTestSupport
import ListeningRules
import TerminalUI
import Testing

@testable import JourneyEditor

extension EditorState {
  fileprivate mutating func forgetWhatWasMadeReady() {
    lookahead = nil
    findings.forgetLooked()
  }
}

/// Every command, in every state that can be brought about: nothing crashes, the map stays valid, undoing leads back.
@Suite struct EveryCommandTests {
  /// Keys that bring the editor into a state: every kind of layer among them.
  private static let approaches = [
    "", "k", "Tab", "2 v", "5", "d", "l l", "G",
    "a", "S", "p", "O", "c", "/", "R", "D", "&", "Ctrl-W", "s", "s o", "i", "l d d", "l x", "q", ":", "?", "e", "M",
    "e j Enter", "B", "E", "E Enter", "U", "+ U", "l B Enter", "V",
    "T", "T Enter", "e ?", "& a Enter x Enter w c", "f", "f / n", "f w", "o", "o g", "o h h", "t", "t C", "t l <",
    "t | n o n e Enter", "r", "=", "V f",
  ]

  /// The first map meets every approach; the others, which cost more or can do less, a share of them each.
  private static func maps() throws -> [(name: String, map: IndexedMap)] {
    var random = RandomMapMaker(seed: 7)
    var notes = JourneyMap()
    notes.title = "Notes only"
    var note = Note()
    note.text = "remember"
    notes.notes = [note]
    var bare = JourneyMap()
    bare.stages = [Stage(id: "only", name: "Only")]
    let broken = try MapReader.read(
      Array("{\"format\": \"journey-map/1\", \"title\": 7, \"stages\": [3, {\"touchpoints\": [\"x\", {}]}]}".utf8))
    return [
      ("tutor", try MapReader.read(Array(TutorMap.text.utf8)).indexed()),
      ("sample", try EditorDriver().state.document), ("empty", IndexedMap(JourneyMap())), ("notes", IndexedMap(notes)),
      ("bare", IndexedMap(bare)), ("random", IndexedMap(random.map())), ("broken", broken.indexed()),
    ]
  }

  @Test func everyCommandRunsInEveryState() throws {
    for (number, (name, map)) in try Self.maps().enumerated() {
      let fresh = EditorDriver(map)
      let before = fresh.text
      let problems = map.problems().count { !$0.isNote }
      for (index, approach) in Self.approaches.enumerated() where number == 0 || index % 9 == number {
        var start = fresh
        start.press(approach)
        for command in CommandTable.all {
          var driver = start
          for effect in driver.state.run(command) {
            if case .copy(let text, _) = effect { driver.clipboard = text }
          }
          driver.state.paste(clipboard: driver.clipboard)
          _ = driver.state.frame()
          driver.press("Enter x Esc Esc Esc Esc Esc Esc")
          #expect(driver.state.layers.isEmpty, "Esc leads out: \(name), \(approach), \(command.id)")
          guard !driver.state.history.steps.isEmpty else { continue }
          let now = driver.state.document.problems().count { !$0.isNote }
          #expect(now <= problems, "\(name), \(approach), \(command.id)")
          while driver.state.history.canUndo { driver.state.undo() }
          #expect(driver.text == before, "\(name), \(approach), \(command.id)")
        }
      }
    }
  }

  @Test func everyCommandRunsOnALargeMap() {
    var stage = Stage(id: "stage", name: "Uses it")
    for number in 0..<100_000 {
      var touchpoint = Touchpoint(id: ElementID("t\(number)"), name: "Calls \(number)")
      touchpoint.direction = .inbound
      stage.touchpoints.append(touchpoint)
    }
    var map = JourneyMap()
    map.title = "Large"
    map.stages = [stage]
    let indexed = IndexedMap(map)
    let assessment = Assessment(indexed, today: CalendarDate("2026-10-15"), judged: false)
    let fresh = EditorState(
      map: indexed, file: FileLabel(name: "large.json"), assessment: assessment, size: Size(width: 80, height: 24),
      at: "t50000")
    for command in CommandTable.all {
      var state = fresh
      _ = state.run(command)
      _ = state.frame()
      for key in [Key.enter, "x", .escape, .escape, .escape] { _ = state.handle(.key(key)) }
      #expect(state.layers.isEmpty, "\(command.id)")
    }
  }

  /// Moving changes no map, so that what is kept of the screen is put to the test.
  @Test(arguments: ["telecom-billing", "gas-moving-house-ja", "housing-repairs", "citizen-benefit"])
  func aKeptScreenFollowsEveryMove(sample: String) throws {
    var driver = try EditorDriver(sample)
    var random = SeededGenerator(seed: UInt64(sample.count))
    var sketch = ScreenSketch()
    let moves: [Key] = [.up, .down, .down, .left, .right, .tab, .pageDown, .pageUp, "g", "G"]
    let others: [Key] = ["o", "t", "1", "d", .escape, "[", "]", "v", "V", "i", "a", "x", "?", "f", "<", .space]
    for count in 0..<600 {
      // In the inspector the keys go on moving.
      let isMoving = random.below(6) > 0 && driver.state.layers.isEmpty
      let key =
        isMoving
        ? moves[random.below(moves.count)]
        : driver.state.layers.isEmpty
          ? others[random.below(others.count)]
          : random.below(3) > 0 ? .escape : .down
      driver.handle(.key(key))
      driver.state.draw(on: &sketch)
      #expect(sketch.frame == driver.state.frame(), "after \(key), key \(count)")
      if count % 7 == 0 { driver.state.lookAhead() }
    }
  }

  /// `HARK_RANDOM_KEYS=1000000` presses that many; a few seconds' worth otherwise.
  private static let keyCount =
    ProcessInfo.processInfo.environment["HARK_RANDOM_KEYS"].flatMap { Int($0) } ?? 16_000

  @Test(arguments: 0..<4) func randomKeysKeepTheMapValidAndCanBeUndone(seed: Int) throws {
    let samples = ["telecom-billing", "gas-moving-house-ja", "housing-repairs", "citizen-benefit"]
    var driver = try EditorDriver(samples[seed])
    let before = driver.text
    var random = SeededGenerator(seed: UInt64(seed))
    let bound = CommandTable.all.filter { $0.group != .file }.flatMap(\.keys).flatMap { $0 }
    let keys =
      bound + LayerCommandTable.all.flatMap(\.keys).filter { $0 != .control("o") } + [
        .enter, .escape, "o", "c", "n", "m", "y", "1", "3", "x", .space, .backspace, .enter, .escape, .tab, .up, .down,
        .left, .right, "/", " ", "é", "料",
      ]
    driver.state.look.theme = Theme.allCases[seed % Theme.allCases.count]
    var sketch = ScreenSketch()
    var foresight: Foresight?
    var key = keys[0]
    for count in 0..<Self.keyCount / 4 {
      if foresight?.key == key {
        foresight?.comesTrue(in: &driver.state, on: &sketch)
      } else {
        driver.handle(.key(key))
      }
      foresight = nil
      if count % 50 == 0 {
        driver.handle(.resize(Size(width: random.below(120), height: random.below(50))))
        driver.handle(.mouse(MouseEvent(.press, at: Position(x: random.below(120), y: random.below(50)))))
        let errors = driver.state.document.problems().filter { !$0.isNote }
        #expect(errors.isEmpty, "after \(key), key \(count)")
        #expect(driver.state.openNotes == driver.state.document.map.openNotes, "after \(key), key \(count)")
      }
      if count % 997 == 0 { driver.handle(.paste("Pasted @phone <\nand another\n")) }
      if count % 101 == 0 { driver.state.noteSaved(as: "map.json") }
      // What was kept or made ready shows as what is drawn and made anew.
      driver.state.draw(on: &sketch)
      if count % 5 == 0 {
        var fresh = driver.state
        fresh.forgetWhatWasMadeReady()
        let frame = fresh.frame()
        #expect(driver.state.frame() == frame, "after \(key), key \(count)")
        #expect(sketch.frame == frame, "after \(key), key \(count)")
      }
      driver.state.lookAhead()
      key = keys[random.below(keys.count)]
      foresight = Foresight(of: key, in: driver.state, drawnOn: sketch)
      // A map that only grows would make the run quadratic and prove nothing more.
      if driver.state.document.subtree(of: .map).count > 2000 {
        driver.press("Esc Esc Esc Esc Esc 5 0 0 u")
        foresight = nil
      }
    }
    for _ in 0..<12 { driver.press("Esc") }
    #expect(driver.state.layers.isEmpty, "Esc always leads out")
    let position = driver.state.history.steps.count
    while driver.state.history.position < position { driver.state.redo() }
    let after = driver.text
    while driver.state.history.canUndo { driver.state.undo() }
    #expect(driver.text == before)
    while driver.state.history.position < position { driver.state.redo() }
    #expect(driver.text == after)
  }
}
