/// What a file was when it was read or written, so that a change by someone else is seen.
public struct FileIdentity: Hashable, Sendable {
  public var device: UInt64
  public var inode: UInt64
  /// In bytes.
  public var size: Int
  /// Nanoseconds since 1970.
  public var modified: Int64
  /// Of the bytes; see ``ContentHash``.
  public var hash: UInt64

  public init(device: UInt64, inode: UInt64, size: Int, modified: Int64, hash: UInt64) {
    self.device = device
    self.inode = inode
    self.size = size
    self.modified = modified
    self.hash = hash
  }

  init(_ facts: FileFacts, hash: UInt64) {
    self.init(device: facts.device, inode: facts.inode, size: facts.size, modified: facts.modified, hash: hash)
  }

  /// True when `stat` says the very same; then the bytes are the same, unless somebody took care to hide it.
  func agrees(with facts: FileFacts) -> Bool {
    device == facts.device && inode == facts.inode && size == facts.size && modified == facts.modified
  }

  /// True when the bytes are the same, whichever file holds them now.
  public func hasSameBytes(as other: FileIdentity) -> Bool { size == other.size && hash == other.hash }
}
