/// One thing that was done to a map, undone or done again: what a journal keeps, and what brings it back.
public struct EditStep: Hashable, Sendable {
  public enum Kind: String, Sendable, CaseIterable { case done, undone, redone }

  public let kind: Kind
  /// What was done, as a message says it. Of an undone step: what was undone.
  public let label: String
  /// The edits that were applied to the map, in order.
  public let edits: [Edit]

  public init(_ kind: Kind = .done, label: String, edits: [Edit]) {
    self.kind = kind
    self.label = label
    self.edits = edits
  }
}

extension [EditStep] {
  /// The steps without those that were undone again, and without their undoing: applied to the same map they give the
  /// same map, as undoing is exact. O(steps).
  public var effective: [EditStep] { effectiveIndices.map { self[$0] } }

  /// Which of the steps count, by index: see ``effective``.
  public var effectiveIndices: [Int] {
    var kept: [Int] = []
    // What a redo would do again, the next one last: a step that was dropped, or one that the undo stands for.
    var undone: [Bool] = []
    for (index, step) in enumerated() {
      switch step.kind {
      case .done:
        undone = []
        kept.append(index)
      case .undone:
        // What was done before these steps began can be undone by them, too.
        let isOneOfThese = kept.last.map { self[$0].kind != .undone } ?? false
        if isOneOfThese { kept.removeLast() } else { kept.append(index) }
        undone.append(isOneOfThese)
      case .redone:
        if undone.popLast() == false { kept.removeLast() } else { kept.append(index) }
      }
    }
    return kept
  }
}

/// An edit of a recovered step that cannot be applied any more, and why.
public struct LeftEdit: Hashable, Sendable {
  /// The label of its step.
  public let label: String
  public let edit: Edit
  public let reason: EditError

  public init(label: String, edit: Edit, reason: EditError) {
    (self.label, self.edit, self.reason) = (label, edit, reason)
  }
}

extension History {
  /// Brings steps back that an earlier session did, each as a step of this history.
  ///
  /// - Parameter strictly: the map is not the one that the steps were done on. Then nothing is applied that would put a
  ///   problem into it, and of a step that cannot be applied whole the edits that can be.
  /// - Returns: the edits that were applied, and those that were not.
  /// - Complexity: O(edits).
  public mutating func bringBack(_ steps: [EditStep], strictly: Bool, on map: inout IndexedMap)
    -> (applied: [EditStep], left: [LeftEdit])
  {
    var applied: [EditStep] = []
    var left: [LeftEdit] = []
    for step in steps {
      let edits = map.applicable(step, strictly: strictly, &left)
      guard !edits.isEmpty, let subject = edits.last?.subject else { continue }
      let label = step.kind == .undone ? "undo of " + step.label : step.label
      do throws(EditError) {
        try perform(edits, label: label, cursor: subject, then: subject, strictly: strictly, on: &map)
        applied.append(EditStep(label: label, edits: edits))
      } catch {
        left += edits.map { LeftEdit(label: step.label, edit: $0, reason: error) }
      }
    }
    return (applied, left)
  }
}

extension IndexedMap {
  /// The edits of a step that can be applied one after the other; the map is as before.
  fileprivate mutating func applicable(_ step: EditStep, strictly: Bool, _ left: inout [LeftEdit]) -> [Edit] {
    var edits: [Edit] = []
    var back: [Edit] = []
    for edit in step.edits {
      do throws(EditError) {
        back.append(try apply(edit, strictly: strictly))
        edits.append(edit)
      } catch {
        left.append(LeftEdit(label: step.label, edit: edit, reason: error))
      }
    }
    for inverse in back.reversed() { _ = try? apply(inverse, strictly: false) }
    return edits
  }
}
