import Journey

extension Rule {
  /// The organisation asks, and the customer can answer in own words.
  static let asksOpenly = Rule(
    "asks-openly", .listening, "Asks, and leaves room for an answer",
    forms: [
      .fields(
        .pass, .lift(.hearing), field: ["asks"],
        looksAt: "`asks: open`",
        message: "The organisation asks, and the customer may answer in own words."),
      .words(
        .pass, .lift(.hearing),
        looksAt: "the organisation asks, interviews, invites; focus group, survey, discovery call",
        message: "\"{words}\": the organisation asks."),
    ],
    rationale: """
      Questions and acknowledgement carry the positive weights in the receptiveness model (Yeomans \
      et al. 2020); DART: dialogue.
      """,
    falsePositives: """
      The customer is the one who asks; "no survey"; survey reminders; job interviews; asking price.
      """,
    firing: [
      Example("Customer interview", "Researcher asks what nearly made them leave.", .hearing),
      Example("Focus group with tenants", nil, .hearing),
      Example("Not only sends offers", "Team not only sends offers but asks what members want.", .hearing),
      Example("Follow-up", nil, .hearing) {
        $0.direction = .outbound
        $0.asks = .open
      },
    ],
    silent: [
      Example("Product page", "We do not ask anything here; customer reads the price.", .neither),
      Example("No survey is sent after the repair", nil, .unclear),
      Example("Adviser does not ask about needs", "Adviser presents three packages.", .talkingAt),
      Example("Job interview"),
    ],
    check: .touchpoint(on: Occasion(.asks, when: .asks)) { reading in
      if reading.facts.asks == .open { return .fields() }
      return reading.has(.asks) && reading.facts.direction != .noMessage ? .words(.asks) : nil
    })
}
