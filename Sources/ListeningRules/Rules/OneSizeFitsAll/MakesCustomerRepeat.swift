import Journey

extension Rule {
  /// What the customer said once is asked or told again.
  static let makesCustomerRepeat = Rule(
    "makes-customer-repeat", .oneSizeFitsAll, "The customer has to say it again",
    forms: [
      .words(
        .warning, .cap(.talkingAt), .unheard,
        looksAt: "repeats, explains again, re-enters, already told, passed or transferred again",
        message: "\"{words}\": the customer says again what was said before.")
    ],
    rationale: """
      CEB: repeating information, transfers and generic treatment are the main drivers of effort and \
      disloyalty.
      """,
    fix: "Carry the notes with the customer; greet with what is known.",
    falsePositives: "Repeat purchases and prescriptions; \"repeats back\".",
    firing: [
      Example("Second-line call", "Customer explains the fault again; passed from team to team.", .talkingAt),
      Example(
        "Customer re-enters details", "Asked again for the account number, explains everything again.", .talkingAt),
      Example("Third desk", "She repeats her story.", .talkingAt),
    ],
    silent: [
      Example("Second-line call", "Engineer already has the notes and starts from them.", .hearing),
      Example("Pharmacy", "Collects a repeat prescription."),
      Example("Complaint call", "Adviser repeats back what went wrong and asks if that is right.", .listening),
    ],
    check: .touchpoint(on: Occasion(.makesRepeat)) { reading in
      reading.has(.makesRepeat) ? .words(.makesRepeat, form: 0) : nil
    })
}
