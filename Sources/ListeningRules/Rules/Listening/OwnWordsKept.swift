import Journey

extension Rule {
  /// What the customer said is recorded in the customer's words.
  static let ownWordsKept = Rule(
    "own-words-kept", .listening, "The customer's own words are kept",
    forms: [
      .fields(
        .pass, .lift(.listening), field: ["heard", "kept"],
        looksAt: "`heard.kept: true`",
        message: "The customer's own words are recorded."),
      .words(
        .pass, .lift(.hearing),
        looksAt: "verbatim, writes down their words (words support hearing only)",
        message: "\"{words}\": own words are written down."),
    ],
    rationale: """
      Seddon: record demand "in their terms", do not translate it. Iqbal: "no human voice speaks".
      """,
    falsePositives: "Evidence never lifts: it says how the mapmaker knows, not what the organisation did.",
    firing: [
      Example("Exit call", "Team calls leavers and writes their words into the case.", .listening) {
        $0.direction = .twoWay
        $0.reply = .person
        $0.setHeard { $0.kept = true }
      },
      Example("Complaint letter", nil, .listening) {
        $0.direction = .inbound
        $0.setHeard { $0.kept = true }
      },
      Example("Ward round", "The nurse notes what the patient said, verbatim.", .hearing),
    ],
    silent: [
      Example("Exit call", "Team calls leavers.", .unclear) {
        var evidence = Evidence()
        evidence.kind = .quote
        evidence.text = "We value every customer"
        evidence.by = .organisation
        $0.evidence = [evidence]
      },
      Example("Complaint letter", nil, .hearing) {
        $0.direction = .inbound
        $0.setHeard { $0.kept = false }
      },
      Example("Ward round", "Nothing is noted verbatim."),
    ],
    check: .touchpoint(on: Occasion(.keepsWords, when: .isHeard)) { reading in
      if reading.facts.heard.kept == true { return .fields() }
      return reading.has(.keepsWords) && reading.facts.heard.kept == nil ? .words(.keepsWords) : nil
    })
}
