import Journey

/// A small, fast generator of the same numbers for the same seed on every machine (SplitMix64).
public struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  public init(seed: UInt64) { state = seed }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  public mutating func chance(_ share: Double) -> Bool { Double.random(in: 0..<1, using: &self) < share }

  public mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<max(limit, 1), using: &self) }
}

/// Makes maps by walking the field tables: every field, unknown keys, odd spellings, nasty texts.
public struct RandomMapMaker {
  public var random: SeededGenerator
  /// Whether some values are of the wrong type, out of range or missing.
  public var makesProblems = false
  /// Whether there are unknown keys.
  public var makesUnknownKeys = true
  public var stages = 3
  public var touchpoints = 4
  private var counter = 0
  private var touchpointIDs: [String] = []
  private var painIDs: [String] = []

  public init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  private static let texts = [
    "Phones to ask", "Retrospective bill", "x", "Zahlt die Rechnung", "料金について電話する", "👩‍👩‍👧 calls", "tab\tand\nline",
    "quote \" and \\", "\u{202E}evil", "\u{1}\u{7f}\u{85}", "e\u{301}te\u{301}", "שלום", " ",
    "a very long text "
      + String(repeating: "that goes on and on ", count: 6), "🏳️‍🌈", "\u{2028}", "=1+1", "</script>", "no-reply@x.example",
  ]

  public mutating func text() -> String {
    Self.texts[random.below(Self.texts.count)] + (random.chance(0.3) ? " \(random.below(1000))" : "")
  }

  public mutating func map() -> JourneyMap {
    var members = record(JourneyMap.info, isMap: true)
    members.removeAll { $0.key == "conflicts" }
    return JourneyMap(entry: .record(members))
  }

  /// A random element for a list, with ids that `isTaken` does not know.
  public mutating func element(in list: ElementListKey, info: RecordInfo) -> AnyElement {
    AnyElement(.record(record(info, isMap: false)), in: list)
  }

  /// A random value for a field; of the wrong kind now and then when `makesProblems`.
  public mutating func value(for field: FieldInfo) -> Value {
    if makesProblems, field.key != "format", field.key != "stages", random.chance(0.08) { return wrong() }
    switch field.kind {
    case .text, .longText, .anything: return .text(text())
    case .constant(let text): return .text(text)
    case .choice(let choices): return .text(choices[random.below(choices.count)])
    case .scale(let range): return number(Int.random(in: range, using: &random))
    case .count: return number(random.below(400))
    case .number(let range):
      let low = max(range.lowerBound, -1000)
      let value = Double.random(in: low...min(range.upperBound, 1000), using: &random)
      return .number(random.chance(0.5) ? Number(value) : Number(text: "\(Int(value)).50"))
    case .date: return .text(CalendarDate(daysSince1970: 18000 + random.below(4000)).description)
    case .flag: return .flag(random.chance(0.5))
    case .id:
      counter += 1
      return .text("e\(counter)")
    case .reference(let kind): return .text(reference(kind) ?? "e1")
    case .references(let kind): return .list([reference(kind)].compactMap { $0.map { .text($0) } })
    case .texts: return .list((0..<random.below(4)).map { _ in .text(text()) })
    case .choices(let choices): return .list([.text(choices[random.below(choices.count)])])
    case .record(let info): return .record(record(info, isMap: false))
    case .records(let info): return .list((0..<random.below(3)).map { _ in .record(record(info, isMap: false)) })
    case .elements(let list): return .list(elements(list))
    }
  }

  private func reference(_ kind: ElementKind) -> String? {
    var random = random
    return (kind == .painPoint ? painIDs : touchpointIDs).randomElement(using: &random)
  }

  private mutating func number(_ value: Int) -> Value {
    switch random.below(6) {
    case 0: .number(Number(text: "\(value).0"))
    case 1: .number(Number(text: "\(value)e0"))
    default: .integer(value)
    }
  }

  private mutating func wrong() -> Value {
    let values: [Value] = [
      .null, .flag(true), .integer(99), .text(""), .text("outbond"), .list([]), .list([.integer(1), .null]),
      .record([]),
      .record([Member("a", .list([.record([Member("b", .number(Number(text: "1.0e2")))])]))]),
    ]
    return values[random.below(values.count)]
  }

  private mutating func elements(_ list: ElementListKey) -> [Value] {
    let count =
      switch list {
      case .stages: stages
      case .touchpoints: touchpoints
      case .painPoints, .opportunities: random.below(3)
      }
    return (0..<count).map { _ in
      if makesProblems, random.chance(0.03) { return wrong() }
      return .record(record(list.elementKind.info, isMap: false))
    }
  }

  private mutating func record(_ info: RecordInfo, isMap: Bool) -> [Member] {
    var members: [Member] = []
    for field in info.fields {
      var isWanted = field.isRequired || random.chance(0.4)
      // Only what exists so far can be named; an unset reference is fine.
      switch field.kind {
      case .reference(let kind), .references(let kind): isWanted = isWanted && reference(kind) != nil
      case .id, .constant: break
      default: if makesProblems, field.isRequired, random.chance(0.02), field.key != "stages" { isWanted = false }
      }
      if makesUnknownKeys, random.chance(0.03) { members.append(Member("x-\(random.below(1_000_000))", unknown())) }
      if isMap, field.key == "conflicts" { continue }
      if isWanted {
        let value = value(for: field)
        if case .id = field.kind, let text = value.text {
          if info.name == Touchpoint.recordName { touchpointIDs.append(text) }
          if info.name == PainPoint.recordName { painIDs.append(text) }
        }
        members.append(Member(field.key, value))
      }
    }
    if random.chance(0.1), makesUnknownKeys { members.shuffle(using: &random) }
    return members
  }

  private mutating func unknown() -> Value {
    let values: [Value] = [
      .null, .flag(false), .number(Number(text: "1.50")), .text(text()), .list([.text("a"), .text("b")]),
      .list([]), .record([]), .record([Member("k", .list([.integer(1)])), Member("l", .null)]),
    ]
    return values[random.below(values.count)]
  }
}
