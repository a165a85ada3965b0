import Glibc
import JourneyStore
import Synchronization

/// What happens at one call.
enum Fault: Hashable, Sendable, CustomStringConvertible {
  case error(Int32)
  /// From this call on, as on a disk that stays full or broken.
  case errorFromHere(Int32)
  /// Half of what was asked for is written.
  case shortWrite
  /// The process dies before the call, in the middle of what it writes, or after the call.
  case killedBefore, killedAmid, killedAfter

  var kills: Bool { self == .killedBefore || self == .killedAmid || self == .killedAfter }

  var description: String {
    switch self {
    case .error(let number): "\(SystemError(number))"
    case .errorFromHere(let number): "\(SystemError(number)) from here on"
    case .shortWrite: "short write"
    case .killedBefore: "killed before"
    case .killedAmid: "killed amid"
    case .killedAfter: "killed after"
    }
  }
}

/// The real calls, of which number N meets a fault.
final class FaultyCalls: SystemCalls {
  private struct State {
    var count = 0
    var isDead = false
    var faulted: String?
    var open: Set<OpenFile> = []
  }

  private let real = LinuxCalls()
  private let number: Int
  private let fault: Fault
  /// Calls that the system always denies, such as making a file in a folder that is not writable.
  private let denied: @Sendable (_ call: String, _ name: String) -> Int32?
  private let state = Mutex(State())

  init(
    at number: Int = .max, _ fault: Fault = .killedBefore,
    denying denied: @escaping @Sendable (_ call: String, _ name: String) -> Int32? = { _, _ in nil }
  ) {
    (self.number, self.fault, self.denied) = (number, fault, denied)
  }

  /// How many calls there were.
  var count: Int { state.withLock { $0.count } }
  /// The call that met the fault; nil when there were fewer calls.
  var faulted: String? { state.withLock { $0.faulted } }
  /// How many files are open: a leak, when the save is over.
  var openFiles: Int { state.withLock { $0.open.count } }

  /// Counts the call; runs it, or lets the fault happen.
  private func call<Result>(_ name: String, _ subject: String = "", _ body: () throws(SystemError) -> Result)
    throws(SystemError) -> Result
  {
    try call(name, subject) { (_: Bool) throws(SystemError) in try body() }
  }

  /// The same for calls that can be done by half.
  private func call<Result>(
    _ name: String, _ subject: String = "", _ body: (_ half: Bool) throws(SystemError) -> Result
  )
    throws(SystemError) -> Result
  {
    let happens: Fault? = try begin(name)
    if let number = denied(name, subject) { throw SystemError(number) }
    switch happens {
    case nil: return try body(false)
    case .error(let number), .errorFromHere(let number):
      // A failing close closes all the same.
      if name == "close" { _ = try? body(false) }
      throw SystemError(number)
    case .shortWrite: return try body(true)
    case .killedBefore: break
    case .killedAmid: if name == "write" { _ = try? body(true) }
    case .killedAfter: _ = try? body(false)
    }
    die()
    throw SystemError(EIO)
  }

  private func begin(_ name: String) throws(SystemError) -> Fault? {
    let (isDead, happens): (Bool, Fault?) = state.withLock { state in
      if state.isDead { return (true, nil) }
      state.count += 1
      if state.count == number { state.faulted = name }
      if state.count == number { return (false, fault) }
      if state.count > number, case .errorFromHere = fault { return (false, fault) }
      return (false, nil)
    }
    if isDead { throw SystemError(EIO) }
    return happens
  }

  /// As the kernel does: closes all files, which lets go of their locks.
  private func die() {
    let open = state.withLock { state in
      state.isDead = true
      defer { state.open = [] }
      return state.open
    }
    for file in open { try? real.close(file) }
  }

  func open(_ name: String, in folder: OpenFile, _ purpose: OpenPurpose) throws(SystemError) -> OpenFile {
    let isCreating = if case .creating = purpose { true } else { false }
    return try call(isCreating ? "create" : "open", name) { () throws(SystemError) in
      let file = try real.open(name, in: folder, purpose)
      _ = state.withLock { $0.open.insert(file) }
      return file
    }
  }

  func close(_ file: OpenFile) throws(SystemError) {
    try call("close") { () throws(SystemError) in
      _ = state.withLock { $0.open.remove(file) }
      try real.close(file)
    }
  }

  func read(_ file: OpenFile, into buffer: UnsafeMutableRawBufferPointer) throws(SystemError) -> Int {
    try call("read") { () throws(SystemError) in try real.read(file, into: buffer) }
  }

  func write(_ file: OpenFile, _ buffer: UnsafeRawBufferPointer) throws(SystemError) -> Int {
    try call("write") { (half: Bool) throws(SystemError) in
      try real.write(file, half ? Self.half(buffer) : buffer)
    }
  }

  func write(_ file: OpenFile, _ buffer: UnsafeRawBufferPointer, at offset: Int) throws(SystemError) -> Int {
    try call("write") { (half: Bool) throws(SystemError) in
      try real.write(file, half ? Self.half(buffer) : buffer, at: offset)
    }
  }

  /// At least a byte: a short write of nothing is another thing.
  private static func half(_ buffer: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: buffer.prefix(max(1, buffer.count / 2)))
  }

  func truncate(_ file: OpenFile, to size: Int) throws(SystemError) {
    try call("truncate") { () throws(SystemError) in try real.truncate(file, to: size) }
  }

  /// Counted only: nothing short of a power cut could tell whether it was done, and thousands of them take minutes.
  func sync(_ file: OpenFile) throws(SystemError) { try call("sync") {} }

  func facts(_ file: OpenFile) throws(SystemError) -> FileFacts {
    try call("facts") { () throws(SystemError) in try real.facts(file) }
  }

  func facts(_ name: String, in folder: OpenFile, followingLinks: Bool) throws(SystemError) -> FileFacts {
    try call("facts", name) { () throws(SystemError) in
      try real.facts(name, in: folder, followingLinks: followingLinks)
    }
  }

  func checkWritable(_ name: String, in folder: OpenFile) throws(SystemError) {
    try call("access", name) { () throws(SystemError) in try real.checkWritable(name, in: folder) }
  }

  func setOwner(_ file: OpenFile, owner: UInt32, group: UInt32) throws(SystemError) {
    try call("owner") { () throws(SystemError) in try real.setOwner(file, owner: owner, group: group) }
  }

  func setPermissions(_ file: OpenFile, _ permissions: UInt32) throws(SystemError) {
    try call("permissions") { () throws(SystemError) in try real.setPermissions(file, permissions) }
  }

  func lock(_ file: OpenFile) throws(SystemError) -> Bool {
    do throws(SystemError) {
      return try call("lock") { () throws(SystemError) in try real.lock(file) }
    } catch {
      // Denied with EAGAIN, it is somebody else's.
      guard error.number == EAGAIN else { throw error }
      return false
    }
  }

  func isLocked(_ file: OpenFile) throws(SystemError) -> Bool {
    try call("is locked") { () throws(SystemError) in try real.isLocked(file) }
  }

  func rename(_ name: String, to newName: String, in folder: OpenFile) throws(SystemError) {
    try call("rename", newName) { () throws(SystemError) in try real.rename(name, to: newName, in: folder) }
  }

  func remove(_ name: String, in folder: OpenFile) throws(SystemError) {
    try call("remove", name) { () throws(SystemError) in try real.remove(name, in: folder) }
  }

  func readLink(_ name: String, in folder: OpenFile) throws(SystemError) -> String {
    try call("readlink", name) { () throws(SystemError) in try real.readLink(name, in: folder) }
  }

  func makeFolder(_ path: String) throws(SystemError) {
    try call("mkdir", path) { () throws(SystemError) in try real.makeFolder(path) }
  }

  func entries(of folder: OpenFile) throws(SystemError) -> [FolderEntry] {
    try call("entries") { () throws(SystemError) in try real.entries(of: folder) }
  }

  func absolutePath(_ path: String) throws(SystemError) -> String {
    try call("realpath", path) { () throws(SystemError) in try real.absolutePath(path) }
  }

  func attributeNames(_ file: OpenFile) throws(SystemError) -> [String] {
    try call("attributes") { () throws(SystemError) in try real.attributeNames(file) }
  }

  func attribute(_ name: String, of file: OpenFile) throws(SystemError) -> [UInt8] {
    try call("attribute", name) { () throws(SystemError) in try real.attribute(name, of: file) }
  }

  func setAttribute(_ name: String, of file: OpenFile, to value: [UInt8]) throws(SystemError) {
    try call("set attribute", name) { () throws(SystemError) in
      try real.setAttribute(name, of: file, to: value)
    }
  }

  func removeAttribute(_ name: String, of file: OpenFile) throws(SystemError) {
    try call("remove attribute", name) { () throws(SystemError) in try real.removeAttribute(name, of: file) }
  }
}
