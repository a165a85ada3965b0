import Glibc

extension MapStore {
  /// Makes the folder and those above it that are missing, for this user only.
  /// - Parameter path: what the folder is needed for, to be named in the problem.
  func makeFolders(_ folder: String, for path: String) throws(StoreProblem) {
    var missing: [String] = []
    var rest = Substring(folder)
    while !rest.isEmpty {
      let current = String(rest)
      let facts = try saving(path) { () throws(SystemError) in
        try system.factsIfThere(current, followingLinks: true)
      }
      if facts != nil { break }
      missing.append(current)
      guard let end = rest.utf8.lastIndex(of: slash) else { break }
      rest = rest[..<end]
    }
    for folder in missing.reversed() {
      try saving(path) { () throws(SystemError) in
        do throws(SystemError) {
          try system.makeFolder(folder)
        } catch {
          guard error.number == EEXIST else { throw error }
        }
      }
    }
  }
}
