import Glibc
import JourneyStore
import Testing

struct UserFoldersTests {
  private func folders(_ variables: [String: String]) -> UserFolders { UserFolders { variables[$0] } }

  @Test func variablesOfTheSpecificationComeFirst() {
    let all = folders(["XDG_STATE_HOME": "/s", "XDG_CONFIG_HOME": "/c", "HOME": "/h", "TMPDIR": "/t"])
    #expect((all.state, all.config, all.temporary) == ("/s/hark", "/c/hark", "/t"))
    let home = folders(["HOME": "/h"])
    #expect((home.state, home.config, home.temporary) == ("/h/.local/state/hark", "/h/.config/hark", "/tmp"))
  }

  @Test func relativeOrEmptyOnesCountAsUnset() {
    let folders = folders(["XDG_STATE_HOME": "s", "XDG_CONFIG_HOME": "", "HOME": "h"])
    #expect(folders.state == nil && folders.config == nil)
  }

  @Test func aTildeInFrontIsTheHomeFolder() {
    let home = folders(["HOME": "/h"])
    #expect(home.expanding("~/maps/a.json") == "/h/maps/a.json")
    #expect(home.expanding("~ann/a.json") == "~ann/a.json")
    #expect(home.expanding("a/~/b.json") == "a/~/b.json")
    #expect(folders([:]).expanding("~/a.json") == "~/a.json")
  }
}

struct TemporaryTextTests {
  let place: Workspace

  init() throws { place = try Workspace() }

  @Test func isWrittenChangedReadBackAndDeleted() throws {
    let text = try TemporaryText(Array("before\n".utf8), ending: "md", in: place.store())
    let name = String(text.path.dropFirst(place.path.count + 1))
    #expect(name.hasPrefix("state/hark/texts/hark-") && name.hasSuffix(".md"))
    #expect(place.permissions(name) == 0o600)
    #expect(place.permissions("state/hark/texts") == 0o700)
    try place.write(name, "after\n")
    #expect(try text.readBack() == Array("after\n".utf8))
    text.delete()
    text.delete()
    #expect(place.names(in: "state/hark/texts") == [])
  }

  @Test func withoutAHomeItGoesToTheTemporaryFolder() throws {
    let temporary = place.path
    let homeless = MapStore(folders: UserFolders { $0 == "TMPDIR" ? temporary : nil })
    let text = try TemporaryText([], in: homeless)
    #expect(text.path.hasPrefix(temporary + "/hark-"))
    text.delete()
    #expect(place.names() == [])
  }

  @Test func failureIsToldAndLeavesNothing() throws {
    let calls = FaultyCalls { call, _ in call == "write" ? ENOSPC : nil }
    #expect(try problem { _ = try TemporaryText([1], in: place.store(calls)) }.code == .noSpace)
    #expect(place.names(in: "state/hark/texts") == [])
  }
}
