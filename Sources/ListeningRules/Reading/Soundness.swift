import Journey

extension Touchpoint {
  /// True when a field of it, or of a record in it, has an error: such a touchpoint is kept out of judging.
  ///
  /// A cheap look decides for almost all of them; only one that may be broken is searched for problems.
  func isBroken(in map: IndexedMap) -> Bool {
    mayBeBroken(in: map) && map.problems(of: id).contains { !$0.isNote }
  }

  private func mayBeBroken(in map: IndexedMap) -> Bool {
    if name.isEmpty || extras != Self.noExtras || !id.isWellFormed { return true }
    if let causedBy, map.kind(of: causedBy) != .touchpoint { return true }
    if let heard {
      if heard.extras != Self.noExtras { return true }
      if let ref = heard.ref, map.kind(of: ref) != .touchpoint { return true }
    }
    if let contacts, contacts.extras != Self.noExtras { return true }
    if let verdict, verdict.value == nil || verdict.reason.isEmpty || verdict.extras != Self.noExtras {
      return true
    }
    return costs.contains {
      $0.bears == nil || $0.what.isEmpty || $0.per == nil || $0.basis == nil || $0.extras != Self.noExtras
    }
      || metrics.contains { $0.name.isEmpty || $0.value == nil || $0.extras != Self.noExtras }
      || evidence.contains { $0.kind == nil || $0.text.isEmpty || $0.extras != Self.noExtras }
      || notes.contains { $0.text.isEmpty || $0.extras != Self.noExtras }
      || waivers.contains { $0.rule.isEmpty || $0.reason.isEmpty || $0.extras != Self.noExtras }
  }

  private static let noExtras = Touchpoint().extras
}
