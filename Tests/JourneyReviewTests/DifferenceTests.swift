import Journey
import JourneyFormat
import JourneyReview
import JourneyTestSupport
import Testing

private func text(_ map: IndexedMap) -> String { String(decoding: MapWriter.text(of: map.map), as: UTF8.self) }

/// Whether an element list of the map itself is no list in the file, which no edit can change.
private func hasUnreadableList(_ map: IndexedMap) -> Bool {
  JourneyMap.info.fields.indices.contains { index in
    guard JourneyMap.table.fields[index].isElementList, let value = map.map.value(ofField: index) else { return false }
    if case .list = value { return false }
    return true
  }
}

private func expectDifferenceLeads(from: IndexedMap, to: IndexedMap, _ comment: Comment? = nil) throws {
  var changed = from
  try changed.apply(MapDifference.edits(from: from, to: to), strictly: false)
  #expect(text(changed) == text(to), comment)
}

@Suite struct DifferenceTests {
  @Test(arguments: 0..<60) func anEditedMapIsReachedFromItsOriginalAndBack(seed: Int) throws {
    var maker = RandomMapMaker(seed: UInt64(seed))
    maker.makesProblems = seed % 3 == 0
    let original = IndexedMap(maker.map())
    var edited = original
    var edits = RandomEditMaker(seed: UInt64(500 + seed))
    edits.maker.makesProblems = seed % 4 == 0
    for _ in 0..<(seed % 40 + 1) { _ = try? edited.apply(edits.edit(for: edited), strictly: seed % 2 == 0) }
    guard !hasUnreadableList(original), !hasUnreadableList(edited) else { return }
    try expectDifferenceLeads(from: original, to: edited)
    try expectDifferenceLeads(from: edited, to: original)
  }

  @Test(arguments: 0..<60) func anyMapIsReachedFromAnyOther(seed: Int) throws {
    var maker = RandomMapMaker(seed: UInt64(2 * seed + 10_000))
    var other = RandomMapMaker(seed: UInt64(2 * seed + 10_001))
    maker.makesProblems = seed % 3 == 0
    other.makesProblems = seed % 2 == 0
    let (from, to) = (IndexedMap(maker.map()), IndexedMap(other.map()))
    guard !hasUnreadableList(from), !hasUnreadableList(to) else { return }
    try expectDifferenceLeads(from: from, to: to)
  }

  @Test(arguments: 0..<30) func aDifferenceSurvivesItsJSONLines(seed: Int) throws {
    var maker = RandomMapMaker(seed: UInt64(20_000 + seed))
    let original = IndexedMap(maker.map())
    var edited = original
    var edits = RandomEditMaker(seed: UInt64(seed))
    for _ in 0..<30 { _ = try? edited.apply(edits.edit(for: edited)) }
    let lines = MapDifference.edits(from: original, to: edited).flatMap { EditText.line($0) + [UInt8(ascii: "\n")] }
    var changed = original
    try changed.apply(EditText.read(lines).map(\.edit), strictly: false)
    #expect(text(changed) == text(edited))
  }

  @Test(arguments: 0..<20) func equalMapsDoNotDiffer(seed: Int) {
    var maker = RandomMapMaker(seed: UInt64(30_000 + seed))
    maker.makesProblems = seed % 2 == 0
    let map = IndexedMap(maker.map())
    #expect(MapDifference.edits(from: map, to: map).isEmpty)
  }

  @Test func oneTouchpointMovedIsOneEdit() throws {
    let from = try Sample.map(["a", "b", "c", "d", "e"])
    let to = try Sample.map(["b", "c", "d", "e", "a"])
    #expect(MapDifference.edits(from: from, to: to) == [.move("a", into: "s", list: .touchpoints, after: "e")])
  }

  @Test func spellingsThatUnicodeTakesForEqualDiffer() throws {
    let from = try Sample.map(["a"], title: "caf\u{e9}")
    let to = try Sample.map(["a"], title: "cafe\u{301}")
    #expect(MapDifference.edits(from: from, to: to).count == 1)
    try expectDifferenceLeads(from: from, to: to)
  }
}

enum Sample {
  /// A map of one stage `s` with a touchpoint for each id.
  static func map(_ ids: [String], title: String = "A journey", inTouchpoints more: String = "") throws -> IndexedMap {
    let touchpoints = ids.map { "{ \"id\": \"\($0)\", \"name\": \"Act \($0)\"\(more) }" }.joined(separator: ", ")
    return try read(
      """
      {"format": "journey-map/1", "title": "\(title)", "state": "current",
       "stages": [{"id": "s", "name": "Asking", "touchpoints": [\(touchpoints)]}]}
      """)
  }

  static func read(_ text: String) throws -> IndexedMap { try MapReader.read(Array(text.utf8)).indexed() }
}
