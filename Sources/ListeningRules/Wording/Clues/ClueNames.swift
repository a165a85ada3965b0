/// Clues as the list of weights writes them: `name newsletter`, `text-not answer`, `sign onHold`,
/// `name-act customer speaks matter`.
extension Clue {
  init?(_ kind: Substring, _ value: Substring) {
    guard let found = Self.kinds[kind] else { return nil }
    switch found.kind {
    case .name, .text:
      self.init(word: value, found.kind, variant: found.variant)
    case .first, .opening:
      let parts = value.split(separator: "/")
      guard parts.count == 2, let form = Self.forms.firstIndex(of: String(parts[1])) else { return nil }
      self.init(word: parts[0], found.kind, variant: UInt8(form) + 2)
    case .nameAct, .textAct:
      guard let act = ClueAct(value) else { return nil }
      self.init(kind: found.kind, low: act.packed)
    case .modeOnMedium:
      let parts = value.split(separator: "/")
      guard parts.count == 2, let mode = Self.bitNames[.mode]?.firstIndex(of: String(parts[0])),
        let medium = Self.bitNames[.medium]?.firstIndex(of: String(parts[1]))
      else { return nil }
      self.init(kind: found.kind, low: UInt64(mode) << 8 | UInt64(medium))
    default:
      guard let bit = Self.bitNames[found.kind]?.firstIndex(of: String(value)) else { return nil }
      self.init(kind: found.kind, low: UInt64(bit))
    }
  }

  private init(word: Substring, _ kind: Kind, variant: UInt8) {
    let key = WordKey(word)
    self.init(kind: kind, low: key.low, high: key.high, variant: variant)
  }

  /// The kind's name and the clue's value.
  var description: (kind: String, value: String) {
    let name = Self.kindNames[kind] ?? "\(kind)"
    switch kind {
    case .name, .text: return (variant == 1 ? name + "-not" : name, WordKey(low: low, high: high).spelling)
    case .first, .opening:
      return (name, WordKey(low: low, high: high).spelling + "/" + Self.forms[Int(variant) - 2])
    case .nameAct, .textAct: return (name, ClueAct(packed: low).description)
    case .modeOnMedium:
      let parts = [Self.bitNames[.mode]?[Int(low >> 8)], Self.bitNames[.medium]?[Int(low & 0xFF)]]
      return (name, parts.map { $0 ?? "" }.joined(separator: "/"))
    default: return (name, Self.bitNames[kind]?[Int(low)] ?? "")
    }
  }

  static let forms = ["base", "third", "past", "ing"]

  private static let kindNames: [Kind: String] = [
    .mode: "mode", .side: "side", .medium: "medium", .voice: "voice", .shape: "shape", .length: "length",
    .sign: "sign", .nameFind: "name-find", .headFind: "head-find", .textFind: "text-find", .nameClass: "name-class",
    .textClass: "text-class", .negatedInName: "name-class-not", .negatedInText: "text-class-not",
    .firstClass: "first-class", .openingClass: "opening-class", .name: "name", .text: "text", .first: "first",
    .opening: "opening", .nameAct: "name-act", .textAct: "text-act",
    .modeOnMedium: "mode-medium",
  ]

  private static let kinds: [Substring: (kind: Kind, variant: UInt8)] = {
    var kinds: [Substring: (kind: Kind, variant: UInt8)] = [:]
    for (kind, name) in kindNames { kinds[Substring(name)] = (kind: kind, variant: 0) }
    kinds["name-not"] = (kind: .name, variant: 1)
    kinds["text-not"] = (kind: .text, variant: 1)
    return kinds
  }()

  /// The names of the bits of each kind; empty where a bit means nothing.
  static let bitNames: [Kind: [String]] = {
    var names: [Kind: [String]] = [
      .mode: (0...Mode.unknown.rawValue).map { Mode(rawValue: $0).map { "\($0)" } ?? "" },
      .side: ["customer", "organisation", "others", "nobody"],
      .medium: Medium.allCases.map { "\($0)" } + ["none"],
      .voice: ["report", "story", "toCustomer", "toYou"],
      .shape: ["described", "bare", "beginsWithMessage", "greets", "arranging"],
      .length: (0...8).map { "\($0)" },
      .sign: Sign.allCases.map { "\($0)" },
    ]
    for kind in [Kind.nameFind, .headFind, .textFind] { names[kind] = ModeReader.Finds.names }
    var classes = [String](repeating: "", count: 64)
    for (name, some) in WordClass.names where some.rawValue.nonzeroBitCount == 1 {
      classes[some.rawValue.trailingZeroBitCount] = name
    }
    for kind in [Kind.nameClass, .textClass, .negatedInName, .negatedInText, .firstClass, .openingClass] {
      names[kind] = classes
    }
    return names
  }()
}

extension ClueAct {
  private static let sides = ["customer", "organisation", "others", "nobody"]
  private static let verbNames = verbs.map { name($0) }
  private static let nounNames = nouns.map { name($0) }

  private static func name(_ some: WordClass) -> String { WordClass.names.first { $0.1 == some }?.0 ?? "" }

  var description: String {
    var words = [Self.sides[Int(who)]]
    if isPassive { words.append("passive") }
    if isNegated { words.append("not") }
    words.append(Int(verb) < Self.verbNames.count ? Self.verbNames[Int(verb)] : "acts")
    if object < 4 {
      words.append(Self.sides[Int(object)])
    } else if Int(object) - 4 < Self.nounNames.count {
      words.append(Self.nounNames[Int(object) - 4])
    }
    return words.joined(separator: "+")
  }

  init?(_ text: Substring) {
    var words = text.split(separator: "+").map(String.init)
    guard words.count >= 2, let who = Self.sides.firstIndex(of: words.removeFirst()) else { return nil }
    let isPassive = words.first == "passive"
    if isPassive { words.removeFirst() }
    let isNegated = words.first == "not"
    if isNegated { words.removeFirst() }
    guard let verb = words.first else { return nil }
    let place = Self.verbNames.firstIndex(of: verb) ?? 15
    guard place < 15 || verb == "acts" else { return nil }
    var object = 31
    if words.count > 1 {
      guard let found = Self.sides.firstIndex(of: words[1]) ?? Self.nounNames.firstIndex(of: words[1]).map({ $0 + 4 })
      else { return nil }
      object = found
    }
    self.init(
      who: UInt8(who), isPassive: isPassive, isNegated: isNegated, verb: UInt8(place), object: UInt8(object))
  }
}
