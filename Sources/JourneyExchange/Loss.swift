import Journey

/// Something of a map that an export does not carry, or that an import guessed or dropped. Nothing is lost in silence.
public struct Loss: Hashable, Sendable {
  public enum Reason: String, Hashable, Sendable, CaseIterable {
    /// The format has no place for it.
    case notCarried = "not-carried"
    /// It was left out on purpose for this audience, or because it is private.
    case withheld
    /// It was changed to fit: shortened, clamped, merged.
    case changed
    /// An import took it for something without being told.
    case guessed
    /// An import could not use it.
    case dropped
  }

  /// The element it belongs to; the map itself has the id `""`.
  public let element: ElementID
  /// The field's path, such as `heard.owner`; empty for the whole element.
  public let field: String
  public let reason: Reason
  /// The line of the imported text, from 1; nil for exports.
  public let line: Int?
  /// One sentence for a person.
  public let message: String

  public init(_ element: ElementID, _ field: String, _ reason: Reason, line: Int? = nil, _ message: String) {
    self.element = element
    self.field = field
    self.reason = reason
    self.line = line
    self.message = message
  }
}
