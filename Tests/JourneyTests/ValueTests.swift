import Journey
import Testing

@Suite struct CalendarDateTests {
  @Test func onlyDaysThatExistAreRead() {
    for text in ["2026-03-31", "2024-02-29", "0001-01-01", "9999-12-31"] {
      #expect(CalendarDate(text)?.description == text)
    }
    for text in [
      "2026-02-29", "2026-13-01", "2026-1-1", "2026-04-31", "0000-01-01", "26-01-01", "2026-01-01T", "٢٠٢٦-٠١-٠١",
    ] {
      #expect(CalendarDate(text) == nil, "\(text)")
    }
  }

  @Test func daysAreCountedThroughLeapYearsAndBack() {
    var date = CalendarDate(daysSince1970: -700_000)
    for days in -699_999...(-698_000) {
      let next = CalendarDate(daysSince1970: days)
      #expect(next > date)
      #expect(next.daysSince1970 == days)
      date = next
    }
    #expect(CalendarDate("2026-12-31")?.adding(days: 1).description == "2027-01-01")
    #expect(CalendarDate("2024-02-28")?.adding(days: 1).description == "2024-02-29")
    #expect(CalendarDate("1970-01-01")?.daysSince1970 == 0)
  }
}

@Suite struct IDTests {
  @Test func slugsFoldLatinLettersAndLeaveOutTheRest() {
    let slugs: [(String, String)] = [
      ("Phones to ask", "phones-to-ask"), ("Überprüfung  der Größe!", "uberprufung-der-grosse"),
      ("l’élève & l'école", "leleve-lecole"), ("e\u{301}tape", "etape"), ("  --x--  ", "x"), ("Łódź", "lodz"),
      ("料金について", "touchpoint"), ("料金 2026 Tokyo", "2026-tokyo"), ("", "touchpoint"), ("👍", "touchpoint"),
    ]
    for (name, slug) in slugs { #expect(ElementID.slug(of: name, kind: .touchpoint).rawValue == slug, "\(name)") }
    let long = ElementID.slug(of: String(repeating: "word ", count: 40), kind: .stage)
    #expect(long.rawValue.count <= 60 && long.isWellFormed)
    #expect(ElementID.slug(of: "?", kind: .painPoint).rawValue == "pain-point")
  }

  @Test func freshIdsAreUniqueAcrossKinds() {
    let map = IndexedMap(sampleMap())
    #expect(map.freshID(for: "Bill", kind: .stage) == "bill-2")
    #expect(map.freshID(for: "Bill", kind: .stage, beside: ["bill-2"]) == "bill-3")
    #expect(map.freshID(for: "New", kind: .stage) == "new")
  }

  @Test func secondAndMissingIdsGetProposalsAndTheFileKeepsItsText() throws {
    var map = sampleMap()
    map.stages[1].touchpoints[0].id = "bill"
    map.stages[1].touchpoints[0].causedBy = nil
    map.stages[1].touchpoints[1].id = ""
    var indexed = IndexedMap(map)
    #expect(indexed.map.stages[1].touchpoints[0].id == "phones-to-ask")
    #expect(indexed.map.stages[1].touchpoints[1].id == "calls-again")
    let codes = indexed.problems().map(\.code)
    #expect(codes.contains(.duplicateID))
    #expect(indexed.value(of: ["id"], in: "phones-to-ask") == .text("bill"), "written as it was")
    let inverse = try indexed.apply(.set("phones-to-ask", field: ["id"], value: .text("phones-to-ask")))
    #expect(indexed.problems(of: "phones-to-ask").isEmpty, "accepted")
    try indexed.apply(inverse, strictly: false)
    #expect(indexed.problems(of: "phones-to-ask").map(\.code) == [.duplicateID])
  }
}

@Suite struct NumberTests {
  @Test func wholeNumbersInAnySpellingAreIntegers() {
    for (text, whole) in [("-1.0", -1), ("1e2", 100), ("0", 0), ("-0", 0), ("120e-1", 12)] {
      #expect(Number(text: text).integer == whole, "\(text)")
    }
    for text in ["0.5", "1e400", "99999999999999999999"] { #expect(Number(text: text).integer == nil, "\(text)") }
    #expect(Number(2.0).text == "2")
    #expect(Number(0.25).text == "0.25")
  }
}

@Suite struct SearchTests {
  @Test func textsOfEveryElementAreSearchedInMapOrder() {
    let map = IndexedMap(sampleMap())
    func found(_ text: String) -> [ElementID] { SearchQuery(text).map(map.search) ?? [] }
    #expect(found("BILL") == ["bill-arrives", "bill"])
    #expect(found("reason") == ["no-reason"])
    #expect(found("calls a") == ["calls-again"])
    #expect(found("zzz").isEmpty)
    #expect(SearchQuery("") == nil)
  }

  @Test func searchKnowsCaseBeyondASCII() throws {
    #expect(try #require(SearchQuery("ÜBER")).matches("wir sprechen über alles"))
    #expect(try #require(SearchQuery("料金")).matches("料金について"))
  }
}

@Suite struct NearestTests {
  @Test func nearMissesAreFoundAndFarOnesNot() {
    let words = ["outbound", "inbound", "two-way", "none"]
    #expect(nearest(to: "outbond", among: words) == "outbound")
    #expect(nearest(to: "Inbound", among: words) == "inbound")
    #expect(nearest(to: "twoway", among: words) == "two-way")
    #expect(nearest(to: "sideways", among: words) == nil)
    #expect(nearest(to: "", among: words) == nil)
  }
}
