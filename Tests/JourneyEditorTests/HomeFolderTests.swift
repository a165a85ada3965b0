import Foundation
import Journey
import JourneyStore
import TerminalUI
import Testing

@testable import JourneyEditor

/// What is typed into the editor's prompts passes no shell.
@Suite struct HomeFolderTests {
  @Test func aTildeIsTheHomeFolderInEveryPromptForAFile() throws {
    let home = FileManager.default.temporaryDirectory.appending(path: "hark-home-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: home) }
    let store = MapStore(folders: UserFolders { $0 == "HOME" ? home.path : nil })
    let keeper = StoredMap(store: store, path: home.path + "/map.json", identity: nil)
    let map = Array(#"{"format": "journey-map/1", "title": "T", "state": "current", "stages": []}"#.utf8)
    #expect(keeper.save(map, as: "~/mine.json", overwriting: false) == .saved(name: "mine.json"))
    #expect(
      keeper.export(Array("# T".utf8), to: "~/mine.md", overwriting: false) == .saved(name: home.path + "/mine.md"))
    // The hidden one beside the map says who edits it.
    let files = try FileManager.default.contentsOfDirectory(atPath: home.path).filter { !$0.hasPrefix(".") }
    #expect(Set(files) == ["mine.json", "mine.md"])
    guard case .found(let other, let name) = keeper.other(.file("~/mine.json")) else {
      Issue.record("the map is not found")
      return
    }
    #expect(other.map.title == "T" && name == "~/mine.json")
    #expect(keeper.export(map, to: "~/mine.json", overwriting: true) != .saved(name: home.path + "/mine.json"))
  }
}
