/// Texts for HTML and SVG: nothing in them becomes markup.
enum HTMLText {
  /// On one line, for attributes, titles and SVG.
  static func plain(_ text: String) -> String { written(text, breaks: false, links: false) }

  /// With `<br>` for line ends, and addresses of the web as links to themselves.
  static func running(_ text: String) -> String { written(text, breaks: true, links: true) }

  private static func written(_ text: String, breaks: Bool, links: Bool) -> String {
    var output: [UInt8] = []
    var text = text
    text.withUTF8 { bytes in
      output.reserveCapacity(bytes.count + 16)
      var index = 0
      var owesSpace = false
      var owesBreak = false
      while index < bytes.count {
        let step = SpecialBytes.at(index, in: bytes)
        switch step.kind {
        case .space: owesSpace = true
        case .lineEnd: owesBreak = true
        case .dropped: break
        case .text:
          if !output.isEmpty {
            if owesBreak, breaks {
              output.append(contentsOf: "<br>".utf8)
            } else if owesBreak || owesSpace {
              output.append(0x20)
            }
          }
          let isWordStart = owesBreak || owesSpace || index == 0 || !WebAddress.isWord(bytes[index - 1])
          owesSpace = false
          owesBreak = false
          if links, isWordStart, bytes[index] | 0x20 == UInt8(ascii: "h"), let end = WebAddress.end(from: index, bytes)
          {
            let address = escaped(bytes[index..<end])
            output.append(contentsOf: "<a href=\"".utf8)
            output.append(contentsOf: address)
            output.append(contentsOf: "\" rel=\"noopener noreferrer\">".utf8)
            output.append(contentsOf: address)
            output.append(contentsOf: "</a>".utf8)
            index = end
            continue
          }
          append(bytes[index], to: &output)
        }
        index += step.length
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  private static func escaped(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8] {
    var output: [UInt8] = []
    for byte in bytes { append(byte, to: &output) }
    return output
  }

  private static func append(_ byte: UInt8, to output: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "&"): output.append(contentsOf: "&amp;".utf8)
    case UInt8(ascii: "<"): output.append(contentsOf: "&lt;".utf8)
    case UInt8(ascii: ">"): output.append(contentsOf: "&gt;".utf8)
    case UInt8(ascii: "\""): output.append(contentsOf: "&quot;".utf8)
    case UInt8(ascii: "'"): output.append(contentsOf: "&#39;".utf8)
    default: output.append(byte)
    }
  }

  /// True when a script that runs from right to left may be in it.
  static func mayRunRightToLeft(_ text: String) -> Bool {
    text.unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0x590...0x8FF, 0x200F, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
      default: false
      }
    }
  }
}
