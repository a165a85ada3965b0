import Glibc

/// A text in a file of its own for another program, such as `$EDITOR`, to change. Only this user can read it.
public struct TemporaryText: Sendable {
  /// From the root.
  public let path: String
  private let store: MapStore

  /// Writes the text to a new file in the state folder, or in the temporary one when there is no state folder.
  /// - Parameter ending: tells the program what kind of text it is, such as `md`.
  /// - Throws: one problem that names the folder.
  public init(_ bytes: [UInt8], ending: String = "md", in store: MapStore) throws(StoreProblem) {
    self.store = store
    let folder = store.folders.state.map { $0 + "/texts" } ?? store.folders.temporary
    try store.makeFolders(folder, for: folder)
    path = try Self.write(bytes, ending, to: folder, store.system)
  }

  /// What the text is now.
  public func readBack(maximumSize: Int = MapStore.defaultMaximumSize) throws(StoreProblem) -> [UInt8] {
    try store.loadBytes(path, maximumSize: maximumSize).bytes
  }

  /// Removes the file. One that is gone already is no problem, and one that stays harms nothing.
  public func delete() { try? store.system.remove(path, in: .workingFolder) }

  private static func write(_ bytes: [UInt8], _ ending: String, to folder: String, _ system: any SystemCalls)
    throws(StoreProblem) -> String
  {
    var attempts = 0
    while true {
      let path = "\(folder)/hark-\(hexadecimal(.random(in: 0 ... .max))).\(ending)"
      do throws(SystemError) {
        let file = try system.reopening(path, .creating(permissions: 0o600))
        do throws(SystemError) {
          try system.writeAll(bytes, to: file)
        } catch {
          system.closeQuietly(file)
          try? system.remove(path, in: .workingFolder)
          throw error
        }
        system.closeQuietly(file)
        return path
      } catch {
        attempts += 1
        guard error.number == EEXIST, attempts < 100 else {
          throw .saving(folder, error, aim: "cannot take a text for the editor")
        }
      }
    }
  }
}
