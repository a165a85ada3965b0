import Journey

extension Rule {
  /// An opportunity without an owner: planned or under way.
  static let opportunityWithoutOwner = Rule(
    "opportunity-without-owner", .mapQuality, "An opportunity without an owner",
    forms: [
      .fields(
        .note, .shown, field: ["owner"],
        looksAt: "status planned or doing, `owner` unset",
        message: "Planned, and nobody owns it.")
    ],
    rationale: """
      "Every journey map requires a journey owner. Period." What nobody owns, dates or measures does \
      not happen.
      """,
    fix: "Name who does it.",
    falsePositives: "Ideas need no owner yet: only what is planned or being done is asked.",
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
        opportunity.owner = "Ana"
        $0.opportunities = [opportunity]
      },
    ],
    check: .opportunity { opportunity, _ in
      (opportunity.status == .planned || opportunity.status == .doing) && opportunity.owner == nil
    },
    quickFix: QuickFix("Name the owner of its touchpoint", isForPeople: true) { map, id in
      guard let owner = map.parent(of: id).flatMap({ map.touchpoint($0) })?.owner else { return [] }
      return [.set(id, field: ["owner"], value: .text(owner))]
    })
}
