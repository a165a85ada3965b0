import Foundation
import Testing

@Suite struct ImportTests {
  private let journey = """
    journey
      title A bill
      section Asking
        Bill arrives: 9: Pat
        Broken line
        Pat calls: 2: Pat, Clerk

    """

  @Test func aJourneyBecomesAMap() throws {
    let folder = try Folder()
    try folder.write("bill.mmd", journey)
    let run = try hark("import", "bill.mmd", in: folder)
    #expect(run.code == 0)
    #expect(
      run.output == """
        {
          "format": "journey-map/1",
          "title": "A bill",
          "state": "current",
          "stages": [
            {
              "id": "asking",
              "name": "Asking",
              "touchpoints": [
                {
                  "id": "bill-arrives",
                  "name": "Bill arrives",
                  "participants": ["Pat"],
                  "emotion": 2
                },
                {
                  "id": "pat-calls",
                  "name": "Pat calls",
                  "participants": ["Pat", "Clerk"],
                  "emotion": -1
                }
              ]
            }
          ]
        }

        """)
    #expect(
      run.error == """
        hark: bill.mmd: guessed: taken as the journey as it is, "current"
        hark: bill.mmd:4: guessed: the score 9 is none of 1, 2, 3, 4, 5; taken as 5
        hark: bill.mmd:5: dropped: Mermaid refuses this line, a task has no ":" and no score; left out: Broken line

        """)
  }

  @Test func itIsSavedAndNothingIsOverwritten() throws {
    let folder = try Folder()
    try folder.write("bill.mmd", journey)
    let run = try hark("import", "bill.mmd", "-o", "bill.json", "--report", "losses.json", in: folder)
    #expect(run.code == 0)
    #expect(run.output == "made bill.json; open it with: hark bill.json\n")
    #expect(try hark("validate", "--strict", "bill.json", in: folder).code == 0)
    #expect(try hark("fmt", "--check", "bill.json", in: folder).code == 0)
    #expect(try folder.read("losses.json").contains("\"line\": 5"))
    let saved = try folder.bytes("bill.json")
    let again = try hark("import", "bill.mmd", "-o", "bill.json", in: folder)
    #expect(again.code == 2)
    #expect(again.error == "hark: bill.json exists already; choose another name\n")
    #expect(try folder.bytes("bill.json") == saved)
  }

  @Test func standardInputAndMarkdown() throws {
    let text = "# Two\n```mermaid\njourney\nA: 3\n```\n```mermaid\njourney\ntitle Second\nB: 3\n```\n"
    let first = try hark("import", "-", input: text)
    #expect(first.code == 0)
    #expect(first.output.contains("\"title\": \"Imported journey\""))
    #expect(
      first.error.contains("hark: standard input:3: guessed: the first of 2 journeys is read; --nth chooses another\n"))
    #expect(try hark("import", "-", "--nth", "2", input: text).output.contains("\"title\": \"Second\""))
    let third = try hark("import", "-", "--nth", "3", input: text)
    #expect(third.code == 2)
    #expect(third.error == "hark: standard input: there are 2 journeys here, and no number 3\n")
  }

  @Test func aTableWithAColumnThatIsNamed() throws {
    let folder = try Folder()
    try folder.write("reise.csv", "Phase;Kontaktpunkt;Wer hört zu;Nr\nHilfe;Kunde ruft an;Ines;1\n")
    let plain = try hark("import", "reise.csv", in: folder)
    #expect(plain.code == 0)
    #expect(plain.output.contains("\"title\": \"reise\""))
    #expect(plain.error.contains("reise.csv:1: dropped: the column \"Wer hört zu\" is not known and left out"))
    let named = try hark(
      "import", "reise.csv", "--map", "Wer hört zu=heard.owner", "--map", "Nr=", "-o", "reise.json", in: folder)
    #expect(named.code == 0)
    #expect(!named.error.contains("dropped"))
    #expect(try folder.read("reise.json").contains("\"heard\": { \"owner\": \"Ines\" }"))
    #expect(try hark("validate", "--strict", "reise.json", in: folder).code == 0)
    let wrong = try hark("import", "reise.csv", "--map", "Nr=heard.owne", in: folder)
    #expect(wrong.code == 2)
    #expect(wrong.error == "hark: reise.csv: there is no field \"heard.owne\"; did you mean \"heard.owner\"?\n")
  }

  @Test(arguments: [
    (["import", "x.csv"], "a,b\n1,2\n", "x.csv:1: no column is known to name touchpoints"),
    (["import", "x.mmd"], "pie\n", "x.mmd:1: this begins with \"pie\""),
    (["import", "x.csv"], "", "x.csv: this table is empty"),
    (["import", "x.csv"], "name\n\"open", "x.csv:2: a quotation mark opens a cell here and nothing closes it"),
    (["import", "x.csv", "--nth", "2"], "name\na", "--nth is about several Mermaid journeys"),
    (["import", "x.mmd", "--map", "a=b"], "journey\nA: 3", "--map is about the columns of a table"),
    (["import", "x.csv", "--map", "a"], "name\na", "--map \"a\" names no column and field"),
    (["import", "y.csv"], "", "y.csv"),
  ])
  func nothingToImport(arguments: [String], text: String, message: String) throws {
    let folder = try Folder()
    try folder.write(arguments[1] == "y.csv" ? "z" : arguments[1], text)
    let run = try hark(arguments, in: folder)
    #expect(run.code == 2)
    #expect(run.output == "")
    #expect(run.error.hasPrefix("hark: \(message)"), "\(run.error)")
    #expect(run.error.filter { $0 == "\n" }.count == 1)
  }
}
