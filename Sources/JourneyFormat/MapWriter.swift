import JSONText
import Journey

/// Writes maps as canonical JSON text.
public enum MapWriter {
  /// The whole text, one newline at the end. Writing what was just read from a canonical file changes no byte.
  public static func text(of map: JourneyMap) -> [UInt8] {
    let writer = ModelWriter()
    writer.object(map)
    return writer.json.finish()
  }

  /// The text of a value in the canonical layout.
  public static func text(of value: Value) -> [UInt8] {
    var json = JSONWriter(style: .canonical)
    json.write(value)
    return json.finish()
  }
}

/// Walks elements by their tables and writes them.
private final class ModelWriter: ElementVisitor {
  var json = JSONWriter(style: .canonical)

  func visit<E: Element>(_ element: E, at index: Int) {
    if let entry = element.rawEntry { json.write(entry) } else { object(element) }
  }

  func object<E: Element>(_ element: E) {
    json.beginObject(foldable: false)
    element.forEachMember { key, content, _ in
      json.key(key)
      switch content {
      case .value(let value): json.write(value)
      case .elements(let index):
        json.beginArray()
        element.visitElements(ofField: index, self)
        json.endArray()
      }
    }
    json.endObject()
  }
}

extension JSONWriter {
  /// Writes a value and all below it.
  public mutating func write(_ value: Value) {
    switch value {
    case .null: null()
    case .flag(let flag): bool(flag)
    case .number(let number): self.number(text: number.text)
    case .text(let text): string(text)
    case .list(let items):
      beginArray()
      for item in items { write(item) }
      endArray()
    case .record(let members):
      beginObject()
      for member in members {
        key(member.key)
        write(member.value)
      }
      endObject()
    }
  }
}
