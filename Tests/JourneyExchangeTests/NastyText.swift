import Journey
import JourneyTestSupport

/// Texts made to break formats: their marks, keywords, line ends, invisible signs.
struct NastyText {
  var random: SeededGenerator

  private static let pieces = [
    "#", ";", ":", ",", "%", "%%", "%%{", "}%%", "{", "}", "<br>", "<", ">", "\"", "'", "''", "`", "```", "|", " | ",
    "\\",
    "\n", "\r", "\r\n", "\t", " ", "\u{A0}", "\u{3000}", "\u{85}", "\u{2028}", "\u{FEFF}", "\u{0}", "\u{7}", "\u{7F}",
    "\u{202E}", "\u{200D}", "\u{301}", "\u{FB02}°°58¶ß", "\u{FB02}", "¶ß", "#58;", "#amp;", "&amp;", "&#58;", "#x41;",
    "journey", "Journey ", "title ", "TITLE", "section ", "Section:", "accTitle: ", "accDescr {", "style a:#b;",
    "classDef x:#;", "---", "==", "=1+1", "+", "-", "-1", "-1.5e3", "@SUM(A1)", "[", "[\"a\"]", "{\"a\": 1}", "null",
    "true",
    "1", "é", "e\u{301}", "ß", "料金", "👩‍👩‍👧", "שלום", "a", "b c", "word", "sep=;", "5: Me",
  ]

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  mutating func text() -> String {
    (0...random.below(4)).map { _ in Self.pieces[random.below(Self.pieces.count)] }.joined()
  }

  /// A small map of stages and touchpoints with names, participants and emotions only: quickly made.
  static func bareMap(seed: UInt64) -> JourneyMap {
    var nasty = NastyText(seed: seed)
    var map = JourneyMap()
    map.title = nasty.text()
    map.scenario = nasty.text()
    map.state = .current
    for s in 0..<Int(seed % 4) {
      let isSame = s > 0 && nasty.random.chance(0.2)
      var stage = Stage(id: ElementID("s\(s)"), name: isSame ? map.stages[s - 1].name : nasty.text())
      for t in 0..<nasty.random.below(4) {
        var touchpoint = Touchpoint(id: ElementID("t\(s)-\(t)"), name: nasty.text())
        touchpoint.participants = (0..<nasty.random.below(4)).map { _ in nasty.text() }
        touchpoint.emotion = nasty.random.chance(0.2) ? nil : nasty.random.below(5) - 2
        stage.touchpoints.append(touchpoint)
      }
      map.stages.append(stage)
    }
    return map
  }

  /// A small map with every field now and then, and names out of this alphabet.
  static func map(seed: UInt64) -> JourneyMap {
    var maker = RandomMapMaker(seed: seed)
    maker.stages = Int(seed % 4)
    maker.touchpoints = Int(seed / 4 % 4)
    var nasty = NastyText(seed: ~seed)
    var map = maker.map()
    map.title = nasty.text()
    if map.scenario != nil { map.scenario = nasty.text() }
    for stage in map.stages.indices {
      map.stages[stage].name =
        stage > 0 && nasty.random.chance(0.2) ? map.stages[stage - 1].name : nasty.text()
      for index in map.stages[stage].touchpoints.indices {
        map.stages[stage].touchpoints[index].name = nasty.text()
        map.stages[stage].touchpoints[index].participants = (0..<nasty.random.below(4)).map { _ in nasty.text() }
        map.stages[stage].touchpoints[index].feels = nasty.text()
      }
    }
    return map
  }
}

/// Fields in which two states of an element differ.
enum FieldChanges {
  /// The keys whose values differ; with `entersRecords` the paths inside records.
  static func paths<E: Element>(
    _ before: E, _ after: E?, without others: Set<String>, entersRecords: Bool = false
  ) -> Set<String> {
    let old = flat(before.members, without: others, entersRecords, "")
    let new = after.map { flat($0.members, without: others, entersRecords, "") } ?? [:]
    return Set(old.keys).union(new.keys).filter { old[$0] != new[$0] }
  }

  private static func flat(
    _ members: [Member], without others: Set<String>, _ entersRecords: Bool, _ prefix: String
  ) -> [String: Value] {
    var result: [String: Value] = [:]
    for member in members where !others.contains(member.key) {
      // Unknown keys, which begin with x-, are lost whole.
      if entersRecords, case .record(let inner) = member.value, !member.key.hasPrefix("x-") {
        result.merge(flat(inner, without: [], true, prefix + member.key + ".")) { first, _ in first }
      } else {
        result[prefix + member.key] = normal(member.value)
      }
    }
    return result
  }

  /// Numbers by what they are worth, records without regard to order.
  private static func normal(_ value: Value) -> Value {
    switch value {
    case .number(let number): number.double.map { .number(Number($0)) } ?? value
    case .list(let items): .list(items.map(normal))
    case .record(let members):
      .record(members.map { Member($0.key, normal($0.value)) }.sorted { $0.key < $1.key })
    default: value
    }
  }
}
