import Journey

/// The message about an id that a map does not have.
enum UnknownElement {
  static func failure(_ id: ElementID, in file: MapFile) -> Failure {
    let ids = file.map.subtree(of: .map).map(\.rawValue)
    let near = nearest(to: id.rawValue, among: ids)
    return Failure(
      "\(file.name) has no element \"\(id)\"",
      todo: near.map { "did you mean \"\($0)\"?" } ?? "see its ids with: hark show \(file.name)")
  }
}
