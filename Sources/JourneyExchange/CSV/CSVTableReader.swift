import Journey

/// Gathers the rows of a table into stages and touchpoints.
struct CSVTableReader {
  private var layout: CSVLayout
  private var cells = CSVCellReader()
  private(set) var losses: [Loss] = []
  private(set) var map = Draft(line: 1)
  private(set) var stages: [StageDraft] = []
  private var stagesByKey: [String: Int] = [:]
  private var hasSaidCarriedStage = false

  /// What the cells say of one element, and where.
  struct Draft {
    var line: Int
    var members: [Member] = []
    /// The cells that were taken, by heading: of a stage and the map the first one counts.
    var taken: [String: String] = [:]

    func text(_ key: String) -> String? { members.first { $0.key == key }?.value.text }
  }

  struct StageDraft {
    var stage: Draft
    var touchpoints: [Draft] = []
  }

  init(layout: CSVLayout) {
    self.layout = layout
    losses = layout.losses
    cells.readsDecimalComma = layout.separator == UInt8(ascii: ";") || layout.separator == UInt8(ascii: "\t")
  }

  mutating func readRows() throws(ImportProblem) {
    while let row = try layout.records.next() { read(row) }
    losses += layout.records.losses
  }

  private mutating func read(_ row: CSVRow) {
    if row.cells.count > layout.columns.count,
      row.cells[layout.columns.count...].contains(where: { !$0.text.isEmpty })
    {
      losses.append(Loss(.map, "", .dropped, line: row.line, "this row has more cells than there are headings"))
    }
    var stage = Draft(line: row.line)
    var touchpoint = Draft(line: row.line)
    for (column, cell) in zip(layout.columns, row.cells) where !cell.text.isEmpty {
      guard let column else { continue }
      switch column.owner {
      case .touchpoint: take(cell, column, &touchpoint)
      case .stage: take(cell, column, &stage)
      default:
        var draft = map
        take(cell, column, &draft, line: row.line)
        map = draft
      }
    }
    guard !stage.members.isEmpty || !touchpoint.members.isEmpty else { return }
    let index = place(stage, touchpoint)
    if !touchpoint.members.isEmpty { stages[index].touchpoints.append(touchpoint) }
  }

  /// Puts a cell's value into a draft; of two different values for the same field the first stays.
  private mutating func take(_ cell: CSVRow.Cell, _ column: CSVColumn, _ draft: inout Draft, line: Int? = nil) {
    let line = line ?? draft.line
    if let earlier = draft.taken[column.heading] {
      if earlier != cell.text {
        losses.append(Loss(.map, column.heading, .dropped, line: line, "\(column.heading) says something else above"))
      }
      return
    }
    if column.owner != .touchpoint { draft.taken[column.heading] = cell.text }
    let value = cells.value(of: cell, column.info)
    for finding in cells.takeFindings() {
      losses.append(Loss(.map, column.heading, finding.reason, line: line, finding.message))
    }
    if let value { draft.members.put(value, at: column.path[...]) }
  }

  /// The index of the stage that a row belongs to: the one of its id, else of its name, else the one of the row above.
  private mutating func place(_ row: Draft, _ touchpoint: Draft) -> Int {
    let key = row.text("id").map { "#" + $0 } ?? row.text("name")
    guard let key else {
      if stages.isEmpty {
        stages.append(StageDraft(stage: row))
      } else if !hasSaidCarriedStage {
        hasSaidCarriedStage = true
        let message = "a row without a stage belongs to the stage of the row above, here and below"
        losses.append(Loss(.map, "stage.name", .guessed, line: row.line, message))
      }
      merge(row, into: stages.count - 1)
      return stages.count - 1
    }
    if let index = stagesByKey[key] {
      merge(row, into: index)
      return index
    }
    stagesByKey[key] = stages.count
    stages.append(StageDraft(stage: row))
    return stages.count - 1
  }

  private mutating func merge(_ row: Draft, into index: Int) {
    for (heading, cell) in row.taken.sorted(by: { $0.key < $1.key }) {
      if let earlier = stages[index].stage.taken[heading] {
        guard earlier != cell else { continue }
        losses.append(Loss(.map, heading, .dropped, line: row.line, "\(heading) says something else above"))
      } else {
        stages[index].stage.taken[heading] = cell
        let path = heading.split(separator: ".").dropFirst().map(String.init)
        if let value = row.members.value(at: path[...]) { stages[index].stage.members.put(value, at: path[...]) }
      }
    }
  }
}

extension [Member] {
  /// Sets the value at a path of keys, with records on the way as needed.
  fileprivate mutating func put(_ value: Value, at path: ArraySlice<String>) {
    guard let key = path.first else { return }
    let index = firstIndex { $0.key == key } ?? endIndex
    if index == endIndex { append(Member(key, .record([]))) }
    if path.count == 1 {
      self[index].value = value
    } else {
      var inner: [Member] = []
      if case .record(let members) = self[index].value { inner = members }
      inner.put(value, at: path.dropFirst())
      self[index].value = .record(inner)
    }
  }

  fileprivate func value(at path: ArraySlice<String>) -> Value? {
    guard let key = path.first, let value = first(where: { $0.key == key })?.value else { return nil }
    if path.count == 1 { return value }
    guard case .record(let members) = value else { return nil }
    return members.value(at: path.dropFirst())
  }
}
