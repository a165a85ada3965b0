import Glibc
import Journey
import JourneyFormat

/// What commands ask of the disk.
enum Files {
  static let largestSize = 1 << 30

  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }
  static func isFolder(_ path: String) -> Bool {
    guard let folder = opendir(path) else { return false }
    closedir(folder)
    return true
  }

  static func read(_ path: String) throws(Failure) -> [UInt8] {
    let file = open(path, O_RDONLY | O_NONBLOCK)
    guard file >= 0 else { throw Failure("cannot read \(path): \(StandardStream.text(of: errno))") }
    defer { close(file) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = piece.withUnsafeMutableBytes { Glibc.read(file, $0.baseAddress, $0.count) }
      guard count > 0 else { return bytes }
      bytes.append(contentsOf: piece[..<count])
    }
  }

  static func replace(_ path: String, readAs old: [UInt8], with bytes: [UInt8]) throws(Failure) {
    let file = open(path, O_WRONLY | O_TRUNC)
    guard file >= 0 else { throw Failure("cannot write \(path): \(StandardStream.text(of: errno))") }
    defer { close(file) }
    _ = StandardStream.write(bytes, to: file)
  }

  static func create(_ path: String, _ bytes: [UInt8]) throws(Failure) {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL, 0o644)
    guard file >= 0 else { throw Failure("cannot make \(path): \(StandardStream.text(of: errno))") }
    defer { close(file) }
    _ = StandardStream.write(bytes, to: file)
  }

  static func maps(in folder: String) throws(Failure) -> [String] {
    guard let entries = opendir(folder) else { throw Failure("cannot read \(folder)") }
    defer { closedir(entries) }
    var names: [String] = []
    while let entry = readdir(entries) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasSuffix(".json"), !name.hasPrefix(".") { names.append("\(folder)/\(name)") }
    }
    return names.sorted()
  }
}
