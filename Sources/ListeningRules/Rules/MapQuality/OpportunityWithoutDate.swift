import Journey

extension Rule {
  /// An opportunity without a date: planned or under way.
  static let opportunityWithoutDate = Rule(
    "opportunity-without-date", .mapQuality, "An opportunity without a date",
    forms: [
      .fields(
        .note, .shown, field: ["due"],
        looksAt: "status planned or doing, `due` unset",
        message: "Planned, and no date says by when.")
    ],
    rationale: """
      "Every journey map requires a journey owner. Period." What nobody owns, dates or measures does \
      not happen.
      """,
    fix: "Say by when.",
    falsePositives: "Ideas need no date yet: only what is planned or being done is asked.",
    firing: [
      Example(subject: "fix") {
        var opportunity = Opportunity(id: "fix", title: "Detail on the bill")
        opportunity.status = .planned
        $0.opportunities = [opportunity]
      },
      Example(subject: "fix") {
        var opportunity = Opportunity(id: "fix", title: "Detail on the bill")
        opportunity.status = .doing
        $0.opportunities = [opportunity]
      },
      Example(subject: "fix") {
        var opportunity = Opportunity(id: "fix", title: "Detail on the bill")
        opportunity.status = .planned
        opportunity.impact = 4
        $0.opportunities = [opportunity]
      },
    ],
    silent: [
      Example(subject: "fix") {
        var opportunity = Opportunity(id: "fix", title: "Detail on the bill")
        opportunity.status = .idea
        $0.opportunities = [opportunity]
      },
      Example(subject: "fix") {
        var opportunity = Opportunity(id: "fix", title: "Detail on the bill")
        opportunity.status = .done
        $0.opportunities = [opportunity]
      },
      Example(subject: "fix") {
        var opportunity = Opportunity(id: "fix", title: "Detail on the bill")
        opportunity.status = .planned
        opportunity.due = CalendarDate(year: 2030, month: 1, day: 31)
        $0.opportunities = [opportunity]
      },
    ],
    check: .opportunity { opportunity, _ in
      (opportunity.status == .planned || opportunity.status == .doing) && opportunity.due == nil
    })
}
