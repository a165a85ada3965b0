import Glibc
import Journey
import JourneyFormat
import JourneyStore
import Synchronization
import Testing

/// A step that gives a map a title.
func retitle(_ text: String, _ kind: EditStep.Kind = .done) -> EditStep {
  EditStep(kind, label: text, edits: [.set(.map, field: ["title"], value: .text(text))])
}

extension FoundJournal {
  func labels(on mark: TextMark?) -> [String] { journal?.offer(for: mark).steps.map(\.step.label) ?? [] }
}

/// The journal of a session on disk: when it is there, who may read it, what becomes of it.
struct JournalTests {
  let place: Workspace
  let store: MapStore
  let path: String
  let identity: FileIdentity
  var mark: TextMark { TextMark(identity) }

  init() throws {
    place = try Workspace()
    store = place.store()
    path = try place.write("map.json", map("old"))
    identity = try store.open(path).identity
  }

  private var names: [String] { place.names(in: "state/hark/journals") }

  private func journal() throws -> EditJournal { try EditJournal(of: path, base: identity, in: store) }

  /// A journal as a killed session leaves it.
  private func left(_ steps: EditStep...) throws {
    let journal = try journal()
    try journal.append(steps)
    journal.close()
  }

  @Test func itComesWithTheFirstStepAndIsForItsOwnerOnly() throws {
    let journal = try journal()
    #expect(names == [])
    try journal.append([retitle("a")])
    #expect(names == [try #require(journal.name)])
    #expect(place.permissions("state/hark/journals/\(names[0])") == 0o600)
    #expect(place.permissions("state/hark/journals") == 0o700)
    #expect(place.permissions("state/hark") == 0o700)
    #expect(journal.needsSync)
    try journal.sync()
    #expect(!journal.needsSync)
    journal.drop()
    #expect(names == [])
  }

  @Test func whatARunningSessionHoldsIsNotOffered() throws {
    let journal = try journal()
    try journal.append([retitle("a")])
    #expect(store.journalsLeft(of: path, holding: mark).isEmpty)
    #expect(store.allJournals().map { $0.hold == nil } == [true])
    journal.close()
    let found = store.journalsLeft(of: path, holding: mark)
    #expect(found.map { $0.labels(on: mark) } == [["a"]])
    #expect(store.journalsLeft(of: path, holding: mark).isEmpty, "who found it holds it")
  }

  @Test func severalJournalsOfOneMapAreAllOffered() throws {
    try left(retitle("a"))
    try left(retitle("b"))
    #expect(store.journalsLeft(of: path, holding: mark).count == 2)
    let other = try place.write("other.json", map("old"))
    #expect(store.journalsLeft(of: other, holding: mark).isEmpty)
    try place.link("alias.json", to: "map.json")
    #expect(store.journalsLeft(of: place("alias.json"), holding: mark).count == 2)
  }

  @Test func whatTheFileHoldsAlreadyIsClearedAway() throws {
    try left(retitle("a"), retitle("a", .undone))
    #expect(store.journalsLeft(of: path, holding: mark).isEmpty)
    #expect(names == [])
  }

  @Test func saveTellsTheJournal() throws {
    let journal = try journal()
    try journal.append([retitle("new")])
    let saved = try store.save(Array(map("new").utf8), to: path, expecting: identity, journal: journal)
    journal.close()  // killed before it could be dropped
    #expect(store.allJournals().first?.labels(on: TextMark(saved)) == [])
    #expect(store.journalsLeft(of: path, holding: TextMark(saved)).isEmpty)
    #expect(names == [])
  }

  @Test func whatWasTornBeforeItsFirstStepIsClearedAway() throws {
    try left(retitle("a"))
    let name = "state/hark/journals/\(names[0])"
    let whole = try #require(place.read(name))
    for size in [0, 10, whole.utf8.count - 3] {
      try place.write(name, String(whole.prefix(size)), permissions: 0o600)
      #expect(store.journalsLeft(of: path, holding: mark).isEmpty)
      #expect(names == [])
    }
  }

  @Test func aTornLineIsCutOffBeforeTheJournalGoesOn() throws {
    try left(retitle("a"), retitle("b"))
    let name = "state/hark/journals/\(names[0])"
    let whole = try #require(place.read(name))
    try place.write(name, String(whole.dropLast(20)), permissions: 0o600)
    let found = try #require(store.journalsLeft(of: path, holding: mark).first)
    #expect(found.journal?.damage == .cutOff)
    #expect(found.labels(on: mark) == ["a"])
    try found.hold?.goOn(with: try found.reading.get(), on: mark, applied: nil, left: [])
    try found.hold?.append([retitle("c")])
    found.hold?.close()
    let again = try #require(store.journalsLeft(of: path, holding: mark).first)
    #expect(again.labels(on: mark) == ["a", "c"] && again.journal?.damage == nil)
  }

  @Test func whatCouldNotBeReadIsNeverLost() throws {
    try left(retitle("a"))
    let name = "state/hark/journals/\(names[0])"
    let damaged = try #require(place.read(name)) + "garbage\n" + "more\n"
    try place.write(name, damaged, permissions: 0o600)
    do {
      let found = try #require(store.journalsLeft(of: path, holding: mark).first)
      try found.hold?.goOn(with: try found.reading.get(), on: mark, applied: nil, left: [])
      try found.hold?.append([retitle("b")])
      #expect(names.count == 2)
      found.hold?.drop()
    }
    #expect(names.count == 1 && names[0].hasSuffix(".left"))
    #expect(place.read("state/hark/journals/\(names[0])") == damaged)
    #expect(store.journalsLeft(of: path, holding: mark).isEmpty, "set aside, it is not offered again")
    #expect(store.allJournals().map(\.isSetAside) == [true])
  }

  @Test func editsThatFitNoMoreAreSetAsideWhenTheRestIsSaved() throws {
    try left(retitle("a"), EditStep(label: "gone", edits: [.remove("gone")]))
    try place.write("map.json", map("theirs"))
    let now = TextMark(try store.open(path).identity)
    let lost = LeftEdit(label: "gone", edit: .remove("gone"), reason: .noSuchElement("gone"))
    do {
      let found = try #require(store.journalsLeft(of: path, holding: now).first)
      #expect(found.journal?.offer(for: now).isExact == false)
      try found.hold?.goOn(with: try found.reading.get(), on: now, applied: [retitle("a")], left: [lost])
      found.hold?.close()  // killed: nothing is lost
    }
    let found = try #require(store.journalsLeft(of: path, holding: now).first)
    #expect(found.labels(on: now) == ["a"] && found.journal?.offer(for: now).isExact == true)
    try found.hold?.goOn(with: try found.reading.get(), on: now, applied: nil, left: [])
    found.hold?.drop()
    #expect(store.allJournals().map(\.isSetAside) == [true])
    #expect(store.allJournals().first?.journal?.left == [LeftOver(lost)])
    store.allJournals().first?.hold?.discard()
    #expect(names == [])
  }

  @Test func linksFoldersAndOtherNamesAreNotRead() throws {
    try left(retitle("a"))
    let name = names[0]
    let stem = name.prefix(17)
    try place.link("state/hark/journals/\(stem)0000000000000000.jsonl", to: name)
    try place.folder("state/hark/journals/\(stem)0000000000000001.jsonl")
    try place.write("state/hark/journals/\(stem)2.jsonl", "{}\n")
    try place.write("state/hark/journals/x\(name.dropFirst())", "{}\n")
    #expect(store.allJournals().map(\.name) == [name])
    #expect(names.count == 5)
  }

  @Test func aJournalOfAnotherPathIsNotTakenForThisOne() throws {
    let other = try place.write("other.json", map("old"))
    let journal = try EditJournal(of: other, base: identity, in: store)
    try journal.append([retitle("a")])
    journal.close()
    let mine = try self.journal()
    try mine.append([retitle("b")])
    let forged = "\((mine.name ?? "").prefix(17))0000000000000000.jsonl"
    let theirs = try #require(place.read("state/hark/journals/\(journal.name ?? "")"))
    try place.write("state/hark/journals/\(forged)", theirs, permissions: 0o600)
    mine.close()
    #expect(store.journalsLeft(of: path, holding: mark).map { $0.labels(on: mark) } == [["b"]])
  }

  @Test func aJournalThatCannotBeReadIsKeptAndTold() throws {
    try left(retitle("a"))
    try place.write("state/hark/journals/\(names[0])", "{\"hark\": \"journal/2\"}\n", permissions: 0o600)
    #expect(store.journalsLeft(of: path, holding: mark).map(\.reading) == [.failure(.newerFormat("journal/2"))])
    #expect(names.count == 1)
  }

  @Test func whatTheDiskDidNotTakeGoesFirstTheNextTime() throws {
    let isFull = Mutex(true)
    let calls = FaultyCalls(denying: { call, _ in call == "write" && isFull.withLock { $0 } ? ENOSPC : nil })
    let journal = try EditJournal(of: path, base: identity, in: place.store(calls))
    let problem = try problem { try journal.append([retitle("a")]) }
    #expect(problem.message.contains("the disk is full; save often") && !problem.message.contains("\n"))
    isFull.withLock { $0 = false }
    try journal.append([retitle("b")])
    journal.close()
    #expect(store.journalsLeft(of: path, holding: mark).first?.labels(on: mark) == ["a", "b"])
  }

  @Test func withoutAStateFolderItSaysSo() throws {
    let bare = MapStore(folders: UserFolders { _ in nil })
    let journal = try EditJournal(of: path, base: identity, in: bare)
    let problem = try problem { try journal.append([retitle("a")]) }
    #expect(problem.description.contains("neither XDG_STATE_HOME nor HOME is set"))
    #expect(bare.allJournals().isEmpty)
  }
}
