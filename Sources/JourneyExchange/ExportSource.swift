import Journey
import ListeningRules

/// What every writer of an export is given: the map as its readers may see it, and what the rules say about it.
public struct ExportSource: Sendable {
  /// The map to be written.
  public let map: JourneyMap
  /// The map as it is judged: the same ids and names, blanks for what is withheld.
  public let judged: IndexedMap
  public let assessment: Assessment
  public let readership: Readership
  /// The day on which it is written.
  public let today: CalendarDate
  /// The map's file as a footer names it; nil where there is none.
  public let name: String?
  /// What was withheld.
  public let withheld: [Loss]

  /// Redacts, indexes and judges a map.
  public init(
    _ map: JourneyMap, for readership: Readership = .team, keepsPrivate: Bool = false, today: CalendarDate,
    name: String? = nil
  ) {
    let redacted = Redaction.redacted(map, for: readership, keepsPrivate: keepsPrivate)
    self.map = redacted.map
    withheld = redacted.withheld
    judged = IndexedMap(redacted.judging)
    assessment = Assessment(judged, today: today)
    self.readership = readership
    self.today = today
    self.name = name
  }

  /// The name of an element, or its id where it has none.
  func title(of id: ElementID) -> String {
    guard let name = judged.element(id)?.displayName, !name.isEmpty else { return id.rawValue }
    return name
  }

  /// The findings that readers may see: waived ones only where the waivers stand beside them.
  func findings(of id: ElementID) -> [Finding] {
    let found = assessment.findings(of: id, in: judged)
    return readership == .team ? found : found.filter { !$0.isWaived }
  }

  /// The fields of a touchpoint that are told apart from the others. A person's verdict is the first step of the
  /// argument where it stands; where it cannot (backstage, or not whole) it is told as a field.
  func toldElsewhere(_ touchpoint: Touchpoint, _ s: Int, _ t: Int) -> Set<String> {
    let told: Set = ["name", "description", "evidence", "notes", "waivers"]
    let stands = assessment.judgement(stage: s, touchpoint: t).state == .overridden
    return stands ? told.union(["verdict"]) : told
  }
}
