import Glibc

extension MapStore {
  /// Gives the new file the old one's owner, group, access lists, extended attributes and permissions, in the order in
  /// which none undoes another: a change of owner drops set-user-id, an access list changes the group's permissions.
  /// - Throws: `.wouldLose` when one of them cannot be given.
  func giveNature(of old: OpenFile, _ facts: FileFacts, to new: OpenFile) throws(ReplacementFailure) {
    do throws(SystemError) {
      let made = try system.facts(new)
      if (made.owner, made.group) != (facts.owner, facts.group) {
        try system.setOwner(new, owner: facts.owner, group: facts.group)
      }
      try giveAttributes(of: old, to: new)
      try system.setPermissions(new, facts.permissions)
    } catch {
      throw .wouldLose
    }
  }

  private func giveAttributes(of old: OpenFile, to new: OpenFile) throws(SystemError) {
    let wanted = try attributeNames(of: old)
    // A folder's default list is given to new files in it; the old file need not have had it.
    for name in try attributeNames(of: new) where name == Self.accessList && !wanted.contains(name) {
      try system.removeAttribute(name, of: new)
    }
    for name in wanted {
      let value = try system.attribute(name, of: old)
      if let given = try? system.attribute(name, of: new), given == value { continue }
      try system.setAttribute(name, of: new, to: value)
    }
  }

  /// None where the file system knows no attributes.
  private func attributeNames(of file: OpenFile) throws(SystemError) -> [String] {
    do throws(SystemError) {
      return try system.attributeNames(file)
    } catch {
      guard error.number == ENOTSUP || error.number == ENOSYS else { throw error }
      return []
    }
  }

  private static let accessList = "system.posix_acl_access"
}
