import Journey

/// What the table keeps besides the selection: columns, order and filter. They survive every edit.
public struct TableState: Sendable {
  public struct Sort: Sendable, Hashable {
    public let column: String
    public let ascending: Bool
  }

  /// The ids of the columns, the name first.
  public internal(set) var columns = TableColumn.standard
  /// The column that the cursor is in, among those shown.
  public internal(set) var column = 0
  /// The first column shown behind the name.
  var firstColumn = 1
  public internal(set) var sort: Sort?
  public internal(set) var filter = ""
  /// The touchpoints in their order; nil = all, in the order of the map.
  public internal(set) var order: [ElementID]?
  /// The place of the selected card in that order.
  var selected = 0
  var firstRow = 0
  /// In the order of the map: the touchpoint on the first row.
  var top = ElementID.map
  /// The map has changed since it was arranged.
  var isStale = false {
    didSet { if isStale { arranging = nil } }
  }
  var arranging: Arranging?

  var isArranged: Bool { sort != nil || !filter.isEmpty }

  /// Verdicts decide what is shown where.
  var showsJudging: Bool {
    !filter.isEmpty || sort.flatMap { TableColumn.column($0.column)?.isJudging } ?? false
  }

  /// An order in the making.
  struct Arranging: Sendable {
    var stage = 0
    var touchpoint = 0
    var rows: [(key: SortKey, id: ElementID)] = []
  }
}
