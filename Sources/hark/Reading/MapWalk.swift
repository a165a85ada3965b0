import ArgumentParser
import Glibc
import JourneyStore
import Workers

/// The files, folders and `-` that a command was given, one map after the other.
///
/// What cannot be opened is told on standard error and does not keep the others from their turn.
struct MapWalk {
  private let paths: [String]
  private let limit: Int
  private let output: Output
  /// True when something could not be opened: the command ends with exit code 2.
  private var hasFailed = false

  init(_ paths: [String], _ limit: Int, _ output: Output) throws(Failure) {
    if paths.count(where: { $0 == MapFile.standardInput }) > 1 {
      throw Failure("standard input can be read only once", todo: "give \"-\" one time")
    }
    self.paths = paths
    self.limit = limit
    self.output = output
  }

  /// Every map; a text that is no map is told like a file that cannot be read.
  mutating func forEachMap(_ body: (MapFile) throws(Failure) -> Void) {
    forEachText { result throws(Failure) in try body(MapFile.orFailure(result)) }
  }

  /// Every map in the order given, after `work` was done on several of them at once, a processor for each.
  ///
  /// - Parameters:
  ///   - prepare: called for one path after the other, before any map is read; what it gives is handed to `work`.
  ///   - body: called for one map after the other with what `work` made of it.
  mutating func forEachMap<Prepared: Sendable, Made: Sendable>(
    prepare: (String) throws(Failure) -> Prepared,
    work: @escaping @Sendable (MapFile, Prepared) throws(Failure) -> Made,
    _ body: (Made) throws(Failure) -> Void
  ) {
    let limit = limit
    var inputs: [(path: String, prepared: Result<Prepared, Failure>)] = []
    for path in found() {
      do throws(Failure) {
        inputs.append((path: path, prepared: .success(try prepare(path))))
      } catch {
        inputs.append((path: path, prepared: .failure(error)))
      }
    }
    Workers.relay(
      inputs, weights: inputs.map { Self.weight(of: $0.path) }, most: Self.mostBytes,
      through: { input -> Result<Made, Failure> in
        do throws(Failure) {
          let file = try MapFile.orFailure(try MapFile.load(input.path, maximumSize: limit))
          return .success(try work(file, try input.prepared.get()))
        } catch {
          return .failure(error)
        }
      },
      to: { result in
        do throws(Failure) { try body(try result.get()) } catch { fail(error) }
      })
  }

  /// What a file counts among those that are read at once: a few dozen, or a few megabytes; standard input, and what
  /// cannot be asked, as much as all.
  private static func weight(of path: String) -> Int {
    var facts = stat()
    guard path != MapFile.standardInput, stat(path, &facts) == 0 else { return mostBytes }
    return max(Int(clamping: facts.st_size), mostBytes / mostMaps)
  }

  private static let mostMaps = 32
  private static let mostBytes = 8 << 20

  /// Every text that was found, a map or why it is none, in the order given.
  mutating func forEachText(_ body: (Result<MapFile, FatalMap>) throws(Failure) -> Void) {
    for path in found() {
      do throws(Failure) { try body(try MapFile.load(path, maximumSize: limit)) } catch { fail(error) }
    }
  }

  /// The paths with folders walked.
  private mutating func found() -> [String] {
    let isMixed = paths.contains(MapFile.standardInput)
    var found: [String] = []
    // With standard input among them each path is walked by itself, so that the order stays.
    for group in isMixed ? paths.map({ [$0] }) : [paths] {
      if group == [MapFile.standardInput] {
        found.append(MapFile.standardInput)
        continue
      }
      let files = MapStore().mapFiles(under: group)
      found += files.paths
      for problem in files.problems { fail(Failure(problem)) }
      if files.paths.isEmpty, files.problems.isEmpty {
        fail(
          Failure("there is no map in \(group.joined(separator: ", "))", todo: "name maps, or folders that hold some"))
      }
    }
    return found
  }

  private mutating func fail(_ failure: Failure) {
    hasFailed = true
    output.flush()
    failure.tell()
  }

  /// Ends the command: 2 when something could not be opened, else 1 when it found something, else nothing.
  func end(found: Bool, isFatal: Bool = false) throws {
    try output.finish()
    if hasFailed || isFatal { throw ExitCode(2) }
    if found { throw ExitCode(1) }
  }
}
