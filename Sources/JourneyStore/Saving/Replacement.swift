import Glibc
import JourneyFormat

/// Why the new file did not take the old one's place.
enum ReplacementFailure: Error {
  /// It would lose something, or may not be made; the old file can still be overwritten.
  case wouldLose
  case failed(StoreProblem)
}

extension MapStore {
  /// Makes a file that was not there.
  func create(_ target: SaveTarget, _ bytes: [UInt8]) throws(StoreProblem) -> FileIdentity {
    do throws(ReplacementFailure) {
      return try putInPlace(target, of: nil, bytes)
    } catch {
      switch error {
      case .failed(let problem): throw problem
      case .wouldLose: throw .saving(target.path, SystemError(EACCES))
      }
    }
  }

  /// Writes a new file beside the old one and gives it the old one's nature and name.
  func replace(_ target: SaveTarget, _ old: OpenFile, _ facts: FileFacts, _ bytes: [UInt8])
    throws(ReplacementFailure) -> FileIdentity
  {
    try putInPlace(target, of: (old, facts), bytes)
  }

  /// Begin, write, commit or cancel.
  private func putInPlace(_ target: SaveTarget, of old: (file: OpenFile, facts: FileFacts)?, _ bytes: [UInt8])
    throws(ReplacementFailure) -> FileIdentity
  {
    let temporary: (name: String, file: OpenFile)
    do throws(SystemError) {
      // A new file is made with the permissions it keeps, less the umask; a replacement shows nothing before its time.
      temporary = try makeTemporary(target.hidden, in: target.folder, permissions: old == nil ? 0o666 : 0o600)
    } catch {
      throw error.saysNotAllowed ? .wouldLose : .failed(.saving(target.path, error))
    }
    let mark = TextMark(size: bytes.count, hash: ContentHash.of(bytes))
    let written: FileFacts
    do throws(ReplacementFailure) {
      written = try fill(temporary.file, with: bytes, like: old, target)
      target.journal?.note(.saving(mark))
      try commit(temporary.name, target, old?.facts)
    } catch {
      try? system.remove(temporary.name, in: target.folder)
      throw error
    }
    target.journal?.note(.saved(mark))
    return try confirm(written, mark.hash, target)
  }

  /// Writes, gives owner, attributes and permissions, syncs and closes; it is closed too when it throws.
  private func fill(
    _ file: OpenFile, with bytes: [UInt8], like old: (file: OpenFile, facts: FileFacts)?, _ target: SaveTarget
  ) throws(ReplacementFailure) -> FileFacts {
    let written: FileFacts
    do throws(ReplacementFailure) {
      try failing(target) { () throws(SystemError) in try system.writeAll(bytes, to: file) }
      if let old { try giveNature(of: old.file, old.facts, to: file) }
      written = try failing(target) { () throws(SystemError) in
        try system.sync(file)
        return try system.facts(file)
      }
    } catch {
      system.closeQuietly(file)
      throw error
    }
    try failing(target) { () throws(SystemError) in try system.closeWritten(file) }
    return written
  }

  /// Renames, unless somebody changed the file while the new one was written.
  private func commit(_ temporary: String, _ target: SaveTarget, _ old: FileFacts?) throws(ReplacementFailure) {
    let now = try failing(target) { () throws(SystemError) in
      try system.factsIfThere(target.name, in: target.folder)
    }
    guard now == old else { throw .failed(.changedMeanwhile(target.path)) }
    do throws(SystemError) {
      try system.rename(temporary, to: target.name, in: target.folder)
    } catch {
      // Another's file in a sticky folder, or a file mounted on its own: overwriting may still be allowed.
      let mayOverwrite = old != nil && (error.saysNotAllowed || error.number == EBUSY)
      throw mayOverwrite ? .wouldLose : .failed(.saving(target.path, error))
    }
  }

  /// Makes the rename last, and says what is there now.
  private func confirm(_ written: FileFacts, _ hash: UInt64, _ target: SaveTarget) throws(ReplacementFailure)
    -> FileIdentity
  {
    // Network file systems may give the time anew when a file is closed; any other file is not ours.
    let now = try? system.facts(target.name, in: target.folder, followingLinks: false)
    let isOurs = now?.inode == written.inode && now?.device == written.device && now?.size == written.size
    let identity = FileIdentity(isOurs ? now ?? written : written, hash: hash)
    do throws(SystemError) {
      try syncFolder(target)
    } catch {
      throw .failed(.notConfirmed(target.path, error, identity))
    }
    return identity
  }

  /// Makes a hidden file of an unused name, and holds it so that no other hark takes it for a left-over.
  func makeTemporary(_ hidden: HiddenNames, in folder: OpenFile, permissions: UInt32) throws(SystemError)
    -> (name: String, file: OpenFile)
  {
    var attempts = 0
    while true {
      let name = hidden.temporary()
      do throws(SystemError) {
        let file = try system.reopening(name, in: folder, .creating(permissions: permissions))
        _ = try? system.lock(file)
        return (name, file)
      } catch {
        attempts += 1
        guard error.number == EEXIST, attempts < 100 else { throw error }
      }
    }
  }

  /// Syncs the names in the folder; some file systems cannot, and say EINVAL.
  func syncFolder(_ target: SaveTarget) throws(SystemError) {
    guard target.canSyncFolder else { return }
    do throws(SystemError) { try system.sync(target.folder) } catch {
      guard error.number == EINVAL else { throw error }
    }
  }

  /// Runs system calls whose failing means that nothing was saved.
  private func failing<Result>(_ target: SaveTarget, _ calls: () throws(SystemError) -> Result)
    throws(ReplacementFailure) -> Result
  {
    do throws(SystemError) { return try calls() } catch { throw .failed(.saving(target.path, error)) }
  }
}

extension SystemError {
  /// Not allowed to this user in this place, which another way of saving may be.
  var saysNotAllowed: Bool { number == EACCES || number == EPERM }
}

extension StoreProblem {
  static func notConfirmed(_ path: String, _ error: SystemError, _ identity: FileIdentity) -> StoreProblem {
    StoreProblem(
      .notConfirmed, path,
      "was written, but the disk did not confirm it (\(error)); save again, or save a copy elsewhere",
      written: identity)
  }
}
