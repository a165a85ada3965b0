/// Fills a record key by key, in the order of the file: the one place where keys and values become typed fields.
public struct RecordBuilder<R: Record> {
  public private(set) var record = R()
  private var lastKnown = -1
  private var seen = 0

  public init() {}

  /// The row of this key (UTF-8), or nil for an unknown one.
  ///
  /// Files are mostly in table order, so the search starts behind the last key found: O(1) for those.
  public func index(ofKey key: UnsafeBufferPointer<UInt8>) -> Int? {
    let keys = R.table.keys
    var index = lastKnown
    for _ in keys.indices {
      index = index + 1 == keys.count ? 0 : index + 1
      let candidate = keys[index]
      if candidate.count == key.count, candidate.elementsEqual(key) { return index }
    }
    return nil
  }

  /// The row at `index`.
  public func field(_ index: Int) -> Field<R> { R.table.fields[index] }

  /// Takes the value of a known key.
  public mutating func add(_ value: Value, toField index: Int) {
    pass(index)
    if value.isEmpty, !R.table.fields[index].info.isRequired { return }
    if R.table.fields[index].set(&record, value) {
      if case .number(let number) = value, R.table.fields[index].get(record) != value {
        record.extras.kept.spelling[index] = number.text
      }
    } else {
      record.extras.kept.raw[index] = value
    }
  }

  /// Takes the elements of a known list from `source`.
  public mutating func addElements(toField index: Int, from source: some ElementSource) {
    pass(index)
    R.table.fields[index].elements?.build(&record, source)
  }

  /// Takes an unknown key, which stands after the last known one.
  public mutating func addUnknown(_ key: String, _ value: Value, anchor: Int? = nil) {
    record.extras.kept.unknown.append(Extras.Unknown(key: key, value: value, anchor: anchor ?? lastKnown))
  }

  /// Takes a member of a value.
  mutating func add(_ member: Member) {
    if let index = R.table.index(of: member.key) {
      add(member.value, toField: index)
    } else {
      addUnknown(member.key, member.value, anchor: member.anchor)
    }
  }

  /// The record, with a mark on every required list or id whose key did not come.
  public mutating func finish() -> R {
    for (index, field) in R.table.fields.enumerated() where field.info.isRequired && seen & 1 << index == 0 {
      switch field.info.kind {
      case .elements, .id: record.extras.kept.absent.insert(index)
      default: break
      }
    }
    if !record.extras.isEmpty { record.extras.sortUnknown() }
    return record
  }

  private mutating func pass(_ index: Int) {
    lastKnown = index
    seen |= 1 << index
  }
}
