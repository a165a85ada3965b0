import Journey
import JourneyFormat
import JourneyStore
import Testing

/// Fails call number N of a session that edits, saves and edits again, for every N.
struct JournalFaultTests {
  /// What the session was told of each step.
  private struct Session {
    var isSaved = false
    /// The last step that was acknowledged: its number in ``titles``.
    var acknowledged = 0
  }

  private static let titles = ["old", "one", "two", "three", "four"]

  @Test("Whichever call fails, no acknowledged step is lost", arguments: [Situation.plain, .hardLink, .link])
  func everyCall(_ situation: Situation) throws {
    for fault in FaultTests.faults {
      var number = 1
      while try run(situation, fault, at: number) { number += 1 }
      #expect(number > 40, "the faults did not reach the end: \(number)")
    }
  }

  /// Runs once with a fault and judges what is left; false when the session took fewer calls.
  private func run(_ situation: Situation, _ fault: Fault, at number: Int) throws -> Bool {
    let place = try Workspace()
    try situation.prepare(place)
    let base = try place.store().open(place("map.json")).identity
    let calls = FaultyCalls(at: number, fault) { situation.denied($0, $1) }
    var session = Session()
    do throws(StoreProblem) {
      try edit(place.store(calls), place("map.json"), base, &session)
    } catch {
      #expect(!error.description.contains("\n"))
    }
    guard let call = calls.faulted else {
      #expect(session.acknowledged == 4)
      return false
    }
    let context = Comment(rawValue: "\(situation), call \(number) (\(call)): \(fault): \(session)")
    #expect(calls.openFiles == 0, context)

    let store = place.store()
    let file = try store.open(place("map.json"))
    var document = file.map.indexed()
    var history = History()
    let found = store.journalsLeft(of: place("map.json"), holding: TextMark(file.identity))
    #expect(found.count <= 1, context)
    for found in found {
      let offer = try found.reading.get().offer(for: TextMark(file.identity))
      #expect(offer.isExact, context)
      #expect(history.bringBack(offer.steps.map(\.step), strictly: false, on: &document).left.isEmpty, context)
    }
    let title = document.map.title
    let reached = try #require(Self.titles.firstIndex(of: title), context)
    #expect(reached >= session.acknowledged, context)
    if session.isSaved { #expect(file.map.indexed().map.title != "old", context) }
    for found in found { found.hold?.discard() }
    if !fault.kills, call != "remove" { #expect(place.strays() == [], context) }
    return true
  }

  /// Two steps, a save and two more steps, as the editor does it.
  private func edit(_ store: MapStore, _ path: String, _ base: FileIdentity, _ session: inout Session)
    throws(StoreProblem)
  {
    var journal: EditJournal? = try EditJournal(of: path, base: base, in: store)
    defer { journal?.close() }
    func step(_ number: Int) {
      if (try? journal?.append([retitle(Self.titles[number])])) != nil { session.acknowledged = number }
    }
    step(1)
    step(2)
    try? journal?.sync()
    do throws(StoreProblem) {
      let saved = try store.save(
        Array(map("two", length: 3000).utf8), to: path, expecting: base, journal: journal)
      session.isSaved = true
      session.acknowledged = 2
      journal?.drop()
      journal = nil
      journal = try EditJournal(of: path, base: saved, in: store)
    } catch {
      // The session goes on with what it has: the file as it was, the journal as it is.
      #expect(error.code != .changedOnDisk)
    }
    step(3)
    try? journal?.sync()
    step(4)
  }
}
