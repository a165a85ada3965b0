/// What a field is, without its owner's type: the row that forms, schema, diff and documentation read.
public struct FieldInfo: Sendable {
  /// The JSON key.
  public let key: String
  /// The label a person reads.
  public let title: String
  public let kind: FieldKind
  /// One line: what it means.
  public let doc: String
  /// A required field whose value is missing is an error that opens.
  public let isRequired: Bool

  init(_ key: String, _ title: String, _ kind: FieldKind, _ doc: String, required: Bool = false) {
    self.key = key
    self.title = title
    self.kind = kind
    self.doc = doc
    isRequired = required
  }
}

/// The kinds of value a field can hold.
public enum FieldKind: Sendable {
  /// One line of text.
  case text
  /// Text of any length, line breaks included.
  case longText
  /// Exactly this text.
  case constant(String)
  /// One of a closed set of values.
  case choice([String])
  /// A whole number of a short range, changed step by step.
  case scale(ClosedRange<Int>)
  /// A whole number, zero or more.
  case count
  /// A number of a range, fractions allowed.
  case number(ClosedRange<Double>)
  /// A day, `YYYY-MM-DD`.
  case date
  case flag
  /// The element's own id.
  case id
  /// The id of another element of this map.
  case reference(ElementKind)
  /// Ids of other elements of this map.
  case references(ElementKind)
  /// A list of texts.
  case texts
  /// A list of values of a closed set.
  case choices([String])
  /// One record with fields of its own.
  case record(RecordInfo)
  /// A list of records, set whole.
  case records(RecordInfo)
  /// Any value at all.
  case anything
  /// A list of elements, changed by insert, remove and move.
  case elements(ElementListKey)

  var isText: Bool {
    switch self {
    case .text, .longText, .texts: true
    default: false
    }
  }

  var isReference: Bool {
    switch self {
    case .reference, .references: true
    default: false
    }
  }

  /// True for the kinds whose key must be in a file where the field is required.
  var mustCome: Bool {
    switch self {
    case .elements, .id: true
    default: false
    }
  }

  /// True for records that have a reference among their fields.
  var holdsReferences: Bool {
    switch self {
    case .record(let info), .records(let info):
      info.fields.contains { $0.kind.isReference || $0.kind.holdsReferences }
    default: false
    }
  }

  /// What a value of this kind must be, as a message says it.
  public var expectation: String {
    switch self {
    case .text, .longText: "text"
    case .constant(let text): "\"\(text)\""
    case .choice(let choices): "one of " + choices.joined(separator: ", ")
    case .scale(let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .count: "a whole number, 0 or more"
    case .number(let range):
      range.upperBound < .infinity
        ? "a number from \(Number(range.lowerBound).text) to \(Number(range.upperBound).text)"
        : range.lowerBound > -.infinity ? "a number, \(Number(range.lowerBound).text) or more" : "a number"
    case .date: "a date such as 2026-03-31"
    case .flag: "true or false"
    case .id: "an id of a-z, 0-9 and -"
    case .reference(let kind): "the id of a \(kind.rawValue)"
    case .references(let kind): "a list of ids of \(kind.rawValue)s"
    case .texts: "a list of texts"
    case .choices(let choices): "a list of " + choices.joined(separator: ", ")
    case .record: "an object"
    case .records: "a list of objects"
    case .anything: "any value"
    case .elements(let list): "a list of \(list.elementKind.rawValue)s"
    }
  }
}

/// The rows of a record type, without the type: what a schema or a form needs of it.
public struct RecordInfo: Sendable {
  /// The type's name in the schema and in messages, such as `painPoint`.
  public let name: String
  public let fields: [FieldInfo]
}
