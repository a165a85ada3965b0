// Reading a frame back: for tests, and for `Equatable`.
extension Frame {
  /// The character that covers a cell and its style; nil outside of the frame. The right part of a wide character
  /// answers an empty text.
  public subscript(x: Int, y: Int) -> (text: String, style: Style)? {
    guard bounds.contains(Position(x: x, y: y)) else { return nil }
    let cell = cells[y * size.width + x]
    return (text(of: cell), cell.style)
  }

  /// The rows, each wide character once, without spaces at their ends, joined by line feeds.
  public var text: String {
    (0..<size.height).map { row(at: $0) }.joined(separator: "\n")
  }

  /// One row as ``text`` shows it.
  public func row(at y: Int) -> String {
    guard y >= 0 && y < size.height else { return "" }
    var row = ""
    for x in 0..<size.width { row += text(of: cells[y * size.width + x]) }
    return row.trimmingEnd { $0 == " " }
  }

  /// ``text``, then the same rows with a letter for the style of each column (`.` is plain), then what the letters mean,
  /// and the cursor. For golden files in which styles count.
  public var styledText: String {
    var letters: [Style: Character] = [.plain: "."]
    var legend: [String] = []
    var rows: [String] = []
    for y in 0..<size.height {
      var row = ""
      for x in 0..<size.width {
        let style = cells[y * size.width + x].style
        let letter = letters[style] ?? Self.letter(legend.count)
        if letters[style] == nil {
          letters[style] = letter
          legend.append("\(letter) \(style)")
        }
        row.append(letter)
      }
      rows.append(row.trimmingEnd { $0 == "." })
    }
    let place = cursor.map { "cursor \($0.x),\($0.y)" } ?? "cursor hidden"
    return ([text, "-- styles"] + rows + ["--"] + legend + [place]).joined(separator: "\n")
  }

  private static func letter(_ number: Int) -> Character {
    let letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
    return letters.dropFirst(number).first ?? "?"
  }

  func text(of cell: Cell) -> String {
    if cell.glyph == Cell.continuation { return "" }
    if cell.isCluster { return clusters[Int(cell.glyph & ~Cell.clusterBit)] }
    return Unicode.Scalar(cell.glyph).map { String(Character($0)) } ?? ""
  }

  /// The columns in which a row looks other than in a frame of the same size, widened to whole characters of both; nil
  /// when it looks the same.
  func changedColumns(since other: Frame, y: Int) -> Range<Int>? {
    let start = y * size.width
    let row = start..<start + size.width
    guard
      let changed = clusters.isEmpty && other.clusters.isEmpty
        ? changedBytes(since: other, row) : changedLooks(since: other, row)
    else { return nil }
    var first = changed.lowerBound
    func isInside(_ index: Int) -> Bool {
      cells[index].glyph == Cell.continuation || other.cells[index].glyph == Cell.continuation
    }
    while first > row.lowerBound && isInside(first) { first -= 1 }
    var end = changed.upperBound
    while end < row.upperBound && isInside(end) { end += 1 }
    return first - start..<end - start
  }

  /// Without clusters, what has the same bytes looks the same.
  private func changedBytes(since other: Frame, _ row: Range<Int>) -> Range<Int>? {
    cells.withUnsafeBufferPointer { one in
      other.cells.withUnsafeBufferPointer { other in
        var (first, end) = (row.lowerBound, row.upperBound)
        while first < end && one[first] == other[first] { first += 1 }
        while end > first && one[end - 1] == other[end - 1] { end -= 1 }
        return first < end ? first..<end : nil
      }
    }
  }

  private func changedLooks(since other: Frame, _ row: Range<Int>) -> Range<Int>? {
    guard let first = row.first(where: { !looksSame(in: other, at: $0) }),
      let last = row.last(where: { !looksSame(in: other, at: $0) })
    else { return nil }
    return first..<last + 1
  }

  /// Whether a cell shows the same in two frames of one size.
  func looksSame(in other: Frame, at index: Int) -> Bool {
    let (cell, otherCell) = (cells[index], other.cells[index])
    if !cell.isCluster { return cell == otherCell }
    return otherCell.isCluster && cell.style == otherCell.style && text(of: cell) == other.text(of: otherCell)
  }
}

extension Frame: Equatable {
  /// Whether two frames show the same, cursor included.
  public static func == (one: Frame, other: Frame) -> Bool {
    one.size == other.size && one.cursor == other.cursor
      && (0..<one.size.height).allSatisfy { one.changedColumns(since: other, y: $0) == nil }
  }
}

extension String {
  fileprivate func trimmingEnd(_ isTrimmed: (Character) -> Bool) -> String {
    guard let last = lastIndex(where: { !isTrimmed($0) }) else { return "" }
    return String(self[...last])
  }
}
