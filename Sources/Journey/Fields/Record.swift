/// A type whose stored properties are declared as rows of one field table.
public protocol Record: Hashable, Sendable {
  /// All fields unset.
  init()
  static var table: FieldTable<Self> { get }
  /// The type's name in the schema and in messages.
  static var recordName: String { get }
  /// What the file said beside the typed fields.
  var extras: Extras { get set }
}

/// A record with an id that edits address.
public protocol Element: Record {
  static var kind: ElementKind { get }
  var id: ElementID { get set }
  /// The name or title that a person reads.
  var displayName: String { get }
}

extension Record {
  /// The rows without the type.
  public static var info: RecordInfo { RecordInfo(name: recordName, fields: table.fields.map(\.info)) }

  /// The value under the key of row `index` as it would be written: the unreadable one that was kept, else the
  /// typed one in its original spelling; nil when unset.
  public func value(ofField index: Int) -> Value? {
    guard !extras.isEmpty else { return Self.table.fields[index].get(self) }
    let kept = extras.kept
    if let raw = kept.raw[index] { return raw }
    if kept.absent.contains(index) { return nil }
    if let spelling = kept.spelling[index] { return .number(Number(text: spelling)) }
    return Self.table.fields[index].get(self)
  }

  /// Whether a form asks for row `index` in the record's present state: it applies, or it is set all the same.
  public func asks(forField index: Int) -> Bool {
    Self.table.fields[index].applies(self) || value(ofField: index) != nil
  }

  /// The value at a path of keys into this record and the records inside it.
  public func value(at path: ArraySlice<String>) throws(EditError) -> Value? {
    guard let key = path.first else { throw .emptyPath }
    guard let index = Self.table.index(of: key) else {
      guard path.count == 1 else { throw .unknownField(key, in: Self.recordName) }
      return extras.kept.unknown.first { $0.key.isIdentical(to: key) }?.value
    }
    if path.count == 1 { return value(ofField: index) }
    guard let record = Self.table.fields[index].record else {
      throw .unknownField(path.joined(separator: "."), in: Self.recordName)
    }
    return try record.value(in: self, path: path.dropFirst())
  }

  /// Sets what row `index` holds, as reading would: an empty value unsets, a wrong one is kept raw.
  mutating func take(_ value: Value?, ofField index: Int) {
    let field = Self.table.fields[index]
    if !extras.isEmpty {
      var kept = extras.kept
      kept.raw[index] = nil
      kept.spelling[index] = nil
      kept.absent.remove(index)
      extras.kept = kept
    }
    guard let value, !value.isEmpty || field.info.isRequired else {
      _ = field.set(&self, nil)
      return
    }
    guard field.set(&self, value) else {
      _ = field.set(&self, nil)
      extras.kept.raw[index] = value
      return
    }
    if case .number(let number) = value, field.get(self) != value { extras.kept.spelling[index] = number.text }
  }

  /// True when at least one key would be written.
  var hasMembers: Bool {
    guard extras.isEmpty else { return !members.isEmpty }
    return Self.table.fields.contains { $0.get(self) != nil }
  }

  /// All keys with their values in the order in which they are written, unknown ones at their places.
  public var members: [Member] {
    var result: [Member] = []
    forEachMember { key, content, anchor in
      switch content {
      case .value(let value): result.append(Member(key, value, anchor: anchor))
      case .elements(let index):
        result.append(Member(key, Self.table.fields[index].get(self) ?? .list([]), anchor: nil))
      }
    }
    return result
  }

  /// Calls `body` for every key that is written, in order. An unknown key comes after the last written known key at
  /// or before its anchor; those before any known key come first; runs keep their order.
  public func forEachMember(_ body: (_ key: String, _ content: MemberContent, _ anchor: Int?) -> Void) {
    let table = Self.table
    if extras.isEmpty {
      for index in table.fields.indices { writeField(index, body) }
      return
    }
    let kept = extras.kept
    var unknown = kept.unknown[...]
    for index in table.fields.indices {
      while let next = unknown.first, next.anchor < index {
        body(next.key, .value(next.value), next.anchor)
        unknown.removeFirst()
      }
      if let raw = kept.raw[index] {
        body(table.fields[index].key, .value(raw), nil)
      } else if let spelling = kept.spelling[index] {
        body(table.fields[index].key, .value(.number(Number(text: spelling))), nil)
      } else if !kept.absent.contains(index) || isFilledList(index) {
        writeField(index, body)
      }
    }
    for next in unknown { body(next.key, .value(next.value), next.anchor) }
  }

  /// Shows `visitor` the elements of row `index`, if it is a list of elements.
  public func visitElements(ofField index: Int, _ visitor: some ElementVisitor) {
    Self.table.fields[index].elements?.visit(self, visitor)
  }

  private func isFilledList(_ index: Int) -> Bool { (Self.table.fields[index].elements?.count(self) ?? 0) > 0 }

  private func writeField(_ index: Int, _ body: (String, MemberContent, Int?) -> Void) {
    let field = Self.table.fields[index]
    if let elements = field.elements {
      if field.info.isRequired || elements.count(self) > 0 { body(field.key, .elements(index), nil) }
    } else if let value = field.get(self) {
      body(field.key, .value(value), nil)
    }
  }

  /// A record from an object, as reading makes it: what cannot be read is kept raw. Nil for any other value.
  public static func fromValue(_ value: Value) -> Self? { Self(value: value) }
}

/// What stands under a key that is being written.
public enum MemberContent {
  case value(Value)
  /// The elements of the row with this index.
  case elements(Int)
}

extension Element {
  /// What the file has in this element's place where it is no object, else nil.
  public var rawEntry: Value? { extras.isEmpty ? nil : extras.kept.entry }

  /// The whole element as a value: the raw entry where the file had no object.
  public var wholeValue: Value { extras.kept.entry ?? .record(members) }

  /// An element from one entry of a list: something that is no object is kept raw under an element without a name.
  public init(entry: Value) {
    if let element = Self(value: entry) {
      self = element
    } else {
      self.init()
      extras.kept.entry = entry
    }
  }
}
