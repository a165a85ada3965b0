/// One change to a map, addressed by ids. Everything that changes a map is one of these four verbs.
public enum Edit: Hashable, Sendable {
  /// Sets a field of an element (nil unsets it). `field` is a path into records; its first item may be an unknown
  /// key. `place` is used by inverses only: where an unknown key stood.
  case set(ElementID, field: [String], value: Value?, place: UnknownPlace? = nil)
  /// Inserts an element behind `after` (nil = first) in a list of `into`.
  case insert(AnyElement, into: ElementID, list: ElementListKey, after: ElementID?)
  case remove(ElementID)
  case move(ElementID, into: ElementID, list: ElementListKey, after: ElementID?)

  /// The element that the edit is about.
  public var subject: ElementID {
    switch self {
    case .set(let id, _, _, _), .remove(let id), .move(let id, _, _, _): id
    case .insert(let element, _, _, _): element.id
    }
  }
}

/// An element of any kind but the map.
public enum AnyElement: Hashable, Sendable {
  case stage(Stage)
  case touchpoint(Touchpoint)
  case painPoint(PainPoint)
  case opportunity(Opportunity)

  public var kind: ElementKind {
    switch self {
    case .stage: .stage
    case .touchpoint: .touchpoint
    case .painPoint: .painPoint
    case .opportunity: .opportunity
    }
  }

  public var id: ElementID {
    switch self {
    case .stage(let element): element.id
    case .touchpoint(let element): element.id
    case .painPoint(let element): element.id
    case .opportunity(let element): element.id
    }
  }

  public var displayName: String {
    switch self {
    case .stage(let element): element.name
    case .touchpoint(let element): element.name
    case .painPoint(let element): element.title
    case .opportunity(let element): element.title
    }
  }

  /// The element as a value, its list entries included.
  public var value: Value {
    switch self {
    case .stage(let element): element.wholeValue
    case .touchpoint(let element): element.wholeValue
    case .painPoint(let element): element.wholeValue
    case .opportunity(let element): element.wholeValue
    }
  }

  /// The element of a list from its value; what cannot be read is kept raw (see `Extras`).
  public init(_ value: Value, in list: ElementListKey) {
    switch list {
    case .stages: self = .stage(Stage(entry: value))
    case .touchpoints: self = .touchpoint(Touchpoint(entry: value))
    case .painPoints: self = .painPoint(PainPoint(entry: value))
    case .opportunities: self = .opportunity(Opportunity(entry: value))
    }
  }
}

/// What undoes a *set*: path, value and place as they were.
struct SetInverse {
  var path: [String]
  var value: Value?
  var place: UnknownPlace?
}
