import Journey

extension Rule {
  /// What the first contact could have put right was put right only later.
  static let lateRemedy = Rule(
    "late-remedy", .failureDemand, "Put right only later",
    forms: [
      .fields(
        .error, .shown, field: ["heard", "resolved"],
        looksAt: """
          the first contact with `heard.resolved: no`, and a later touchpoint that puts it right; \
          the remedy keeps its rung
          """,
        message: "It was put right only later.")
    ],
    rationale: """
      The refund came after the video and the newspapers. A failed first recovery is a double \
      deviation.
      """,
    fix: "Give the first contact the authority and the data of the one that put it right.",
    falsePositives: "A contact that nobody could have put right, because its cause came later.",
    firing: [
      Example(
        [
          .asks(resolved: .no),
          .example("refund", "Refund") {
            $0.direction = .outbound
            $0.setHeard { $0.resolved = .yes }
          },
        ], subject: "asks", .talkingAt),
      Example(
        [
          .asks(resolved: .gaveUp),
          .example("refund", "Refund") {
            $0.direction = .outbound
            $0.setHeard {
              $0.action = "Refunded"
              $0.status = .done
              $0.told = true
            }
          },
        ], subject: "asks", .talkingAt),
      Example(
        [
          .asks(resolved: .no),
          .example("press", "Papers report it") {
            $0.direction = .noMessage
            $0.actor = .public
            $0.waitDays = 60
          },
          .example("refund", "Refund") {
            $0.direction = .outbound
            $0.setHeard { $0.resolved = .yes }
          },
        ], subject: "asks", .talkingAt),
    ],
    silent: [
      Example(
        [
          .asks(resolved: .no),
          .example("refund", "Refund") {
            $0.direction = .outbound
            $0.setHeard { $0.resolved = .yes }
          },
        ], subject: "refund", .acting),
      Example(
        [
          .asks(resolved: .yes),
          .example("thanks", "Thanks") {
            $0.direction = .outbound
            $0.setHeard { $0.resolved = .yes }
          },
        ], subject: "asks"),
      Example(
        [
          .asks(resolved: .no),
          .example("bill", "Bill") { $0.direction = .outbound },
        ], subject: "asks"),
    ],
    check: .linked(on: Occasion(when: .isLinked)) { reading in
      reading.links.contains(.isRemediedLater) ? .fields() : nil
    },
    tell: { scene, _ in
      guard let remedy = scene.remedy else { return "It was put right only later." }
      let count = Amount.text(remedy.contacts)
      let contacts = remedy.contacts == 0 ? "" : ", \(count) more contact\(count == "1" ? "" : "s")"
      let later = remedy.days == 1 ? "1 day later" : "\(remedy.days) days later"
      let days = remedy.days == 0 ? "" : (contacts.isEmpty ? ", " : " and ") + later
      let isPublic = remedy.wasPublic ? ", only after it was public" : ""
      return "Put right at \"\(remedy.touchpoint)\"\(contacts)\(days)\(isPublic)."
    })
}
