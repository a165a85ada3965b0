import Journey

/// The message about an id that a map does not have.
enum UnknownElement {
  /// - Parameter kind: what the id should be of; nil for any element.
  static func failure(_ id: ElementID, in file: MapFile, _ kind: ElementKind? = nil) -> Failure {
    failure(id, in: file.map, name: file.name, kind)
  }

  static func failure(_ id: ElementID, in map: IndexedMap, name: String, _ kind: ElementKind? = nil) -> Failure {
    let ids = map.subtree(of: .map).filter { $0 != .map && (kind == nil || map.kind(of: $0) == kind) }
    let near = nearest(to: id.rawValue, among: ids.map(\.rawValue))
    return Failure(
      "\(name) has no \(kind?.rawValue ?? "element") \"\(id)\"",
      todo: near.map { "did you mean \"\($0)\"?" } ?? "see its ids with: hark show \(name)")
  }
}
