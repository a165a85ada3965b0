import Foundation
import Testing

/// `lint` with its formats and options, as the built command does it; what the reports hold is tested with them.
@Suite struct LintTests {
  private func folder() throws -> Folder {
    let folder = try Folder()
    try folder.write("a.json", SmallMap.text)
    return folder
  }

  /// A map with a waiver that accepts nothing.
  private static let needless = SmallMap.text.replacingOccurrences(
    of: "\"emotion\": -1",
    with: """
      "emotion": -1,
                "waivers": [
                  { "rule": "bot-wall", "reason": "old" }
                ]
      """)

  private static let sarifValidator = """
    import json, sys
    from jsonschema import validators
    schema = json.load(open(sys.argv[1], encoding="utf-8"))
    kind = validators.validator_for(schema)
    kind.check_schema(schema)
    errors = list(kind(schema).iter_errors(json.load(open(sys.argv[2], encoding="utf-8"))))
    for error in errors[:5]:
        print(list(error.path), error.message[:200])
    sys.exit(1 if errors else 0)
    """

  @Test(.enabled(if: Tools.canValidateSchemas, "python3 with jsonschema is missing: pip install jsonschema"))
  func sarifIsValidAgainstTheSchemaOfOASIS() throws {
    let folder = try folder()
    try folder.write("needless.json", Self.needless)
    let maps = Built.file("maps").path
    let run = try hark("lint", "--format", "sarif", "--fail-on", "never", ".", maps, in: folder)
    #expect(run.code == 0)
    try folder.write("out.sarif", run.output)
    let schema = Built.file("Tests/harkTests/Schemas/sarif-schema-2.1.0.json").path
    let verdict = try Tools.python(Self.sarifValidator, [schema, folder.url("out.sarif").path])
    #expect(verdict.code == 0, "\(verdict.output)")
    for word in ["\"kind\": \"pass\"", "\"kind\": \"fail\"", "\"kind\": \"open\"", "\"inSource\"", "\"fixes\""] {
      #expect(run.output.contains(word), "\(word)")
    }
  }

  @Test(.enabled(if: Tools.canValidateSchemas, "python3 is missing"))
  func junitIsWellFormed() throws {
    let folder = try folder()
    let run = try hark("lint", "--format", "junit", ".", Built.file("maps").path, in: folder)
    #expect(run.code == 1)
    try folder.write("out.xml", run.output)
    let script = """
      import sys, xml.etree.ElementTree as tree
      root = tree.parse(sys.argv[1]).getroot()
      cases = root.findall("./testsuite/testcase")
      assert root.tag == "testsuites" and int(root.get("tests")) == len(cases)
      assert int(root.get("failures")) == len(root.findall("./testsuite/testcase/failure")) > 0
      """
    let verdict = try Tools.python(script, [folder.url("out.xml").path])
    #expect(verdict.code == 0, "\(verdict.error)")
  }

  @Test func everyFormatHasTheSameExitCodes() throws {
    let folder = try folder()
    for format in ["text", "json", "sarif", "github", "junit", "markdown"] {
      #expect(try hark("lint", "--format", format, "a.json", in: folder).code == 1)
      #expect(try hark("lint", "--format", format, "--fail-on", "never", "a.json", in: folder).code == 0)
      let missing = try hark("lint", "--format", format, "no.json", in: folder)
      #expect(missing.code == 2 && missing.error.hasPrefix("hark: no.json does not exist"))
    }
  }

  /// A map as a workshop leaves it: cards with a name and nothing else.
  private static func cards(_ count: Int, status: String = "") -> String {
    let cards = (1...count).map { "{ \"id\": \"c\($0)\", \"name\": \"Step \($0)\" }" }
    return """
      { "format": "journey-map/1", "title": "A workshop", "state": "current", \(status)
        "stages": [{ "id": "s", "name": "All", "touchpoints": [\(cards.joined(separator: ",\n"))] }] }
      """
  }

  @Test func whatIsToldOfManyCardsIsToldInFewLines() throws {
    let few = try hark("lint", "--fail-on", "never", "--no-excerpts", "-", input: Self.cards(6)).output
    #expect(few.split(separator: "\n").count { $0.contains("nothing-said") } == 6)
    let many = try hark("lint", "--fail-on", "never", "--no-excerpts", "-", input: Self.cards(60)).output
    let lines = many.split(separator: "\n").filter { $0.contains("nothing-said") }
    #expect(lines.count == 6)
    #expect(
      lines.last?.hasSuffix(": warning nothing-said \"Step 6\" and 54 more: as above; list them with --all") == true)
    #expect(many.contains("1 map: 0 errors, 64 warnings"))
    let all = try hark("lint", "--fail-on", "never", "--no-excerpts", "--all", "-", input: Self.cards(60)).output
    #expect(all.split(separator: "\n").count { $0.contains("nothing-said") } == 60)
  }

  @Test func theGapsOfADraftAreNotes() throws {
    let draft = Self.cards(60, status: "\"status\": \"draft\",")
    let run = try hark("lint", "--fail-on", "warning", "-", input: draft)
    #expect(run.code == 0)
    #expect(run.output.hasPrefix("standard input:1:1: note map-quality: 62 gaps in the map itself, which is a draft"))
    #expect(run.output.hasSuffix("1 map: 0 errors, 0 warnings, 62 notes\n"))
    let whole = try hark("lint", "--fail-on", "warning", "--all", "-", input: draft)
    #expect(whole.code == 0 && whole.output.contains(": note nothing-said"))
  }

  @Test func standardInputIsLinted() throws {
    let run = try hark("lint", "-", input: SmallMap.text)
    #expect(run.code == 1)
    #expect(run.output.hasPrefix("standard input:"))
    let both = try hark("lint", "--fix", "-", input: SmallMap.text)
    #expect(both.code == 2 && both.error.contains("name a file"))
  }

  @Test func aBaselinePutsOffWhatThereIs() throws {
    let folder = try folder()
    let wrote = try hark("lint", "--write-baseline", "known.json", "a.json", in: folder)
    #expect(wrote.code == 0)
    #expect(wrote.error.hasSuffix(" findings to known.json\n"))
    let again = try hark("lint", "--baseline", "known.json", "--fail-on", "note", "a.json", in: folder)
    #expect(again.code == 0)
    #expect(again.output.hasPrefix("1 map: 0 errors, 0 warnings, 0 notes; "))
    try folder.write(
      "a.json", SmallMap.text.replacingOccurrences(of: "\"reply\": \"none\"", with: "\"reply\": \"machine\""))
    #expect(try hark("lint", "--baseline", "known.json", "a.json", in: folder).code == 0)
    try folder.write("known.json", "{}")
    let broken = try hark("lint", "--baseline", "known.json", "a.json", in: folder)
    #expect(broken.code == 2)
    #expect(broken.error.hasPrefix("hark: known.json:1:1: this is no baseline"))
  }

  @Test func quickFixesAreSavedAndTold() throws {
    let folder = try folder()
    try folder.write("b.json", Self.needless)
    #expect(try hark("lint", "--fail-on", "never", "b.json", in: folder).output.contains("waiver-needless") == false)
    let all = try hark("lint", "--all", "--fail-on", "never", "b.json", in: folder)
    #expect(all.output.contains("note waiver-needless \"Bill arrives\""))
    let run = try hark("lint", "--fix", "--fail-on", "never", "b.json", in: folder)
    #expect(run.code == 0)
    #expect(run.error.hasPrefix("hark: b.json: fixed waiver-needless \"Bill arrives\": "))
    #expect(try folder.read("b.json") == SmallMap.text)
    let before = try folder.bytes("a.json")
    #expect(try hark("lint", "--fix", "a.json", in: folder).error.isEmpty)
    #expect(try folder.bytes("a.json") == before)
  }

  // MARK: The team's settings

  @Test func settingsAreFoundInTheMapsFolderOrAbove() throws {
    let folder = try folder()
    try FileManager.default.createDirectory(at: folder.url("deep/er"), withIntermediateDirectories: true)
    try folder.write("deep/er/b.json", SmallMap.text)
    try folder.write("hark.json", "{\"rules\": {\"no-reply-path\": \"off\"}}")
    for arguments in [["deep/er/b.json"], ["a.json"], [folder.url("deep/er/b.json").path], ["deep/../deep/er/b.json"]] {
      let run = try hark(["lint", "--fail-on", "never"] + arguments, in: folder)
      #expect(!run.output.contains("no-reply-path"), "\(arguments)")
      #expect(run.code == 0)
    }
    #expect(try hark("why", "deep/er/b.json", "bill", in: folder).output.contains("no-reply-path") == false)
    #expect(try hark("show", "a.json", in: folder).output.contains("no-reply-path") == false)
    try folder.write("deep/hark.json", "{}")
    #expect(try hark("lint", "deep/er/b.json", in: folder).output.contains("no-reply-path"))
    #expect(
      try hark(["lint", "-"], input: Data(SmallMap.text.utf8), in: folder).output.contains("no-reply-path") == false)
  }

  @Test func brokenSettingsAreOneLineWithTheirPlace() throws {
    let folder = try folder()
    try folder.write("hark.json", "{\n  \"ruls\": {},\n  \"groups\": 1\n}\n")
    let message =
      "hark: hark.json:2:3: unknown setting \"ruls\": did you mean \"rules\"?; "
      + "3:13: \"groups\" is an object of groups, each on or off\n"
    for command in [
      ["lint", "a.json"], ["show", "a.json"], ["why", "a.json", "bill"], ["rules", "--effective", "a.json"],
    ] {
      let run = try hark(command, in: folder)
      #expect(run.error == message, "\(command)")
      #expect(run.code == 2, "\(command)")
    }
  }

  @Test func effectiveRulesSayWhence() throws {
    let folder = try folder()
    let plain = try hark("rules", "--effective", "a.json", in: folder)
    #expect(plain.output.hasPrefix("Settings: none; the rule book as it stands\n"))
    #expect(plain.output.contains("\nour-words-about-us "))
    try folder.write(
      "hark.json", "{\n  \"rules\": { \"pressure\": \"off\" },\n  \"groups\": { \"map-quality\": \"off\" }\n}\n")
    let lines = try hark("rules", "--effective", "a.json", in: folder).output.split(separator: "\n")
    func line(_ rule: String) -> [Substring] {
      lines.first { $0.hasPrefix(rule + " ") }?.split(separator: " ", maxSplits: 2) ?? []
    }
    #expect(lines.first == "Settings: hark.json")
    #expect(line("pressure") == ["pressure", "off", "     hark.json:2:14"])
    #expect(line("map-stale").last == "     hark.json:3:15 (group map-quality)")
    #expect(line("no-reply-path") == ["no-reply-path", "error", "   rule book"])
  }

  // MARK: The rule book

  @Test func aRuleIsPrintedWithItsExamples() throws {
    let run = try hark("rules", "no-reply-path")
    #expect(run.code == 0)
    for part in [
      "no-reply-path: Nobody can answer", "fields, error, caps at talking-at:", "why: ", "fix: ", "fires on:",
    ] {
      #expect(run.output.contains(part), "\(part)")
    }
    #expect(run.output.contains("Price-rise letter {\"direction\": \"outbound\", \"reply\": \"none\"} -> talking-at"))
    let wrong = try hark("rules", "no-reply-pth")
    #expect(wrong.code == 2)
    #expect(wrong.error == "hark: there is no rule \"no-reply-pth\"; did you mean \"no-reply-path\"?\n")
  }

  @Test func theRuleBookIsPrintedInThreeWays() throws {
    #expect(try hark("rules").output.split(separator: "\n").count > 79)
    let json = try JSONSerialization.jsonObject(with: Data(try hark("rules", "--format", "json").output.utf8))
    let rules = try #require((json as? [String: Any])?["rules"] as? [[String: Any]])
    #expect(rules.count == 79)
    for rule in rules { #expect((rule["firing"] as? [String])?.allSatisfy { !$0.isEmpty } == true) }
    #expect(try hark("rules", "--format", "markdown", "pressure").output.hasPrefix("# "))
  }

  @Test func thePageOfTheRuleBookIsNotStale() throws {
    let page = try String(
      contentsOf: Built.file("Sources/ListeningRules/ListeningRules.docc/RuleBook.md"), encoding: .utf8)
    #expect(try hark("rules", "--format", "markdown").output == page, "stale: run Tests/regenerate")
  }
}

@Suite struct ReadmeSettingsTests {
  /// The settings that the README shows are accepted as they stand.
  @Test func theSettingsOfTheReadmeAreGood() throws {
    let readme = try String(contentsOf: Built.file("README.md"), encoding: .utf8)
    let blocks = readme.components(separatedBy: "```json\n").dropFirst().map { $0.components(separatedBy: "```")[0] }
    let block = try #require(blocks.first { $0.contains("\"rules\"") })
    let folder = try Folder()
    try folder.write("a.json", SmallMap.text)
    try folder.write("hark.json", block)
    let run = try hark("rules", "--effective", "a.json", in: folder)
    #expect(run.code == 0 && run.error.isEmpty)
    #expect(run.output.contains("hark.json:2:"))
  }
}
