import JSONText
import Journey
import JourneyFormat
import JourneyTestSupport
import Testing

private func text(_ map: IndexedMap) -> String { String(decoding: MapWriter.text(of: map.map), as: UTF8.self) }

/// The first place in which two values differ, for a readable failure.
private func firstDifference(_ left: Any, _ right: Any, _ path: String = "map") -> String {
  let (a, b) = (Array(Mirror(reflecting: left).children), Array(Mirror(reflecting: right).children))
  guard a.count == b.count, !a.isEmpty else { return "\(path): \(left) is not \(right)" }
  for (one, other) in zip(a, b) where "\(one.value)" != "\(other.value)" {
    return firstDifference(one.value, other.value, "\(path).\(one.label ?? "")")
  }
  return "\(path): no visible difference"
}

@Suite struct RoundTripTests {
  @Test(arguments: 0..<150) func anyMapToTextToMapIsEqual(seed: Int) throws {
    var maker = RandomMapMaker(seed: UInt64(seed))
    maker.makesProblems = seed % 3 == 0
    let map = IndexedMap(maker.map())
    let written = MapWriter.text(of: map.map)
    let read = try MapReader.read(written)
    let isEqual = read.indexed().map == map.map
    #expect(isEqual, "\(firstDifference(read.indexed().map, map.map))")
    #expect(MapWriter.text(of: read.indexed().map) == written, "writing what was read changes no byte")
  }

  @Test(arguments: 0..<24) func anyEditFollowedByItsInverseRestoresTheExactText(seed: Int) throws {
    var maker = RandomMapMaker(seed: UInt64(1000 + seed))
    maker.makesProblems = seed % 2 == 0
    var map = IndexedMap(maker.map())
    var edits = RandomEditMaker(seed: UInt64(seed))
    edits.maker.makesProblems = seed % 4 == 0
    let start = text(map)
    var history: [(before: String, inverse: Edit)] = []
    for _ in 0..<60 {
      let edit = edits.edit(for: map)
      let before = text(map)
      do {
        let inverse = try map.apply(edit, strictly: seed % 3 != 0)
        history.append((before: before, inverse: inverse))
        var undone = map
        try undone.apply(inverse, strictly: false)
        #expect(text(undone) == before, "after \(edit)")
      } catch {
        #expect(text(map) == before, "a refused edit changes nothing: \(edit)")
      }
    }
    #expect(history.count > 12)
    for (before, inverse) in history.reversed() {
      try map.apply(inverse, strictly: false)
      #expect(text(map) == before)
    }
    #expect(text(map) == start)
  }

  @Test(arguments: 0..<20) func editsSurviveTheirJSONLines(seed: Int) throws {
    var maker = RandomMapMaker(seed: UInt64(2000 + seed))
    let map = IndexedMap(maker.map())
    var edits = RandomEditMaker(seed: UInt64(seed))
    for _ in 0..<40 {
      let edit = edits.edit(for: map)
      let line = EditText.line(edit)
      #expect(!line.contains(UInt8(ascii: "\n")))
      let isEqual = try EditText.read(line).map(\.edit) == [edit]
      #expect(isEqual, "\(String(decoding: line, as: UTF8.self))")
    }
  }

  /// Entries that are no objects, and elements whose ids are missing, taken or unreadable, go out and come back.
  @Test(arguments: [
    #"{"format": "journey-map/1", "title": "T", "state": "current", "stages": [3, "x", {"touchpoints": ["y", {}, {"name": "Calls", "painPoints": [null, {"title": "Waits"}]}]}]}"#,
    #"{"format": "journey-map/1", "title": "T", "state": "current", "stages": [{"id": "a", "touchpoints": [{"id": "a"}, {"id": 7, "opportunities": [[], {"id": ""}]}]}]}"#,
  ]) func brokenEntriesSurviveTheirJSONLines(text source: String) throws {
    let start = try MapReader.read(Array(source.utf8)).indexed()
    for id in start.subtree(of: .map) where id != .map {
      var map = start
      let back = try map.apply(.remove(id), strictly: false)
      let line = EditText.line(back)
      let read = try EditText.read(line).map(\.edit)
      #expect(read == [back], "\(String(decoding: line, as: UTF8.self))")
      try map.apply(read, strictly: false)
      #expect(text(map) == text(start))
      #expect(map.subtree(of: .map) == start.subtree(of: .map))
    }
  }

  @Test func anInsertWhoseIDsDoNotFitItsElementIsRefused() throws {
    let line = #"{"insert": "", "list": "stages", "ids": ["a"], "element": {"touchpoints": [{}]}}"#
    #expect(throws: EditTextProblem.self) { try EditText.read(Array(line.utf8)) }
  }

  @Test func keysThatDifferOnlyInTheirSpellingAreTwo() throws {
    let (composed, decomposed) = ("caf\u{E9}", "cafe\u{301}")
    let source = #"{"format": "journey-map/1", "title": "T", "\#(composed)": 1, "\#(decomposed)": 2, "stages": []}"#
    var map = try MapReader.read(Array(source.utf8)).indexed()
    #expect(map.value(of: [composed], in: .map) == .integer(1))
    #expect(map.value(of: [decomposed], in: .map) == .integer(2))
    let start = text(map)
    let back = try map.apply(.set(.map, field: [decomposed], value: .integer(3)))
    #expect(map.value(of: [composed], in: .map) == .integer(1))
    #expect(map.value(of: [decomposed], in: .map) == .integer(3))
    try map.apply(back, strictly: false)
    #expect(text(map) == start)
    try map.apply(.set(.map, field: [decomposed], value: nil))
    #expect(map.value(of: [composed], in: .map) == .integer(1))
  }

  @Test func aNameThatIsOnlyProposedIsNamedByNobody() throws {
    let source =
      #"{"format": "journey-map/1", "title": "T", "state": "current", "stages": [{"id": "s", "name": "S", "#
      + #""touchpoints": [{"name": "Bill"}, {"id": "call", "name": "Call", "causedBy": "bill"}]}]}"#
    var map = try MapReader.read(Array(source.utf8)).indexed()
    #expect(map.contains("bill") && map.isProposed("bill") && !map.isProposed("call"))
    let problem = try #require(map.problems(of: "call").first { $0.code == .danglingReference })
    #expect(problem.message.contains("only proposed for \"Bill\""))
    try map.apply(map.acceptingIDs(["bill", "call"]))
    #expect(map.problems(of: "call").isEmpty && !map.isProposed("bill"))
  }

  @Test(arguments: 0..<24) func strictEditsNeverAddAProblem(seed: Int) throws {
    var maker = RandomMapMaker(seed: UInt64(3000 + seed))
    var map = IndexedMap(maker.map())
    var edits = RandomEditMaker(seed: UInt64(seed))
    edits.maker.makesProblems = true
    #expect(map.problems().filter { !$0.isNote }.isEmpty)
    for _ in 0..<80 {
      let edit = edits.edit(for: map)
      _ = try? map.apply(edit)
      #expect(map.problems().filter { !$0.isNote }.isEmpty, "after \(edit)")
    }
  }
}
