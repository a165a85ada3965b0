import Journey
import Testing

@testable import ListeningRules

@Suite struct WordingTests {
  private func rung(_ name: String, _ description: String? = nil) -> Rung? { Example(name, description).verdict?.rung }

  private func rules(_ name: String, _ description: String? = nil) -> Set<RuleID> {
    Set(Example(name, description).findings().map(\.rule))
  }

  @Test(arguments: [
    ("keeps", "The engineer keeps the customer in the loop.", "bot-wall"),
    ("closes", "The team closes the loop with the customer.", "bot-wall"),
    ("Annual medication review reminder", "", "asking-as-telling"),
    ("Hears about us from a friend", "", "hold-and-recordings"),
    ("Delivery", "Order put on hold at her request.", "hold-and-recordings"),
    ("Vaccination pop-up clinic", "", "broadcast-unasked"),
    ("Medicine", "The pharmacist goes through the leaflet with the patient.", "broadcast-unasked"),
    ("Welcome", "All customers get a named adviser.", "same-for-all"),
    ("First injection", "The nurse educates the patient on insulin.", "blames-customer"),
  ])
  func howlersStaySilent(name: String, description: String, rule: String) {
    #expect(!rules(name, description).contains(RuleID(rule)))
  }

  @Test func negationCancelsWhatItStandsOn() {
    #expect(rung("Adviser does not ask about needs", "Adviser presents three packages.") == .talkingAt)
    #expect(rung("No survey is sent after the repair") == .unclear)
    #expect(!rules("We do not listen").contains("hears-in-person"))
    #expect(
      rules("Not only sends offers", "Team not only sends offers but asks what members want.").contains("asks-openly"))
    #expect(!rules("Feedback", "The answers are no longer ignored.").contains("asked-not-used"))
    #expect(rules("Survey", "The results are ignored.").contains("asked-not-used"))
    #expect(!rules("Offer", "There is no pressure.").contains("pressure"))
  }

  /// What to do when something fails is no failure yet.
  @Test func failuresUnderAConditionAreNone() {
    let conditions = [
      "If the leak is not fixed within two days, ring the duty manager.",
      "Should the answer not be satisfactory or the case remain unresolved, the panel looks at it.",
      "In the event that the matter remains unresolved it goes to the second stage.",
      "Anything that the desk cannot resolve is passed to the manager.",
    ]
    for text in conditions {
      #expect(!rules("Second stage", text).contains("unresolved-first-contact"), "\(text)")
    }
    let failures = [
      "The leak is not fixed.", "Tenant asked if it was urgent, and the case remained unresolved.",
      "If in doubt, tenants ring; the leak is not fixed.",
    ]
    for text in failures { #expect(rules("Second call", text).contains("unresolved-first-contact"), "\(text)") }
  }

  @Test func whatOnlySoundsLikeAFailureIsNone() {
    #expect(!rules("Shoppers wait in line for coffee").contains("hold-and-recordings"))
    #expect(rules("Caller waits in the phone queue").contains("hold-and-recordings"))
    #expect(!rules("Adviser listens without interrupting").contains("asked-not-used"))
    #expect(
      !rules("Review by a manager", "Somebody who was not involved in the earlier decision.").contains(
        "unresolved-first-contact"))
    #expect(rules("The member chased the office for weeks").contains("chasing-contact"))
    #expect(rules("Member has yet to receive an answer").contains("unresolved-first-contact"))
  }

  @Test func quotedWordsAreTheSpeakersOwn() {
    #expect(rung("Nurse asks \"what matters to you?\"") == .hearing)
    #expect(
      rules("Waiting", "A voice says: \"please hold, this is a newsletter\".").contains("broadcast-unasked") == false)
    #expect(rules("Letter", "\"You must pay within 7 days.\"").contains("pressure"))
    #expect(rules("Letter", "\u{201C}You must pay within 7 days.\u{201D}").contains("pressure"))
  }

  @Test func whoListensAndWhoAsks() {
    #expect(rung("Customer listens to a podcast in the car") == .neither)
    #expect(rung("Customer asks for a quote", "Broker answers with a price the next day.") == .hearing)
    #expect(rung("Customer is asked for a reason") == .hearing)
    #expect(rung("Outage text", "Sent to customers who asked for alerts.") == .neither)
    #expect(rung("We listen to our customers") == .unclear)
  }

  @Test func aPersonaIsTheCustomer() {
    var map = Example("Zora calls the branch", "A clerk answers.").map
    #expect(Assessment(IndexedMap(map)).balance(in: IndexedMap(map)).inbound == 1)
    map.stages[0].touchpoints[0].name = "Zora complains"
    map.stages[0].touchpoints[0].description = nil
    var persona = Persona()
    persona.name = "Zora Neale"
    map.persona = persona
    let indexed = IndexedMap(map)
    #expect(Assessment(indexed).judgement(stage: 0, touchpoint: 0).rung == .hearing)
  }

  @Test func anotherLanguageIsNotGuessed() {
    for (name, description) in [
      ("De klant belt", "De klant belt voor de derde keer en krijgt het niet opgelost."),
      ("Reklamacja", "Klient nie dostaje odpowiedzi i dzwoni jak się okazuje przez tydzień."),
      ("Bolletta", "Il cliente chiama per la terza volta e non riceve risposta."),
      ("Fatura", "O cliente não recebe uma resposta e com os dados liga de novo."),
      ("Lasku", "Asiakas soittaa kolmannen kerran eikä saa vastausta."), ("客户致电客服", "客户再次致电"),
    ] {
      #expect(rung(name, description) == .unclear)
      #expect(rules(name, description) == ["language-not-covered"])
    }
    var polish = Example("Newsletter", "Weekly newsletter to everybody.").map
    polish.language = "pl-PL"
    let map = IndexedMap(polish)
    #expect(Assessment(map).judgement(stage: 0, touchpoint: 0).rung == .unclear)
    #expect(rules("Anruf").contains("language-not-covered") == false)
  }

  @Test func fieldsCountInEveryLanguage() {
    let example = Example("Rechnung", "Der Kunde bekommt die Rechnung und keine Erklärung.") {
      $0.direction = .outbound
      $0.reply = .nobody
    }
    #expect(example.verdict?.rung == .talkingAt)
  }

  @Test func spansAreUTF8OffsetsIntoTheNamedField() throws {
    let description = "👩‍👩‍👧 café: customer listens to hold music für 25 Minuten"
    let example = Example("Rings", description)
    let finding = try #require(example.findings().first { $0.rule == "hold-and-recordings" })
    let span = try #require(finding.span)
    #expect(finding.field == ["description"])
    let bytes = Array(description.utf8)[span]
    #expect(String(decoding: bytes, as: UTF8.self) == "customer listens to hold music")
    #expect(finding.message.contains("hold music\""))
  }

  @Test func everySpanFitsItsField() throws {
    for rule in RuleBook.all {
      for example in rule.firing {
        let touchpoint = IndexedMap(example.map).touchpoint(example.subject)
        for finding in example.findings() {
          guard let span = finding.span, finding.field != ["metrics"] else { continue }
          let value = try touchpoint?.value(at: finding.field[...])
          let text = value.flatMap { $0.text } ?? ""
          #expect(span.upperBound <= text.utf8.count && !span.isEmpty, "\(finding)")
          #expect(!finding.message.contains("{words}"))
        }
      }
    }
  }

  @Test func inflectionsAndSpellings() {
    #expect(rung("Surveys") == .hearing)
    #expect(rung("Bank e-mails a rate change") == .talkingAt)
    #expect(rung("Bank emails a rate change") == .talkingAt)
    #expect(rung("NEWSLETTERS") == .talkingAt)
    #expect(rung("Customers don\u{2019}t get an answer") == .talkingAt)
  }

  @Test func hostileTextsNeitherCrashNorHang() {
    let texts = [
      String(repeating: "a", count: 1_000_000), String(repeating: "\"", count: 10_000),
      String(repeating: "'a ", count: 10_000),
      String(repeating: "not ", count: 10_000), String(repeating: "customer calls again and ", count: 5_000),
      String(repeating: "👩‍👩‍👧🏳️‍🌈", count: 2_000), "שלום עולם \u{202E}evil", String(repeating: "\u{301}", count: 5_000),
      String(repeating: "e-", count: 20_000), "\u{0}\u{1}\u{7F}", String(repeating: "no-reply ", count: 10_000), "'",
      "\"", "-", "",
      String(repeating: "ask ", count: 20_000), "\u{FFFD}\u{FEFF}\u{2028}",
    ]
    for text in texts {
      let example = Example(text.isEmpty ? "x" : text, text)
      let map = IndexedMap(example.map)
      let assessment = Assessment(map)
      #expect(assessment.explain(example.subject, in: map) != nil)
      #expect(assessment.findings(of: example.subject, in: map).count < 60)
    }
  }

  @Test func noPatternIsEmptyAndEverySignIsReachable() {
    let pack = WordPack.english
    let signs = Set(pack.phrases.map(\.sign))
    for (sign, list) in pack.phrases {
      #expect(!list.isEmpty && list.allSatisfy { !$0.isEmpty }, "\(sign)")
    }
    #expect(signs.count >= 35)
    let phrases = CompiledPack.english.tables.signs.phrases
    for place in 0..<phrases.count { #expect(!phrases[place].items.isEmpty) }
  }
}
