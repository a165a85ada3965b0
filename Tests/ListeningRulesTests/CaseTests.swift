import Journey
import Testing

@testable import ListeningRules

/// Touchpoints in words alone, with what they are: talking at, listening, neither, or not to be known.
@Suite struct CaseTests {
  enum Label: Sendable { case talksAt, listens, neither, unclear }

  private func label(_ name: String, _ description: String) -> Label? {
    switch Example(name, description.isEmpty ? nil : description).verdict?.rung {
    case .talkingAt?: .talksAt
    case .hearing?, .listening?, .acting?, .customerLed?: .listens
    case .informing?, .neither?: .neither
    case .unclear?: .unclear
    case nil: nil
    }
  }

  @Test(arguments: [
    ("Order confirmation", "With three offers for accessories; please do not reply.", Label.talksAt),
    ("Review reminder", "Second reminder to rate the stay.", .talksAt),
    ("Give us a 10", "", .talksAt),
    ("Customer has to call again", "The refund is still missing.", .talksAt),
    ("Chases the refund", "Customer calls for the third time; nobody called back.", .talksAt),
    ("Chatbot", "Deflects to the FAQ; customer cannot reach a person.", .talksAt),
    ("Phone menu", "Press 1 for sales; there is no way to a person.", .talksAt),
    ("On hold", "Customer listens to hold music for ten minutes.", .talksAt),
    ("Town hall webinar", "No Q&A, the chat is switched off.", .talksAt),
    ("Price rise letter", "The bank sends it from a no-reply address.", .talksAt),
    ("Cold call", "Sales rep calls at dinner time.", .talksAt),
    ("Radio ad", "", .talksAt),
    ("Weekly newsletter", "Goes to everybody on the list.", .talksAt),
    ("Sales presentation", "Consultant presents four packages.", .talksAt),
    ("Final notice", "\"You must pay within 5 days.\"", .talksAt),
    ("Suggestion box", "Nobody reads the cards.", .talksAt),
    ("Survey", "The results are ignored.", .talksAt),
    ("Adviser does not ask about wishes", "Adviser presents three tariffs.", .talksAt),
    ("Closing the account", "Customers can cancel only by letter; the retention script makes two offers.", .talksAt),
    ("Report a fault", "Phone line closed; the tenant must use the app.", .talksAt),
    ("Second line", "Customer explains the problem again; passed from team to team.", .talksAt),
    ("Answer to a complaint", "A canned reply: \"Dear valued customer\".", .talksAt),
    ("Asks about the charge", "Customer asked what it was for and did not get an explanation.", .talksAt),
    ("Unexplained charge", "The customer is charged without notice.", .talksAt),
    ("Refund", "Refund only after the newspaper reported it.", .talksAt),
    ("Customer interview", "Researcher asks why they nearly left.", .listens),
    ("Focus group", "Tenants tell the housing team what they need.", .listens),
    ("Satisfaction survey", "", .listens),
    ("Customer calls the help desk", "An agent answers.", .listens),
    ("Rings about a wrong bill", "The clerk corrects it at once.", .listens),
    ("Patient phones the practice", "", .listens),
    ("Live chat with an adviser", "", .listens),
    ("Complaint form", "Customer writes what went wrong.", .listens),
    ("Nurse asks \"what worries you most?\"", "", .listens),
    ("Customer is asked for the reason", "", .listens),
    ("Customer asks for a quote", "", .listens),
    ("Complaint call", "Adviser repeats back what went wrong and checks it.", .listens),
    ("Not only sends offers", "The team not only sends offers but asks what members want.", .listens),
    ("Repair visit", "Engineer listens to the customer's story.", .listens),
    ("Late payment call", "Agent asks what happened and agrees a plan with the customer.", .listens),
    ("Order confirmation", "", .neither),
    ("Password reset e-mail", "", .neither),
    ("Delivery tracking page", "", .neither),
    ("Customer collects the parcel", "", .neither),
    ("Customer listens to a podcast", "", .neither),
    ("Buys a ticket at the machine", "", .neither),
    ("Friend recommends the brand", "", .neither),
    ("Return the phone", "Customer returns the phone to the shop.", .neither),
    ("Outage text", "Sent to customers who asked for alerts.", .neither),
    ("Appointment reminder", "", .neither),
    ("No survey is sent after the repair", "", .unclear),
    ("We listen to our customers", "", .unclear),
    ("Voice of the customer programme", "", .unclear),
    ("Response rate of the call centre", "", .unclear),
    ("Email", "", .unclear),
    ("Website", "", .unclear),
    ("Step 7", "", .unclear),
    ("Call centre", "", .unclear),
    ("客户再次致电", "", .unclear),
  ])
  func isWhatItIs(name: String, description: String, label expected: Label) {
    let found = label(name, description)
    let steps = Example(name, description.isEmpty ? nil : description).verdict?.steps.map(\.line) ?? []
    #expect(found == expected, "\(name) - \(description): \(steps)")
  }

  @Test func metricsAndCompoundsAreNoActs() {
    for name in ["Answer time KPI", "Contact form field", "Asking price", "Job interview", "Second phone line"] {
      #expect(label(name, "") != .listens, "\(name)")
      #expect(label(name, "") != .talksAt, "\(name)")
    }
  }

  @Test func emojiAndPluralsChangeNothing() {
    #expect(label("📮 Surveys 📮", "") == .listens)
    #expect(label("Newsletters", "") == label("Newsletter", ""))
    #expect(label("Hotlines", "") == label("Hotline", ""))
  }

  /// Words that are nouns here and verbs elsewhere, names that are none, people who only say which noun is meant.
  @Test(arguments: [
    ("Respond to customer inquiries within a day", "", Label.listens),
    ("Guest inquiry received", "", .listens),
    ("Customer queries", "", .listens),
    ("Customer complaint logged", "", .listens),
    ("Eviction warnings", "", .talksAt),
    ("Weekly mailings", "", .talksAt),
    ("Team member presents the new tariffs", "", .talksAt),
    ("A member of our team presents the new tariffs", "", .talksAt),
    ("Member asks for the new tariffs", "", .listens),
    ("Send Acme the price list", "", .talksAt),
  ])
  func nounsVerbsAndPeopleAreToldApart(name: String, description: String, expected: Label) {
    #expect(label(name, description) == expected, "\(name)")
  }

  /// What a reading quotes as its reason says something: no numbers, no small words.
  @Test(arguments: [
    ("Alert at 10", ""), ("Alert at ten", ""), ("Refund notification emails", "They are sent to all customers at 7."),
  ])
  func numbersAndSmallWordsAreNoReasons(name: String, description: String) throws {
    let verdict = try #require(Example(name, description.isEmpty ? nil : description).verdict)
    let quoted = try #require(verdict.steps.first).evidence.split(separator: " ")
    #expect(Set(quoted).isDisjoint(with: ["10", "ten", "7", "at", "to", "They", "all"]), "\(quoted)")
  }
}
