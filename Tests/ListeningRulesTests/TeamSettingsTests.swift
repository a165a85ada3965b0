import Journey
import Testing

@testable import ListeningRules

@Suite struct TeamSettingsTests {
  private func read(_ text: String) throws -> TeamSettings { try TeamSettings.read(Array(text.utf8)).get() }

  private func problems(_ text: String) -> [String] {
    guard case .failure(let problems) = TeamSettings.read(Array(text.utf8)) else { return [] }
    return problems.all.map { "\($0.position): \($0.message)" }
  }

  @Test func rulesAreSwitchedAndWeighed() throws {
    let team = try read(
      """
      {
        "rules": { "pressure": "off", "our-words-about-us": "on", "no-reply-path": "warning", "silence": "error" },
        "groups": { "map-quality": "off", "talking-at": "on" }
      }
      """)
    let settings = team.rules
    #expect(!settings.isOn(.pressure) && settings.isOn(.ourWordsAboutUs) && settings.isOn(.noReplyPath))
    #expect(!settings.isOn(.mapStale))
    #expect(settings.severity(.noReplyPath, Rule.noReplyPath.forms[0]) == .warning)
    #expect(settings.severity(.silence, Rule.silence.forms[0]) == .error)
    #expect(settings.severity(.hearsInPerson, Rule.hearsInPerson.forms[0]) == .pass)
    #expect(team.rulePlaces["pressure"]?.description == "2:14")
    #expect(team.groupPlaces[.mapQuality]?.description == "3:15")
  }

  @Test func wordsOfOtherLanguagesAreAddedToTheirPack() throws {
    let settings = try read("{\"words\": {\"de.asks\": [\"meckerecke\", \"kundenzufriedenheitsgespräch\"]}}").rules
    for name in ["Meckerecke", "Unser Kundenzufriedenheitsgespräch"] {
      var map = Example(name).map
      map.language = "de"
      let indexed = IndexedMap(map)
      #expect(Assessment(indexed, settings: settings).judgement(stage: 0, touchpoint: 0).rung == .hearing)
      #expect(Assessment(indexed).judgement(stage: 0, touchpoint: 0).rung == .unclear)
    }
    #expect(TeamWords.listNames.contains("fr.unresolved"))
    #expect(!TeamWords.listNames.contains("nl.asks"))
  }

  @Test func aLanguageThatIsSwitchedOffIsNotRead() throws {
    let settings = try read("{\"languages\": [\"en\"]}").rules
    let example = Example("Rechnung", "Der Kunde ruft zum dritten Mal an und bekommt keine Antwort.")
    let rung = Assessment(IndexedMap(example.map), settings: settings).judgement(stage: 0, touchpoint: 0).rung
    #expect(rung == .unclear)
    #expect(example.verdict?.rung == .talkingAt)
  }

  @Test func milderFormsAreNotRaised() throws {
    let settings = try read("{\"rules\": {\"asked-not-used\": \"error\"}}").rules
    let forms = Rule.askedNotUsed.forms
    let worst = Rule.askedNotUsed.severity
    for form in forms {
      #expect(settings.severity(.askedNotUsed, form) == (form.severity == worst ? .error : form.severity))
    }
    #expect(forms.contains { $0.severity < worst })
  }

  @Test(arguments: [
    ("[]", ["1:1: settings are an object such as {\"rules\": {\"pressure\": \"off\"}}"]),
    ("{\"rulez\": {}}", ["1:2: unknown setting \"rulez\": did you mean \"rules\"?"]),
    ("{\"rules\": []}", ["1:11: \"rules\" is an object of rules, each on, off or a severity"]),
    ("{\"rules\": {\"presure\": \"off\"}}", ["1:12: unknown rule \"presure\": did you mean \"pressure\"?"]),
    (
      "{\"rules\": {\"pressure\": \"of\"}}",
      ["1:24: rule \"pressure\": expected one of on, off, error, warning, note: did you mean \"on\"?"]
    ),
    (
      "{\n\"rules\": {\"pressure\": 1},\n\"groups\": {\"talking-to\": \"off\"}}",
      [
        "2:23: rule \"pressure\": expected one of on, off, error, warning, note",
        "3:12: unknown group \"talking-to\": did you mean \"talking-at\"?",
      ]
    ),
    ("{\"languages\": [\"xx\"]}", ["1:16: unknown language \"xx\""]),
    (
      "{\"words\": {\"broadcast\": [\"x\"]}}",
      ["1:12: unknown list of words \"broadcast\": did you mean \"broadcasts\"?"]
    ),
    (
      "{\"words\": {\"customer\": [\"two words\"]}}",
      ["1:25: \"two words\" is more than one word; the list \"customer\" takes single words"]
    ),
    (
      "{\"words\": {\"broadcasts\": [\"a|b\", 3]}}",
      [
        "1:27: \"a|b\" is no phrase: expected words of letters, digits, - and ', with one space between them",
        "1:34: expected a word or phrase, written as a text",
      ]
    ),
    ("{\"channels\": {\"kiosk\": \"brnch\"}}", ["1:24: unknown channel \"brnch\": did you mean \"branch\"?"]),
    (
      "{\"actors\": {\"Sarah\": \"client\"}}",
      ["1:22: actor \"Sarah\": expected one of organisation, customer, partner, machine, public"]
    ),
  ])
  func whatIsWrongIsSaidWithItsPlace(text: String, messages: [String]) {
    let found = problems(text)
    #expect(found.count == messages.count)
    for (found, message) in zip(found, messages) { #expect(found.hasPrefix(message), "\(found)") }
  }

  @Test func aTeamsWordsAreReadWithTheirInflections() throws {
    let example = Example("Autumn zorklets")
    #expect(!example.findings().contains { $0.rule == "broadcast-unasked" })
    let settings = try read("{\"words\": {\"broadcasts\": [\"zorklet\"]}}").rules
    #expect(example.findings(settings: settings).contains { $0.rule == "broadcast-unasked" })
    let negated = Example("Autumn", "No zorklet is sent.")
    #expect(!negated.findings(settings: settings).contains { $0.rule == "broadcast-unasked" })
  }

  @Test func aTeamsPeopleAreKnown() throws {
    let example = Example("Zork calls about the bill")
    func rung(_ settings: RuleSettings) -> Rung {
      Assessment(IndexedMap(example.map), settings: settings).judgement(stage: 0, touchpoint: 0).rung
    }
    let customer = try read("{\"actors\": {\"Zork\": \"customer\"}}").rules
    #expect(rung(customer) == .hearing)
    let same = try read("{\"words\": {\"customer\": [\"zork\"]}}").rules
    #expect(rung(same) == .hearing)
    #expect(customer == same)
    let staff = try read("{\"actors\": {\"Zork\": \"organisation\"}}").rules
    #expect(rung(staff) != .hearing)
  }

  @Test func aTeamsChannelsAreKnown() throws {
    let example = Example("Asks the helper") {
      $0.channel = "Otto"
      $0.direction = .inbound
    }
    #expect(!example.findings().contains { $0.rule == "bot-wall" })
    let settings = try read("{\"channels\": {\"OTTO\": \"chatbot\"}}").rules
    let map = IndexedMap(example.map)
    #expect(Assessment(map).judgement(stage: 0, touchpoint: 0).rung == .hearing)
    #expect(Assessment(map, settings: settings).judgement(stage: 0, touchpoint: 0).rung != .hearing)
  }

  @Test func everyNamedChannelIsAMedium() {
    for name in Medium.channelNames { #expect(Medium(channel: name) != nil, "\(name)") }
  }

  /// Names are known by their first eight letters; longer ones too.
  @Test(arguments: [
    ("Telephone", Medium.phone), ("Newsletter", .email), ("Instagram", .social), ("face-to-face", .inPerson),
    ("Dashboard", .web), ("CSAT survey", .survey),
  ])
  func longNamesOfChannelsAreKnown(name: String, medium: Medium) {
    #expect(Medium(channel: name) == medium)
  }

  @Test func wordsOfNoLanguageMayBeRead() throws {
    let settings = try read("{\"languages\": []}").rules
    let map = IndexedMap(Example("Weekly newsletter").map)
    #expect(Assessment(map).judgement(stage: 0, touchpoint: 0).rung == .talkingAt)
    #expect(Assessment(map, settings: settings).judgement(stage: 0, touchpoint: 0).rung == .unclear)
  }

  @Test func everySignHasAListOfItsOwn() {
    #expect(Set(TeamWords.listNames).count == (Sign.allCases.count + 4) * PackLanguage.allCases.count)
    #expect(TeamWords.listNames.contains("no-reply"))
  }
}
