import Glibc
import JourneyStore
import Testing

/// A folder of a test's own, removed with it. Speaks to the C library itself, so that the store is not judged by itself.
final class Workspace: Sendable {
  let path: String

  init() throws {
    var template = Array("/tmp/hark-store-XXXXXX".utf8CString)
    path = try String(cString: #require(mkdtemp(&template)))
  }

  deinit {
    Self.empty(Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC))
    rmdir(path)
  }

  /// The store of a user whose state folder is `state` in this folder.
  func store(_ system: any SystemCalls = LinuxCalls()) -> MapStore {
    let state = path + "/state"
    return MapStore(folders: UserFolders { $0 == "XDG_STATE_HOME" ? state : nil }, system: system)
  }

  func callAsFunction(_ name: String) -> String { "\(path)/\(name)" }

  @discardableResult
  func write(_ name: String, _ text: String, permissions: UInt32 = 0o644) throws -> String {
    let file = open(self(name), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    try #require(file >= 0, "\(name): \(String(cString: strerror(errno)))")
    defer { close(file) }
    let bytes = Array(text.utf8)
    try #require(Glibc.write(file, bytes, bytes.count) == bytes.count)
    try #require(fchmod(file, permissions) == 0)
    return self(name)
  }

  @discardableResult
  func folder(_ name: String) throws -> String {
    try #require(mkdir(self(name), 0o755) == 0)
    return self(name)
  }

  @discardableResult
  func link(_ name: String, to target: String) throws -> String {
    try #require(symlink(target, self(name)) == 0)
    return self(name)
  }

  /// The text of a file; nil when there is none.
  func read(_ name: String) -> String? {
    let file = open(self(name), O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    let count = Glibc.read(file, &bytes, bytes.count)
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }

  func facts(_ name: String) -> stat? {
    var facts = stat()
    return lstat(self(name), &facts) == 0 ? facts : nil
  }

  func permissions(_ name: String) -> UInt32? { facts(name).map { $0.st_mode & 0o7777 } }

  /// The names in a folder, in order; none when there is no such folder.
  func names(in folder: String = ".") -> [String] { Self.names(self(folder)).sorted() }

  /// Hidden files beside the maps, and backups in the state folder: what a save must not leave behind.
  func strays() -> [String] {
    names().filter { $0.contains(".hark") } + names(in: "folder").filter { $0.contains(".hark") }
      + names(in: "state/hark/backups")
  }

  private static func names(_ path: String) -> [String] {
    guard let listing = opendir(path) else { return [] }
    defer { closedir(listing) }
    var names: [String] = []
    while let entry = readdir(listing) {
      let bytes = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      names.append(String(decoding: bytes, as: UTF8.self))
    }
    return names.filter { $0 != "." && $0 != ".." }
  }

  /// Removes what is in the open folder, by the names' bytes: some are no texts.
  private static func empty(_ folder: Int32) {
    guard let listing = fdopendir(folder) else { return }
    defer { closedir(listing) }
    while let entry = readdir(listing) {
      withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { name in
          if strcmp(name, ".") == 0 || strcmp(name, "..") == 0 || unlinkat(folder, name, 0) == 0 { return }
          empty(openat(folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC))
          unlinkat(folder, name, AT_REMOVEDIR)
        }
      }
    }
  }
}

/// A small map with a title, about as long as asked for.
func map(_ title: String, length: Int = 200) -> String {
  let scenario = String(repeating: "x", count: length)
  return "{\n  \"format\": \"journey-map/1\",\n  \"title\": \"\(title)\",\n  \"scenario\": \"\(scenario)\",\n"
    + "  \"state\": \"current\",\n  \"stages\": []\n}\n"
}

/// The problem that the body throws.
func problem(_ body: () throws -> Void, sourceLocation: SourceLocation = #_sourceLocation) throws -> StoreProblem {
  try #require(#expect(throws: StoreProblem.self, sourceLocation: sourceLocation) { try body() })
}
