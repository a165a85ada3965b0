import Journey
import JourneyTestSupport

/// Random maps whose texts are made of what Markdown, HTML and pictures could take for markup.
enum HostileMaps {
  private static let pieces = [
    "**", "*", "_", "__x__", "a_b_c", "`", "```", "~~", "~~~", "[x](http://evil.example)", "![i](x.png)", "[x]",
    "[^1]: n",
    "[ref]: http://evil.example", "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<!--", "-->", "<br>",
    "<https://evil.example>", "</style>", "</title>", "]]>", "<![CDATA[", "&copy;", "&#60;", "&amp", "&", "|", "\\|",
    "\\",
    "\n", "\r\n", "\n\n", "\r", "\t", "    ", "# h", "#", "- item", "* item", "+ item", "1. one", "2) two", "> q",
    "---",
    "***", "===", ":-", "| --- |", "--:", "www.evil.example", "https://a.example/x_y?a=1&copy;b=*2*",
    "http://é.example",
    "HTTP://B.example/", "https://", "ftp://c.example/x", "javascript:alert(1)", "me@x.example", "mailto:a@b.example",
    "xmpp:a@b.example", "word", "bill", "料金", "שלום", "👩‍👩‍👧", "é", "\u{202E}", "\u{2066}", "\u{0}", "\u{1B}[31m", "\u{7F}",
    "\u{85}", "\u{2028}", "\u{A0}", "\u{3000}", "\u{200B}", "“", "\"", "'", "$x$", ":smile:", "{{", "%%", "end",
    "\" onload=\"",
  ]

  static func map(seed: UInt64, problems: Bool = false) -> JourneyMap {
    var maker = RandomMapMaker(seed: seed)
    maker.stages = 1 + Int(seed % 3)
    maker.touchpoints = 2
    maker.makesProblems = problems
    var random = SeededGenerator(seed: seed &+ 77)
    guard case .record(let members) = maker.map().wholeValue else { return JourneyMap() }
    return JourneyMap(entry: .record(record(members, JourneyMap.info, &random)))
  }

  private static func text(_ random: inout SeededGenerator) -> String {
    var text = ""
    for _ in 0..<(1 + random.below(5)) {
      text += pieces[random.below(pieces.count)]
      if random.chance(0.4) { text += " " }
    }
    return text
  }

  private static func record(_ members: [Member], _ info: RecordInfo, _ random: inout SeededGenerator) -> [Member] {
    members.map { member in
      guard let field = info.fields.first(where: { $0.key == member.key }) else { return member }
      return Member(member.key, value(member.value, field, &random))
    }
  }

  private static func value(_ value: Value, _ field: FieldInfo, _ random: inout SeededGenerator) -> Value {
    switch (value, field.kind) {
    case (.text, .text), (.text, .longText): return .text(text(&random))
    case (.list(let items), .texts): return .list(items.map { _ in .text(text(&random)) })
    case (.record(let members), .record(let info)), (.record(let members), .records(let info)):
      return .record(record(members, info, &random))
    case (.list(let items), .records): return .list(items.map { self.value($0, field, &random) })
    case (.list(let items), .elements(let list)):
      return .list(
        items.map { item in
          guard case .record(let members) = item else { return item }
          return .record(record(members, list.elementKind.info, &random))
        })
    default: return value
    }
  }
}

/// Text with white space folded and without what no document carries.
func folded(_ text: some StringProtocol) -> String {
  var scalars = String.UnicodeScalarView()
  var owesSpace = false
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x202A...0x202E, 0x2066...0x2069: continue
    case 0...0x20, 0x7F...0xA0: owesSpace = true
    default:
      if scalar.properties.isWhitespace {
        owesSpace = true
        continue
      }
      if owesSpace, !scalars.isEmpty { scalars.append(" ") }
      owesSpace = false
      scalars.append(scalar)
    }
  }
  return String(scalars)
}
