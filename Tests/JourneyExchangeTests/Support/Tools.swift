import Foundation
import Testing

/// Programs that check exports independently. Where one is missing its tests are skipped, with a message, unless
/// `HARK_REQUIRE_TOOLS` is set: then they run and fail.
enum Checker: String {
  case cmark = "cmark-gfm"
  case tidy
  case chromium

  private static let areRequired =
    ProcessInfo.processInfo.environment["HARK_REQUIRE_TOOLS"].map { !$0.isEmpty } ?? false

  /// The browser is large, so it is never required.
  var isWanted: Bool { path != nil || (Self.areRequired && self != .chromium) }

  var path: String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
    return folders.map { "\($0)/\(rawValue)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// Runs it on a text given as a file, behind the arguments.
  func run(_ arguments: [String], on text: [UInt8], ending: String = "txt") throws -> (
    output: String, error: String, code: Int32
  ) {
    let path = try #require(path, "\(rawValue) is not installed")
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("hark-export-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("text.\(ending)")
    try Data(text).write(to: file)
    let streams = ["out", "err"].map { folder.appendingPathComponent($0) }
    for stream in streams { try Data().write(to: stream) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments + [file.path]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: streams[0])
    process.standardError = try FileHandle(forWritingTo: streams[1])
    try process.run()
    process.waitUntilExit()
    let texts = try streams.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
    return (texts[0], texts[1], process.terminationStatus)
  }
}

/// The sample maps, and the golden exports of them.
enum Files {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static let samples = [
    "bank-dispute", "citizen-benefit", "gas-moving-house-ja", "housing-repairs", "patient-appointment",
    "saas-onboarding", "telecom-billing", "telecom-billing-future",
  ]

  static func sample(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: root.appendingPathComponent("maps/\(name).json")))
  }

  /// Compares with the golden file; `HARK_RECORD=1` writes it, and fails so that nobody forgets to look at it.
  static func expectGolden(_ name: String, _ text: [UInt8]) throws {
    let file = root.appendingPathComponent("Tests/JourneyExchangeTests/Golden/\(name)")
    if ProcessInfo.processInfo.environment["HARK_RECORD"] == "1" {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text).write(to: file)
      Issue.record("recorded \(name): look at the difference, then run the tests without HARK_RECORD")
      return
    }
    let golden = Array((try? Data(contentsOf: file)) ?? Data())
    guard golden != text else { return }
    let lines = (golden: golden.split(separator: 10), text: text.split(separator: 10))
    let place = zip(lines.golden, lines.text).prefix { $0 == $1 }.count
    let new = lines.text.indices.contains(place) ? String(decoding: lines.text[place], as: UTF8.self) : "(end)"
    let old = lines.golden.indices.contains(place) ? String(decoding: lines.golden[place], as: UTF8.self) : "(end)"
    Issue.record("\(name) differs; is: \(new.prefix(300)) | was: \(old.prefix(300)); HARK_RECORD=1 records it anew")
  }
}
