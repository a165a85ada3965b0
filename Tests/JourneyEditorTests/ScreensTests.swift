import Journey
import JourneyFormat
import ListeningRules
import TerminalUI
import Testing

@testable import JourneyEditor

@Suite struct FindingsTests {
  @Test func theWorstComeFirstAndEnterGoesThere() throws {
    var driver = try EditorDriver()
    driver.press("f")
    let shown = driver.state.findings.shown
    #expect(shown.count > 5)
    #expect(shown.map(\.severity) == shown.map(\.severity).sorted(by: >))
    #expect(Set(shown.map(\.id)).count == shown.count, "one line an element")
    driver.press("j Enter")
    #expect(driver.state.layers.isEmpty)
    #expect(driver.state.card == driver.state.document.card(of: shown[1].id))
  }

  @Test func aWaiverNeedsAReasonAndIsOneUndoStep() throws {
    var driver = try EditorDriver()
    let before = driver.text
    driver.press("f")
    let entry = driver.state.findings.shown[0]
    let rule = try #require(driver.state.countingFindings(of: entry.id).first?.rule)
    driver.press("w Enter")
    #expect(driver.text == before)
    #expect(driver.screen.contains("needs a reason"))
    driver.press("w")
    driver.type("the regulator demands it\n")
    #expect(driver.text.contains("\"reason\": \"the regulator demands it\""))
    let found = driver.state.assessment.findings(of: entry.id, in: driver.state.document)
    #expect(found.contains { $0.rule == rule && $0.isWaived })
    let entries = driver.state.findings.shown
    #expect(entries.first { $0.id == entry.id }.map { $0.count < entry.count } ?? true)
    driver.press("u")
    #expect(driver.text == before)
    #expect(driver.state.findings.shown == driver.state.findings.entries)
  }

  @Test func typingAndTabFilter() throws {
    var driver = try EditorDriver()
    driver.press("f")
    let all = driver.state.findings.shown.count
    driver.press("/")
    driver.type("no-reply")
    let filtered = driver.state.findings.shown
    #expect(!filtered.isEmpty && filtered.count < all)
    for entry in filtered {
      #expect(driver.state.countingFindings(of: entry.id).contains { $0.rule == "no-reply-path" })
    }
    driver.press("Esc")
    #expect(driver.state.findings.shown.count == all)
    driver.press("Tab")
    #expect(driver.state.findings.shown.allSatisfy { $0.severity == .error })
    driver.press("/")
    driver.type("zzz")
    #expect(driver.screen.contains("No finding of that kind"))
    driver.press("Esc Esc")
    #expect(driver.state.layers.isEmpty)
  }

  @Test func aMapWithoutFindingsSaysSomethingUseful() {
    var driver = EditorDriver(IndexedMap(JourneyMap()))
    driver.press("f / q q Esc Esc")
    #expect(driver.state.layers.isEmpty)
    var map = JourneyMap()
    map.stages = [Stage(id: "s", name: "S")]
    driver = EditorDriver(IndexedMap(map))
    driver.press("f Tab")
    #expect(driver.screen.contains("No finding of that kind") || driver.screen.contains("nothing to judge"))
  }
}

@Suite struct ViewTests {
  @Test func theOutlineHasARowForEveryElementInTheOrderOfTheFile() throws {
    var driver = try EditorDriver()
    driver.press("o g")
    var rows: [ElementID] = []
    var row: ElementID? = .map
    while let id = row {
      rows.append(id)
      row = driver.state.outlineRow(after: id)
    }
    #expect(rows == driver.state.document.subtree(of: .map))
    for (above, below) in zip(rows, rows.dropFirst()) { #expect(driver.state.outlineRow(before: below) == above) }
    driver.press("G")
    #expect(driver.state.focus == rows.last)
  }

  @Test func foldedStagesAreOneRow() throws {
    var driver = try EditorDriver()
    driver.press("o h h")
    let stages = driver.state.document.map.stages
    #expect(driver.state.outline.folded == [stages[0].id])
    driver.press("j")
    #expect(driver.state.focus == stages[1].id)
    driver.press("k l l")
    #expect(driver.state.focus == stages[0].touchpoints[0].id)
  }

  /// What stands out is what the keys act on: no card does while they act in the inspector.
  @Test(arguments: ["Esc", "t", "t l l"]) func noCardStandsOutWhileTheKeysActInTheInspector(keys: String) throws {
    var driver = try EditorDriver(size: Size(width: 80, height: 24))
    let card = try #require(
      driver.state.document.map.stages.flatMap(\.touchpoints).first { !$0.painPoints.isEmpty })
    driver.state.go(to: card.id)
    driver.press(keys)
    func cellsThatStandOut() -> Int {
      let (frame, cards) = (driver.state.frame(), driver.state.layout.cards)
      let places = (cards.y..<cards.y + cards.height).flatMap { y in (0..<80).map { (x: $0, y: y) } }
      return places.count { frame[$0.x, $0.y]?.style == driver.state.look.style(.selected) }
    }
    #expect(cellsThatStandOut() > 0)
    driver.press("Tab")
    #expect(driver.state.pane == .inspector)
    #expect(cellsThatStandOut() == 0)
  }

  @Test func editingWorksInTheOutlineAndTheTable() throws {
    for key in ["o", "t"] {
      var driver = try EditorDriver()
      driver.press("l \(key)")
      let id = driver.state.card
      let before = driver.text
      driver.press("- p")
      driver.type("It hurts\n")
      #expect(driver.state.document.touchpoint(id)?.painPoints.last?.title == "It hurts")
      driver.press("a")
      driver.type("New one\n\n")
      #expect(driver.state.touchpoint?.name == "New one")
      driver.press("d d u u u u")
      #expect(driver.text == before)
    }
  }

  @Test func painPointsOfTheWholeMapAreReachedInTheOutline() throws {
    var driver = try EditorDriver()
    driver.press("o g")
    #expect(driver.state.card == .map)
    driver.press("p")
    driver.type("Nobody owns this 5\n")
    #expect(driver.state.document.map.painPoints.last?.title == "Nobody owns this")
    driver.press("g j e")
    #expect(driver.screen.contains("Severity"))
    driver.press("Esc o")
    #expect(driver.state.card != .map)
  }

  @Test func sortAndFilterOfTheTableSurviveEdits() throws {
    var driver = try EditorDriver(size: Size(width: 120, height: 40))
    driver.press("t l l <")
    func emotions() -> [Int?] {
      (driver.state.table.order ?? []).map { driver.state.document.touchpoint($0)?.emotion }
    }
    let set = emotions().compactMap { $0 }
    #expect(set == set.sorted() && set.count > 3)
    #expect(emotions().prefix(set.count).allSatisfy { $0 != nil }, "those without a value come last")
    let id = driver.state.card
    driver.press("g")
    let first = driver.state.card
    driver.press("+ + + +")
    #expect(driver.state.card == first, "the cursor stays on its touchpoint")
    let again = emotions().compactMap { $0 }
    #expect(again == again.sorted())
    driver.press("|")
    driver.type("channel:phone")
    driver.press("Enter")
    let order = try #require(driver.state.table.order)
    #expect(!order.isEmpty)
    #expect(order.allSatisfy { driver.state.document.touchpoint($0)?.channel?.contains("phone") ?? false })
    driver.press("| Ctrl-U")
    driver.type("no such thing\n")
    #expect(driver.screen.contains("No touchpoint passes the filter"))
    let before = driver.text
    driver.press("d d + p x J")
    #expect(driver.text == before, "what is not shown is not changed")
    driver.press("Esc < Esc")
    #expect(driver.state.table.order == nil)
    #expect(driver.state.document.contains(id))
  }

  @Test func cellsAreEditedInPlace() throws {
    var driver = try EditorDriver(size: Size(width: 120, height: 40))
    driver.press("l t Enter Ctrl-U")
    driver.type("A bill\n")
    #expect(driver.state.touchpoint?.name == "A bill")
    driver.press("l l Enter Ctrl-U")
    driver.type("+1\n")
    #expect(driver.state.touchpoint?.emotion == 1)
    driver.press("h Enter")
    #expect(driver.screen.contains("Touchpoint"), "a verdict has no field: the form opens")
  }

  @Test func columnsAreChosenAndMoved() throws {
    var driver = try EditorDriver(size: Size(width: 120, height: 40))
    driver.press("t C j Space")
    #expect(!driver.state.table.columns.contains("verdict"))
    driver.press("G Space")
    let last = try #require(driver.state.table.columns.last)
    #expect(last == TableColumn.all.last?.id)
    driver.press("K Esc")
    #expect(driver.state.table.columns.dropLast().last == last)
    #expect(driver.state.layers.isEmpty)
  }

  @Test(arguments: ["f", "o", "t", "r", "="]) func hiddenVerdictsLeaveNoTrace(key: String) throws {
    var driver = try EditorDriver(size: Size(width: 120, height: 40))
    driver.press("V \(key) j j j")
    let screen = driver.screen
    for word in ["talks at", "does not hear", "►", "✗", "unheard", "no-reply-path", "Verdict "] {
      #expect(!screen.contains(word), "\(word)")
    }
  }

  @Test func aClickSelectsTheRow() throws {
    for keys in ["o", "t", "t l l <"] {
      var driver = try EditorDriver()
      driver.press(keys)
      let rows = driver.screen.split(separator: "\n", omittingEmptySubsequences: false)
      let y = try #require(rows.firstIndex { $0.contains("Retrospective bill") && !$0.contains("─") })
      _ = driver.state.handle(.mouse(MouseEvent(.press, at: Position(x: 5, y: y))))
      #expect(driver.state.card == "retrospective-bill", "\(keys)")
    }
  }

  @Test func aNarrowScreenShowsTheOutlineByItself() throws {
    var driver = try EditorDriver(size: Size(width: 40, height: 12))
    #expect(driver.state.view == .outline)
    driver = try EditorDriver()
    driver.press("l")
    _ = driver.state.handle(.resize(Size(width: 20, height: 5)))
    try expectGolden("narrowed-20x5", driver.state.frame())
    _ = driver.state.handle(.resize(Size(width: 80, height: 24)))
    #expect(driver.state.view == .journey)
    _ = driver.state.handle(.resize(Size(width: 30, height: 12)))
    driver.press("o")
    #expect(driver.state.view == .journey)
  }
}

@Suite struct ReportTests {
  @Test func everyLineThatLeadsSomewhereLeadsToAnElement() throws {
    var driver = try EditorDriver(size: Size(width: 100, height: 30))
    driver.press("r")
    let lines = driver.state.report.lines
    let targets = lines.compactMap(\.target)
    #expect(targets.count > 10)
    #expect(targets.allSatisfy { driver.state.document.contains($0) })
    driver.press("Tab Enter")
    #expect(driver.state.layers.isEmpty)
    #expect(driver.state.card == driver.state.document.card(of: targets[0]))
  }

  @Test func theReportFollowsWhatIsUndone() throws {
    var driver = try EditorDriver()
    driver.press("p")
    driver.type("Worst of all 5\nr")
    #expect(driver.state.report.lines.contains { $0.line.text.contains("Worst of all") })
    driver.press("Esc u r")
    #expect(!driver.state.report.lines.contains { $0.line.text.contains("Worst of all") })
  }
}

@Suite struct CompareTests {
  @Test func aMapComparedWithItsFormerSelfNamesTheChanges() throws {
    var driver = try EditorDriver()
    let before = driver.state.document
    driver.press("l - R Ctrl-U")
    driver.type("Surprise bill\n=")
    #expect(driver.screen.contains("the file on disk"))
    driver.press("d")
    #expect(driver.effects == [.compare(with: .disk)])
    driver.state.noteOther(.found(before, name: "the file on disk"))
    #expect(driver.screen.contains("2 differences"))
    #expect(driver.screen.contains("Surprise bill"))
    driver.press("Tab Enter")
    #expect(driver.state.card == "retrospective-bill")
    driver.state.noteOther(.missing("nothing there"))
    #expect(driver.screen.contains("nothing there"))
    driver.state.noteOther(.found(driver.state.document, name: "itself"))
    #expect(driver.screen.contains("No difference"))
  }
}

extension StyledLine {
  fileprivate var text: String { pieces.map(\.text.string).joined() }
}
