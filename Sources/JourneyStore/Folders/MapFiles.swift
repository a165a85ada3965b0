import Glibc

/// The maps that were found under some paths.
public struct MapFiles: Hashable, Sendable {
  /// Each map once, under the first path that led to it. In the order of the paths asked for; within a folder by name,
  /// byte by byte.
  public var paths: [String] = []
  /// What could not be looked at, in the order met. The rest was looked at all the same.
  public var problems: [StoreProblem] = []
}

extension MapStore {
  /// Finds the maps under files and folders.
  ///
  /// A file that is named is always taken. In a folder, a file is a map when its name ends in `.json` and its
  /// `format` begins with `journey-map/`; names that begin with a dot are passed over, and so are links to folders,
  /// as git does, so that no circle of links is ever walked.
  /// - Complexity: O(names), and a read of 4 KB of each `.json` file; more only where these do not tell.
  public func mapFiles(under paths: [String]) -> MapFiles {
    var walk = FolderWalk(store: self)
    for path in paths { walk.take(path) }
    return walk.found
  }

  /// Whether there is anything of this name: a file, a folder, something that cannot be read.
  public func exists(_ path: String) -> Bool {
    do throws(StoreProblem) {
      try checkPath(path)
      _ = try facts(path)
      return true
    } catch {
      return error.code != .notFound
    }
  }

  fileprivate func facts(_ path: String, followingLinks: Bool = true) throws(StoreProblem) -> FileFacts {
    let system = system
    do throws(SystemError) {
      return try system.facts(path, in: .workingFolder, followingLinks: followingLinks)
    } catch {
      throw explained(error, path)
    }
  }
}

/// One walk through folders.
private struct FolderWalk {
  /// A file or folder, by whatever name.
  private struct Place: Hashable {
    let device: UInt64
    let inode: UInt64

    init(_ facts: FileFacts) { (device, inode) = (facts.device, facts.inode) }
  }

  let store: MapStore
  var found = MapFiles()
  private var seen: Set<Place> = []

  init(store: MapStore) { self.store = store }

  /// A path that was asked for.
  mutating func take(_ path: String) {
    do throws(StoreProblem) {
      try store.checkPath(path)
      let facts = try store.facts(path)
      if facts.kind == .folder {
        walk(path)
      } else if seen.insert(Place(facts)).inserted {
        found.paths.append(path)
      }
    } catch {
      found.problems.append(error)
    }
  }

  /// All below a folder, without recursion: names wait on a list, the next one last.
  private mutating func walk(_ root: String) {
    var waiting = [(path: root, kind: FileFacts.Kind?.some(.folder))]
    while let (path, listed) = waiting.popLast() {
      do throws(StoreProblem) {
        let kind = if let listed { listed } else { try store.facts(path, followingLinks: false).kind }
        switch kind {
        case .folder: waiting += try children(of: path).reversed()
        case .file, .link: try takeIfMap(path)
        case .pipe, .socket, .device: break
        }
      } catch {
        found.problems.append(error)
      }
    }
  }

  /// What a folder holds and a walk looks at, by name.
  private mutating func children(of folder: String) throws(StoreProblem) -> [(path: String, kind: FileFacts.Kind?)] {
    let system = store.system
    let entries: [FolderEntry]? = try store.reading(folder) { () throws(SystemError) in
      let file = try system.reopening(folder, .folder)
      defer { system.closeQuietly(file) }
      return seen.insert(Place(try system.facts(file))).inserted ? try system.entries(of: file) : nil
    }
    let start = folder.utf8.last == slash ? folder : folder + "/"
    var children: [(path: String, kind: FileFacts.Kind?)] = []
    for entry in (entries ?? []).sorted(by: { $0.shownName.utf8.lexicographicallyPrecedes($1.shownName.utf8) }) {
      guard entry.shownName.utf8.first != dot else { continue }
      let isJSON = entry.shownName.utf8.suffix(5).elementsEqual(".json".utf8)
      guard entry.kind == .folder || entry.kind == nil || isJSON else { continue }
      guard let name = entry.name else {
        found.problems.append(
          StoreProblem(.badPath, start + entry.shownName, "has a name that is not UTF-8; rename it"))
        continue
      }
      children.append((start + name, entry.kind))
    }
    return children
  }

  private mutating func takeIfMap(_ path: String) throws(StoreProblem) {
    guard path.utf8.suffix(5).elementsEqual(".json".utf8) else { return }
    let facts = try store.facts(path)
    guard facts.kind == .file, try store.isMap(path), seen.insert(Place(facts)).inserted else { return }
    found.paths.append(path)
  }
}

/// The byte `.`.
private let dot: UInt8 = 0x2E
