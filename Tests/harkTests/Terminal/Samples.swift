import Foundation
import Testing

extension Trait where Self == ConditionTrait {
  /// Skips where tmux is missing; where the tools are required, as Tests/run does, the test runs and fails.
  static var needsTmux: Self {
    .enabled(if: Tools.canUseTmux, "tmux is not installed; Tests/run installs it")
  }
}

extension Tools {
  /// tmux, which is the terminal of these tests.
  static let canUseTmux =
    areRequired || (try? run(URL(fileURLWithPath: "/usr/bin/env"), ["tmux", "-V"]))?.code == 0
}

extension Terminal {
  /// The name of the map that most tests edit, in the shell's folder.
  static let map = "map.json"

  /// A terminal with a copy of a sample map.
  static func withSample(
    _ sample: String = "telecom-billing", _ width: Int = 80, _ height: Int = 24
  ) async throws -> Terminal {
    let terminal = try await Terminal(width, height)
    try terminal.folder.write(map, Data(contentsOf: Built.file("maps/\(sample).json")))
    return terminal
  }

  /// What the editor's tests without a terminal expect on the screen.
  static func golden(_ name: String) throws -> String {
    try String(contentsOf: Built.file("Tests/JourneyEditorTests/Golden/\(name).txt"), encoding: .utf8)
  }

  /// The bytes of the map as they are on disk now.
  func mapBytes() throws -> Data { try folder.bytes(Self.map) }
}
