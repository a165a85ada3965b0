extension JSONDocument {
  /// The bytes of the node in ``bytes``, quotes and brackets included.
  @inlinable
  public func byteRange(of node: JSONNode) -> Range<Int> {
    let entry = tape[node.index]
    return Int(entry.start)..<Int(entry.end)
  }

  /// Where the node begins, quotes and brackets included. Linear in the text before it.
  public func position(of node: JSONNode) -> TextPosition {
    position(ofByte: byteRange(of: node).lowerBound)
  }

  /// The position of an offset in ``bytes``; an offset past the end means the end. Linear in the text before it.
  public func position(ofByte offset: Int) -> TextPosition {
    positions(ofBytes: [offset])[0]
  }

  /// The positions of many offsets in ``bytes``, in any order. One pass over the text, and a sort of the offsets.
  public func positions(ofBytes offsets: [Int]) -> [TextPosition] {
    var positions = [TextPosition](repeating: TextPosition(line: 1, column: 1), count: offsets.count)
    var cursor = TextPositionCursor(firstLine: origin.line)
    bytes.withUnsafeBufferPointer { text in
      for index in offsets.indices.sorted(by: { offsets[$0] < offsets[$1] }) {
        cursor.advance(to: offsets[index], in: text)
        positions[index] = cursor.position
      }
    }
    return positions
  }

  /// Where each node begins, in any order. One pass over the text, and a sort.
  public func positions(of nodes: [JSONNode]) -> [TextPosition] {
    positions(ofBytes: nodes.map { byteRange(of: $0).lowerBound })
  }

  /// The source line around `position`, cut to `width` scalars; nil when there is no such line.
  public func excerpt(around position: TextPosition, width: Int = 100) -> TextExcerpt? {
    let line = position.line - origin.line + 1
    return TextExcerpt(of: bytes, around: TextPosition(line: line, column: position.column), width: width)
  }

  /// The source lines around many positions, in any order. One pass over the text, and a sort.
  public func excerpts(around positions: [TextPosition], width: Int = 100) -> [TextExcerpt?] {
    var excerpts = [TextExcerpt?](repeating: nil, count: positions.count)
    var lines = TextLineCursor(bytes)
    for index in positions.indices.sorted(by: { positions[$0].line < positions[$1].line }) {
      guard let line = lines.line(positions[index].line - origin.line + 1) else { continue }
      excerpts[index] = TextExcerpt(line: line, column: positions[index].column, width: width)
    }
    return excerpts
  }
}
