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
    if let causedBy, !map.isNameable(causedBy) { return true }
    if let heard {
      if heard.extras != Self.noExtras { return true }
      if let ref = heard.ref, !map.isNameable(ref) { return true }
    }
    if let contacts, contacts.extras != Self.noExtras { return true }
    if let verdict, verdict.value == nil || verdict.reason.isEmpty || verdict.extras != Self.noExtras {
      return true
    }
    return hasBrokenRecord
  }

  private var hasBrokenRecord: Bool {
    for cost in costs {
      if cost.bears == nil || cost.what.isEmpty || cost.per == nil || cost.basis == nil { return true }
      if cost.extras != Self.noExtras { return true }
    }
    for metric in metrics where metric.name.isEmpty || metric.value == nil || metric.extras != Self.noExtras {
      return true
    }
    for item in evidence where item.kind == nil || item.text.isEmpty || item.extras != Self.noExtras { return true }
    for note in notes where note.text.isEmpty || note.extras != Self.noExtras { return true }
    for waiver in waivers where waiver.rule.isEmpty || waiver.reason.isEmpty || waiver.extras != Self.noExtras {
      return true
    }
    return false
  }

  private static let noExtras = Touchpoint().extras
}

extension IndexedMap {
  /// Whether this is the id of a touchpoint, and not only proposed for it.
  fileprivate func isNameable(_ id: ElementID) -> Bool { kind(of: id) == .touchpoint && !isProposed(id) }
}
