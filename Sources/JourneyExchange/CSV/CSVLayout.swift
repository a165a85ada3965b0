import Journey

/// How a table is laid out: its separator, the row of its headings, and what each column means.
struct CSVLayout {
  let separator: UInt8
  /// The column of each place in a row; nil for what is not read.
  var columns: [CSVColumn?]
  /// The rows below the headings.
  var records: CSVRecords
  var losses: [Loss] = []
  private var headings = CSVRow(line: 1, cells: [])

  /// Finds the headings among the first rows.
  /// - Parameter named: fields by heading, which go before what the heading itself says; an empty field leaves the
  ///   column out.
  init(_ bytes: [UInt8], named: [String: String]) throws(ImportProblem) {
    let start = Self.declaredSeparator(bytes)
    let separators = start.separator.map { [$0] } ?? [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    var best: (score: Int, layout: CSVLayout)?
    var problem: ImportProblem?
    for separator in separators {
      do throws(ImportProblem) {
        let layout = try CSVLayout(bytes, separator, start: (start.place, start.line), named)
        let score = layout.columns.count { $0 != nil } * 1000 + layout.columns.count
        if score > best?.score ?? 0 { best = (score, layout) }
      } catch {
        if problem == nil || error.code != .nothingToImport { problem = error }
      }
    }
    guard var found = best?.layout else { throw problem ?? ImportProblem(.nothingToImport, "this table is empty") }
    try found.check(named)
    self = found
  }

  private init(
    _ bytes: [UInt8], _ separator: UInt8, start: (place: Int, line: Int), _ named: [String: String]
  ) throws(ImportProblem) {
    self.separator = separator
    records = CSVRecords(bytes, separator: separator, start: start)
    columns = []
    var skipped: [CSVRow] = []
    var fallback: String?
    while skipped.count < 20, let row = try records.next() {
      let meanings = row.cells.map { Self.meaning($0.text, named) }
      if meanings.contains(where: { $0?.heading == "name" || $0?.heading == "stage.name" || $0?.heading == "id" }) {
        for row in skipped {
          losses.append(Loss(.map, "", .dropped, line: row.line, "what stands above the headings is not read"))
        }
        columns = meanings
        headings = row
        return
      }
      fallback = fallback ?? row.cells.map { "\"\($0.text)\"" }.joined(separator: ", ")
      skipped.append(row)
    }
    guard let fallback else { throw ImportProblem(.nothingToImport, "this table is empty") }
    throw ImportProblem(
      .nothingToImport, line: skipped.first?.line,
      "no column is known to name touchpoints; the headings are \(fallback.prefix(300)); say which with "
        + "--map \"Column=name\"")
  }

  private static func meaning(_ heading: String, _ named: [String: String]) -> CSVColumn? {
    guard let field = named.first(where: { CSVHeadings.folded($0.key) == CSVHeadings.folded(heading) })?.value else {
      return heading.isEmpty ? nil : CSVHeadings.column(heading)
    }
    return field.isEmpty ? nil : CSVColumn.all.first { $0.heading == field }
  }

  /// Excel's first line `sep=;`.
  private static func declaredSeparator(_ bytes: [UInt8]) -> (separator: UInt8?, place: Int, line: Int) {
    guard bytes.count > 5, String(decoding: bytes[..<4], as: UTF8.self).lowercased() == "sep=",
      let end = bytes.firstIndex(of: UInt8(ascii: "\n")), end <= 6
    else { return (nil, 0, 1) }
    return (bytes[4], end + 1, 2)
  }

  /// Reports unknown and repeated headings, and what `named` says of columns or fields that are not there.
  private mutating func check(_ named: [String: String]) throws(ImportProblem) {
    let row = self.headings
    let headings = row.cells.map(\.text)
    for (heading, field) in named.sorted(by: { $0.key < $1.key }) {
      if !headings.contains(where: { CSVHeadings.folded($0) == CSVHeadings.folded(heading) }) {
        let near = nearest(to: heading, among: headings).map { "did you mean \"\($0)\"?" }
        let list = "the columns are " + headings.map { "\"\($0)\"" }.joined(separator: ", ")
        throw ImportProblem(.noSuchColumn, line: row.line, "there is no column \"\(heading)\"; \(near ?? list)")
      }
      if !field.isEmpty, !CSVColumn.all.contains(where: { $0.heading == field }) {
        let near = nearest(to: field, among: CSVColumn.all.map(\.heading)).map { "did you mean \"\($0)\"?" }
        throw ImportProblem(.noSuchField, "there is no field \"\(field)\"; \(near ?? "see the field reference")")
      }
    }
    var seen: Set<String> = []
    // A column that was named goes before one that only looks like it.
    let order = headings.indices.sorted {
      (isNamed(headings[$0], named) ? 0 : 1, $0) < (isNamed(headings[$1], named) ? 0 : 1, $1)
    }
    for index in order {
      guard let column = columns[index] else {
        if !headings[index].isEmpty, !isNamed(headings[index], named) { reportUnknown(headings[index], row.line) }
        continue
      }
      if !seen.insert(column.heading).inserted {
        let message = "another column is \(column.heading) already; \"\(headings[index])\" is left out"
        losses.append(Loss(.map, "", .dropped, line: row.line, message))
        columns[index] = nil
      }
    }
  }

  private func isNamed(_ heading: String, _ named: [String: String]) -> Bool {
    named.keys.contains { CSVHeadings.folded($0) == CSVHeadings.folded(heading) }
  }

  private mutating func reportUnknown(_ heading: String, _ line: Int) {
    let near = CSVHeadings.suggestion(for: heading).map { "; did you mean \"\($0)\"?" } ?? ""
    let message = "the column \"\(heading)\" is not known and left out\(near); --map \"\(heading)=field\" takes it"
    losses.append(Loss(.map, "", .dropped, line: line, message))
  }
}
