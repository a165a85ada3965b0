import Journey

/// Keeps of a value what a field can hold, and says what it took out: keys that nobody knows, values that cannot be
/// read, records without what they need, private evidence.
struct FieldSieve {
  /// Leave out evidence that is marked private.
  var withholdsPrivate = false
  private(set) var findings: [Finding] = []
  /// Inside a list, which is set whole, paths go no deeper.
  private var isInsideList = false

  /// Something that was taken out or filled in.
  struct Finding {
    enum Kind { case unusable, unknownKey, filledIn, withheld }
    let kind: Kind
    /// The field's path, such as `heard.owner`; of what is inside a list, the list's.
    let field: String
    let message: String
  }

  init(withholdsPrivate: Bool = false) { self.withholdsPrivate = withholdsPrivate }

  /// What was found since the last call.
  mutating func takeFindings() -> [Finding] {
    defer { findings = [] }
    return findings
  }

  /// The part of `value` that a field can hold; nil when nothing is left.
  mutating func sift(_ value: Value, _ info: FieldInfo, field: String) -> Value? {
    if value.isEmpty { return nil }
    switch info.kind {
    case .record(let record):
      return sift(value, record, field: field, entersRecord: !isInsideList)
    case .records(let record):
      return siftList(value, info, field) { sieve, entry in sieve.sift(entry, record, field: field) }
    case .elements(let list):
      let record = list.elementKind.info
      return siftList(value, info, field) { sieve, entry in sieve.sift(entry, record, field: field) }
    case .texts, .references:
      return siftList(value, info, field) { _, entry in entry.text.map { .text($0) } }
    case .choices(let choices):
      return siftList(value, info, field) { _, entry in entry.text.flatMap { choices.contains($0) ? entry : nil } }
    default:
      if Self.isReadable(value, info.kind) { return value }
      add(.unusable, field, "\"\(info.title)\" cannot be read; expected \(info.kind.expectation)")
      return nil
    }
  }

  private mutating func siftList(
    _ value: Value, _ info: FieldInfo, _ field: String, _ sift: (inout FieldSieve, Value) -> Value?
  ) -> Value? {
    guard case .list(let entries) = value else {
      add(.unusable, field, "\"\(info.title)\" cannot be read; expected \(info.kind.expectation)")
      return nil
    }
    let outer = isInsideList
    isInsideList = true
    defer { isInsideList = outer }
    var kept: [Value] = []
    for entry in entries {
      let before = findings.count
      if let sifted = sift(&self, entry) {
        kept.append(sifted)
      } else if findings.count == before {
        add(.unusable, field, "an entry of \"\(info.title)\" cannot be read; expected \(info.kind.expectation)")
      }
    }
    return kept.isEmpty ? nil : .list(kept)
  }

  private mutating func sift(
    _ value: Value, _ info: RecordInfo, field: String, entersRecord: Bool = false
  ) -> Value? {
    guard case .record(let members) = value else {
      add(.unusable, field, "a \(info.name) cannot be read; expected an object")
      return nil
    }
    if withholdsPrivate, info.name == Evidence.recordName,
      members.contains(where: { $0.key == "private" && $0.value == .flag(true) })
    {
      add(.withheld, field, "evidence that is marked private is left out")
      return nil
    }
    var kept: [Member] = []
    for member in members {
      let path = entersRecord ? "\(field).\(member.key)" : field
      guard let inner = info.fields.first(where: { $0.key == member.key }) else {
        add(.unknownKey, path, "the unknown key \"\(member.key)\" is left out")
        continue
      }
      if let sifted = sift(member.value, inner, field: path) { kept.append(Member(member.key, sifted)) }
    }
    return complete(kept, info, field)
  }

  /// The members with a required scale in its middle where it is missing; nil when something else is missing.
  private mutating func complete(_ members: [Member], _ info: RecordInfo, _ field: String) -> Value? {
    var members = members
    for required in info.fields where required.isRequired && !members.contains(where: { $0.key == required.key }) {
      switch required.kind {
      // Whoever takes the element into a map gives it an id.
      case .id: continue
      case .scale(let range):
        let middle = (range.lowerBound + range.upperBound) / 2
        add(.filledIn, field, "a \(info.name) has no \(required.key); taken as \(middle)")
        members.append(Member(required.key, .integer(middle)))
      default:
        if members.isEmpty { return nil }
        add(.unusable, field, "a \(info.name) without \"\(required.title)\" is left out")
        return nil
      }
    }
    return members.isEmpty ? nil : .record(members)
  }

  private mutating func add(_ kind: Finding.Kind, _ field: String, _ message: String) {
    findings.append(Finding(kind: kind, field: field, message: message))
  }

  /// Whether a field of this kind takes the value as it is.
  static func isReadable(_ value: Value, _ kind: FieldKind) -> Bool {
    switch (kind, value) {
    case (.anything, _): true
    case (.text, .text(let text)), (.longText, .text(let text)), (.id, .text(let text)),
      (.reference, .text(let text)):
      !text.isEmpty
    case (.constant(let constant), .text(let text)): text == constant
    case (.choice(let choices), .text(let text)): choices.contains(text)
    case (.scale(let range), .number(let number)): number.integer.map { range.contains($0) } ?? false
    case (.count, .number(let number)): number.integer.map { $0 >= 0 } ?? false
    case (.number(let range), .number(let number)): number.double.map { range.contains($0) } ?? false
    case (.date, .text(let text)): CalendarDate(text) != nil
    case (.flag, .flag): true
    default: false
    }
  }
}
