import Journey
import TerminalUI
import Testing

@testable import JourneyEditor

@Suite struct ReplaceTests {
  private func replaced(_ text: String, _ find: String, _ with: String, words: Bool = false, anyCase: Bool = false)
    -> String
  {
    var replacement = TextReplacement(find, with: with)
    replacement.wholeWords = words
    replacement.ignoresCase = anyCase
    return replacement.applied(to: text)
  }

  @Test func textsAreReplacedAsTheyStand() {
    #expect(replaced("The bill, billing, Bill", "bill", "invoice") == "The invoice, invoiceing, Bill")
    #expect(replaced("aaa", "aa", "b") == "ba")
    #expect(replaced("caf\u{E9}", "e", "x") == "caf\u{E9}", "no letter loses its accent")
    #expect(replaced("cafe\u{301}", "e", "x") == "cafe\u{301}")
    #expect(replaced("a", "", "x") == "a")
  }

  @Test func wholeWordsLeavePartsOfWords() {
    #expect(replaced("bill billing rebill bill's bill", "bill", "x", words: true) == "x billing rebill x's x")
    #expect(replaced("the bill run, bill runs", "bill run", "x", words: true) == "the x, bill runs")
    #expect(replaced("a-b (b) b2", "b", "x", words: true) == "a-x (x) b2")
    #expect(replaced("£90 and £900", "£90", "x", words: true) == "x and £900")
    #expect(replaced("a/b/c", "/", " ", words: true) == "a b c", "a sign is no part of a word")
  }

  @Test func anyCaseKeepsTheCapitalsThatWereThere() {
    #expect(replaced("Bill bill BILL", "bill", "invoice", anyCase: true) == "Invoice invoice INVOICE")
    #expect(replaced("Bill bill", "bill", "Rechnung", anyCase: true) == "Rechnung Rechnung")
    #expect(replaced("Bill bill", "Bill", "invoice", anyCase: true) == "invoice invoice", "asked for with capitals")
    #expect(replaced("ÄRGER Ärger", "ärger", "zorn", anyCase: true) == "ZORN Zorn")
    #expect(replaced("A1 a@", "a@", "x", anyCase: true) == "A1 x")
    #expect(replaced("`@", "@`", "x", anyCase: true) == "`@", "signs have no case")
  }

  @Test func theListLooksAgainByKey() throws {
    var driver = try EditorDriver(size: Size(width: 120, height: 40))
    driver.press("& b i l l Enter i n v o i c e Enter")
    guard case .replace(let all)? = driver.state.layers.last else {
      Issue.record("no list")
      return
    }
    #expect(driver.screen.contains("exact case"))
    driver.press("w")
    guard case .replace(let words)? = driver.state.layers.last else { return }
    #expect(words.rows.count < all.rows.count && !words.rows.isEmpty)
    #expect(driver.screen.contains("whole words, exact case"))
    driver.press("c")
    guard case .replace(let anyCase)? = driver.state.layers.last else { return }
    #expect(anyCase.rows.count > words.rows.count)
    let before = driver.text
    driver.press("Enter")
    #expect(driver.state.document.stage("bill-arrives")?.name == "Invoice arrives")
    #expect(driver.text.contains("billing"))
    driver.press("u")
    #expect(driver.text == before)
  }

  @Test func whatIsThereOnlyInOtherCaseIsFound() throws {
    var driver = try EditorDriver()
    driver.press("& B I L L Enter x Enter")
    #expect(driver.screen.contains("any case"))
    driver.press("c")
    #expect(driver.screen.contains("no text of the map holds that so"))
    driver.press("Space Enter")
    #expect(driver.state.layers.isEmpty && !driver.state.history.isModified)
  }
}
