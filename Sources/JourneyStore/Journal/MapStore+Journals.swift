import Glibc
import JourneyFormat

/// A journal in the state folder.
public struct FoundJournal {
  /// Its file's name in the folder of journals.
  public let name: String
  /// What it says, or why nobody knows.
  public let reading: Result<Journal, JournalProblem>
  /// The journal itself, held as long as this is; nil where a running session holds it.
  public let hold: EditJournal?
  /// What is in it could not be brought back; it is kept until somebody discards it.
  public let isSetAside: Bool

  public var journal: Journal? { try? reading.get() }
}

extension MapStore {
  static let journalEnding = ".jsonl"
  static let setAsideEnding = ".left"

  /// Where journals are; nil when neither `XDG_STATE_HOME` nor `HOME` says.
  public var journalFolder: String? { folders.state.map { $0 + "/journals" } }

  /// What killed sessions left of the file, the newest first. What is settled (the file holds it all) is cleared away.
  ///
  /// They are held, so that no second editor offers them too, until they are let go of or dropped.
  /// - Parameter mark: what the file holds; nil: there is none.
  public func journalsLeft(of path: String, holding mark: TextMark?) -> [FoundJournal] {
    guard let file = try? journalledPath(path) else { return [] }
    return journals(beginning: Self.journalStem(of: file)).filter { found in
      guard let hold = found.hold, !found.isSetAside else { return false }
      switch found.reading {
      case .failure(.empty):
        hold.discard()
        return false
      case .failure: return true
      case .success(let journal):
        guard journal.header.path.utf8.elementsEqual(file.utf8) else { return false }
        return !settle(journal, hold, mark)
      }
    }
  }

  /// Every journal there is, the newest first.
  public func allJournals() -> [FoundJournal] { journals(beginning: "") }

  /// True, and the journal is dropped, when there is nothing in it that is not saved.
  private func settle(_ journal: Journal, _ hold: EditJournal, _ mark: TextMark?) -> Bool {
    if case .unreadable = journal.damage { return false }
    guard journal.offer(for: mark).steps.isEmpty else { return false }
    hold.drop(journal)
    return true
  }

  private func journals(beginning stem: String) -> [FoundJournal] {
    guard let path = journalFolder, let folder = try? system.reopening(path, .folder) else { return [] }
    defer { system.closeQuietly(folder) }
    let names = ((try? system.entries(of: folder)) ?? []).compactMap(\.name)
    return names.filter { $0.hasPrefix(stem) && Self.isJournal($0) }.sorted()
      .compactMap { found($0, path) }
      .sorted { ($0.journal?.lastTime ?? 0) > ($1.journal?.lastTime ?? 0) }
  }

  private func found(_ name: String, _ path: String) -> FoundJournal? {
    guard let folder = try? system.reopening(path, .folder) else { return nil }
    guard let file = try? system.reopening(name, in: folder, .overwriting) else {
      system.closeQuietly(folder)
      return nil
    }
    let hold = EditJournal(found: name, in: folder, file, size: 0, self)
    let isSetAside = name.hasSuffix(Self.setAsideEnding)
    // What is no file of this user's is none of our journals.
    guard let facts = try? system.facts(file), facts.kind == .file, facts.owner == geteuid() else { return nil }
    let isFree = (try? system.lockSoon(file)) ?? true
    let reading: Result<Journal, JournalProblem>
    if facts.size > EditJournal.maximumSize {
      reading = .failure(.unreadable("it is too large: \(facts.size) bytes"))
    } else if let bytes = try? system.bytes(of: file, capacity: facts.size + 1) {
      reading = Result { () throws(JournalProblem) in try JournalText.read(bytes) }
    } else {
      reading = .failure(.unreadable("the disk does not give it"))
    }
    return FoundJournal(name: name, reading: reading, hold: isFree ? hold : nil, isSetAside: isSetAside)
  }

  /// The path from the root by which a file's journals are known: links resolved.
  public func journalledPath(_ path: String) throws(StoreProblem) -> String {
    let target = try saveTarget(path)
    defer { system.closeQuietly(target.folder) }
    let folder = try reading(path) { () throws(SystemError) in try system.absolutePath(target.folderPath) }
    return folder == "/" ? "/" + target.name : "\(folder)/\(target.name)"
  }

  static func journalStem(of path: String) -> String { hexadecimal(ContentHash.of(Array(path.utf8))) }

  /// Whether this is a name that journals have: two numbers of sixteen digits, and an ending.
  private static func isJournal(_ name: String) -> Bool {
    var bytes = Array(name.utf8)
    for ending in [setAsideEnding, journalEnding] where bytes.suffix(ending.utf8.count).elementsEqual(ending.utf8) {
      bytes.removeLast(ending.utf8.count)
    }
    guard bytes.count == 33, bytes.count < name.utf8.count, bytes[16] == UInt8(ascii: "-") else { return false }
    return bytes.enumerated().allSatisfy { index, byte in
      index == 16 || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
    }
  }
}
