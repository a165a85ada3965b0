/// What became of a file since it was read or written.
public enum FileStatus: Hashable, Sendable {
  /// The same bytes. Remember this identity in place of the former: after a mere `touch`, or a checkout there and
  /// back, the next look is then cheap again.
  case unchanged(FileIdentity)
  case changed
  /// There is nothing any more.
  case gone
}

extension MapStore {
  /// What became of the file. One call to the system when nothing happened; reads the file when its size is the same
  /// but its time or place is not.
  public func status(of path: String, since identity: FileIdentity) throws(StoreProblem) -> FileStatus {
    try checkPath(path)
    let there = try reading(path) { () throws(SystemError) in try system.factsIfThere(path, followingLinks: true) }
    guard let facts = there else { return .gone }
    guard facts.kind == .file else { return .changed }
    if identity.agrees(with: facts) { return .unchanged(identity) }
    guard facts.size == identity.size else { return .changed }
    let file = try openToRead(path)
    defer { system.closeQuietly(file) }
    let now = try reading(path) { () throws(SystemError) in
      let facts = try system.facts(file)
      return FileIdentity(facts, hash: try system.contentHash(of: file))
    }
    return now.hasSameBytes(as: identity) ? .unchanged(now) : .changed
  }
}
