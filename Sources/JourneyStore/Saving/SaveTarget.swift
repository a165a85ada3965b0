import Glibc

/// Where a save goes: a name in an open folder, links resolved.
struct SaveTarget {
  /// The path as the caller named it, for messages.
  let path: String
  /// The folder's path after links, for messages and for the backup's name.
  let folderPath: String
  let folder: OpenFile
  /// False for a folder that may be walked through but not read: such a one cannot be synced.
  let canSyncFolder: Bool
  let name: String
  /// What is told of the save, so that a kill at any moment of it leaves no doubt.
  var journal: EditJournal?

  var hidden: HiddenNames { HiddenNames(of: name) }
}

extension MapStore {
  /// Resolves the links of the last part of the path, and opens the folder. A link to nothing leads to the file that
  /// it names, which is to be made. Close `folder` afterwards.
  func saveTarget(_ path: String) throws(StoreProblem) -> SaveTarget {
    try checkPath(path)
    let (folderPath, name) = try resolve(path)
    do throws(SystemError) {
      return SaveTarget(
        path: path, folderPath: folderPath, folder: try system.reopening(folderPath, .folder), canSyncFolder: true,
        name: name)
    } catch {
      guard error.number == EACCES else { throw .saving(path, error) }
      let folder = try saving(path) { () throws(SystemError) in
        try system.reopening(folderPath, .folderWithoutReading)
      }
      return SaveTarget(path: path, folderPath: folderPath, folder: folder, canSyncFolder: false, name: name)
    }
  }

  /// Runs system calls whose failing means that nothing was saved.
  func saving<Result>(_ path: String, _ calls: () throws(SystemError) -> Result) throws(StoreProblem) -> Result {
    do throws(SystemError) { return try calls() } catch { throw .saving(path, error) }
  }

  /// The folder and the name at the end of a chain of links.
  private func resolve(_ path: String) throws(StoreProblem) -> (folder: String, name: String) {
    var current = path
    for _ in 0..<40 {
      let (folder, name) = split(current)
      guard !name.isEmpty, name != ".", name != ".." else { throw .folder(path) }
      guard name.utf8.count <= 255 else { throw .saving(path, SystemError(ENAMETOOLONG)) }
      let facts = try saving(path) { () throws(SystemError) in try system.factsIfThere(current) }
      guard let facts, facts.kind == .link else { return (folder, name) }
      let link = try saving(path) { () throws(SystemError) in
        try system.readLink(current, in: .workingFolder)
      }
      current = link.utf8.first == slash ? link : "\(folder)/\(link)"
    }
    throw .saving(path, SystemError(ELOOP))
  }

  /// At the last slash, byte by byte: as characters, a slash with an accent after it would be none.
  private func split(_ path: String) -> (folder: String, name: String) {
    guard let end = path.utf8.lastIndex(of: slash) else { return (".", path) }
    let folder = path[..<end]
    return (folder.isEmpty ? "/" : String(folder), String(path[path.utf8.index(after: end)...]))
  }
}

/// The byte `/`.
let slash: UInt8 = 0x2F
