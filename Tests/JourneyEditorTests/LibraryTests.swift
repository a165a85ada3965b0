import Foundation
import Journey
import JourneyFormat
import ListeningRules
import TerminalUI
import Testing

@testable import JourneyEditor

private let sizes = [(80, 24), (120, 40), (40, 12), (20, 5)].map { Size(width: $0.0, height: $0.1) }

@Suite struct LibraryTests {
  private let templates = [
    LibraryTemplate(name: "bank-dispute", title: "I did not spend this"),
    LibraryTemplate(name: "blank", title: "an empty map"),
  ]

  /// A library of the sample maps and two files that cannot be read.
  private func makeLibrary(size: Size, usesUnicode: Bool = true) throws -> LibraryState {
    let names = ["gas-moving-house-ja", "housing-repairs", "telecom-billing", "telecom-billing-future"]
    var library = LibraryState(
      folder: "this folder", paths: names.map { $0 + ".json" } + ["broken.json", "\u{1B}[2J\u{202E}.json"],
      templates: templates, size: size, look: Look(usesUnicode: usesUnicode))
    for (index, name) in names.enumerated() where index != 1 {
      let bytes = Array(try Data(contentsOf: samples.appendingPathComponent(name + ".json")))
      let summary = LibrarySummary(try MapReader.read(bytes).indexed(), today: CalendarDate("2026-10-15"))
      library.note(index, .map(summary))
    }
    library.note(4, .unreadable("is no map: 3:1: expected a value; mend it"))
    library.note(5, .unreadable("is no map"))
    return library
  }

  @Test(arguments: sizes) func mapsWithBalanceStateOwnerAndReview(size: Size) throws {
    for usesUnicode in [true, false] {
      var library = try makeLibrary(size: size, usesUnicode: usesUnicode)
      press("j j", &library)
      try expectGolden(usesUnicode ? "library-\(size)" : "library-ascii-\(size)", library.frame())
    }
  }

  @Test(arguments: sizes) func anEmptyFolderOffersTheTemplates(size: Size) throws {
    var library = LibraryState(folder: "this folder", paths: [], templates: templates, size: size)
    #expect(library.step == .templates(selected: 0))
    try expectGolden("library-first-run-\(size)", library.frame())
    let ascii = LibraryState(
      folder: "this folder", paths: [], templates: templates, size: size, look: Look(usesUnicode: false))
    try expectGolden("library-first-run-ascii-\(size)", ascii.frame())
    #expect(press("j Enter", &library) == [])
    #expect(press("Enter", &library) == [.create(template: "blank", path: "journey.json")])
    #expect(press("Esc G Enter", &library) == [.tour], "behind the templates is the tour")
    #expect(press("Esc", &library) == [.quit])
  }

  @Test(arguments: sizes) func textsOfTheWorldStayInTheirCells(size: Size) throws {
    for usesUnicode in [true, false] {
      var library = LibraryState(
        folder: "this folder", paths: ["料金が届く.json", "שלב.json", "e\u{301}tape 👩‍👩‍👧.json"], templates: templates,
        size: size, look: Look(usesUnicode: usesUnicode))
      for (index, owner) in ["所有者", "\u{202E}בעלים", "e\u{301}quipe 👍🏽"].enumerated() {
        var map = makeScriptsMap()
        map.title = ["請求書について電話で問い合わせる", "טלפון לחברה", "👩‍👩‍👧 e\u{301}tape \u{1B}[31m"][index]
        map.owner = owner
        library.note(index, .map(LibrarySummary(IndexedMap(map), today: CalendarDate("2026-10-15"))))
      }
      press("j j", &library)
      let signs = usesUnicode ? "" : "-ascii"
      try expectGolden("library-scripts\(signs)-\(size)", library.frame())
      press("n j Enter Ctrl-U", &library)
      for character in "料金 👩‍👩‍👧 e\u{301} שלב" { _ = library.handle(.key(.character(character))) }
      try expectGolden("library-name-scripts\(signs)-\(size)", library.frame())
    }
  }

  @Test(arguments: sizes) func onePlainMapALine(size: Size) throws {
    var library = try makeLibrary(size: size)
    library.look = Look(isPlain: true)
    press("j j", &library)
    let frame = library.frame()
    #expect(frame.cursor.map { frame.row(at: $0.y) }?.contains(", 3 of 6") == true || size.width < 80)
    try expectGolden("plain-library-\(size)", frame)
    press("n j", &library)
    let templates = library.frame()
    #expect(templates.cursor.map { templates.row(at: $0.y) }?.hasPrefix("blank, 2 of 3") == true)
    try expectGolden("plain-templates-\(size)", templates)
    press("Enter", &library)
    let name = library.frame()
    #expect(name.cursor.map { name.row(at: $0.y) }?.contains("File name:") == true)
  }

  @Test func whatIsOnTheScreenIsReadFirst() throws {
    let paths = (0..<500).map { "map-\($0).json" }
    var library = LibraryState(
      folder: "f", paths: paths, templates: templates, size: Size(width: 80, height: 24))
    #expect(library.nextToRead == 0)
    press("G", &library)
    let next = try #require(library.nextToRead)
    #expect(next > 450)
    library.note(next, .unreadable("no"))
    #expect(library.nextToRead != next)
  }

  @Test func keysOpenFilterAndLeave() throws {
    var library = try makeLibrary(size: Size(width: 80, height: 24))
    #expect(press("j j Enter", &library) == [.open("telecom-billing.json")])
    press("/ h o u s i n g Enter", &library)
    #expect(library.shown == [1])
    #expect(press("Enter", &library) == [.open("housing-repairs.json")])
    #expect(press("Esc Esc", &library) == [.quit])
    library.note(paths: ["telecom-billing.json", "new.json"], changed: "new.json")
    #expect(library.entries.map(\.path) == ["telecom-billing.json", "new.json"])
    #expect(library.entries[1].content == .waiting)
    #expect(library.entries[0].content != .waiting, "what was read stays")
    #expect(library.selected == 1)
  }

  @Test func hiddenVerdictsLeaveNoTrace() throws {
    var library = try makeLibrary(size: Size(width: 120, height: 40))
    press("V j", &library)
    let text = library.frame().text
    #expect(!text.contains("►") && !text.contains("✗"))
    #expect(text.contains("touchpoints"))
  }

  @Test func anySizeIsDrawn() throws {
    var library = try makeLibrary(size: Size(width: 80, height: 24))
    for width in [0, 1, 19, 20, 33, 57, 58, 97, 98, 200] {
      for height in [0, 1, 4, 5, 7, 8, 11, 12, 60] {
        library.resize(to: Size(width: width, height: height))
        #expect(library.frame().size == Size(width: width, height: height))
        press("n", &library)
        _ = library.frame()
        press("Enter", &library)
        _ = library.frame()
        press("Esc Esc", &library)
      }
    }
  }

  @discardableResult
  private func press(_ keys: String, _ library: inout LibraryState) -> [LibraryState.Effect] {
    keys.split(separator: " ").compactMap { name in
      Key(name: String(name)).flatMap { library.handle(.key($0)) }
    }
  }
}

@Suite struct FormTests {
  /// Selects the row of a field in the open form.
  private func select(_ title: String, _ driver: inout EditorDriver) throws {
    guard case .form(let form)? = driver.state.layers.last else { throw Missing(what: "form") }
    let rows = driver.state.rows(of: form.element)
    guard let index = rows.firstIndex(where: { $0.entry.info.title == title }) else { throw Missing(what: title) }
    driver.press("g")
    for _ in 0..<index { driver.press("j") }
  }

  private struct Missing: Error { let what: String }

  @Test func choicesArePickedByKeyAndByTyping() throws {
    var driver = try EditorDriver(size: Size(width: 80, height: 24))
    driver.press("l e")
    try select("Direction", &driver)
    driver.press("Enter")
    try expectGolden("pick-choice", driver.state.frame())
    driver.press("2")
    #expect(driver.state.touchpoint?.direction == .inbound)
    driver.press("Enter")
    driver.type("two\n")
    #expect(driver.state.touchpoint?.direction == .twoWay)
    driver.press("Enter 0")
    #expect(driver.state.touchpoint?.direction == nil)
    driver.press("Esc u u u")
    #expect(!driver.state.history.isModified)
  }

  @Test func aFieldIsFoundByItsNameOrItsValue() throws {
    var driver = try EditorDriver(size: Size(width: 80, height: 24))
    driver.press("l e /")
    driver.type("emot\n")
    driver.press("Right")
    #expect(driver.state.touchpoint?.emotion == 0)
    driver.press("/")
    driver.type("ruth abara\n")
    driver.press("x")
    #expect(driver.state.touchpoint?.owner == nil)
    driver.press("/")
    driver.type("nothing of the kind\n")
    #expect(driver.state.message?.text == "nothing of that name; Backspace, or Esc leaves")
    driver.press("Esc Esc u u")
    #expect(driver.state.layers.isEmpty && !driver.state.history.isModified)
  }

  @Test func referencesAreFoundBySearch() throws {
    var driver = try EditorDriver(size: Size(width: 80, height: 24))
    driver.press("l l j e")
    try select("Caused by", &driver)
    driver.press("Enter")
    try expectGolden("pick-reference", driver.state.frame())
    driver.type("retro\n")
    #expect(driver.state.touchpoint?.causedBy == "retrospective-bill")
    driver.press("u")
    #expect(!driver.state.history.isModified)
  }

  @Test func severalChoicesKeepTheirOrder() throws {
    var driver = try EditorDriver(size: Size(width: 80, height: 24))
    driver.press("l p")
    driver.type("Nobody knows 4\n")
    driver.press("Tab")
    while driver.state.document.element(driver.state.focus)?.displayName != "Nobody knows" { driver.press("j") }
    driver.press("e")
    try select("Causes", &driver)
    driver.press("Enter")
    driver.type("tech\nmind\n")
    try expectGolden("pick-several", driver.state.frame())
    driver.press("Enter")
    guard case .painPoint(let pain)? = driver.state.document.element(driver.state.focus) else {
      Issue.record("no pain point")
      return
    }
    #expect(pain.causes == [.technology, .mindset])
  }

  @Test func longTextsWrapSoftlyAndTheCursorMovesByRow() throws {
    var driver = try EditorDriver(size: Size(width: 40, height: 12))
    driver.show(.journey)
    driver.press("l e")
    try select("Description", &driver)
    driver.press("Enter Ctrl-U")
    driver.type("The bill comes after eleven months 料金が届くまで一年近くかかる and nobody says why it is so late")
    driver.press("Alt-Enter")
    driver.type("Second line")
    driver.press("Up Up")
    try expectGolden("text-box", driver.state.frame())
    driver.type("X")
    driver.press("Enter")
    let text = try #require(driver.state.touchpoint?.description)
    #expect(text.contains("\nSecond line") && text.contains("X"))
  }

  @Test func anotherProgramEditsATextAndNothingIsLostWhenItFails() throws {
    var driver = try EditorDriver()
    driver.press("l e")
    try select("Description", &driver)
    let before = driver.text
    driver.press("Ctrl-O")
    guard case .editOutside(let text)? = driver.effects.last else {
      Issue.record("no effect")
      return
    }
    #expect(text == driver.state.touchpoint?.description)
    driver.state.noteOutside(.failed("no editor"))
    #expect(driver.screen.contains("no editor"))
    driver.press("Esc")
    #expect(driver.text == before)
    driver.press("Ctrl-O")
    driver.state.noteOutside(.text("One.\nTwo."))
    #expect(driver.state.touchpoint?.description == "One.\nTwo.")
    driver.press("u")
    #expect(driver.text == before)
  }

  @Test func everyFieldOfEveryKindOfElementHasARowThatOpens() throws {
    for kind in ElementKind.allCases {
      var driver = try EditorDriver(size: Size(width: 80, height: 24))
      let map = driver.state.document.map
      switch kind {
      case .map: driver.press("M")
      case .stage: driver.press("k e")
      case .touchpoint: driver.press("l l e")
      case .painPoint: driver.press("l Tab e")
      case .opportunity:
        driver.press("o")
        driver.state.selectInOutline(try #require(map.opportunities.first?.id))
        driver.press("e")
      }
      guard case .form(let form)? = driver.state.layers.last else {
        Issue.record("no form for \(kind)")
        continue
      }
      let rows = driver.state.rows(of: form.element)
      let keys = Set(rows.map { $0.path[0] })
      for field in kind.fieldsInForms { #expect(keys.contains(field), "\(kind): \(field)") }
      for index in rows.indices {
        driver.press("Enter")
        _ = driver.state.frame()
        while driver.state.layers.count > 1 { driver.press("Esc") }
        driver.press("Esc e")
        if kind == .map { driver.press("Esc M") }
        driver.press("g")
        for _ in 0...index { driver.press("j") }
      }
    }
  }

  @Test func personaOrganisationResearchAndReviewsAreEdited() throws {
    var driver = try EditorDriver()
    let before = driver.text
    driver.press("M")
    try select("Segment", &driver)
    driver.press("Enter Ctrl-U")
    driver.type("flat sharers\n")
    try select("Reviews", &driver)
    driver.press("Enter a Enter")
    driver.type("2026-09-01\n")
    driver.press("Enter")
    driver.type("Ada\n")
    driver.press("Esc Esc")
    let rows = driver.state.rows(of: .map)
    #expect(rows.contains { $0.path == ["organisation", "culture", "fit"] })
    #expect(rows.contains { $0.path == ["research", "from"] })
    driver.press("Esc")
    #expect(driver.state.document.map.persona?.segment == "flat sharers")
    #expect(driver.state.document.map.reviews.last?.by == "Ada")
    driver.press("u u")
    #expect(driver.text == before)
  }
}

extension ElementKind {
  /// The keys that a form shows whatever the element holds: all that are no lists of elements and always apply.
  fileprivate var fieldsInForms: [String] {
    switch self {
    case .map: ["title", "scenario", "persona", "state", "status", "owner", "research", "reviews", "organisation"]
    case .stage: ["name", "description", "kind", "customerGoal", "metrics", "waivers"]
    case .touchpoint: ["name", "description", "channel", "direction", "emotion", "evidence", "contacts", "verdict"]
    case .painPoint: ["title", "severity", "causes", "status", "evidence"]
    case .opportunity: ["title", "addresses", "impact", "effort", "owner", "due", "status"]
    }
  }
}
