import Journey

/// The JSON Schema (draft 2020-12) of map files, generated from the field tables.
public enum MapSchema {
  /// The canonical text that `hark schema` prints and `maps/schema/` holds.
  public static func text() -> [UInt8] { MapWriter.text(of: schema()) }

  static func schema() -> Value {
    var definitions = Definitions()
    definitions.add(JourneyMap.info)
    var members = [
      Member("$schema", .text("https://json-schema.org/draft/2020-12/schema")),
      Member("$id", .text("journey-map.schema.json")),
      Member("title", .text("Customer journey map (\(JourneyMap.currentFormat))")),
      Member("$ref", .text("#/$defs/map")),
    ]
    members.append(Member("$defs", .record(definitions.members)))
    return .record(members)
  }

  private struct Definitions {
    var members: [Member] = []
    private var known: Set<String> = []

    mutating func add(_ info: RecordInfo) {
      guard known.insert(info.name).inserted else { return }
      let position = members.count
      var properties: [Member] = []
      for field in info.fields {
        var rules = rules(for: field)
        rules.insert(Member("description", .text(field.doc)), at: 0)
        properties.append(Member(field.key, .record(rules)))
      }
      let required = info.fields.filter(\.isRequired).map { Value.text($0.key) }
      var body = [Member("type", .text("object")), Member("properties", .record(properties))]
      if !required.isEmpty { body.append(Member("required", .list(required))) }
      members.insert(Member(info.name, .record(body)), at: position)
    }

    private mutating func reference(_ info: RecordInfo) -> Member {
      add(info)
      return Member("$ref", .text("#/$defs/\(info.name)"))
    }

    private func type(_ name: String) -> Member { Member("type", .text(name)) }

    private func list(of items: [Member]) -> [Member] { [type("array"), Member("items", .record(items))] }

    private mutating func rules(for field: FieldInfo) -> [Member] {
      switch field.kind {
      case .text, .longText:
        return field.isRequired ? [type("string"), Member("minLength", .integer(1))] : [type("string")]
      case .constant(let text): return [Member("const", .text(text))]
      case .choice(let choices): return [Member("enum", .list(choices.map { .text($0) }))]
      case .scale(let range):
        return [
          type("integer"), Member("minimum", .integer(range.lowerBound)),
          Member("maximum", .integer(range.upperBound)),
        ]
      case .count: return [type("integer"), Member("minimum", .integer(0))]
      case .number(let range):
        var rules = [type("number")]
        if range.lowerBound > -.infinity { rules.append(Member("minimum", .number(Number(range.lowerBound)))) }
        if range.upperBound < .infinity { rules.append(Member("maximum", .number(Number(range.upperBound)))) }
        return rules
      case .date:
        return [
          type("string"),
          Member("pattern", .text("^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$")),
        ]
      case .flag: return [type("boolean")]
      case .id, .reference: return [type("string"), Member("pattern", .text("^[a-z0-9-]+$"))]
      case .references:
        return list(of: [type("string"), Member("pattern", .text("^[a-z0-9-]+$"))])
      case .texts: return list(of: [type("string")])
      case .choices(let choices): return list(of: [Member("enum", .list(choices.map { .text($0) }))])
      case .record(let info): return [reference(info)]
      case .records(let info): return list(of: [reference(info)])
      case .elements(let list):
        return self.list(of: [reference(list.elementKind.info)])
      case .anything: return []
      }
    }
  }
}
