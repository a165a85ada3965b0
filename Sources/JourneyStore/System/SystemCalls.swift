/// The calls by which the store reaches the disk, and the only way it does.
///
/// One small protocol, so that a test can fail call number N for every N. Implementations pass on what the kernel
/// says: no retries, no interpretation. Names are looked up in an open folder, or in the working folder for
/// ``OpenFile/workingFolder``.
public protocol SystemCalls: Sendable {
  func open(_ name: String, in folder: OpenFile, _ purpose: OpenPurpose) throws(SystemError) -> OpenFile
  func close(_ file: OpenFile) throws(SystemError)
  /// Reads at most the buffer's size; 0 means the end.
  func read(_ file: OpenFile, into buffer: UnsafeMutableRawBufferPointer) throws(SystemError) -> Int
  /// Writes some of the buffer at the file's cursor, and says how much.
  func write(_ file: OpenFile, _ buffer: UnsafeRawBufferPointer) throws(SystemError) -> Int
  /// Writes some of the buffer at `offset`, and says how much.
  func write(_ file: OpenFile, _ buffer: UnsafeRawBufferPointer, at offset: Int) throws(SystemError) -> Int
  func truncate(_ file: OpenFile, to size: Int) throws(SystemError)
  func sync(_ file: OpenFile) throws(SystemError)

  func facts(_ file: OpenFile) throws(SystemError) -> FileFacts
  func facts(_ name: String, in folder: OpenFile, followingLinks: Bool) throws(SystemError) -> FileFacts
  /// Throws `EACCES` or `EROFS` when this process may not write to the file.
  func checkWritable(_ name: String, in folder: OpenFile) throws(SystemError)
  func setOwner(_ file: OpenFile, owner: UInt32, group: UInt32) throws(SystemError)
  func setPermissions(_ file: OpenFile, _ permissions: UInt32) throws(SystemError)
  /// Takes the lock that the kernel releases with the last descriptor of `file`; false when another holds it.
  func lock(_ file: OpenFile) throws(SystemError) -> Bool
  /// Whether another holds the lock; the file need only be readable.
  func isLocked(_ file: OpenFile) throws(SystemError) -> Bool

  func rename(_ name: String, to newName: String, in folder: OpenFile) throws(SystemError)
  func remove(_ name: String, in folder: OpenFile) throws(SystemError)
  func readLink(_ name: String, in folder: OpenFile) throws(SystemError) -> String
  func makeFolder(_ path: String) throws(SystemError)
  /// The names in an open folder, without `.` and `..`, in no order.
  func entries(of folder: OpenFile) throws(SystemError) -> [FolderEntry]
  /// The path from the root, without links.
  func absolutePath(_ path: String) throws(SystemError) -> String

  /// The names of the extended attributes, access control lists among them.
  func attributeNames(_ file: OpenFile) throws(SystemError) -> [String]
  func attribute(_ name: String, of file: OpenFile) throws(SystemError) -> [UInt8]
  func setAttribute(_ name: String, of file: OpenFile, to value: [UInt8]) throws(SystemError)
  func removeAttribute(_ name: String, of file: OpenFile) throws(SystemError)
}

/// An open file or folder.
public struct OpenFile: Hashable, Sendable {
  public let descriptor: Int32

  public init(descriptor: Int32) { self.descriptor = descriptor }
}

/// What a file is opened for.
public enum OpenPurpose: Hashable, Sendable {
  /// To read; never waits for the other end of a pipe. Follows links.
  case reading
  /// The same, but refuses a link.
  case readingNoLink
  /// To read and write bytes in place; refuses a link.
  case overwriting
  /// To write; the name must not exist. The process's umask takes its part of the permissions.
  case creating(permissions: UInt32)
  /// A folder, to look up, list and sync.
  case folder
  /// A folder that may only be walked through: no listing, no syncing.
  case folderWithoutReading
}
