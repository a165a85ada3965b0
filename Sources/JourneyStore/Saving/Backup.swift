import Glibc

/// The former text of a file that is being overwritten in place, complete and synced.
struct Backup {
  let path: String
  let folder: OpenFile
  let name: String
  /// Held open, and so locked, for as long as the file is being overwritten.
  let file: OpenFile
  /// Whether `folder` is the state folder, opened for this backup, and not the target's own.
  let isInStateFolder: Bool
}

extension MapStore {
  /// Keeps the bytes beside the file, or in the state folder where the file's own may not be written to.
  func keepBackup(of bytes: [UInt8], _ target: SaveTarget) throws(StoreProblem) -> Backup {
    do throws(SystemError) {
      return try keepBackup(
        of: bytes, in: target.folder, target.folderPath, target.hidden, isInStateFolder: false)
    } catch {
      guard error.saysNotAllowed || error.number == EROFS else { throw .saving(target.path, error) }
    }
    let aim = "was not saved: no backup of it could be kept in the state folder"
    guard let path = backupFolder else {
      throw StoreProblem(
        .noHome, target.path,
        "was not saved: its folder is not writable and there is no other place for a backup; set HOME, or save elsewhere"
      )
    }
    try makeFolders(path, for: target.path)
    do throws(SystemError) {
      let folder = try system.reopening(path, .folder)
      do throws(SystemError) {
        return try keepBackup(
          of: bytes, in: folder, path, HiddenNames(of: try stateName(target)), isInStateFolder: true)
      } catch {
        system.closeQuietly(folder)
        throw error
      }
    } catch {
      throw .saving(target.path, error, aim: aim)
    }
  }

  /// Lets go of the backup's file and folder; it is removed, or stays to be found by the next opening.
  func release(_ backup: Backup) {
    system.closeQuietly(backup.file)
    if backup.isInStateFolder { system.closeQuietly(backup.folder) }
  }

  /// Where backups go that cannot stand beside their files.
  var backupFolder: String? { folders.state.map { $0 + "/backups" } }

  /// Under which name the target's backup is kept in the state folder: unique to its path.
  func stateName(_ target: SaveTarget) throws(SystemError) -> String {
    let path = try system.absolutePath(target.folderPath) + "/" + target.name
    return hexadecimal(ContentHash.of(Array(path.utf8))) + "." + target.name
  }

  /// Complete under its final name or not there: written as a temporary file, synced, renamed, synced.
  private func keepBackup(
    of bytes: [UInt8], in folder: OpenFile, _ folderPath: String, _ hidden: HiddenNames, isInStateFolder: Bool
  ) throws(SystemError) -> Backup {
    let (temporary, file) = try makeTemporary(hidden, in: folder, permissions: 0o600)
    do throws(SystemError) {
      try system.writeAll(bytes, to: file)
      try system.sync(file)
      try system.rename(temporary, to: hidden.backup, in: folder)
    } catch {
      system.closeQuietly(file)
      try? system.remove(temporary, in: folder)
      throw error
    }
    do throws(SystemError) {
      try system.sync(folder)
    } catch {
      guard error.number != EINVAL, error.number != EBADF else { return made() }
      system.closeQuietly(file)
      try? system.remove(hidden.backup, in: folder)
      throw error
    }
    return made()

    func made() -> Backup {
      Backup(
        path: "\(folderPath)/\(hidden.backup)", folder: folder, name: hidden.backup, file: file,
        isInStateFolder: isInStateFolder)
    }
  }
}
