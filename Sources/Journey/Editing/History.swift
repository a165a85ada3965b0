/// What was done to a map, so that it can be undone and done again: edits forth and back, never old maps.
///
/// A map is modified when the position in the history differs from the one at which it was saved.
public struct History: Sendable {
  /// One thing a person did: one undo step.
  public struct Step: Sendable, Hashable {
    /// What it was, as a message says it: "add \"Phones to ask\"".
    public let label: String
    /// Where the cursor stood before and stands after it.
    public let cursorBefore: ElementID
    public let cursorAfter: ElementID
    let forth: [Edit]
    let back: [Edit]
  }

  /// An undone or redone step: the edits that were applied, for the journal and for judging, and where to go.
  public struct Replay: Sendable, Hashable {
    public let label: String
    public let edits: [Edit]
    public let cursor: ElementID
  }

  public private(set) var steps: [Step] = []
  /// How many of the steps are done; the rest can be redone.
  public private(set) var position = 0
  /// The position at which the map was saved; nil when no undo or redo leads back there.
  private var savedPosition: Int? = 0

  public init() {}

  public var isModified: Bool { position != savedPosition }
  public var canUndo: Bool { position > 0 }
  public var canRedo: Bool { position < steps.count }

  /// Notes that the map as it is now is on disk.
  public mutating func markSaved() { savedPosition = position }

  /// Notes that no position of this history is on disk (a recovered or merged map).
  public mutating func markUnsaved() { savedPosition = nil }

  /// Applies edits as one step, all or nothing, and forgets what could have been redone.
  ///
  /// - Parameter strictly: see `IndexedMap.apply`.
  public mutating func perform(
    _ edits: [Edit], label: String, cursor: ElementID, then cursorAfter: ElementID, strictly: Bool = true,
    on map: inout IndexedMap
  ) throws(EditError) {
    let back = try map.apply(edits, strictly: strictly)
    guard !edits.isEmpty else { return }
    if position < steps.count {
      steps.removeSubrange(position...)
      if let saved = savedPosition, saved > position { savedPosition = nil }
    }
    steps.append(
      Step(label: label, cursorBefore: cursor, cursorAfter: cursorAfter, forth: edits, back: back))
    position = steps.count
  }

  /// Undoes the last step; nil when there is none.
  public mutating func undo(on map: inout IndexedMap) throws(EditError) -> Replay? {
    guard canUndo else { return nil }
    let step = steps[position - 1]
    try map.apply(step.back, strictly: false)
    position -= 1
    return Replay(label: step.label, edits: step.back, cursor: step.cursorBefore)
  }

  /// Does the next undone step again; nil when there is none.
  public mutating func redo(on map: inout IndexedMap) throws(EditError) -> Replay? {
    guard canRedo else { return nil }
    let step = steps[position]
    try map.apply(step.forth, strictly: false)
    position += 1
    return Replay(label: step.label, edits: step.forth, cursor: step.cursorAfter)
  }
}
