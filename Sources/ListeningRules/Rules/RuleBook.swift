/// All rules, in the order of the rule book.
public enum RuleBook {
  public static let all: [Rule] =
    talkingAt + listening + oneSizeFitsAll + mouldingTheCustomer + conquestOverRelationship + postSaleNeglect
    + failureDemand + loopNotClosed + organisation + mapQuality

  /// The rule of this id, or of this former id.
  public static subscript(id: RuleID) -> Rule? { byID[id].map { all[$0] } }

  /// The rule of this id, or of this former id.
  public static subscript(id: String) -> Rule? { self[RuleID(id)] }

  private static let byID: [RuleID: Int] = {
    var table: [RuleID: Int] = [:]
    for (index, rule) in all.enumerated() {
      for id in [rule.id] + rule.aliases { table[id] = index }
    }
    return table
  }()

  private static let talkingAt: [Rule] = [
    .noReplyPath, .broadcastUnasked, .pressure, .askingAsTelling, .botWall, .holdAndRecordings, .twoWayInNameOnly,
    .ourWordsAboutUs,
  ]
  private static let listening: [Rule] = [
    .asksOpenly, .hearsInPerson, .ownWordsKept, .playsItBack, .declinedWithReason, .namedOwner, .actsOnHeard,
    .resolvedAtContact, .tellsWhatChanged, .customersDecide,
  ]
  private static let oneSizeFitsAll: [Rule] = [
    .sameForAll, .makesCustomerRepeat, .sellsIntoTrouble, .treatsEveryoneAlike,
  ]
  private static let mouldingTheCustomer: [Rule] = [
    .forcedChannel, .customerDoesOurWork, .hardExit, .blamesCustomer, .mouldsTheCustomer,
  ]
  private static let conquestOverRelationship: [Rule] = [
    .newCustomersFavoured, .acquisitionHeavy,
  ]
  private static let postSaleNeglect: [Rule] = [
    .mapStopsAtSale, .noWayInAfterSale, .unheardAfterSale, .serviceAsCost,
  ]
  private static let failureDemand: [Rule] = [
    .chasingContact, .failureDemand, .failureWithoutCause, .unresolvedFirstContact, .unexplainedDecision,
    .publicBeforeFixed, .enforcesWhileOpen, .lateRemedy, .gaveIn, .silence, .resolvedSaysWho,
    .failureCosts,
  ]
  private static let loopNotClosed: [Rule] = [
    .fixedCaseNotCause, .askedNotUsed, .scoreWithoutWords, .heardNotTold, .longStretchUnheard,
    .neverBeyondHearing, .satisfiedOnPaper,
  ]
  private static let organisation: [Rule] = [
    .insideOut, .runsOnTheWrongSystem, .incompatibleOrganisation, .haveAndDoWithoutBe,
  ]
  private static let mapQuality: [Rule] = [
    .severePainUnanswered, .peakPain, .painWithoutEvidence, .painWithoutCause, .opportunityWithoutOwner,
    .opportunityWithoutDate,
    .opportunityWithoutMeasure, .opportunityOverdue, .nothingSaid, .channelNotAct, .claimsWithoutEvidence,
    .fieldContradictsWords, .languageNotCovered, .mapWithoutOwner, .mapWithoutPersona, .mapWithoutCustomers,
    .mapStale, .expectationGap, .departmentStage, .duplicateTouchpoint, .waiverExpired, .waiverNeedless,
    .waiverNamesNothing,
  ]
}

extension Rule {
  /// True for the rule's own id and its former ones.
  func answers(to name: String) -> Bool { id.rawValue == name || aliases.contains { $0.rawValue == name } }

  /// It is about gaps of the map itself: in a draft, a note.
  public var isAboutTheMap: Bool { group == .mapQuality || group == .organisation }
}
