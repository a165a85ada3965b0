import Glibc

/// The few things that measuring does with files.
enum Files {
  struct Problem: Error, CustomStringConvertible {
    let description: String
    init(_ what: String, _ path: String) { description = "\(what) \(path): \(String(cString: strerror(errno)))" }
  }

  static func write(_ bytes: [UInt8], to path: String) throws {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw Problem("cannot write", path) }
    defer { close(file) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      guard count > 0 else { throw Problem("cannot write", path) }
      rest = rest.dropFirst(count)
    }
  }

  static func read(_ path: String) throws -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw Problem("cannot read", path) }
    defer { close(file) }
    return readAll(file, expecting: size(path) + 1)
  }

  static func size(_ path: String) -> Int {
    var facts = stat()
    return stat(path, &facts) == 0 ? Int(facts.st_size) : 0
  }

  /// Everything up to the end.
  static func readAll(_ file: CInt, expecting size: Int = 4096) -> [UInt8] {
    var bytes: [UInt8] = []
    var capacity = max(size, 4096)
    while true {
      let chunk = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
        count = max(Glibc.read(file, buffer.baseAddress, buffer.count), 0)
      }
      if chunk.isEmpty { return bytes }
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
      capacity = 65536
    }
  }

  /// A new folder for what is measured; the caller removes it.
  static func makeFolder() throws -> String {
    var template = Array((environment("TMPDIR") ?? "/tmp").utf8CString.dropLast())
    template += "/hark-benchmarks-XXXXXX".utf8CString
    guard let path = mkdtemp(&template) else { throw Problem("cannot make a folder in", "TMPDIR") }
    return String(cString: path)
  }

  static func makeFolder(_ path: String) throws {
    guard mkdir(path, 0o755) == 0 else { throw Problem("cannot make the folder", path) }
  }

  /// The same place, from wherever one stands.
  static func absolute(_ path: String) throws -> String {
    guard let full = realpath(path, nil) else { throw Problem("cannot find", path) }
    defer { free(full) }
    return String(cString: full)
  }

  /// Removes a folder that `makeFolder` made, with all in it.
  static func remove(_ path: String) { _ = ChildProcess(["rm", "-rf", path])?.wait() }

  static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// Where a program is found, by its path or in `PATH`; nil when it is not there.
  static func program(_ name: String) -> String? {
    if name.contains("/") { return access(name, X_OK) == 0 ? name : nil }
    return (environment("PATH") ?? "").split(separator: ":").lazy.map { "\($0)/\(name)" }
      .first { access($0, X_OK) == 0 }
  }
}
