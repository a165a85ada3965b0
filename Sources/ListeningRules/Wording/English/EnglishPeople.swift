extension WordPack {
  /// Who acts: the customer's side, the organisation's, machines, others.
  static let englishPeople: [(classes: WordClass, list: String)] = [
    (
      .customer,
      """
      customer client user patient tenant member guest passenger citizen resident shopper buyer subscriber student
      learner claimant policyholder visitor caller applicant consumer traveller traveler parent donor veteran homeowner
      borrower rider leaver prospect complainant householder pupil cust! persona reader viewer respondent participant
      payer taxpayer bather diner attendee audience employer landlord farmer cardholder purchaser
      """
    ),
    (
      .staff,
      """
      agent adviser advisor staff! team clerk nurse doctor engineer technician manager rep representative researcher
      receptionist handler assistant salesman salesperson seller dealer insurer bank company organisation organization
      consultant officer specialist broker operator supplier provider retailer csm! ceo! executive director coach
      teacher host hotel airline utility government council counsellor counselor underwriter adjuster moderator
      facilitator concierge waiter vendor employee worker colleague crew department desk expert brand firm business
      owner gp! clinic hospital landlordagent caseworker planner lawyer trainer instructor supervisor leadership rm!
      """
    ),
    (.machine, "chatbot bot robot ai! system machine server algorithm automation assistantbot ivr! platform"),
    (.ours, "we/we us! our! ours!"),
    (.yours, "you! your! yours! yourself!"),
    (.pronoun, "he! she! they! him! them! i!"),
    (
      .others,
      "friend neighbour neighbor colleague relative press! newspaper papers! media! public! influencer peer reviewer"
    ),
  ]
}
