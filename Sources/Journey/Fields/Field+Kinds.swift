// How each kind of field turns values into its Swift type and back. The rows of the tables call these.

extension Field {
  private static func scalar<T>(
    _ info: FieldInfo, _ get: @escaping @Sendable (Owner) -> T?,
    _ set: @escaping @Sendable (inout Owner, T?) -> Void,
    encode: @escaping @Sendable (T) -> Value?, decode: @escaping @Sendable (Value) -> T?
  ) -> Field {
    Field(
      info, get: { owner in get(owner).flatMap(encode) },
      set: { owner, value in
        guard let value else {
          set(&owner, nil)
          return true
        }
        guard let typed = decode(value) else { return false }
        set(&owner, typed)
        return true
      })
  }

  /// Text that may be unset.
  static func text(
    _ key: String, _ title: String, _ doc: String, kind: FieldKind = .text, required: Bool = false,
    get: @escaping @Sendable (Owner) -> String?, set: @escaping @Sendable (inout Owner, String?) -> Void
  ) -> Field {
    scalar(
      FieldInfo(key, title, kind, doc, required: required), get, set,
      encode: { $0.isEmpty ? nil : .text($0) },
      decode: { if case .text(let text) = $0, !text.isEmpty { text } else { nil } })
  }

  /// Text that may be long, with line breaks.
  static func longText(
    _ key: String, _ title: String, _ doc: String, required: Bool = false,
    get: @escaping @Sendable (Owner) -> String?, set: @escaping @Sendable (inout Owner, String?) -> Void
  ) -> Field {
    text(key, title, doc, kind: .longText, required: required, get: get, set: set)
  }

  /// One of a closed set.
  static func choice<C: Choice>(
    _ key: String, _ title: String, _ doc: String, required: Bool = false,
    get: @escaping @Sendable (Owner) -> C?, set: @escaping @Sendable (inout Owner, C?) -> Void
  ) -> Field {
    scalar(
      FieldInfo(key, title, .choice(C.allCases.map(\.rawValue)), doc, required: required), get, set,
      encode: { .text($0.rawValue) }, decode: { $0.text.flatMap(C.init(rawValue:)) })
  }

  /// A whole number of a short range.
  static func scale(
    _ key: String, _ title: String, _ range: ClosedRange<Int>, _ doc: String, required: Bool = false,
    get: @escaping @Sendable (Owner) -> Int?, set: @escaping @Sendable (inout Owner, Int?) -> Void
  ) -> Field {
    scalar(
      FieldInfo(key, title, .scale(range), doc, required: required), get, set, encode: { .integer($0) },
      decode: {
        guard case .number(let number) = $0, let whole = number.integer, range.contains(whole) else { return nil }
        return whole
      })
  }

  /// A whole number, zero or more.
  static func count(
    _ key: String, _ title: String, _ doc: String,
    get: @escaping @Sendable (Owner) -> Int?, set: @escaping @Sendable (inout Owner, Int?) -> Void
  ) -> Field {
    scalar(
      FieldInfo(key, title, .count, doc), get, set, encode: { .integer($0) },
      decode: {
        guard case .number(let number) = $0, let whole = number.integer, whole >= 0 else { return nil }
        return whole
      })
  }

  /// A number of a range.
  static func number(
    _ key: String, _ title: String, _ range: ClosedRange<Double>, _ doc: String, required: Bool = false,
    get: @escaping @Sendable (Owner) -> Double?, set: @escaping @Sendable (inout Owner, Double?) -> Void
  ) -> Field {
    scalar(
      FieldInfo(key, title, .number(range), doc, required: required), get, set, encode: { .number(Number($0)) },
      decode: {
        guard case .number(let number) = $0, let value = number.double, range.contains(value) else { return nil }
        return value
      })
  }

  /// A day.
  static func date(
    _ key: String, _ title: String, _ doc: String, required: Bool = false,
    get: @escaping @Sendable (Owner) -> CalendarDate?, set: @escaping @Sendable (inout Owner, CalendarDate?) -> Void
  ) -> Field {
    scalar(
      FieldInfo(key, title, .date, doc, required: required), get, set, encode: { .text($0.description) },
      decode: { $0.text.flatMap { CalendarDate($0) } })
  }

  /// True, false or unset.
  static func flag(
    _ key: String, _ title: String, _ doc: String,
    get: @escaping @Sendable (Owner) -> Bool?, set: @escaping @Sendable (inout Owner, Bool?) -> Void
  ) -> Field {
    scalar(
      FieldInfo(key, title, .flag, doc), get, set, encode: { .flag($0) },
      decode: { if case .flag(let flag) = $0 { flag } else { nil } })
  }

  /// The id of another element.
  static func reference(
    _ key: String, _ title: String, to kind: ElementKind, _ doc: String,
    get: @escaping @Sendable (Owner) -> ElementID?, set: @escaping @Sendable (inout Owner, ElementID?) -> Void
  ) -> Field {
    let field = scalar(
      FieldInfo(key, title, .reference(kind), doc), get, set, encode: { .text($0.rawValue) },
      decode: { $0.text.map { ElementID($0) } })
    return field.naming { owner, isWanted in get(owner).map(isWanted) ?? false }
  }

  private static func list<T>(
    _ info: FieldInfo, _ get: @escaping @Sendable (Owner) -> [T],
    _ set: @escaping @Sendable (inout Owner, [T]) -> Void,
    encode: @escaping @Sendable (T) -> Value, decode: @escaping @Sendable (Value) -> T?
  ) -> Field {
    Field(
      info,
      get: { owner in
        let items = get(owner)
        return items.isEmpty ? nil : .list(items.map(encode))
      },
      set: { owner, value in
        guard let value else {
          set(&owner, [])
          return true
        }
        guard case .list(let values) = value else { return false }
        var items: [T] = []
        items.reserveCapacity(values.count)
        for value in values {
          guard let item = decode(value) else { return false }
          items.append(item)
        }
        set(&owner, items)
        return true
      })
  }

  /// Texts.
  static func texts(
    _ key: String, _ title: String, _ doc: String,
    get: @escaping @Sendable (Owner) -> [String], set: @escaping @Sendable (inout Owner, [String]) -> Void
  ) -> Field {
    list(FieldInfo(key, title, .texts, doc), get, set, encode: { .text($0) }, decode: { $0.text })
  }

  /// Ids of other elements.
  static func references(
    _ key: String, _ title: String, to kind: ElementKind, _ doc: String,
    get: @escaping @Sendable (Owner) -> [ElementID], set: @escaping @Sendable (inout Owner, [ElementID]) -> Void
  ) -> Field {
    let field = list(
      FieldInfo(key, title, .references(kind), doc), get, set, encode: { .text($0.rawValue) },
      decode: { $0.text.map { ElementID($0) } })
    return field.naming { owner, isWanted in get(owner).contains(where: isWanted) }
  }

  /// Several of a closed set, in the order that the writer of the map gave them.
  static func choices<C: Choice>(
    _ key: String, _ title: String, _ doc: String,
    get: @escaping @Sendable (Owner) -> [C], set: @escaping @Sendable (inout Owner, [C]) -> Void
  ) -> Field {
    list(
      FieldInfo(key, title, .choices(C.allCases.map(\.rawValue)), doc), get, set,
      encode: { .text($0.rawValue) }, decode: { $0.text.flatMap(C.init(rawValue:)) })
  }

  /// A list of records, set whole.
  static func records<R: Record>(
    _ key: String, _ title: String, _ doc: String,
    get: @escaping @Sendable (Owner) -> [R], set: @escaping @Sendable (inout Owner, [R]) -> Void
  ) -> Field {
    let field = list(
      FieldInfo(key, title, .records(R.info), doc), get, set, encode: { .record($0.members) },
      decode: { R(value: $0) })
    let whole = Field(
      field.info, get: field.get, set: field.set, record: RecordListField<Owner, R>(get: get))
    return whole.namingIfRecordsDo { owner, isWanted in get(owner).contains { $0.names(isWanted) } }
  }

  /// One record with fields of its own.
  static func record<R: Record>(
    _ key: String, _ title: String, _ doc: String,
    get: @escaping @Sendable (Owner) -> R?, set: @escaping @Sendable (inout Owner, R?) -> Void
  ) -> Field {
    let field = Field(
      FieldInfo(key, title, .record(R.info), doc),
      get: { owner in
        guard let record = get(owner) else { return nil }
        let members = record.members
        return members.isEmpty ? nil : .record(members)
      },
      set: { owner, value in
        let record = value.flatMap { R(value: $0) }
        guard value == nil || record != nil else { return false }
        // A record without a key to write is no record.
        set(&owner, record.flatMap { $0.hasMembers ? $0 : nil })
        return true
      }, record: RecordField(get: get, set: set))
    return field.namingIfRecordsDo { owner, isWanted in get(owner)?.names(isWanted) ?? false }
  }

  /// A list of elements, changed by insert, remove and move only.
  static func elements<E: Element>(
    _ key: ElementListKey, _ title: String, _ doc: String, required: Bool = false,
    get: @escaping @Sendable (Owner) -> ElementList<E>,
    set: @escaping @Sendable (inout Owner, ElementList<E>) -> Void
  ) -> Field {
    Field(
      FieldInfo(key.rawValue, title, .elements(key), doc, required: required),
      get: { owner in
        let elements = get(owner)
        return elements.isEmpty ? nil : .list(elements.map { $0.wholeValue })
      },
      set: { owner, value in
        switch value {
        case nil: set(&owner, ElementList())
        case .list(let values): set(&owner, ElementList(values.map { E(entry: $0) }))
        default: return false
        }
        return true
      }, elements: ElementListField(get: get),
      read: { owner, source in set(&owner, ElementList(reading: source)) },
      write: { owner, sink, evenEmpty in
        let elements = get(owner)
        guard evenEmpty || !elements.isEmpty else { return }
        sink.beginList(key.rawValue)
        elements.write(to: sink)
        sink.endList()
      })
  }
}

struct RecordField<Owner: Record, R: Record>: RecordAccess {
  let get: @Sendable (Owner) -> R?
  let set: @Sendable (inout Owner, R?) -> Void

  func value(in owner: Owner, path: ArraySlice<String>) throws(EditError) -> Value? {
    try (get(owner) ?? R()).value(at: path)
  }

  func set(
    in owner: inout Owner, path: ArraySlice<String>, to value: Value?, place: UnknownPlace?
  ) throws(EditError) -> SetInverse {
    var record = get(owner) ?? R()
    let inverse = try record.set(path, to: value, place: place)
    set(&owner, record.hasMembers ? record : nil)
    return inverse
  }

  func visit(_ owner: Owner, _ visitor: some RecordVisitor) {
    if let record = get(owner) { visitor.visit(record, at: nil) }
  }
}

struct RecordListField<Owner: Record, R: Record>: RecordAccess {
  let get: @Sendable (Owner) -> [R]

  func value(in owner: Owner, path: ArraySlice<String>) throws(EditError) -> Value? { throw .listIsSetWhole }

  func set(
    in owner: inout Owner, path: ArraySlice<String>, to value: Value?, place: UnknownPlace?
  ) throws(EditError) -> SetInverse {
    throw .listIsSetWhole
  }

  func visit(_ owner: Owner, _ visitor: some RecordVisitor) {
    let records = get(owner)
    for index in records.indices { visitor.visit(records[index], at: index) }
  }
}

struct ElementListField<Owner: Record, E: Element>: ElementListAccess {
  let get: @Sendable (Owner) -> ElementList<E>

  func visit(_ owner: Owner, _ visitor: some ElementVisitor) {
    let elements = get(owner)
    for index in elements.indices { visitor.visit(elements[index], at: index) }
  }

  func count(_ owner: Owner) -> Int { get(owner).count }
}
