import Journey
import TerminalUI
import Testing

@testable import JourneyEditor

/// The fields that do not apply are folded below the others, and there all the same.
@Suite struct FoldedFieldsTests {
  /// The form of a touchpoint with no message, where little of who speaks and who is heard applies.
  private func form() throws -> EditorDriver {
    var driver = try EditorDriver(size: Size(width: 100, height: 30))
    driver.press("e G")
    return driver
  }

  private func selected(_ driver: EditorDriver) -> (form: FormLayer, row: FormRow?)? {
    guard case .form(let form)? = driver.state.layers.last else { return nil }
    return (form, driver.state.formRows(of: form.element)[form.selected])
  }

  @Test func theRestIsOneRowThatEnterOpensAndCloses() throws {
    var driver = try form()
    let rest = driver.state.formRows(of: driver.state.card).rest
    #expect(rest.contains { $0.path == ["demand"] } && rest.allSatisfy { $0.value == nil })
    #expect(driver.screen.contains("▸ \(rest.count) more"))
    #expect(!driver.screen.contains("Demand"))
    driver.press("Enter j j")
    #expect(driver.screen.contains("▾ \(rest.count) more"))
    #expect(selected(driver)?.row?.path == rest[1].path)
    driver.press("G")
    #expect(selected(driver)?.row?.path == rest.last?.path)
    driver.press("g G")
    while let row = selected(driver)?.row, rest.contains(where: { $0.path == row.path }) { driver.press("k") }
    for (key, sign) in [("h", "▸"), ("l", "▾"), ("Enter", "▸")] {
      driver.press(key)
      #expect(driver.screen.contains("\(sign) \(rest.count) more"), "\(key)")
    }
    #expect(!driver.state.history.isModified)
  }

  @Test func aFoldedFieldIsFoundAndFilledInAndKeepsTheSelection() throws {
    var driver = try form()
    driver.press("/")
    driver.type("demand\n")
    #expect(selected(driver)?.form.isUnfolded == true)
    #expect(selected(driver)?.row?.path == ["demand"])
    driver.press("l")
    #expect(driver.state.touchpoint?.demand != nil)
    let rows = driver.state.formRows(of: driver.state.card)
    #expect(rows.list.contains { $0.path == ["demand"] }, "it stands with the others now")
    #expect(selected(driver)?.row?.path == ["demand"], "and is selected there")
    driver.press("u")
    #expect(driver.state.touchpoint?.demand == nil)
    #expect(selected(driver)?.row?.path == ["demand"])
  }

  @Test func whatAppliesChangesWithTheDirectionAndTheSelectionStays() throws {
    var driver = try form()
    driver.press("/")
    driver.type("direction\n")
    let before = driver.state.formRows(of: driver.state.card).list.count
    driver.press("h")
    #expect(selected(driver)?.row?.path == ["direction"])
    #expect(driver.state.formRows(of: driver.state.card).list.count != before)
  }

  @Test func aFormWithoutSuchFieldsHasNoFold() throws {
    var driver = try EditorDriver()
    driver.press("k e G")
    #expect(driver.state.document.kind(of: driver.state.card) == .stage)
    #expect(driver.state.formRows(of: driver.state.card).fold == nil)
    #expect(selected(driver)?.row != nil)
    driver.press("Esc")
    #expect(!driver.screen.contains(" more  "))
  }
}

/// A form speaks of the journey first, and as a person would.
@Suite struct FormOrderTests {
  @Test func whatIsAboutTheFileComesLast() throws {
    var driver = try EditorDriver(size: Size(width: 100, height: 40))
    let map = driver.state.formRows(of: .map).list
    #expect(map.first?.path == ["title"])
    #expect(map.suffix(2).map(\.path) == [["$schema"], ["format"]])
    #expect(map.suffix(2).allSatisfy { $0.section == "In the file" })
    for id in driver.state.document.map.stages.flatMap({ [$0.id] + $0.touchpoints.map(\.id) }) {
      let rows = driver.state.formRows(of: id).list
      #expect(rows.first?.path == ["name"] && rows.last?.path == ["id"], "\(id)")
    }
    driver.press("e")
    #expect(driver.screen.contains("The act: \"Bank e-mails the rate change\", not \"E-mail\". Text."))
  }

  @Test func helpSaysWhatAPersonPutsIn() {
    func help(_ key: String) -> String? {
      Touchpoint.info.fields.first { $0.key == key }.map { FieldEntry(info: $0).help }
    }
    #expect(help("evidence")?.hasSuffix(" Any number of entries.") == true)
    #expect(help("participants")?.hasSuffix(" Texts, with ; between them.") == true)
    #expect(help("causedBy")?.hasSuffix(" One touchpoint of this map.") == true)
    #expect(help("id")?.hasSuffix(" It cannot be changed here.") == true)
  }
}
