import Foundation
import JourneyFormat
import Testing

/// What is generated and kept in git is not stale; `Tests/regenerate` makes it anew.
@Suite struct GeneratedTests {
  @Test func theTemplatesInTheBinaryAreThoseOfTheFiles() throws {
    let folder = Built.file("maps/templates")
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "json" }
    let names = files.map { $0.deletingPathExtension().lastPathComponent }.sorted()
    #expect(Templates.names == names, "stale: run Tests/regenerate")
    for file in files {
      let name = file.deletingPathExtension().lastPathComponent
      let text = try String(contentsOf: file, encoding: .utf8)
      #expect(Templates.text(named: name) == text, "\(name) is stale: run Tests/regenerate")
    }
    #expect(Templates.text(named: "none of them") == nil)
  }
}
