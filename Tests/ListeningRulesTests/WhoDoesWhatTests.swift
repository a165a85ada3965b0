import Testing

@testable import ListeningRules

/// Who does what to whom: the same words are a failure, an answer or nothing, by who is their subject, who says them and
/// what denies them.
@Suite struct WhoDoesWhatTests {
  private enum Side { case talksAt, listens, neither, unclear }

  private func side(_ name: String, _ description: String?) -> Side? {
    switch Example(name, description).verdict?.rung {
    case .talkingAt?: .talksAt
    case .hearing?, .listening?, .acting?, .customerLed?: .listens
    case .informing?, .neither?: .neither
    case .unclear?: .unclear
    case nil: nil
    }
  }

  private func rules(_ name: String, _ description: String? = nil) -> Set<RuleID> {
    Set(Example(name, description).findings().map(\.rule))
  }

  /// What is wanted, or what nobody has to do, is no failure.
  @Test(arguments: [
    "Mend the form so that nobody has to ring twice", "Patients need not repeat their story",
    "Visitors never have to wait on hold", "Tenant gets the key without having to chase the office",
    "Make sure that no caller is left without an answer",
  ])
  func deniedAndWantedFailuresAreNone(name: String) {
    let failures: Set<RuleID> = [
      "chasing-contact", "makes-customer-repeat", "hold-and-recordings", "unresolved-first-contact",
    ]
    #expect(rules(name).isDisjoint(with: failures), "\(rules(name))")
  }

  @Test(arguments: [
    ("Tenants should not have to ring again", "chasing-contact"), ("Caller has to wait on hold", "hold-and-recordings"),
    ("Patient repeats her story", "makes-customer-repeat"),
  ])
  func failuresThatAreSoStay(name: String, rule: String) {
    #expect(rules(name).contains(RuleID(rule)))
  }

  /// Who says something again is not always the customer.
  @Test func whatStaffDoAgainIsNoChasing() {
    #expect(side("Leak report", "Plumber repeats the problem back to the tenant.") == .listens)
    #expect(side("Nurse phones the patient back a second time", nil) != .talksAt)
    #expect(!rules("Adviser contacts the saver again").contains("chasing-contact"))
    #expect(rules("Adviser tells the saver to call again").contains("chasing-contact"))
    #expect(rules("Patient phones a second time").contains("chasing-contact"))
    #expect(side("Next counter", "He has to explain his case once more.") == .talksAt)
  }

  /// What a customer tells of is not done to the customer here.
  @Test func whatTheCustomerReportsIsNoPressure() {
    #expect(side("Tenant says she must pay by Monday", "He asks the office for more time.") == .listens)
    #expect(side("Letter says the tenant must pay by Monday", nil) == .talksAt)
    #expect(!rules("We do not listen").contains("asked-not-used"))
  }

  @Test func aRecordedVoiceSpeaksInItsOwnWords() {
    #expect(side("Passenger hears 'all our agents are busy'", nil) == .talksAt)
    #expect(rules("Dials the helpline", "A voice says: \"Please hold the line.\"").contains("hold-and-recordings"))
    #expect(side("Listens to music on the new headphones", nil) == .neither)
    #expect(side("Dials the helpline", "Passenger listens to music for ten minutes.") == .talksAt)
  }

  @Test func whoComesMayBeTalkedAtOrNotAnswered() {
    #expect(side("Residents' evening", "Comments are not taken.") == .talksAt)
    #expect(side("Visits the gallery", "Salesman talks through the catalogue.") == .talksAt)
    #expect(side("Visits the pool", nil) == .neither)
    #expect(side("Visits the branch", "Clerk listens to her complaint and explains the fee.") == .listens)
    #expect(side("Newsletter", "Reads it and replies with a complaint.") != .talksAt)
    #expect(side("Newsletter", "Reads it on the train.") == .talksAt)
    #expect(side("Joins the webinar", "Host presents the plans.") == .talksAt)
  }

  /// What the organisation writes speaks for it.
  @Test func lettersAndRepliesSpeakForTheOrganisation() {
    #expect(side("Contact form", "An automatic reply acknowledges the message.") == .listens)
    #expect(side("Writes to the ombudsman", "The answer takes up each of her points.") == .listens)
    #expect(side("Panel of tenants meets the directors", "Minutes say what was changed.") == .listens)
    #expect(side("Ends the subscription", "Two clicks, and an optional question why.") == .listens)
  }

  @Test func aSurveyAsksWhateverItIsCalled() {
    let example = Example("After delivery", nil) { $0.channel = "CSAT survey" }
    #expect(example.verdict?.rung == .hearing)
  }

  @Test func whatOnlyNamesAContactIsLeftOpen() {
    #expect(side("Agent contacts the tenant", nil) == .unclear)
    #expect(side("Order list and tracking", "Know where my thing is without contacting anyone.") == .neither)
    #expect(side("Emails subscribers the weekly digest", nil) == .talksAt)
    #expect(side("Online scheduling", "Book, cancel or reschedule visits.") == .neither)
    #expect(rules("Visit", "Missed visits, and nobody says why").contains("unresolved-first-contact"))
  }

  @Test func aMessageThatCannotBeAnsweredIsNoMereNotice() {
    #expect(side("Sends appointment letter", "No phone number on it.") == .talksAt)
    #expect(side("Saves the details", "No phone number on the account.") == .neither)
    #expect(rules("Price letter", "Answers to this address are not read.").contains("no-reply-path"))
    #expect(!rules("Price letter", "Answers to this address are not read.").contains("asked-not-used"))
    #expect(!rules("Still no answer on the repair").contains("hold-and-recordings"))
    #expect(rules("Dials the helpline", "No answer.").contains("hold-and-recordings"))
  }

  @Test func aThingForOneChannelOnlyForcesNobody() {
    #expect(side("Plays a web-only game", nil) == .neither)
    #expect(rules("Report a fault", "Support is web-only.").contains("forced-channel"))
  }

  /// Whoever reads up on something, or takes down a number, speaks to no one.
  @Test(arguments: [
    ("Website", "They explore your website to learn more."), ("Shelf count", "Clerk writes down the numbers."),
    ("Morning round", "Nurse notes measurement."), ("Handover", "Doctor completes the consultations record."),
    ("Recommendation (colleague)", "Finds the clinic."),
    ("Need discovery", "Customer feels hungry and opens the app."),
  ])
  func readingUpAndTakingDownIsNoTelling(name: String, description: String) {
    #expect(side(name, description) == .neither)
  }

  /// "You" is the organisation where customers are "they".
  @Test func aGuideForTheOrganisationAddressesNoCustomer() {
    let example = Example("Discovery", "They compare your product with others.") { $0.channel = "Email" }
    #expect(example.verdict?.rung == .neither)
  }

  @Test func peopleAreNoReasons() throws {
    let verdict = try #require(Example("Clerk notes the tenant's wishes").verdict)
    #expect(!(try #require(verdict.steps.first).evidence.lowercased().contains("clerk")), "\(verdict.steps)")
  }

  /// Words that are a failure only as a verb, or only towards the customer.
  @Test(arguments: [
    ("Collects the key fob", "unresolved-first-contact"), ("Drop-in hour at the library", "unexplained-decision"),
    ("Tenants talk over the plan with the warden", "asked-not-used"),
    ("Calls on day three to hear how it went", "chasing-contact"),
    ("Freeze card in the app", "unexplained-decision"), ("Waiter waits for the answer", "hold-and-recordings"),
    ("Member threatens to leave", "pressure"), ("Wrong charge refunded the same day", "unresolved-first-contact"),
    ("Desk escalates unresolved cases", "unresolved-first-contact"), ("Lead score 10", "asking-as-telling"),
    ("Unsolicited feedback from tenants", "unexplained-decision"),
  ])
  func whatOnlySoundsLikeAFailureIsNone(name: String, rule: String) {
    #expect(!rules(name).contains(RuleID(rule)))
  }

  @Test(arguments: [
    ("Fobbed off with a leaflet", "unresolved-first-contact"), ("Clerk talks over the tenant", "asked-not-used"),
    ("Rang three times", "chasing-contact"), ("The bank threatens to close the account", "pressure"),
    ("Wrong charge, not refunded", "unresolved-first-contact"),
    ("The case stays unresolved", "unresolved-first-contact"),
  ])
  func whatIsAFailureIsFound(name: String, rule: String) {
    #expect(rules(name).contains(RuleID(rule)))
  }

  /// Whoever asks need not say "you"; whoever sends a message may be the customer.
  @Test(
    arguments: [
      ("Two-week call", "Any concerns?"), ("A minute for feedback?", nil), ("Portal", "New message from a tenant."),
      ("Stage one", "Your complaint is registered and checked by the office."),
      ("Passes the chat to a live agent", nil), ("Feedback text after the visit", nil),
      ("Patient gets in touch", nil), ("First contact by the client", nil),
      ("Intake", "Adviser writes down what the client says."),
    ] as [(String, String?)])
  func theCustomersSideGetsIn(name: String, description: String?) {
    #expect(side(name, description) == .listens)
  }

  /// What becomes of the customer's own order or visit is no telling.
  @Test(
    arguments: [
      ("Order shipped", "Customer gets an email with the number."), ("Text one hour before the visit", nil),
      ("Pickup notice", "Your parcel is ready."), ("Payment", "Sent within five days."),
      ("Notification: \"Table ready\"", nil), ("Text: \"Your turn in ten minutes\"", nil), ("Text", "You are next."),
      ("Push: \"Food is ready\"", nil), ("Text: \"Courier nearby\"", nil),
      ("Receives \"Driver is five min away\" text", nil),
    ] as [(String, String?)])
  func progressIsANotice(name: String, description: String?) {
    #expect(side(name, description) == .neither)
  }

  /// A survey of land, a letter that only confirms, and word between two organisations are no talk with the customer.
  @Test(arguments: [
    "A roof survey is booked", "Building survey of the flat", "E-mail to confirm the new tariff",
    "We send a text to confirm the change of room", "Our bank informs your old bank of the move",
  ])
  func whatIsNotSaidToTheCustomerIsNeither(name: String) {
    #expect(side(name, nil) == .neither)
    #expect(side("Survey of tenants", nil) == .listens)
    #expect(side("Our bank informs savers of the move", nil) == .talksAt)
  }
}
