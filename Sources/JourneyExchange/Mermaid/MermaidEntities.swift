/// The entities of Mermaid texts: `#58;` and `#amp;`, which it turns into those of HTML.
enum MermaidEntities {
  /// The length of the entity at `start`, its `#` and `;` included; nil where none begins.
  static func length(_ text: ArraySlice<Unicode.Scalar>, at start: Int) -> Int? {
    guard text[start] == "#" else { return nil }
    var end = start + 1
    while end < text.endIndex, isWordScalar(text[end]) { end += 1 }
    guard end > start + 1, end < text.endIndex, text[end] == ";" else { return nil }
    return end + 1 - start
  }

  static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "_": true
    default: false
    }
  }

  /// The text with its entities replaced; those that nobody knows stay, and are given to `unknown`.
  static func decoded(_ text: ArraySlice<Unicode.Scalar>, unknown: (String) -> Void) -> String {
    var result = String.UnicodeScalarView()
    var index = text.startIndex
    while index < text.endIndex {
      guard let length = length(text, at: index) else {
        result.append(text[index])
        index += 1
        continue
      }
      let whole = text[index..<index + length]
      let name = String(String.UnicodeScalarView(whole.dropFirst().dropLast()))
      if let scalar = scalar(named: name) {
        result.append(scalar)
      } else {
        unknown(String(String.UnicodeScalarView(whole)))
        result.append(contentsOf: whole)
      }
      index += length
    }
    return String(result)
  }

  private static func scalar(named name: String) -> Unicode.Scalar? {
    guard let number = UInt32(name) else { return names[name] }
    if (0x80...0x9F).contains(number) { return Windows1252.scalar(UInt8(number)) }
    return Unicode.Scalar(number)
  }

  /// Names of HTML 4 and a few more that stand for what Mermaid cannot take as it is.
  private static let names: [String: Unicode.Scalar] = {
    var names: [String: Unicode.Scalar] = [
      "quot": "\"", "amp": "&", "apos": "'", "lt": "<", "gt": ">", "colon": ":", "semi": ";", "comma": ",", "num": "#",
      "percnt": "%", "lbrace": "{", "rbrace": "}", "lcub": "{", "rcub": "}", "lpar": "(", "rpar": ")", "lbrack": "[",
      "rbrack": "]", "lsqb": "[", "rsqb": "]", "excl": "!", "quest": "?", "dollar": "$", "ast": "*", "plus": "+",
      "period": ".", "sol": "/", "bsol": "\\", "equals": "=", "commat": "@", "lowbar": "_", "grave": "`", "vert": "|",
      "verbar": "|", "hyphen": "\u{2010}", "NewLine": "\n", "Tab": "\t", "euro": "€", "hellip": "…", "ndash": "–",
      "mdash": "—", "lsquo": "‘", "rsquo": "’", "sbquo": "‚", "ldquo": "“", "rdquo": "”", "bdquo": "„",
      "lsaquo": "‹", "rsaquo": "›", "bull": "•", "dagger": "†", "Dagger": "‡", "permil": "‰", "trade": "™",
      "larr": "←", "uarr": "↑", "rarr": "→", "darr": "↓", "harr": "↔", "rArr": "⇒", "hArr": "⇔", "infin": "∞",
      "ne": "≠", "le": "≤", "ge": "≥", "asymp": "≈", "minus": "−", "radic": "√", "sum": "∑", "hearts": "♥",
      "spades": "♠", "clubs": "♣", "diams": "♦", "check": "✓", "cross": "✗", "star": "☆", "starf": "★",
      "phone": "☎", "OElig": "Œ", "oelig": "œ", "Scaron": "Š", "scaron": "š", "Yuml": "Ÿ", "ensp": "\u{2002}",
      "emsp": "\u{2003}", "thinsp": "\u{2009}", "zwnj": "\u{200C}", "zwj": "\u{200D}",
    ]
    for (offset, name) in latin.split(separator: " ").enumerated() {
      names[String(name)] = Unicode.Scalar(UInt8(0xA0 + offset))
    }
    return names
  }()

  /// The names of U+00A0 ... U+00FF in order.
  private static let latin = """
    nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro \
    para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil \
    Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave \
    Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml \
    igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute \
    thorn yuml
    """
}
