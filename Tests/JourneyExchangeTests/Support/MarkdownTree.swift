import Testing

/// What `cmark-gfm -t xml` says a Markdown text is.
struct MarkdownTree {
  /// The visible text, blocks apart by a new line, white space folded.
  private(set) var text = ""
  private(set) var rawHTML: [String] = []
  private(set) var links: [(destination: String, text: String)] = []
  private(set) var images = 0

  init(_ xml: String) {
    var link: (destination: String, text: String)?
    var rest = xml.utf8[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "<")), let end = rest[start...].firstIndex(of: UInt8(ascii: ">"))
    {
      let tag = String(rest[rest.index(after: start)..<end]) ?? ""
      rest = rest[rest.index(after: end)...]
      let content = rest.firstIndex(of: UInt8(ascii: "<")).map { String(rest[..<$0]) ?? "" } ?? ""
      let name = tag.prefix { $0 != " " && $0 != "/" }
      switch name {
      case "text", "code", "code_block":
        let plain = Self.unescaped(content)
        text += plain
        link?.text += plain
      case "html_inline", "html_block":
        rawHTML.append(Self.unescaped(content))
        text += " "
      case "softbreak", "linebreak": text += " "
      case "image": images += 1
      case "link":
        let parts = tag.split(separator: "\"", omittingEmptySubsequences: false)
        link = (parts.count > 1 ? Self.unescaped(String(parts[1])) : "", "")
      case "paragraph", "heading", "table_cell", "item", "tasklist", "table", "block_quote": text += "\u{1}"
      case "" where tag == "/link":
        if let found = link { links.append(found) }
        link = nil
      default: break
      }
    }
    text = text.split(separator: "\u{1}").map { folded($0) }.joined(separator: "\n")
  }

  private static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    return unescapedEntities(text)
  }

  private static func unescapedEntities(_ text: String) -> String {
    text.replacingAll("&lt;", "<").replacingAll("&gt;", ">").replacingAll("&quot;", "\"").replacingAll("&amp;", "&")
  }
}

extension String {
  func replacingAll(_ old: String, _ new: String) -> String {
    let bytes = Array(utf8)
    let wanted = Array(old.utf8)
    guard bytes.count >= wanted.count else { return self }
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == wanted[0], bytes[index...].starts(with: wanted) {
        result += new.utf8
        index += wanted.count
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
