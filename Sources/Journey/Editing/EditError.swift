/// Why an edit cannot be applied. The map is unchanged when one is thrown.
public enum EditError: Error, Hashable, Sendable {
  case emptyPath
  case noSuchElement(ElementID)
  case unknownField(String, in: String, meant: String? = nil)
  /// The edit would put this problem into the map.
  case invalid(String)
  case listIsSetWhole
  case listIsEdited(String)
  case fixedField(String)
  case noSuchList(String, in: ElementKind)
  case wrongList(ElementKind, list: ElementListKey)
  case notAmong(after: ElementID, list: ElementListKey, of: ElementID)
  case idTaken(ElementID)
  case badID(String)
  case intoItself(ElementID)
  case theMapItself
  case unreadableList(ElementListKey, of: ElementID)
  /// Other elements name the one to be removed.
  case stillReferenced(ElementID, by: [ElementID])
  case notAnObject(ElementID)

  /// One sentence: what is wrong and what to do.
  public var message: String {
    switch self {
    case .emptyPath: "the edit names no field"
    case .noSuchElement(let id): "there is no element with the id \"\(id)\""
    case .unknownField(let key, let owner, let meant):
      "a \(owner) has no field \"\(key)\"" + (meant.map { ": did you mean \"\($0)\"?" } ?? "")
    case .invalid(let problem): problem
    case .listIsSetWhole: "a list of records is set whole; name the list, not an entry of it"
    case .listIsEdited(let key): "\(key) are changed with insert, remove and move, not set"
    case .fixedField(let key): "\(key) cannot be changed"
    case .noSuchList(let list, let kind): "a \(kind.rawValue) has no list \"\(list)\""
    case .wrongList(let kind, let list): "a \(kind.rawValue) does not belong into \(list.rawValue)"
    case .notAmong(let after, let list, let parent):
      "\"\(after)\" is not among the \(list.rawValue) of \(parent == .map ? "the map" : "\"\(parent)\"")"
    case .idTaken(let id): "the id \"\(id)\" is already used in this map; choose another"
    case .badID(let id): "\"\(id)\" is no id; use a-z, 0-9 and -"
    case .intoItself(let id): "\"\(id)\" cannot be moved into itself"
    case .theMapItself: "the map itself cannot be removed or moved"
    case .unreadableList(let list, let id):
      "the \(list.rawValue) of \(id == .map ? "the map" : "\"\(id)\"") could not be read; mend them in the file first"
    case .stillReferenced(let id, let by):
      "\(by.count == 1 ? "1 element names" : "\(by.count) elements name") \"\(id)\" (\(by.prefix(3).map(\.rawValue).joined(separator: ", "))); clear the links first"
    case .notAnObject(let id): "\"\(id)\" is no object in the file; remove it, or mend it there"
    }
  }
}
