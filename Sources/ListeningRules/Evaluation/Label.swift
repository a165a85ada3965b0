import Journey

/// What a person says about a touchpoint, coarser than the ladder: the labels of the annotation guideline.
public enum Label: String, Sendable, Hashable, CaseIterable {
  case talkingAt = "talking_at"
  case listening
  case neither
  case unclear

  /// The label that a rung counts as (RULES 1): `informing` is a legitimate place to be, and neither.
  public init(_ rung: Rung) {
    switch rung {
    case .talkingAt: self = .talkingAt
    case .informing, .neither: self = .neither
    case .hearing, .listening, .acting, .customerLed: self = .listening
    case .unclear: self = .unclear
    }
  }

  /// True for the two labels that take a side.
  public var isCommitted: Bool { self == .talkingAt || self == .listening }
}
