import JSONText

extension RefusedTexts {
  /// Bytes that are not UTF-8: stray and missing continuations, overlong forms, surrogates, values above U+10FFFF, bytes
  /// that never occur, other encodings.
  static let illFormed: [RefusedText] = [
    .init(bytes: #"["<80>"]"#, .invalidUTF8, "1:3"),
    .init(bytes: #"["<BF>"]"#, .invalidUTF8, "1:3"),
    .init(bytes: #"["a<80>"]"#, .invalidUTF8, "1:4"),
    .init(bytes: #"["<C0><80>"]"#, .invalidUTF8, "1:3"),
    .init(bytes: #"["<C0><AF>"]"#, .invalidUTF8, "1:3"),
    .init(bytes: #"["<C1><BF>"]"#, .invalidUTF8, "1:3"),
    .init(bytes: #"["<C2>"]"#, .invalidUTF8, "1:3"),
    .init(bytes: #"["<C2>a"]"#, .invalidUTF8, "1:3"),
    .init(bytes: #"["<C2><C2>"]"#, .invalidUTF8, "1:3"),
    .init(bytes: #"["<DF>"]"#, .invalidUTF8, "1:3"),
    .init(bytes: #"["<E0><80><80>"]"#, .invalidUTF8, "1:3"),
    .init(bytes: #"["<E0><9F><BF>"]"#, .invalidUTF8, "1:3"),
    .init(bytes: #"["<E0><A0>"]"#, .invalidUTF8, "1:3"),
    .init(bytes: #"["<E2><82>"]"#, .invalidUTF8, "1:3"),
    .init(bytes: #"["<E2><82>a"]"#, .invalidUTF8, "1:3"),
    .init(bytes: #"["<E2>a<82>"]"#, .invalidUTF8, "1:3"),
    .init(bytes: #"["<ED><A0><80>"]"#, .invalidUTF8, "1:3"),
    .init(bytes: #"["<ED><BF><BF>"]"#, .invalidUTF8, "1:3"),
    .init(bytes: #"["<ED><A0><BD><ED><B8><80>"]"#, .invalidUTF8, "1:3"),
    .init(bytes: #"["<F0><80><80><80>"]"#, .invalidUTF8, "1:3"),
    .init(bytes: #"["<F0><8F><BF><BF>"]"#, .invalidUTF8, "1:3"),
    .init(bytes: #"["<F0><9F><98>"]"#, .invalidUTF8, "1:3"),
    .init(bytes: #"["<F0><9F><98>a"]"#, .invalidUTF8, "1:3"),
    .init(bytes: #"["<F4><90><80><80>"]"#, .invalidUTF8, "1:3"),
    .init(bytes: #"["<F5><80><80><80>"]"#, .invalidUTF8, "1:3"),
    .init(bytes: #"["<F8><88><80><80><80>"]"#, .invalidUTF8, "1:3"),
    .init(bytes: #"["<FC><83><BF><BF><BF><BF>"]"#, .invalidUTF8, "1:3"),
    .init(bytes: #"["<FE>"]"#, .invalidUTF8, "1:3"),
    .init(bytes: #"["<FF>"]"#, .invalidUTF8, "1:3"),
    .init(bytes: #"["caf<E9>"]"#, .invalidUTF8, "1:6"),
    .init(bytes: #"["<C3><A9><E9>"]"#, .invalidUTF8, "1:4"),
    .init(bytes: #"["abcdefgh<FF>"]"#, .invalidUTF8, "1:11"),
    .init(bytes: #"["abcdefghi<C3>"]"#, .invalidUTF8, "1:12"),
    .init(bytes: #""<C3>"#, .invalidUTF8, "1:2"),
    .init(bytes: #""<E2><82>"#, .invalidUTF8, "1:2"),
    .init(bytes: #""<F0><9F><98>"#, .invalidUTF8, "1:2"),
    .init(bytes: "<FF>", .invalidUTF8, "1:1"),
    .init(bytes: "[<FF>]", .invalidUTF8, "1:2"),
    .init(bytes: "[1<FF>]", .invalidUTF8, "1:3"),
    .init(bytes: "[1<E5>]", .invalidUTF8, "1:3"),
    .init(bytes: "[1e<E5>]", .invalidUTF8, "1:4"),
    .init(bytes: "[1.<E5>]", .invalidUTF8, "1:4"),
    .init(bytes: "[-<E5>]", .invalidUTF8, "1:3"),
    .init(bytes: #"{"a<FF>":1}"#, .invalidUTF8, "1:4"),
    .init(bytes: "{<FF>}", .invalidUTF8, "1:2"),
    .init(bytes: #"{"a"<FF>:1}"#, .invalidUTF8, "1:5"),
    .init(bytes: #"{"a":<FF>}"#, .invalidUTF8, "1:6"),
    .init(bytes: "[]<FF>", .invalidUTF8, "1:3"),
    .init(bytes: #"["\<FF>"]"#, .invalidUTF8, "1:4"),
    .init(bytes: #"["\u<FF>"]"#, .invalidUTF8, "1:5"),
    .init(bytes: #"["\u12<FF>4"]"#, .invalidUTF8, "1:7"),
    .init(bytes: "tru<FF>", .unexpectedCharacter, "1:1"),
    .init(bytes: "<EF><BB>[]", .invalidUTF8, "1:1"),
    .init(bytes: "<EF>", .invalidUTF8, "1:1"),
    .init(bytes: "<FF><FE>[<00>]<00>", .invalidUTF8, "1:1"),
    .init(bytes: "<FE><FF><00>[<00>]", .invalidUTF8, "1:1"),
    .init(bytes: "[<00>]<00>", .unexpectedCharacter, "1:2"),
    .init(bytes: "<00>[<00>]", .unexpectedCharacter, "1:1"),
    .init(bytes: "<EF><BB><BF><FF>", .invalidUTF8, "1:1"),
  ]
}

extension RefusedText {
  /// Takes ASCII in which `<80>` stands for the byte 0x80.
  fileprivate init(bytes notation: String, _ code: JSONSyntaxError.Code, _ position: String) {
    let parts = notation.split(separator: "<", omittingEmptySubsequences: false)
    let text = parts.dropFirst().reduce(into: Array(parts[0].utf8)) { text, part in
      text.append(UInt8(part.prefix(2), radix: 16) ?? 0)
      text += part.dropFirst(3).utf8
    }
    self.init(text, code, position)
  }
}
