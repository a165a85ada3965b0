/// The value of any field in one neutral shape: what JSON can say, with exact numbers and member order kept.
///
/// Readers, writers, edits and forms exchange values; the model itself is typed.
public enum Value: Hashable, Sendable {
  case null
  case flag(Bool)
  case number(Number)
  case text(String)
  case list([Value])
  case record([Member])

  /// A whole number.
  public static func integer(_ value: Int) -> Value { .number(Number(value)) }

  /// True for `null`, `""`, `[]` and `{}`: what counts as unset under a known optional key.
  public var isEmpty: Bool {
    switch self {
    case .null: true
    case .flag, .number: false
    case .text(let text): text.isEmpty
    case .list(let items): items.isEmpty
    case .record(let members): members.isEmpty
    }
  }

  /// What kind of JSON value this is, as a message says it: "text", "a number", ...
  public var kindName: String {
    switch self {
    case .null: "null"
    case .flag: "true or false"
    case .number: "a number"
    case .text: "text"
    case .list: "a list"
    case .record: "an object"
    }
  }

  /// The text of a `.text` value, else nil.
  public var text: String? {
    if case .text(let text) = self { text } else { nil }
  }
}

/// One key and its value inside a `.record`.
public struct Member: Hashable, Sendable {
  public var key: String
  public var value: Value
  /// Of an unknown key inside a record taken from a map: the field after which it stands (see `Extras`), so that
  /// putting the record back restores its exact text. It is not part of the value: equality ignores it.
  var anchor: Int?

  public init(_ key: String, _ value: Value) {
    self.init(key, value, anchor: nil)
  }

  init(_ key: String, _ value: Value, anchor: Int?) {
    self.key = key
    self.value = value
    self.anchor = anchor
  }

  public static func == (left: Member, right: Member) -> Bool {
    left.key.isIdentical(to: right.key) && left.value == right.value
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(key)
    hasher.combine(value)
  }
}

extension String {
  /// Scalar for scalar the same; `==` also takes different spellings of one character for the same.
  package func isIdentical(to other: String) -> Bool { utf8.elementsEqual(other.utf8) }
}

/// A number with the exact text it was written in, so that `-1.0` or `12.50` survive until they are edited.
public struct Number: Hashable, Sendable {
  /// A JSON number, such as `-1`, `0.25` or `1e3`.
  public let text: String

  public init(_ value: Int) { text = String(value) }

  /// The shortest text that reads back as `value`; whole numbers are written without a fraction.
  public init(_ value: Double) {
    if let whole = Int(exactly: value), abs(whole) < 1 << 53 {
      text = String(whole)
    } else {
      text = value.isFinite ? "\(value)" : "0"
    }
  }

  /// A number from JSON text that a parser has already found well-formed.
  public init(text: String) { self.text = text }

  /// True when it is written as a whole number is: of at most 15 digits, without a fraction or an exponent, not `-0`.
  var isPlainInteger: Bool {
    var digits = 0
    var isNegative = false
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
      case UInt8(ascii: "-") where digits == 0: isNegative = true
      default: return false
      }
    }
    return digits > 0 && digits <= 15 && !(isNegative && text == "-0")
  }

  /// The whole number this is, or nil if it has a fraction or is out of range; `-1.0` and `1e2` are whole.
  public var integer: Int? {
    if let whole = Int(text) { return whole }
    guard let value = Double(text), abs(value) < 9_007_199_254_740_992 else { return nil }
    return Int(exactly: value)
  }

  /// The nearest double, or nil when the magnitude overflows.
  public var double: Double? {
    guard let value = Double(text), value.isFinite else { return nil }
    return value
  }
}
