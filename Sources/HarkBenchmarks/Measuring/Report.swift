/// The table of what was measured against what is promised.
struct Report {
  private var rows: [[String]] = []
  private var notes: [String] = []

  /// One thing measured on both sides.
  ///
  /// - Parameters:
  ///   - promise: the most that ours may be as a multiple of the peer's; nil where nothing is promised.
  ///   - stretch: what we should like.
  mutating func compare(
    _ what: String, _ ours: Double, to peer: Double, _ unit: String, by name: String, promise: Double? = nil,
    stretch: Double? = nil
  ) {
    guard peer > 0 else { return note("\(what): nothing to compare with") }
    let ratio = ours / peer
    row(
      what, "\(ours.brief) \(unit)", "\(peer.brief) \(unit) \(name)", ratio.fixed(2),
      promise.map { "<= \($0.brief)" } ?? "", stretch.map { "\($0.brief)" } ?? "",
      Self.mark(ratio, promise, stretch))
  }

  /// One thing measured against a limit of its own.
  mutating func check(
    _ what: String, _ ours: Double, _ unit: String, limit: Double? = nil, stretch: Double? = nil
  ) {
    row(
      what, "\(ours.brief) \(unit)", "", "", limit.map { "<= \($0.brief) \(unit)" } ?? "",
      stretch.map { "\($0.brief) \(unit)" } ?? "", Self.mark(ours, limit, stretch))
  }

  /// Something to be said under the table.
  mutating func note(_ text: String) { notes.append(text) }

  private static func mark(_ value: Double, _ promise: Double?, _ stretch: Double?) -> String {
    guard let promise else { return "" }
    if value > promise { return "MISSED" }
    return stretch.map { value <= $0 } ?? false ? "kept, stretch too" : "kept"
  }

  private mutating func row(_ cells: String...) { rows.append(cells) }

  /// The table as Markdown, columns aligned.
  var text: String {
    let head = ["what", "hark", "peer", "ratio", "promise", "stretch", ""]
    let widths = head.indices.map { column in (rows + [head]).map { $0[column].count }.max() ?? 0 }
    func line(_ cells: [String]) -> String {
      let padded = zip(cells, widths).map { cell, width in cell + String(repeating: " ", count: width - cell.count) }
      return "| " + padded.joined(separator: " | ") + " |"
    }
    let rule = widths.map { String(repeating: "-", count: $0) }
    return ([line(head), line(rule)] + rows.map(line) + notes.map { "- " + $0 }).joined(separator: "\n")
  }
}
