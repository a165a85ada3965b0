import Journey
import Testing

@testable import JourneyExchange

/// Before and after, and since an earlier state.
@Suite struct VerdictChangesTests {
  private func changes(
    _ map: JourneyMap, from earlier: JourneyMap, for readership: Readership = .team
  ) throws -> VerdictChanges {
    let source = ExportSource(
      map, for: readership, today: try #require(Export.day), earlier: EarlierMap(earlier, .cameBefore))
    return try #require(source.changes)
  }

  /// Calls in which the customer is heard, or not.
  private func map(_ touchpoints: [Touchpoint]) -> JourneyMap {
    var map = JourneyMap()
    var stage = Stage(id: "s", name: "Asking")
    stage.touchpoints = ElementList(touchpoints)
    map.stages = [stage]
    return map
  }

  private func call(_ id: ElementID, _ name: String, resolved: Resolution?) -> Touchpoint {
    var call = Touchpoint(id: id, name: name)
    call.channel = "phone"
    call.direction = .inbound
    call.reply = .person
    call.heard = Heard()
    call.heard?.resolved = resolved
    return call
  }

  @Test func rungsNewAndGoneAreTold() throws {
    let before = map([
      call("a", "First call", resolved: .no), call("b", "Second call", resolved: .no),
      call("old", "Third call", resolved: .no),
    ])
    let after = map([
      call("new", "Visit", resolved: .no), call("a", "The first call", resolved: .yes),
      call("b", "Second call", resolved: .no),
    ])
    let changes = try changes(after, from: before)
    #expect(changes.changed.map(\.touchpoint) == ["The first call"])
    #expect(changes.changed.map(\.before.kind) == [.unheard])
    #expect(changes.changed.map(\.after.kind) == [.acts])
    #expect(changes.new == ["Visit"] && changes.gone == ["Third call"])
    #expect(changes.before.hasPrefix("Never talks at the customer, does not hear 3 contacts and acts on none;"))
  }

  /// Touchpoints are the same by their real ids, also where readers are shown others.
  @Test func idsThatAreWithheldStillMatch() throws {
    var before = map([call("ring-vreeland", "Rings Vreeland", resolved: .no)])
    before.owner = "Tomas Vreeland"
    var after = map([
      call("ask-vreeland", "Asks Vreeland", resolved: .yes), call("ring-vreeland", "Rings Vreeland", resolved: .yes),
    ])
    after.owner = "Tomas Vreeland"
    let changes = try changes(after, from: before, for: .board)
    #expect(changes.changed.map(\.touchpoint) == ["Rings a named person"])
    #expect(changes.new == ["Asks a named person"])
  }

  @Test func pagesShowBeforeAndAfter() throws {
    let earlier = EarlierMap(try Export.sample("telecom-billing"), .isAnswered)
    let map = try Export.sample("telecom-billing-future")
    for format in [Export.markdown, .html] {
      let text = String(decoding: try format.written(map, earlier: earlier).text, as: UTF8.self)
      #expect(text.contains("Before and after") && text.contains("Gone: ") && text.contains("As designed"))
      let alone = String(decoding: try format.written(map).text, as: UTF8.self)
      #expect(!alone.contains("Before and after"))
    }
  }
}

@Suite struct ExportFormatTests {
  @Test(arguments: [
    ("a.md", ExportFormat.markdown), ("x/y.MARKDOWN", .markdown), ("a.b.html", .html), ("a.HTM", .html),
    ("a.svg", .svg), ("a.mmd", .mermaid), ("a.mermaid", .mermaid), ("a.csv", .csv),
  ]) func formatsAreKnownByTheirFiles(path: String, format: ExportFormat) {
    #expect(ExportFormat(path: path) == format)
  }

  @Test(arguments: ["md", "a.json", "a.", "dir.md/file", ""]) func otherFilesAreOfNoFormat(path: String) {
    #expect(ExportFormat(path: path) == nil)
  }

  @Test(arguments: ExportFormat.allCases) func usualEndingsLeadBack(format: ExportFormat) {
    #expect(ExportFormat(path: "map.\(format.ending)") == format)
  }

  @Test(arguments: ExportFormat.allCases) func theSameMapGivesTheSameBytes(format: ExportFormat) throws {
    for seed in UInt64(0)..<10 {
      let map = HostileMaps.map(seed: seed)
      let same = try format.written(map).text == format.written(map).text
      #expect(same)
    }
  }
}
