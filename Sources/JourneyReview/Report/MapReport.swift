import Journey
import ListeningRules

/// What a map tells whoever decides: balance, stretches, ways in, loops, what failure costs and where it began,
/// which part of the organisation the pain comes from, and where to start. Facts only: how they are said is for others.
public struct MapReport: Sendable {
  public let balance: MapBalance
  /// By stage.
  public let stages: [StageBalance]
  public let failures: FailureCosts
  public let pains: PainByComponent
  /// At most ``startLimit``, the first one first.
  public let starts: [StartingPoint]

  public static let startLimit = 7

  /// Draws the report up. O(elements).
  public init(_ map: IndexedMap, _ assessment: Assessment) {
    balance = assessment.balance(in: map)
    stages = map.map.stages.indices.map { assessment.balance(ofStage: $0) }
    failures = assessment.failureCosts(in: map)
    pains = PainByComponent(map.map)
    starts = StartingPoint.first(Self.startLimit, of: map.map, withPains: true)
  }
}
