import Foundation
import Testing

/// What a run of the built command left behind.
struct HarkRun {
  let output: String
  let error: String
  let code: Int32
}

/// The built command, and the sources it was built from.
enum Built {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The command stands beside the test bundle.
  static let command: URL =
    URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    .appendingPathComponent("hark")

  static func file(_ path: String) -> URL { root.appendingPathComponent(path) }

  /// Every map that comes with the project.
  static func maps() throws -> [URL] {
    try ["maps", "maps/templates"].flatMap { folder in
      try FileManager.default.contentsOfDirectory(at: file(folder), includingPropertiesForKeys: nil)
        .filter { $0.pathExtension == "json" }.sorted { $0.path < $1.path }
    }
  }
}

/// Runs `hark` with these arguments and waits for its end.
func hark(
  _ arguments: String..., input: String = "", in folder: Folder? = nil, environment: [String: String] = [:]
) throws -> HarkRun {
  try hark(arguments, input: Data(input.utf8), in: folder, environment: environment)
}

func hark(
  _ arguments: [String], input: Data = Data(), in folder: Folder? = nil, environment: [String: String] = [:]
) throws -> HarkRun {
  try run(Built.command, arguments, input: input, in: folder, environment: environment)
}

/// Runs a program; its streams are files, so that neither side ever waits for the other.
func run(
  _ program: URL, _ arguments: [String], input: Data = Data(), in folder: Folder? = nil,
  environment: [String: String] = [:]
) throws -> HarkRun {
  let streams = try Folder()
  let names = ["in", "out", "err"].map { streams.url($0) }
  try input.write(to: names[0])
  for name in names.dropFirst() { try Data().write(to: name) }
  let process = Process()
  process.executableURL = program
  process.arguments = arguments
  process.currentDirectoryURL = folder?.root ?? Built.root
  process.environment = ProcessInfo.processInfo.environment
    .merging(["TZ": "UTC", "SOURCE_DATE_EPOCH": "1790000000"]) { $1 }.merging(environment) { $1 }
  process.standardInput = try FileHandle(forReadingFrom: names[0])
  process.standardOutput = try FileHandle(forWritingTo: names[1])
  process.standardError = try FileHandle(forWritingTo: names[2])
  try process.run()
  process.waitUntilExit()
  return HarkRun(
    output: String(decoding: try Data(contentsOf: names[1]), as: UTF8.self),
    error: String(decoding: try Data(contentsOf: names[2]), as: UTF8.self), code: process.terminationStatus)
}

/// A folder of its own for one test, removed with everything in it.
final class Folder {
  let root: URL

  init() throws {
    root = FileManager.default.temporaryDirectory.appendingPathComponent("hark-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  func url(_ name: String) -> URL { root.appendingPathComponent(name) }

  func write(_ name: String, _ text: String) throws { try write(name, Data(text.utf8)) }

  func write(_ name: String, _ bytes: Data) throws { try bytes.write(to: url(name)) }

  func read(_ name: String) throws -> String { String(decoding: try Data(contentsOf: url(name)), as: UTF8.self) }

  func bytes(_ name: String) throws -> Data { try Data(contentsOf: url(name)) }
}
