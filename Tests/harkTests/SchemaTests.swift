import Foundation
import JourneyFormat
import Testing

/// The published schema, held against an independent validator: what it accepts, `hark validate` accepts, and both
/// refuse the same broken maps.
@Suite struct SchemaTests {
  /// Prints `good` or `bad` for each of the files named after the schema.
  private static let validator = """
    import json, sys
    from jsonschema import Draft202012Validator
    schema = json.load(open(sys.argv[1], encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    for name in sys.argv[2:]:
        print("good" if validator.is_valid(json.load(open(name, encoding="utf-8"))) else "bad")
    """

  private static let schema = Built.file("maps/schema/journey-map.schema.json")

  private func verdicts(_ files: [URL]) throws -> [Substring] {
    let run = try Tools.python(Self.validator, [Self.schema.path] + files.map(\.path))
    #expect(run.code == 0, "\(run.error)")
    return run.output.split(separator: "\n")
  }

  @Test func thePublishedSchemaIsTheOneOfTheFieldTables() throws {
    let published = try Data(contentsOf: Self.schema)
    #expect(published == Data(MapSchema.text()), "stale: run Tests/regenerate")
    #expect(try hark("schema").output == String(decoding: published, as: UTF8.self))
  }

  @Test(.enabled(if: Tools.canValidateSchemas, "python3 with jsonschema is missing: pip install jsonschema"))
  func everyMapOfTheProjectIsAccepted() throws {
    let maps = try Built.maps()
    #expect(maps.count >= 13)
    #expect(try verdicts(maps) == maps.map { _ in "good" })
  }

  /// What is put in place of what, in the sample of a telecom bill.
  private static let damage: [(String, String)] = [
    ("\"state\": \"current\"", "\"state\": \"curent\""),
    ("\"title\": \"I want to know what this bill is for\"", "\"title\": \"\""),
    ("\"title\": \"I want to know what this bill is for\",", ""),
    ("\"reviewEveryDays\": 180", "\"reviewEveryDays\": -1"),
    ("\"customers\": 14", "\"customers\": \"many\""),
    ("\"from\": \"2026-07-06\"", "\"from\": \"6 July\""),
    ("\"severity\": 5", "\"severity\": 6"),
    ("\"id\": \"joining\"", "\"id\": \"Joining!\""),
    ("\"direction\": \"outbound\"", "\"direction\": \"outbond\""),
    ("\"causes\": [\"structure\", \"culture\"]", "\"causes\": [\"weather\"]"),
    ("\"emotion\": -1", "\"emotion\": \"bad\""),
    ("\"madeWith\": \"together\"", "\"madeWith\": [\"together\"]"),
  ]

  @Test(.enabled(if: Tools.canValidateSchemas, "python3 with jsonschema is missing: pip install jsonschema"))
  func brokenMapsAreRefusedByBoth() throws {
    let sample = try String(contentsOf: Built.file("maps/telecom-billing.json"), encoding: .utf8)
    let folder = try Folder()
    var files: [URL] = []
    for (index, (good, bad)) in Self.damage.enumerated() {
      let place = try #require(sample.range(of: good), "\(good)")
      try folder.write("\(index).json", sample.replacingCharacters(in: place, with: bad))
      files.append(folder.url("\(index).json"))
      let run = try hark("validate", "\(index).json", in: folder)
      #expect(run.code == 1, "\(bad)")
      #expect(run.output.split(separator: "\n").count >= 1)
    }
    #expect(try verdicts(files) == files.map { _ in "bad" })
  }
}
