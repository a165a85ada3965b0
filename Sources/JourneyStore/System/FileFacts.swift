import Glibc

/// What the store asks of `stat`.
public struct FileFacts: Hashable, Sendable {
  /// What stands at a path.
  public enum Kind: Sendable {
    case file, folder, link, pipe, socket, device
  }

  public var device: UInt64
  public var inode: UInt64
  public var kind: Kind
  /// The permission bits with set-user-id, set-group-id and sticky: the lower twelve of `st_mode`.
  public var permissions: UInt32
  /// How many names the file has.
  public var links: UInt64
  public var owner: UInt32
  public var group: UInt32
  /// In bytes.
  public var size: Int
  /// Nanoseconds since 1970.
  public var modified: Int64

  init(_ facts: stat) {
    device = UInt64(facts.st_dev)
    inode = UInt64(facts.st_ino)
    kind =
      switch facts.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      case S_IFIFO: .pipe
      case S_IFSOCK: .socket
      default: .device
      }
    permissions = UInt32(facts.st_mode) & 0o7777
    links = UInt64(facts.st_nlink)
    owner = UInt32(facts.st_uid)
    group = UInt32(facts.st_gid)
    size = Int(facts.st_size)
    modified = Int64(facts.st_mtim.tv_sec) &* 1_000_000_000 &+ Int64(facts.st_mtim.tv_nsec)
  }
}

/// One name in a folder.
public struct FolderEntry: Hashable, Sendable {
  /// The name; nil when its bytes are not UTF-8.
  public var name: String?
  /// The name as it can be shown, whatever its bytes are.
  public var shownName: String
  /// What it is, when the file system says so without being asked for each name.
  public var kind: FileFacts.Kind?
}
