import Foundation
import Testing

@Suite struct EvaluateTests {
  private let table = """
    label\tname\tdescription
    listening\tFocus group with tenants\t
    talking_at\tSpring newsletter\tGoes to the whole list.
    neither\tBrowses the shelves\t
    listening\tSpring newsletter\t

    """

  @Test func theFiguresStandAtTheTopOfTheJSON() throws {
    let run = try hark("evaluate", "-", "--format", "json", input: table)
    #expect(run.code == 0)
    let top = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(top["items"] as? Int == 4)
    #expect(top["accuracy"] as? Double == 0.75)
    #expect((top["committed"] as? [String: Double]) == ["precision": 0.6667, "coverage": 1])
    let labels = try #require(top["labels"] as? [String: [String: Any]])
    #expect(labels["talking_at"]?["precision"] as? Double == 0.5)
    #expect(labels["talking_at"]?["recall"] as? Double == 1)
    #expect(labels["unclear"]?["f1"] is NSNull)
    let wrong = try #require(top["wrong"] as? [[String: Any]])
    #expect(wrong.map { $0["line"] as? Int } == [5])
  }

  @Test func theTextNamesWhatWasJudgedOtherwise() throws {
    let folder = try Folder()
    try folder.write("mine.tsv", table)
    let run = try hark("evaluate", "mine.tsv", "--wrong", in: folder)
    #expect(run.output.contains("accuracy             0.75"))
    #expect(run.output.contains("line 5: listening, judged talking_at"))
    #expect(run.output.contains("broadcast-unasked"))
  }

  @Test func aBadTableIsRefusedWithItsPlace() throws {
    let run = try hark("evaluate", "-", input: "label\tname\nlisening\tx\n")
    #expect(run.code == 2)
    #expect(run.error == "hark: standard input:2:1: \"lisening\" is no label; did you mean \"listening\"?\n")
    #expect(try hark("evaluate", "nowhere.tsv").code == 2)
  }
}
