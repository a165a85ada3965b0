import Glibc
import JourneyFormat

/// What an editor holds while it has a file open, so that a second one is told. It keeps nobody from reading or saving.
///
/// The kernel lets go of it with the process; a file that was left is taken over. For one thread.
public final class EditLock {
  private let system: any SystemCalls
  private let folder: OpenFile
  private let name: String
  private var file: OpenFile?

  init(_ file: OpenFile, _ name: String, in folder: OpenFile, _ system: any SystemCalls) {
    (self.file, self.name, self.folder, self.system) = (file, name, folder, system)
  }

  deinit { release() }

  /// Removes the lock's file and lets go of it.
  public func release() {
    guard let file else { return }
    try? system.remove(name, in: folder)
    system.closeQuietly(file)
    system.closeQuietly(folder)
    self.file = nil
  }
}

/// What came of locking a file.
public enum LockOutcome {
  case held(EditLock)
  /// Another editor has it: which one, if that is known.
  case taken(by: EditingSession?)
  /// It cannot be locked: why, in a few words.
  case impossible(String)
}

extension MapStore {
  /// Locks the file at `path` for an editor: a hidden file beside it, with one line that says who edits.
  public func lock(_ path: String) -> LockOutcome {
    let target: SaveTarget
    do throws(StoreProblem) { target = try saveTarget(path) } catch { return .impossible(error.message) }
    var isHeld = false
    defer { if !isHeld { system.closeQuietly(target.folder) } }
    do throws(SystemError) {
      // Whoever held it may just have removed it: then it is no longer the file of that name.
      for _ in 0..<10 {
        let file = try lockFile(target)
        let outcome: LockOutcome?
        do throws(SystemError) {
          outcome = try take(file, target)
        } catch {
          system.closeQuietly(file)
          throw error
        }
        if case .held? = outcome { isHeld = true } else { system.closeQuietly(file) }
        if let outcome { return outcome }
      }
      throw SystemError(EAGAIN)
    } catch {
      switch error.number {
      case EACCES, EPERM: return foreignLock(target)
      case EROFS: return .impossible("the disk is read-only")
      case ENOSPC, EDQUOT: return .impossible("the disk is full")
      case ENOLCK, EINVAL, ENOTSUP: return .impossible("this file system knows no locks")
      default: return .impossible("\(error)")
      }
    }
  }

  private func lockFile(_ target: SaveTarget) throws(SystemError) -> OpenFile {
    do throws(SystemError) {
      return try system.reopening(target.hidden.lock, in: target.folder, .overwriting)
    } catch {
      guard error.number == ENOENT else { throw error }
    }
    do throws(SystemError) {
      let made = try system.reopening(target.hidden.lock, in: target.folder, .creating(permissions: 0o666))
      system.closeQuietly(made)
    } catch {
      guard error.number == EEXIST else { throw error }
    }
    return try system.reopening(target.hidden.lock, in: target.folder, .overwriting)
  }

  /// Nil: the file is no longer the one of its name.
  private func take(_ file: OpenFile, _ target: SaveTarget) throws(SystemError) -> LockOutcome? {
    let facts = try system.facts(file)
    guard facts.kind == .file else { throw SystemError(EINVAL) }
    guard try system.lockSoon(file) else { return .taken(by: holder(file)) }
    let there = try system.factsIfThere(target.hidden.lock, in: target.folder)
    guard there?.inode == facts.inode, there?.device == facts.device else { return nil }
    // Who it is only informs people: that it cannot be written is no reason not to hold it.
    let line = JournalText.line(session)
    try? system.truncate(file, to: 0)
    try? system.writeAll(line, to: file, from: 0)
    return .held(EditLock(file, target.hidden.lock, in: target.folder, system))
  }

  /// Another user's lock file that may not be written to: whether it is held can still be asked.
  private func foreignLock(_ target: SaveTarget) -> LockOutcome {
    guard let file = try? system.reopening(target.hidden.lock, in: target.folder, .readingNoLink) else {
      return .impossible("you may not write to its folder")
    }
    defer { system.closeQuietly(file) }
    if (try? system.isLocked(file)) == true { return .taken(by: holder(file)) }
    return .impossible("the lock of another user was left there")
  }

  private func holder(_ file: OpenFile) -> EditingSession? {
    (try? system.bytes(of: file, capacity: 4096)).flatMap { JournalText.readSession($0) }
  }
}
