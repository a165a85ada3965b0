import Journey
import JourneyFormat
import JourneyStore

/// The journals of a session: its own, and those that killed sessions left.
struct KeptJournal {
  /// This session's own; nil before the first step and after a save.
  fileprivate(set) var current: EditJournal?
  fileprivate var found: [FoundJournal] = []
  /// Steps went by that are in no journal: nothing more is written before the next save, as it could not be applied.
  private var isBroken = false
  private var hasTold = false
  /// What cannot be offered, and why.
  fileprivate(set) var trouble: String?

  /// Steps were done that no journal has.
  fileprivate var isBehind: Bool { isBroken || current?.isBehind == true }

  /// Everything is in the file now.
  mutating func noteSaved() {
    current?.drop()
    (current, isBroken, hasTold) = (nil, false, false)
  }

  /// - Returns: why the steps are not kept, the first time.
  fileprivate mutating func keep(
    _ steps: [EditStep], _ begin: () throws(StoreProblem) -> EditJournal
  ) -> String? {
    guard !isBroken else { return nil }
    do throws(StoreProblem) {
      if current == nil {
        isBroken = true
        current = try begin()
        isBroken = false
      }
      try current?.append(steps)
      return nil
    } catch {
      return tell(error)
    }
  }

  fileprivate mutating func tell(_ problem: StoreProblem) -> String? {
    defer { hasTold = true }
    return hasTold ? nil : "\(problem)"
  }
}

extension StoredMap {
  /// Looks for what killed sessions left of the map.
  func findRemnants() {
    guard !isPractice else { return }
    for found in store.journalsLeft(of: path, holding: mark) {
      switch found.reading {
      case .success(let text) where !text.offer(for: mark).steps.isEmpty: journal.found.append(found)
      case .success: tellTrouble("cannot be read whole")
      case .failure(let problem): tellTrouble(problem.message)
      }
    }
  }

  private func tellTrouble(_ what: String) {
    journal.trouble = "a journal of this map \(what); hark recover \(EditorOpening.fileName(path)) lists it"
  }

  private var mark: TextMark? { identity.map { TextMark($0) } }

  public func keep(_ steps: [EditStep]) -> String? {
    guard !isPractice else { return nil }
    return journal.keep(steps) { () throws(StoreProblem) in
      try EditJournal(of: path, base: identity, in: store)
    }
  }

  public var isBehind: Bool { journal.isBehind }

  public var needsSync: Bool { journal.current?.needsSync ?? false }

  public func sync() -> String? {
    do throws(StoreProblem) {
      try journal.current?.sync()
      return nil
    } catch {
      return journal.tell(error)
    }
  }

  public func endJournal(discarding: Bool) {
    if discarding {
      journal.current?.drop()
    } else {
      _ = sync()
      keptUnsaved = journal.current != nil
      journal.current?.close()
    }
    journal.current = nil
  }

  public var remnants: [Remnant] {
    journal.found.compactMap { found in found.journal.map { Remnant($0, on: mark, now: store.clock()) } }
  }

  public func adoptRemnant(applied: [EditStep], left: [LeftEdit]) -> String? {
    guard let first = journal.found.first, let text = first.journal, let hold = first.hold, let mark else { return nil }
    // The others wait for the next time; nobody knows whether they fit what is on the screen now.
    journal.found = []
    journal.current = hold
    let isWhole = left.isEmpty && text.offer(for: mark).isExact
    do throws(StoreProblem) {
      try hold.goOn(with: text, on: mark, applied: isWhole ? nil : applied, left: left)
      return nil
    } catch {
      return journal.tell(error)
    }
  }

  public func discardRemnant() {
    guard !journal.found.isEmpty else { return }
    journal.found.removeFirst().hold?.discard()
  }

  public func leaveRemnant() {
    guard !journal.found.isEmpty else { return }
    journal.found.removeFirst().hold?.close()
  }

  // MARK: The lock

  /// Tells others that the map is being edited; nil where nobody needs to know.
  func lock() -> LockOutcome? {
    guard !isPractice else { return nil }
    let outcome = store.lock(path)
    if case .held(let lock) = outcome { editLock = lock }
    return outcome
  }

  /// The session goes on with another file.
  func moveLock(to target: String) {
    editLock?.release()
    editLock = nil
    guard !isPractice, case .held(let lock) = store.lock(target) else { return }
    editLock = lock
  }

  /// Lets go of everything that is held.
  func close() {
    editLock?.release()
    editLock = nil
    for found in journal.found { found.hold?.close() }
    journal.found = []
  }

  /// Who edits the map: "anna on studio, process 812, since 10:04".
  static func words(for holder: EditingSession?, now: Int) -> String {
    guard let holder else { return "another hark" }
    let start = LocalTime(holder.start)
    let day = start.day(seenFrom: now)
    let since = LocalTime(now).day(seenFrom: now) == day ? start.clock : "\(day), \(start.clock)"
    let place = holder.host.isEmpty ? "" : " on \(holder.host.prefix(40))"
    return "\(holder.user.prefix(40))\(place) (process \(holder.process), since \(since))"
  }
}
