import Foundation
import Testing

/// What cannot be opened as a map: one clear message each, exit code 2, nothing touched.
@Suite struct UnreadableTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let bytes: [UInt8]
    /// Behind the file's name.
    let message: String

    init(_ name: String, _ text: String, _ message: String) { self.init(name, Array(text.utf8), message) }

    init(_ name: String, _ bytes: [UInt8], _ message: String) {
      (self.name, self.bytes, self.message) = (name, bytes, message)
    }

    var testDescription: String { name }
  }

  static let noMaps: [Case] = [
    Case("empty", "", ":1:1: found an empty text, expected a value"),
    Case("no JSON", "journey", ":1:1: found 'journey', expected a value"),
    Case(
      "cut off", "{\"format\": \"journey-map/1\",",
      ":1:28: found the end of the text, expected a key in double quotes (this '{' begins at 1:1)"),
    Case(
      "not UTF-8", Array("{\"title\": \"caf".utf8) + [0xE9] + Array("\"}".utf8),
      ":1:15: found the byte E9, which is not UTF-8 here, expected UTF-8"),
    Case(
      "lone surrogate", "{\"title\": \"\\ud800\"}",
      ":1:12: found '\\ud800', half of a surrogate pair, expected a pair or a character"),
    Case(
      "duplicate key", "{\n  \"title\": \"a\",\n  \"title\": \"b\"\n}",
      ":3:3: found the key \"title\" a second time, expected every key once in an object (the first is at 2:3)"),
    Case(
      "too deep", String(repeating: "[", count: 513),
      ":1:513: found '[' inside 512 others, expected at most 512 brackets open at once"),
    Case(
      "no object", "[]",
      ":1:1: this is no journey map: expected an object with \"format\": \"journey-map/1\""),
    Case("no format", "{\"title\": \"x\"}", ":1:1: this is no journey map: it has no \"format\": \"journey-map/1\""),
    Case(
      "another format", "{\"format\": \"recipe/1\"}",
      ":1:12: this is no journey map: its format is \"recipe/1\"; expected \"journey-map/1\""),
    Case(
      "newer format", "{\"format\": \"journey-map/2\", \"stages\": []}",
      ":1:12: this map was written by a newer hark; update hark to change it (this one knows \"journey-map/1\")"),
    Case("no stages", "{\"format\": \"journey-map/1\"}", ":1:1: this map has no \"stages\"; expected a list"),
    Case(
      "stages of another type", "{\"format\": \"journey-map/1\",\n \"stages\": {}}",
      ":2:12: \"stages\" is an object; expected a list"),
  ]

  @Test(arguments: noMaps) func whatIsNoMapIsSaidInOneLine(no: Case) throws {
    let folder = try Folder()
    try folder.write("x.json", Data(no.bytes))
    try folder.write("edits", "{\"set\": \"\", \"field\": [\"title\"], \"value\": \"x\"}")
    let commands = [
      ["show", "x.json"], ["why", "x.json", "a"], ["lint", "x.json"], ["fmt", "x.json"], ["fmt", "--check", "x.json"],
      ["apply", "x.json", "edits"],
    ]
    for command in commands {
      if no.name == "newer format", ["show", "why"].contains(command[0]) { continue }
      let run = try hark(command, in: folder)
      #expect(run.error == "hark: x.json\(no.message)\n", "\(command)")
      #expect(run.output.isEmpty, "\(command)")
      #expect(run.code == 2, "\(command)")
    }
    let validated = try hark("validate", "x.json", in: folder)
    #expect(validated.code == 2)
    #expect(validated.error.isEmpty)
    #expect(validated.output.hasPrefix("x.json:"))
    #expect(validated.output.split(separator: "\n").count == 1)
    #expect(validated.output.contains(": fatal "))
    #expect(try folder.bytes("x.json") == Data(no.bytes), "untouched")
  }

  @Test func everyFatalProblemHasItsCode() throws {
    let folder = try Folder()
    var codes: [String] = []
    for no in Self.noMaps {
      try folder.write("x.json", Data(no.bytes))
      let words = try hark("validate", "x.json", in: folder).output.split(separator: " ")
      codes.append(words.count > 2 ? String(words[2].dropLast()) : "")
    }
    #expect(
      codes == [
        "json-empty", "json-unexpected-character", "json-unexpected-end", "json-invalid-utf8", "json-lone-surrogate",
        "json-duplicate-key", "json-nesting-too-deep", "not-a-map", "not-a-map", "not-a-map", "newer-format",
        "no-stages", "no-stages",
      ])
  }

  @Test func aNewerMapIsShownWithAWord() throws {
    let folder = try Folder()
    try folder.write("x.json", "{\"format\": \"journey-map/2\", \"title\": \"Later\", \"stages\": []}")
    let run = try hark("show", "x.json", in: folder)
    #expect(run.code == 0)
    #expect(
      run.output.hasPrefix("Written by a newer hark: what this version does not know is left out.\nLater\n"))
  }

  @Test func aByteOrderMarkIsAccepted() throws {
    let folder = try Folder()
    try folder.write("x.json", "\u{FEFF}" + SmallMap.text)
    #expect(try hark("validate", "--strict", "x.json", in: folder).code == 0)
    #expect(try hark("fmt", "x.json", in: folder).code == 0)
    #expect(try folder.read("x.json") == SmallMap.text)
  }

  @Test func targetsThatAreNoFilesAreNamed() throws {
    let folder = try Folder()
    try FileManager.default.createDirectory(at: folder.url("sub"), withIntermediateDirectories: true)
    #expect(mkfifo(folder.url("pipe").path, 0o600) == 0)
    let targets = [
      ("sub", "is a folder; name a map file"), ("pipe", "is a pipe; name a file"),
      ("missing", "does not exist; check the name"), ("missing/x.json", "does not exist; check the name"),
    ]
    for (name, message) in targets {
      let run = try hark("show", name, in: folder)
      #expect(run.error == "hark: \(name) \(message)\n")
      #expect(run.code == 2)
    }
  }

  /// Root may read everything, so as root the command runs as nobody.
  @Test(.enabled(if: getuid() != 0 || Tools.canBecomeNobody, "as root it needs setpriv (package util-linux)"))
  func aFileWithoutPermissionIsNamed() throws {
    let folder = try Folder()
    try folder.write("x.json", SmallMap.text)
    #expect(chmod(folder.url("x.json").path, 0) == 0)
    let arguments = ["show", folder.url("x.json").path]
    let run = try getuid() == 0 ? Tools.asNobody(arguments) : hark(arguments)
    #expect(run.error == "hark: \(arguments[1]) may not be read by you; ask its owner for permission\n")
    #expect(run.code == 2)
  }

  @Test func aFileMayBeTooLarge() throws {
    let folder = try Folder()
    try folder.write("x.json", SmallMap.text)
    let size = SmallMap.text.utf8.count
    let run = try hark("show", "--max-size", "\(size - 1)", "x.json", in: folder)
    #expect(
      run.error
        == "hark: x.json is too large: \(size) bytes, at most \(size - 1) are read; split it, or allow more with "
        + "--max-size\n")
    #expect(run.code == 2)
    let input = try hark("show", "--max-size", "\(size - 1)", "-", input: SmallMap.text)
    #expect(
      input.error
        == "hark: standard input is too large: at most \(size - 1) bytes are read; allow more with --max-size\n")
    #expect(input.code == 2)
    for enough in ["\(size)", "1k", "2G"] {
      #expect(try hark("show", "--max-size", enough, "x.json", in: folder).code == 0)
    }
    #expect(
      try hark("show", "--max-size", "much", "x.json", in: folder).error.contains("is no size such as 500M or 2G"))
  }

  @Test func whatCannotBeReadDoesNotKeepTheOthersFromTheirTurn() throws {
    let folder = try Folder()
    try folder.write("a.json", "{\"format\": \"journey-map/1\"}")
    try folder.write("b.json", SmallMap.text)
    let run = try hark("lint", "--fail-on", "never", "missing.json", ".", in: folder)
    #expect(run.code == 2)
    #expect(run.error.split(separator: "\n").count == 2)
    #expect(run.output.contains("./b.json:"))
    #expect(run.output.contains("\n1 map: "))
  }
}
