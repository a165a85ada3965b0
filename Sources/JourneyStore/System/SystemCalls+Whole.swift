import Glibc

/// Whole reads and writes: what takes several calls when a signal or a full pipe comes between.
extension SystemCalls {
  /// Opens, again when a signal interrupted it.
  func reopening(_ name: String, in folder: OpenFile = .workingFolder, _ purpose: OpenPurpose) throws(SystemError)
    -> OpenFile
  {
    while true {
      do throws(SystemError) {
        return try open(name, in: folder, purpose)
      } catch {
        guard error.number == EINTR else { throw error }
      }
    }
  }

  /// Takes the lock, waiting up to a tenth of a second for another holder to let go: a program that is just being
  /// started holds copies of our descriptors until it runs. False when somebody holds it still.
  func lockSoon(_ file: OpenFile) throws(SystemError) -> Bool {
    for _ in 0..<10 {
      if try lock(file) { return true }
      usleep(10_000)
    }
    return try lock(file)
  }

  /// Reads until the buffer is full or the file ends, and says how many bytes there were.
  func fill(_ buffer: UnsafeMutableRawBufferPointer, from file: OpenFile) throws(SystemError) -> Int {
    var filled = 0
    while filled < buffer.count {
      do throws(SystemError) {
        let count = try read(file, into: UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]))
        if count == 0 { break }
        filled += count
      } catch {
        guard error.number == EINTR else { throw error }
      }
    }
    return filled
  }

  /// Writes all bytes at the file's cursor.
  func writeAll(_ bytes: [UInt8], to file: OpenFile) throws(SystemError) {
    try each(part: bytes[...]) { part, _ throws(SystemError) in try write(file, part) }
  }

  /// Writes all of `bytes` at the same offsets in the file.
  func writeAll(_ bytes: ArraySlice<UInt8>, inPlaceTo file: OpenFile) throws(SystemError) {
    try each(part: bytes) { part, offset throws(SystemError) in try write(file, part, at: offset) }
  }

  /// Writes all bytes from an offset of the file on.
  func writeAll(_ bytes: [UInt8], to file: OpenFile, from start: Int) throws(SystemError) {
    try each(part: bytes[...]) { part, offset throws(SystemError) in try write(file, part, at: start + offset) }
  }

  /// Hands out what is left until all is taken; a call that takes nothing counts as a full disk.
  private func each(
    part bytes: ArraySlice<UInt8>, _ body: (UnsafeRawBufferPointer, Int) throws(SystemError) -> Int
  ) throws(SystemError) {
    var done = bytes.startIndex
    while done < bytes.endIndex {
      let rest = bytes[done...]
      let result: Result<Int, SystemError> = rest.withUnsafeBytes { part in
        do throws(SystemError) { return .success(try body(part, done)) } catch { return .failure(error) }
      }
      switch result {
      case .success(let count) where count > 0: done += count
      case .success: throw SystemError(ENOSPC)
      case .failure(let error): guard error.number == EINTR else { throw error }
      }
    }
  }

  /// Closes what was only read, or is given up: there is nothing left that an error could tell.
  func closeQuietly(_ file: OpenFile) { try? close(file) }

  /// Closes what was written, and counts an interrupted close as done: Linux has let go of the descriptor by then.
  func closeWritten(_ file: OpenFile) throws(SystemError) {
    do throws(SystemError) { try close(file) } catch { guard error.number == EINTR else { throw error } }
  }

  /// The file's facts, or nil when there is none of that name.
  func factsIfThere(_ name: String, in folder: OpenFile = .workingFolder, followingLinks: Bool = false)
    throws(SystemError) -> FileFacts?
  {
    do throws(SystemError) {
      return try facts(name, in: folder, followingLinks: followingLinks)
    } catch {
      guard error.number == ENOENT else { throw error }
      return nil
    }
  }
}
