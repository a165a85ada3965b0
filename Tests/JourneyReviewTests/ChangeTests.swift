import Journey
import JourneyFormat
import JourneyReview
import Testing

@Suite struct ChangeTests {
  private func lines(_ from: IndexedMap, _ edits: [Edit]) throws -> [String] {
    var to = from
    try to.apply(edits)
    return MapDifference.changes(from: from, to: to).map(\.line)
  }

  @Test func aChangedFieldIsToldWithBothValues() throws {
    let map = try Sample.map(["a"], inTouchpoints: ", \"emotion\": -1")
    #expect(
      try lines(map, [.set("a", field: ["emotion"], value: .integer(-2))]) == ["emotion of \"Act a\": -1 -> -2"])
    #expect(
      try lines(map, [.set("a", field: ["name"], value: .text("Calls"))])
        == ["name of \"Act a\": \"Act a\" -> \"Calls\""])
    #expect(try lines(map, [.set("a", field: ["emotion"], value: nil)]) == ["emotion of \"Act a\": -1 -> unset"])
    #expect(
      try lines(map, [.set(.map, field: ["title"], value: .text("B"))])
        == ["title of the map: \"A journey\" -> \"B\""])
  }

  @Test func aRecordIsToldFieldByFieldOnceItIsThere() throws {
    let bare = try Sample.map(["a"])
    #expect(
      try lines(bare, [.set("a", field: ["heard", "kept"], value: .flag(true))])
        == ["heard of \"Act a\": unset -> { kept yes }"])
    let heard = try Sample.map(["a"], inTouchpoints: ", \"heard\": { \"kept\": true, \"status\": \"open\" }")
    #expect(
      try lines(heard, [.set("a", field: ["heard", "status"], value: .text("done"))])
        == ["heard.status of \"Act a\": open -> done"])
  }

  @Test func aListIsToldByWhatCameAndWent() throws {
    let map = try Sample.map(["a"], inTouchpoints: ", \"participants\": [\"Ana\", \"Bo\"]")
    #expect(
      try lines(map, [.set("a", field: ["participants"], value: .list([.text("Bo"), .text("Cy")]))])
        == ["participants of \"Act a\": + \"Cy\", - \"Ana\""])
    #expect(
      try lines(map, [.set("a", field: ["participants"], value: .list([.text("Bo"), .text("Ana")]))])
        == ["participants of \"Act a\": another order"])
  }

  @Test func elementsThatComeGoAndMoveAreNamed() throws {
    let map = try Sample.map(["a", "b", "c"])
    #expect(
      try lines(
        map, [.insert(.touchpoint(Touchpoint(id: "d", name: "Rings")), into: "s", list: .touchpoints, after: "b")])
        == ["added touchpoint \"Rings\" to \"Asking\" after \"Act b\""])
    #expect(try lines(map, [.remove("b")]) == ["removed touchpoint \"Act b\" from \"Asking\""])
    #expect(
      try lines(map, [.move("c", into: "s", list: .touchpoints, after: nil)])
        == ["moved touchpoint \"Act c\" within \"Asking\", to the front"])
  }
}
