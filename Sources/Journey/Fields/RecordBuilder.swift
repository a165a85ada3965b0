/// What has been read of a record so far.
struct ReadingProgress {
  /// The row of the last known key; -1 before the first.
  private(set) var last = -1
  /// The rows whose keys came, a bit each.
  private(set) var seen: UInt64 = 0

  mutating func pass(_ index: Int) {
    last = index
    seen |= 1 << UInt64(index)
  }
}

// The one place where keys and values become typed fields.

extension Record {
  /// A record from an object's members; nil for any other value.
  init?(value: Value) {
    guard case .record(let members) = value else { return nil }
    self.init()
    let table = Self.table
    var progress = ReadingProgress()
    for member in members {
      if let index = table.index(of: member.key, after: progress.last) {
        progress.pass(index)
        take(read: member.value, ofField: index, table)
      } else {
        takeUnknown(member.key, member.value, after: member.anchor ?? progress.last)
      }
    }
    finish(progress, table)
  }

  /// Takes the value of a known key: an empty one unsets, a wrong one is kept raw.
  mutating func take(read value: Value, ofField index: Int, _ table: FieldTable<Self>) {
    if table.requiredRows & 1 << UInt64(index) == 0, value.isEmpty { return }
    guard table.setters[index](&self, value) else {
      extras.kept.raw[index] = value
      return
    }
    if case .number(let number) = value, !number.isPlainInteger, table.fields[index].get(self) != value {
      extras.kept.spelling[index] = number.text
    }
  }

  /// Takes an unknown key, which stands after the known one at `anchor`.
  mutating func takeUnknown(_ key: String, _ value: Value, after anchor: Int) {
    extras.kept.unknown.append(Extras.Unknown(key: key, value: value, anchor: anchor))
  }

  /// Ends reading: marks every required list or id whose key did not come.
  mutating func finish(_ progress: ReadingProgress, _ table: FieldTable<Self>) {
    let missing = table.rowsThatMustCome & ~progress.seen
    if missing != 0 {
      for index in table.requiredIndexes where missing & 1 << UInt64(index) != 0 { extras.kept.absent.insert(index) }
    }
    if !extras.isEmpty { extras.sortUnknown() }
  }
}
