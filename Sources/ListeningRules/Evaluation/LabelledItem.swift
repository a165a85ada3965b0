import Journey

/// A touchpoint of which only a few texts are known, and the label that people gave it.
public struct LabelledItem: Sendable, Hashable {
  public var label: Label
  public var name: String
  public var description: String?
  public var channel: String?
  /// Whoever acts, in the words of the table: "Sarah", "Frontstage", "CSM".
  public var actor: String?
  /// The line of the table on which it begins, from 1.
  public var line: Int

  public init(
    _ label: Label, name: String, description: String? = nil, channel: String? = nil, actor: String? = nil,
    line: Int = 0
  ) {
    self.label = label
    self.name = name
    self.description = description
    self.channel = channel
    self.actor = actor
    self.line = line
  }

  /// The touchpoint that is judged. A free actor text becomes its participant; the words decide on which side it is.
  public var touchpoint: Touchpoint {
    var touchpoint = Touchpoint(id: "item", name: name)
    touchpoint.description = description
    touchpoint.channel = channel
    if let actor { touchpoint.participants = [actor] }
    return touchpoint
  }
}
