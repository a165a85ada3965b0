import Journey

/// Takes out of a map what its readers are not to see, before any writer sees it: so no writer can leak.
public enum Redaction {
  /// What stands in the place of a text that is withheld but for judging.
  static let blank = "(withheld)"

  /// A map as its readers may see it.
  struct Redacted: Sendable {
    /// The map to be written.
    let map: JourneyMap
    /// The same with blanks in the place of what decides over verdicts (waivers, private evidence) and with the
    /// personal names of its texts, so that all readers are told the same verdicts. It is not to be written.
    let judging: JourneyMap
    /// What was withheld, in the order of the map.
    let withheld: [Loss]
    /// The names to be taken out of whatever is quoted from `judging`.
    let names: PersonalNames
  }

  /// - Parameter keepsPrivate: leaves evidence marked private in; it is withheld from the public even so.
  /// - Complexity: O(map) for a board or the public; a look at every element's evidence for a team.
  static func redacted(_ map: JourneyMap, for readership: Readership, keepsPrivate: Bool) -> Redacted {
    let keepsPrivate = keepsPrivate && readership != .public
    let names = readership == .team ? PersonalNames() : PersonalNames(in: map)
    if readership == .team, keepsPrivate || !map.hasPrivateEvidence {
      return Redacted(map: map, judging: map, withheld: [], names: names)
    }
    let shown = MapRedactor(for: readership, keepsPrivate: keepsPrivate, names: names)
    let judging = MapRedactor(for: readership, keepsPrivate: keepsPrivate, names: names, isForJudging: true)
    return Redacted(map: shown.redacted(map), judging: judging.redacted(map), withheld: shown.withheld, names: names)
  }
}

extension JourneyMap {
  var hasPrivateEvidence: Bool {
    holdsPrivateEvidence
      || stages.contains { $0.holdsPrivateEvidence || $0.touchpoints.contains { $0.holdsPrivateEvidence } }
  }
}

extension Element {
  /// Private evidence on the element or on its pain points, not on the touchpoints of a stage.
  var holdsPrivateEvidence: Bool {
    for (index, field) in Self.table.fields.enumerated() {
      switch field.info.kind {
      case .records where field.key == "evidence":
        if value(ofField: index)?.isPrivateEvidence == true { return true }
      case .elements(.painPoints):
        let finder = PrivateEvidenceFinder()
        visitElements(ofField: index, finder)
        if finder.found { return true }
      default: break
      }
    }
    return false
  }
}

private final class PrivateEvidenceFinder: ElementVisitor {
  var found = false

  func visit<E: Element>(_ element: E, at index: Int) { found = found || element.holdsPrivateEvidence }
}

extension Value {
  /// One piece of private evidence, or a list with some; what the mark says is read with care, also where it is broken.
  var isPrivateEvidence: Bool {
    switch self {
    case .list(let items): items.contains { $0.isPrivateEvidence }
    case .record(let members):
      members.contains { $0.key == "private" && $0.value != .flag(false) && $0.value != .null }
    default: false
    }
  }
}
