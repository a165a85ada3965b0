/// The place of a value or of a key in its ``JSONDocument``; as cheap as the number it is.
///
/// A node means something only in the document that it came from. Using it in another one gives another value, or stops
/// the program when that document is smaller; it never reads outside a document's memory.
public struct JSONNode: Hashable, Comparable, Sendable {
  /// The index on the document's tape, in the order of the text.
  public let index: UInt32

  @inlinable
  init(index: UInt32) { self.index = index }

  /// The order of the text.
  @inlinable
  public static func < (left: JSONNode, right: JSONNode) -> Bool { left.index < right.index }
}

/// What a value is.
public enum JSONKind: UInt8, Hashable, Sendable, CaseIterable, CustomStringConvertible {
  case null, bool, number, string, array, object

  /// Whether it is neither an array nor an object.
  @inlinable
  public var isScalar: Bool { rawValue < JSONKind.array.rawValue }

  /// The kind in words with its article, as in "found a string, expected a number".
  public var description: String {
    switch self {
    case .null: "null"
    case .bool: "true or false"
    case .number: "a number"
    case .string: "a string"
    case .array: "an array"
    case .object: "an object"
    }
  }
}

/// One step from a value to a value inside it.
public enum JSONPathStep: Hashable, Sendable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  /// Into an object.
  case key(String)
  /// Into an array, from 0.
  case index(Int)

  public init(stringLiteral value: String) { self = .key(value) }
  public init(integerLiteral value: Int) { self = .index(value) }
}
