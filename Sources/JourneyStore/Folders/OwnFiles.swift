import Glibc

/// The user's own small files in the state folder, such as the clipboard: only this user can read them.
extension MapStore {
  /// What a file of the state folder holds; nil when there is none, or no state folder.
  /// - Throws: one problem that names the file.
  public func readOwn(_ name: String, maximumSize: Int) throws(StoreProblem) -> [UInt8]? {
    guard let folder = folders.state else { return nil }
    do throws(StoreProblem) {
      return try loadBytes("\(folder)/\(name)", maximumSize: maximumSize).bytes
    } catch {
      if error.code == .notFound { return nil }
      throw error
    }
  }

  /// Where a file of the state folder is; nil when neither `XDG_STATE_HOME` nor `HOME` says.
  public func ownPath(_ name: String) -> String? { folders.state.map { "\($0)/\(name)" } }

  /// Puts the bytes into a file of the state folder, mode 600, all or nothing: a new file takes the old one's name.
  /// - Throws: one problem that names the file.
  public func writeOwn(_ bytes: [UInt8], as name: String) throws(StoreProblem) {
    guard let path = folders.state else {
      throw StoreProblem(.noHome, name, "cannot be kept: neither XDG_STATE_HOME nor HOME is set; set one of them")
    }
    let file = "\(path)/\(name)"
    try makeFolders(path, for: file)
    do throws(SystemError) {
      let folder = try system.reopening(path, .folder)
      defer { system.closeQuietly(folder) }
      try replaceOwn(bytes, name, in: folder)
    } catch {
      throw .saving(file, error, aim: "cannot be kept")
    }
  }

  private func replaceOwn(_ bytes: [UInt8], _ name: String, in folder: OpenFile) throws(SystemError) {
    let (temporary, file) = try makeTemporary(HiddenNames(of: name), in: folder, permissions: 0o600)
    do throws(SystemError) {
      try system.writeAll(bytes, to: file)
      try system.rename(temporary, to: name, in: folder)
    } catch {
      system.closeQuietly(file)
      try? system.remove(temporary, in: folder)
      throw error
    }
    system.closeQuietly(file)
  }
}
