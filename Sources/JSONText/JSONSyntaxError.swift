/// Why a text is not a JSON document, with the first place where it is not.
public struct JSONSyntaxError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A stable name for each way of being wrong; the raw value is for machines.
  public enum Code: String, Hashable, Sendable, CaseIterable {
    /// Nothing, or nothing but white space.
    case empty = "json-empty"
    /// 4 GiB or more.
    case tooLarge = "json-too-large"
    /// Bytes that are not well-formed UTF-8.
    case invalidUTF8 = "json-invalid-utf8"
    /// A character that cannot stand where it stands.
    case unexpectedCharacter = "json-unexpected-character"
    /// The text ends before the document does.
    case unexpectedEnd = "json-unexpected-end"
    /// A document and then something more.
    case trailingContent = "json-trailing-content"
    /// A number against the grammar: `01`, `1.`, `-`, `1e`.
    case invalidNumber = "json-invalid-number"
    /// A backslash in a string that begins none of JSON's escapes.
    case invalidEscape = "json-invalid-escape"
    /// A `\uD800` ... `\uDFFF` that is not half of a pair.
    case loneSurrogate = "json-lone-surrogate"
    /// A raw character below U+0020 in a string.
    case controlCharacter = "json-control-character"
    /// A key that its object has already.
    case duplicateKey = "json-duplicate-key"
    /// More open brackets at once than are allowed.
    case nestingTooDeep = "json-nesting-too-deep"
  }

  public var code: Code
  /// Where in the bytes, from 0; a byte-order mark does not count.
  public var byteOffset: Int
  /// Where in the text.
  public var position: TextPosition
  /// What stands there, in words.
  public var found: String
  /// What would be right there, in words.
  public var expected: String
  /// What may help to put it right, when there is something to say.
  public var hint: String?

  /// One sentence without the position: what was found, what was expected, what may help.
  public var message: String {
    "found \(found), expected \(expected)" + (hint.map { " (\($0))" } ?? "")
  }

  /// The position and the message.
  public var description: String { "\(position): \(message)" }
}
