extension JSONWriter {
  /// An array or object that is written on one line until it proves not to fit.
  ///
  /// It is at most 100 scalars and one string wide then, so that taking it apart again keeps writing linear.
  struct Folding: Sendable {
    /// Offset of the opening bracket in the output.
    var start: Int
    var isObject: Bool
    /// Offset of each entry, or each member's key.
    var items: [Int] = []
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
      for index in items.indices { items[index] += distance }
    }
  }

  /// Whether the line would be too wide if the container that may fold ended now.
  mutating func isTooWideToFold() -> Bool {
    guard let folding else { return false }
    var width = folding.width
    for byte in output[max(lineStart, folding.measured)...] where byte & 0b1100_0000 != 0b1000_0000 { width += 1 }
    self.folding?.width = width
    self.folding?.measured = output.count
    let closing = folding.isObject ? " },".count : "],".count
    return width + closing > Self.maximumFoldedWidth
  }

  /// Gives up folding: what is on the line of the innermost container gets one line each.
  mutating func unfold() {
    guard let folding else { return }
    self.folding = nil
    guard let first = folding.items.first else { return }
    let written = Array(output[first...])
    output.removeSubrange((folding.start + 1)...)
    for (index, item) in folding.items.enumerated() {
      let isLast = index + 1 == folding.items.count
      // The next item stands behind a comma and a space.
      let end = isLast ? written.count : folding.items[index + 1] - 2 - first
      breakLine()
      output.append(contentsOf: written[(item - first)..<end])
      if !isLast { output.append(Byte.comma) }
    }
  }
}
