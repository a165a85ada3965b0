import Journey
import JourneyFormat

/// Writes one map as a table and collects what it does not carry.
struct CSVTableWriter {
  private let map: JourneyMap
  private var sieve: FieldSieve
  private let columns: [CSVColumn]
  /// The column of each heading, as an index into `columns`.
  private let places: [String: Int]
  private(set) var losses: [Loss] = []

  init(_ map: JourneyMap, includesPrivate: Bool) {
    self.map = map
    sieve = FieldSieve(withholdsPrivate: !includesPrivate)
    let used = UsedColumns.headings(in: map)
    columns = CSVColumn.all.filter { $0.isAlwaysWritten || used.contains($0.heading) }
    places = Dictionary(columns.enumerated().map { ($1.heading, $0) }, uniquingKeysWith: { first, _ in first })
  }

  mutating func write(bom: Bool, to sink: ([UInt8]) -> Void) {
    var piece = CSVPiece()
    if bom { piece.bytes += [0xEF, 0xBB, 0xBF] }
    piece.add(columns.map(\.heading))
    var ofMap = emptyRow
    fill(&ofMap, map, ["format", "stages"])
    var isFirst = true
    for stage in map.stages {
      var row = isFirst ? ofMap : emptyRow
      isFirst = false
      fill(&row, stage, ["touchpoints"])
      if stage.touchpoints.isEmpty { piece.add(row) }
      for (index, touchpoint) in stage.touchpoints.enumerated() {
        if index == 1 { row = columns.indices.map { columns[$0].isRepeated ? row[$0] : "" } }
        var cells = row
        fill(&cells, touchpoint, [])
        piece.add(cells)
        if piece.bytes.count >= 1 << 16 { sink(piece.take()) }
      }
    }
    if isFirst { piece.add(ofMap) }
    sink(piece.take())
  }

  private var emptyRow: [String] { [String](repeating: "", count: columns.count) }

  /// Puts the fields of an element into its cells.
  private mutating func fill<E: Element>(_ row: inout [String], _ element: E, _ others: Set<String>) {
    let prefix = E.kind == .touchpoint ? "" : "\(E.kind.rawValue)."
    let id = element.id
    if let entry = element.rawEntry {
      losses.append(Loss(id, "", .notCarried, "this \(E.kind.rawValue) is \(entry.kindName) and no object"))
    }
    element.forEachMember { key, content, _ in
      guard !others.contains(key) else { return }
      guard let index = E.table.index(of: key), key != "conflicts" else {
        let what = key == "conflicts" ? "what a merge left open" : "the unknown key \"\(key)\""
        losses.append(Loss(id, key, .notCarried, "a table has no place for \(what)"))
        return
      }
      let value: Value? =
        switch content {
        case .value(let value): value
        case .elements: element.value(ofField: index)
        }
      if let kept = value.flatMap({ sieve.sift($0, E.table.fields[index].info, field: key) }) {
        put(kept, E.table.fields[index].info.kind, prefix + key, &row)
      }
    }
    for finding in sieve.takeFindings() { losses.append(Loss(finding, of: id)) }
  }

  private func put(_ value: Value, _ kind: FieldKind, _ heading: String, _ row: inout [String]) {
    if case .record(let info) = kind, case .record(let members) = value {
      for member in members {
        guard let field = info.fields.first(where: { $0.key == member.key }) else { continue }
        put(member.value, field.kind, "\(heading).\(member.key)", &row)
      }
    } else if let place = places[heading] {
      row[place] = CSVCell.text(of: value)
    }
  }
}

extension Loss {
  /// What the sieve kept out of an export.
  fileprivate init(_ finding: FieldSieve.Finding, of id: ElementID) {
    let reason: Reason =
      switch finding.kind {
      case .unusable, .unknownKey: .notCarried
      case .filledIn: .changed
      case .withheld: .withheld
      }
    self.init(id, finding.field, reason, finding.message)
  }
}

/// The headings under which something stands in a map.
private enum UsedColumns {
  static func headings(in map: JourneyMap) -> Set<String> {
    var used: Set<String> = []
    note(map, "map.", &used)
    for stage in map.stages {
      note(stage, "stage.", &used)
      for touchpoint in stage.touchpoints { note(touchpoint, "", &used) }
    }
    return used
  }

  private static func note<E: Element>(_ element: E, _ prefix: String, _ used: inout Set<String>) {
    element.forEachMember { key, content, _ in
      if case .value(.record(let members)) = content {
        note(members, prefix + key, &used)
      } else {
        used.insert(prefix + key)
      }
    }
  }

  private static func note(_ members: [Member], _ heading: String, _ used: inout Set<String>) {
    for member in members {
      if case .record(let inner) = member.value {
        note(inner, "\(heading).\(member.key)", &used)
      } else {
        used.insert("\(heading).\(member.key)")
      }
    }
  }
}

/// Rows of the text that are on their way out.
private struct CSVPiece {
  var bytes: [UInt8] = []

  mutating func add(_ cells: [String]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      add(cell)
    }
    bytes += [UInt8(ascii: "\r"), UInt8(ascii: "\n")]
  }

  /// A cell, quoted where it must be, and where a spreadsheet with another separator or a trimming one would change it.
  private mutating func add(_ cell: String) {
    let needsQuotes =
      cell.utf8.contains { byte in
        switch byte {
        case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "\""), UInt8(ascii: "\n"),
          UInt8(ascii: "\r"):
          true
        default: false
        }
      } || cell.unicodeScalars.first?.properties.isWhitespace ?? false
      || cell.unicodeScalars.last?.properties.isWhitespace ?? false
    guard needsQuotes else {
      bytes += cell.utf8
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in cell.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  mutating func take() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }
}
