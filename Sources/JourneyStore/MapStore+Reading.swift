import Glibc

extension MapStore {
  /// Opens without ever waiting, and refuses what is no file.
  func openToRead(_ path: String) throws(StoreProblem) -> OpenFile {
    let file: OpenFile
    do throws(SystemError) { file = try system.reopening(path, .reading) } catch { throw explained(error, path) }
    do throws(StoreProblem) {
      let facts = try reading(path) { () throws(SystemError) in try system.facts(file) }
      if let problem = StoreProblem.unlessFile(facts.kind, path) { throw problem }
      return file
    } catch {
      system.closeQuietly(file)
      throw error
    }
  }

  /// The bytes with their identity; nil when the file changed meanwhile. One allocation, one loop of reads.
  func readWhole(_ file: OpenFile, _ path: String, maximumSize: Int) throws(StoreProblem) -> LoadedBytes? {
    let before = try reading(path) { () throws(SystemError) in try system.facts(file) }
    guard before.size <= maximumSize else {
      throw StoreProblem(
        .tooLarge, path,
        "is too large: \(before.size) bytes, at most \(maximumSize) are read; split it, or allow more with --max-size")
    }
    // One byte more than it has, so that the read that meets the end needs no second buffer.
    let capacity = max(before.size + 1, 4096)
    let bytes = try reading(path) { () throws(SystemError) in try system.bytes(of: file, capacity: capacity) }
    let after = try reading(path) { () throws(SystemError) in try system.facts(file) }
    guard bytes.count < capacity, before == after else { return nil }
    return LoadedBytes(path: path, bytes: bytes, identity: FileIdentity(after, hash: ContentHash.of(bytes)))
  }

  /// Runs system calls whose failing means that `path` could not be read.
  func reading<Result>(_ path: String, _ calls: () throws(SystemError) -> Result) throws(StoreProblem) -> Result {
    do throws(SystemError) { return try calls() } catch { throw .reading(path, error) }
  }

  /// A path that no call can take is refused before C cuts it at its first NUL.
  func checkPath(_ path: String) throws(StoreProblem) {
    if path.isEmpty { throw StoreProblem(.badPath, path, "is an empty name; name a file") }
    if path.utf8.contains(0) {
      throw StoreProblem(.badPath, path, "has a NUL character in its name; no file can; check the name")
    }
  }

  /// Says of a link that leads nowhere that it does, not that it "does not exist".
  func explained(_ error: SystemError, _ path: String) -> StoreProblem {
    if error.number == ENOENT, let target = try? system.readLink(path, in: .workingFolder) {
      return StoreProblem(
        .notFound, path, "is a link to \(shown(target)), which does not exist; make that file or mend the link")
    }
    if error.number == ENXIO,
      let facts = try? system.facts(path, in: .workingFolder, followingLinks: true),
      let problem = StoreProblem.unlessFile(facts.kind, path)
    {
      return problem
    }
    return .reading(path, error)
  }
}

extension SystemCalls {
  /// What the file has from its cursor on, at most `capacity` bytes.
  func bytes(of file: OpenFile, capacity: Int) throws(SystemError) -> [UInt8] {
    var failure: SystemError?
    let bytes = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      do throws(SystemError) {
        count = try fill(UnsafeMutableRawBufferPointer(buffer), from: file)
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// The hash of what the file has from its cursor on. O(bytes), in constant memory.
  func contentHash(of file: OpenFile) throws(SystemError) -> UInt64 {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
    defer { buffer.deallocate() }
    var hash = ContentHash()
    while true {
      let count = try fill(buffer, from: file)
      hash.add(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
      if count < buffer.count { return hash.value }
    }
  }
}
