import JSONText
import Journey
import JourneyFormat
import ListeningRules

/// The findings of one map with their places: what every report is written from.
public struct LintedMap: Sendable {
  /// As messages name the file: the path as it was given, or `standard input`.
  public let name: String
  public let map: IndexedMap
  public let document: JSONDocument
  /// Everything that was found, in the order of the file: waived findings, strengths and known ones too.
  public let findings: [PlacedFinding]

  /// - Parameters:
  ///   - document: the text that the map was read from.
  ///   - findings: of this map, in any order.
  ///   - baseline: what is known already and does not count.
  public init(
    name: String, map: IndexedMap, document: JSONDocument, findings: [Finding], baseline: KnownFindings? = nil
  ) {
    self.name = name
    self.map = map
    self.document = document
    let regions = FindingPlaces(document).regions(of: findings, in: map)
    var placed: [PlacedFinding] = []
    placed.reserveCapacity(findings.count)
    for (finding, region) in zip(findings, regions) {
      let isKnown = baseline.map { $0.keys.contains(FindingKey(finding, in: map)) } ?? false
      placed.append(PlacedFinding(finding: finding, start: region.start, end: region.end, isKnown: isKnown))
    }
    // Stable: findings at one place keep their order, worst first.
    self.findings = placed.enumerated()
      .sorted { ($0.element.start, $0.offset) < ($1.element.start, $1.offset) }.map(\.element)
  }

  /// What makes the finding the same one tomorrow.
  public func key(of placed: PlacedFinding) -> FindingKey { FindingKey(placed.finding, in: map) }

  /// The name of the element that a finding is about.
  public func elementName(_ finding: Finding) -> String {
    let name = map.element(finding.element)?.displayName ?? map.map.title
    return name.isEmpty ? finding.element.rawValue : name
  }
}

/// A finding and where it stands in its file.
public struct PlacedFinding: Sendable, Hashable {
  public let finding: Finding
  /// Line and column in Unicode scalars, from 1.
  public let start: TextPosition
  /// Behind the last scalar of the words or the value it was read from; nil when it is about a whole element.
  public let end: TextPosition?
  /// The baseline has it: it is shown by some reports and counts in none.
  public let isKnown: Bool

  /// A weakness that nobody has accepted and no baseline knows.
  public var counts: Bool { !finding.isWaived && !finding.isStrength && !isKnown }
}
