import Journey

/// The short form of a verdict that is kept for every touchpoint: 8 bytes. `Assessment.explain` gives the long one.
public struct Judgement: Sendable, Hashable {
  /// Why there is, or is not, a verdict.
  public enum State: UInt8, Sendable, Hashable {
    /// Not yet looked at; the rung means nothing.
    case pending
    case judged
    /// A person's override stands.
    case overridden
    /// The customer cannot see it: never judged or counted.
    case backstage
    /// A field could not be read: kept out of judging until it is mended.
    case broken
  }

  public internal(set) var state = State.pending
  public internal(set) var rung = Rung.unclear
  /// Of `talking-at` only.
  public internal(set) var how: How?
  /// Of `acting` only.
  public internal(set) var scope: ActingScope?
  public internal(set) var confidence = Confidence.stated
  /// The worst severity among the findings that are not waived; nil when there is none.
  public internal(set) var worst: Severity?
  /// Findings of the touchpoint and its pain points and opportunities, neither strengths nor waived ones; at most 255.
  public internal(set) var findingCount: UInt8 = 0
  /// Strengths found; at most 255.
  public internal(set) var strengthCount: UInt8 = 0

  public init() {}

  /// True when the touchpoint has a verdict that counts.
  public var counts: Bool { state == .judged || state == .overridden }

  /// The name of the verdict: `talking-at`, `acting (this case)`, ...
  public var title: String { Verdict.title(of: rung, how: how, scope: scope) }
}
