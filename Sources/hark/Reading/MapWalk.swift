import ArgumentParser
import Journey

/// The files, folders and `-` that a command was given, one map after the other.
///
/// What cannot be opened is told on standard error and does not keep the others from their turn.
struct MapWalk {
  let paths: [String]
  private let output: Output
  /// True when something could not be opened: the command ends with exit code 2.
  private(set) var hasFailed = false

  init(_ paths: [String], _ output: Output) throws(Failure) {
    self.output = output
    if paths.count(where: { $0 == Source.standardInput }) > 1 {
      throw Failure("standard input can be read only once", todo: "give \"-\" one time")
    }
    self.paths = paths
  }

  /// Tells a failure behind the output so far.
  mutating func fail(_ failure: Failure) {
    hasFailed = true
    output.flush()
    failure.tell()
  }

  /// Every source in the order given, folders walked.
  mutating func forEachSource(_ body: (Source, _ path: String) throws(Failure) -> Void) {
    for path in paths {
      do throws(Failure) {
        guard path != Source.standardInput, Files.isFolder(path) else {
          try body(try Source.read(path), path)
          continue
        }
        let found = try Files.maps(in: path)
        if found.isEmpty { throw Failure("there is no map in the folder \(path)", todo: "name a folder with journey maps") }
        for path in found { forOneFile(path, body) }
      } catch {
        fail(error)
      }
    }
  }

  private mutating func forOneFile(_ path: String, _ body: (Source, _ path: String) throws(Failure) -> Void) {
    do throws(Failure) { try body(try Source.read(path), path) } catch { fail(error) }
  }

  /// Every map; a text that is no map is told like a file that cannot be read.
  mutating func forEachMap(_ body: (MapFile, _ path: String) throws(Failure) -> Void) {
    forEachSource { source, path throws(Failure) in
      switch MapFile.parse(source) {
      case .success(let file): try body(file, path)
      case .failure(let fatal): throw fatal.failure
      }
    }
  }

  /// Ends the command: 2 when something could not be opened, else 1 when it found something, else nothing.
  func end(found: Bool) throws {
    try output.finish()
    if hasFailed { throw ExitCode(2) }
    if found { throw ExitCode(1) }
  }
}
