import JSONText
import Journey
import JourneyExchange
import JourneyFormat
import JourneyReview
import JourneyStore

/// A journal with the file that it is about, as `hark recover` tells of it.
struct Remains {
  /// What can be done about it; for scripts.
  enum State: String {
    /// The file is as it was.
    case ready
    /// The file has changed since; what still fits can be brought back.
    case changed
    case gone
    /// Its editor still runs.
    case inUse = "in-use"
    /// The file holds it all.
    case saved
    /// Edits that did not fit, kept until they are discarded.
    case setAside = "set-aside"
    case unreadable
  }

  let found: FoundJournal
  let state: State
  /// What can be brought back.
  let steps: [TimedStep]
  private let map: LoadedFile?

  var count: Int { steps.count }
  var path: String { found.journal?.header.path ?? "" }

  /// The journals of one file, or of all; or the one of this name, which may have been of another file.
  static func find(of file: String?, named name: String?, in store: MapStore) throws(Failure) -> [Remains] {
    var path: String?
    if let file {
      do throws(StoreProblem) { path = try store.journalledPath(file) } catch { throw Failure(error) }
    }
    return store.allJournals()
      .filter { found in name.map { $0 == found.name } ?? (path == nil || found.journal?.header.path == path) }
      .map { Remains($0, of: path, store) }
  }

  /// - Parameter path: the file to hold it against; nil: its own, as far as the state says what became of that.
  private init(_ found: FoundJournal, of path: String?, _ store: MapStore) {
    self.found = found
    guard case .success(let journal) = found.reading else {
      (state, steps, map) = (.unreadable, [], nil)
      return
    }
    map = path.flatMap { try? store.load($0) }
    let identity = map?.identity ?? (try? store.loadBytes(path ?? journal.header.path))?.identity
    let offer = journal.offer(for: identity.map { TextMark($0) })
    steps = offer.steps
    state = Self.state(found, offer, fileIsThere: identity != nil)
  }

  private static func state(_ found: FoundJournal, _ offer: Journal.Offer, fileIsThere: Bool) -> State {
    if found.isSetAside { return .setAside }
    if found.hold == nil { return .inUse }
    guard fileIsThere else { return .gone }
    if !offer.isExact { return .changed }
    return offer.steps.isEmpty ? .saved : .ready
  }

  /// `/maps/bill.json  12 March 14:05  14 changes can be brought back  (NAME)`
  var line: String {
    guard let journal = found.journal else {
      if case .failure(let problem) = found.reading { return "\(found.name) \(problem.message)".onOneLine }
      return found.name
    }
    let time = LocalTime(journal.lastTime)
    let when = "\(time.day) \(time.year), \(time.clock)"
    return "\(path)  \(when)  \(says)  (\(found.name))".onOneLine
  }

  private var says: String {
    let changes = count == 1 ? "1 change" : "\(count) changes"
    switch state {
    case .ready: return "\(changes) can be brought back"
    case .changed: return "\(changes); the file has changed since"
    case .gone: return "\(changes); the file is gone"
    case .inUse: return "being edited"
    case .saved: return "nothing to bring back"
    case .setAside:
      let left = found.journal?.left.count ?? 0
      return left == 0
        ? "kept: it could not be read whole" : "kept: \(left == 1 ? "1 edit" : "\(left) edits") did not fit"
    case .unreadable: return "cannot be read"
    }
  }

  /// What was done, and what would change; for people.
  var details: [String] {
    guard let journal = found.journal else { return [] }
    if state == .setAside {
      return journal.left.map { left in
        "\(left.line): \(String(decoding: EditText.line(left.edit), as: UTF8.self))".onOneLine
      }
    }
    var lines = steps.map { step in
      let time = LocalTime(step.time)
      return "\(time.clock)  \(step.step.kind == .undone ? "undo of " : "")\(step.step.label)".onOneLine
    }
    switch journal.damage {
    case nil: break
    case .cutOff: lines.append("the last line was cut off while it was written, and is left out")
    case .unreadable(let line, let why): lines.append("line \(line) and what follows cannot be read: \(why)".onOneLine)
    }
    if let map, state == .ready || state == .changed { lines += changes(of: map.map.indexed()) }
    return lines
  }

  private func changes(of map: IndexedMap) -> [String] {
    var result = map
    var history = History()
    let left = history.bringBack(steps.map(\.step), strictly: state != .ready, on: &result).left
    let changes = MapDifference.changes(from: map, to: result)
    var lines = [changes.isEmpty ? "together they change nothing" : "what would change:"]
    lines += changes.map { "  \($0.line)".onOneLine }
    if !left.isEmpty { lines += ["what does not fit any more:"] + left.map { "  \(LeftOver($0).line)".onOneLine } }
    return lines
  }

  /// All of them as one list.
  static func json(_ all: [Remains]) -> [UInt8] {
    var json = JSONWriter(style: .canonical)
    json.beginArray()
    for remains in all {
      json.beginObject(foldable: false)
      func add(_ key: String, _ text: String) {
        json.key(key)
        json.string(text)
      }
      func add(_ key: String, _ number: Int) {
        json.key(key)
        json.number(number)
      }
      add("journal", remains.found.name)
      add("state", remains.state.rawValue)
      if let journal = remains.found.journal {
        add("file", remains.path)
        add("changes", remains.count)
        add("lastChange", journal.lastTime)
        add("user", journal.header.session.user)
        add("host", journal.header.session.host)
        add("process", journal.header.session.process)
        if !journal.left.isEmpty { add("left", journal.left.count) }
      }
      json.endObject()
    }
    json.endArray()
    return json.finish()
  }
}
