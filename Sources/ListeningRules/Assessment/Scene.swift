import Journey

/// What the message of a finding may read: the touchpoint with its texts, and the map around it.
struct Scene {
  let map: IndexedMap
  let assessment: Assessment
  let touchpoint: Touchpoint
  let reading: Reading
  /// The words that gave each sign.
  let matches: [SignMatch]

  /// The contacts that this touchpoint causes, in the order of the map.
  var causedContacts: [Touchpoint] {
    assessment.context.contacts(causedBy: touchpoint.id).compactMap { map.touchpoint($0) }
  }

  /// The first contact before this one that is still open here.
  var openContact: Touchpoint? {
    guard case .touchpoint(let stage, let index)? = map.address(of: touchpoint.id) else { return nil }
    var found: (stage: Int, index: Int)?
    for s in 0...stage {
      let rows = assessment.stages[s].rows
      for t in 0..<(s == stage ? index : rows.count) {
        if rows[t].visible.contains(.resolves) {
          found = nil
        } else if rows[t].visible.contains(.leavesOpen), found == nil {
          found = (stage: s, index: t)
        }
      }
    }
    return found.map { map.map.stages[$0.stage].touchpoints[$0.index] }
  }

  /// Where this unresolved contact was put right at last, with the contacts, days and publicity in between.
  var remedy: Remedy? {
    guard case .touchpoint(let stage, let index)? = map.address(of: touchpoint.id) else { return nil }
    var remedy = Remedy(touchpoint: touchpoint.name)
    var start = index + 1
    for s in stage..<assessment.stages.count {
      for t in start..<max(start, assessment.stages[s].rows.count) {
        let row = assessment.stages[s].rows[t]
        let touchpoint = map.map.stages[s].touchpoints[t]
        remedy.days += touchpoint.waitDays ?? 0
        if touchpoint.actor == .public { remedy.wasPublic = true }
        if row.visible.contains(.resolves) {
          remedy.touchpoint = touchpoint.name
          return remedy
        }
        if row.visible.contains(.isCustomersContact) { remedy.contacts += touchpoint.contacts?.times ?? 1 }
      }
      start = 0
    }
    return nil
  }

  struct Remedy {
    var touchpoint: String
    var contacts = 0.0
    var days = 0
    var wasPublic = false
  }
}

/// What rules on one stage may read.
struct StageScene {
  let map: IndexedMap
  let assessment: Assessment
  let index: Int

  var stage: Stage { map.map.stages[index] }
  var rows: ContiguousArray<Row> { assessment.stages[index].rows }
}

/// What rules on the whole map may read.
struct MapScene {
  let map: IndexedMap
  let assessment: Assessment

  var journey: JourneyMap { map.map }

  /// What people call an element.
  func name(of id: ElementID) -> String { map.element(id)?.displayName ?? id.rawValue }
}
