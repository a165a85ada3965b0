import Glibc
import Journey
import JourneyFormat

/// The journal of an editing session: every step is a line in a file of the state folder before the screen shows it, so
/// that nothing that was seen is lost when the process is killed.
///
/// The file is made with the first step, mode 600, and locked for as long as the session lives: one that nobody holds
/// is what a killed session left. A line that could not be written is kept and goes first the next time. For one thread.
public final class EditJournal {
  /// Larger journals are neither written nor read: 256 MiB.
  static let maximumSize = 256 << 20
  /// What is kept for the next attempt: 16 MiB. Beyond that the rest of the session is not journalled.
  private static let maximumBacklog = 16 << 20

  private let store: MapStore
  /// The file's name in the folder of journals; nil before the first step.
  public private(set) var name: String?
  private var folder: OpenFile?
  private var file: OpenFile?
  /// The bytes that are whole.
  private var size = 0
  private var backlog: [UInt8]
  private var hasGivenUp = false
  private var isOver = false
  private var isFolderSynced = false
  /// There are steps that the disk has not taken.
  public private(set) var isBehind = false
  /// Something was written since the last ``sync()``.
  public private(set) var needsSync = false
  /// It holds edits that are nowhere else: it is set aside and not removed.
  private var isToBeKept = false
  /// A journal that could not be read whole, of which this one goes on with what could be.
  private var former: EditJournal?

  /// A journal of edits to the file at `path`; no file is made yet.
  /// - Parameter base: what the file holds; nil for a file that is to be made.
  /// - Throws: when the path leads nowhere.
  public init(of path: String, base: FileIdentity?, in store: MapStore) throws(StoreProblem) {
    self.store = store
    let mark = base.map { TextMark($0) }
    let place = base.map { "\($0.device):\($0.inode)" } ?? ""
    let file = try store.journalledPath(path)
    backlog = JournalText.line(
      JournalHeader(path: file, base: mark, place: place, session: store.session))
    stem = MapStore.journalStem(of: file)
  }

  /// Of which file it is, as the beginning of its name.
  private let stem: String

  /// A journal that was found, open and locked.
  init(found name: String, in folder: OpenFile, _ file: OpenFile, size: Int, _ store: MapStore) {
    self.store = store
    self.name = name
    self.folder = folder
    self.file = file
    self.size = size
    backlog = []
    stem = String(name.prefix(16))
  }

  deinit { close() }

  /// Writes steps, all at once. O(edits).
  /// - Throws: why they are not in the file, in a problem that can be shown.
  public func append(_ steps: [EditStep]) throws(StoreProblem) {
    let time = store.clock()
    for step in steps { backlog += JournalText.line(.step(TimedStep(step, time: time))) }
    isBehind = true
    try flush()
  }

  /// Writes a line if there is a file; what cannot be written goes first the next time.
  func note(_ line: JournalLine) {
    guard file != nil else { return }
    backlog += JournalText.line(line)
    try? flush()
  }

  /// Brings what was written to the disk.
  /// - Throws: when the disk does not confirm it.
  public func sync() throws(StoreProblem) {
    guard needsSync, let file, let folder else { return }
    // A sync that failed is not tried again as if nothing had happened: the next line makes the next attempt.
    needsSync = false
    do throws(SystemError) {
      try store.system.sync(file)
      if !isFolderSynced { try store.system.sync(folder) }
      isFolderSynced = true
    } catch {
      guard error.number != EINVAL else { return }
      throw problem(error)
    }
  }

  /// Removes the journal: what it holds is saved, or is not wanted. One with edits that are nowhere else is set aside.
  public func drop() {
    if let folder, let name {
      if isToBeKept {
        try? store.system.rename(name, to: name + MapStore.setAsideEnding, in: folder)
      } else {
        try? store.system.remove(name, in: folder)
      }
    }
    close()
    former?.drop()
    former = nil
  }

  /// Drops a journal that was found, and has nothing in it that is not saved.
  func drop(_ journal: Journal) {
    isToBeKept = !journal.left.isEmpty
    drop()
  }

  /// Removes the journal with all that it holds.
  public func discard() {
    isToBeKept = false
    drop()
  }

  /// Lets go of the journal; the file stays. Nothing more can be written.
  public func close() {
    isOver = true
    if let file { store.system.closeQuietly(file) }
    if let folder { store.system.closeQuietly(folder) }
    (file, folder) = (nil, nil)
  }

  /// Goes on with a journal that was found and whose steps have just been brought back.
  ///
  /// - Parameters:
  ///   - mark: what the file holds.
  ///   - applied: what was brought back, where the file is not the one that the steps were done on; else nil.
  ///   - left: what could not be.
  /// - Throws: when the steps that were brought back could not be written; the former journal is as it was.
  public func goOn(with journal: Journal, on mark: TextMark, applied: [EditStep]?, left: [LeftEdit])
    throws(StoreProblem)
  {
    isToBeKept = !journal.left.isEmpty || !left.isEmpty
    size = journal.goodSize
    if case .unreadable = journal.damage { return try beginAnew(journal, on: mark, applied) }
    if journal.damage != nil, let file {
      do throws(SystemError) { try store.system.truncate(file, to: size) } catch { throw problem(error) }
    }
    guard let applied else { return }
    backlog += JournalText.line(.onto(mark, timed(applied), left: left.map { LeftOver($0) }))
    try flush()
  }

  /// What could not be read stays in its file; the rest goes on in another.
  private func beginAnew(_ journal: Journal, on mark: TextMark, _ applied: [EditStep]?) throws(StoreProblem) {
    let steps = applied.map { timed($0) } ?? journal.offer(for: mark).steps
    let old = EditJournal(found: name ?? "", in: folder ?? .workingFolder, file ?? .workingFolder, size: size, store)
    old.isToBeKept = true
    former = old
    (name, folder, file, size, isToBeKept) = (nil, nil, nil, 0, false)
    let header = JournalHeader(
      path: journal.header.path, base: mark, place: journal.header.place, session: store.session)
    backlog = JournalText.line(header) + JournalText.line(.onto(mark, steps, left: []))
    try flush()
  }

  private func timed(_ steps: [EditStep]) -> [TimedStep] {
    let time = store.clock()
    return steps.map { TimedStep($0, time: time) }
  }

  /// Writes what was not written yet. Always behind the last byte that is whole, so that a line which was written by half
  /// is written over.
  private func flush() throws(StoreProblem) {
    guard !hasGivenUp else { return }
    guard !isOver else { throw problem("the journal is closed") }
    do throws(StoreProblem) {
      if file == nil { try create() }
      guard let file else { return }
      guard size + backlog.count <= Self.maximumSize else { throw problem("there are too many of them") }
      do throws(SystemError) {
        try store.system.writeAll(backlog, to: file, from: size)
      } catch {
        throw problem(error)
      }
    } catch {
      if backlog.count > Self.maximumBacklog {
        hasGivenUp = true
        backlog = []
      }
      throw error
    }
    size += backlog.count
    backlog.removeAll(keepingCapacity: backlog.count < 1 << 16)
    isBehind = false
    needsSync = true
  }

  /// Makes the file and locks it. Somebody who looks for journals may just have found it empty and removed it: then
  /// another is made.
  private func create() throws(StoreProblem) {
    guard let path = store.journalFolder else {
      throw problem("neither XDG_STATE_HOME nor HOME is set")
    }
    do throws(StoreProblem) { try store.makeFolders(path, for: path) } catch { throw problem(error.message) }
    do throws(SystemError) {
      let folder = try store.system.reopening(path, .folder)
      do throws(SystemError) {
        for _ in 0..<10 {
          let name = "\(stem)-\(hexadecimal(.random(in: 0 ... .max)))\(MapStore.journalEnding)"
          let file = try store.system.reopening(name, in: folder, .creating(permissions: 0o600))
          _ = try? store.system.lockSoon(file)
          if (try? store.system.facts(file))?.links != 0 {
            (self.name, self.folder, self.file) = (name, folder, file)
            return
          }
          store.system.closeQuietly(file)
        }
        throw SystemError(EEXIST)
      } catch {
        store.system.closeQuietly(folder)
        throw error
      }
    } catch {
      throw problem(error)
    }
  }

  private func problem(_ error: SystemError) -> StoreProblem {
    let why =
      switch error.number {
      case ENOSPC: "the disk is full"
      case EDQUOT: "your share of the disk is used up"
      case EROFS: "the disk is read-only"
      case EACCES, EPERM: "you may not write there"
      default: "\(error)"
      }
    let code: StoreProblem.Code = error.number == ENOSPC || error.number == EDQUOT ? .noSpace : .refused
    return StoreProblem(code, store.journalFolder ?? "", Self.aim + why + "; save often")
  }

  private func problem(_ why: String) -> StoreProblem {
    StoreProblem(.refused, store.journalFolder ?? "the state folder", Self.aim + why + "; save often")
  }

  private static let aim = "cannot keep your changes for a crash: "
}

extension TextMark {
  public init(_ identity: FileIdentity) { self.init(size: identity.size, hash: identity.hash) }
}
