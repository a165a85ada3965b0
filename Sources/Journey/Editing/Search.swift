/// What to look for in a map: words that stand in a text field of an element, upper and lower case alike.
public struct SearchQuery: Sendable, Hashable {
  private let bytes: [UInt8]
  private let isASCII: Bool
  private let lowered: String

  /// Nil when there is nothing to look for.
  public init?(_ text: String) {
    guard !text.isEmpty else { return nil }
    lowered = text.lowercased()
    bytes = Array(lowered.utf8)
    isASCII = bytes.allSatisfy { $0 < 0x80 }
  }

  /// True when `text` holds the query. O(text), and without a copy when the query is ASCII.
  public func matches(_ text: String) -> Bool {
    guard isASCII else { return text.lowercased().contains(lowered) }
    var text = text
    return text.withUTF8 { haystack in
      guard haystack.count >= bytes.count else { return false }
      let first = bytes[0]
      var start = 0
      while start <= haystack.count - bytes.count {
        if Self.lower(haystack[start]) == first {
          var length = 1
          while length < bytes.count, Self.lower(haystack[start + length]) == bytes[length] { length += 1 }
          if length == bytes.count { return true }
        }
        start += 1
      }
      return false
    }
  }

  private static func lower(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }
}

extension Element {
  /// True when one of the element's own texts holds the query (not those of elements below it).
  func matches(_ query: SearchQuery) -> Bool {
    Self.table.textIndexes.contains { index in
      switch Self.table.fields[index].get(self) {
      case .text(let text)?: query.matches(text)
      case .list(let items)?: items.contains { $0.text.map(query.matches) ?? false }
      default: false
      }
    }
  }
}

extension IndexedMap {
  /// The elements whose own texts hold the query, in the order of the map. O(text of the map).
  public func search(_ query: SearchQuery) -> [ElementID] {
    let finder = SearchVisitor(query)
    finder.visit(map, at: 0)
    return finder.found
  }
}

private final class SearchVisitor: ElementVisitor {
  private let query: SearchQuery
  private(set) var found: [ElementID] = []

  init(_ query: SearchQuery) { self.query = query }

  func visit<E: Element>(_ element: E, at index: Int) {
    if element.matches(query), element.id != .map { found.append(element.id) }
    for index in E.table.elementIndexes { element.visitElements(ofField: index, self) }
  }
}
