import Journey
import ListeningRules

/// Applies the quick fixes of findings to a map.
public enum QuickFixes {
  /// A fix that was made.
  public struct Fix: Sendable, Hashable {
    public let finding: Finding
    public let edits: [Edit]
  }

  /// Fixes what has an obvious fix and counts, round by round, because one fix may show or settle another finding.
  /// - Returns: what was changed, in the order made; empty when there was nothing to fix.
  /// - Parameters:
  ///   - judge: gives the findings of the map as it is now.
  ///   - mayFix: which of them are to be fixed.
  public static func apply(
    to map: inout IndexedMap, judge: (IndexedMap) -> [Finding], where mayFix: (Finding) -> Bool = { _ in true }
  ) -> [Fix] {
    var made: [Fix] = []
    for _ in 0..<100 {
      let count = made.count
      var touched: Set<Place> = []
      for finding in judge(map) where !finding.isWaived && !finding.edits.isEmpty && mayFix(finding) {
        let places = finding.edits.map(Place.init)
        // Two fixes of one field: the second was made for what the first has changed. The next round sees it anew.
        guard touched.isDisjoint(with: places), !made.contains(where: { $0.edits == finding.edits }),
          apply(finding.edits, to: &map)
        else { continue }
        touched.formUnion(places)
        made.append(Fix(finding: finding, edits: finding.edits))
      }
      if made.count == count { break }
    }
    return made
  }

  /// All of the edits or none.
  private static func apply(_ edits: [Edit], to map: inout IndexedMap) -> Bool {
    var changed = map
    for edit in edits {
      do throws(EditError) { _ = try changed.apply(edit) } catch { return false }
    }
    map = changed
    return true
  }

  /// What an edit touches.
  private struct Place: Hashable {
    let element: ElementID
    let field: String?

    init(_ edit: Edit) {
      switch edit {
      case .set(let id, let field, _, _): (element, self.field) = (id, field.first)
      case .insert(_, let parent, let list, _): (element, field) = (parent, list.rawValue)
      case .remove(let id), .move(let id, _, _, _): (element, field) = (id, nil)
      }
    }
  }
}
