import Journey
import ListeningRules

/// A column of the table: a field of a touchpoint, or something that is known of it besides its fields. There is one of
/// each, which is lent out.
public final class TableColumn: Sendable {
  enum Content: Sendable {
    case stage, verdict, findings, pains
    case field([String], FieldInfo)
  }

  /// The key of the field (`heard.resolved`), or a word of its own.
  public let id: String
  public let title: String
  let content: Content
  /// In cells, the gap to the next column not included.
  let width: Int

  init(_ id: String, _ title: String, _ content: Content, width: Int) {
    self.id = id
    self.title = title
    self.content = content
    // A place for the sign of sorting.
    self.width = max(width, title.count + 1)
  }

  /// Right-aligned.
  var isNumber: Bool {
    guard case .field(_, let info) = content else { return id == "findings" || id == "pains" }
    switch info.kind {
    case .scale, .count, .number: return true
    default: return false
    }
  }

  /// What must not be seen while verdicts are hidden.
  var isJudging: Bool { id == "verdict" || id == "findings" }

  /// Every column there is: all fields of a touchpoint that fit into a cell come from its table.
  public static let all: [TableColumn] = makeAll()

  static let standard = [
    "name", "verdict", "emotion", "pains", "findings", "stage", "channel", "direction", "reply", "heard.resolved",
    "importance", "demand", "owner",
  ]

  static func column(_ id: String) -> TableColumn? { byID[id] }

  private static let byID = Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })

  private static func makeAll() -> [TableColumn] {
    var columns = [
      TableColumn("verdict", "Verdict", .verdict, width: 22), TableColumn("findings", "Findings", .findings, width: 9),
      TableColumn("pains", "Pains", .pains, width: 5), TableColumn("stage", "Stage", .stage, width: 18),
    ]
    for field in Touchpoint.info.fields {
      if case .record(let inner) = field.kind {
        for nested in inner.fields {
          guard let width = nested.kind.cellWidth else { continue }
          let title = "\(field.title): \(nested.title.lowercased())"
          columns.append(
            TableColumn("\(field.key).\(nested.key)", title, .field([field.key, nested.key], nested), width: width))
        }
      } else if let width = field.kind.cellWidth {
        columns.append(TableColumn(field.key, field.title, .field([field.key], field), width: width))
      }
    }
    return columns
  }
}

extension FieldKind {
  /// How wide a cell for it is; nil for what has entries of its own.
  fileprivate var cellWidth: Int? {
    switch self {
    case .text, .reference, .references, .texts, .choices: 16
    case .longText: 32
    case .choice(let choices): min(choices.map(\.count).max() ?? 8, 16)
    case .scale, .count, .number: 6
    case .flag: 4
    case .date: 10
    case .id, .constant, .record, .records, .anything, .elements: nil
    }
  }
}

/// What a cell is sorted by; cells without a value come last, whichever way.
enum SortKey: Sendable {
  case number(Double)
  case text(String)
  case missing

  /// True when this comes before the other; nil when neither does.
  func precedes(_ other: SortKey, ascending: Bool) -> Bool? {
    switch (self, other) {
    case (.missing, .missing): nil
    case (.missing, _): false
    case (_, .missing): true
    case (.number(let left), .number(let right)): left == right ? nil : (left < right) == ascending
    case (.text(let left), .text(let right)): left == right ? nil : (left < right) == ascending
    case (.number, .text): ascending
    case (.text, .number): !ascending
    }
  }
}
