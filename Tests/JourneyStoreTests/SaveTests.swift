import Glibc
import JourneyStore
import Testing

/// Every kind of target, on the real disk.
struct SaveTests {
  let place: Workspace
  let store: MapStore
  let new = Array(map("new").utf8)

  init() throws {
    place = try Workspace()
    store = place.store()
  }

  private func load(_ name: String) throws -> FileIdentity { try store.load(place(name)).identity }

  @Test func newFileGetsWhatTheUmaskLeaves() throws {
    let mask = umask(0)
    umask(mask)
    let identity = try store.save(new, to: place("map.json"), expecting: nil)
    #expect(place.read("map.json") == map("new"))
    #expect(place.permissions("map.json") == 0o666 & ~mask)
    #expect(try store.status(of: place("map.json"), since: identity) == .unchanged(identity))
    #expect(place.strays() == [])
  }

  @Test func newFileDoesNotOverwriteOneThatIsThere() throws {
    try place.write("map.json", map("old"))
    let found = try problem { _ = try store.save(new, to: place("map.json"), expecting: nil) }
    #expect(found.code == .alreadyExists)
    #expect(place.read("map.json") == map("old"))
    _ = try store.save(new, to: place("map.json"), expecting: nil, overwriting: true)
    #expect(place.read("map.json") == map("new"))
  }

  @Test(arguments: [0o600, 0o644, 0o664, 0o755, 0o4644] as [UInt32])
  func permissionsStay(_ permissions: UInt32) throws {
    try place.write("map.json", map("old"), permissions: permissions)
    _ = try store.save(new, to: place("map.json"), expecting: load("map.json"))
    #expect(place.permissions("map.json") == permissions)
    #expect(place.read("map.json") == map("new"))
  }

  @Test func savesAgainWithWhatTheLastSaveReturned() throws {
    var identity = try store.save(new, to: place("map.json"), expecting: nil)
    for title in ["one", "two", "three"] {
      identity = try store.save(Array(map(title).utf8), to: place("map.json"), expecting: identity)
      #expect(place.read("map.json") == map(title))
    }
  }

  @Test func chainOfLinksStays() throws {
    try place.folder("folder")
    try place.folder("folder/deep")
    try place.write("folder/deep/real.json", map("old"))
    try place.link("folder/second.json", to: "deep/real.json")
    try place.link("third.json", to: "folder/second.json")
    try place.link("map.json", to: place("third.json"))
    _ = try store.save(new, to: place("map.json"), expecting: load("map.json"))
    #expect(place.read("folder/deep/real.json") == map("new"))
    for name in ["map.json", "third.json", "folder/second.json"] {
      #expect(place.facts(name).map { $0.st_mode & S_IFMT } == S_IFLNK)
    }
  }

  @Test func linkToNothingMakesTheFileItNames() throws {
    try place.folder("folder")
    try place.link("map.json", to: "folder/real.json")
    _ = try store.save(new, to: place("map.json"), expecting: nil)
    #expect(place.read("folder/real.json") == map("new"))
    #expect(place.facts("map.json").map { $0.st_mode & S_IFMT } == S_IFLNK)
  }

  @Test func circleOfLinksIsRefused() throws {
    try place.link("a.json", to: "b.json")
    try place.link("b.json", to: "a.json")
    #expect(try problem { _ = try store.save(new, to: place("a.json"), expecting: nil) }.code == .linkLoop)
    #expect(try problem { _ = try store.load(place("a.json")) }.code == .linkLoop)
  }

  @Test(arguments: [10, 200, 9000])
  func hardLinksStayTogether(_ length: Int) throws {
    try place.write("map.json", map("old"))
    try #require(link(place("map.json"), place("second.json")) == 0)
    let inode = place.facts("map.json")?.st_ino
    let text = map("new", length: length)
    let identity = try store.save(Array(text.utf8), to: place("map.json"), expecting: load("map.json"))
    #expect(place.read("second.json") == text)
    #expect(place.facts("map.json")?.st_ino == inode)
    #expect(try store.status(of: place("second.json"), since: identity) == .unchanged(identity))
    #expect(place.strays() == [])
  }

  @Test(arguments: [false, true])
  func readOnlyFileIsRefusedInWords(_ overwriting: Bool) throws {
    try place.write("map.json", map("old"), permissions: 0o444)
    let identity = try load("map.json")
    let found = try problem {
      _ = try store.save(new, to: place("map.json"), expecting: identity, overwriting: overwriting)
    }
    #expect(found.code == .readOnly)
    #expect(
      found.description == place("map.json")
        + " was not saved: the file is read-only; allow writing (chmod u+w), or save elsewhere")
    #expect(place.read("map.json") == map("old"))
    #expect(place.strays() == [])
  }

  @Test func unwritableFolderKeepsItsBackupInTheStateFolder() throws {
    try place.write("map.json", map("old"))
    let inode = place.facts("map.json")?.st_ino
    let calls = FaultyCalls { call, name in call == "create" && name.hasPrefix(".map.json.hark") ? EACCES : nil }
    _ = try place.store(calls).save(new, to: place("map.json"), expecting: load("map.json"))
    #expect(place.read("map.json") == map("new"))
    #expect(place.facts("map.json")?.st_ino == inode)
    #expect(place.names(in: "state/hark") == ["backups"])
    #expect(place.permissions("state/hark/backups") == 0o700)
    #expect(place.strays() == [])
  }

  @Test func unwritableFolderWithoutAHomeIsRefusedInWords() throws {
    try place.write("map.json", map("old"))
    let calls = FaultyCalls { call, _ in call == "create" ? EACCES : nil }
    let homeless = MapStore(folders: UserFolders { _ in nil }, system: calls)
    let found = try problem { _ = try homeless.save(new, to: place("map.json"), expecting: load("map.json")) }
    #expect(found.code == .noHome)
    #expect(place.read("map.json") == map("old"))
  }

  @Test func newFileInAnUnwritableFolderIsRefusedInWords() throws {
    let calls = FaultyCalls { call, _ in call == "create" ? EACCES : nil }
    let found = try problem { _ = try place.store(calls).save(new, to: place("map.json"), expecting: nil) }
    #expect(found.code == .notPermitted)
    #expect(place.names() == [])
  }

  @Test func missingFolderIsRefusedInWords() throws {
    let found = try problem { _ = try store.save(new, to: place("none/map.json"), expecting: nil) }
    #expect(found.code == .notFound)
    #expect(
      found.message == "was not saved: its folder does not exist; make the folder first, or save elsewhere")
  }

  @Test func whatIsNoFileIsRefusedEvenWhenOverwriting() throws {
    try place.folder("map.json")
    try #require(mkfifo(place("pipe.json"), 0o600) == 0)
    func save(_ name: String) throws -> StoreProblem.Code {
      try problem { _ = try store.save(new, to: place(name), expecting: nil, overwriting: true) }.code
    }
    #expect(try save("map.json") == .isFolder)
    #expect(try save("map.json/") == .isFolder)
    #expect(try save(".") == .isFolder)
    #expect(try save("pipe.json") == .notAFile)
    #expect(try problem { _ = try store.save(new, to: "", expecting: nil) }.code == .badPath)
    #expect(try problem { _ = try store.save(new, to: place("a\0b"), expecting: nil) }.code == .badPath)
  }

  @Test(arguments: [200, 240, 250, 255])
  func longNamesFit(_ length: Int) throws {
    let name = String(repeating: "ä", count: (length - 5) / 2) + (length % 2 == 0 ? "x" : "") + ".json"
    try #require(name.utf8.count == length)
    var identity = try store.save(new, to: place(name), expecting: nil)
    identity = try store.save(Array(map("newer").utf8), to: place(name), expecting: identity)
    #expect(place.read(name) == map("newer"))
    try #require(link(place(name), place("second.json")) == 0)
    _ = try store.save(new, to: place(name), expecting: identity)
    #expect(place.read("second.json") == map("new"))
    #expect(place.names() == [name, "second.json"].sorted())
  }

  @Test func nameTooLongIsRefusedInWords() throws {
    let name = String(repeating: "x", count: 256)
    #expect(try problem { _ = try store.save(new, to: place(name), expecting: nil) }.code == .badPath)
  }

  @Test func slashBeforeAnAccentIsStillASlash() throws {
    let name = "\u{301}map.json"
    let identity = try store.save(new, to: place(name), expecting: nil)
    #expect(place.names() == [name])
    _ = try store.save(new, to: place(name), expecting: identity)
  }

  @Test func changeBySomeoneElseIsNotOverwritten() throws {
    try place.write("map.json", map("old"))
    let identity = try load("map.json")
    try place.write("map.json", map("odd"))  // As long as the old one.
    let found = try problem { _ = try store.save(new, to: place("map.json"), expecting: identity) }
    #expect(found.code == .changedOnDisk)
    #expect(place.read("map.json") == map("odd"))
    #expect(place.strays() == [])
    _ = try store.save(new, to: place("map.json"), expecting: identity, overwriting: true)
    #expect(place.read("map.json") == map("new"))
  }

  @Test func changeWithTheSameTimeAndSizeIsSeen() throws {
    try place.write("map.json", map("old"))
    let identity = try load("map.json")
    let facts = try #require(place.facts("map.json"))
    try place.write("map.json", map("odd"))
    try #require(utimensat(AT_FDCWD, place("map.json"), [facts.st_atim, facts.st_mtim], 0) == 0)
    #expect(try problem { _ = try store.save(new, to: place("map.json"), expecting: identity) }.code == .changedOnDisk)
  }

  @Test func sameBytesInAnotherFileAreNoChange() throws {
    try place.write("map.json", map("old"))
    let identity = try load("map.json")
    try place.write("other.json", map("old"))
    try #require(rename(place("other.json"), place("map.json")) == 0)
    _ = try store.save(new, to: place("map.json"), expecting: identity)
    #expect(place.read("map.json") == map("new"))
  }

  @Test func removalBySomeoneElseIsTold() throws {
    try place.write("map.json", map("old"))
    let identity = try load("map.json")
    try #require(unlink(place("map.json")) == 0)
    #expect(try problem { _ = try store.save(new, to: place("map.json"), expecting: identity) }.code == .gone)
    #expect(place.names() == [])
    _ = try store.save(new, to: place("map.json"), expecting: identity, overwriting: true)
    #expect(place.read("map.json") == map("new"))
  }

  @Test func changeWhileTheNewTextIsWrittenIsSeen() throws {
    try place.write("map.json", map("old"))
    let identity = try load("map.json")
    let place = place
    let calls = FaultyCalls { call, _ in
      if call == "permissions" { _ = try? place.write("map.json", map("theirs")) }
      return nil
    }
    let found = try problem { _ = try place.store(calls).save(new, to: place("map.json"), expecting: identity) }
    #expect(found.code == .changedOnDisk)
    #expect(place.read("map.json") == map("theirs"))
    #expect(place.strays() == [])
  }

  @Test func emptyTextsCanBeSavedInBothWays() throws {
    var identity = try store.save([], to: place("text"), expecting: nil)
    #expect(place.read("text") == "")
    try #require(link(place("text"), place("second")) == 0)
    identity = try store.save(Array("some".utf8), to: place("text"), expecting: identity)
    identity = try store.save([], to: place("text"), expecting: identity)
    #expect(place.read("second") == "")
    #expect(place.strays() == [])
  }

  @Test func folderThatCannotBeSyncedIsNoProblem() throws {
    try place.write("map.json", map("old"))
    let identity = try load("map.json")
    let counting = FaultyCalls()
    _ = try place.store(counting).save(new, to: place("map.json"), expecting: identity)
    // The folder is synced last of all but for closing the old file and the folder.
    let calls = FaultyCalls(at: counting.count - 2, .error(EINVAL))
    _ = try place.store(calls).save(Array(map("newer").utf8), to: place("map.json"), expecting: nil, overwriting: true)
    #expect(place.read("map.json") == map("newer"))
  }
}

/// Whether a save will be allowed is known before anything is changed.
struct CanSaveTests {
  @Test(arguments: [(0o444, false), (0o644, true), (0o400, false)] as [(UInt32, Bool)])
  func aFileThatIsReadOnlySaysSo(permissions: UInt32, can: Bool) throws {
    let place = try Workspace()
    try place.write("map.json", map("old"), permissions: permissions)
    #expect(place.store().canSave(over: place("map.json")) == can)
  }

  @Test func aNewNameCanBeSaved() throws {
    let place = try Workspace()
    #expect(place.store().canSave(over: place("new.json")))
    #expect(!place.store().canSave(over: place("no-folder/new.json")))
  }

  /// Where the folder may not be written to, a file is overwritten in place, with its backup in the state folder.
  @Test func aFolderThatIsReadOnlyLeavesRoomForABackupElsewhere() throws {
    let place = try Workspace()
    try place.write("map.json", map("old"))
    let noFolder = FaultyCalls(denying: { call, name in call == "access" && name == "." ? EACCES : nil })
    #expect(place.store(noFolder).canSave(over: place("map.json")))
    #expect(!place.store(noFolder).canSave(over: place("new.json")), "there is nothing to overwrite")
    #expect(!place.store(noFolder).canMake(in: place.path))
    #expect(place.store().canMake(in: place.path))
    #expect(!place.store().canMake(in: place("no-folder")))
    let nowhere = FaultyCalls(denying: { call, name in call == "access" && !name.hasSuffix(".json") ? EACCES : nil })
    #expect(!place.store(nowhere).canSave(over: place("map.json")))
    #expect(!MapStore(folders: UserFolders { _ in nil }, system: noFolder).canSave(over: place("map.json")))
    #expect(noFolder.openFiles == 0 && nowhere.openFiles == 0)
  }
}
