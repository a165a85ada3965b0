import Glibc

/// The first byte of a file while it is overwritten in place. No text begins with it, so whoever finds it there knows
/// for certain that the save was cut off, and no other tool takes half an old and half a new map for a whole one.
let tornMark: UInt8 = 0

extension MapStore {
  /// Overwrites the file in place: keeps a synced backup, writes, syncs, removes the backup. When writing fails the
  /// old bytes are put back; when that fails too, the backup stays and the problem names it.
  func overwrite(_ target: SaveTarget, _ facts: FileFacts, _ bytes: [UInt8]) throws(StoreProblem) -> FileIdentity {
    let file = try saving(target.path) { () throws(SystemError) in
      try system.reopening(target.name, in: target.folder, .overwriting)
    }
    defer { system.closeQuietly(file) }
    let old = try saving(target.path) { () throws(SystemError) in
      guard try system.facts(file) == facts else { return nil as [UInt8]? }
      let bytes = try system.bytes(of: file, capacity: facts.size + 1)
      return bytes.count == facts.size ? bytes : nil
    }
    guard let old else { throw .changedMeanwhile(target.path) }
    let backup = try keepBackup(of: old, target)
    defer { release(backup) }
    let after: FileFacts
    do throws(SystemError) {
      try overwrite(file, with: bytes)
      after = try system.facts(file)
    } catch {
      try putBack(old, in: file, backup, after: error, target)
      throw .saving(target.path, error)
    }
    try? system.remove(backup.name, in: backup.folder)
    return FileIdentity(after, hash: ContentHash.of(bytes))
  }

  /// Marks the file as torn, writes all but the first byte, cuts it, and takes the mark away, each synced before the
  /// next: so the mark is there for as long as the rest is not whole.
  func overwrite(_ file: OpenFile, with bytes: [UInt8]) throws(SystemError) {
    try system.writeAll([tornMark], inPlaceTo: file)
    try system.sync(file)
    try system.writeAll(bytes.dropFirst(), inPlaceTo: file)
    try system.truncate(file, to: bytes.count)
    if let first = bytes.first {
      try system.sync(file)
      try system.writeAll([first], inPlaceTo: file)
    }
    try system.sync(file)
  }

  private func putBack(
    _ old: [UInt8], in file: OpenFile, _ backup: Backup, after failure: SystemError, _ target: SaveTarget
  ) throws(StoreProblem) {
    do throws(SystemError) {
      try overwrite(file, with: old)
    } catch {
      throw StoreProblem(
        .interruptedSave, target.path,
        "was half written when the disk failed (\(failure)); its former text is kept in \(shown(backup.path)): "
          + "open the file again to restore it, and save elsewhere")
    }
    try? system.remove(backup.name, in: backup.folder)
  }
}
