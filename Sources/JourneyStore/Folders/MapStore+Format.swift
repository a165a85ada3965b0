extension MapStore {
  /// Whether a file in a walked folder is a map, good or broken.
  ///
  /// Canonical maps say so in their first line or two. One whose keys stand in another order is read on: 1 MiB, and to
  /// the end when it has `stages`.
  func isMap(_ path: String) throws(StoreProblem) -> Bool {
    let file = try openToRead(path)
    defer { system.closeQuietly(file) }
    var scanner = FormatScanner()
    var head: [UInt8] = []
    var length = 0
    var piece = Self.headSize
    while true {
      let size = piece
      let bytes = try reading(path) { () throws(SystemError) in try system.bytes(of: file, capacity: size) }
      if length == 0 { head = bytes }
      length += bytes.count
      bytes.withUnsafeBytes { scanner.scan($0) }
      switch scanner.finding {
      case .map: return true
      case .other: return false
      case .notJSON: return saysMap(head)
      case nil: break
      }
      // A file that ends too soon was cut off: whether it is a broken map, its head must say.
      if bytes.count < piece { return saysMap(head) }
      if length >= Self.searchedWithoutStages, !scanner.hasStages { return false }
      piece = 1 << 18
    }
  }

  /// Whether a text that is no JSON was meant as a map: one torn by a merge is to be told, not passed over.
  private func saysMap(_ head: [UInt8]) -> Bool {
    let key = Array("\"format\"".utf8)
    var rest = head[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "\"")) {
      rest = rest[start...]
      if rest.starts(with: key) {
        let value = rest.dropFirst(key.count).drop { [0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: ":")].contains($0) }
        if value.first == UInt8(ascii: "\""), value.dropFirst().starts(with: FormatScanner.prefix) { return true }
      }
      rest = rest.dropFirst()
    }
    return false
  }

  private static let headSize = 4096
  private static let searchedWithoutStages = 1 << 20
}
