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

  /// Whether a row of this frame looks the same in another of the same size.
  func rowEquals(_ other: Frame, y: Int) -> Bool {
    let start = y * size.width
    for index in start..<start + size.width where cells[index] != other.cells[index] || cells[index].isCluster {
      let (cell, otherCell) = (cells[index], other.cells[index])
      guard cell.isCluster && otherCell.isCluster && cell.style == otherCell.style else { return false }
      guard text(of: cell) == other.text(of: otherCell) else { return false }
    }
    return true
  }
}

extension Frame: Equatable {
  /// Whether two frames show the same, cursor included.
  public static func == (one: Frame, other: Frame) -> Bool {
    one.size == other.size && one.cursor == other.cursor
      && (0..<one.size.height).allSatisfy { one.rowEquals(other, y: $0) }
  }
}

extension String {
  fileprivate func trimmingEnd(_ isTrimmed: (Character) -> Bool) -> String {
    guard let last = lastIndex(where: { !isTrimmed($0) }) else { return "" }
    return String(self[...last])
  }
}
