import Foundation
import Testing

/// `hark keys`, `hark man`, `hark tutor`, and the person's settings.
@Suite struct KeysTests {
  private func run(_ arguments: [String], config: String? = nil) throws -> HarkRun {
    let folder = try Folder()
    try folder.write("map.json", SmallMap.text)
    if let config {
      try FileManager.default.createDirectory(at: folder.url("config/hark"), withIntermediateDirectories: true)
      try folder.write("config/hark/config.json", config)
    }
    let places = ["XDG_CONFIG_HOME": folder.url("config").path, "XDG_STATE_HOME": folder.url("state").path]
    return try hark(arguments, in: folder, environment: places)
  }

  @Test func theKeysInEffectAreToldWithTheirSource() throws {
    let standard = try run(["keys"])
    #expect(standard.code == 0)
    #expect(standard.output.contains("d d, Del"))
    #expect(!standard.output.contains("config.json:"))
    let own = try run(["keys"], config: "{\n  \"keys\": {\n    \"history.undo\": [\"z\", \"d\"]\n  }\n}\n")
    #expect(own.output.contains("z, d "))
    #expect(own.output.contains("(config.json:3)"))
    #expect(own.output.contains("Del "))
    #expect(!own.output.contains("d d"))
    let markdown = try run(["keys", "--format", "markdown"])
    let readme = try String(contentsOf: Built.file("README.md"), encoding: .utf8)
    #expect(readme.contains(markdown.output))
    let json = try run(["keys", "--format", "json"])
    let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    #expect(object?["format"] as? String == "hark-keys/1")
  }

  @Test func theKeysInsideAreToldWithTheirPlaces() throws {
    let config = "{\n  \"keys\": {\n    \"list.add\": \"z\",\n    \"history.undo\": \"Ctrl-U\"\n  }\n}\n"
    let lines = try run(["keys"], config: config).output.split(separator: "\n")
    let add = try #require(lines.first { $0.contains(" list.add ") })
    #expect(add.hasPrefix("z  ") && add.hasSuffix("Add an entry  [entries]  (config.json:3)"))
    #expect(lines.count { $0.hasPrefix("Ctrl-U ") && $0.contains("history.undo") } == 2, "at rest and inside")
    let json = try run(["keys", "--format", "json"], config: config).output
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    let inside = try #require(object?["inside"] as? [[String: Any]])
    let row = try #require(inside.first { $0["command"] as? String == "list.add" })
    #expect(row["keys"] as? [String] == ["z"])
    #expect(row["in"] as? [String] == ["entries"])
    let page = try run(["man"]).output
    for row in inside {
      let id = try #require(row["command"] as? String).replacing("-", with: "\\-")
      #expect(page.contains("\n(\(id); in: "), "\(id)")
    }
  }

  @Test func twoCommandsOfOnePlaceCannotHaveTheSameKey() throws {
    let config = "{\n  \"keys\": {\n    \"list.down\": \"z\",\n    \"form.clear\": [\"y\", \"z\"]\n  }\n}\n"
    for arguments in [["keys"], ["map.json"], ["tutor"]] {
      let run = try run(arguments, config: config)
      #expect(run.code == 2)
      let says = "config.json:4:25: \"z\" leads to list.down already (in: form); give each command keys of its own\n"
      #expect(run.error.hasSuffix(says), "\(run.error)")
    }
  }

  @Test func aMistakeInTheSettingsIsTheOneLineThatIsSaid() throws {
    for arguments in [["keys"], ["map.json"], ["tutor"]] {
      let run = try run(arguments, config: "{\n  \"theem\": \"mono\"\n}\n")
      #expect(run.code == 2)
      #expect(run.error.hasSuffix("config.json:2:3: there is no setting \"theem\"; did you mean \"theme\"?\n"))
      #expect(run.output.isEmpty)
    }
  }

  @Test func theManualPageNamesEveryCommandAndEveryKey() throws {
    let page = try run(["man"]).output
    #expect(page.hasPrefix(".TH HARK 1"))
    for word in ["new", "lint", "keys", "tutor", "man", "apply"] { #expect(page.contains(".SS hark \(word)\n")) }
    let json = try run(["keys", "--format", "json"]).output
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    let commands = try #require(object?["commands"] as? [[String: Any]])
    #expect(commands.count > 50)
    for command in commands {
      let id = try #require(command["command"] as? String).replacing("-", with: "\\-")
      #expect(page.contains("\n(\(id))\n"), "\(id)")
    }
    let lines = page.split(separator: "\n")
    #expect(lines.count { $0 == ".nf" } == lines.count { $0 == ".fi" })
    let macros: Set<Substring> = [".TH", ".SH", ".SS", ".TP", ".B", ".I", ".nf", ".fi"]
    for line in lines where line.hasPrefix(".") {
      #expect(macros.contains(line.prefix { $0 != " " }), "\(line)")
    }
  }
}
