import Foundation
import Journey
import JourneyFormat
import ListeningRules
import TerminalUI
import Testing

@testable import JourneyEditor

/// An editor without a terminal: keys in, frames out.
struct EditorDriver {
  var state: EditorState
  private(set) var effects: [JourneyEditor.Effect] = []
  /// The clipboard, as the session keeps it.
  var clipboard: [UInt8]?

  init(_ sample: String = "telecom-billing", size: Size = Size(width: 80, height: 24), usesUnicode: Bool = true) throws
  {
    let file = samples.appendingPathComponent(sample + ".json")
    let read = try MapReader.read(Array(Data(contentsOf: file)))
    self.init(read.indexed(), name: sample + ".json", size: size, usesUnicode: usesUnicode)
  }

  init(
    _ map: IndexedMap, name: String = "map.json", size: Size = Size(width: 80, height: 24), usesUnicode: Bool = true
  ) {
    let assessment = Assessment(map, today: CalendarDate("2026-10-15"))
    state = EditorState(
      map: map, file: FileLabel(name: name), assessment: assessment, size: size, look: Look(usesUnicode: usesUnicode))
  }

  /// At the beginning of the guided tour.
  static func tutor() throws -> EditorDriver {
    var driver = EditorDriver(try MapReader.read(Array(TutorMap.text.utf8)).indexed())
    driver.state.startTutor()
    driver.state.resize(to: Size(width: 80, height: 24))
    return driver
  }

  /// Presses keys by name, separated by spaces: `j j + Ctrl-S Enter`.
  mutating func press(_ keys: String) {
    for name in keys.split(separator: " ") {
      guard let key = Key(name: String(name)) else {
        Issue.record("no key \(name)")
        continue
      }
      handle(.key(key))
    }
  }

  /// Gives the editor an event, and does for it what the session does with the clipboard.
  mutating func handle(_ event: Event) {
    for effect in state.handle(event) {
      if case .copy(let text, _) = effect { clipboard = text }
      if case .paste = effect { state.paste(clipboard: clipboard) }
      effects.append(effect)
    }
  }

  /// Types text, each character a key, and Enter where it has a line break.
  mutating func type(_ text: String) {
    for character in text {
      handle(.key(character == "\n" ? .enter : .character(character)))
    }
  }

  /// Shows the map in a view, whatever the screen's width would choose.
  mutating func show(_ view: MainView) {
    if state.view != view { state.show(view) }
    state.message = nil
  }

  var text: String { String(decoding: MapWriter.text(of: state.document.map), as: UTF8.self) }
  var screen: String { state.frame().text }
}

/// The repository's sample maps.
let samples = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().appendingPathComponent("maps")

/// Compares a frame with its golden file; `HARK_RECORD=1` writes the file anew and still fails the run.
func expectGolden(_ name: String, _ frame: Frame, sourceLocation: SourceLocation = #_sourceLocation) throws {
  let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Golden")
  let file = folder.appendingPathComponent(name + ".txt")
  let text = frame.text + "\n"
  if ProcessInfo.processInfo.environment["HARK_RECORD"] != nil {
    try Data(text.utf8).write(to: file)
    Issue.record("recorded \(name).txt; run again without HARK_RECORD", sourceLocation: sourceLocation)
    return
  }
  let golden = try? String(contentsOf: file, encoding: .utf8)
  guard text != golden else { return }
  let old = (golden ?? "").split(separator: "\n", omittingEmptySubsequences: false)
  let new = text.split(separator: "\n", omittingEmptySubsequences: false)
  let rows = (0..<max(old.count, new.count)).filter { row in
    (row < old.count ? old[row] : "") != (row < new.count ? new[row] : "")
  }
  let difference = rows.map { row in
    "row \(row)\n- \(row < old.count ? old[row] : "")\n+ \(row < new.count ? new[row] : "")"
  }
  Issue.record("\(name).txt differs:\n\(difference.joined(separator: "\n"))", sourceLocation: sourceLocation)
}

/// Keeps nothing.
final class NoKeeper: MapKeeper {
  func save(_ text: [UInt8], as name: String?, overwriting: Bool) -> SaveOutcome { .failed("no") }
  func export(_ bytes: [UInt8], to path: String, overwriting: Bool) -> SaveOutcome { .failed("no") }
  func other(_ source: ComparisonSource) -> OtherMap { .missing("no") }
  func editOutside(_ text: String) -> OutsideText { .cancelled }
  func teamRules() -> TeamReading { .failed("no") }
}
