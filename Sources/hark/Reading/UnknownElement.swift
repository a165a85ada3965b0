import Journey

/// The message about an id that a map does not have.
enum UnknownElement {
  /// - Parameter kind: what the id should be of; nil for any element.
  static func failure(_ id: ElementID, in file: MapFile, _ kind: ElementKind? = nil) -> Failure {
    let ids = file.map.subtree(of: .map).filter { $0 != .map && (kind == nil || file.map.kind(of: $0) == kind) }
    let near = nearest(to: id.rawValue, among: ids.map(\.rawValue))
    return Failure(
      "\(file.name) has no \(kind?.rawValue ?? "element") \"\(id)\"",
      todo: near.map { "did you mean \"\($0)\"?" } ?? "see its ids with: hark show \(file.name)")
  }
}
