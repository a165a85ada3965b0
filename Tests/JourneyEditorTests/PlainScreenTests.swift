import Journey
import TerminalUI
import Testing

@testable import JourneyEditor

extension Scene {
  /// Layers beside those that the golden frames of the drawn screen show.
  static let layers = [
    Scene("add-note", way: "l", keys: "c"),
    Scene("no-such-key", way: "l", keys: "Ctrl-T"),
    Scene("half-a-command", way: "l", keys: "3 d"),
    Scene("who-answers", way: "l", keys: "s o"),
    Scene("was-it-resolved", way: "l l", keys: "s c p x"),
    Scene("remove-stage", way: "l k", keys: "d d"),
    Scene("weight", way: "l", keys: "i"),
    Scene("compare-with", keys: "="),
    Scene("findings-filter", keys: "f / b i l l"),
    Scene("split", way: "l", keys: "D"),
    Scene("several-values", way: "l Tab") { $0.open(field: "Causes", way: "e g") },
    Scene("completion", way: "l", keys: "a x Space @ p Tab"),
    Scene("marked", way: "l v", keys: "j"),
    Scene("inspector", way: "l", keys: "Tab j"),
    Scene("verdicts-hidden", keys: "V f"),
    Scene("no-row", keys: "t / n o n e x Enter"),
    Scene("nothing-found", keys: ": x x x x"),
    Scene("tour-goes-on", keys: "l").beginning(.tutor),
    Scene("add-stage", way: "l", keys: "S W a i t s Enter"),
    Scene("nothing-to-leave", keys: "Esc"),
  ]
}

extension EditorDriver {
  /// Opens a field of the form that keys lead to: that of the second stage's first touchpoint.
  mutating func open(field title: String, way: String = "l e g") {
    press(way)
    guard case .form(let form)? = state.layers.last else { return }
    let rows = state.rows(of: form.element)
    for _ in 0..<(rows.firstIndex { $0.entry.info.title == title } ?? 0) { press("j") }
    press("Enter")
  }
}

extension Layer {
  /// What kind it is: a new one does not compile until it has a name here, and fails until a scene shows it.
  var name: String {
    switch self {
    case .prompt(let prompt): prompt.isLong ? "text box" : "prompt"
    case .choice: "choice"
    case .whoSpeaks: "who speaks"
    case .list(let list): list.purpose == .help ? "help" : "palette"
    case .form: "form"
    case .records: "records"
    case .record: "record"
    case .findings: "findings"
    case .page(let page): page.scope == .text ? "text" : page.content == .report ? "report" : "comparison"
    case .columns: "columns"
    case .values: "values"
    case .pick: "pick"
    case .replace: "replace"
    }
  }

  static let names = [
    "prompt", "text box", "choice", "who speaks", "help", "palette", "form", "records", "record", "findings", "report",
    "comparison", "text", "columns", "values", "pick", "replace",
  ]
}

/// The screen for screen readers: one thing a line, the cursor on what is spoken of, nothing that is only drawn.
@Suite struct PlainScreenTests {
  private static let all = Scene.main + Scene.others + Scene.layers

  /// What the samples' own texts hold beside ASCII.
  private static let inTheTexts = "£“”’"

  private static func driver(_ scene: Scene, _ size: Size) throws -> EditorDriver {
    scene.driver(try scene.near(Look(isPlain: true)), size)
  }

  /// What is said from the cursor's line on.
  private func spoken(_ frame: Frame) -> String {
    guard let cursor = frame.cursor else { return "" }
    let rows = (cursor.y..<frame.size.height).map { frame.row(at: $0) }
    return rows.joined(separator: " ").split(separator: " ").joined(separator: " ")
  }

  @Test func aPageThatIsTurnedToIsSpoken() throws {
    var driver = try EditorDriver()
    driver.state.look = Look(isPlain: true)
    driver.press("l .")
    #expect(spoken(driver.state.frame()).hasPrefix("Customer: A bill for £90"))
    driver.press(", ")
    let words = spoken(driver.state.frame())
    #expect(words.contains("capped at talking-at by no-"))
    #expect(words.contains("reply-path: Nobody can answer"))
  }

  @Test(arguments: all) func everyScreenIsSaidOneThingALine(scene: Scene) throws {
    for size in goldenSizes {
      let driver = try Self.driver(scene, size)
      let frame = driver.state.frame()
      let signs = frame.text.filter { !$0.isASCII && $0 != "…" && !Self.inTheTexts.contains($0) }
      #expect(signs.isEmpty, "nothing that is only drawn: \(signs)")
      let cursor = try #require(frame.cursor, "\(scene) at \(size)")
      #expect(!frame.row(at: cursor.y).isEmpty, "the cursor is on what is spoken of: \(scene) at \(size)")
      try expectGolden("plain-\(scene.name)-\(size)", frame)
    }
  }

  @Test func theScenesShowEveryKindOfLayerAndScreen() throws {
    var names: Set<String> = []
    var views: Set<MainView> = []
    var scopes: Set<LayerCommand.Scope> = [.library, .templates]
    for scene in Self.all {
      let state = try Self.driver(scene, Size(width: 80, height: 24)).state
      names.formUnion(state.layers.map(\.name))
      views.insert(state.view)
      scopes.formUnion(state.layers.compactMap(\.scope))
    }
    #expect(names == Set(Layer.names))
    #expect(views == Set(MainView.allCases))
    #expect(scopes == Set(LayerCommand.Scope.allCases))
  }

  /// What the rows of a screen draw, they say; and what the selected one says is there whole, from the cursor on.
  @Test(arguments: all) func nothingThatIsDrawnIsLeftUnsaid(scene: Scene) throws {
    // As wide as any row, so that nothing is cut.
    let state = try Self.driver(scene, Size(width: 400, height: 100)).state
    guard let layer = state.layers.last, let screen = state.screen(of: layer) else { return }
    for index in 0..<min(screen.count, 150) {
      let row = screen.row(state, index)
      let said = words(row.said.joined(separator: " "))
      let unsaid = words(row.line.words).subtracting(said)
      #expect(unsaid.isEmpty, "\(scene), row \(index): \(row.line.words)")
    }
    guard screen.count > 0 else { return }
    let spoken = spoken(state.frame())
    for fact in screen.row(state, screen.selected).said where !fact.isEmpty {
      #expect(spoken.contains(fact.split(separator: " ").joined(separator: " ")), "\(scene): \(fact)")
    }
    if screen.countsRows { #expect(spoken.contains("\(screen.selected + 1) of \(screen.count)")) }
  }

  /// The words of a text, without signs; a tick is said in words, and where a text is cut a word may be too.
  private func words(_ text: String) -> Set<String> {
    let whole = text.split(separator: " ").filter { !$0.contains("~") }.joined(separator: " ")
    let letters = whole.map { $0.isLetter || $0.isNumber ? $0 : " " }
    return Set(String(letters).split(separator: " ").map { String($0) }.filter { $0.count > 1 })
  }

  @Test func afterEveryKeyTheCursorStandsAtTheStartOfWhatMatters() throws {
    var driver = try EditorDriver(size: Size(width: 200, height: 40))
    driver.state.look = Look(isPlain: true)
    func spoken() -> String {
      let frame = driver.state.frame()
      return frame.cursor.map { frame.row(at: $0.y) } ?? ""
    }
    #expect(spoken().hasPrefix("Hark: I want to know what this bill is for. Orders the line, 1 of 4. "))
    driver.press("j")
    #expect(spoken().hasPrefix("Order confirmation, 2 of 4. "))
    driver.press("l")
    #expect(spoken().hasPrefix("Stage Bill arrives, 2 of 5, 2 touchpoints. Looks it up, 2 of 2."))
    driver.press("k")
    #expect(spoken().hasPrefix("Retrospective bill, 1 of 2. talks at"))
    driver.press("k")
    #expect(spoken().hasPrefix("Stage Bill arrives, 2 of 5"))
    driver.press("j Tab")
    #expect(spoken().hasPrefix("Pain point: No line on the bill says what the charge is for, severity 5"))
    #expect(spoken().hasSuffix("1 of 3."))
    driver.press("Esc +")
    #expect(spoken().hasPrefix("emotion 0. Retrospective bill, 1 of 2."))
    driver.press("d")
    #expect(spoken().hasPrefix("d, and one more key. Retrospective bill"))
    driver.press("Esc Ctrl-T")
    #expect(spoken().hasPrefix("Ctrl-T does nothing here; ? shows the keys, q quits. Retrospective bill"))
    driver.press("s")
    #expect(
      spoken()
        == "Who speaks at \"Retrospective bill\"? o us, c the customer, b both, n no message, Enter skip, Esc go back.")
    driver.press("x")
    #expect(spoken().hasPrefix("one of the letters shown; Enter skips, Esc goes back. Who speaks at"))
    driver.press("Esc e")
    #expect(spoken().hasPrefix("Touchpoint: Retrospective bill. Name: Retrospective bill. Touchpoint, 1 of "))
    driver.press("j j")
    #expect(spoken().hasPrefix("When: month 11. Touchpoint, 3 of "))
    driver.press("Esc : w s p")
    #expect(spoken().hasPrefix("Who speaks, who answers, was it resolved, 1 of 4. key s."))
    driver.press("Esc")
    #expect(spoken().hasPrefix("Hark: I want to know"), "back on the map")
  }

  @Test func whatWasAddedIsSaidWhereMoreIsAsked() throws {
    var driver = try EditorDriver(size: Size(width: 200, height: 40))
    driver.state.look = Look(isPlain: true)
    driver.press("S")
    driver.type("Waiting\n")
    #expect(spoken(driver.state.frame()).hasPrefix("added stage \"Waiting\". Stage:"))
    driver.press("Enter a")
    driver.type("Rings up @phone\n")
    #expect(spoken(driver.state.frame()).hasPrefix("added \"Rings up\". Touchpoint:"))
    driver.type("Holds !\n")
    #expect(spoken(driver.state.frame()).hasPrefix("added \"Holds\". Pain point:"))
  }

  @Test func aNewTaskOfTheTourIsSaidBeforeAllElse() throws {
    var driver = try EditorDriver.tutor()
    driver.state.look = Look(isPlain: true)
    driver.state.resize(to: Size(width: 300, height: 40))
    driver.press("j")
    #expect(spoken(driver.state.frame()).hasPrefix("The first box arrives"))
    driver.press("l")
    #expect(spoken(driver.state.frame()).hasPrefix("Tutor: step 2 of "))
    driver.press("k")
    #expect(spoken(driver.state.frame()).hasPrefix("Company e-mails that the price rises"))
  }

  @Test func valuesAreSaidWithTheirStateAndTheKeyThatTakesThem() throws {
    var driver = try EditorDriver(size: Size(width: 200, height: 40))
    driver.state.look = Look(isPlain: true)
    driver.open(field: "Direction")
    let frame = driver.state.frame()
    #expect(spoken(frame).hasPrefix("Direction. type to find. outbound, ticked, 2 of 5. key 1."))
    driver.press("Down")
    #expect(spoken(driver.state.frame()).hasPrefix("inbound, not ticked, 3 of 5. key 2."))
    driver.press("x")
    #expect(spoken(driver.state.frame()).hasPrefix("nothing of that name."))
  }
}
