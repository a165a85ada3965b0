import Journey

extension Rule {
  /// The customer fills in, carries and sorts what the organisation could.
  static let customerDoesOurWork = Rule(
    "customer-does-our-work", .mouldingTheCustomer, "The customer does our work",
    forms: [
      .words(
        .note, .cap(.hearing),
        looksAt: """
          12-page form, same form again, office hours only, not our department, policy does not \
          allow
          """,
        message: "\"{words}\": the customer does work that belongs to the organisation.")
    ],
    rationale: """
      GOV.UK Service Standard 2: "users should not have to understand how government works". Hill: \
      "inside-out, company-first focus".
      """,
    fix: "Ask only what you cannot know; fill the form in for them.",
    falsePositives: "Forms that the law requires; customers who prefer to do it themselves.",
    firing: [
      Example("Claim", "Customer fills in a 12-page form and posts it; sent to the branch, it is not our department."),
      Example("Moves house", "The clerk hands out the same form again."),
      Example("Asks for a copy", "Open in office hours only."),
    ],
    silent: [
      Example("Claim", "Handler asks by phone and fills the form in.", .hearing),
      Example("Moves house", "One form for all offices."),
      Example("Asks for a copy", "Open day and night."),
    ],
    check: .touchpoint(on: Occasion(.ourWork)) { reading in reading.has(.ourWork) ? .words(.ourWork, form: 0) : nil })
}
