import Journey

extension CSVTable {
  /// Reads a table: one that `write` made, or a plain spreadsheet with one row a touchpoint.
  ///
  /// Headings are compared without case, marks, spaces and underscores, by field, by title, and by common words in
  /// English, German, French and Spanish. `,`, `;` and TAB are told apart by the headings. The map has no problems.
  /// - Parameters:
  ///   - columns: fields such as `heard.owner` by heading; an empty field leaves the column out without a word.
  ///   - title: the map's title where the table has none.
  /// - Throws: `ImportProblem` when there is nothing to import.
  /// - Complexity: O(text).
  public static func read(
    _ text: [UInt8], columns: [String: String] = [:], title: String? = nil
  ) throws(ImportProblem) -> (map: JourneyMap, losses: [Loss]) {
    let decoded = try ImportedText.decode(text)
    var reader = CSVTableReader(layout: try CSVLayout(decoded.utf8, named: columns))
    try reader.readRows()
    let draft = try reader.finish(title: title)
    let sound = SoundMap.make(draft.map, lines: draft.lines)
    return (sound.map, (decoded.losses + draft.losses + sound.losses).inLineOrder)
  }
}
