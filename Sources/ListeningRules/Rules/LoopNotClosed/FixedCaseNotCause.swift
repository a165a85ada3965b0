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
      Example(
        [
          .example("bill", "Bill") {
            $0.direction = .outbound
            $0.painPoints = [PainPoint(id: "sum", title: "No detail", severity: 2)]
          },
          .example("call", "Rings about the bill") {
            $0.direction = .inbound
            $0.causedBy = "bill"
            $0.setHeard {
              $0.action = "Explained"
              $0.changed = .case
              $0.status = .done
            }
          },
        ], subject: "call", .acting),
      Example(
        [
          .example("bill", "Bill") {
            $0.direction = .outbound
            $0.painPoints = [PainPoint(id: "sum", title: "No detail", severity: 3)]
          },
          .example("call", "Rings about the bill") {
            $0.direction = .inbound
            $0.causedBy = "bill"
            $0.setHeard {
              $0.action = "Explained"
              $0.changed = .case
              $0.status = .done
            }
          },
        ], subject: "call", .acting),
      Example(
        [
          .example("bill", "Bill") {
            $0.direction = .outbound
            $0.painPoints = [PainPoint(id: "sum", title: "No detail", severity: 5)]
          },
          .example("call", "Rings about the bill") {
            $0.direction = .inbound
            $0.causedBy = "bill"
            $0.setHeard {
              $0.action = "Explained"
              $0.changed = .case
              $0.status = .done
            }
          },
        ], subject: "call", .acting),
    ],
    silent: [
      Example(
        [
          .example("bill", "Bill") { $0.direction = .outbound },
          .example("call", "Rings about the bill") {
            $0.direction = .inbound
            $0.causedBy = "bill"
            $0.setHeard { $0.changed = .case }
          },
        ], subject: "call"),
      Example(
        [
          .example("bill", "Bill") {
            $0.direction = .outbound
            $0.painPoints = [PainPoint(id: "sum", title: "No detail", severity: 3)]
          },
          .example("call", "Rings about the bill") {
            $0.direction = .inbound
            $0.causedBy = "bill"
            $0.setHeard { $0.changed = .cause }
          },
        ], subject: "call"),
      Example("Rings about the bill") {
        $0.direction = .inbound
        $0.setHeard { $0.changed = .case }
      },
    ],
    check: .linked(on: Occasion(when: .isLinked)) { reading in
      reading.facts.heard.changed == .case && reading.links.contains(.isCausePainful) ? .fields() : nil
    },
    tell: { scene, _ in
      "Put right for this customer; the cause \"\(scene.touchpoint.causedBy?.rawValue ?? "")\" stands."
    })
}
