import Journey
import ListeningRules

/// A table of touchpoints with labels, for `hark evaluate`: one row an item, columns found by their headings `label`,
/// `name`, `description`, `channel` and `actor`; others are left out.
///
/// With a tab in its first line it is a TSV: a row is a line, and quotation marks are text. Else it is a CSV with `,`
/// or `;` by RFC 4180.
public enum LabelledTable {
  /// Why a table cannot be used: what is wrong, where, and what to do.
  public struct Problem: Error, Hashable, Sendable {
    /// From 1; nil when it is about the whole.
    public let line: Int?
    /// The number of the cell in its row, from 1.
    public let column: Int?
    public let message: String

    init(_ message: String, line: Int? = nil, column: Int? = nil) {
      self.message = message
      self.line = line
      self.column = column
    }
  }

  /// Reads a table of at least one item. O(bytes).
  public static func read(_ text: [UInt8]) throws(Problem) -> [LabelledItem] {
    let bytes = Array(text.dropFirst(text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0))
    if let line = firstLineThatIsNoText(bytes) {
      throw Problem("this is no UTF-8 text; save the table as UTF-8", line: line)
    }
    let rows = try rows(bytes)
    guard let head = rows.first else { throw Problem("this table is empty; its first row names the columns") }
    let columns = try Columns(head)
    var items: [LabelledItem] = []
    for row in rows.dropFirst() { items.append(try columns.item(row)) }
    guard !items.isEmpty else { throw Problem("there is no row below the headings", line: head.line) }
    return items
  }

  private static func firstLineThatIsNoText(_ bytes: [UInt8]) -> Int? {
    guard !isText(bytes[...]) else { return nil }
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return lines.firstIndex { !isText($0) }.map { $0 + 1 }
  }

  private static func isText(_ bytes: ArraySlice<UInt8>) -> Bool { String(validating: bytes, as: UTF8.self) != nil }

  private static func rows(_ bytes: [UInt8]) throws(Problem) -> [CSVRow] {
    let first = bytes.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    if first.contains(UInt8(ascii: "\t")) { return tabbedRows(bytes) }
    let count = { (byte: UInt8) in first.count { $0 == byte } }
    let separator = count(UInt8(ascii: ";")) > count(UInt8(ascii: ",")) ? UInt8(ascii: ";") : UInt8(ascii: ",")
    var records = CSVRecords(bytes, separator: separator)
    var rows: [CSVRow] = []
    do throws(ImportProblem) {
      while let row = try records.next() { rows.append(row) }
    } catch {
      throw Problem(error.message, line: error.line)
    }
    return rows
  }

  private static func tabbedRows(_ bytes: [UInt8]) -> [CSVRow] {
    var rows: [CSVRow] = []
    var line = 0
    for var text in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      line += 1
      if text.last == UInt8(ascii: "\r") { text.removeLast() }
      let cells = text.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map {
        CSVRow.Cell(text: String(decoding: $0, as: UTF8.self).withoutOuterSpace, isQuoted: false)
      }
      let row = CSVRow(line: line, cells: cells)
      if !row.isEmpty { rows.append(row) }
    }
    return rows
  }

  /// Which cell of a row holds what.
  private struct Columns {
    static let names = ["label", "name", "description", "channel", "actor"]

    private var places: [String: Int] = [:]
    private let count: Int

    init(_ head: CSVRow) throws(Problem) {
      count = head.cells.count
      for (index, cell) in head.cells.enumerated() {
        let name = cell.text.lowercased()
        guard Self.names.contains(name) else { continue }
        guard places[name] == nil else {
          throw Problem(
            "another column is called \"\(name)\" already; rename one of them", line: head.line, column: index + 1)
        }
        places[name] = index
      }
      for needed in ["label", "name"] where places[needed] == nil {
        let headings = head.cells.map(\.text).filter { !$0.isEmpty }
        let near = nearest(to: needed, among: headings.filter { !Self.names.contains($0.lowercased()) })
        let hint =
          near.map { "rename \"\($0)\" to \"\(needed)\"" }
          ?? "the headings are " + headings.prefix(12).map { "\"\($0.prefix(40))\"" }.joined(separator: ", ")
        throw Problem("there is no column \"\(needed)\"; \(hint)", line: head.line)
      }
    }

    func item(_ row: CSVRow) throws(Problem) -> LabelledItem {
      if row.cells.count > count, let extra = row.cells[count...].firstIndex(where: { !$0.text.isEmpty }) {
        throw Problem(
          "this row has more cells than there are headings (\(count)); quote or remove the separator in a text",
          line: row.line, column: extra + 1)
      }
      let label = try label(row)
      return LabelledItem(
        label, name: text("name", row) ?? "", description: text("description", row), channel: text("channel", row),
        actor: text("actor", row), line: row.line)
    }

    private func text(_ name: String, _ row: CSVRow) -> String? {
      guard let place = places[name], place < row.cells.count, !row.cells[place].text.isEmpty else { return nil }
      return row.cells[place].text
    }

    private func label(_ row: CSVRow) throws(Problem) -> Label {
      let column = (places["label"] ?? 0) + 1
      let labels = Label.allCases.map(\.rawValue)
      guard let text = text("label", row) else {
        throw Problem(
          "this row has no label; it is one of \(labels.joined(separator: ", "))", line: row.line, column: column)
      }
      let folded = String(text.lowercased().map { $0 == " " || $0 == "-" ? "_" : $0 })
      if let label = Label(rawValue: folded) { return label }
      let near = nearest(to: folded, among: labels).map { "did you mean \"\($0)\"?" }
      throw Problem(
        "\"\(text.prefix(60))\" is no label; \(near ?? "it is one of " + labels.joined(separator: ", "))",
        line: row.line, column: column)
    }
  }
}
