import Journey
import JourneyExchange
import JourneyTestSupport
import Testing

@Suite struct CSVRoundTripTests {
  private struct Place: Hashable {
    var element: ElementID
    var field: String
  }

  /// What differs between a map and the one that came back.
  private func differences(_ map: JourneyMap, _ back: JourneyMap) -> Set<Place> {
    var result: Set<Place> = []
    func compare<E: Element>(_ before: E, _ after: E?) {
      let paths = FieldChanges.paths(before, after, without: ["stages", "touchpoints"], entersRecords: true)
      for path in paths { result.insert(Place(element: before.id, field: path)) }
    }
    compare(map, back)
    #expect(map.stages.map(\.id) == back.stages.map(\.id))
    for (stage, other) in zip(map.stages, back.stages) {
      compare(stage, other)
      #expect(stage.touchpoints.map(\.id) == other.touchpoints.map(\.id))
      for (touchpoint, other) in zip(stage.touchpoints, other.touchpoints) { compare(touchpoint, other) }
    }
    return result
  }

  @Test(arguments: 0..<4, [false, true]) func nastyMapsComeBack(part: Int, includesPrivate: Bool) throws {
    for seed in UInt64(part * 125)..<UInt64(part * 125 + 125) {
      let map = NastyText.map(seed: seed)
      let written = CSVTable.write(map, includesPrivate: includesPrivate)
      #expect(written.text == CSVTable.write(map, includesPrivate: includesPrivate).text)
      let read = try CSVTable.read(written.text)
      #expect(read.losses.isEmpty, "seed \(seed): \(read.losses.first.map { "\($0)" } ?? "")")
      #expect(IndexedMap(read.map).problems().isEmpty, "seed \(seed)")
      let losses = Set(written.losses.map { Place(element: $0.element, field: $0.field) })
      #expect(losses == differences(map, read.map), "seed \(seed)")
    }
  }

  /// What spreadsheets make of the file: another separator, a mark at its start, other line ends, quotes everywhere.
  @Test(arguments: [";", "\t", ","], ["\r\n", "\n", "\r"]) func dialects(separator: String, lineEnd: String) throws {
    for seed in UInt64(0)..<40 {
      let map = NastyText.map(seed: seed)
      let written = CSVTable.write(map, bom: true)
      #expect(written.text.starts(with: [0xEF, 0xBB, 0xBF]))
      let plain = try CSVTable.read(written.text)
      let rows = Dialect.rows(written.text.dropFirst(3))
      for isQuoted in [false, true] {
        var text = Dialect.text(rows, separator, lineEnd, quotesAll: isQuoted)
        if isQuoted { text = "\u{FEFF}" + text }
        let read = try CSVTable.read(Array(text.utf8))
        #expect(read.map == plain.map, "seed \(seed)")
        #expect(read.losses.isEmpty, "seed \(seed)")
      }
    }
  }

  /// No cell can be taken for a formula, in any separator's eyes but those of a wrong one inside quotes.
  @Test func noCellIsAFormula() {
    for seed in UInt64(0)..<300 {
      for row in Dialect.rows(CSVTable.write(NastyText.map(seed: seed)).text[...]) {
        for cell in row where "=+-@\t\r".unicodeScalars.contains(cell.unicodeScalars.first ?? " ") {
          #expect(Double(cell) != nil, "\(cell)")
        }
      }
    }
  }

  @Test func guardsComeOffAgain() throws {
    var map = JourneyMap()
    map.title = "=1+1"
    map.state = .current
    let names = ["=x", "'quoted", "'", "''", "-1", "+49 30", "-", "@a", "\tx", "\rx", "- item", "'tis", "plain"]
    var stage = Stage(id: "s", name: "+")
    for (index, name) in names.enumerated() {
      stage.touchpoints.append(Touchpoint(id: ElementID("t\(index)"), name: name))
    }
    map.stages = [stage]
    let written = CSVTable.write(map)
    #expect(written.losses == [])
    let text = String(decoding: written.text, as: UTF8.self)
    #expect(text.hasPrefix("stage.id,stage.name,id,name,channel,direction,emotion,map.title,map.state\r\n"))
    #expect(text.contains("\r\ns,'+,t1,''quoted,,,,,\r\n"))
    #expect(text.contains("\r\ns,'+,t4,-1,,,,,\r\n"))
    let back = try CSVTable.read(written.text).map
    #expect(back == map)
    #expect(back.stages[0].touchpoints.map(\.name) == names)
  }

  @Test func privateEvidenceStaysOutAndIsCounted() throws {
    var map = JourneyMap()
    map.title = "T"
    map.state = .current
    var open = Evidence()
    open.kind = .quote
    open.text = "Nobody told me."
    var hidden = open
    hidden.text = "My account is 1234."
    hidden.isPrivate = true
    var touchpoint = Touchpoint(id: "t", name: "T")
    touchpoint.evidence = [open, hidden]
    var pain = PainPoint(id: "p", title: "P", severity: 3)
    pain.evidence = [hidden]
    touchpoint.painPoints = [pain]
    var stage = Stage(id: "s", name: "S")
    stage.touchpoints = [touchpoint]
    map.stages = [stage]
    let written = CSVTable.write(map)
    #expect(!String(decoding: written.text, as: UTF8.self).contains("1234"))
    #expect(written.losses.map(\.reason) == [.withheld, .withheld])
    #expect(written.losses.map(\.field) == ["evidence", "painPoints"])
    #expect(try CSVTable.read(CSVTable.write(map, includesPrivate: true).text).map == map)
  }

  @Test func aBrokenMapIsSaid() throws {
    for seed in UInt64(0)..<200 {
      var maker = RandomMapMaker(seed: seed)
      maker.makesProblems = true
      let map = IndexedMap(maker.map()).map
      let written = CSVTable.write(map)
      guard let read = try? CSVTable.read(written.text) else { continue }
      #expect(IndexedMap(read.map).problems().isEmpty, "seed \(seed)")
    }
  }

  @Test func aHundredThousandTouchpointsStream() throws {
    var map = JourneyMap()
    map.title = "Large"
    map.state = .current
    for s in 0..<5 {
      var stage = Stage(id: ElementID("s\(s)"), name: "Stage \(s)")
      for t in 0..<20_000 {
        var touchpoint = Touchpoint(id: ElementID("t\(s)-\(t)"), name: "Bank e-mails, again \(t % 7)")
        touchpoint.emotion = t % 5 - 2
        stage.touchpoints.append(touchpoint)
      }
      map.stages.append(stage)
    }
    var pieces: [Int] = []
    var text: [UInt8] = []
    #expect(
      CSVTable.write(map) { piece in
        pieces.append(piece.count)
        text += piece
      } == [])
    #expect(pieces.count > 40)
    #expect(pieces.allSatisfy { $0 < 1 << 17 })
    #expect(try CSVTable.read(text).map == map)
  }
}

/// Rewrites a table as other programs would; an own reader of RFC 4180, apart from the one it tests.
private enum Dialect {
  static func rows(_ bytes: ArraySlice<UInt8>) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell: [UInt8] = []
    var isQuoted = false
    var previous: UInt8 = 0
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "\""):
        // The second of two: the first seemed to close, this one opens again and stands for itself.
        if !isQuoted, previous == byte { cell.append(byte) }
        isQuoted.toggle()
      case UInt8(ascii: ",") where !isQuoted, UInt8(ascii: "\n") where !isQuoted:
        row.append(String(decoding: cell, as: UTF8.self))
        cell = []
        if byte == UInt8(ascii: "\n") {
          rows.append(row)
          row = []
        }
      case UInt8(ascii: "\r") where !isQuoted: break
      default: cell.append(byte)
      }
      // A mark that opens is no first of two.
      previous = byte == UInt8(ascii: "\"") && isQuoted ? 0 : byte
    }
    return rows
  }

  static func text(_ rows: [[String]], _ separator: String, _ lineEnd: String, quotesAll: Bool) -> String {
    rows.map { row in
      row.map { cell in
        let marks = separator + "\"\n\r"
        let first = cell.unicodeScalars.first?.properties.isWhitespace ?? false
        let last = cell.unicodeScalars.last?.properties.isWhitespace ?? false
        let isNeeded = first || last || cell.unicodeScalars.contains { marks.unicodeScalars.contains($0) }
        guard quotesAll || isNeeded else { return cell }
        var quoted = String.UnicodeScalarView("\"".unicodeScalars)
        for scalar in cell.unicodeScalars {
          if scalar == "\"" { quoted.append(scalar) }
          quoted.append(scalar)
        }
        quoted.append("\"")
        return String(quoted)
      }.joined(separator: separator) + lineEnd
    }.joined()
  }
}
