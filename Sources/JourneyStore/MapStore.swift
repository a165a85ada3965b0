import Glibc
import JSONText
import JourneyFormat

/// A text as it was read from disk.
public struct LoadedBytes: Sendable {
  public let path: String
  public let bytes: [UInt8]
  /// To be handed to `MapStore.save` and `MapStore.status`.
  public let identity: FileIdentity
}

/// A map as it was read from disk.
public struct LoadedFile: Sendable {
  public let path: String
  /// The bytes of the file, a byte-order mark included.
  public let bytes: [UInt8]
  /// To be handed to `MapStore.save` and `MapStore.status`.
  public let identity: FileIdentity
  /// The parsed text, for places of problems. Larger than the bytes: let go of it when it is not needed.
  public let document: JSONDocument
  public let map: ReadMap
}

/// Everything on disk: reads maps and other texts, saves them so that no moment leaves a file lost or half-written,
/// and tells when somebody else changed one.
///
/// Paths are texts; a name on disk that is not UTF-8 is told as a problem. All functions may block on the disk, none
/// on a pipe. Safe to use from several threads; saving the same file from two at once is told as `.changedOnDisk` at
/// best.
public struct MapStore: Sendable {
  /// Larger files are refused unless the caller says otherwise: 1 GiB.
  public static let defaultMaximumSize = 1 << 30

  public let folders: UserFolders
  let system: any SystemCalls
  /// Tells the time in seconds since 1970.
  public let clock: @Sendable () -> Int

  public init(
    folders: UserFolders = .ofProcess(), system: any SystemCalls = LinuxCalls(),
    clock: @escaping @Sendable () -> Int = ThisProcess.now
  ) {
    self.folders = folders
    self.system = system
    self.clock = clock
  }

  /// What journals and locks say of whoever edits.
  var session: EditingSession { ThisProcess.session(at: clock()) }

  /// Reads a map; writes nothing.
  /// - Parameters:
  ///   - acceptsNewer: read a map of a newer format as this one, for showing only; see `ReadMap.isNewerFormat`.
  ///   - maximumSize: in bytes.
  /// - Throws: one problem, when there is no file to read or no map in it. What is wrong in a map that opens is found
  ///   with `map.indexed().locatedProblems(in: document)`.
  public func load(_ path: String, acceptsNewer: Bool = false, maximumSize: Int = defaultMaximumSize)
    throws(StoreProblem) -> LoadedFile
  {
    let loaded = try loadBytes(path, maximumSize: maximumSize)
    if loaded.bytes.first == tornMark, let kept = backup(of: path) {
      throw StoreProblem(
        .interruptedSave, path,
        "was being saved when hark was stopped; its former text is in \(shown(kept)); open it in hark to restore it")
    }
    do throws(FatalProblem) {
      let document = try MapReader.parse(loaded.bytes)
      let map = try MapReader.read(document, acceptsNewer: acceptsNewer)
      return LoadedFile(path: path, bytes: loaded.bytes, identity: loaded.identity, document: document, map: map)
    } catch {
      throw StoreProblem(error, in: path)
    }
  }

  /// Opens a map to edit it: clears away what a killed save left behind, restores the former text when that save was
  /// cut off while it overwrote the file, and loads.
  ///
  /// Reading many maps, as `lint` does, is for ``load(_:acceptsNewer:maximumSize:)``, which lists no folders.
  public func open(_ path: String, acceptsNewer: Bool = false, maximumSize: Int = defaultMaximumSize)
    throws(StoreProblem) -> LoadedFile
  {
    try recover(path)
    return try load(path, acceptsNewer: acceptsNewer, maximumSize: maximumSize)
  }

  /// Reads any text: edits, settings, a list of words.
  public func loadBytes(_ path: String, maximumSize: Int = defaultMaximumSize) throws(StoreProblem) -> LoadedBytes {
    try checkPath(path)
    for _ in 0..<3 {
      let file = try openToRead(path)
      defer { system.closeQuietly(file) }
      if let loaded = try readWhole(file, path, maximumSize: maximumSize) { return loaded }
    }
    throw StoreProblem(.beingWritten, path, "changes while it is read; wait until its writer has finished")
  }
}
