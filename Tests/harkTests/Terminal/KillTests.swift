import Foundation
import Journey
import JourneyFormat
import ListeningRules
import TerminalUI
import Testing

@testable import JourneyEditor

/// Kills the running editor again and again, at random moments of editing and saving: what its screen had shown is never
/// lost.
///
/// The program tells how many events it had taken when it last rested, and what they did is on the screen by then. A
/// second editor, without a terminal and a disk, takes the same keys and knows the map after each of them. So what is
/// found after the kill must be the map after some event that is not before the last one shown, and not behind the last
/// one sent. `HARK_KILLS` says how often (30), `HARK_SEED` where the dice begin.
@Suite(.needsTmux, .serialized) struct KillTests {
  private static let kills = number("HARK_KILLS") ?? 30
  private static let seed = number("HARK_SEED").map { UInt64($0) } ?? 1

  private static func number(_ name: String) -> Int? { ProcessInfo.processInfo.environment[name].flatMap { Int($0) } }

  @Test func nothingThatTheScreenHasShownIsLost() async throws {
    let terminal = try await Terminal.withSample()
    let sample = try terminal.mapBytes()
    var dice = Dice(seed: Self.seed)
    var (inside, unseen, withSave) = (0, 0, 0)
    /// What the map is to become when the editor is asked to bring back what is left.
    var left: String?
    for number in 1...Self.kills {
      if left == nil, number % 15 == 0 { try terminal.folder.write(Terminal.map, sample) }
      let before = try terminal.mapBytes()
      // The keys that nobody took any more are not for the shell.
      try await terminal.start("hark map.json; stty sane -ixon; clear; echo now''cooked; cat > /dev/null; clear")
      if left != nil {
        try await terminal.expect("can be brought back")
        try await terminal.press("r", "Escape", "g", "g")
      }
      let start = terminal.idleEvents
      var model = try Model(left.map { Data($0.utf8) } ?? before, isModified: left != nil)
      let keys = model.press(5 + dice.below(40), &dice)
      try terminal.send(bytes: keys.map { String($0, radix: 16) }.joined(separator: " "))
      // Some kills come while the program works off the keys, some when it rests, most somewhere between.
      let target = start + dice.below(model.texts.count + 4)
      terminal.waitForEvents(target, atMost: .milliseconds(1 + dice.below(40)))
      try terminal.signal(SIGKILL)
      try await terminal.expectEnd()
      let shown = max(terminal.idleEvents - start, 0)
      try await terminal.expect("nowcooked")
      try terminal.send(bytes: "0a 04")
      try await terminal.expectPrompt()

      let context = Comment(rawValue: "kill \(number) of seed \(Self.seed): shown \(shown) of \(model.texts.count - 1)")
      let onDisk = String(decoding: try terminal.mapBytes(), as: UTF8.self)
      #expect(onDisk == String(decoding: before, as: UTF8.self) || model.saved.contains(onDisk), context)
      // Killed between the save and its last word, there is a journal with nothing to bring back.
      let journals = try terminal.journals().filter { $0.state != "saved" }
      #expect(journals.count <= 1, context)
      var found = onDisk
      if let journal = journals.first {
        #expect(journal.state == "ready", context)
        #expect(try terminal.run("recover", "map.json", "-o", "out.json").code == 0, context)
        found = try terminal.folder.read("out.json")
        try FileManager.default.removeItem(at: terminal.folder.url("out.json"))
      }
      let possible = model.texts.indices.filter { model.texts[$0] == found }
      try #require(possible.contains { $0 >= shown }, "\(context): found the map after \(possible)")
      if shown < model.texts.count - 1 { inside += 1 }
      if possible.allSatisfy({ $0 > shown }) { unseen += 1 }
      if model.saved.contains(onDisk) { withSave += 1 }

      left = journals.isEmpty ? nil : found
      if left != nil, dice.below(2) == 0 {
        #expect(try terminal.run("recover", "map.json", "--take").code == 0, context)
        #expect(try terminal.folder.read(Terminal.map) == found, context)
        #expect(try terminal.journals().allSatisfy { $0.state == "saved" }, context)
        left = nil
      }
    }
    print(
      "\(Self.kills) kills, \(inside) before all keys were shown, \(withSave) after a save; \(unseen) kept more than shown"
    )
    #expect(inside > 0)
    let strays = try FileManager.default.contentsOfDirectory(atPath: terminal.folder.root.path)
    #expect(Set(strays).isSubset(of: [Terminal.map, ".map.json.hark-lock"]))
  }
}

/// Random numbers that are the same in each run.
private struct Dice {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word &>> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word &>> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((word ^ (word &>> 31)) % UInt64(max(limit, 1)))
  }
}

/// The editor without a terminal: what the map is after each key.
private struct Model {
  private var state: EditorState
  /// After each event, the first before any.
  private(set) var texts: [String]
  /// What was saved.
  private(set) var saved: Set<String> = []

  init(_ text: Data, isModified: Bool) throws {
    let map = try MapReader.read(Array(text)).indexed()
    state = EditorState(
      map: map, file: FileLabel(name: Terminal.map),
      assessment: Assessment(map, today: CalendarDate("2026-10-15")), size: Size(width: 80, height: 24))
    if isModified { state.history.markUnsaved() }
    texts = [String(decoding: MapWriter.text(of: map.map), as: UTF8.self)]
  }

  /// Presses about so many keys at random, and gives their bytes. No Escape is among them: it and the key behind it could
  /// be one.
  mutating func press(_ count: Int, _ dice: inout Dice) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < count {
      switch dice.below(14) {
      case 0, 1: press("+", &bytes)
      case 2: press("-", &bytes)
      case 3: press(dice.below(2) == 0 ? "j" : "l", &bytes)
      case 4: press(dice.below(2) == 0 ? "J" : "K", &bytes)
      case 5: press("m", &bytes)
      case 6:
        press("a", &bytes)
        if state.layers.isEmpty { continue }
        for character in "Neu \(dice.below(100)) @phone <" { press(.character(character), &bytes) }
        press(.enter, &bytes)
        press(.enter, &bytes)
      case 7:
        press("p", &bytes)
        if state.layers.isEmpty { continue }
        for character in "It hurts 4" { press(.character(character), &bytes) }
        press(.enter, &bytes)
      case 8, 9: if state.history.canUndo { press("u", &bytes) }
      case 10: if state.history.canRedo { press(.control("r"), &bytes) }
      case 11: press("g", &bytes)
      case 12: press(.control("s"), &bytes)
      default: press("L", &bytes)
      }
    }
    return bytes
  }

  private mutating func press(_ key: Key, _ bytes: inout [UInt8]) {
    let byte: UInt8 =
      switch key {
      case .enter: 0x0D
      case .control(.character(let letter)): (letter.asciiValue ?? 0) & 0x1F
      case .character(let character): character.asciiValue ?? 0
      default: 0
      }
    bytes.append(byte)
    for effect in state.handle(.key(key)) {
      guard case .save = effect else { continue }
      state.noteSaved(as: Terminal.map)
      saved.insert(texts[texts.count - 1])
    }
    texts.append(String(decoding: MapWriter.text(of: state.document.map), as: UTF8.self))
  }
}

extension Terminal {
  /// What `hark recover` tells of a journal.
  struct ToldJournal: Decodable {
    let journal: String
    let state: String
    let file: String?
    let changes: Int?
  }

  /// The journals that are left in the state folder.
  func journals(of file: String = Terminal.map) throws -> [ToldJournal] {
    try JSONDecoder().decode([ToldJournal].self, from: Data(try run("recover", file, "--format", "json").output.utf8))
  }
}
