extension ElementKind {
  /// The rows of this kind of element, without its type.
  public var info: RecordInfo {
    switch self {
    case .map: JourneyMap.info
    case .stage: Stage.info
    case .touchpoint: Touchpoint.info
    case .painPoint: PainPoint.info
    case .opportunity: Opportunity.info
    }
  }
}
