import Journey

extension Rule {
  /// This customer was helped; what caused it still hurts others.
  static let fixedCaseNotCause = Rule(
    "fixed-case-not-cause", .loopNotClosed, "Put right for one, not for all",
    forms: [
      .fields(
        .warning, .shown, field: ["heard", "changed"],
        looksAt: "`heard.changed: case` while the touchpoint in `causedBy` has open pain points",
        message: "Put right for this customer; the cause stands.")
    ],
    rationale: "The inner loop without the outer loop (Bain): this customer is content, the next one calls.",
    fix: "Mend the cause too, and set changed: cause when it is done.",
    falsePositives: "A cause that lies outside the organisation and cannot be changed by it.",
    firing: [
      .ringsAboutBill(pain: 2, .acting) { $0.settleCase() },
      .ringsAboutBill(pain: 3, .acting) { $0.settleCase() },
      .ringsAboutBill(pain: 5, .acting) { $0.settleCase() },
    ],
    silent: [
      .ringsAboutBill(pain: nil) { $0.changed = .case },
      .ringsAboutBill(pain: 3) { $0.changed = .cause },
      Example("Rings about the bill") {
        $0.direction = .inbound
        $0.setHeard { $0.changed = .case }
      },
    ],
    check: .linked(on: Occasion(when: .isLinked)) { reading in
      reading.facts.heard.changed == .case && reading.links.contains(.isCausePainful) ? .fields() : nil
    },
    tell: { scene, _ in
      let cause = scene.touchpoint.causedBy.flatMap { scene.map.touchpoint($0)?.name } ?? ""
      return "Put right for this customer; the cause \"\(cause)\" stands."
    })
}

extension Example {
  /// A bill that hurts, and what became of a call about it.
  fileprivate static func ringsAboutBill(
    pain severity: Int?, _ rung: Rung? = nil, heard: (inout Heard) -> Void
  ) -> Example {
    Example(
      [
        .example("bill", "Bill") {
          $0.direction = .outbound
          if let severity { $0.painPoints = [PainPoint(id: "sum", title: "No detail", severity: severity)] }
        },
        .example("call", "Rings about the bill") {
          $0.direction = .inbound
          $0.causedBy = "bill"
          $0.setHeard(heard)
        },
      ], subject: "call", rung)
  }
}

extension Heard {
  /// Put right for this customer only.
  fileprivate mutating func settleCase() {
    action = "Explained"
    changed = .case
    status = .done
  }
}
