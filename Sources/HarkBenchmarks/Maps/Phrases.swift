import JourneyTestSupport

/// Invented English, put together from parts, so that word rules have something to read.
struct Phrases {
  var random: SeededGenerator

  private static let topics = [
    "the first bill", "the new contract", "a price rise", "the delivery date", "a refund", "the meter reading",
    "the repair", "a wrong charge", "the deposit", "the welcome pack", "a missed appointment", "the complaint",
    "the renewal offer", "the online account", "a late parcel", "the change of address", "the insurance claim",
    "the service visit", "the cancelled order", "the loyalty card", "the test result", "the opening hours",
  ]
  private static let deeds = [
    "Gets an email about", "Phones to ask about", "Reads a letter about", "Waits for news of", "Looks up",
    "Fills in a form about", "Chats with an agent about", "Complains about", "Is reminded of", "Receives a text about",
    "Visits the branch about", "Answers a survey on", "Pays after a letter about", "Compares offers after",
    "Is told about", "Writes back about", "Posts in public about", "Confirms",
  ]
  private static let openings = [
    "The customer has been waiting for an answer about", "A long letter explains", "The agent listens and notes down",
    "Nobody replies when the customer asks about", "An automatic message confirms", "The page shows a short notice on",
    "The team calls back within a day about", "The customer has to repeat the whole story of",
    "Three reminders in a week press the customer about", "A form with eleven fields asks for details of",
    "Staff at the counter can see everything about", "The branch manager decides on the spot about",
  ]
  private static let endings = [
    "and says what happens next", "but gives no number to call", "in words that only lawyers use",
    "while the queue grows longer", "and offers a choice of three dates", "without saying who is answerable",
    "and asks whether that was of help", "although it was settled in March", "before anything has been agreed",
    "and keeps the customer's own words on file", "as the terms on page nine allow",
    "and thanks them for their patience",
  ]
  private static let pains = [
    "The amount cannot be explained", "Same question asked four times", "No way to answer", "Waits without news",
    "The form loses what was typed", "Two letters say different things", "Calls are cut off at noon",
  ]
  private static let roles = ["Billing desk", "Customer care", "Head of service", "Field team", "Claims office"]

  mutating func topic() -> String { pick(Self.topics) }
  mutating func name() -> String { pick(Self.deeds) + " " + pick(Self.topics) }
  mutating func sentence() -> String { pick(Self.openings) + " " + pick(Self.topics) + " " + pick(Self.endings) + "." }
  mutating func pain() -> String { pick(Self.pains) }
  mutating func role() -> String { pick(Self.roles) }
  mutating func sentences(_ count: Int) -> String { (0..<count).map { _ in sentence() }.joined(separator: " ") }

  mutating func pick<T>(_ choices: [T]) -> T { choices[random.below(choices.count)] }
}
