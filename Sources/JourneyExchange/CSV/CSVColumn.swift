import Journey

/// A column of the table: one scalar or list of the map, a stage or a touchpoint, or of a record of theirs.
struct CSVColumn: Sendable {
  /// Whose field it is: the map's, a stage's or a touchpoint's.
  let owner: ElementKind
  /// The keys from the element to the field.
  let path: [String]
  let info: FieldInfo
  /// The titles of the records on the way and of the field, as a person reads them.
  let titles: [String]

  /// The heading: the touchpoint's fields by their path, the others with their owner before it.
  var heading: String {
    let path = path.joined(separator: ".")
    return owner == .touchpoint ? path : "\(owner.rawValue).\(path)"
  }

  /// True for the columns that every table has.
  var isAlwaysWritten: Bool {
    switch owner {
    case .stage: heading == "stage.id" || heading == "stage.name"
    case .touchpoint: ["id", "name", "channel", "direction", "emotion"].contains(heading)
    default: false
    }
  }

  /// True for what stands in every row of a stage.
  var isRepeated: Bool { owner == .stage && isAlwaysWritten }

  /// Every column there can be, in the order in which they are written.
  static let all: [CSVColumn] = columns(.stage) + columns(.touchpoint) + columns(.map)

  private static func columns(_ owner: ElementKind) -> [CSVColumn] {
    columns(owner, owner.info, path: [], titles: [])
  }

  private static func columns(
    _ owner: ElementKind, _ record: RecordInfo, path: [String], titles: [String]
  ) -> [CSVColumn] {
    record.fields.flatMap { field -> [CSVColumn] in
      let (path, titles) = (path + [field.key], titles + [field.title])
      switch field.kind {
      case .constant, .anything, .elements(.stages), .elements(.touchpoints): return []
      case .record(let inner): return columns(owner, inner, path: path, titles: titles)
      case .records(let info) where info.name == Conflict.recordName: return []
      default: return [CSVColumn(owner: owner, path: path, info: field, titles: titles)]
      }
    }
  }
}
