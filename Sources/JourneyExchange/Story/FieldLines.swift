import Journey
import JourneyFormat
import ListeningRules

/// One field that is set, in words.
struct FieldLine {
  /// Of the form the field stands in: `Who speaks`.
  let section: String
  let key: String
  /// In small letters: `reply reaches`.
  let title: String
  /// One for a plain value; one each for a list of records.
  let items: [String]
  let isList: Bool
}

/// Walks the field tables, so that a field that is added is carried without new code.
struct FieldLines {
  let source: ExportSource

  /// Every field that is set but those that are told elsewhere, records inside flattened; then unknown keys.
  func of<R: Record>(_ record: R, except: Set<String> = []) -> [FieldLine] {
    var lines: [FieldLine] = []
    let table = R.table
    var section = table.sections.startIndex
    for (index, field) in table.fields.enumerated() {
      while section + 1 < table.sections.endIndex, table.sections[section + 1].first <= index { section += 1 }
      guard !except.contains(field.key), !field.isElementList, let value = record.value(ofField: index) else {
        continue
      }
      add(value, field.info, section: table.sections.isEmpty ? "" : table.sections[section].title, to: &lines)
    }
    guard hasUnknown(record) else { return lines }
    for member in record.members where table.index(of: member.key) == nil {
      lines.append(
        FieldLine(section: "Other", key: member.key, title: member.key, items: [loose(member.value)], isList: false))
    }
    return lines
  }

  /// Unknown keys make a record's extras differ from those of a new one.
  private func hasUnknown<R: Record>(_ record: R) -> Bool { record.extras != R().extras }

  private func add(_ value: Value, _ field: FieldInfo, section: String, to lines: inout [FieldLine]) {
    switch (value, field.kind) {
    case (.record(let members), .record(let info)) where Self.leads[info.name] == nil:
      for member in members {
        let inner = info.fields.first { $0.key == member.key }
        let title = inner.map { small($0.title) } ?? member.key
        lines.append(
          FieldLine(
            section: section, key: "\(field.key).\(member.key)", title: title,
            items: [inner.map { words(member.value, $0) } ?? loose(member.value)], isList: false))
      }
    case (.list(let items), .records(let info)):
      lines.append(
        FieldLine(
          section: section, key: field.key, title: field.title,
          items: items.map { item in
            if case .record(let members) = item { entry(members, info) } else { loose(item) }
          }, isList: true))
    default:
      lines.append(
        FieldLine(
          section: section, key: field.key, title: small(field.title), items: [words(value, field)], isList: false))
    }
  }

  /// A title as it stands in running text.
  private func small(_ title: String) -> String { title.prefix(1).lowercased() + title.dropFirst() }

  // MARK: Values in words

  func words(_ value: Value, _ field: FieldInfo) -> String {
    switch (value, field.kind) {
    case (.text(let id), .reference): source.title(of: ElementID(id))
    case (.list(let ids), .references):
      ids.map { $0.text.map { source.title(of: ElementID($0)) } ?? loose($0) }.joined(separator: "; ")
    case (.list(let items), .texts): items.map { loose($0) }.joined(separator: "; ")
    case (.list(let items), .choices): items.map { loose($0) }.joined(separator: ", ")
    case (.record(let members), .record(let info)): entry(members, info)
    case (.number(let number), .number(let range)):
      number.double.map { range.upperBound <= 1 ? Amount.share($0, number) : Amount.exact($0, number) } ?? number.text
    default: loose(value)
    }
  }

  /// `Average call length: value 4.2, unit min, target 5, better lower`.
  private func entry(_ members: [Member], _ info: RecordInfo) -> String {
    let lead = Self.leads[info.name]
    let first = members.first { $0.key == lead }
    let rest = members.filter { $0.key != lead || first == nil }.map { member -> String in
      guard let field = info.fields.first(where: { $0.key == member.key }) else {
        return "\(member.key) \(loose(member.value))"
      }
      return "\(small(field.title)) \(words(member.value, field))"
    }
    let head = first.map { loose($0.value) } ?? ""
    if rest.isEmpty { return head }
    return (head.isEmpty ? "" : head + ": ") + rest.joined(separator: ", ")
  }

  private static let leads = [
    Metric.recordName: "name", Cost.recordName: "what", Note.recordName: "text", Waiver.recordName: "rule",
    Review.recordName: "by", Measure.recordName: "name",
  ]

  /// A value that no field explains.
  private func loose(_ value: Value) -> String {
    switch value {
    case .null: "null"
    case .flag(let flag): flag ? "yes" : "no"
    case .number(let number): number.text
    case .text(let text): text
    case .list(let items): items.map { loose($0) }.joined(separator: ", ")
    case .record(let members): members.map { "\($0.key) \(loose($0.value))" }.joined(separator: ", ")
    }
  }
}

extension Amount {
  /// A share, 0 ... 1, in percent where two decimals say it exactly, else as it is written.
  static func share(_ value: Double, _ number: Number) -> String {
    let percent = (value * 10_000).rounded() / 100
    guard abs(percent - value * 100) < 1e-9 else { return number.text }
    let text = text(percent)
    return (text.hasSuffix("0") && text.contains(".") ? String(text.dropLast()) : text) + " %"
  }

  /// A number of a map without rounding: grouped where it is whole and large, else as it is written.
  static func exact(_ value: Double, _ number: Number) -> String {
    if abs(value) >= 10_000, let whole = Int(exactly: value) { return grouped(whole) }
    return number.text
  }
}
