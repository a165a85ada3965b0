import Journey

/// What a rule can mend by itself, in one step, where it fires.
///
/// Only what is obvious: a quick fix never makes up evidence.
public struct QuickFix: Sendable {
  /// What it does, as a person is asked.
  public let does: String
  /// Only a person may ask for it: it takes something for granted that nothing in the map says, or may move a verdict.
  /// `lint --fix` leaves it out.
  public let isForPeople: Bool
  /// The edits that mend a finding on an element; none where it is not obvious what to do. Nil for rules on waivers,
  /// where it hangs on which of them it is.
  let edits: (@Sendable (IndexedMap, ElementID) -> [Edit])?

  init(_ does: String, isForPeople: Bool = false, edits: (@Sendable (IndexedMap, ElementID) -> [Edit])? = nil) {
    self.does = does
    self.isForPeople = isForPeople
    self.edits = edits
  }
}

extension Rule {
  /// The edits of its quick fix for a finding on `element`.
  func edits(for element: ElementID, in map: IndexedMap) -> [Edit] { quickFix?.edits?(map, element) ?? [] }
}
