import Journey

extension Rule {
  /// The customer is to be educated, or is called the mistake.
  static let blamesCustomer = Rule(
    "blames-customer", .mouldingTheCustomer, "The customer is to blame",
    forms: [
      .words(
        .note, .cap(.hearing),
        looksAt: """
          educate the customer, user error, change customer behaviour, did not read the terms, \
          difficult customer
          """,
        message: "\"{words}\": the customer is to change, not the organisation.")
    ],
    rationale: """
      Iqbal: "moulding the customer". Value is determined by the beneficiary (service-dominant \
      logic).
      """,
    fix: "Say what the organisation will change instead.",
    falsePositives: "Training that the customer bought; education (\"nurse educates the patient on insulin\").",
    firing: [
      Example("Onboarding e-mail series", "Educate the customer to use self-service.", .talkingAt),
      Example("Fault report", "Closed as user error."),
      Example("Claim refused", "The client did not read the terms."),
    ],
    silent: [
      Example("Onboarding call", "Adviser learns how the customer works and sets it up their way.", .hearing),
      Example("First injection", "Nurse educates the patient on insulin."),
      Example("Fault report", "The engineer finds the error in the line."),
    ],
    check: .touchpoint(on: Occasion(.blamesCustomer)) { reading in
      reading.has(.blamesCustomer) ? .words(.blamesCustomer, form: 0) : nil
    })
}
