/// Several documents in one text, one a line.
public enum JSONLines {
  /// One line that is not blank, and what it holds.
  public struct Line: Sendable {
    /// The line, from 1.
    public var number: Int
    /// Where in the bytes the line begins, from 0; a byte-order mark does not count.
    public var byteOffset: Int
    /// Whether a line break ends it. The last line of a file that was cut off while it was written has none.
    public var isTerminated: Bool
    /// The document, or why it is none. Positions and an error's offset are those in the whole text; the byte ranges of a
    /// document are those in its line.
    public var result: Result<JSONDocument, JSONSyntaxError>
  }

  /// Parses UTF-8 line by line. Blank lines are left out, lines that are wrong do not keep the others from being read.
  ///
  /// Lines end with `\n`, `\r\n` or `\r`; a byte-order mark at the beginning is dropped.
  public static func parse(_ bytes: [UInt8], maximumDepth: Int = 512) -> [Line] {
    var lines: [Line] = []
    let first = bytes.starts(with: Byte.orderMark) ? Byte.orderMark.count : 0
    var start = first
    var number = 1
    while start < bytes.count {
      let end = bytes[start...].firstIndex { $0 == Byte.newline || $0 == Byte.carriageReturn } ?? bytes.count
      let line = bytes[start..<end]
      if !line.allSatisfy({ $0 == Byte.space || $0 == Byte.tab }) {
        let origin = JSONTextOrigin(byteOffset: start - first, line: number)
        let result = Result { () throws(JSONSyntaxError) in
          try JSONDocument(parsing: Array(line), maximumDepth: maximumDepth, origin: origin)
        }
        lines.append(
          Line(number: number, byteOffset: start - first, isTerminated: end < bytes.count, result: result))
      }
      start = end + 1
      if end < bytes.count, bytes[end] == Byte.carriageReturn, start < bytes.count, bytes[start] == Byte.newline {
        start += 1
      }
      number += 1
    }
    return lines
  }
}
