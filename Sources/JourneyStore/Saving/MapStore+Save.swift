import Glibc

extension MapStore {
  /// Saves all of `bytes` as the file at `path`, so that at every moment, were it the last, the disk holds the old
  /// text or the new one.
  ///
  /// A link is followed and stays a link. The new text is written to a hidden file beside the old, synced, and takes
  /// its name. Where that would lose something (further hard links, an owner or an attribute that cannot be given to
  /// a new file, a folder that may not be written to), the file is overwritten in place, with a backup kept until the
  /// end. Permissions, owner, access lists and extended attributes stay; a new file gets what the umask leaves.
  /// - Parameters:
  ///   - identity: what the file is expected to be: what `open`, `load` or the last save returned; nil for a file that
  ///     is to be made.
  ///   - overwriting: saves whatever is there now. What is no file, or is read-only, is refused even so.
  ///   - journal: of the edits that the bytes have and the file does not: it is told of the new text before the file
  ///     has it, and after. It is to be dropped by the caller.
  /// - Returns: what is on disk now, for the next save.
  /// - Throws: one problem; the text on disk is the old one then, but for `.notConfirmed`, which has `written`.
  /// - Complexity: O(bytes); the old file is read once when its size is the expected one.
  public func save(
    _ bytes: [UInt8], to path: String, expecting identity: FileIdentity?, overwriting: Bool = false,
    journal: EditJournal? = nil
  ) throws(StoreProblem) -> FileIdentity {
    var target = try saveTarget(path)
    target.journal = journal
    defer { system.closeQuietly(target.folder) }
    try recover(target)
    let there = try saving(path) { () throws(SystemError) in
      try system.factsIfThere(target.name, in: target.folder)
    }
    guard let facts = there else {
      if identity != nil, !overwriting {
        throw StoreProblem(
          .gone, path, "is no longer there: somebody removed or moved it; save it anew, or save elsewhere")
      }
      return try create(target, bytes)
    }
    if let problem = StoreProblem.unlessFile(facts.kind, path) { throw problem }
    if identity == nil, !overwriting {
      throw StoreProblem(.alreadyExists, path, "exists already; choose another name, or overwrite it")
    }
    try checkMayWrite(target, facts)
    let old = try saving(path) { () throws(SystemError) in
      try system.reopening(target.name, in: target.folder, .readingNoLink)
    }
    defer { system.closeQuietly(old) }
    if let identity, !overwriting { try compare(old, facts, with: identity, path) }
    return try replaceOrOverwrite(target, old, facts, bytes)
  }

  /// By a new file that takes the old one's name where that loses nothing, else in place.
  private func replaceOrOverwrite(_ target: SaveTarget, _ old: OpenFile, _ facts: FileFacts, _ bytes: [UInt8])
    throws(StoreProblem) -> FileIdentity
  {
    if facts.links == 1 {
      do throws(ReplacementFailure) {
        return try replace(target, old, facts, bytes)
      } catch {
        if case .failed(let problem) = error { throw problem }
      }
    }
    return try overwrite(target, facts, bytes)
  }

  /// A file that says it is read-only is kept so, even from root and even though its folder would let it be replaced.
  private func checkMayWrite(_ target: SaveTarget, _ facts: FileFacts) throws(StoreProblem) {
    let anyoneMayWrite: UInt32 = 0o222
    do throws(SystemError) {
      guard facts.permissions & anyoneMayWrite != 0 else { throw SystemError(EACCES) }
      try system.checkWritable(target.name, in: target.folder)
    } catch {
      guard error.number == EACCES || error.number == EPERM else { throw .saving(target.path, error) }
      throw StoreProblem(
        .readOnly, target.path, "was not saved: the file is read-only; allow writing (chmod u+w), or save elsewhere")
    }
  }

  /// Compares what is there with what was loaded: by the bytes, as git brings back the same ones in another file.
  private func compare(_ old: OpenFile, _ facts: FileFacts, with identity: FileIdentity, _ path: String)
    throws(StoreProblem)
  {
    if facts.size == identity.size {
      let hash = try saving(path) { () throws(SystemError) in try system.contentHash(of: old) }
      if hash == identity.hash { return }
    }
    throw StoreProblem.changedMeanwhile(path)
  }
}

extension StoreProblem {
  static func changedMeanwhile(_ path: String) -> StoreProblem {
    StoreProblem(
      .changedOnDisk, path,
      "was not saved: somebody else changed the file meanwhile; reload it, save elsewhere, or overwrite it")
  }
}

extension MapStore {
  /// Whether a save over the file at `path` could be allowed, as far as can be said without writing: false where the file
  /// says that it is read-only, or lies on a disk that is; and where neither its folder nor the state folder may be
  /// written to, which leaves no place for a new file or a backup.
  public func canSave(over path: String) -> Bool {
    do throws(StoreProblem) {
      let target = try saveTarget(path)
      defer { system.closeQuietly(target.folder) }
      let facts = try saving(path) { () throws(SystemError) in
        try system.factsIfThere(target.name, in: target.folder)
      }
      if let facts { try checkMayWrite(target, facts) }
      return canMake(in: target.folder) || facts != nil && canKeepBackupElsewhere
    } catch {
      return false
    }
  }

  /// Whether a new file could be made in a folder, as far as can be said without making one.
  public func canMake(in folder: String) -> Bool {
    guard let folder = try? system.reopening(folder, .folderWithoutReading) else { return false }
    defer { system.closeQuietly(folder) }
    return canMake(in: folder)
  }

  private func canMake(in folder: OpenFile) -> Bool { (try? system.checkWritable(".", in: folder)) != nil }

  /// Whether the folder for backups is there, or could be made.
  private var canKeepBackupElsewhere: Bool {
    guard var path = backupFolder.map({ Substring($0) }) else { return false }
    while !path.isEmpty {
      if (try? system.factsIfThere(String(path), followingLinks: true)) ?? nil != nil {
        return (try? system.checkWritable(String(path), in: .workingFolder)) != nil
      }
      guard let end = path.utf8.lastIndex(of: slash) else { return false }
      path = path[..<end]
    }
    return false
  }
}
