import Glibc

/// The real thing: each call is one call of the C library.
public struct LinuxCalls: SystemCalls {
  public init() {}

  public func open(_ name: String, in folder: OpenFile, _ purpose: OpenPurpose) throws(SystemError) -> OpenFile {
    let quietly = O_CLOEXEC | O_NONBLOCK | O_NOCTTY
    let (flags, permissions): (Int32, UInt32) =
      switch purpose {
      case .reading: (O_RDONLY | quietly, 0)
      case .readingNoLink: (O_RDONLY | O_NOFOLLOW | quietly, 0)
      case .overwriting: (O_RDWR | O_NOFOLLOW | quietly, 0)
      case .creating(let permissions): (O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, permissions)
      case .folder: (O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0)
      case .folderWithoutReading: (Self.pathOnly | O_DIRECTORY | O_CLOEXEC, 0)
      }
    return OpenFile(descriptor: try checked(openat(folder.descriptor, name, flags, permissions)))
  }

  public func close(_ file: OpenFile) throws(SystemError) { try checked(Glibc.close(file.descriptor)) }

  public func read(_ file: OpenFile, into buffer: UnsafeMutableRawBufferPointer) throws(SystemError) -> Int {
    try checked(Glibc.read(file.descriptor, buffer.baseAddress, buffer.count))
  }

  public func write(_ file: OpenFile, _ buffer: UnsafeRawBufferPointer) throws(SystemError) -> Int {
    try checked(Glibc.write(file.descriptor, buffer.baseAddress, buffer.count))
  }

  public func write(_ file: OpenFile, _ buffer: UnsafeRawBufferPointer, at offset: Int) throws(SystemError) -> Int {
    try checked(pwrite(file.descriptor, buffer.baseAddress, buffer.count, off_t(offset)))
  }

  public func truncate(_ file: OpenFile, to size: Int) throws(SystemError) {
    try checked(ftruncate(file.descriptor, off_t(size)))
  }

  public func sync(_ file: OpenFile) throws(SystemError) { try checked(fsync(file.descriptor)) }

  public func facts(_ file: OpenFile) throws(SystemError) -> FileFacts {
    var facts = stat()
    try checked(fstat(file.descriptor, &facts))
    return FileFacts(facts)
  }

  public func facts(_ name: String, in folder: OpenFile, followingLinks: Bool) throws(SystemError) -> FileFacts {
    var facts = stat()
    try checked(fstatat(folder.descriptor, name, &facts, followingLinks ? 0 : AT_SYMLINK_NOFOLLOW))
    return FileFacts(facts)
  }

  public func checkWritable(_ name: String, in folder: OpenFile) throws(SystemError) {
    try checked(faccessat(folder.descriptor, name, W_OK, AT_EACCESS))
  }

  public func setOwner(_ file: OpenFile, owner: UInt32, group: UInt32) throws(SystemError) {
    try checked(fchown(file.descriptor, owner, group))
  }

  public func setPermissions(_ file: OpenFile, _ permissions: UInt32) throws(SystemError) {
    try checked(fchmod(file.descriptor, permissions))
  }

  public func lock(_ file: OpenFile) throws(SystemError) -> Bool {
    var whole = flock()
    whole.l_type = Int16(F_WRLCK)
    whole.l_whence = Int16(SEEK_SET)
    if fcntl(file.descriptor, Self.setOpenFileLock, &whole) == 0 { return true }
    guard errno == EAGAIN || errno == EACCES else { throw SystemError(errno) }
    return false
  }

  public func isLocked(_ file: OpenFile) throws(SystemError) -> Bool {
    var whole = flock()
    whole.l_type = Int16(F_WRLCK)
    whole.l_whence = Int16(SEEK_SET)
    try checked(fcntl(file.descriptor, Self.getOpenFileLock, &whole))
    return whole.l_type != Int16(F_UNLCK)
  }

  public func rename(_ name: String, to newName: String, in folder: OpenFile) throws(SystemError) {
    try checked(renameat(folder.descriptor, name, folder.descriptor, newName))
  }

  public func remove(_ name: String, in folder: OpenFile) throws(SystemError) {
    try checked(unlinkat(folder.descriptor, name, 0))
  }

  public func readLink(_ name: String, in folder: OpenFile) throws(SystemError) -> String {
    let capacity = Int(PATH_MAX)
    var target = [CChar](repeating: 0, count: capacity)
    let length = try checked(readlinkat(folder.descriptor, name, &target, capacity))
    guard let text = String(validating: target.prefix(length), as: UTF8.self) else { throw SystemError(EILSEQ) }
    return text
  }

  public func makeFolder(_ path: String) throws(SystemError) { try checked(mkdir(path, 0o700)) }

  public func entries(of folder: OpenFile) throws(SystemError) -> [FolderEntry] {
    let own = try checked(openat(folder.descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC))
    guard let listing = fdopendir(own) else {
      let number = errno
      _ = Glibc.close(own)
      throw SystemError(number)
    }
    defer { closedir(listing) }
    var entries: [FolderEntry] = []
    while true {
      errno = 0
      guard let entry = readdir(listing) else { break }
      let bytes = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if bytes == [0x2E] || bytes == [0x2E, 0x2E] { continue }
      entries.append(
        FolderEntry(
          name: String(validating: bytes, as: UTF8.self), shownName: String(decoding: bytes, as: UTF8.self),
          kind: kind(entry.pointee.d_type)))
    }
    guard errno == 0 else { throw SystemError(errno) }
    return entries
  }

  public func absolutePath(_ path: String) throws(SystemError) -> String {
    guard let resolved = realpath(path, nil) else { throw SystemError(errno) }
    defer { free(resolved) }
    guard let text = String(validatingCString: resolved) else { throw SystemError(EILSEQ) }
    return text
  }

  private func kind(_ type: UInt8) -> FileFacts.Kind? {
    switch Int(type) {
    case Int(DT_REG): .file
    case Int(DT_DIR): .folder
    case Int(DT_LNK): .link
    case Int(DT_FIFO): .pipe
    case Int(DT_SOCK): .socket
    case Int(DT_CHR), Int(DT_BLK): .device
    default: nil
    }
  }

  /// `O_PATH`, `F_OFD_GETLK` and `F_OFD_SETLK`, which the Glibc module leaves out; the same on every Linux that Swift runs on.
  private static let pathOnly: Int32 = 0o10_000_000
  private static let getOpenFileLock: Int32 = 36
  private static let setOpenFileLock: Int32 = 37
}

/// The result, unless it is the -1 by which C says that it failed.
@discardableResult
func checked<Result: SignedInteger>(_ result: Result) throws(SystemError) -> Result {
  guard result != -1 else { throw SystemError(errno) }
  return result
}

extension OpenFile {
  /// Stands for the working folder where a folder is asked for.
  public static let workingFolder = OpenFile(descriptor: AT_FDCWD)
}
