import Journey
import Testing

@testable import JourneyExchange

/// Every field of every record is carried by Markdown and HTML: whatever is taken away is missed.
@Suite struct FieldCoverageTests {
  @Test(arguments: [Export.markdown, .html]) func whateverIsTakenAwayIsMissed(format: Export) throws {
    var maker = FullMap()
    let whole = maker.record(JourneyMap.info)
    let map = JourneyMap(entry: .record(whole))
    let written = try format.written(map, keepsPrivate: true)
    #expect(written.losses.isEmpty)
    var paths = 0
    for (path, less) in FullMap.eachLess(whole, JourneyMap.info) {
      paths += 1
      let other = try format.written(JourneyMap(entry: .record(less)), keepsPrivate: true)
      let isMissed = other.text != written.text
      #expect(isMissed, "\(format): nobody misses \(path)")
    }
    #expect(paths > 150)
  }

  /// The picture shows little, and says of everything else that it does not.
  @Test func thePictureReportsEveryFieldThatItDoesNotShow() throws {
    var maker = FullMap()
    let whole = maker.record(JourneyMap.info)
    let losses = try Export.svg.written(JourneyMap(entry: .record(whole)), keepsPrivate: true).losses
    let told = Set(losses.map(\.field))
    for kind in ElementKind.allCases {
      for field in kind.info.fields {
        if case .elements = field.kind { continue }
        let isDrawn = SVGExport.drawn.contains("\(kind.info.name).\(field.key)")
        #expect(isDrawn || told.contains(field.key), "\(kind.info.name).\(field.key)")
      }
    }
  }
}

/// A map in which every field is set.
struct FullMap {
  private var counter = 0
  private var pain = "e1"
  private var touchpoint = "e1"

  mutating func record(_ info: RecordInfo) -> [Member] {
    info.fields.map { Member($0.key, value($0, in: info)) }
  }

  private mutating func value(_ field: FieldInfo, in info: RecordInfo) -> Value {
    counter += 1
    switch field.kind {
    case .text, .longText, .anything: return .text("text\(counter)x")
    case .constant(let text): return .text(text)
    // The last choice, so that the touchpoint is neither backstage by chance nor the only one of its kind.
    case .choice(let choices): return .text(field.key == "visibility" ? "frontstage" : choices[choices.count - 1])
    case .scale(let range): return .integer(range.upperBound)
    case .count: return .integer(1000 + counter)
    case .number(let range): return .number(Number(range.upperBound <= 1 ? 0.5 : Double(2000 + counter)))
    case .date: return .text(CalendarDate(daysSince1970: 20_000 + counter).description)
    case .flag: return .flag(true)
    case .id:
      if info.name == PainPoint.recordName { pain = "e\(counter)" }
      if info.name == Touchpoint.recordName { touchpoint = "e\(counter)" }
      return .text("e\(counter)")
    case .reference(let kind): return .text(kind == .painPoint ? pain : touchpoint)
    case .references(let kind): return .list([.text(kind == .painPoint ? pain : touchpoint)])
    case .texts: return .list([.text("text\(counter)x")])
    case .choices(let choices): return .list([.text(choices[0])])
    case .record(let inner): return .record(record(inner))
    case .records(let inner): return .list([.record(record(inner))])
    case .elements(let list): return .list([.record(record(list.elementKind.info))])
    }
  }

  /// The record without one field, for each field in it at any depth.
  static func eachLess(_ members: [Member], _ info: RecordInfo, path: String = "") -> [(path: String, less: [Member])] {
    var result: [(path: String, less: [Member])] = []
    for (index, member) in members.enumerated() {
      guard let field = info.fields.first(where: { $0.key == member.key }) else { continue }
      let here = path.isEmpty ? member.key : "\(path).\(member.key)"
      var inner: RecordInfo?
      var isList = true
      switch field.kind {
      case .record(let record): (inner, isList) = (record, false)
      case .records(let record): inner = record
      case .elements(let list): inner = list.elementKind.info
      case .constant, .id: continue
      default: break
      }
      var less = members
      less.remove(at: index)
      result.append((here, less))
      let content: [Member]?
      switch member.value {
      case .record(let members): content = members
      case .list(let items): if case .record(let members)? = items.first { content = members } else { content = nil }
      default: content = nil
      }
      guard let inner, let content else { continue }
      for (path, changed) in eachLess(content, inner, path: here) {
        var less = members
        less[index].value = isList ? .list([.record(changed)]) : .record(changed)
        result.append((path, less))
      }
    }
    return result
  }
}
