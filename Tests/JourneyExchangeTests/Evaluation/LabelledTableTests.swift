import ListeningRules
import Testing

@testable import JourneyExchange

@Suite struct LabelledTableTests {
  private func read(_ text: String) throws -> [LabelledItem] { try LabelledTable.read(Array(text.utf8)) }

  private func problem(_ text: String) -> LabelledTable.Problem? {
    do throws(LabelledTable.Problem) {
      _ = try LabelledTable.read(Array(text.utf8))
      return nil
    } catch {
      return error
    }
  }

  @Test func columnsAreFoundByTheirHeadingsAndOthersLeftOut() throws {
    let items = try read("id\tActor\tName\tlabel\tsource\n7\tSarah\tCalls\tlistening\tx\n8\t\tAd\ttalking_at\ty\n")
    #expect(
      items == [
        LabelledItem(.listening, name: "Calls", actor: "Sarah", line: 2), LabelledItem(.talkingAt, name: "Ad", line: 3),
      ])
  }

  @Test func quotationMarksInATabbedTableAreText() throws {
    let items = try read(
      "label\tname\tdescription\r\nneither\tReceipt\t\"Thanks\" it says\r\n\r\nunclear\tx\t\"open\r\n")
    #expect(items.map(\.description) == ["\"Thanks\" it says", "\"open"])
    #expect(items.map(\.line) == [2, 4])
  }

  @Test func aCommaTableFollowsTheRFC() throws {
    let items = try read(
      "\u{FEFF}name;label;description\n\"Customer; calls\";Listening;\"two\nlines\"\nAd;talking-at;\n")
    #expect(items[0] == LabelledItem(.listening, name: "Customer; calls", description: "two\nlines", line: 2))
    #expect(items[1] == LabelledItem(.talkingAt, name: "Ad", line: 4))
  }

  @Test func badTablesSayWhereAndWhatToDo() {
    let unknown = problem("label\tname\nneither\ta\nlistning\tb\n")
    #expect(unknown?.line == 3 && unknown?.column == 1)
    #expect(unknown?.message == "\"listning\" is no label; did you mean \"listening\"?")
    #expect(problem("label,name\n,a\n")?.message.contains("no label") == true)
    #expect(problem("label,title\nneither,a\n")?.message.contains("no column \"name\"") == true)
    #expect(problem("label,name,label\nneither,a,b\n")?.column == 3)
    #expect(problem("label,name\nneither,a,b\n")?.column == 3)
    #expect(problem("label,name\nneither,\"a\n")?.line == 2)
    #expect(problem("label,name\n")?.message == "there is no row below the headings")
    #expect(problem("")?.message.contains("empty") == true)
  }

  @Test func bytesThatAreNoTextAreRefusedWithTheirLine() throws {
    let bytes = Array("label\tname\nneither\ta\nneither\t".utf8) + [0xFF, 0x0A]
    #expect(throws: LabelledTable.Problem("this is no UTF-8 text; save the table as UTF-8", line: 3)) {
      try LabelledTable.read(bytes)
    }
  }
}
