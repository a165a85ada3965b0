import Foundation
import Testing

@Suite struct ApplyTests {
  private static let good = """
    {"set": "bill", "field": ["emotion"], "value": -2}

    {"insert": "asking", "list": "touchpoints", "after": "bill", "element": {"id": "looks", "name": "Looks it up"}}
    """

  private func folder(_ edits: String) throws -> Folder {
    let folder = try Folder()
    try folder.write("a.json", SmallMap.text)
    try folder.write("edits", edits)
    return folder
  }

  @Test func allEditsAreApplied() throws {
    let folder = try folder(Self.good)
    let run = try hark("apply", "a.json", "edits", in: folder)
    #expect(run.output == "applied 2 edits to a.json\n")
    #expect(run.code == 0)
    let text = try folder.read("a.json")
    #expect(text.contains("\"emotion\": -2"))
    #expect(text.contains("\"name\": \"Looks it up\""))
    #expect(try hark("fmt", "--check", "a.json", in: folder).code == 0)
  }

  @Test func aDryRunSaysWhatWouldChange() throws {
    let folder = try folder(Self.good)
    let run = try hark("apply", "a.json", "edits", "--dry-run", in: folder)
    #expect(
      run.output == """
        added touchpoint "Looks it up" to "Asking" after "Bill arrives"
        emotion of "Bill arrives": -1 -> -2

        """)
    #expect(run.code == 0)
    #expect(try folder.read("a.json") == SmallMap.text)
  }

  @Test func eitherMayComeFromStandardInput() throws {
    let folder = try folder(Self.good)
    let edits = try hark(["apply", "a.json", "-"], input: Data(Self.good.utf8), in: folder)
    #expect(edits.output == "applied 2 edits to a.json\n")
    let map = try hark(["apply", "-", "edits"], input: Data(SmallMap.text.utf8), in: folder)
    #expect(map.output == (try folder.read("a.json")))
    let both = try hark("apply", "-", "-")
    #expect(
      both.error == "hark: the map and the edits cannot both come from standard input; name a file for one of them\n")
    #expect(both.code == 2)
  }

  @Test(arguments: [
    (
      "{\"set\": \"bill\", \"field\": [\"emotion\"], \"value\": 9}",
      "emotion is 9; expected a whole number from -2 to 2"
    ),
    ("{\"set\": \"nobody\", \"field\": [\"emotion\"], \"value\": 1}", "there is no element with the id \"nobody\""),
    ("{\"remove\": \"bill\"}", "1 element names \"bill\" (calls); clear the links first"),
    (
      "{\"move\": \"bill\", \"into\": \"calls\", \"list\": \"painPoints\"}",
      "a touchpoint does not belong into painPoints"
    ),
    (
      "{\"insert\": \"asking\", \"list\": \"touchpoints\", \"element\": {\"id\": \"calls\", \"name\": \"C\"}}",
      "the id \"calls\" is already used in this map; choose another"
    ),
  ])
  func oneRefusedEditRefusesAll(edit: String, message: String) throws {
    let folder = try folder("{\"set\": \"bill\", \"field\": [\"emotion\"], \"value\": -2}\n\(edit)\n")
    let run = try hark("apply", "a.json", "edits", in: folder)
    #expect(run.error.hasPrefix("hark: edits:2: \(message); nothing was changed: {"))
    #expect(run.error.split(separator: "\n").count == 1)
    #expect(run.output.isEmpty)
    #expect(run.code == 2)
    #expect(try folder.read("a.json") == SmallMap.text)
  }

  @Test(arguments: [
    ("{\"set\": \"bill\"", ":2:15: found the end of the text, expected ',' or '}' (this '{' begins at 2:1)"),
    ("{\"sett\": \"bill\"}", ":2:1: an edit is an object with one of \"set\", \"insert\", \"remove\", \"move\""),
    ("{\"remove\": \"bill\", \"aftr\": 1}", ":2:20: this edit takes no \"aftr\""),
    (
      "{\"insert\": \"\", \"list\": \"stage\", \"element\": {}}",
      ":2:24: unknown list \"stage\"; expected one of stages, touchpoints, painPoints, opportunities"
    ),
  ])
  func aLineThatIsNoEditIsNamed(edit: String, message: String) throws {
    let folder = try folder("{\"set\": \"bill\", \"field\": [\"emotion\"], \"value\": -2}\n\(edit)\n")
    let run = try hark("apply", "a.json", "edits", in: folder)
    #expect(run.error == "hark: edits\(message); nothing was changed\n")
    #expect(run.code == 2)
    #expect(try folder.read("a.json") == SmallMap.text)
  }

  @Test func anEmptyFileOfEditsChangesNothing() throws {
    let folder = try folder("\n\n")
    #expect(try hark("apply", "a.json", "edits", in: folder).output == "applied 0 edits to a.json\n")
    #expect(try folder.read("a.json") == SmallMap.text)
  }
}
