import Foundation

/// Programs that some tests need besides the built command. Where one is missing the test is skipped, with a message,
/// unless `HARK_REQUIRE_TOOLS` is set: then it runs and fails.
enum Tools {
  static let areRequired = ProcessInfo.processInfo.environment["HARK_REQUIRE_TOOLS"].map { !$0.isEmpty } ?? false

  /// python3 with the package `jsonschema`.
  static let canValidateSchemas = areRequired || python("import jsonschema; jsonschema.Draft202012Validator")

  /// python3 with its module `pty`.
  static let canMakeTerminals = areRequired || python("import pty")

  /// Whether root can run the built command as nobody: it must be able to reach it.
  static let canBecomeNobody = (try? asNobody(["--version"]))?.code == 0

  /// Runs the built command as nobody; for root.
  static func asNobody(_ arguments: [String]) throws -> HarkRun {
    try run(
      URL(fileURLWithPath: "/usr/bin/env"),
      ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", Built.command.path] + arguments)
  }

  /// Runs a Python script.
  static func python(
    _ script: String, _ arguments: [String], in folder: Folder? = nil, environment: [String: String] = [:]
  )
    throws -> HarkRun
  {
    try run(
      URL(fileURLWithPath: "/usr/bin/env"), ["python3", "-c", script] + arguments, in: folder, environment: environment)
  }

  private static func python(_ script: String) -> Bool { (try? python(script, []))?.code == 0 }
}
