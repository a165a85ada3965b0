import Journey

/// What makes one map into another: as edits for machines, as changes in journey terms for people.
public enum MapDifference {
  /// Edits that, applied to `from` in this order and not strictly, give the text of `to`, byte for byte.
  ///
  /// Elements are matched by id; as few as possible are moved. An element that cannot be changed into its counterpart
  /// edit by edit (another kind under the same id, a list that could not be read) is removed and inserted anew.
  ///
  /// Limitations: no edit sets the map's `format`, nor mends a list of the map itself that is no list in the file.
  /// - Complexity: O(elements), plus the order of each list that was reordered.
  public static func edits(from: IndexedMap, to: IndexedMap) -> [Edit] {
    var structure = StructureDifference(from: from, to: to)
    structure.find()
    var sets = FieldDifference.sets(from: from.map, to: to.map)
    for id in structure.matched {
      guard let old = from.element(id), let new = to.element(id) else { continue }
      sets += FieldDifference.sets(from: old, to: new)
    }
    return structure.replacements + structure.placements + sets + structure.removals
  }

  /// The same difference, each edit with a line that says it.
  public static func changes(from: IndexedMap, to: IndexedMap) -> [Change] {
    edits(from: from, to: to).map { Change($0, from: from, to: to) }
  }
}
