import Glibc
import JourneyFormat
import JourneyStore
import Testing

/// Two editors and one file.
struct LockTests {
  let place: Workspace
  let store: MapStore
  let path: String

  init() throws {
    place = try Workspace()
    store = place.store()
    path = try place.write("map.json", map("old"))
  }

  private func held(_ outcome: LockOutcome) throws -> EditLock {
    guard case .held(let lock) = outcome else {
      Issue.record("\(outcome)")
      throw SystemError(EAGAIN)
    }
    return lock
  }

  @Test func theSecondIsToldWhoHasIt() throws {
    let first = try held(store.lock(path))
    #expect(place.names().contains(".map.json.hark-lock"))
    guard case .taken(let holder?) = store.lock(path) else {
      Issue.record("the second was not told")
      return
    }
    #expect(holder.process == Int(getpid()))
    #expect(!holder.host.isEmpty && !holder.user.isEmpty && holder.start > 1_700_000_000)
    try place.link("alias.json", to: "map.json")
    guard case .taken = store.lock(place("alias.json")) else {
      Issue.record("by another name it is the same file")
      return
    }
    first.release()
    #expect(!place.names().contains(".map.json.hark-lock"))
    try held(store.lock(path)).release()
  }

  @Test func aFileThatWasLeftIsTakenOver() throws {
    try place.write(".map.json.hark-lock", "{\"process\": 1, \"host\": \"x\", \"user\": \"y\", \"start\": 1}\n")
    let lock = try held(store.lock(path))
    #expect(place.read(".map.json.hark-lock")?.contains("\"process\": \(getpid()),") == true)
    lock.release()
    #expect(place.names() == ["map.json", "state"].filter { place.facts($0) != nil })
  }

  @Test(arguments: ["", "garbage", "[[[[[[[[[[", "{\"process\": \"x\"}"])
  func aHostileLineOnlyLeavesOpenWhoItIs(line: String) throws {
    let first = try held(store.lock(path))
    try place.write(".map.json.hark-lock", line)
    guard case .taken(by: nil) = store.lock(path) else {
      Issue.record("it is taken all the same")
      return
    }
    first.release()
  }

  @Test func aLinkInItsPlaceIsNotFollowed() throws {
    try place.write("secret", "secret")
    try place.link(".map.json.hark-lock", to: "secret")
    guard case .impossible = store.lock(path) else {
      Issue.record("a link is no lock")
      return
    }
    #expect(place.read("secret") == "secret")
  }

  @Test func aFolderThatMayNotBeWrittenToIsTold() throws {
    let calls = FaultyCalls(denying: { call, _ in call == "create" ? EACCES : nil })
    guard case .impossible(let why) = place.store(calls).lock(path) else {
      Issue.record("nothing was said")
      return
    }
    #expect(why == "you may not write to its folder")
    #expect(calls.openFiles == 0)
  }

  /// Who does not own the lock's file cannot take it, but can ask.
  @Test func anotherUsersLockIsSeen() throws {
    let first = try held(store.lock(path))
    let calls = FaultyCalls(denying: { call, name in call == "open" && name.hasSuffix("hark-lock") ? EACCES : nil })
    guard case .impossible = place.store(calls).lock(path) else {
      Issue.record("it cannot even be read")
      return
    }
    let file = try LinuxCalls().open(place(".map.json.hark-lock"), in: .workingFolder, .readingNoLink)
    #expect(try LinuxCalls().isLocked(file))
    first.release()
    #expect(try !LinuxCalls().isLocked(file))
    try LinuxCalls().close(file)
  }

  @Test func whicheverCallFailsNothingStaysOpen() throws {
    for fault in FaultTests.faults {
      var number = 1
      while true {
        let calls = FaultyCalls(at: number, fault)
        let outcome = place.store(calls).lock(path)
        if case .held(let lock) = outcome { lock.release() }
        guard let call = calls.faulted else { break }
        #expect(calls.openFiles == 0, "\(call), \(fault)")
        number += 1
      }
      #expect(number > 5)
      try held(store.lock(path)).release()
    }
    #expect(place.names().filter { $0.contains("hark") } == [])
  }
}
