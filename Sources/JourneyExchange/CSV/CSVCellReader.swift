import JSONText
import Journey
import JourneyFormat

/// Turns the text of a cell into a value that a field can hold, or says why it cannot.
struct CSVCellReader {
  /// Fractions may be written with a comma, as where `;` parts the cells.
  var readsDecimalComma = false
  /// What was guessed or dropped on the way.
  private(set) var findings: [(reason: Loss.Reason, message: String)] = []

  mutating func takeFindings() -> [(reason: Loss.Reason, message: String)] {
    defer { findings = [] }
    return findings
  }

  /// The value of a cell under this field; nil for an empty or unusable one.
  mutating func value(of cell: CSVRow.Cell, _ info: FieldInfo) -> Value? {
    let text = CSVCell.unguarded(cell.text)
    guard !text.isEmpty else { return nil }
    switch info.kind {
    case .text, .longText: return .text(text)
    case .id, .reference: return .text(text.withoutOuterSpace)
    case .texts, .references: return list(text, info) { .text($0) }
    case .choices(let choices): return list(text, info) { item in Self.choice(item, choices).map { .text($0) } }
    case .records, .elements, .anything, .record: return records(text, info)
    default:
      if let value = scalar(text.withoutOuterSpace, info.kind) { return value }
      drop(text, info)
      return nil
    }
  }

  private mutating func scalar(_ text: String, _ kind: FieldKind) -> Value? {
    let value: Value?
    switch kind {
    case .constant, .choice: value = kind.choices.flatMap { Self.choice(text, $0) }.map { .text($0) }
    case .flag: value = Self.flags[CSVHeadings.folded(text)].map { .flag($0) }
    case .date: value = date(text)
    case .scale(let range) where range.lowerBound < 0: value = number(text) ?? Self.feelings[CSVHeadings.folded(text)]
    case .scale, .count, .number: value = number(text)
    default: value = nil
    }
    return value.flatMap { FieldSieve.isReadable($0, kind) ? $0 : nil }
  }

  // MARK: - Scalars

  private static func choice(_ text: String, _ choices: [String]) -> String? {
    if choices.contains(text) { return text }
    let folded = CSVHeadings.folded(text)
    return choices.first { CSVHeadings.folded($0) == folded }
  }

  private static let flags: [String: Bool] = [
    "true": true, "yes": true, "y": true, "x": true, "1": true, "ja": true, "wahr": true, "oui": true, "vrai": true,
    "si": true, "verdadero": true, "false": false, "no": false, "n": false, "0": false, "nein": false, "falsch": false,
    "non": false, "faux": false, "falso": false,
  ]

  /// The words of the emotion's scale.
  private static let feelings: [String: Value] = [
    "verynegative": .integer(-2), "negative": .integer(-1), "neutral": .integer(0), "positive": .integer(1),
    "verypositive": .integer(2), "sehrnegativ": .integer(-2), "negativ": .integer(-1), "positiv": .integer(1),
    "sehrpositiv": .integer(2), "tresnegatif": .integer(-2), "negatif": .integer(-1), "neutre": .integer(0),
    "positif": .integer(1), "trespositif": .integer(2), "muynegativo": .integer(-2), "negativo": .integer(-1),
    "neutro": .integer(0), "positivo": .integer(1), "muypositivo": .integer(2),
  ]

  private mutating func number(_ text: String) -> Value? {
    var text = text.replacing("\u{2212}", with: "-")
    if readsDecimalComma, text.count(where: { $0 == "," }) == 1, !text.contains(".") {
      let whole = text.replacing(",", with: ".")
      guard CSVCell.isNumber(whole) else { return nil }
      findings.append((.guessed, "\"\(text)\" is read as \(whole)"))
      text = whole
    }
    guard CSVCell.isNumber(text), let double = Double(text), double.isFinite else { return nil }
    var json = text
    let isJSON = json.withUTF8 { bytes in
      let digits = bytes.drop { $0 == UInt8(ascii: "-") }
      return bytes.first != UInt8(ascii: "+")
        && (digits.first != UInt8(ascii: "0") || digits.count == 1
          || !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digits[digits.startIndex + 1]))
    }
    return .number(isJSON ? Number(text: text) : Number(double))
  }

  /// `2026-03-31`, or `31.3.2026` as it is written in German and other languages.
  private mutating func date(_ text: String) -> Value? {
    if CalendarDate(text) != nil { return .text(text) }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 3, let day = parts[0], let month = parts[1], let year = parts[2], year >= 1000,
      let date = CalendarDate(year: year, month: month, day: day)
    else { return nil }
    findings.append((.guessed, "\"\(text)\" is read as \(date)"))
    return .text(date.description)
  }

  // MARK: - Lists

  private mutating func list(_ text: String, _ info: FieldInfo, _ item: (String) -> Value?) -> Value? {
    let texts: [String]
    if text.hasPrefix("["), case .list(let items)? = json(text), items.allSatisfy({ $0.text != nil }) {
      texts = items.compactMap(\.text)
    } else {
      texts = text.split(separator: "|").map { String($0).withoutOuterSpace }.filter { !$0.isEmpty }
    }
    var values: [Value] = []
    for text in texts {
      if let value = item(text) { values.append(value) } else { drop(text, info) }
    }
    return values.isEmpty ? nil : .list(values)
  }

  private mutating func records(_ text: String, _ info: FieldInfo) -> Value? {
    guard let first = text.unicodeScalars.first(where: { !$0.properties.isWhitespace }), first == "[" || first == "{"
    else { return plainRecords(text, info) }
    guard let value = json(text) else {
      drop(text, info)
      return nil
    }
    if case .record = value { return .list([value]) }
    return value
  }

  private func json(_ text: String) -> Value? {
    (try? JSONDocument(parsing: Array(text.utf8))).map { $0.value($0.root) }
  }

  /// Records from plain words, one a line or parted by `|`, where one field of the record is enough.
  private mutating func plainRecords(_ text: String, _ info: FieldInfo) -> Value? {
    let lines = text.split { $0.isNewline || $0 == "|" }.map { String($0).withoutOuterSpace }.filter { !$0.isEmpty }
    let key: String
    var others: [Member] = []
    switch info.kind {
    case .elements: key = "title"
    case .records(let record) where record.name == Note.recordName: key = "text"
    case .records(let record) where record.name == Evidence.recordName:
      key = "text"
      others = [Member("kind", .text(EvidenceKind.assumption.rawValue))]
      findings.append((.guessed, "evidence in plain words is taken as an assumption"))
    default:
      drop(text, info)
      return nil
    }
    return .list(lines.map { .record(others + [Member(key, .text($0))]) })
  }

  private mutating func drop(_ text: String, _ info: FieldInfo) {
    let shown = text.count > 60 ? text.prefix(59) + "…" : text[...]
    let near = info.kind.choices.flatMap { nearest(to: text, among: $0) }.map { ": did you mean \"\($0)\"?" }
    findings.append(
      (.dropped, "\"\(shown)\" is no \(info.key); expected \(info.kind.expectation)" + (near ?? "")))
  }
}

extension FieldKind {
  /// The closed set that values come from, where there is one.
  fileprivate var choices: [String]? {
    switch self {
    case .constant(let text): [text]
    case .choice(let choices), .choices(let choices): choices
    default: nil
    }
  }
}
