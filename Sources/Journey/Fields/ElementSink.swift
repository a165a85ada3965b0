/// Where a map goes that is being written, in whatever syntax: takes elements, members and lists as they come.
///
/// Like ``ElementSource`` it names no types, so that each type is walked by code that is compiled for that type.
public protocol ElementSink: AnyObject {
  func beginElement()
  func endElement()
  /// A member that holds no elements.
  func member(_ key: String, _ value: Value)
  /// A member that holds elements: its entries come next.
  func beginList(_ key: String)
  func endList()
  /// An entry of a list that is no object.
  func entry(_ value: Value)
}

extension Element {
  /// Gives the element to a sink: all keys that are written, in order, and the elements below.
  public func write(to sink: any ElementSink) {
    if let entry = rawEntry { return sink.entry(entry) }
    let table = Self.table
    sink.beginElement()
    if extras.isEmpty {
      for index in table.getters.indices {
        if let write = table.writers[index] {
          write(self, sink, table.requiredRows & 1 << UInt64(index) != 0)
        } else if let value = table.getters[index](self) {
          sink.member(table.names[index], value)
        }
      }
    } else {
      forEachMember { key, content, _ in
        switch content {
        case .value(let value): sink.member(key, value)
        case .elements(let index): table.writers[index]?(self, sink, true)
        }
      }
    }
    sink.endElement()
  }
}

extension ElementList {
  /// Gives all elements to a sink.
  func write(to sink: any ElementSink) {
    for index in indices { self[index].write(to: sink) }
  }
}
