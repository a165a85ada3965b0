import Journey

extension Rule {
  /// The customer is cut off, fined or dunned while a question of theirs is open.
  static let enforcesWhileOpen = Rule(
    "enforces-while-open", .failureDemand, "Penalised while the question is open",
    forms: [
      .fields(
        .error, .cap(.talkingAt), .speaks, field: ["act"],
        looksAt: "`act: enforces` after a contact of the map that is still open",
        message: "It penalises the customer while a question is open."),
      .words(
        .error, .cap(.talkingAt), .speaks,
        looksAt: "cuts off, suspends, disconnects, late fee, collections, after a contact that is still open",
        message: "\"{words}\", while the customer's question is open."),
    ],
    rationale: "The worst act of the billing case: the customer asked, and was cut off.",
    fix: "Let a logged question stop reminders, fees and cut-offs.",
    falsePositives: "What law requires at once (cutting off a dangerous line): waive it with that reason.",
    toRise: "resolve the open contact first, and enforce nothing while it is open",
    firing: [
      Example(
        [
          .asks(resolved: .no),
          .example("cut", "Disconnection") {
            $0.direction = .outbound
            $0.act = .enforces
          },
        ], subject: "cut", .talkingAt),
      Example(
        [
          .asks(resolved: .no),
          .example("cut", "The line is suspended"),
        ], subject: "cut", .talkingAt),
      Example(
        [
          .example("asks", "Rings about the bill") {
            $0.direction = .inbound
            $0.setHeard { $0.status = .open }
          },
          .example("fee", "Late fee") {
            $0.direction = .outbound
            $0.act = .enforces
            $0.reply = .person
          },
        ], subject: "fee", .talkingAt),
    ],
    silent: [
      Example("Disconnection") {
        $0.direction = .outbound
        $0.act = .enforces
      },
      Example(
        [
          .asks(resolved: .yes),
          .example("cut", "Disconnection") {
            $0.direction = .outbound
            $0.act = .enforces
          },
        ], subject: "cut"),
      Example(
        [
          .example("cut", "Disconnection") {
            $0.direction = .outbound
            $0.act = .enforces
          },
          .asks(resolved: .no),
        ], subject: "cut"),
    ],
    check: .linked(on: Occasion(when: .isLinked)) { reading in
      guard reading.links.contains(.isAfterOpen) else { return nil }
      if reading.facts.act == .enforces { return .fields() }
      guard reading.has(.enforces), !reading.base.customerSpeaks, reading.facts.direction != .noMessage else {
        return nil
      }
      return .words(.enforces)
    },
    tell: { scene, _ in
      guard let open = scene.openContact else { return "It penalises the customer while a question is open." }
      return "It penalises the customer while \"\(open.name)\" (\(open.id)) is open."
    })
}
