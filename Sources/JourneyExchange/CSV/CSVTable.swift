import Journey

/// Maps as tables: one row a touchpoint, one column a field of the field tables, RFC 4180 with UTF-8.
///
/// The columns of the stage come first (`stage.name`), then those of the touchpoint (`name`, `heard.owner`), then those of
/// the map (`map.title`); only columns in which something stands are written, and a few that always are. What belongs to
/// a stage or the map stands once, in its first row, but for a stage's id and name, which stand in every row.
///
/// Limitations: a spreadsheet that splits the text at `;` although it was written with `,` also splits inside cells;
/// then a piece of a cell may begin with `=`. Open the file as comma-separated.
public enum CSVTable {
  /// The table's text and what of the map it does not carry.
  ///
  /// - Parameters:
  ///   - bom: begin with a byte-order mark, by which spreadsheets see that it is UTF-8.
  ///   - includesPrivate: write evidence that is marked private as well.
  /// - Complexity: O(map).
  public static func write(
    _ map: JourneyMap, bom: Bool = false, includesPrivate: Bool = false
  ) -> (text: [UInt8], losses: [Loss]) {
    var text: [UInt8] = []
    let losses = write(map, bom: bom, includesPrivate: includesPrivate) { text += $0 }
    return (text, losses)
  }

  /// Gives `sink` the table piece by piece, so that it is never in memory as a whole; returns what it does not carry.
  public static func write(
    _ map: JourneyMap, bom: Bool = false, includesPrivate: Bool = false, to sink: ([UInt8]) -> Void
  ) -> [Loss] {
    var writer = CSVTableWriter(map, includesPrivate: includesPrivate)
    writer.write(bom: bom, to: sink)
    return writer.losses
  }
}
