import Journey

extension Rule {
  /// The direction says one thing, and the words another.
  static let fieldContradictsWords = Rule(
    "field-contradicts-words", .mapQuality, "Field and words disagree",
    forms: [
      .fields(
        .warning, .unclear, field: ["direction"],
        looksAt: """
          `direction: inbound` while the words show only the organisation telling, or outbound while \
          only the customer speaks
          """,
        message: "The direction and the words disagree about who speaks.")
    ],
    rationale: "Structured fields outrank words; a contradiction must be shown, not averaged.",
    fix: "Correct the field or the text; split a touchpoint of two acts.",
    falsePositives: "Touchpoints of several acts.",
    firing: [
      Example("Renewal letter", "Insurer sends a renewal letter.", .unclear) {
        $0.direction = .inbound
      },
      Example("Price rise", "Bank informs customers of the new price.", .unclear) {
        $0.direction = .inbound
      },
      Example("Complaint", "Customer complains about the delay.", .unclear) {
        $0.direction = .outbound
      },
    ],
    silent: [
      Example("Renewal letter", "Insurer sends a renewal letter.", .talkingAt) {
        $0.direction = .outbound
      },
      Example("Complaint", "Customer complains about the delay.", .hearing) {
        $0.direction = .inbound
      },
      Example("Call back", "The adviser answers what the customer asked.") {
        $0.direction = .outbound
        $0.reply = .person
      },
    ],
    check: .touchpoint { reading in
      switch reading.facts.direction {
      case .inbound:
        return reading.words.mode == .tells && reading.has(.tells) && !reading.words.customerActs ? .fields() : nil
      case .outbound:
        return reading.words.mode == .inbound && reading.words.customerSaid && !reading.has(.tells)
          && !reading.words.organisationActs && reading.facts.asks == nil && !reading.facts.heard.isSet
          ? .fields() : nil
      case .twoWay, .noMessage, nil: return nil
      }
    },
    quickFix: QuickFix("Set the direction that the words speak of", isForPeople: true) { map, id in
      let isInbound = map.touchpoint(id)?.direction == .inbound
      let said: Direction = isInbound ? .outbound : .inbound
      return [.set(id, field: ["direction"], value: .text(said.rawValue))]
    })
}
