// Which fields name elements: found fast in a large map, without a look at any value.

extension Field {
  /// The same field, which says by `names` which elements it names.
  func naming(_ names: @escaping NamesCheck) -> Field {
    Field(
      info, get: get, set: set, record: record, elements: elements, read: read, write: write, names: names,
      applies: applies)
  }

  /// The same field; of records that have a field that names elements, it says so by `names`.
  func namingIfRecordsDo(_ names: @escaping NamesCheck) -> Field {
    info.kind.holdsReferences ? naming(names) : self
  }
}

extension Record {
  /// Whether a field of it, or of a record in it, names an element that is wanted. Elements below it are not asked.
  func names(_ isWanted: (ElementID) -> Bool) -> Bool { Self.table.namers.contains { $0(self, isWanted) } }
}
