import Foundation
import Journey
import JourneyFormat
import JourneyStore
import TerminalUI
import Testing

@testable import JourneyEditor

/// What a killed session left, offered when the map is opened; on real files, without a terminal.
@Suite final class RemnantTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "hark-remnant-\(UUID().uuidString)")
  private let store: MapStore

  init() throws {
    let state = folder.appending(path: "state").path
    store = MapStore(folders: UserFolders { $0 == "XDG_STATE_HOME" ? state : nil })
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try write(Self.text)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private static let text = """
    {"format": "journey-map/1", "title": "T", "stages": [{"id": "buy", "name": "Buy", "touchpoints": [
      {"id": "ad", "name": "Spring newsletter"}, {"id": "order", "name": "Orders"}]}]}
    """

  private func write(_ text: String) throws { try Data(text.utf8).write(to: folder.appending(path: "map.json")) }

  private var file: String { (try? String(contentsOf: folder.appending(path: "map.json"), encoding: .utf8)) ?? "" }

  private var journals: [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: folder.path + "/state/hark/journals")) ?? []
  }

  /// Opens the map, presses keys, and ends as when the terminal is gone; gives what was shown last.
  @discardableResult
  private func session(_ keys: String, store: MapStore? = nil) throws -> (screen: MemoryScreen, text: String) {
    let screen = MemoryScreen(size: Size(width: 100, height: 30))
    for name in keys.split(separator: " ") { screen.press(try #require(Key(name: String(name)), "\(name)")) }
    let opening = try EditorOpening(folder.path + "/map.json", today: nil, store: store ?? self.store)
    opening.run(on: screen)
    return (screen, screen.frame?.text ?? "")
  }

  private func expect(_ shown: String, _ texts: String..., sourceLocation: SourceLocation = #_sourceLocation) {
    let shown = shown.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for text in texts { #expect(shown.contains(text), "\(text) in\n\(shown)", sourceLocation: sourceLocation) }
  }

  @Test func whatWasNotSavedCanBeBroughtBackAndIsSavedOnlyOnDemand() throws {
    try session("+ + J u m")
    #expect(journals.count == 1)
    let question = try session("").text
    expect(question, "Hark ended without saving on ", "; 3 changes can be brought back.", "r bring back")
    let back = try session("r").text
    expect(back, "3 changes are back; nothing is on disk until you save (Ctrl-S)", "modified")
    #expect(file == Self.text && journals.count == 1)

    // Killed once more: what was brought back is there, and what was done since.
    expect(try session("").text, "3 changes can be brought back")
    try session("r g g -")
    expect(try session("").text, "4 changes can be brought back")
    try session("r Ctrl-S")
    #expect(journals == [])
    #expect(file.contains("\"momentOfTruth\": true") && file.contains("\"emotion\": 1"))
    #expect(!(try session("").text).contains("ended without saving"))
  }

  @Test func whatWasBroughtBackCanBeUndone() throws {
    try session("+ +")
    let (_, shown) = try session("r u u")
    expect(shown, "undone: ")
    #expect(!shown.contains("modified"))
    #expect(journals == [], "nothing is left to bring back")
  }

  @Test func itCanBeLookedAtFirst() throws {
    try session("+ R Ctrl-U N e w Enter")
    let shown = try session("l").text
    expect(
      shown, "Not saved on ", "emotion", "What would change:",
      "name of \"Spring newsletter\": \"Spring newsletter\" -> \"New\"")
    expect(try session("l Esc").text, "2 changes can be brought back")
    #expect(journals.count == 1)
  }

  @Test func laterKeepsItAndDiscardingAsksOnceMore() throws {
    try session("+")
    #expect(!(try session("Esc +").text).contains("Discard"))
    #expect(journals.count == 2, "the new session has a journal of its own")
    // Both are offered, one after the other.
    let first = try session("d")
    expect(first.text, "Discard 1 change for good?")
    let second = try session("d y").text
    expect(second, "1 change can be brought back")
    #expect(journals.count == 1)
    try session("d y")
    #expect(journals == [])
  }

  @Test func ofAFileThatChangedOnlyWhatFitsIsBroughtBack() throws {
    try session("+ j m")
    try write(
      Self.text.replacing("\"id\": \"order\", \"name\": \"Orders\"", with: "\"id\": \"pays\", \"name\": \"Pays\""))
    expect(try session("").text, "The file has changed since")
    expect(try session("l").text, "What does not fit any more:", "there is no element with the id \"order\"")
    let shown = try session("r").text
    expect(shown, "What did not fit any more", "there is no element with the id \"order\"")
    #expect(journals.count == 1)
    expect(try session("").text, "1 change can be brought back.")
    try session("r Ctrl-S")
    #expect(file.contains("\"emotion\": 1") && file.contains("pays"))
    #expect(journals.map { $0.hasSuffix(".left") } == [true])
    #expect(!(try session("").text).contains("ended without saving"))
  }

  @Test func leavingWithoutSavingOnPurposeDropsTheJournal() throws {
    try session("+ q d")
    #expect(journals == [])
    try session("+ u q")
    #expect(journals == [])
    try session("+ q s")
    #expect(journals == [] && file.contains("\"emotion\": 1"))
  }

  @Test func lookingAroundMakesNoJournal() throws {
    try session("j k l ? Esc f Esc Ctrl-S")
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/state"))
  }

  @Test func saveUnderAnotherNameSettlesTheJournal() throws {
    try session("+ Ctrl-W \(typed(folder.path + "/other.json")) Enter")
    #expect(journals == [])
    #expect(FileManager.default.fileExists(atPath: folder.path + "/other.json"))
    #expect(file == Self.text)
  }

  private func typed(_ text: String) -> String { text.map { String($0) }.joined(separator: " ") }

  @Test func thatNothingCanBeKeptIsSaidOnceAndEditingGoesOn() throws {
    let bare = MapStore(folders: UserFolders { _ in nil })
    let first = try session("+", store: bare)
    expect(first.text, "cannot keep your changes for a crash", "save often", "modified")
    let second = try session("+ +", store: bare)
    #expect(!second.text.contains("save often"))
    expect(second.text, "modified", "not crash-safe")
    #expect(!(try session("+").text).contains("not crash-safe"))
    try session("d y")
    try session("+ Ctrl-S", store: bare)
    #expect(file.contains("\"emotion\": 1"))
  }

  /// Keeps steps and notes what the screen shows at that moment.
  private final class WatchedKeeper: MapKeeper {
    let screen: MemoryScreen
    private(set) var kept: [(labels: [String], shown: String)] = []
    private(set) var syncs = 0
    private(set) var end: Bool?
    var needsSync = false

    init(_ screen: MemoryScreen) { self.screen = screen }

    func keep(_ steps: [EditStep]) -> String? {
      kept.append((steps.map { "\($0.kind) \($0.label)" }, screen.frame?.text ?? ""))
      needsSync = true
      return nil
    }
    func sync() -> String? {
      syncs += 1
      needsSync = false
      return nil
    }
    func endJournal(discarding: Bool) { end = discarding }
    func save(_ text: [UInt8], as name: String?, overwriting: Bool) -> SaveOutcome { .failed("no") }
    func export(_ bytes: [UInt8], to path: String, overwriting: Bool) -> SaveOutcome { .failed("no") }
    func other(_ source: ComparisonSource) -> OtherMap { .missing("no") }
    func editOutside(_ text: String) -> OutsideText { .cancelled }
    func teamRules() -> TeamReading { .failed("no") }
  }

  @Test func aStepIsKeptBeforeItIsShownAndSyncedWhenTheKeysRest() throws {
    var driver = try EditorDriver()
    driver.press("l")
    let screen = MemoryScreen(
      events: [
        .key("+")
      ] + [Event](repeating: .timer, count: 30) + [
        .key("u"), .key(.control("r")), .key("S"), .paste("One\nTwo"), .timer,
      ])
    let keeper = WatchedKeeper(screen)
    EditorSession(driver.state, screen: screen, keeper: keeper, person: MemoryPersonKeeper()).run()
    #expect(
      keeper.kept.map(\.labels) == [
        ["done emotion 0"], ["undone emotion 0"], ["redone emotion 0"], ["done add 2 stages"],
      ])
    #expect(!keeper.kept[0].shown.contains("modified") && !keeper.kept[3].shown.contains("Two"))
    #expect(screen.frame?.text.contains("modified") == true)
    #expect(keeper.syncs >= 1)
    #expect(keeper.end == false, "the terminal is gone: what is not saved is kept")
  }

  @Test func aSecondEditorIsToldAndCanReadOrSaveACopy() throws {
    guard case .held(let lock) = store.lock(folder.path + "/map.json") else {
      Issue.record("not locked")
      return
    }
    expect(
      try session("").text, "map.json is being edited by ", "process", "r open read-only", "o open anyway", "q quit")
    expect(try session("r +").text, "read-only")
    #expect(journals == [])
    let asked = try session("Esc Ctrl-S").text
    expect(asked, "Save as:", "save a copy to work on")
    try session("r Ctrl-S \(typed(folder.path + "/copy.json")) Enter + Ctrl-S")
    #expect(try String(contentsOfFile: folder.path + "/copy.json", encoding: .utf8).contains("\"emotion\": 1"))
    #expect(file == Self.text)
    try session("o + Ctrl-S")
    #expect(file.contains("\"emotion\": 1"))
    lock.release()
    #expect(!(try session("").text).contains("is being edited"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.contains("lock") } == [])
  }
}
