import JourneyTestSupport
import Testing

@testable import Journey

@Suite struct EditTests {
  @Test func everyVerbIsUndoneByItsInverse() throws {
    let edits: [Edit] = [
      .set("bill", field: ["emotion"], value: .integer(-2)),
      .set("phones", field: ["heard", "resolved"], value: .text("no")),
      .insert(
        .touchpoint(Touchpoint(id: "video", name: "Posts a video")), into: "asking-why", list: .touchpoints,
        after: "phones"),
      .move("calls-again", into: "bill-arrives", list: .touchpoints, after: nil),
      .set("bill", field: ["x-team"], value: .list([.integer(1)])),
      .remove("calls-again"),
      .set("", field: ["owner"], value: .text("Ana")),
      .move("asking-why", into: "", list: .stages, after: nil),
      .move("no-reason", into: "phones", list: .painPoints, after: nil),
    ]
    var indexed = IndexedMap(sampleMap())
    for edit in edits {
      let start = indexed.map
      let inverse = try indexed.apply(edit)
      let hasChanged = indexed.map != start
      #expect(hasChanged, "\(edit.subject)")
      var undone = indexed
      try undone.apply(inverse)
      let isRestored = undone.map == start
      #expect(isRestored, "\(edit.subject)")
    }
  }

  @Test func editsThatCannotBeThrowAndChangeNothing() {
    let start = IndexedMap(sampleMap())
    let refused: [(Edit, String)] = [
      (.set("nobody", field: ["name"], value: .text("x")), "there is no element"),
      (.set("bill", field: [], value: nil), "names no field"),
      (.set("bill", field: ["emotion"], value: .integer(3)), "emotion is 3; expected a whole number from -2 to 2"),
      (.set("bill", field: ["direction"], value: .text("outbond")), "did you mean \"outbound\"?"),
      (.set("bill", field: ["name"], value: nil), "has no \"name\""),
      (.set("bill", field: ["heard", "ownr"], value: .text("x")), "did you mean \"owner\"?"),
      (.set("bill", field: ["name", "deep"], value: .text("x")), "has no field"),
      (.set("bill", field: ["painPoints"], value: .list([])), "insert, remove and move"),
      (.set("bill", field: ["evidence", "0"], value: .text("x")), "set whole"),
      (.set("", field: ["format"], value: .text("journey-map/2")), "cannot be changed"),
      (.set("phones", field: ["causedBy"], value: .text("bil")), "did you mean \"bill\"?"),
      (.set("phones", field: ["causedBy"], value: .text("no-reason")), "no touchpoint"),
      (.remove("bill"), "clear the links first"),
      (.remove(""), "the map itself"),
      (.remove("nobody"), "no element"),
      (.move("bill", into: "bill", list: .touchpoints, after: nil), "into itself"),
      (.move("bill", into: "", list: .stages, after: nil), "does not belong"),
      (.move("bill", into: "asking-why", list: .touchpoints, after: "no-reason"), "not among"),
      (.insert(.stage(Stage(id: "bill", name: "x")), into: "", list: .stages, after: nil), "already used"),
      (.insert(.stage(Stage(id: "B!", name: "x")), into: "", list: .stages, after: nil), "is no id"),
      (.insert(.stage(Stage(id: "s", name: "")), into: "", list: .stages, after: nil), "has no \"name\""),
      (.insert(.touchpoint(Touchpoint(id: "t", name: "x")), into: "bill", list: .touchpoints, after: nil), "no list"),
    ]
    for (edit, message) in refused {
      var map = start
      do {
        try map.apply(edit)
        Issue.record("\(edit) was applied")
      } catch {
        #expect(error.message.contains(message), "\(error.message)")
        let isUnchanged = map.map == start.map
        #expect(isUnchanged, "\(edit)")
      }
    }
  }

  @Test func aStepIsAllOrNothing() {
    var map = IndexedMap(sampleMap())
    let start = map.map
    #expect(throws: EditError.self) {
      try map.apply([.set("bill", field: ["emotion"], value: .integer(2)), .remove("nobody")])
    }
    let isUnchanged = map.map == start
    #expect(isUnchanged)
  }

  @Test func placesAreFoundAgainAfterManyMoves() throws {
    var stage = Stage(id: "s", name: "Stage")
    for number in 0..<400 { stage.touchpoints.append(Touchpoint(id: ElementID("t\(number)"), name: "T\(number)")) }
    var map = JourneyMap()
    map.stages = [stage, Stage(id: "other", name: "Other")]
    var indexed = IndexedMap(map)
    var random = SeededGenerator(seed: 7)
    for _ in 0..<2000 {
      let id = ElementID("t\(random.below(400))")
      let target: ElementID = random.chance(0.5) ? "s" : "other"
      try indexed.apply(.move(id, into: target, list: .touchpoints, after: nil))
    }
    for (s, stage) in indexed.map.stages.enumerated() {
      for (t, touchpoint) in stage.touchpoints.enumerated() {
        #expect(indexed.address(of: touchpoint.id) == .touchpoint(stage: s, t))
      }
    }
  }

  @Test func removingTakesTheSubtreeOutOfTheIndexAndBack() throws {
    var map = IndexedMap(sampleMap())
    try map.apply(.set("phones", field: ["causedBy"], value: nil))
    let inverse = try map.apply(.remove("bill-arrives"))
    for id in ["bill-arrives", "bill", "no-reason", "explain"] as [ElementID] { #expect(!map.contains(id)) }
    try map.apply(inverse)
    #expect(map.kind(of: "no-reason") == .painPoint)
    #expect(map.parent(of: "no-reason") == "bill")
  }
}

@Suite struct HistoryTests {
  @Test func modifiedMeansAwayFromTheSavedPosition() throws {
    var map = IndexedMap(sampleMap())
    var history = History()
    func set(_ emotion: Int) throws {
      try history.perform(
        [.set("bill", field: ["emotion"], value: .integer(emotion))], label: "emotion \(emotion)", cursor: "bill",
        then: "bill", on: &map)
    }
    #expect(!history.isModified)
    try set(1)
    try set(2)
    #expect(history.isModified)
    history.markSaved()
    #expect(!history.isModified)
    _ = try history.undo(on: &map)
    #expect(history.isModified)
    _ = try history.redo(on: &map)
    #expect(!history.isModified)
    _ = try history.undo(on: &map)
    try set(0)
    #expect(history.isModified)
    _ = try history.undo(on: &map)
    #expect(history.isModified, "the saved position was forgotten with what could have been redone")
    #expect(!history.isModified || history.position == 1)
  }

  @Test func undoAndRedoRememberTheCursor() throws {
    var map = IndexedMap(sampleMap())
    var history = History()
    try history.perform(
      [.remove("calls-again")], label: "remove", cursor: "calls-again", then: "phones", on: &map)
    #expect(try history.undo(on: &map)?.cursor == "calls-again")
    #expect(try history.redo(on: &map)?.cursor == "phones")
    #expect(try history.redo(on: &map) == nil)
  }

  @Test func referencesAreFoundInEveryFieldThatNamesElements() {
    var map = sampleMap()
    var heard = Heard()
    heard.ref = "bill"
    map.stages[1].touchpoints[1].heard = heard
    var waiver = Waiver()
    waiver.rule = "some-rule"
    waiver.reason = "known"
    waiver.element = "no-reason"
    map.stages[0].touchpoints[0].waivers = [waiver]
    var indexed = IndexedMap(map)
    func references(to ids: Set<ElementID>) -> [String] {
      indexed.references(to: ids).map { "\($0.element): \($0.field.joined(separator: "."))" }
    }
    #expect(references(to: ["bill"]) == ["phones: causedBy", "calls-again: heard.ref"])
    #expect(references(to: ["no-reason"]).contains("explain: addresses"))
    #expect(references(to: ["calls-again"]) == [])
    #expect(throws: EditError.self) { try indexed.apply(.remove("bill")) }
  }

  /// Strict and other edits at random, some undone and done again: the index is what it would be made anew, and finds
  /// what a search of the whole map finds.
  @Test(arguments: 0..<20) func whoNamesWhomFollowsEveryEdit(seed: Int) throws {
    var maker = RandomEditMaker(seed: UInt64(900 + seed))
    maker.maker.stages = 2
    maker.maker.touchpoints = 4
    var searched = IndexedMap(maker.maker.map())
    var indexed = searched
    indexed.indexReferences()
    var undo: [Edit] = []
    var redo: [Edit] = []
    for step in 0..<200 {
      let isUndo = step % 5 == 3 && !undo.isEmpty
      let isRedo = step % 5 == 4 && !redo.isEmpty
      let edit =
        isUndo
        ? undo.removeLast() : isRedo ? redo.removeLast() : link(searched, &maker) ?? maker.edit(for: searched)
      let isStrict = !isUndo && !isRedo && maker.maker.random.chance(0.5)
      let inverse = try? searched.apply(edit, strictly: isStrict)
      #expect((try? indexed.apply(edit, strictly: isStrict)) == inverse)
      if let inverse { if isUndo { redo.append(inverse) } else { undo.append(inverse) } }
      if !isUndo && !isRedo { redo = [] }
      #expect(indexed.references == searched.referencesFromScratch())
      for id in searched.subtree(of: .map) {
        let (found, sought) = (indexed.references(to: [id]), searched.references(to: [id]))
        #expect(found.map(\.element) == sought.map(\.element) && found.map(\.field) == sought.map(\.field))
      }
    }
    #expect(!searched.hasIndexedReferences)
  }

  /// Now and then an edit that links two touchpoints, or takes a link away.
  private func link(_ map: IndexedMap, _ maker: inout RandomEditMaker) -> Edit? {
    let ids = map.subtree(of: .map).filter { map.kind(of: $0) == .touchpoint }
    guard ids.count > 1, maker.maker.random.chance(0.4) else { return nil }
    let (one, other) = (ids[maker.maker.random.below(ids.count)], ids[maker.maker.random.below(ids.count)])
    let field = maker.maker.random.chance(0.5) ? ["causedBy"] : ["heard", "ref"]
    return .set(one, field: field, value: maker.maker.random.chance(0.3) ? nil : .text(other.rawValue))
  }
}
