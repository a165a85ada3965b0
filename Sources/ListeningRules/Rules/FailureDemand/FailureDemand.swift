import Journey

extension Rule {
  /// Contacts are made necessary by a failure here; it can only be removed where it is caused.
  static let failureDemand = Rule(
    "failure-demand", .failureDemand, "It makes customers contact us",
    forms: [
      .fields(
        .warning, .shown,
        looksAt: "another touchpoint names this one in `causedBy`; reported here, where it is caused",
        message: "It causes contacts that customers would rather not make.")
    ],
    rationale: """
      Demand "caused by a failure to do something or do something right" (Seddon), 40-60 % of all. \
      It can only be removed where it is caused.
      """,
    fix: "Mend it here: ask those who call what was missing.",
    falsePositives: "Marking failure demand honestly never costs the touchpoint that repairs it.",
    firing: [
      Example(
        [
          .example("bill", "Bill") { $0.direction = .outbound },
          .example("call", "Rings about the bill") {
            $0.direction = .inbound
            $0.causedBy = "bill"
          },
        ], subject: "bill"),
      Example(
        [
          .example("call", "Rings") { $0.direction = .inbound },
          .example("again", "Rings again") {
            $0.direction = .inbound
            $0.causedBy = "call"
          },
        ], subject: "call"),
      Example(
        [
          .example("letter", "Letter") {
            $0.direction = .outbound
            $0.reply = .person
          },
          .example("visit", "Visits the branch") {
            $0.direction = .inbound
            $0.demand = .failure
            $0.causedBy = "letter"
          },
        ], subject: "letter", .informing),
    ],
    silent: [
      Example("Bill") {
        $0.direction = .outbound
      },
      Example(
        [
          .example("bill", "Bill") { $0.direction = .outbound },
          .example("call", "Rings about the bill") {
            $0.direction = .inbound
            $0.causedBy = "bill"
          },
        ], subject: "call"),
      Example("Rings about the bill", nil, .hearing) {
        $0.direction = .inbound
        $0.demand = .failure
      },
    ],
    check: .linked(on: Occasion(when: .isLinked)) { reading in
      reading.links.contains(.causesContacts) ? .fields() : nil
    },
    tell: { scene, _ in
      let contacts = scene.causedContacts
      let names = contacts.prefix(3).map { "\"\($0.name)\"" }.joined(separator: ", ")
      let more = contacts.count > 3 ? " and \(contacts.count - 3) more" : ""
      let times = contacts.reduce(0.0) { $0 + ($1.contacts?.times ?? 1) }
      return "Causes \(Amount.text(times)) contact\(times == 1 ? "" : "s") a case: \(names)\(more)."
    })
}
