/// Finds journey diagrams: the whole text, or the `mermaid` blocks of a Markdown text.
struct MermaidBlocks {
  private let lines: [[Unicode.Scalar]]
  /// The lines of each `mermaid` block, in order; empty when the text is no Markdown with such blocks.
  private let blocks: [Range<Int>]

  /// - Parameter utf8: the text without a byte-order mark.
  init(_ utf8: [UInt8]) {
    lines = Self.split(utf8)
    blocks = Self.fenced(lines)
  }

  /// The diagrams of all blocks, or of the whole text where there is none.
  var sources: [MermaidSource] {
    blocks.isEmpty ? [MermaidSource(lines: lines[...])] : blocks.map { MermaidSource(lines: lines[$0]) }
  }

  /// Lines end at `\n`, `\r\n` and `\r`, as Mermaid has it.
  private static func split(_ utf8: [UInt8]) -> [[Unicode.Scalar]] {
    var lines: [[Unicode.Scalar]] = []
    var line: [Unicode.Scalar] = []
    var followsReturn = false
    for scalar in String(decoding: utf8, as: UTF8.self).unicodeScalars {
      if scalar == "\n", followsReturn {
        followsReturn = false
        continue
      }
      followsReturn = scalar == "\r"
      if scalar == "\n" || scalar == "\r" {
        lines.append(line)
        line.removeAll()
      } else {
        line.append(scalar)
      }
    }
    lines.append(line)
    return lines
  }

  private static func fenced(_ lines: [[Unicode.Scalar]]) -> [Range<Int>] {
    var blocks: [Range<Int>] = []
    var open: (mark: Unicode.Scalar, length: Int, first: Int, isMermaid: Bool)?
    for (index, line) in lines.enumerated() {
      let text = line[...].trimmed
      guard let mark = text.first, mark == "`" || mark == "~" || mark == ":" else { continue }
      let length = text.prefix { $0 == mark }.count
      guard length >= 3 else { continue }
      let info = text.dropFirst(length).trimmed
      if let fence = open {
        guard mark == fence.mark, length >= fence.length, info.isEmpty else { continue }
        if fence.isMermaid { blocks.append(fence.first..<index) }
        open = nil
      } else {
        let word = String(String.UnicodeScalarView(info.drop { $0 == "{" || $0 == "." || $0 == " " }.prefix(7)))
        open = (mark, length, index + 1, word.lowercased() == "mermaid")
      }
    }
    if let fence = open, fence.isMermaid { blocks.append(fence.first..<lines.count) }
    return blocks
  }
}
