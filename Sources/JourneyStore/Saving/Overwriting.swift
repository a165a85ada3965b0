import Glibc
import JourneyFormat

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
    let mark = TextMark(size: bytes.count, hash: ContentHash.of(bytes))
    target.journal?.note(.saving(mark))
    do throws(OverwriteFailure) {
      try overwrite(file, with: bytes)
    } catch {
      let written = identity(of: file, facts, bytes)
      throw putBack(old, in: file, backup, after: error, written, target)
    }
    target.journal?.note(.saved(mark))
    try? system.remove(backup.name, in: backup.folder)
    return identity(of: file, facts, bytes)
  }

  /// Marks the file as torn, writes all but the first byte, cuts it, and takes the mark away, each synced before the
  /// next: so the mark is there for as long as the rest is not whole.
  func overwrite(_ file: OpenFile, with bytes: [UInt8]) throws(OverwriteFailure) {
    var left = OverwriteFailure.Left.untouched
    do throws(SystemError) {
      try system.writeAll([tornMark], inPlaceTo: file)
      left = .torn
      try system.sync(file)
      try system.writeAll(bytes.dropFirst(), inPlaceTo: file)
      try system.truncate(file, to: bytes.count)
      if let first = bytes.first {
        try system.sync(file)
        try system.writeAll([first], inPlaceTo: file)
      }
      left = .whole
      try system.sync(file)
    } catch {
      throw OverwriteFailure(error: error, left: left)
    }
  }

  /// Puts the old bytes back after a failure, and says what came of it. The backup stays unless they are there again.
  private func putBack(
    _ old: [UInt8], in file: OpenFile, _ backup: Backup, after failure: OverwriteFailure, _ written: FileIdentity,
    _ target: SaveTarget
  ) -> StoreProblem {
    var left = failure.left
    if left != .untouched {
      do throws(OverwriteFailure) {
        try overwrite(file, with: old)
        left = .untouched
      } catch {
        switch error.left {
        case .untouched: break
        case .torn: left = .torn
        case .whole: return .saving(target.path, failure.error)
        }
      }
    }
    switch left {
    case .untouched:
      try? system.remove(backup.name, in: backup.folder)
      return .saving(target.path, failure.error)
    case .whole: return .notConfirmed(target.path, failure.error, written)
    case .torn:
      return StoreProblem(
        .interruptedSave, target.path,
        "was half written when the disk failed (\(failure.error)); its former text is kept in \(shown(backup.path)): "
          + "open the file again to restore it, and save elsewhere")
    }
  }

  /// What was just written, also when the disk will not say any more.
  private func identity(of file: OpenFile, _ before: FileFacts, _ bytes: [UInt8]) -> FileIdentity {
    var facts = (try? system.facts(file)) ?? before
    facts.size = bytes.count
    return FileIdentity(facts, hash: ContentHash.of(bytes))
  }
}

/// How far overwriting a file came.
struct OverwriteFailure: Error {
  /// What is in the file now: what was there before, a part of each, or the new bytes, though not surely on disk.
  enum Left {
    case untouched, torn, whole
  }

  let error: SystemError
  let left: Left
}
