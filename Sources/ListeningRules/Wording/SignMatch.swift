/// Where a sign stands in a text.
struct SignMatch: Sendable, Hashable {
  var sign: Sign
  var source: TextSource
  /// UTF-8 offsets into the text.
  var range: Range<Int>
}

/// The texts of a touchpoint that words are read from.
enum TextSource: Sendable, Hashable {
  case name, description, businessGoal
  case metric(Int)

  /// The path of the field; of a metric, the list.
  var field: [String] {
    switch self {
    case .name: ["name"]
    case .description: ["description"]
    case .businessGoal: ["businessGoal"]
    case .metric: ["metrics"]
    }
  }
}
