import JSONText
import Journey
import JourneyFormat
import ListeningRules

/// What makes a finding the same one tomorrow: its rule, its element, and the field it was read from as it is. Never
/// its message, its place or a count, so that it stays known while the map around it changes.
public struct FindingKey: Hashable, Sendable, Comparable {
  public let rule: RuleID
  public let element: ElementID
  /// FNV-1a of the field's value as compact JSON, 16 hexadecimal digits; `-` where a whole element was read.
  public let hash: String

  init(rule: RuleID, element: ElementID, hash: String) {
    self.rule = rule
    self.element = element
    self.hash = hash
  }

  /// The key of a finding of `map`.
  public init(_ finding: Finding, in map: IndexedMap) {
    self.init(rule: finding.rule, element: finding.element, hash: Self.hash(of: finding, in: map))
  }

  /// `no-reply-path bill 5f2ac4...`, for reports that want one text.
  public var text: String { "\(rule) \(element) \(hash)" }

  public static func < (left: FindingKey, right: FindingKey) -> Bool {
    (left.rule.rawValue, left.element.rawValue, left.hash) < (right.rule.rawValue, right.element.rawValue, right.hash)
  }

  private static func hash(of finding: Finding, in map: IndexedMap) -> String {
    // Lists of elements change with everything in them: a finding about them is about the element itself.
    guard let first = finding.field.first, ElementListKey(rawValue: first) == nil,
      let value = map.value(of: finding.field, in: finding.element)
    else { return "-" }
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in MapWriter.text(of: value) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

/// Findings that a team knows and has put off: they do not count until the field they were read from changes.
public struct KnownFindings: Sendable, Hashable {
  public static let format = "hark-baseline/1"

  public let keys: Set<FindingKey>

  /// Takes in what counts now.
  public init(_ keys: some Sequence<FindingKey>) { self.keys = Set(keys) }

  /// Why a text is no baseline.
  public struct Problem: Error, Hashable, Sendable {
    public let position: TextPosition
    public let message: String
  }

  /// Reads a baseline. Keys that it does not know are left alone, so that a later hark may write more.
  public init(reading bytes: [UInt8]) throws(Problem) {
    let document: JSONDocument
    do throws(JSONSyntaxError) { document = try JSONDocument(parsing: bytes) } catch {
      throw Problem(position: error.position, message: error.message)
    }
    func problem(_ message: String, at node: JSONNode) -> Problem {
      Problem(position: document.position(of: node), message: message)
    }
    let root = document.root
    guard document.kind(of: root) == .object, let format = document.value(of: "format", in: root),
      document.string(format) == Self.format
    else { throw problem("this is no baseline: expected an object with \"format\": \"\(Self.format)\"", at: root) }
    guard let list = document.value(of: "findings", in: root), document.kind(of: list) == .array else {
      throw problem("a baseline has a list \"findings\"", at: root)
    }
    var keys: Set<FindingKey> = []
    for entry in document.elements(of: list) {
      let isObject = document.kind(of: entry) == .object
      let texts = ["rule", "element", "hash"].map { key in
        isObject ? document.value(of: key, in: entry).flatMap { document.string($0) } : nil
      }
      guard let rule = texts[0], let element = texts[1], let hash = texts[2] else {
        throw problem("an entry has the texts \"rule\", \"element\" and \"hash\"", at: entry)
      }
      // A renamed rule keeps what was put off under its former name.
      let id = RuleBook[rule]?.id ?? RuleID(rule)
      keys.insert(FindingKey(rule: id, element: ElementID(element), hash: hash))
    }
    self.keys = keys
  }

  /// The baseline as JSON, sorted, so that reviewers see what came and went.
  public func text() -> [UInt8] {
    var json = JSONWriter(style: .canonical)
    json.beginObject(foldable: false)
    json.key("format")
    json.string(Self.format)
    json.key("findings")
    json.beginArray()
    for key in keys.sorted() {
      json.beginObject()
      json.add("rule", key.rule.rawValue)
      json.add("element", key.element.rawValue)
      json.add("hash", key.hash)
      json.endObject()
    }
    json.endArray()
    json.endObject()
    return json.finish()
  }
}

extension JSONWriter {
  /// A member with a text.
  mutating func add(_ key: String, _ text: String) {
    self.key(key)
    string(text)
  }

  /// A member with a number.
  mutating func add(_ key: String, _ number: Int) {
    self.key(key)
    self.number(number)
  }

  /// A member with a flag.
  mutating func add(_ key: String, _ flag: Bool) {
    self.key(key)
    bool(flag)
  }

  /// A member that is an object.
  mutating func object(_ key: String? = nil, foldable: Bool = true, _ body: (inout JSONWriter) -> Void) {
    if let key { self.key(key) }
    beginObject(foldable: foldable)
    body(&self)
    endObject()
  }

  /// A member that is a list.
  mutating func array(_ key: String, _ body: (inout JSONWriter) -> Void) {
    self.key(key)
    beginArray()
    body(&self)
    endArray()
  }
}
