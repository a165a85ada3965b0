/// Texts as Markdown that says exactly what they say: nothing in them becomes markup.
///
/// Only what GitHub-flavoured Markdown would take for something else is escaped, so that the source reads well too.
/// White space is folded; control characters become spaces, and the ones that turn the direction of what follows
/// are left out. An address of the web is set as `<https://...>`, which links to itself.
public enum MarkdownText {
  /// What becomes of line ends.
  enum LineEnd {
    case space, lineBreakTag
    case hardBreak(indent: String)
  }

  /// The text on one line, for headings and running text.
  public static func escaped(_ text: String) -> String { written(text, .space) }

  /// The text in a cell of a table: line ends become `<br>`.
  public static func cell(_ text: String) -> String { written(text, .lineBreakTag) }

  /// The text as lines of one paragraph, each further one behind `indent`.
  static func paragraph(_ text: String, indent: String = "") -> String { written(text, .hardBreak(indent: indent)) }

  private static func written(_ text: String, _ lineEnd: LineEnd) -> String {
    var escaper = MarkdownEscaper(lineEnd: lineEnd)
    var text = text
    text.withUTF8 { escaper.write($0) }
    return String(decoding: escaper.output, as: UTF8.self)
  }
}

private struct MarkdownEscaper {
  let lineEnd: MarkdownText.LineEnd
  private(set) var output: [UInt8] = []
  /// Nothing but white space since the line's beginning.
  private var isAtStart = true
  private var owesSpace = false
  private var owedLineEnds = 0

  init(lineEnd: MarkdownText.LineEnd) { self.lineEnd = lineEnd }

  mutating func write(_ bytes: UnsafeBufferPointer<UInt8>) {
    output.reserveCapacity(bytes.count + 16)
    var index = 0
    while index < bytes.count {
      let step = SpecialBytes.at(index, in: bytes)
      switch step.kind {
      case .space:
        owesSpace = true
        index += step.length
      case .lineEnd:
        owedLineEnds += 1
        index += step.length
      case .dropped: index += step.length
      case .text: index += put(index, bytes)
      }
    }
  }

  /// Writes what is owed before a visible byte.
  private mutating func settle() {
    if owedLineEnds > 0, !output.isEmpty {
      switch lineEnd {
      case .space: output.append(UInt8(ascii: " "))
      case .lineBreakTag: for _ in 0..<min(owedLineEnds, 2) { output.append(contentsOf: "<br>".utf8) }
      case .hardBreak(let indent):
        output.append(contentsOf: "\\\n".utf8)
        output.append(contentsOf: indent.utf8)
      }
      isAtStart = true
    } else if owesSpace, !output.isEmpty {
      output.append(UInt8(ascii: " "))
    }
    owedLineEnds = 0
    owesSpace = false
  }

  /// Writes the visible byte at `index`, or the address that begins there; returns how many bytes were taken.
  private mutating func put(_ index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let isFirstOfWord = owesSpace || owedLineEnds > 0 || output.isEmpty
    settle()
    let atStart = isAtStart
    isAtStart = false
    let byte = bytes[index]
    let next = index + 1 < bytes.count ? bytes[index + 1] : 0
    let before = index > 0 && !isFirstOfWord ? bytes[index - 1] : 0x20
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "<"), UInt8(ascii: "~"), UInt8(ascii: "|"):
      escape(byte)
    case UInt8(ascii: "_"): isWord(before) && isWord(next) ? output.append(byte) : escape(byte)
    case UInt8(ascii: "&"): WebAddress.beginsEntity(index, bytes) ? escape(byte) : output.append(byte)
    case UInt8(ascii: "#"):
      atStart && (isBlank(next) || next == byte) || endsLine(index, bytes) ? escape(byte) : output.append(byte)
    case UInt8(ascii: "-"), UInt8(ascii: "+"):
      atStart && !isWord(next) ? escape(byte) : output.append(byte)
    case UInt8(ascii: "="), UInt8(ascii: ">"): atStart ? escape(byte) : output.append(byte)
    case UInt8(ascii: ":"):
      atStart && next == UInt8(ascii: "-") || WebAddress.hasSlashes(index + 1, bytes)
        ? escape(byte) : output.append(byte)
    case UInt8(ascii: "0")...UInt8(ascii: "9") where atStart: return number(index, bytes)
    case UInt8(ascii: "h"), UInt8(ascii: "H"), UInt8(ascii: "w"), UInt8(ascii: "W"), UInt8(ascii: "x"),
      UInt8(ascii: "X"), UInt8(ascii: "m"), UInt8(ascii: "M"):
      let isMail = byte | 0x20 == UInt8(ascii: "x") || byte | 0x20 == UInt8(ascii: "m")
      guard !isWord(before) || isMail, let taken = address(index, bytes) else {
        output.append(byte)
        return 1
      }
      return taken
    default: output.append(byte)
    }
    return 1
  }

  private mutating func escape(_ byte: UInt8) {
    output.append(UInt8(ascii: "\\"))
    output.append(byte)
  }

  /// Digits at the beginning of a line; with `.` or `)` behind them they would begin a list.
  private mutating func number(_ index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var end = index
    while end < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[end]) {
      output.append(bytes[end])
      end += 1
    }
    if end < bytes.count, bytes[end] == UInt8(ascii: ".") || bytes[end] == UInt8(ascii: ")"),
      isBlank(end + 1 < bytes.count ? bytes[end + 1] : 0)
    {
      escape(bytes[end])
      end += 1
    }
    return end - index
  }

  /// An address of the web as a link to itself; other words that would become links without being one are broken up.
  private mutating func address(_ index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    if let end = WebAddress.end(from: index, bytes) {
      output.append(UInt8(ascii: "<"))
      for place in index..<end {
        if bytes[place] == UInt8(ascii: "&"), WebAddress.beginsEntity(place, bytes) {
          output.append(contentsOf: "&amp;".utf8)
        } else {
          output.append(bytes[place])
        }
      }
      output.append(UInt8(ascii: ">"))
      return end - index
    }
    if WebAddress.matches("www.", index, bytes) {
      output.append(contentsOf: bytes[index..<index + 3])
      escape(UInt8(ascii: "."))
      return 4
    }
    // Whatever stands before them would become a part of the link.
    for scheme: StaticString in ["xmpp:", "mailto:"] where WebAddress.matches(scheme, index, bytes) {
      output.append(UInt8(ascii: "`"))
      output.append(contentsOf: bytes[index..<index + scheme.utf8CodeUnitCount])
      output.append(UInt8(ascii: "`"))
      return scheme.utf8CodeUnitCount
    }
    return nil
  }

  /// Nothing but `#` and spaces up to the line's end: a heading would lose them.
  private func endsLine(_ index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var place = index
    while place < bytes.count {
      if bytes[place] == 0x0A { return true }
      guard bytes[place] == UInt8(ascii: "#") || bytes[place] == 0x20 else { return false }
      place += 1
    }
    return true
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte <= 0x20 || byte == 0x7F }

  private func isWord(_ byte: UInt8) -> Bool { WebAddress.isWord(byte) }
}
