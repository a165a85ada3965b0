import JSONText
import Journey

/// Writes maps as canonical JSON text.
public enum MapWriter {
  /// The whole text, one newline at the end. Writing what was just read from a canonical file changes no byte.
  public static func text(of map: JourneyMap) -> [UInt8] {
    let writer = DocumentSink()
    map.write(to: writer)
    return writer.json.finish()
  }

  /// The text of a value in the canonical layout.
  public static func text(of value: Value) -> [UInt8] {
    var json = JSONWriter(style: .canonical)
    json.write(value)
    return json.finish()
  }
}

/// Writes what comes as JSON text.
private final class DocumentSink: ElementSink {
  var json = JSONWriter(style: .canonical)

  func beginElement() { json.beginObject(foldable: false) }
  func endElement() { json.endObject() }

  func member(_ key: String, _ value: Value) {
    json.key(key)
    json.write(value)
  }

  func beginList(_ key: String) {
    json.key(key)
    json.beginArray()
  }

  func endList() { json.endArray() }
  func entry(_ value: Value) { json.write(value) }
}

extension JSONWriter {
  /// Writes a value and all below it.
  public mutating func write(_ value: Value) {
    switch value {
    case .null: null()
    case .flag(let flag): bool(flag)
    case .number(let number):
      // Most are short integers, whose text needs no proof.
      if let whole = Int(number.text), String(whole) == number.text {
        self.number(whole)
      } else {
        self.number(text: number.text)
      }
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
