import Journey

extension Rule {
  /// The texts are in a language whose words are not read; fields still count.
  static let languageNotCovered = Rule(
    "language-not-covered", .mapQuality, "A language without a word pack",
    forms: [
      .fields(
        .note, .shown, field: ["description"],
        looksAt: "`language` without a word list, mostly other scripts, or small words of another language",
        message: "The words are in a language that is not read; fields still count.")
    ],
    rationale: """
      Public maps mix languages; an English list on Dutch text is noise. The absence of English \
      words is never taken as evidence.
      """,
    fix: "Set direction, reply and heard, or add a word pack.",
    falsePositives: "Names of brands; very short texts.",
    firing: [
      Example("Lasku", "Asiakas soittaa, kun lasku on väärin, eikä saa vastausta.", .unclear),
      Example("De klant belt", "De klant belt voor de derde keer en krijgt het niet opgelost.", .unclear),
      Example("客户致电客服", nil, .unclear),
      Example(subject: "bill") {
        $0.language = "pl"
        $0.stages = [.example("use", .use, [.example("bill", "Rachunek")])]
      },
    ],
    silent: [
      Example("Bill", "The customer asks what the charge is for.", .hearing),
      Example("Café Olé", "Customer orders a coffee.", .neither),
      Example("Sends tips", nil, .talkingAt),
      Example("Rechnung", "Der Kunde ruft zum dritten Mal an und bekommt keine Antwort.", .talkingAt),
    ],
    asksForEvidence: true,
    check: .touchpoint(on: Occasion(when: .isUnread)) { reading in reading.words.isCovered ? nil : .fields() })
}
