import Foundation
import JSONText
import Journey
import JourneyFormat
import JourneyTestSupport
import Testing

private let maps = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().appendingPathComponent("maps")

private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

/// A map with these members beside the required ones, in one stage with one touchpoint.
private func map(touchpoint: String = "", stage: String = "", top: String = "") -> [UInt8] {
  bytes(
    """
    {
      "format": "journey-map/1",\(top)
      "title": "T",
      "state": "current",
      "stages": [
        {
          "id": "s",
          "name": "S",\(stage)
          "touchpoints": [
            {
              "id": "t",
              "name": "T"\(touchpoint)
            }
          ]
        }
      ]
    }

    """)
}

@Suite struct ReadingTests {
  @Test func everySampleIsCanonicalAndWithoutProblems() throws {
    let folders = [maps, maps.appendingPathComponent("templates")]
    var count = 0
    for folder in folders {
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      for name in names.sorted() where name.hasSuffix(".json") {
        let text = Array(try Data(contentsOf: folder.appendingPathComponent(name)))
        let read = try MapReader.read(text)
        #expect(read.indexed().problems() == [], "\(name)")
        let isCanonical = MapWriter.text(of: read.indexed().map) == text
        #expect(isCanonical, "\(name) is not canonical; run hark fmt")
        count += 1
      }
    }
    #expect(count >= 13)
  }

  @Test func everyFieldOccursInASample() throws {
    var seen: Set<String> = []
    let names = try FileManager.default.contentsOfDirectory(atPath: maps.path).filter { $0.hasSuffix(".json") }
    for name in names {
      let read = try MapReader.read(Array(Data(contentsOf: maps.appendingPathComponent(name))))
      seen.formUnion(keys(in: read.indexed().map.wholeValue, info: JourneyMap.info))
    }
    let all = allKeys(of: JourneyMap.info)
    #expect(all.subtracting(seen).filter { !$0.hasPrefix("conflict") && $0 != "map.conflicts" } == [])
  }

  private func keys(in value: Value, info: RecordInfo) -> Set<String> {
    guard case .record(let members) = value else { return [] }
    var result: Set<String> = []
    for member in members {
      result.insert("\(info.name).\(member.key)")
      guard let field = info.fields.first(where: { $0.key == member.key }) else { continue }
      switch (field.kind, member.value) {
      case (.record(let inner), let value): result.formUnion(keys(in: value, info: inner))
      case (.records(let inner), .list(let items)): for item in items { result.formUnion(keys(in: item, info: inner)) }
      case (.elements(let list), .list(let items)):
        for item in items { result.formUnion(keys(in: item, info: list.elementKind.info)) }
      default: break
      }
    }
    return result
  }

  private func allKeys(of info: RecordInfo) -> Set<String> {
    var result: Set<String> = []
    for field in info.fields {
      result.insert("\(info.name).\(field.key)")
      switch field.kind {
      case .record(let inner), .records(let inner): result.formUnion(allKeys(of: inner))
      case .elements(let list): result.formUnion(allKeys(of: list.elementKind.info))
      default: break
      }
    }
    return result
  }

  @Test func whatIsNoMapIsOneClearProblem() {
    let cases: [(String, FatalProblem.Code, String)] = [
      ("", .notJSON, "1:1"), ("[]", .notAMap, "1:1"), ("{}", .notAMap, "1:1"), ("{\"format\": 1}", .notAMap, "1:12"),
      ("{\"format\": \"journey-map/0\", \"stages\": []}", .notAMap, "1:12"),
      ("{\"format\": \"other/1\", \"stages\": []}", .notAMap, "1:12"),
      ("{\"format\": \"journey-map/2\", \"stages\": []}", .newerFormat, "1:12"),
      ("{\"format\": \"journey-map/1\"}", .noStages, "1:1"),
      ("{\"format\": \"journey-map/1\",\n \"stages\": {}}", .noStages, "2:12"),
      ("{\"format\": \"journey-map/1\", \"format\": 1}", .notJSON, "1:29"),
      ("{\"a\": \"\\ud800\"}", .notJSON, "1:8"),
    ]
    for (text, code, place) in cases {
      do {
        _ = try MapReader.read(bytes(text))
        Issue.record("\(text) was read")
      } catch {
        #expect(error.code == code, "\(text)")
        #expect(error.position.description == place, "\(text)")
        #expect(!error.message.isEmpty && !error.message.contains("\n"))
      }
    }
  }

  @Test func aNewerFormatIsReadForShowingOnly() throws {
    let text = bytes("{\"format\": \"journey-map/2\", \"title\": \"T\", \"state\": \"current\", \"stages\": []}")
    let read = try MapReader.read(text, acceptsNewer: true)
    #expect(read.isNewerFormat)
    #expect(read.indexed().map.title == "T")
  }

  @Test func aByteOrderMarkIsDropped() throws {
    let read = try MapReader.read([0xEF, 0xBB, 0xBF] + map())
    #expect(MapWriter.text(of: read.indexed().map) == map())
  }

  @Test func everyProblemHasItsPlaceAndItsMeaning() throws {
    let text = map(
      touchpoint: """
        ,
                  "direction": "outbond",
                  "emotion": 3,
                  "importance": "high",
                  "causedBy": "nowhere",
                  "heard": { "told": "yes", "due": "2026-02-30" },
                  "emotoin": 1,
                  "evidence": [5]
        """)
    let document = try MapReader.parse(text)
    let located = try MapReader.read(document).indexed().locatedProblems(in: document)
    let lines = located.map { "\($0.position) \($0.elementPath) \($0.problem.code.rawValue): \($0.problem.message)" }
    let path = "stages/s/touchpoints/t"
    let choices = "outbound, inbound, two-way, none"
    #expect(!lines.contains { $0.contains(choices) }, "a near miss is told as such")
    #expect(
      Set(lines) == [
        "13:24 \(path) unknown-choice: unknown direction \"outbond\": did you mean \"outbound\"?",
        "14:22 \(path) out-of-range: emotion is 3; expected a whole number from -2 to 2",
        "15:25 \(path) wrong-type: importance is \"high\"; expected a whole number from 1 to 5",
        "16:23 \(path) dangling-reference: there is no touchpoint with the id \"nowhere\"",
        "17:30 \(path) wrong-type: told is \"yes\"; expected true or false",
        "17:44 \(path) out-of-range: due is \"2026-02-30\"; expected a date such as 2026-03-31",
        "18:22 \(path) unknown-key: unknown key \"emotoin\": did you mean \"emotion\"?",
        "19:23 \(path) wrong-type: evidence is a list; expected a list of objects",
      ])
    let written = MapWriter.text(of: try MapReader.read(document).indexed().map)
    #expect(String(decoding: written, as: UTF8.self).contains("\"outbond\""), "what was not fixed is kept")
  }

  @Test func unknownKeysStayBehindTheirNeighbours() throws {
    let text = map(
      touchpoint:
        ",\n          \"x-one\": 1.50,\n          \"direction\": \"none\",\n          \"x-two\": null")
    var indexed = try MapReader.read(text).indexed()
    #expect(String(decoding: MapWriter.text(of: indexed.map), as: UTF8.self) == String(decoding: text, as: UTF8.self))
    try indexed.apply(.set("t", field: ["channel"], value: .text("phone")))
    try indexed.apply(.set("t", field: ["direction"], value: nil))
    let lines = String(decoding: MapWriter.text(of: indexed.map), as: UTF8.self).split(separator: "\n")
    let keys = lines.compactMap { line in ["x-one", "channel", "x-two"].first { line.contains("\"\($0)\"") } }
    #expect(keys == ["x-one", "channel", "x-two"])
  }

  @Test func damagedMapsNeverCrashTheReader() throws {
    let sample = Array(try Data(contentsOf: maps.appendingPathComponent("gas-moving-house-ja.json")).prefix(12_000))
    let whole = Array(try Data(contentsOf: maps.appendingPathComponent("templates/telecom-billing.json")))
    var random = SeededGenerator(seed: 11)
    var opened = 0
    for _ in 0..<3000 {
      var text = whole
      for _ in 0...random.below(3) {
        switch random.below(4) {
        case 0: text[random.below(text.count)] ^= 1 << UInt8(random.below(8))
        case 1: text.removeSubrange(random.below(text.count)...)
        case 2: text.insert(contentsOf: sample[random.below(sample.count)...].prefix(40), at: random.below(text.count))
        default: text.remove(at: random.below(text.count))
        }
        if text.isEmpty { text = [0x7B] }
      }
      guard let document = try? MapReader.parse(text), let read = try? MapReader.read(document) else { continue }
      opened += 1
      _ = read.indexed().locatedProblems(in: document)
      let written = MapWriter.text(of: read.indexed().map)
      let again = try MapReader.read(written)
      #expect(MapWriter.text(of: again.indexed().map) == written)
    }
    #expect(opened > 100)
  }
}
