extension Record {
  /// Sets the value at a path as reading would (a wrong value is kept raw) and returns what undoes it.
  mutating func set(
    _ path: ArraySlice<String>, to value: Value?, place: UnknownPlace?
  ) throws(EditError) -> SetInverse {
    guard let key = path.first else { throw .emptyPath }
    guard let index = Self.table.index(of: key) else {
      guard path.count == 1 else { throw .unknownField(key, in: Self.recordName) }
      return setUnknown(key, to: value, place: place)
    }
    let field = Self.table.fields[index]
    if path.count > 1 {
      guard let record = field.record else {
        throw .unknownField(path.joined(separator: "."), in: Self.recordName)
      }
      if let raw = extras.kept.raw[index] {
        extras.kept.raw[index] = nil
        _ = try record.set(in: &self, path: path.dropFirst(), to: value, place: place)
        return SetInverse(path: [key], value: raw, place: nil)
      }
      var inverse = try record.set(in: &self, path: path.dropFirst(), to: value, place: place)
      inverse.path.insert(key, at: 0)
      return inverse
    }
    if case .elements = field.info.kind { throw .listIsEdited(key) }
    let old = self.value(ofField: index)
    if case .id = field.info.kind {
      settleID(index, value)
    } else {
      take(value, ofField: index)
    }
    return SetInverse(path: [key], value: old, place: nil)
  }

  /// The id itself never changes: setting the one that was proposed accepts it; putting back what the file said
  /// (an inverse does) makes it a proposal again.
  private mutating func settleID(_ index: Int, _ value: Value?) {
    var kept = extras.kept
    kept.raw[index] = nil
    kept.absent.remove(index)
    if value == nil {
      kept.absent.insert(index)
    } else if value != Self.table.fields[index].get(self) {
      kept.raw[index] = value
    }
    extras.kept = kept
  }

  private mutating func setUnknown(_ key: String, to value: Value?, place: UnknownPlace?) -> SetInverse {
    var kept = extras.kept
    defer { extras.kept = kept }
    if let position = kept.unknown.firstIndex(where: { $0.key.isIdentical(to: key) }) {
      let old = kept.unknown[position]
      if let value {
        kept.unknown[position].value = value
        return SetInverse(path: [key], value: old.value, place: nil)
      }
      kept.unknown.remove(at: position)
      let after = old.anchor < 0 ? nil : Self.table.fields[old.anchor].key
      return SetInverse(path: [key], value: old.value, place: UnknownPlace(after: after, ordinal: position))
    }
    guard let value else { return SetInverse(path: [key], value: nil, place: nil) }
    let anchor: Int
    if let place {
      anchor = place.after.flatMap { Self.table.index(of: $0) } ?? -1
    } else {
      anchor = Self.table.fields.count - 1
    }
    var position = min(max(place?.ordinal ?? kept.unknown.count, 0), kept.unknown.count)
    while position > 0, kept.unknown[position - 1].anchor > anchor { position -= 1 }
    while position < kept.unknown.count, kept.unknown[position].anchor < anchor { position += 1 }
    kept.unknown.insert(Extras.Unknown(key: key, value: value, anchor: anchor), at: position)
    return SetInverse(path: [key], value: nil, place: nil)
  }
}
