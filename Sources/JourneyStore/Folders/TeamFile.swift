extension MapStore {
  /// The name of a team's settings.
  public static let teamFileName = "hark.json"
  /// Larger settings are refused: 1 MiB.
  private static let maximumTeamFileSize = 1 << 20

  /// Where the settings for a map would stand: in its folder, then in each one above. The first that is there holds.
  ///
  /// - Parameter path: of the map; nil = of a map that stands in the working folder.
  /// - Complexity: O(depth of the folder) system calls.
  public func teamFile(for path: String?) throws(StoreProblem) -> LoadedBytes? {
    for candidate in teamFileCandidates(for: path) {
      let facts: FileFacts?
      do throws(SystemError) { facts = try system.factsIfThere(candidate, followingLinks: true) } catch { continue }
      guard let facts, facts.kind != .folder else { continue }
      return try loadBytes(candidate, maximumSize: Self.maximumTeamFileSize)
    }
    return nil
  }

  /// The names to look for, nearest first: as they are reached from the path given, then by absolute paths.
  private func teamFileCandidates(for path: String?) -> [String] {
    var names: [String] = []
    var folder = path.map { Self.folder(of: $0) } ?? ""
    let isAbsolute = path?.utf8.first == slash
    let isPlain = !isAbsolute && !folder.split(separator: "/").contains { $0 == ".." }
    if isPlain {
      while !folder.isEmpty {
        names.append("\(folder)/\(Self.teamFileName)")
        folder = Self.folder(of: folder)
      }
      names.append(Self.teamFileName)
    }
    let start = folder.isEmpty ? (isAbsolute ? "/" : ".") : folder
    guard var above = try? system.absolutePath(start) else { return names }
    if isPlain { above = Self.folder(of: above) }
    if above == "/" { above = "" }
    while !above.isEmpty {
      names.append("\(above)/\(Self.teamFileName)")
      above = Self.folder(of: above)
    }
    names.append("/\(Self.teamFileName)")
    return names
  }

  /// What stands before the last `/`; empty when there is none.
  private static func folder(of path: String) -> String {
    guard let end = path.utf8.lastIndex(of: slash) else { return "" }
    return String(path[..<end])
  }
}
