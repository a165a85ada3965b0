/// What a file said beside the typed fields, kept so that writing it back changes nothing: unknown keys, values that
/// could not be read, unusual spellings of numbers, keys that should be there and are not. One word when empty.
public struct Extras: Hashable, Sendable {
  /// An unknown key, and the index of the field (in table order; -1: none) after which it stands.
  struct Unknown: Hashable, Sendable {
    var key: String
    var value: Value
    var anchor: Int

    // Two maps are equal when they say the same; where an unknown key stood is layout.
    static func == (left: Unknown, right: Unknown) -> Bool {
      left.key.isIdentical(to: right.key) && left.value == right.value
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(key)
      hasher.combine(value)
    }
  }

  struct Content: Hashable, Sendable {
    var unknown: [Unknown] = []
    /// By field index: the value of a known key that its field could not take.
    var raw: [Int: Value] = [:]
    /// By field index: a number's text where it is not the canonical one.
    var spelling: [Int: String] = [:]
    /// Required fields whose key the file does not have at all.
    var absent: Set<Int> = []
    /// The whole entry, where a list of elements holds something that is not an object.
    var entry: Value?

    var isEmpty: Bool {
      unknown.isEmpty && raw.isEmpty && spelling.isEmpty && absent.isEmpty && entry == nil
    }
  }

  @Indirect private var content: Content?

  init() { _content = Indirect(wrappedValue: nil) }

  var isEmpty: Bool { content == nil }

  /// The content to read or change; storing an empty one gives the word back.
  var kept: Content {
    get { content ?? Content() }
    set { content = newValue.isEmpty ? nil : newValue }
  }

  /// Brings the unknown keys into the order in which they are written: by anchor, runs as they came.
  mutating func sortUnknown() {
    let unknown = kept.unknown
    guard zip(unknown, unknown.dropFirst()).contains(where: { $0.anchor > $1.anchor }) else { return }
    let order = unknown.enumerated().sorted { ($0.element.anchor, $0.offset) < ($1.element.anchor, $1.offset) }
    kept.unknown = order.map(\.element)
  }
}

/// Where an unknown key stands among a record's members, so that an inverse edit can put it back exactly there.
public struct UnknownPlace: Hashable, Sendable {
  /// The known key at or after which it stands; nil = before all of them.
  public var after: String?
  /// Its place among the record's unknown keys, from 0.
  public var ordinal: Int

  public init(after: String?, ordinal: Int) {
    self.after = after
    self.ordinal = ordinal
  }
}
