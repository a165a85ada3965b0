import Journey

extension Rule {
  /// A person or role is answerable for what was heard.
  static let namedOwner = Rule(
    "named-owner", .listening, "Somebody is answerable",
    forms: [
      .fields(
        .pass, .shown, field: ["heard", "owner"],
        looksAt: "`heard.owner` is set",
        message: "Somebody is answerable for what was heard.")
    ],
    rationale: """
      The inner loop: the employee who can act hears it (Bain). ISO 10002: accountability. Price and \
      Jaffe: "own the actions".
      """,
    falsePositives: "It lifts nothing by itself: an owner on paper has not listened.",
    firing: [
      Example("Feedback box in the app", nil, .listening) {
        $0.direction = .inbound
        $0.setHeard {
          $0.kept = true
          $0.owner = "Billing lead"
        }
      },
      Example("Complaint letter", nil, .hearing) {
        $0.direction = .inbound
        $0.setHeard { $0.owner = "Ana Ruiz" }
      },
      Example("Council of tenants", nil, .hearing) {
        $0.direction = .twoWay
        $0.setHeard { $0.owner = "Head of Housing" }
      },
    ],
    silent: [
      Example("Feedback box in the app", nil, .hearing) {
        $0.direction = .inbound
      },
      Example("Complaint letter", nil, .listening) {
        $0.direction = .inbound
        $0.setHeard { $0.kept = true }
      },
      Example("Council of tenants", nil, .hearing) {
        $0.direction = .twoWay
        $0.owner = "Housing"
      },
    ],
    check: .touchpoint(on: Occasion(when: .isHeard)) { reading in reading.facts.heard.hasOwner ? .fields() : nil })
}
