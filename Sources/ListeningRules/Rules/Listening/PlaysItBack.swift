import Journey

extension Rule {
  /// The answer takes up what the customer said.
  static let playsItBack = Rule(
    "plays-it-back", .listening, "What was said is played back",
    forms: [
      .fields(
        .pass, .lift(.listening), field: ["heard", "acknowledged"],
        looksAt: "`heard.acknowledged: specific`",
        message: "The answer takes up what the customer said."),
      .words(
        .pass, .lift(.listening),
        looksAt: "repeats back, sums up what the customer said, acknowledges the problem",
        message: "\"{words}\": the customer hears what was understood."),
    ],
    rationale: """
      Acknowledgement (+.25) and agreement (+.26) are the two largest weights in the receptiveness \
      model (Yeomans et al. 2020); HEAR, A; canon 2.
      """,
    falsePositives: "Automatic acknowledgements; \"acknowledges receipt\".",
    firing: [
      Example("Complaint call", "Adviser repeats back what went wrong and asks if that is right.", .listening),
      Example("Complaint letter answered", nil, .listening) {
        $0.direction = .inbound
        $0.setHeard { $0.acknowledged = .specific }
      },
      Example("Fault call", "Agent acknowledges the problem and sums up what the customer said.", .listening),
    ],
    silent: [
      Example("Complaint form", "Auto-reply: we have received your message.", .hearing),
      Example("Complaint letter", nil, .hearing) {
        $0.direction = .inbound
        $0.setHeard { $0.acknowledged = .automatic }
      },
      Example("Fault call", "The agent does not repeat back anything."),
    ],
    check: .touchpoint(on: Occasion(.playsBack, when: .isHeard)) { reading in
      if reading.facts.heard.acknowledged == .specific { return .fields() }
      return reading.has(.playsBack) && reading.facts.heard.acknowledged == nil ? .words(.playsBack) : nil
    })
}
