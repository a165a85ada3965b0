import Journey

extension Rule {
  /// One message for everyone; a canned answer to one customer's question.
  static let sameForAll = Rule(
    "same-for-all", .oneSizeFitsAll, "Everybody gets the same",
    forms: [
      .fields(
        .note, .shown, field: ["audience"],
        looksAt: "`audience: everyone`",
        message: "Everybody gets the same message: audience is everyone."),
      .words(
        .warning, .cap(.talkingAt), .unheard,
        looksAt: "Dear customer; standard, canned, template or scripted reply to somebody's question",
        message: "\"{words}\": a ready-made answer to somebody's own question."),
    ],
    rationale: """
      Iqbal: "treating all customers the same not treating different customers differently". Peppers \
      and Rogers: identify, differentiate, interact, customise.
      """,
    fix: "Split by need, and say which segment; answer the points that were raised.",
    falsePositives: """
      Equality duties, legal notices to all, recalls, price lists; "all customers get a named \
      adviser".
      """,
    firing: [
      Example("Reply to complaint", "Agent pastes a canned reply: \"Dear valued customer\".", .talkingAt),
      Example("Answer to the enquiry", "A template reply is sent.", .talkingAt),
      Example("Price letter") {
        $0.direction = .outbound
        $0.audience = .everyone
      },
    ],
    silent: [
      Example("Reply to complaint", "Agent answers the three points the customer raised.", .hearing),
      Example("Welcome call", "All customers get a named adviser."),
      Example("Recall notice") {
        $0.direction = .outbound
        $0.audience = .everyone
        $0.mandated = true
      },
    ],
    check: .touchpoint(on: Occasion(.cannedReply, when: .isForEveryone)) { reading in
      if reading.has(.cannedReply), !reading.facts.organisationSpeaks || reading.facts.audience != .individual {
        return .words(.cannedReply)
      }
      return reading.facts.audience == .everyone && !reading.facts.needsNoAnswer ? .fields() : nil
    })
}
