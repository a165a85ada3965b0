import Journey

extension Rule {
  /// A failure made the contact necessary, and the map does not say where.
  static let failureWithoutCause = Rule(
    "failure-without-cause", .failureDemand, "A failure without a cause",
    forms: [
      .fields(
        .warning, .shown, field: ["causedBy"],
        looksAt: "`demand: failure` without `causedBy`",
        message: "A failure made this contact necessary, and the map does not say which: causedBy is unset.")
    ],
    rationale: "Failure demand can only be removed where it is caused (Seddon).",
    fix: "Set causedBy to the touchpoint whose failure it was.",
    falsePositives: "A failure outside the map, such as a carrier's: name the touchpoint where customers meet it.",
    firing: [
      Example("Rings about the bill", nil, .hearing) {
        $0.direction = .inbound
        $0.demand = .failure
      },
      Example("Chat about the delay", nil, .hearing) {
        $0.direction = .twoWay
        $0.demand = .failure
      },
      Example("Visits the branch", nil, .hearing) {
        $0.direction = .inbound
        $0.reply = .person
        $0.demand = .failure
      },
    ],
    silent: [
      Example("Rings about the bill", nil, .hearing) {
        $0.direction = .inbound
        $0.demand = .value
      },
      Example(
        [
          .example("bill", "Bill") { $0.direction = .outbound },
          .example("call", "Rings about the bill") {
            $0.direction = .inbound
            $0.demand = .failure
            $0.causedBy = "bill"
          },
        ], subject: "call"),
      Example("Visits the branch", nil, .hearing) {
        $0.direction = .inbound
        $0.reply = .person
      },
    ],
    check: .touchpoint(on: Occasion(when: .isFailure)) { reading in
      reading.facts.demand == .failure && !reading.facts.flags.contains(.hasCause) ? .fields() : nil
    })
}
