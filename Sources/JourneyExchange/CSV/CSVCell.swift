import JSONText
import Journey
import JourneyFormat

/// Values as the text of a cell.
enum CSVCell {
  /// What parts the items of a list of texts.
  static let itemSeparator = " | "

  /// The text of a value that a field of this kind can hold.
  static func text(of value: Value) -> String {
    switch value {
    case .null: ""
    case .flag(let flag): flag ? "true" : "false"
    case .number(let number): number.text
    case .text(let text): guarded(text)
    case .list(let items): joined(items) ?? json(value)
    case .record: json(value)
    }
  }

  /// Texts on one line; nil when the items could not be told apart, or when they are no texts.
  private static func joined(_ items: [Value]) -> String? {
    var texts: [String] = []
    for item in items {
      guard let text = item.text, let first = text.unicodeScalars.first, let last = text.unicodeScalars.last,
        !first.properties.isWhitespace, !last.properties.isWhitespace, !text.unicodeScalars.contains("|"),
        first != "[" || !texts.isEmpty
      else { return nil }
      texts.append(text)
    }
    return guarded(texts.joined(separator: itemSeparator))
  }

  static func json(_ value: Value) -> String {
    String(decoding: CellJSON.compact(value), as: UTF8.self)
  }

  /// The text with a `'` before it where a spreadsheet would take it for a formula; a `'` at its start is doubled.
  static func guarded(_ text: String) -> String { needsGuard(text) ? "'" + text : text }

  private static func needsGuard(_ text: String) -> Bool {
    switch text.unicodeScalars.first {
    case "'": true
    case "=", "@", "\t", "\r": true
    case "+", "-": !isNumber(text)
    default: false
    }
  }

  /// The text that `guarded` was given.
  static func unguarded(_ cell: String) -> String {
    let scalars = cell.unicodeScalars
    guard scalars.first == "'" else { return cell }
    switch scalars.dropFirst().first {
    case "'", "=", "@", "\t", "\r", "+", "-": return String(scalars.dropFirst())
    default: return cell
    }
  }

  /// A sign, digits, a fraction, an exponent: what no spreadsheet takes for a formula.
  static func isNumber(_ text: String) -> Bool {
    var rest = text.utf8[...]
    func digits() -> Bool {
      let start = rest.startIndex
      rest = rest.drop { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      return rest.startIndex > start
    }
    func take(_ marks: String) -> Bool {
      guard let first = rest.first, marks.utf8.contains(first) else { return false }
      rest = rest.dropFirst()
      return true
    }
    _ = take("+-")
    guard digits() else { return false }
    if take("."), !digits() { return false }
    if take("eE") {
      _ = take("+-")
      guard digits() else { return false }
    }
    return rest.isEmpty
  }
}

/// JSON inside cells.
enum CellJSON {
  static func compact(_ value: Value) -> [UInt8] {
    var writer = JSONWriter(style: .compact, endsLines: false)
    writer.write(value)
    return writer.finish()
  }
}
