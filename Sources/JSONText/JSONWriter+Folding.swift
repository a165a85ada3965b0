extension JSONWriter {
  /// An array or object that is written on one line until it proves not to fit.
  ///
  /// It is at most 100 scalars and one string wide then, so that taking it apart again keeps writing linear.
  struct Folding: Sendable {
    /// Offset of the opening bracket in the output.
    var start: Int
    var isObject: Bool
    /// Scalars of the line up to `measured`.
    var width = 0
    /// Offset up to which the line is measured.
    var measured = 0

    init(start: Int, isObject: Bool) {
      self.start = start
      self.isObject = isObject
    }

    /// Follows the output when its beginning is taken away.
    mutating func move(by distance: Int) {
      start += distance
      measured = max(0, measured + distance)
    }
  }

  /// Whether the line would be too wide if the container that may fold ended now.
  mutating func isTooWideToFold() -> Bool {
    guard let folding else { return false }
    let start = max(lineStart, folding.measured)
    let width =
      folding.width
      + output.withUnsafeBufferPointer { TextPositionCursor.countScalars(in: $0, from: start, to: $0.count) }
    self.folding?.width = width
    self.folding?.measured = output.count
    let closing = folding.isObject ? " },".count : "],".count
    return width + closing > Self.maximumFoldedWidth
  }

  /// Gives up folding: what is on the line of the innermost container gets one line each.
  mutating func unfold() {
    guard let folding else { return }
    self.folding = nil
    guard let first = foldingItems.first else { return }
    let written = Array(output[first...])
    output.removeSubrange((folding.start + 1)...)
    for (index, item) in foldingItems.enumerated() {
      let isLast = index + 1 == foldingItems.count
      // The next item stands behind a comma and a space.
      let end = isLast ? written.count : foldingItems[index + 1] - 2 - first
      breakLine()
      output.append(contentsOf: written[(item - first)..<end])
      if !isLast { output.append(Byte.comma) }
    }
  }
}
