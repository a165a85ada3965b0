import Foundation
import Testing

@Suite struct FormatTests {
  @Test func everyMapOfTheProjectIsCanonical() throws {
    let run = try hark(["fmt", "--check"] + Built.maps().map(\.path))
    #expect(run.output.isEmpty)
    #expect(run.error.isEmpty)
    #expect(run.code == 0)
  }

  @Test func checkListsWhatDiffersAndChangesNothing() throws {
    let folder = try Folder()
    let loose = SmallMap.with("\"owner\": \"x\"")
    try folder.write("loose.json", loose)
    try folder.write("good.json", SmallMap.text)
    let run = try hark("fmt", "--check", ".", in: folder)
    #expect(run.output == "./loose.json\n")
    #expect(run.code == 1)
    #expect(try folder.read("loose.json") == loose)
  }

  @Test func formattingKeepsWhatItDoesNotUnderstand() throws {
    let folder = try Folder()
    try folder.write("x.json", ValidateTests.broken)
    #expect(try hark("fmt", "x.json", in: folder).output == "x.json\n")
    let text = try folder.read("x.json")
    #expect(text.contains("\n  \"titel\": \"A journey\",\n"))
    #expect(text.contains("\n          \"direction\": \"outbond\",\n"))
    #expect(text.contains("\n        5\n"))
    #expect(!text.contains("\"calls\""), "a proposed id is not written")
    let again = try hark("fmt", "x.json", in: folder)
    #expect(again.output.isEmpty)
    #expect(again.code == 0)
    #expect(try folder.read("x.json") == text)
  }

  @Test func standardInputGoesToStandardOutput() throws {
    let run = try hark("fmt", "-", input: SmallMap.with("\"owner\": \"x\""))
    #expect(
      run.output == """
        {
          "format": "journey-map/1",
          "title": "T",
          "state": "current",
          "owner": "x",
          "stages": []
        }

        """)
    #expect(run.code == 0)
    let check = try hark("fmt", "--check", "-", input: SmallMap.with("\"owner\": \"x\""))
    #expect(check.output == "standard input\n")
    #expect(check.code == 1)
  }

  @Test func aReadOnlyFileIsLeftAlone() throws {
    let folder = try Folder()
    let loose = SmallMap.with("\"owner\": \"x\"")
    try folder.write("x.json", loose)
    #expect(chmod(folder.url("x.json").path, 0o444) == 0)
    let run = try hark("fmt", "x.json", in: folder)
    #expect(
      run.error
        == "hark: x.json was not saved: the file is read-only; allow writing (chmod u+w), or save elsewhere\n")
    #expect(run.code == 2)
    #expect(try folder.read("x.json") == loose)
  }
}
