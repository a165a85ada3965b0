/// One field of an element or record: its row (`info`) and how it is read from and put into its owner.
///
/// A field is declared once, as a row of its owner's `FieldTable`; readers, writers, edits, forms, schema, diff and
/// documentation walk that table.
public struct Field<Owner: Record>: Sendable {
  public let info: FieldInfo
  /// The typed value, nil when unset.
  let get: @Sendable (Owner) -> Value?
  /// Takes a value of the right kind (nil unsets) and says whether it did; a wrong one leaves the owner as it was.
  let set: @Sendable (inout Owner, Value?) -> Bool
  /// Whether the field is asked for in the present state of its owner.
  let applies: @Sendable (Owner) -> Bool
  /// Of a record field: the way to the fields inside.
  let record: (any RecordAccess<Owner>)?
  /// Of an element list: the way to the elements inside.
  let elements: (any ElementListAccess<Owner>)?
  /// Of a field that names elements, or of a record with such fields: whether one that it names is wanted.
  let names: NamesCheck?

  /// Asks of each element that a field of the owner names whether it is wanted, until one is.
  typealias NamesCheck = @Sendable (_ owner: Owner, _ isWanted: (ElementID) -> Bool) -> Bool
  /// Of an element list: gives it to a sink under its key; an empty one only when that is asked for.
  let write: (@Sendable (Owner, any ElementSink, _ evenEmpty: Bool) -> Void)?
  /// Of an element list: takes the list that a source stands in.
  let read: (@Sendable (inout Owner, any ElementSource) -> Void)?

  public var key: String { info.key }
  /// True for a list of elements.
  public var isElementList: Bool { elements != nil }

  init(
    _ info: FieldInfo, get: @escaping @Sendable (Owner) -> Value?,
    set: @escaping @Sendable (inout Owner, Value?) -> Bool, record: (any RecordAccess<Owner>)? = nil,
    elements: (any ElementListAccess<Owner>)? = nil,
    read: (@Sendable (inout Owner, any ElementSource) -> Void)? = nil,
    write: (@Sendable (Owner, any ElementSink, _ evenEmpty: Bool) -> Void)? = nil,
    names: NamesCheck? = nil,
    applies: @escaping @Sendable (Owner) -> Bool = { _ in true }
  ) {
    self.info = info
    self.get = get
    self.set = set
    self.record = record
    self.elements = elements
    self.read = read
    self.write = write
    self.names = names
    self.applies = applies
  }

  /// The same field, asked for only when `condition` holds of its owner.
  func asked(when condition: @escaping @Sendable (Owner) -> Bool) -> Field {
    Field(
      info, get: get, set: set, record: record, elements: elements, read: read, write: write, names: names,
      applies: condition)
  }
}

/// The rows of one element or record type, in the order in which they are written.
public final class FieldTable<Owner: Record>: Sendable {
  public let fields: [Field<Owner>]
  /// The name of each form section and the index of its first field.
  public let sections: [(title: String, first: Int)]
  let keys: FieldKeys
  let names: [String]
  /// What gives and takes each row's value, and the list of each row that holds elements.
  let getters: [@Sendable (Owner) -> Value?]
  let setters: [@Sendable (inout Owner, Value?) -> Bool]
  let readers: [(@Sendable (inout Owner, any ElementSource) -> Void)?]
  let writers: [(@Sendable (Owner, any ElementSink, _ evenEmpty: Bool) -> Void)?]
  /// The rows that are required, and those of them whose key a file must have, a bit each.
  let requiredRows: UInt64
  let rowsThatMustCome: UInt64
  /// The indexes of the rows that are required, name elements, hold records, hold elements.
  let requiredIndexes: [Int]
  let referenceIndexes: [Int]
  let recordIndexes: [Int]
  let recordIndexesWithReferences: [Int]
  let elementIndexes: [Int]
  let textIndexes: [Int]
  /// What says of each row that names elements whether it names some.
  let namers: [Field<Owner>.NamesCheck]
  private let indexes: [String: Int]

  init(_ sections: [(String, [Field<Owner>])]) {
    var starts: [(title: String, first: Int)] = []
    var rows: [Field<Owner>] = []
    for (title, fields) in sections {
      starts.append((title: title, first: rows.count))
      rows += fields
    }
    fields = rows
    self.sections = starts
    keys = FieldKeys(rows.map(\.key))
    names = rows.map(\.key)
    getters = rows.map(\.get)
    setters = rows.map(\.set)
    readers = rows.map(\.read)
    writers = rows.map(\.write)
    let required = rows.indices.filter { rows[$0].info.isRequired }
    requiredRows = required.reduce(0) { $0 | 1 << UInt64($1) }
    rowsThatMustCome = required.filter { rows[$0].info.kind.mustCome }.reduce(0) { $0 | 1 << UInt64($1) }
    requiredIndexes = rows.indices.filter { rows[$0].info.isRequired }
    referenceIndexes = rows.indices.filter { rows[$0].info.kind.isReference }
    recordIndexes = rows.indices.filter { rows[$0].record != nil }
    recordIndexesWithReferences = recordIndexes.filter { rows[$0].info.kind.holdsReferences }
    elementIndexes = rows.indices.filter { rows[$0].elements != nil }
    textIndexes = rows.indices.filter { rows[$0].info.kind.isText }
    namers = rows.compactMap(\.names)
    indexes = Dictionary(rows.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
  }

  convenience init(_ fields: [Field<Owner>]) { self.init([("", fields)]) }

  /// The row's index, or nil for an unknown key. O(1).
  public func index(of key: String) -> Int? { indexes[key] }

  /// The row's index, tried first at the row behind `last`: files and values are mostly in the order of the table.
  func index(of key: String, after last: Int) -> Int? {
    let next = last + 1
    return next < fields.count && fields[next].info.key == key ? next : indexes[key]
  }

  public subscript(key: String) -> Field<Owner>? { indexes[key].map { fields[$0] } }
}

/// The way into a record field: R's own fields, addressed by path.
protocol RecordAccess<Owner>: Sendable {
  associatedtype Owner: Record
  func value(in owner: Owner, path: ArraySlice<String>) throws(EditError) -> Value?
  func set(
    in owner: inout Owner, path: ArraySlice<String>, to value: Value?, place: UnknownPlace?
  ) throws(EditError) -> SetInverse
  func visit(_ owner: Owner, _ visitor: some RecordVisitor)
}

/// The way into an element list.
protocol ElementListAccess<Owner>: Sendable {
  associatedtype Owner: Record
  func visit(_ owner: Owner, _ visitor: some ElementVisitor)
  func count(_ owner: Owner) -> Int
}

/// Receives the elements of a list with their types, one by one.
public protocol ElementVisitor: AnyObject {
  func visit<E: Element>(_ element: E, at index: Int)
}

/// Receives records with their types, one by one; `index` is nil for a record that is no list's entry.
public protocol RecordVisitor: AnyObject {
  func visit<R: Record>(_ record: R, at index: Int?)
}
