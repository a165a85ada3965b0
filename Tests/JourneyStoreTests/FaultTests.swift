import Glibc
import JourneyStore
import Testing

/// A file to be saved in one of the ways there are.
enum Situation: String, CaseIterable, Sendable {
  case plain, longer, shorter, new, link, danglingLink, hardLink, attribute, unwritableFolder, ownerCannotBeKept, sticky

  /// Where the text really is.
  var file: String { self == .link || self == .danglingLink ? "folder/real.json" : "map.json" }
  var isNew: Bool { self == .new || self == .danglingLink }
  var newLength: Int { self == .longer ? 9000 : self == .shorter ? 10 : 3000 }
  static let oldLength = 3000

  func prepare(_ place: Workspace) throws {
    try place.folder("folder")
    if !isNew { try place.write(file, map("old", length: Self.oldLength), permissions: 0o640) }
    switch self {
    case .link, .danglingLink: try place.link("map.json", to: "folder/real.json")
    case .hardLink: try #require(Glibc.link(place("map.json"), place("second.json")) == 0)
    case .attribute: try setNote(place)
    default: break
    }
  }

  /// What the system says no to, whoever runs the test.
  func denied(_ call: String, _ name: String) -> Int32? {
    switch (self, call) {
    case (.unwritableFolder, "create") where name.hasPrefix(".map.json.hark"): EACCES
    case (.ownerCannotBeKept, "permissions"): EPERM
    case (.sticky, "rename") where name == "map.json": EPERM
    default: nil
    }
  }

  private func setNote(_ place: Workspace) throws {
    let calls = LinuxCalls()
    let file = try calls.open(place(file), in: .workingFolder, .overwriting)
    defer { try? calls.close(file) }
    try? calls.setAttribute("user.note", of: file, to: Array("kept".utf8))
  }
}

/// The value of the attribute that some of the files have.
func note(_ path: String) -> [UInt8]? {
  let calls = LinuxCalls()
  guard let file = try? calls.open(path, in: .workingFolder, .reading) else { return nil }
  defer { try? calls.close(file) }
  return try? calls.attribute("user.note", of: file)
}

/// Fails call number N of a save, for every N.
struct FaultTests {
  static let faults: [Fault] =
    [EIO, ENOSPC, EDQUOT, EACCES, EROFS, EINTR].map(Fault.error)
    + [EIO, ENOSPC, EDQUOT, EACCES, EROFS].map(Fault.errorFromHere)
    + [.shortWrite, .killedBefore, .killedAmid, .killedAfter]

  @Test("Whichever call fails, the disk holds the old bytes or the new", arguments: Situation.allCases)
  func everyCall(_ situation: Situation) throws {
    for fault in Self.faults {
      var number = 1
      while try run(situation, fault, at: number) { number += 1 }
      #expect(number > 15, "the faults did not reach the save")
    }
  }

  /// Saves once with a fault and judges what is left; false when the save took fewer calls.
  private func run(_ situation: Situation, _ fault: Fault, at number: Int) throws -> Bool {
    let place = try Workspace()
    try situation.prepare(place)
    let trial = Trial(
      place: place, situation: situation,
      before: place.facts(situation.file), note: note(place(situation.file)),
      identity: situation.isNew ? nil : try place.store(FaultyCalls()).loadBytes(place("map.json")).identity)
    let calls = FaultyCalls(at: number, fault) { situation.denied($0, $1) }
    var result: Result<FileIdentity, StoreProblem>
    do throws(StoreProblem) {
      result = .success(
        try place.store(calls).save(trial.new, to: place("map.json"), expecting: trial.identity))
    } catch {
      result = .failure(error)
    }
    guard let call = calls.faulted else {
      if case .failure(let problem) = result { Issue.record("\(problem)") }
      return false
    }
    let context = Comment(rawValue: "\(situation), call \(number) (\(call)): \(fault): \(result)")
    #expect(calls.openFiles == 0, context)
    if fault.kills {
      try trial.judgeKilled(context)
    } else {
      try trial.judge(result, failing: call, fault, context)
    }
    return true
  }
}

/// One save, and what must be true after it.
private struct Trial {
  let place: Workspace
  let situation: Situation
  let before: stat?
  let note: [UInt8]?
  let identity: FileIdentity?

  var old: String? { situation.isNew ? nil : map("old", length: Situation.oldLength) }
  var newText: String { map("new", length: situation.newLength) }
  var new: [UInt8] { Array(newText.utf8) }

  /// After an error that was told, or none.
  func judge(
    _ result: Result<FileIdentity, StoreProblem>, failing call: String, _ fault: Fault, _ context: Comment
  ) throws {
    let now = place.read(situation.file)
    var expected = identity
    switch result {
    case .success(let identity):
      #expect(now == newText, context)
      let status = try place.store(FaultyCalls()).status(of: place("map.json"), since: identity)
      if case .unchanged = status {} else { Issue.record(context) }
      expected = identity
    case .failure(let problem):
      #expect(problem.description.hasPrefix(place("map.json") + " "), context)
      #expect(!problem.description.contains("\n"), context)
      switch problem.code {
      case .notConfirmed:
        #expect(now == newText, context)
        #expect(problem.written != nil, context)
        expected = problem.written
      case .interruptedSave:
        guard case .errorFromHere = fault else {
          Issue.record(context)
          return
        }
        #expect(try place.store(FaultyCalls()).open(place("map.json")).bytes == old.map { Array($0.utf8) }, context)
      default: #expect(now == old, context)
      }
    }
    // What could not be removed because removing failed is removed the next time.
    let removingFailed = if case .errorFromHere = fault { true } else { call == "remove" }
    if !removingFailed { #expect(place.strays() == [], context) }
    judgeNature(context)

    // Nothing stands in the way of saving again.
    _ = try place.store(FaultyCalls()).save(new, to: place("map.json"), expecting: expected)
    #expect(place.read(situation.file) == newText, context)
    #expect(place.strays() == [], context)
    judgeNature(context)
  }

  /// After a kill and the next opening.
  func judgeKilled(_ context: Comment) throws {
    let loaded = try? place.store(FaultyCalls()).open(place("map.json")).bytes
    let now = place.read(situation.file)
    #expect(now == old || now == newText, context)
    #expect(loaded == now.map { Array($0.utf8) }, context)
    if now != nil { judgeNature(context) }
    if situation.isNew, now == nil {
      _ = try place.store(FaultyCalls()).save(new, to: place("map.json"), expecting: nil)
    }
    #expect(place.strays() == [], context)
  }

  /// Permissions, owner, names and attributes are as they were, and a link is a link.
  private func judgeNature(_ context: Comment) {
    if situation == .link || situation == .danglingLink {
      #expect(place.facts("map.json").map { $0.st_mode & S_IFMT } == S_IFLNK, context)
    }
    guard let before, let now = place.facts(situation.file) else { return }
    #expect(now.st_mode == before.st_mode, context)
    #expect(now.st_uid == before.st_uid && now.st_gid == before.st_gid, context)
    #expect(now.st_nlink == before.st_nlink, context)
    if situation == .hardLink { #expect(place.read("second.json") == place.read("map.json"), context) }
    #expect(JourneyStoreTests.note(place(situation.file)) == note, context)
  }
}
