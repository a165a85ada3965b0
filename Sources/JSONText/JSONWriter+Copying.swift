extension JSONWriter {
  /// Writes a parsed value in this writer's style. Numbers keep their exact text, strings their meaning, members their
  /// order. Linear; not recursive.
  ///
  /// Called on a node that is a key, it writes the key as a string.
  public mutating func copy(_ document: JSONDocument, _ node: JSONNode) {
    var ends: [UInt32] = []
    var index = node.index
    let end = document.indexAfter(node)
    while true {
      while let last = ends.last, last == index {
        ends.removeLast()
        if open.last?.isObject ?? false { endObject() } else { endArray() }
      }
      guard index < end else { return }
      let here = JSONNode(index: index)
      index += 1
      switch document.kind(of: here) {
      case .null: null()
      case .bool: bool(document.bool(here) ?? false)
      case .number: document.withRawUTF8(of: here) { number($0) }
      case .string:
        document.withUTF8(of: here) { text in
          if open.last?.isObject ?? false, !keyIsWritten { key(text) } else { string(text) }
        }
      case .array:
        beginArray()
        ends.append(document.indexAfter(here))
      case .object:
        beginObject()
        ends.append(document.indexAfter(here))
      }
    }
  }
}

extension JSONWriter {
  /// Writes the value that `text` is, in this writer's style; writes nothing when it is none.
  public mutating func copy(parsing text: String, maximumDepth: Int = 512) throws(JSONSyntaxError) {
    let document = try JSONDocument(parsing: text, maximumDepth: maximumDepth)
    copy(document, document.root)
  }
}

extension JSONDocument {
  /// The value as text in `style`, without a line break at its end.
  public func text(of node: JSONNode, style: JSONWriter.Style = .compact) -> String {
    var writer = JSONWriter(style: style, endsLines: false)
    writer.copy(self, node)
    return String(decoding: writer.finish(), as: UTF8.self)
  }
}
